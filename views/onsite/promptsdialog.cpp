#include "promptsdialog.h"

#include "domain/text.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/listkeys.h"
#include "views/common/markicons.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "wording/coverage.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

enum { OfferRole = Qt::UserRole, TypedRole };

} // namespace

PromptsDialog::PromptsDialog(const Library &library, const Loop &loop, qsizetype round, QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_field(new SearchField(tr("Find a prompt, or type a new one"), {}, this)),
      m_source(new ChoiceBox(tr("From"), this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Add prompts"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14));
    column->setSpacing(theme.px(10));
    const QString name = loop.rounds.at(round).name;
    column->addWidget(
        new PlainLabel(name.isEmpty() ? tr("What will be asked?") : tr("What will %1 ask?").arg(name),
                       FontRole::CardHeading, &Theme::text, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_field, 1);
    row->addWidget(m_source);
    column->addLayout(row);
    m_list->setAccessibleName(tr("Prompts"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add prompts"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_accept, ButtonRole::Main);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    readOffers(library, loop, round);
    fillSources(library);
    connect(m_field, &QLineEdit::textChanged, this, &PromptsDialog::fill);
    connect(m_source, &QComboBox::activated, this, &PromptsDialog::fill);
    connect(m_list, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem *item) { toggled(m_list->row(item)); });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem *item) {
        item->setCheckState(Qt::Checked);
        accept();
    });
    connect(new ListKeys(m_field, m_list), &ListKeys::taken, this, &PromptsDialog::enter);
    fill();
    m_field->setFocus();
    resize(theme.px(560), theme.px(600));
}

void PromptsDialog::readOffers(const Library &library, const Loop &loop, qsizetype round)
{
    QHash<PromptId, QStringList> elsewhere;
    for (qsizetype i = 0; i < loop.rounds.size(); ++i) {
        for (const Slot &slot : loop.rounds.at(i).expected)
            elsewhere[slot.prompt].append(QString::number(i + 1));
    }
    const Round &here = loop.rounds.at(round);
    for (const Prompt &prompt : library.promptsInOrder()) {
        const bool there = std::any_of(here.expected.begin(), here.expected.end(),
                                       [&prompt](const Slot &slot) { return slot.prompt == prompt.id; });
        if (there)
            continue;
        const QStringList rounds = elsewhere.value(prompt.id);
        m_offers.append({prompt.id, prompt.displayName(), prompt.text, prompt.competencies, prompt.set,
                         rounds.isEmpty() ? QString() : tr("in round %1").arg(rounds.join(u", "_s))});
    }
    // What this round looks for comes first.
    const auto wanted = [&here](const Offer &offer) {
        return std::any_of(offer.competencies.begin(), offer.competencies.end(),
                           [&here](CompetencyId id) { return here.focus.contains(id); });
    };
    std::stable_sort(m_offers.begin(), m_offers.end(), [&](const Offer &a, const Offer &b) {
        return std::pair(!wanted(a), !a.where.isEmpty()) < std::pair(!wanted(b), !b.where.isEmpty());
    });
}

void PromptsDialog::fillSources(const Library &library)
{
    m_source->addItem(tr("All prompts"));
    QList<QuestionSet> sets(library.sets().begin(), library.sets().end());
    std::sort(sets.begin(), sets.end(), [](const QuestionSet &a, const QuestionSet &b) {
        return std::tie(a.position, a.name, a.id) < std::tie(b.position, b.name, b.id);
    });
    for (const QuestionSet &set : std::as_const(sets))
        m_source->addItem(set.name, set.id.uuid());
    m_source->insertSeparator(m_source->count());
    for (const Competency &competency : library.competenciesInOrder())
        m_source->addItem(competencyIcon(competency.hue, this), competency.name, competency.id.uuid());
}

bool PromptsDialog::isOffered(const Offer &offer) const
{
    const QUuid source = m_source->currentData().toUuid();
    if (!source.isNull() && offer.set.uuid() != source && !offer.competencies.contains(CompetencyId(source)))
        return false;
    const QStringList words = foldedKey(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    const QString text = foldedKey(offer.name + u' ' + offer.text);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

void PromptsDialog::fill()
{
    m_filling = true;
    m_list->clear();
    const auto add = [this](const QString &words, const QIcon &icon, bool ticked) {
        auto *item = new QListWidgetItem(icon, words, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        return item;
    };
    for (const QString &typed : std::as_const(m_typed))
        add(tr("New: %1").arg(typed), icon(u"plus"), true)->setData(TypedRole, typed);
    int firstFound = -1; // what is ticked stays in sight, but Enter means what was looked for
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        const Offer &offer = m_offers.at(i);
        const bool found = isOffered(offer);
        if (!found && !offer.ticked)
            continue;
        if (found && firstFound < 0)
            firstFound = m_list->count();
        const Competency *first = m_library.find(offer.competencies.value(0));
        auto *item = add(offer.where.isEmpty() ? offer.name : tr("%1 (%2)").arg(offer.name, offer.where),
                         first ? competencyIcon(first->hue, this) : blankIcon(this), offer.ticked);
        item->setData(OfferRole, i);
        item->setToolTip(offer.text.toHtmlEscaped());
    }
    const QString typed = m_field->text().simplified();
    const bool known = std::any_of(m_offers.begin(), m_offers.end(), [&typed](const Offer &offer) {
        return foldedKey(offer.name) == foldedKey(typed) || foldedKey(offer.text) == foldedKey(typed);
    });
    if (typed.size() > 2 && !known && !m_typed.contains(typed))
        add(tr("New prompt: “%1”").arg(typed), icon(u"plus"), false)->setData(TypedRole, typed);
    const bool looking = !typed.isEmpty();
    m_list->setCurrentRow(firstFound >= 0 ? firstFound : looking ? m_list->count() - 1 : 0);
    m_filling = false;
    updateButton();
}

void PromptsDialog::toggled(int row)
{
    if (m_filling || row < 0)
        return;
    const QListWidgetItem *item = m_list->item(row);
    const bool on = item->checkState() == Qt::Checked;
    if (const QString typed = item->data(TypedRole).toString(); !typed.isEmpty()) {
        m_typed.removeAll(typed);
        if (on)
            m_typed.append(typed);
    } else {
        m_offers[item->data(OfferRole).toInt()].ticked = on;
    }
    updateButton();
}

void PromptsDialog::enter()
{
    if (m_field->text().isEmpty()) {
        m_accept->click();
    } else if (QListWidgetItem *item = m_list->currentItem()) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_field->clear();
    }
}

void PromptsDialog::updateButton()
{
    const auto count = static_cast<int>(prompts().size() + m_typed.size());
    m_accept->setEnabled(count > 0);
    m_accept->setText(count > 0 ? tr("Add %1").arg(promptCount(count)) : tr("Add prompts"));
}

QList<PromptId> PromptsDialog::prompts() const
{
    QList<PromptId> ids;
    for (const Offer &offer : m_offers) {
        if (offer.ticked)
            ids.append(offer.id);
    }
    return ids;
}

QStringList PromptsDialog::typed() const
{
    return m_typed;
}

} // namespace storybank
