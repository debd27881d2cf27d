// What can be done to the stories: the entries of the menu, and what they do.

#include "storiespage.h"

#include "actions/stories.h"
#include "actions/templates.h"
#include "coachblock.h"
#include "findbar.h"
#include "items/session.h"
#include "items/storycard.h"
#include "mergedialog.h"
#include "selectionbar.h"
#include "storyeditor.h"
#include "storylistpane.h"
#include "storymenus.h"
#include "storypanel.h"
#include "views/common/icons.h"
#include "views/palette/savesearch.h"

#include <QAction>
#include <QListView>
#include <QMenu>

namespace storybank {

using namespace Qt::StringLiterals;

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
