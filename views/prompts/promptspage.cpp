#include "promptspage.h"

#include "promptdelegate.h"
#include "promptfilterpane.h"
#include "promptpanel.h"
#include "prompttable.h"

#include "items/counts.h"
#include "items/facts.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/prose.h"
#include "views/common/searchfield.h"
#include "wording/coverage.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

PromptsPage::PromptsPage(const PageContext &context)
    : m_session(context.session),
      m_facts(context.facts),
      m_suggestions(context.suggestions),
      m_model(context.session, context.facts, m_suggestions),
      m_proxy(context.session, m_model),
      m_filterModel(context.session, m_model),
      m_filters(new PromptFilterPane(m_filterModel, this)),
      m_panel(new PromptPanel(context.session, context.facts, m_suggestions, this))
{
    checkProse(context.speller, m_panel);
    buildActions();
    layPanes(this, {{m_filters, 208, 170}, {buildCentre(), 856}, {m_panel, 300, 260}}, 1);
    connectTable();
    connectPanel();
    connect(&m_model, &PromptModel::aboutToRefresh, this, [this] {
        m_kept = m_table->selectedPrompts();
        m_refreshing = true;
    });
    connect(&m_model, &PromptModel::refreshed, this, [this] {
        m_refreshing = false;
        restoreSelection();
        m_panel->refresh();
        showCount();
    });
    connect(m_filters, &PromptFilterPane::filtersChanged, this, [this] {
        if (m_filters->filters().isEmpty())
            return;
        m_proxy.setFilters(m_filters->filters());
        showCount();
    });
    connect(m_filters, &PromptFilterPane::newSetRequested, this, &PromptsPage::addSet);
    connect(m_filters, &PromptFilterPane::setMenuRequested, this, &PromptsPage::showSetMenu);
    showCount();
    showSelection();
}

void PromptsPage::buildActions()
{
    const auto act = [this](const QString &text, QStringView iconName, void (PromptsPage::*slot)()) {
        auto *action = new QAction(icon(iconName), text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_new = act(tr("New prompt"), u"plus", &PromptsPage::newPrompt);
    m_edit = act(tr("Edit prompt"), u"pencil", &PromptsPage::editPrompt);
    m_delete = act(tr("Delete prompts"), u"trash-2", &PromptsPage::deletePrompts);
    m_newSet = act(tr("New question set…"), u"library", &PromptsPage::addSet);
    m_starter = act(tr("Starter sets…"), u"library", &PromptsPage::addStarterSets);
    m_duplicates = act(tr("Find duplicates…"), u"git-merge", &PromptsPage::mergeDuplicates);
}

QWidget *PromptsPage::buildCentre()
{
    auto *centre = new QWidget(this);
    setSurface(centre, Surface::Base);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildStrip());
    auto *line = new QFrame(centre);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);
    m_stack = new QStackedWidget(centre);
    m_table = new PromptTable(m_model, m_proxy, m_stack);
    m_stack->addWidget(m_table);
    m_noPrompts = new EmptyState(u"message-circle-question", tr("No prompts yet."), m_stack);
    connect(m_noPrompts->addButton(tr("Add prompts from a set"), ButtonRole::Main), &QPushButton::clicked,
            this, &PromptsPage::addStarterSets);
    connect(m_noPrompts->addButton(tr("Import…")), &QPushButton::clicked, this, &Page::importRequested);
    m_stack->addWidget(m_noPrompts);
    m_noMatch = new EmptyState(u"search", tr("Nothing matches."), m_stack);
    connect(m_noMatch->addButton(tr("Clear search")), &QPushButton::clicked, this, [this] {
        m_field->clear();
        m_filters->choose({});
    });
    m_stack->addWidget(m_noMatch);
    column->addWidget(m_stack, 1);
    return centre;
}

