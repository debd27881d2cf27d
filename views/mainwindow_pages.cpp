// The pages of the window: built when they are first shown, and their panes.

#include "mainwindow.h"
#include "mainwindow_p.h"

#include "rail.h"
#include "statusstrip.h"
#include "toolstrip.h"
#include "views/settings/preferences.h"

#include <QApplication>
#include <QStackedWidget>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// How wide the window has to be for them.
constexpr int panelNeeds = 1280;
constexpr int filterNeeds = 1160;

} // namespace

Page *MainWindow::page(PageId id)
{
    if (Page *built = m_pages.value(id))
        return built;
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const PageEntry &e) { return e.id == id; });
    Page *made = entry->make({m_session, m_facts, m_suggestions, m_preferences, m_speller});
    made->setAccessibleName(entry->name);
    m_pages.insert(id, made);
    made->resize(m_stack->size()); // a page that is shown at another size is laid out twice
    m_stack->addWidget(made);
    connect(made, &Page::openRequested, this, &MainWindow::openEntity);
    connect(made, &Page::pageRequested, this, &MainWindow::showPage);
    connect(made, &Page::practiceRequested, this, [this](StoryId story) {
        showPage(PageId::Practice);
        page(PageId::Practice)->open(Kind::Story, story.uuid());
    });
    connect(made, &Page::sheetRequested, this, [this](const QList<StoryId> &stories) {
        showPage(PageId::CheatSheet);
        page(PageId::CheatSheet)->takeStories(stories);
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

bool MainWindow::settlePages()
{
    bool settled = true;
    for (Page *built : std::as_const(m_pages))
        settled = built->settle() && settled;
    return settled;
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

} // namespace storybank
