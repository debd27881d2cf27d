#include "storiespage.h"

#include "actions/stories.h"
#include "actions/templates.h"
#include "coachblock.h"
#include "differenceview.h"
#include "domain/text.h"
#include "filterpane.h"
#include "findbar.h"
#include "historyview.h"
#include "itemlist.h"
#include "items/storycard.h"
#include "items/storyedits.h"
#include "mergedialog.h"
#include "sectionfield.h"
#include "selectionbar.h"
#include "storyeditor.h"
#include "storylistpane.h"
#include "storymenus.h"
#include "storypanel.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/prose.h"
#include "views/common/style.h"
#include "views/palette/savesearch.h"
#include "views/settings/preferences.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// STYLE.md section 6, at 1440: filters 208, list 296, editor the rest, coach 256.

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

QAction *StoriesPage::add(const QString &text, const QString &iconName, const QString &key,
                          const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // What is done to a story is done where it can be seen.
    connect(action, &QAction::triggered, this, [this, action, run] {
        if (action != m_showHistory)
            leaveHistory();
        run();
    });
    addAction(action);
    m_menu.append(action);
    return action;
}

void StoriesPage::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_menu.append(separator);
}

void StoriesPage::buildActions()
{
    m_newStory = new QAction(icon(u"plus"), tr("New story"), this);
    m_newStory->setToolTip(tr("New story (Ctrl+N)"));
    connect(m_newStory, &QAction::triggered, this, &Page::newStoryRequested);
    auto *ways = new QMenu(this);
    ways->addAction(icon(u"plus"), tr("New story"), this, &Page::newStoryRequested);
    QMenu *templates = ways->addMenu(icon(u"file-text"), tr("New from a template"));
    addTemplates(templates);
    m_menu.append(templates->menuAction());
    ways->addAction(icon(u"copy"), tr("Duplicate this story"), this, &StoriesPage::duplicate);
    ways->addAction(icon(u"file-input"), tr("Import…"), this, &Page::importRequested);
    m_newStory->setMenu(ways);

    m_duplicate = add(tr("Duplicate"), u"copy"_s, u"Ctrl+Shift+D"_s, [this] { duplicate(); });
    m_showHistory = add(tr("History…"), u"history"_s, u"Ctrl+H"_s, [this] {
        if (isHistoryShown())
            leaveHistory();
        else
            showHistory();
    });
    m_practise = add(tr("Practise this story"), u"timer"_s, u"Ctrl+Shift+T"_s,
                     [this] { Q_EMIT practiceRequested(m_editor->story()); });
    m_toSheet = add(tr("Put on the cheat sheet"), u"file-text"_s, {},
                    [this] { Q_EMIT sheetRequested(m_list->selected()); });
    addSeparator();
    m_merge = add(tr("Merge two stories…"), u"git-merge"_s, {}, [this] { merge(); });
    m_trash = add(tr("Move to the trash"), u"trash-2"_s, {}, [this] { trashSelected(); });
    m_restore = add(tr("Put back"), u"archive-restore"_s, {}, [this] { restoreSelected(); });
    addSeparator();
    add(tr("Add competency…"), u"plus"_s, u"Ctrl+T"_s, [this] { addTag(); });
    add(tr("Add metric"), u"hash"_s, u"Ctrl+Shift+M"_s, [this] { m_editor->addMetric(); });
    add(tr("Calculate a number…"), u"percent"_s, {}, [this] { m_editor->calculate(); });
    addSeparator();
    add(tr("Find in this story…"), u"search"_s, {}, [this] { m_editor->find(); });
    add(tr("Find next"), {}, u"F3"_s, [this] { m_editor->findBar()->step(1); });
    add(tr("Find previous"), {}, u"Shift+F3"_s, [this] { m_editor->findBar()->step(-1); });
    addSeparator();
    add(tr("Next finding"), {}, u"F8"_s, [this] { m_panel->coach()->step(1); });
    add(tr("Previous finding"), {}, u"Shift+F8"_s, [this] { m_panel->coach()->step(-1); });
    addSeparator();
    const std::array parts{tr("Go to Situation"), tr("Go to Task"),    tr("Go to Action"),
                           tr("Go to Result"),    tr("Go to Metrics"), tr("Go to Depth")};
    for (size_t i = 0; i < parts.size(); ++i) {
        const int part = static_cast<int>(i) + 1;
        add(parts[i], {}, u"Alt+%1"_s.arg(part), [this, part] { m_editor->enterPart(part); });
    }
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

void StoriesPage::trashSelected()
{
    if (!m_trash->isEnabled() || !settle())
        return;
    const int row = m_list->list()->currentIndex().row();
    const Edit edit = trash(m_session.library(), m_list->selected(), QDateTime::currentDateTimeUtc());
    if (edit.isEmpty() || !m_session.submit(edit))
        return;
    const int last = m_list->proxy().rowCount() - 1;
    m_list->choose(m_list->proxy().index(std::min(row, last), 0));
    const Story *story = edit.changes.size() == 1
                             ? m_session.library().find(std::get<Change<Story>>(edit.changes.first()).id())
                             : nullptr;
    Q_EMIT messageRequested(story ? tr("Deleted “%1”").arg(shownTitle(*story))
                                  : tr("Deleted %1 stories").arg(edit.changes.size()),
                            true);
}

void StoriesPage::restoreSelected()
{
    (void)m_session.submit(restore(m_session.library(), m_list->selected(), QDateTime::currentDateTimeUtc()));
}

void StoriesPage::addTag()
{
    if (m_list->selected().size() > 1)
        m_list->selectionBar()->pickCompetencies();
    else
        m_editor->addTag();
}

void StoriesPage::addTemplates(QMenu *menu)
{
    const Result<QList<Template>> templates = builtInTemplates();
    if (!templates)
        return;
    menu->setToolTipsVisible(true);
    for (const Template &from : *templates) {
        QAction *action = menu->addAction(from.name, this, [this, from] { startFrom(from); });
        action->setToolTip(from.description);
    }
}

void StoriesPage::startFrom(const Template &from)
{
    if (m_session.isReadOnly() || !settle())
        return;
    const NewStory made = startFromTemplate(m_session.library(), from, {}, QDateTime::currentDateTimeUtc());
    if (m_session.submit(made.edit))
        open(Kind::Story, made.id.uuid());
}

void StoriesPage::duplicate()
{
    if (!m_duplicate->isEnabled() || !settle())
        return;
    const NewStory copy =
        duplicateStory(m_session.library(), m_editor->story(), QDateTime::currentDateTimeUtc());
    if (m_session.submit(copy.edit))
        open(Kind::Story, copy.id.uuid());
}

void StoriesPage::merge()
{
    if (!m_merge->isEnabled() || !settle())
        return;
    // The one that is open stays.
    QList<StoryId> stories = m_list->selected();
    if (stories.at(1) == m_editor->story())
        stories.swapItemsAt(0, 1);
    MergeDialog dialog(m_session, stories.at(0), stories.at(1), this);
    if (dialog.exec() != QDialog::Accepted || !m_session.submit(dialog.edit()))
        return;
    open(Kind::Story, stories.at(0).uuid());
    Q_EMIT messageRequested(tr("Merged two stories"), true);
}

void StoriesPage::saveSearch()
{
    storybank::saveSearch(m_session, m_list->queryText(), this);
}

void StoriesPage::showMenu(const QPoint &at)
{
    QMenu menu(this);
    const QList<StoryId> chosen = m_list->selected();
    if (m_trash->isEnabled()) {
        menu.addAction(icon(u"plus"), tr("Competencies…"), this, &StoriesPage::addTag);
        fillStatusMenu(*menu.addMenu(tr("Status")), m_session, chosen);
        fillStrengthMenu(*menu.addMenu(tr("Strength")), m_session, chosen);
        menu.addSeparator();
    }
    menu.addActions({m_duplicate, m_merge, m_showHistory, m_practise, m_toSheet});
    menu.addAction(m_restore->isEnabled() ? m_restore : m_trash);
    menu.exec(at);
}

} // namespace storybank
