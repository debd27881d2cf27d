#pragma once

#include "items/facts.h"
#include "items/speller.h"
#include "items/suggestions.h"
#include "pages.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace storybank {

class InlineBars;
class Preferences;
class Rail;
class StatusStrip;
class Switcher;
class ToolStrip;

/// The window: menus, toolbar, rail, the pages, status bar. It owns nothing of the bank; it shows the session
/// it is given.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the bank at `path`; when that fails, says so in the window and leaves what is open as it is.
    void openBank(const QString &path);

    /// Says that a bank is about to be opened, so that the welcome page does not flash up before it.
    void expectBank(const QString &path);

    /// Brings the page to the front, building it the first time.
    void showPage(PageId id);
    PageId currentPage() const { return m_current; }
    /// The page, built when it was not yet.
    Page *page(PageId id);

    /// Shows the entity on the page that can.
    void openEntity(Kind kind, QUuid id);

    /// Opens the switcher with `text` in its field.
    void search(const QString &text);

    /// A failure in words, above the page, until it is closed.
    void showError(const Error &error);

public Q_SLOTS:
    void newBank();
    void chooseBank();
    void openSample();
    void startFromTemplate();
    void importText();
    void exportEverything();
    void newStory();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Actions;

    void buildActions();
    void buildMenus();
    QMenu *addMenu(const QString &title, const QList<QAction *> &actions);
    void buildBody();
    void followSession();

    void createBank(const QString &path, const Result<Library> &content);
    /// Lets the page in front export or print; the cheat sheet when that page has nothing of its own.
    void putOnPaper(bool (Page::*way)());
    void fillRecent();
    bool settlePages();
    void noteUnsaved();
    void bankOpened();
    void bankClosed();
    void updateActions();
    void updateTitle();
    void updateBadges();
    void updateOnsite();
    void updateStatus();
    void updatePanels();
    void togglePanel(bool shown);
    void toggleFilters(bool shown);
    void cyclePane(int by);
    void showWhere(const Edit &edit);
    void showShortcuts();
    void showAbout();

    Session &m_session;
    Preferences &m_preferences;
    Facts m_facts;
    Suggestions m_suggestions;
    Speller m_speller;
    QList<PageEntry> m_entries;
    QHash<PageId, Page *> m_pages;
    PageId m_current = PageId::Stories;
    std::unique_ptr<Actions> m_actions;
    Rail *m_rail = nullptr;
    ToolStrip *m_tools = nullptr;
    StatusStrip *m_status = nullptr;
    InlineBars *m_bars = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_welcome = nullptr;
    QWidget *m_blank = nullptr;
    Switcher *m_switcher = nullptr;
    LoopId m_nextLoop;     ///< the one that the toolbar counts the days to
    QString m_unsavedNote; ///< what the bar about unsaved text says
    bool m_warnedOfLoss = false;
    bool m_panelForced = false;         ///< the panel was opened by hand although the window is narrow
    std::optional<bool> m_filtersAsked; ///< the left pane was opened or folded by hand, whatever the width
};

} // namespace storybank
