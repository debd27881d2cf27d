#include "principleeditor.h"

#include "actions/competencies.h"
#include "actions/frameworks.h"
#include "items/session.h"
#include "views/common/fieldbox.h"
#include "views/common/fieldmessage.h"
#include "views/common/linkbutton.h"
#include "views/common/markicons.h"
#include "views/common/plainlabel.h"
#include "views/common/undoguard.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

PrincipleEditor::PrincipleEditor(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_name(new QLineEdit(this)),
      m_nameMessage(new FieldMessage(m_name, this)),
      m_description(
          new FieldBox(tr("What the principle means"), tr("One sentence in your own words"), 2, this)),
      m_competencies(new QListWidget(this)),
      m_wider(new LinkButton(u"library", tr("Add the wider set of competencies"), this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    const auto label = [&](const QString &text) {
        column->addWidget(new PlainLabel(text, FontRole::CaptionStrong, &Theme::text3, this));
    };
    label(tr("Principle"));
    m_name->setAccessibleName(tr("Name of the principle"));
    column->addWidget(m_name);
    column->addWidget(m_nameMessage);
    column->addSpacing(theme.px(6));
    label(tr("What it means"));
    column->addWidget(m_description);
    column->addSpacing(theme.px(6));
    label(tr("Competencies that stand for it"));
    m_competencies->setAccessibleName(tr("Competencies that stand for the principle"));
    m_competencies->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_competencies, 1);
    column->addWidget(m_wider, 0, Qt::AlignLeft);

    leaveUndoToTheBank(m_name);
    leaveUndoToTheBank(m_description->edit());
    connect(m_name, &QLineEdit::textEdited, this, &PrincipleEditor::checkName);
    connect(m_name, &QLineEdit::editingFinished, this, &PrincipleEditor::settle);
    connect(m_description->edit(), &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            settle();
    });
    connect(m_competencies, &QListWidget::itemChanged, this,
            [this](QListWidgetItem *item) { mapItem(m_competencies->row(item)); });
    connect(m_wider, &LinkButton::clicked, this,
            [this] { (void)m_session.submit(addWiderCompetencies(m_session.library())); });
}

const Principle *PrincipleEditor::held() const
{
    const Framework *framework = m_session.library().find(m_framework);
    const bool inside = framework && m_principle >= 0 && m_principle < framework->principles.size();
    return inside ? &framework->principles.at(m_principle) : nullptr;
}

void PrincipleEditor::show(FrameworkId framework, qsizetype principle)
{
    m_framework = framework;
    m_principle = principle;
    fill();
}

void PrincipleEditor::settle()
{
    const Principle *principle = held();
    if (!principle || m_session.isReadOnly())
        return;
    const QString name = m_name->text().simplified();
    const QString description = m_description->edit()->text().simplified();
    const bool renamed = name != principle->name;
    const bool described = description != principle->description;
    checkName();
    if (renamed)
        (void)m_session.submit(renamePrinciple(m_session.library(), m_framework, m_principle, name));
    if (described)
        (void)m_session.submit(describePrinciple(m_session.library(), m_framework, m_principle, description));
}

void PrincipleEditor::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void PrincipleEditor::checkName()
{
    const Framework *framework = m_session.library().find(m_framework);
    const NameFault fault =
        held() ? principleNameFault(*framework, m_name->text(), m_principle) : NameFault::None;
    if (fault == NameFault::Empty)
        m_nameMessage->setMessage(FieldState::Wrong, tr("A principle needs a name."));
    else if (fault == NameFault::Repeated)
        m_nameMessage->setMessage(FieldState::Wrong, tr("The framework has a principle of this name."));
    else
        m_nameMessage->setMessage(FieldState::Plain);
}

void PrincipleEditor::fill()
{
    const Principle *principle = held();
    setEnabled(principle && !m_session.isReadOnly());
    m_nameMessage->setMessage(FieldState::Plain);
    const QString name = principle ? principle->name : QString();
    if (m_name->text() != name)
        m_name->setText(name);
    const QString description = principle ? principle->description : QString();
    if (m_description->edit()->text() != description) {
        const QSignalBlocker quiet(m_description->edit());
        m_description->edit()->setText(description);
    }
    fillCompetencies(principle ? *principle : Principle());
    m_wider->setVisible(!addWiderCompetencies(m_session.library()).isEmpty());
}

void PrincipleEditor::fillCompetencies(const Principle &principle)
{
    const Library &library = m_session.library();
    QList<Competency> offered = library.competenciesInOrder();
    for (const CompetencyId id : principle.competencies) {
        if (const Competency *held = library.find(id); held && held->retired)
            offered.append(*held);
    }
    const QSignalBlocker quiet(m_competencies);
    const int current = m_competencies->currentRow();
    while (m_competencies->count() > offered.size())
        delete m_competencies->takeItem(m_competencies->count() - 1);
    while (m_competencies->count() < offered.size())
        m_competencies->addItem(QString());
    for (int i = 0; i < m_competencies->count(); ++i) {
        const Competency &competency = offered.at(i);
        QListWidgetItem *item = m_competencies->item(i);
        item->setText(competency.retired ? tr("%1 (retired, counts no more)").arg(competency.name)
                                         : competency.name);
        item->setIcon(competencyIcon(competency.hue, this));
        item->setData(idRole, competency.id.uuid());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(principle.competencies.contains(competency.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_competencies->setCurrentRow(std::clamp(current, 0, std::max(0, m_competencies->count() - 1)));
}

void PrincipleEditor::mapItem(int row)
{
    const QListWidgetItem *item = m_competencies->item(row);
    (void)m_session.submit(mapPrinciple(m_session.library(), m_framework, m_principle,
                                        CompetencyId(item->data(idRole).toUuid()),
                                        item->checkState() == Qt::Checked));
}

} // namespace storybank
