#include "mainwindow_p.h"

#include "insight/practicequeue.h"
#include "rail.h"
#include "shortcutsdialog.h"
#include "statusstrip.h"
#include "toolstrip.h"
#include "views/common/icons.h"
#include "views/settings/preferences.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// An action of the window; `key` may be empty.
QAction *act(QWidget *window, const QString &text, const QString &iconName, const QKeySequence &key,
             const std::function<void()> &run)
{
    auto *action = new QAction(text, window);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(key);
    if (!key.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(QString(text).remove(u'&').remove(u'…'),
                                            key.toString(QKeySequence::NativeText)));
    QObject::connect(action, &QAction::triggered, window, run);
    // The window holds it too, so that its key works whatever the menus show.
    window->addAction(action);
    return action;
}

} // namespace

void MainWindow::Actions::fill(PageId page, const QList<QAction *> &entries)
{
    QMenu *menu = page == PageId::Stories ? storyMenu : promptsMenu;
    menu->clear();
    if (page == PageId::Stories) {
        menu->addAction(newStory);
    }
    menu->addActions(entries);
    menu->menuAction()->setVisible(!entries.isEmpty());
}

void MainWindow::Actions::focusInto(QWidget *pane, Qt::FocusReason reason)
{
    if (pane->focusPolicy() & Qt::TabFocus) {
        pane->setFocus(reason);
        return;
    }
    const QList<QWidget *> children = pane->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
            child->setFocus(reason);
            return;
        }
    }
}

