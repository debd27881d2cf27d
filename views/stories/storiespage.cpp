#include "storiespage.h"

#include "coachblock.h"
#include "differenceview.h"
#include "domain/text.h"
#include "filterpane.h"
#include "historyview.h"
#include "sectionfield.h"
#include "storyeditor.h"
#include "storylistpane.h"
#include "storypanel.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/prose.h"
#include "views/common/style.h"
#include "views/settings/preferences.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QStackedLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

QString depthKey(StoryId id)
{
    return u"depth/"_s + id.toString();
}

} // namespace

StoriesPage::StoriesPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_session(context.session),
      m_preferences(context.preferences),
      m_stories(context.session),
      m_filters(new FilterPane(m_session, m_stories, this)),
      m_list(new StoryListPane(m_session, m_stories, this)),
      m_editor(new StoryEditor(m_session, this)),
      m_panel(new StoryPanel(m_session, *m_editor, this))
{
    auto *panes = new QWidget(this);
    // At a width of 1440; the editor takes the rest.
    layPanes(panes, {{m_filters, 208}, {m_list, 296}, {makeEditorPane(), 604}, {m_panel, 256}}, 2);
    m_layers = new QStackedLayout(this);
    m_layers->addWidget(panes);
    buildActions();
    checkProse(context.speller, m_editor);
    connect(m_filters, &FilterPane::scopeChosen, m_list, &StoryListPane::setScope);
    connect(m_filters, &FilterPane::saveSearchRequested, this, &StoriesPage::saveSearch);
    connect(m_list, &StoryListPane::currentChanged, this, &StoriesPage::follow);
    connect(m_list, &StoryListPane::deleteRequested, this, &StoriesPage::trashSelected);
    connect(m_list, &StoryListPane::restoreRequested, this, &StoriesPage::restoreSelected);
    connect(m_list, &StoryListPane::menuRequested, this, &StoriesPage::showMenu);
    connect(m_list, &StoryListPane::activated, this,
            [this] { m_editor->enterPart(m_editor->title()->text().isEmpty() ? 0 : 1); });
    connect(m_list, &StoryListPane::newStoryRequested, this, &Page::newStoryRequested);
    connect(m_list, &StoryListPane::importRequested, this, &Page::importRequested);
    connect(m_editor, &StoryEditor::textChanged, m_panel, &StoryPanel::refresh);
    connect(m_editor, &StoryEditor::textChanged, this, &Page::statusChanged);
    connect(m_editor, &StoryEditor::depthToggled, this,
            [this](bool open) { m_preferences.setOpen(depthKey(m_editor->story()), open); });
    connect(m_panel, &StoryPanel::promptChosen, this,
            [this](QUuid prompt) { Q_EMIT openRequested(Kind::Prompt, prompt); });
    CoachBlock *coach = m_panel->coach();
    connect(coach, &CoachBlock::currentChanged, this, [this, coach] { m_editor->mark(coach->current()); });
    connect(coach, &CoachBlock::looked, this, [this, coach] { m_editor->setFindings(coach->findings()); });
    connect(coach, &CoachBlock::activated, m_editor, &StoryEditor::goTo);
    connect(m_panel, &StoryPanel::mapRequested, this, [this] { Q_EMIT pageRequested(PageId::Coverage); });
    connect(m_list->list()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StoriesPage::update);
    connect(&m_session, &Session::opened, this, [this] { m_filters->choose(u"all"_s); });
    connect(&m_session, &Session::closed, this, &StoriesPage::leaveHistory);
    m_list->setScope({}, tr("All stories"));
    m_list->selectFirst();
    update();
}

void StoriesPage::follow(StoryId id)
{
    // A story that is being written stays, also when what is written takes it out of the list.
    const Story *writing = m_session.library().find(m_editor->story());
    const QWidget *focused = QApplication::focusWidget();
    if (writing && !writing->isTrashed() && focused && m_editor->isAncestorOf(focused)) {
        if (id != m_editor->story())
            m_list->list()->selectionModel()->clear(); // no other card looks as if it were open
        return;
    }
    // So does the one whose history is looked at.
    if (writing && isHistoryShown())
        return;
    showStory(id);
}

void StoriesPage::showStory(StoryId id)
{
    if (id != m_editor->story() && !m_editor->settle()) {
        m_list->select(m_editor->story());
        Q_EMIT messageRequested(tr("This story holds text that cannot be saved yet."), false);
        return;
    }
    m_editor->setStory(id);
    m_editor->setDepthOpen(m_preferences.isOpen(depthKey(id), false));
    m_panel->setStory(id);
    update();
}

void StoriesPage::update()
{
    const bool writable = m_session.isOpen() && !m_session.isReadOnly();
    const bool chosen = !m_list->selected().isEmpty();
    const bool inTrash = m_list->proxy().scope().shelf == StoryScope::Shelf::Trash;
    if (m_list->current().isNull() && !m_editor->story().isNull() && m_list->proxy().rowCount() == 0) {
        m_editor->setStory({});
        m_panel->setStory({});
    }
    m_newStory->setEnabled(writable);
    m_duplicate->setEnabled(writable && !m_editor->story().isNull());
    m_showHistory->setEnabled(!m_editor->story().isNull());
    const Story *told = m_session.library().find(m_editor->story());
    m_practise->setEnabled(told && !told->isTrashed());
    m_toSheet->setEnabled(chosen && !inTrash);
    m_merge->setEnabled(writable && m_list->selected().size() == 2 && !inTrash);
    m_merge->setToolTip(tr("Choose two stories in the list first"));
    m_trash->setEnabled(writable && chosen && !inTrash);
    m_restore->setEnabled(writable && chosen && inTrash);
    Q_EMIT statusChanged();
}

QWidget *StoriesPage::panel() const
{
    return m_panel;
}

QWidget *StoriesPage::filterPane() const
{
    return m_filters;
}

QList<QWidget *> StoriesPage::panes() const
{
    if (isHistoryShown())
        return {m_history->list(), m_history->differences()};
    return {m_filters, m_list->list(), m_editor, m_panel};
}

void StoriesPage::focusFilter()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool writing = focused && m_editor->isAncestorOf(focused) && !isHistoryShown();
    leaveHistory();
    if (writing && !m_editor->story().isNull())
        m_editor->find();
    else
        m_list->focusFilter();
}

bool StoriesPage::open(Kind kind, QUuid id)
{
    const StoryId story(id);
    const Story *held = kind == Kind::Story ? m_session.library().find(story) : nullptr;
    if (!held)
        return false;
    // A step that was taken back is shown in the history it was made from.
    if (isHistoryShown() && m_history->story() == story)
        return true;
    leaveHistory();
    if (!m_list->select(story)) {
        const QString shelf = held->isTrashed()                      ? u"trash"_s
                              : held->status == StoryStatus::Retired ? u"retired"_s
                                                                     : u"all"_s;
        m_filters->choose(shelf);
        if (!m_list->select(story))
            return false;
    }
    showStory(story);
    if (held->title.isEmpty())
        m_editor->enterPart(0);
    return true;
}

QString StoriesPage::statusText() const
{
    const qsizetype chosen = m_list->selected().size();
    if (chosen > 1)
        return tr("%1 selected").arg(chosen);
    if (m_editor->story().isNull())
        return {};
    TextSize told;
    for (const Section section : toldSections)
        told += measure(m_editor->section(section)->text());
    return told.count() == 1 ? tr("1 word") : tr("%1 words").arg(told.count());
}

bool StoriesPage::settle()
{
    return m_editor->settle();
}

} // namespace storybank