QWidget *PromptsPage::buildStrip()
{
    const Theme &theme = themeOf(this);
    auto *strip = new QWidget(this);
    strip->setFixedHeight(theme.px(48));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(size::PanePadding), 0);
    row->setSpacing(theme.px(8));
    m_field = new SearchField(tr("Filter prompts"), tr("Ctrl+F"), strip);
    m_field->setFixedWidth(theme.px(210));
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showCount();
    });
    connect(m_field, &SearchField::listRequested, this, [this] { m_table->setFocus(); });
    row->addWidget(m_field);
    m_count = new PlainLabel(QString(), FontRole::Secondary, &Theme::text2, strip);
    row->addWidget(m_count);
    row->addStretch(1);
    m_grouping = new ChoiceBox(tr("Group"), strip);
    m_grouping->addItem(tr("Question set"), static_cast<int>(PromptGrouping::Set));
    m_grouping->addItem(tr("Competency"), static_cast<int>(PromptGrouping::Competency));
    m_grouping->addItem(tr("Company"), static_cast<int>(PromptGrouping::Company));
    m_grouping->addItem(tr("Round"), static_cast<int>(PromptGrouping::Round));
    connect(m_grouping, &QComboBox::activated, this, [this] {
        const PromptId current = m_table->currentPrompt();
        m_model.setGrouping(static_cast<PromptGrouping>(m_grouping->currentData().toInt()));
        m_table->select(current);
    });
    row->addWidget(m_grouping);
    m_columns = new QToolButton(strip);
    m_columns->setIcon(icon(u"columns-3"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_columns->setAccessibleName(tr("Columns"));
    setButtonRole(m_columns, ButtonRole::Standard);
    connect(m_columns, &QToolButton::clicked, this, &PromptsPage::showColumnMenu);
    row->addWidget(m_columns);
    auto *starter = new QPushButton(icon(u"library"), tr("Starter sets…"), strip);
    connect(starter, &QPushButton::clicked, this, &PromptsPage::addStarterSets);
    row->addWidget(starter);
    return strip;
}

void PromptsPage::connectTable()
{
    connect(m_table, &PromptTable::selectionMoved, this, &PromptsPage::showSelection);
    connect(m_table, &PromptTable::acceptRequested, this, &PromptsPage::accept);
    connect(m_table, &PromptTable::editRequested, this, &PromptsPage::editPrompt);
    connect(m_table, &PromptTable::deleteRequested, this, &PromptsPage::deletePrompts);
    connect(m_table, &PromptTable::draftRequested, this, &PromptsPage::startDraft);
    connect(m_table, &PromptTable::storyRequested, this, &PromptsPage::openStory);
    connect(m_table, &PromptTable::menuRequested, this, &PromptsPage::showPromptMenu);
}

void PromptsPage::connectPanel()
{
    connect(m_panel, &PromptPanel::editRequested, this, &PromptsPage::editPrompt);
    connect(m_panel, &PromptPanel::menuRequested, this, &PromptsPage::showPromptMenu);
    connect(m_panel, &PromptPanel::storyRequested, this, &PromptsPage::openStory);
    connect(m_panel, &PromptPanel::acceptRequested, this, &PromptsPage::accept);
    connect(m_panel, &PromptPanel::answerRequested, this, &PromptsPage::link);
    connect(m_panel, &PromptPanel::answerMenuRequested, this, &PromptsPage::showAnswerMenu);
    // The row comes with the next turn of the event loop, so it is chosen after that.
    connect(m_panel, &PromptPanel::created, this, [this](PromptId prompt) {
        connect(
            &m_model, &PromptModel::refreshed, this, [this, prompt] { m_table->select(prompt); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    });
}

void PromptsPage::restoreSelection()
{
    // A prompt that went to another heading left its place and came back in another.
    m_kept.removeIf([this](PromptId id) { return !m_session.library().find(id); });
    if (m_table->selectedPrompts().isEmpty() && !m_kept.isEmpty())
        m_table->select(m_kept.first());
    else
        showSelection();
    m_kept.clear();
}

void PromptsPage::showSelection()
{
    if (m_refreshing)
        return;
    m_panel->showPrompts(m_table->selectedPrompts());
    const bool any = !m_table->selectedPrompts().isEmpty();
    m_edit->setEnabled(any && !m_session.isReadOnly());
    m_delete->setEnabled(any && !m_session.isReadOnly());
    Q_EMIT statusChanged();
}

void PromptsPage::showCount()
{
    const int total = m_proxy.totalCount();
    const int shown = m_proxy.shownCount();
    m_count->setText(tr("%1 of %2").arg(shown).arg(total));
    QWidget *page = m_table;
    if (total == 0 && m_session.library().sets().isEmpty())
        page = m_noPrompts;
    else if (shown == 0 && m_proxy.isFiltering())
        page = m_noMatch;
    m_noMatch->setSentence(m_field->text().isEmpty() ? tr("No prompt is like that.")
                                                     : tr("Nothing matches “%1”.").arg(m_field->text()));
    m_stack->setCurrentWidget(page);
    Q_EMIT statusChanged();
}

void PromptsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_suggestions.wake();
    m_table->setFocus(Qt::OtherFocusReason);
}

QString PromptsPage::panelName() const
{
    return tr("Prompt");
}

QWidget *PromptsPage::panel() const
{
    return m_panel;
}

QWidget *PromptsPage::filterPane() const
{
    return m_filters;
}

QAction *PromptsPage::mainAction() const
{
    return m_new;
}

QList<QAction *> PromptsPage::menuActions() const
{
    return {m_new, m_edit, m_delete, m_newSet, m_starter, m_duplicates};
}

QList<QWidget *> PromptsPage::panes() const
{
    return {m_filters, m_table, m_panel};
}

void PromptsPage::focusFilter()
{
    m_field->setFocus();
    m_field->selectAll();
}

bool PromptsPage::open(Kind kind, QUuid id)
{
    if (kind == Kind::QuestionSet) {
        m_filters->choose({PromptFilter::Kind::Set, QuestionSetId(id).toString()});
        return m_session.library().find(QuestionSetId(id)) != nullptr;
    }
    if (kind != Kind::Prompt || !m_session.library().find(PromptId(id)))
        return false;
    if (m_table->select(PromptId(id)))
        return true;
    m_field->clear();
    m_filters->choose({});
    return m_table->select(PromptId(id));
}

QString PromptsPage::summary() const
{
    return tr("%1 in %2")
        .arg(promptCount(m_proxy.totalCount()),
             setCount(static_cast<int>(m_session.library().sets().size())));
}

QString PromptsPage::statusText() const
{
    const auto count = m_table->selectedPrompts().size();
    return count == 0 ? QString() : tr("%n selected", nullptr, static_cast<int>(count));
}

bool PromptsPage::settle()
{
    return m_panel->settle();
}

} // namespace storybank