void MainWindow::buildActions()
{
    Actions &a = *m_actions;
    a.newStory = act(this, tr("New story"), u"plus"_s, QKeySequence::New, [this] { newStory(); });
    a.newBank =
        act(this, tr("New bank…"), u"file-plus-2"_s, QKeySequence(u"Ctrl+Shift+N"_s), [this] { newBank(); });
    a.open = act(this, tr("Open…"), u"folder-open"_s, QKeySequence::Open, [this] { chooseBank(); });
    a.sample = act(this, tr("Open the sample"), u"compass"_s, {}, [this] { openSample(); });
    a.start = act(this, tr("Start from a template…"), u"file-plus-2"_s, {}, [this] { startFromTemplate(); });
    a.save = act(this, tr("Save now"), {}, QKeySequence::Save, [this] {
        if (settlePages() && m_session.isOpen())
            m_status->say(tr("Everything is saved. The bank saves each change by itself."), false);
    });
    a.import =
        act(this, tr("Import…"), u"file-input"_s, QKeySequence(u"Ctrl+Shift+I"_s), [this] { importText(); });
    a.exportPage = act(this, tr("Export…"), u"file-output"_s, QKeySequence(u"Ctrl+E"_s),
                       [this] { putOnPaper(&Page::exportPage); });
    a.printPage =
        act(this, tr("Print…"), u"printer"_s, QKeySequence::Print, [this] { putOnPaper(&Page::printPage); });
    a.exportAll = act(this, tr("Export everything as JSON…"), {}, {}, [this] { exportEverything(); });
    a.quit = act(this, tr("Quit"), u"power"_s, QKeySequence::Quit, [this] { close(); });
    a.undo = act(this, tr("Undo"), u"undo-2"_s, QKeySequence::Undo, [this] {
        if (settlePages())
            m_session.undo();
    });
    a.redo = act(this, tr("Redo"), u"redo-2"_s, QKeySequence(u"Ctrl+Shift+Z"_s), [this] {
        if (settlePages())
            m_session.redo();
    });
    a.redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    a.find =
        act(this, tr("Search everything…"), u"search"_s, QKeySequence(u"Ctrl+K"_s), [this] { search({}); });
    a.filter = act(this, tr("Filter this list"), u"list-filter"_s, QKeySequence::Find, [this] {
        if (m_session.isOpen())
            page(m_current)->focusFilter();
    });
    a.panel = act(this, tr("Panel"), u"panel-right"_s, QKeySequence(u"F9"_s), [] {});
    a.panel->setCheckable(true);
    connect(a.panel, &QAction::triggered, this, &MainWindow::togglePanel);
    a.filters = act(this, tr("Left pane"), u"panel-left"_s, QKeySequence(u"Shift+F9"_s), [] {});
    a.filters->setCheckable(true);
    connect(a.filters, &QAction::triggered, this, &MainWindow::toggleFilters);
    a.nextPane = act(this, tr("Next pane"), {}, QKeySequence(u"F6"_s), [this] { cyclePane(1); });
    a.previousPane =
        act(this, tr("Previous pane"), {}, QKeySequence(u"Shift+F6"_s), [this] { cyclePane(-1); });
    for (qsizetype i = 0; i + 1 < m_entries.size(); ++i) {
        const PageEntry &entry = m_entries.at(i);
        a.pages.append(act(this, entry.name, entry.icon,
                           QKeySequence(u"Ctrl+%1"_s.arg(static_cast<int>(entry.id) + 1)),
                           [this, id = entry.id] { showPage(id); }));
    }
    a.settings = act(this, tr("Settings"), u"settings"_s, QKeySequence(u"Ctrl+,"_s),
                     [this] { showPage(PageId::Settings); });
    a.shortcuts = act(this, tr("Keyboard shortcuts"), u"keyboard"_s, QKeySequence(u"Ctrl+/"_s),
                      [this] { showShortcuts(); });
    a.about = act(this, tr("About Story Bank"), u"info"_s, {}, [this] { showAbout(); });

    auto *group = new QActionGroup(this);
    const std::array names{tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (size_t i = 0; i < names.size(); ++i) {
        const auto choice = static_cast<ThemeChoice>(i);
        QAction *theme = act(this, names[i], {}, {}, [this, choice] { m_preferences.setTheme(choice); });
        theme->setCheckable(true);
        theme->setChecked(m_preferences.theme() == choice);
        group->addAction(theme);
        a.themes.append(theme);
    }
    connect(&m_preferences, &Preferences::appearanceChanged, this, [this] {
        m_actions->themes.at(static_cast<qsizetype>(m_preferences.theme()))->setChecked(true);
    });
}

QMenu *MainWindow::addMenu(const QString &title, const QList<QAction *> &actions)
{
    QMenu *menu = menuBar()->addMenu(title);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    return menu;
}

void MainWindow::buildMenus()
{
    const Actions &a = *m_actions;
    const auto has = [this](PageId id) {
        return std::any_of(m_entries.begin(), m_entries.end(),
                           [id](const PageEntry &e) { return e.id == id; });
    };
    QMenu *file = addMenu(tr("&File"), {a.newBank, a.open, a.sample, nullptr, a.save, nullptr, a.import,
                                        a.exportPage, a.exportAll, a.printPage, nullptr, a.quit});
    m_actions->recentMenu = new QMenu(tr("Open recent"), this);
    m_actions->recentMenu->setToolTipsVisible(true);
    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    file->insertMenu(a.sample, m_actions->recentMenu);
    addMenu(tr("&Edit"), {a.undo, a.redo, nullptr, a.find, a.filter});
    QList<QAction *> view = a.pages;
    view << nullptr << a.filters << a.panel << a.nextPane << a.previousPane << nullptr;
    QMenu *viewMenu = addMenu(tr("&View"), view);
    viewMenu->addMenu(tr("Theme"))->addActions(a.themes);
    m_actions->storyMenu = addMenu(tr("&Story"), {a.newStory});
    m_actions->promptsMenu = addMenu(tr("&Prompts"), {});
    m_actions->promptsMenu->menuAction()->setVisible(has(PageId::Prompts));
    connect(m_actions->promptsMenu, &QMenu::aboutToShow, this, [this] { page(PageId::Prompts); });
    addMenu(tr("&Tools"), {a.settings});
    addMenu(tr("&Help"), {a.shortcuts, nullptr, a.about});
}

void MainWindow::updateActions()
{
    const Actions &a = *m_actions;
    const bool open = m_session.isOpen();
    const bool writable = open && !m_session.isReadOnly();
    const QUndoStack &stack = m_session.undoStack();
    const auto name = [](QAction *action, const QString &plain, const QString &label) {
        action->setText(label.isEmpty() ? plain : u"%1: %2"_s.arg(plain, label));
        action->setToolTip(
            u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    // What is typed and not written yet can be taken back too: undo writes it first.
    a.undo->setEnabled(stack.canUndo() || m_session.savedState() == SavedState::Saving);
    a.redo->setEnabled(stack.canRedo());
    name(a.undo, tr("Undo"), stack.undoText());
    name(a.redo, tr("Redo"), stack.redoText());
    a.newStory->setEnabled(writable);
    a.import->setEnabled(!open || writable);
    for (QAction *needsBank : {a.save, a.exportPage, a.printPage, a.exportAll})
        needsBank->setEnabled(open);
    a.find->setEnabled(open);
    a.filter->setEnabled(open);
    m_tools->searchField()->setEnabled(open);
    for (QAction *page : a.pages)
        page->setEnabled(open);
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_session.isOpen()
                       ? tr("%1 – Story Bank").arg(QFileInfo(m_session.path()).completeBaseName())
                       : tr("Story Bank"));
}

void MainWindow::updateBadges()
{
    const int gaps = m_session.isOpen() ? m_facts.coverage().gaps : 0;
    m_rail->setBadge(
        PageId::Coverage, gaps,
        gaps ? (gaps == 1 ? tr("1 prompt without a story") : tr("%1 prompts without a story").arg(gaps))
             : QString());
    const QDate today = QDate::currentDate();
    const int due = dueCount(m_session.library(), {today, QTimeZone::systemTimeZone()});
    m_rail->setBadge(PageId::Practice, due, due ? tr("%1 due for practice today").arg(due) : QString());
}

void MainWindow::updateOnsite()
{
    const QDate today = QDate::currentDate();
    const Loop *next = nullptr;
    for (const Loop &loop : m_session.library().loops()) {
        const bool ahead = !loop.past && !loop.date.isNull() && loop.date.firstDay() >= today;
        if (ahead && (!next || loop.date < next->date))
            next = &loop;
    }
    m_nextLoop = next ? next->id : LoopId();
    if (!next) {
        m_tools->setOnsite({}, {});
        return;
    }
    const QDate day = next->date.firstDay();
    const int days = static_cast<int>(today.daysTo(day));
    const QString text = days == 0   ? tr("%1 onsite today").arg(next->company)
                         : days == 1 ? tr("%1 onsite tomorrow").arg(next->company)
                                     : tr("%1 onsite in %2 days").arg(next->company).arg(days);
    m_tools->setOnsite(text, locale().toString(day, QLocale::LongFormat));
}

void MainWindow::updateStatus()
{
    const Page *shown = m_pages.value(m_current);
    if (!m_session.isOpen() || !shown)
        return;
    QString summary = shown->summary();
    if (summary.isEmpty()) {
        int stories = 0;
        for (const Story &story : m_session.library().stories())
            stories += story.isTrashed() ? 0 : 1;
        const int prompts = static_cast<int>(m_session.library().prompts().size());
        summary = (stories == 1 ? tr("1 story") : tr("%1 stories").arg(stories)) + u"   "_s +
                  (prompts == 1 ? tr("1 prompt") : tr("%1 prompts").arg(prompts));
    }
    m_status->setSummary(summary);
    m_status->setPageText(shown->statusText());
    m_tools->setMain(shown->mainAction());
    m_tools->setPanelName(shown->panelName());
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(this).exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Story Bank"));
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Story Bank %1").arg(QStringLiteral(STORYBANK_VERSION)));
    box.setInformativeText(
        tr("Keeps your interview stories, shows which questions they answer, and prints the "
           "one page to take along. Everything stays in one file on this computer."));
    box.exec();
}

} // namespace storybank
