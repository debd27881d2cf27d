#include "mainwindow.h"
#include "mainwindow_p.h"

#include "rail.h"
#include "statusstrip.h"
#include "toolstrip.h"
#include "views/common/controls.h"
#include "views/common/style.h"
#include "views/common/theme.h"
#include "views/palette/savesearch.h"
#include "views/palette/switcher.h"
#include "views/settings/preferences.h"
#include "views/settings/spellinglanguages.h"
#include "wording/errors.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestWindow(1080, 680);
constexpr QSize usualWindow(1440, 900);

/// A status bar that one widget fills: QStatusBar's own layout insets its items and draws frames between
/// them.
class Foot : public QStatusBar
{
public:
    Foot(QWidget *content, QWidget *parent) : QStatusBar(parent), m_content(content)
    {
        setSizeGripEnabled(false);
        content->setParent(this);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QStatusBar::resizeEvent(event);
        m_content->setGeometry(rect());
    }

private:
    QWidget *m_content;
};

} // namespace

MainWindow::MainWindow(Session &session, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent),
      m_session(session),
      m_preferences(preferences),
      m_facts(session),
      m_suggestions(session),
      m_speller(session, preferences.folder() + QStringLiteral("/words.txt")),
      m_entries(pageEntries()),
      m_actions(std::make_unique<Actions>())
{
    // Never larger than a small screen, where its right edge could not be reached.
    setMinimumSize(smallestWindow.boundedTo(screen()->availableSize()));
    resize(usualWindow);
    setContextMenuPolicy(Qt::PreventContextMenu);
    followPreferences(m_speller, preferences);
    buildActions();
    buildMenus();
    buildBody();
    followSession();
    restoreGeometry(preferences.windowGeometry());
    if (session.isOpen())
        bankOpened();
    else
        bankClosed();
}

MainWindow::~MainWindow()
{
    // The pages go after this body, when nobody is left here to hear what they still write.
    (void)settlePages();
    disconnect(&m_session, nullptr, this, nullptr);
}

void MainWindow::buildBody()
{
    m_tools = new ToolStrip(
        {m_actions->newStory, m_actions->import, m_actions->undo, m_actions->redo, m_actions->panel}, this);
    addToolBar(m_tools);
    connect(m_tools->searchField(), &SearchOpener::searchRequested, this, &MainWindow::search);
    connect(m_tools, &ToolStrip::onsiteChosen, this, [this] { openEntity(Kind::Loop, m_nextLoop.uuid()); });

    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_entries, body);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    row->addWidget(m_rail);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_bars = new InlineBars(body);
    column->addWidget(m_bars);
    m_stack = new QStackedWidget(body);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(body);

    m_welcome = makeWelcomePage(
        {m_actions->sample, m_actions->import, m_actions->start, m_actions->open, m_actions->newBank},
        m_stack);
    m_stack->addWidget(m_welcome);
    m_blank = new QWidget(m_stack);
    setSurface(m_blank, Surface::Base);
    m_stack->addWidget(m_blank);

    m_status = new StatusStrip(this);
    setStatusBar(new Foot(m_status, this));
    statusBar()->setFixedHeight(themeOf(this).px(size::StatusBar));
    connect(m_status, &StatusStrip::undoRequested, m_actions->undo, &QAction::trigger);
    m_switcher = new Switcher(m_session, m_facts, this);
    connect(m_switcher, &Switcher::chosen, this, &MainWindow::openEntity);
    connect(m_switcher, &Switcher::saveRequested, this,
            [this](const QString &query) { saveSearch(m_session, query, this); });
}

void MainWindow::followSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::bankOpened);
    connect(&m_session, &Session::closed, this, &MainWindow::bankClosed);
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::stepTaken, this, &MainWindow::showWhere);
    connect(&m_session.unsavedTexts(), &UnsavedTexts::offersChanged, this, &MainWindow::noteUnsaved);
    connect(&m_session, &Session::savedStateChanged, m_status, &StatusStrip::setSaved);
    connect(&m_session, &Session::savedStateChanged, this, &MainWindow::updateActions);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        updateStatus();
        if (edit.touches<Loop>())
            updateOnsite();
        if (edit.touches<Rehearsal>())
            updateBadges(); // other edits that move what is due change the coverage, too
    });
    connect(&m_facts, &Facts::coverageChanged, this, &MainWindow::updateBadges);
    const QUndoStack &stack = m_session.undoStack();
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&stack, &QUndoStack::canUndoChanged, this, &MainWindow::updateActions);
}

