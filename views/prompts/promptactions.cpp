#include "promptspage.h"

#include "duplicatesdialog.h"
#include "promptdelegate.h"
#include "promptfilterpane.h"
#include "promptpanel.h"
#include "prompttable.h"
#include "startersetsdialog.h"

#include "actions/prompts.h"
#include "domain/removal.h"
#include "items/promptedits.h"
#include "views/common/choicebox.h"
#include "views/common/icons.h"
#include "views/common/searchfield.h"
#include "wording/coverage.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

namespace storybank {

QuestionSetId PromptsPage::currentSet() const
{
    if (const PromptHead *head = promptHeadOf(m_table->currentIndex()))
        return head->set;
    if (const PromptRow *row = promptRowOf(m_table->currentIndex()))
        return row->set;
    for (const PromptFilter &filter : m_filters->filters()) {
        if (filter.kind == PromptFilter::Kind::Set)
            return QuestionSetId::fromString(filter.value);
    }
    return {};
}

void PromptsPage::newPrompt()
{
    const QuestionSetId set = currentSet();
    m_panel->settle();
    m_table->clearSelection();
    m_panel->show();
    m_panel->beginNew(set);
}

void PromptsPage::editPrompt()
{
    const QList<PromptId> selected = m_table->selectedPrompts();
    if (selected.size() != 1)
        return;
    m_panel->show();
    m_panel->edit(selected.first());
}

void PromptsPage::deletePrompts()
{
    const QList<PromptId> selected = m_table->selectedPrompts();
    if (selected.isEmpty())
        return;
    m_panel->stopEditing();
    const Edit edit = promptedits::removed(m_session.library(), selected);
    if (m_session.submit(edit))
        Q_EMIT messageRequested(tr("Deleted %1").arg(promptCount(static_cast<int>(selected.size()))), true);
}

void PromptsPage::addStarterSets()
{
    StarterSetsDialog dialog(m_session, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Edit edit = dialog.chosen();
    int added = 0;
    edit.forEach<Prompt>([&added](const Change<Prompt> &) { ++added; });
    if (m_session.submit(edit) && added > 0)
        Q_EMIT messageRequested(tr("Added %1").arg(promptCount(added)), true);
}

void PromptsPage::mergeDuplicates()
{
    if (!settle())
        return;
    DuplicatesDialog dialog(m_session, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const qsizetype before = m_session.library().prompts().size();
    if (!m_session.submit(dialog.chosen()))
        return;
    const auto gone = static_cast<int>(before - m_session.library().prompts().size());
    Q_EMIT messageRequested(tr("Merged %1 into others").arg(promptCount(gone)), true);
}

void PromptsPage::addSet()
{
    bool given = false;
    const QString name = QInputDialog::getText(this, tr("New question set"), tr("Name of the set"),
                                               QLineEdit::Normal, {}, &given)
                             .trimmed();
    if (given && !name.isEmpty())
        (void)m_session.submit(promptedits::addedSet(m_session.library(), name));
}

void PromptsPage::accept(std::optional<int> fit)
{
    const PromptId prompt = m_table->currentPrompt();
    const StoryId story = m_panel->currentSuggestion();
    if (prompt.isNull() || story.isNull() || m_table->selectedPrompts().size() != 1)
        return;
    if (fit)
        (void)m_session.submit(setFit(m_session.library(), story, prompt, fit));
    else
        link(story);
}

void PromptsPage::link(StoryId story)
{
    const QList<PromptId> selected = m_table->selectedPrompts();
    if (selected.size() != 1)
        return;
    const PromptId prompt = selected.first();
    if (m_session.library().answer(story, prompt))
        return;
    (void)m_session.submit(promptedits::linked(m_session.library(), story, prompt));
}

void PromptsPage::startDraft(PromptId prompt)
{
    const NewDraft draft = draftForPrompt(m_session.library(), prompt, QDateTime::currentDateTimeUtc());
    if (m_session.submit(draft.edit))
        openStory(draft.id);
}

void PromptsPage::openStory(StoryId story)
{
    if (!story.isNull())
        Q_EMIT openRequested(Kind::Story, story.uuid());
}

void PromptsPage::showColumnMenu()
{
    QMenu menu(this);
    for (int column = PromptModel::CompetencyColumn; column < PromptModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, m_table,
                [this, column](bool on) { m_table->setColumnHidden(column, !on); });
    }
    menu.exec(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

void PromptsPage::showPromptMenu(const QPoint &global)
{
    if (const PromptHead *head = promptHeadOf(m_table->currentIndex());
        head && m_table->selectedPrompts().isEmpty()) {
        showSetMenu(head->set, global);
        return;
    }
    QMenu menu(this);
    menu.addAction(m_edit);
    m_edit->setEnabled(m_table->selectedPrompts().size() == 1 && !m_session.isReadOnly());
    const PromptId prompt = m_table->currentPrompt();
    if (!prompt.isNull())
        connect(menu.addAction(icon(u"plus"), tr("Start a draft for this prompt")), &QAction::triggered, this,
                [this, prompt] { startDraft(prompt); });
    QMenu *move = menu.addMenu(icon(u"library"), tr("Move to set"));
    const auto addTarget = [&](const QString &name, QuestionSetId set) {
        connect(move->addAction(name), &QAction::triggered, this, [this, set] {
            (void)m_session.submit(promptedits::changed(m_session.library(), m_table->selectedPrompts(),
                                                        tr("Move to a set"), QDateTime::currentDateTimeUtc(),
                                                        [set](Prompt &moved) { moved.set = set; }));
        });
    };
    for (const QuestionSet &set : m_session.library().sets())
        addTarget(set.name, set.id);
    addTarget(tr("No set"), {});
    menu.addSeparator();
    menu.addAction(m_delete);
    menu.exec(global);
}

void PromptsPage::showAnswerMenu(StoryId story, const QPoint &global)
{
    const QList<PromptId> selected = m_table->selectedPrompts();
    if (selected.size() != 1)
        return;
    const PromptId prompt = selected.first();
    const Answer *held = m_session.library().answer(story, prompt);
    QMenu menu(this);
    const auto add = [&](const QString &text, std::optional<int> fit) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(held && held->fit == fit);
        connect(action, &QAction::triggered, this, [this, story, prompt, fit] {
            (void)m_session.submit(setFit(m_session.library(), story, prompt, fit));
        });
    };
    for (int fit = 5; fit >= 1; --fit)
        add(tr("Fit %1 of 5").arg(fit), fit);
    add(tr("Does not fit"), 0);
    menu.addSeparator();
    QAction *use = menu.addAction(tr("Use for this prompt"));
    use->setCheckable(true);
    use->setChecked(held && held->chosen);
    connect(use, &QAction::triggered, this, [this, story, prompt](bool on) {
        (void)m_session.submit(chooseAnswer(m_session.library(), story, prompt, on));
    });
    connect(menu.addAction(icon(u"book-open"), tr("Open story")), &QAction::triggered, this,
            [this, story] { openStory(story); });
    menu.addSeparator();
    connect(menu.addAction(icon(u"unlink"), tr("Remove answer")), &QAction::triggered, this,
            [this, story, prompt] {
                (void)m_session.submit(promptedits::removedAnswer(m_session.library(), story, prompt));
            });
    menu.exec(global);
}

void PromptsPage::showSetMenu(QuestionSetId id, const QPoint &global)
{
    const QuestionSet *set = m_session.library().find(id);
    if (!set || m_session.isReadOnly())
        return;
    QMenu menu(this);
    connect(menu.addAction(icon(u"pencil"), tr("Rename set…")), &QAction::triggered, this,
            [this, held = *set] {
                bool given = false;
                QuestionSet renamed = held;
                renamed.name = QInputDialog::getText(this, tr("Rename set"), tr("Name of the set"),
                                                     QLineEdit::Normal, held.name, &given)
                                   .trimmed();
                Edit edit{tr("Rename set"), {}};
                if (given && !renamed.name.isEmpty())
                    (void)m_session.submit(edit.replace(held, renamed));
            });
    QAction *distinct = menu.addAction(tr("Asks for distinct stories"));
    distinct->setCheckable(true);
    distinct->setChecked(set->distinctStories);
    connect(distinct, &QAction::toggled, this, [this, held = *set](bool on) {
        QuestionSet changed = held;
        changed.distinctStories = on;
        Edit edit{tr("Ask for distinct stories"), {}};
        (void)m_session.submit(edit.replace(held, changed));
    });
    menu.addSeparator();
    connect(menu.addAction(icon(u"trash-2"), tr("Delete set, keep its prompts")), &QAction::triggered, this,
            [this, id] { (void)m_session.submit(promptedits::removedSet(m_session.library(), id)); });
    menu.exec(global);
}

QList<PageState> PromptsPage::states()
{
    const auto selectAt = [this](int row) {
        const QModelIndex group = m_proxy.index(0, 0);
        m_table->setCurrentIndex(m_proxy.index(std::min(row, m_proxy.rowCount(group) - 1), 0, group));
    };
    return {
        {QStringLiteral("prompts"),
         [this, selectAt] {
             m_suggestions.finish();
             m_field->clear();
             m_filters->choose({});
             selectAt(10);
         }},
        {QStringLiteral("prompts-edit"), [this] { editPrompt(); }},
        {QStringLiteral("prompts-several"),
         [this] {
             m_panel->stopEditing();
             const QModelIndex group = m_proxy.index(0, 0);
             for (int row = 2; row < std::min(6, m_proxy.rowCount(group)); ++row)
                 m_table->selectionModel()->select(m_proxy.index(row, 0, group),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
         }},
        {QStringLiteral("prompts-gaps"),
         [this, selectAt] {
             m_filters->choose({PromptFilter::Kind::Level, toCode(Level::Gap)});
             selectAt(0);
         }},
    };
}

} // namespace storybank
