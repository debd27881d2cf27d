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

#include <QApplication>
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
constexpr int panelNeeds = 1280;
constexpr int filterNeeds = 1160;

/// What `error` says, as one sentence.
QString sentence(const Error &error)
{
    QString text = error.what.isEmpty() ? error.why : error.what + u": "_s + error.why;
    if (!text.isEmpty() && text.back().isLetterOrNumber())
        text += u'.';
    return error.help.isEmpty() ? text : text + u' ' + error.help;
}

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

Page *MainWindow::page(PageId id)
{
    if (Page *built = m_pages.value(id))
        return built;
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const PageEntry &e) { return e.id == id; });
    Page *made = entry->make({m_session, m_facts, m_suggestions, m_preferences, m_speller});
    made->setAccessibleName(entry->name);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    connect(made, &Page::openRequested, this, &MainWindow::openEntity);
    connect(made, &Page::pageRequested, this, &MainWindow::showPage);
    connect(made, &Page::practiceRequested, this, [this](StoryId story) {
        showPage(PageId::Practice);
        page(PageId::Practice)->open(Kind::Story, story.uuid());
    });
    connect(made, &Page::messageRequested, m_status, &StatusStrip::say);
    connect(made, &Page::newStoryRequested, this, &MainWindow::newStory);
    connect(made, &Page::importRequested, this, &MainWindow::importText);
    connect(made, &Page::statusChanged, this, [this, id] {
        if (m_current == id)
            updateStatus();
    });
    connect(made, &Page::panesChanged, this, &MainWindow::updatePanels);
    connect(made, &Page::filterPaneRequested, this, &MainWindow::toggleFilters);
    if (id == PageId::Stories || id == PageId::Prompts)
        m_actions->fill(id, made->menuActions());
    return made;
}

void MainWindow::showPage(PageId id)
{
    if (!m_session.isOpen() && id != PageId::Settings) {
        bankClosed();
        return;
    }
    if (Page *left = m_pages.value(m_current); left && m_current != id)
        left->settle();
    Page *shown = page(id);
    m_current = id;
    m_panelForced = false;
    m_filtersAsked.reset();
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(id);
    m_tools->setMain(m_session.isOpen() ? shown->mainAction() : nullptr);
    m_tools->setPanelName(shown->panelName());
    updatePanels();
    updateStatus();
    // The keys belong to the page: what had the focus on the page that went would leave it to the toolbar.
    const QWidget *focused = QApplication::focusWidget();
    const QList<QWidget *> panes = shown->panes();
    if (!focused || !shown->isAncestorOf(focused))
        Actions::focusInto(panes.size() > 2 ? panes.at(1) : shown, Qt::OtherFocusReason);
}

void MainWindow::openEntity(Kind kind, QUuid id)
{
    const PageId target = kind == Kind::Prompt || kind == Kind::QuestionSet ? PageId::Prompts
                          : kind == Kind::Loop                              ? PageId::Onsite
                                                                            : PageId::Stories;
    showPage(target);
    page(target)->open(kind, id);
}

void MainWindow::search(const QString &text)
{
    if (m_session.isOpen())
        m_switcher->openOver(m_tools->searchField(), text);
}

void MainWindow::showError(const Error &error)
{
    m_bars->add(InlineBar::Kind::Error, sentence(error));
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

bool MainWindow::settlePages()
{
    bool settled = true;
    for (Page *built : std::as_const(m_pages))
        settled = built->settle() && settled;
    return settled;
}

void MainWindow::showWhere(const Edit &edit)
{
    // The first story or prompt of the step is what the person looks for; a page that shows it already stays.
    std::optional<std::pair<Kind, QUuid>> place;
    edit.forEach<Prompt>([&](const Change<Prompt> &c) {
        if (c.after)
            place = {Kind::Prompt, c.id().uuid()};
    });
    edit.forEach<Story>([&](const Change<Story> &c) {
        if (c.after && !c.after->isTrashed())
            place = {Kind::Story, c.id().uuid()};
    });
    if (place && edit.changes.size() == 1)
        page(m_current)->open(place->first, place->second);
}

void MainWindow::updatePanels()
{
    Page *shown = m_pages.value(m_current);
    if (!shown)
        return;
    const QString part = u"panel/"_s + QString::number(static_cast<int>(m_current));
    const bool wanted = m_preferences.isOpen(part, true);
    const bool open = wanted && (width() >= panelNeeds || m_panelForced);
    if (QWidget *panel = shown->panel())
        panel->setVisible(open);
    const bool filtersOpen = m_filtersAsked.value_or(width() >= filterNeeds);
    if (QWidget *filters = shown->filterPane())
        filters->setVisible(filtersOpen);
    m_actions->filters->setEnabled(shown->filterPane() != nullptr);
    m_actions->filters->setChecked(filtersOpen);
    m_actions->panel->setEnabled(shown->panel() != nullptr);
    m_actions->panel->setChecked(open);
}

void MainWindow::togglePanel(bool shown)
{
    m_panelForced = shown;
    m_preferences.setOpen(u"panel/"_s + QString::number(static_cast<int>(m_current)), shown);
    updatePanels();
}

void MainWindow::toggleFilters(bool shown)
{
    m_filtersAsked = shown;
    updatePanels();
}

void MainWindow::cyclePane(int by)
{
    Page *shown = m_pages.value(m_current);
    QList<QWidget *> panes{m_rail};
    if (shown)
        panes += shown->panes();
    panes.removeIf([](QWidget *pane) { return !pane->isVisible(); });
    const QWidget *focused = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            at = i;
    }
    const qsizetype next = at < 0 ? (by > 0 ? std::min<qsizetype>(1, panes.size() - 1) : panes.size() - 1)
                                  : (at + by + panes.size()) % panes.size();
    Actions::focusInto(panes.at(next), Qt::TabFocusReason);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_tools->setNarrow(width() < filterNeeds);
    updatePanels();
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