void MainWindow::expectBank(const QString &path)
{
    m_stack->setCurrentWidget(m_blank);
    m_status->setFile(path);
}

void MainWindow::openBank(const QString &path)
{
    if (!settlePages())
        return;
    const Result<void> opened = m_session.open(QFileInfo(path).absoluteFilePath());
    if (opened)
        return;
    if (!m_session.isOpen())
        bankClosed();
    showError(opened.error());
}

void MainWindow::bankOpened()
{
    m_bars->clear();
    m_preferences.addRecentBank(m_session.path());
    m_rail->setBankOpen(true);
    m_status->setFile(m_session.path());
    const QLocale language(m_session.settings().language);
    m_status->setLanguage(
        language.language() == QLocale::English
            ? tr("English (%1)").arg(language.territory() == QLocale::UnitedStates ? u"US"_s : u"UK"_s)
            : language.nativeLanguageName());
    if (m_session.isReadOnly()) {
        m_bars->add(InlineBar::Kind::Info,
                    tr("This bank is open for reading only: its file or folder does not allow writing."));
    }
    updateTitle();
    updateActions();
    updateOnsite();
    showPage(m_current);
    updateBadges();
    noteUnsaved();
}

void MainWindow::bankClosed()
{
    m_rail->setBankOpen(false);
    m_rail->setCurrent(PageId::Stories);
    m_current = PageId::Stories;
    m_stack->setCurrentWidget(m_welcome);
    m_tools->setMain(nullptr);
    m_tools->setPanelName({});
    m_status->setFile({});
    m_status->setPageText({});
    m_status->setSummary({});
    m_status->setLanguage({});
    updateTitle();
    updateActions();
    updateOnsite();
}

void MainWindow::search(const QString &text)
{
    if (m_session.isOpen())
        m_switcher->openOver(m_tools->searchField(), text);
}

void MainWindow::showError(const Error &error)
{
    m_bars->add(InlineBar::Kind::Error, errorText(error));
}

void MainWindow::noteUnsaved()
{
    m_bars->drop(m_unsavedNote);
    m_unsavedNote.clear();
    QList<StoryId> stories;
    for (const UnsavedText &text : m_session.unsavedTexts().offers(m_session.library())) {
        if (!stories.contains(text.story()))
            stories.append(text.story());
    }
    if (stories.isEmpty())
        return;
    const Story *first = m_session.library().find(stories.constFirst());
    const QString title = first->title.isEmpty() ? tr("Untitled story") : first->title;
    m_unsavedNote =
        stories.size() == 1
            ? tr("1 story has unsaved text: “%1”.").arg(title)
            : tr("%1 stories have unsaved text, the last is “%2”.").arg(stories.size()).arg(title);
    m_bars->add(InlineBar::Kind::Warning, m_unsavedNote, tr("Show"),
                [this, id = stories.constFirst()] { openEntity(Kind::Story, id.uuid()); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!settlePages()) {
        // The text of stories is kept outside the bank; that of the other pages is not.
        bool lost = false;
        for (auto built = m_pages.cbegin(); built != m_pages.cend(); ++built)
            lost = lost || (built.key() != PageId::Stories && !built.value()->settle());
        m_bars->add(InlineBar::Kind::Error,
                    lost ? tr("Some text could not be saved and stands only on the screen. Save a copy of it "
                              "first, or close the window once more to leave it.")
                         : tr("The text of a story could not be saved yet. It is kept and offered again when "
                              "you open this bank. Close the window once more to leave."));
        // The second time the person knows.
        if (!std::exchange(m_warnedOfLoss, true)) {
            event->ignore();
            return;
        }
    }
    m_preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace storybank
