#include "startersetsdialog.h"

#include "actions/builtin.h"
#include "actions/competencies.h"
#include "actions/prompts.h"
#include "views/common/controls.h"
#include "views/common/plainlabel.h"
#include "wording/coverage.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

enum { IdRole = Qt::UserRole, CountRole };

/// `library` with the wider competencies, so that their questions can be offered before they are added.
Library withWider(const Library &library)
{
    Library wider = library;
    (void)apply(addWiderCompetencies(library), wider);
    return wider;
}

int promptsIn(const Edit &edit)
{
    int count = 0;
    edit.forEach<Prompt>([&count](const Change<Prompt> &change) { count += change.after && !change.before; });
    return count;
}

} // namespace

StarterSetsDialog::StarterSetsDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QListWidget(this)), m_add(nullptr)
{
    setWindowTitle(tr("Starter sets"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    column->setSpacing(theme.px(10));
    column->addWidget(
        new PlainLabel(tr("Add prompts by competency"), FontRole::CardHeading, &Theme::text, this));
    auto *hint = new PlainLabel(
        tr("Questions in the program’s own words. What the bank has already is not added again."),
        FontRole::Secondary, &Theme::text2, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_list->setAccessibleName(tr("Competencies"));
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add prompts"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_add, ButtonRole::Main);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &StarterSetsDialog::updateButton);
    fill();
    updateButton();
    resize(theme.px(440), theme.px(560));
}

void StarterSetsDialog::fill()
{
    const Library wider = withWider(m_session.library());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Competency &competency : wider.competenciesInOrder()) {
        const Result<Edit> edit = addStarterSet(wider, competency.id, now);
        const int count = edit ? promptsIn(*edit) : 0;
        if (count == 0)
            continue;
        auto *item = new QListWidgetItem(tr("%1: %2").arg(competency.name, promptCount(count)), m_list);
        item->setData(IdRole, competency.id.uuid());
        item->setData(CountRole, count);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (m_list->count() == 0)
        m_list->addItem(tr("The bank has all of them."));
}

void StarterSetsDialog::updateButton()
{
    int count = 0;
    for (int i = 0; i < m_list->count(); ++i)
        count += m_list->item(i)->checkState() == Qt::Checked ? m_list->item(i)->data(CountRole).toInt() : 0;
    m_add->setEnabled(count > 0);
    m_add->setText(count > 0 ? tr("Add %1").arg(promptCount(count)) : tr("Add prompts"));
}

Edit StarterSetsDialog::chosen() const
{
    // Each set starts from the bank with the sets before it; a chosen competency that the bank lacks comes
    // along.
    Library after = m_session.library();
    const Library wider = withWider(after);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Edit all{tr("Add starter prompts"), {}};
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            continue;
        const CompetencyId id(m_list->item(i)->data(IdRole).toUuid());
        Edit one;
        if (!after.find(id))
            one.add(*wider.find(id));
        (void)apply(one, after);
        const Result<Edit> prompts = addStarterSet(after, id, now);
        if (!prompts || !apply(*prompts, after))
            continue;
        all.changes += one.changes + prompts->changes;
    }
    return all;
}

} // namespace storybank
