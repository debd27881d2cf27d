#include "duplicatesdialog.h"

#include "actions/builtin.h"
#include "actions/promptmerge.h"
#include "insight/sameprompts.h"
#include "views/common/controls.h"
#include "views/common/plainlabel.h"
#include "wording/coverage.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

enum { IdRole = Qt::UserRole };

/// From this likeness on a pair is ticked to begin with.
constexpr double tickedFrom = 0.85;

PromptId idOf(const QTreeWidgetItem *item)
{
    return PromptId(item->data(0, IdRole).toUuid());
}

/// Where a prompt is from and how many answers it has.
QString about(const Library &library, const Prompt &prompt)
{
    QStringList parts;
    if (const QuestionSet *set = library.find(prompt.set))
        parts.append(set->name);
    if (!prompt.company.isEmpty())
        parts.append(prompt.company);
    const auto answers =
        std::count_if(library.answers().begin(), library.answers().end(),
                      [&prompt](const Answer &answer) { return answer.prompt == prompt.id; });
    parts.append(DuplicatesDialog::tr("%n answers", nullptr, static_cast<int>(answers)));
    return parts.join(u", "_s);
}

void fillItem(QTreeWidgetItem *item, const Library &library, PromptId id)
{
    const Prompt *prompt = library.find(id);
    item->setData(0, IdRole, id.uuid());
    item->setText(0, prompt ? prompt->text.simplified() : QString());
    item->setText(1, prompt ? about(library, *prompt) : QString());
    item->setToolTip(0, item->text(0));
}

} // namespace

DuplicatesDialog::DuplicatesDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QTreeWidget(this)), m_swap(nullptr), m_merge(nullptr)
{
    setWindowTitle(tr("Duplicate prompts"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    column->setSpacing(theme.px(10));
    column->addWidget(
        new PlainLabel(tr("The same question in other words"), FontRole::CardHeading, &Theme::text, this));
    auto *hint =
        new PlainLabel(tr("What is ticked is merged into the prompt above it: answers, follow-ups and "
                          "places in rounds come along. Undo takes all of it back."),
                       FontRole::Secondary, &Theme::text2, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_list->setAccessibleName(tr("Duplicate prompts"));
    m_list->setHeaderLabels({tr("Prompt"), tr("From")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_swap = buttons->addButton(tr("Keep the other one"), QDialogButtonBox::ActionRole);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_merge, ButtonRole::Main);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_swap, &QPushButton::clicked, this, &DuplicatesDialog::swapCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &DuplicatesDialog::refresh);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DuplicatesDialog::refresh);
    fill();
    refresh();
    resize(theme.px(680), theme.px(480));
}

void DuplicatesDialog::fill()
{
    const Library &library = m_session.library();
    const Result<Lexicon> lexicon = builtInLexicon();
    QHash<PromptId, QTreeWidgetItem *> kept;
    for (const SamePrompts &pair : samePrompts(library, lexicon ? *lexicon : Lexicon())) {
        QTreeWidgetItem *&top = kept[pair.first];
        if (!top) {
            top = new QTreeWidgetItem(m_list);
            fillItem(top, library, pair.first);
        }
        auto *other = new QTreeWidgetItem(top);
        fillItem(other, library, pair.second);
        other->setCheckState(0, pair.likeness >= tickedFrom ? Qt::Checked : Qt::Unchecked);
    }
    m_list->expandAll();
    if (kept.isEmpty()) {
        auto *none = new QTreeWidgetItem(m_list, {tr("No two prompts ask the same.")});
        none->setFlags(Qt::ItemIsEnabled);
    } else {
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    }
}

/// The duplicate that is current; null on a prompt that stays.
QTreeWidgetItem *DuplicatesDialog::pairItem() const
{
    QTreeWidgetItem *item = m_list->currentItem();
    return item && item->parent() ? item : nullptr;
}

void DuplicatesDialog::swapCurrent()
{
    QTreeWidgetItem *other = pairItem();
    if (!other)
        return;
    const PromptId going = idOf(other);
    const PromptId staying = idOf(other->parent());
    fillItem(other, m_session.library(), staying);
    fillItem(other->parent(), m_session.library(), going);
}

void DuplicatesDialog::refresh()
{
    int ticked = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *top = m_list->topLevelItem(i);
        for (int j = 0; j < top->childCount(); ++j)
            ticked += top->child(j)->checkState(0) == Qt::Checked ? 1 : 0;
    }
    m_merge->setEnabled(ticked > 0);
    m_merge->setText(ticked > 0 ? tr("Merge %1").arg(promptCount(ticked)) : tr("Merge"));
    m_swap->setEnabled(pairItem());
}

Edit DuplicatesDialog::chosen() const
{
    Library after = m_session.library();
    Edit all{tr("Merge duplicate prompts"), {}};
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *top = m_list->topLevelItem(i);
        QList<PromptId> others;
        for (int j = 0; j < top->childCount(); ++j) {
            if (top->child(j)->checkState(0) == Qt::Checked)
                others.append(idOf(top->child(j)));
        }
        // Each merge starts from the bank with the merges before it.
        const Edit one = mergePrompts(after, idOf(top), others, QDateTime::currentDateTimeUtc());
        if (apply(one, after))
            all.changes += one.changes;
    }
    return all;
}

} // namespace storybank
