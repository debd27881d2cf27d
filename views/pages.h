#pragma once

#include "domain/entities.h"

#include <QWidget>

#include <functional>

class QAction;

namespace storybank {

class Facts;
class Preferences;
class Session;
class Speller;
class Suggestions;

/// The pages of the window in the order of the rail; Ctrl+1 is the first.
enum class PageId { Stories, Prompts, Coverage, Onsite, Practice, CheatSheet, Settings };

/// One look of a page for `./dev shots`: a file name without ending, and how to get there.
struct PageState
{
    QString name;
    std::function<void()> show;
};

/// A page of the window. The window asks it for what stands outside the page: the main button, the menu, the
/// right panel's name, the words in the status bar. Pages build themselves in their constructor, whether or
/// not a bank is open, and follow the session from then on.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the toolbar's panel button is called ("Coach"); empty = the page has no right panel.
    virtual QString panelName() const { return {}; }

    /// The right panel, shown and hidden by the window (F9, and below 1280 px); null = none.
    virtual QWidget *panel() const { return nullptr; }

    /// The left pane, folded by the window below 1160 px and at Shift+F9; null = none.
    virtual QWidget *filterPane() const { return nullptr; }

    /// The action of the one filled button of the toolbar while this page is shown ("New prompt"), with a
    /// menu of its own if there is more than one way; null = New story stands there, not filled.
    virtual QAction *mainAction() const { return nullptr; }

    /// The page's entries for the Story or Prompts menu; the window also makes their shortcuts work while the
    /// page is shown.
    virtual QList<QAction *> menuActions() const { return {}; }

    /// The panes in the order of F6; each takes the focus or hands it to a child.
    virtual QList<QWidget *> panes() const { return {}; }

    /// Ctrl+E and Ctrl+P: asks where to, then exports or prints what the page shows. False when the page has
    /// nothing of its own to export or print; the cheat sheet is meant then.
    virtual bool exportPage() { return false; }
    virtual bool printPage() { return false; }

    /// Ctrl+F: puts the focus into the field that filters the page's list.
    virtual void focusFilter() {}

    /// Shows the entity; false when the page does not show this kind or the entity is not there.
    virtual bool open(Kind kind, QUuid id)
    {
        Q_UNUSED(kind)
        Q_UNUSED(id)
        return false;
    }

    /// What the page shows should be about these stories; for pages that can be.
    virtual void takeStories(const QList<StoryId> &stories) { Q_UNUSED(stories) }

    /// The words at the left of the status bar; empty = how much is in the bank.
    virtual QString summary() const { return {}; }

    /// The words at the right of the status bar ("238 words"); empty = none.
    virtual QString statusText() const { return {}; }

    /// Writes what is typed and not yet saved. False when something could not be written and stays on screen.
    virtual bool settle() { return true; }

    /// What `./dev shots` photographs, in order.
    virtual QList<PageState> states() { return {}; }

Q_SIGNALS:
    /// summary(), statusText(), mainAction() or panelName() says something else now.
    void statusChanged();
    /// panel() or filterPane() is another one now.
    void panesChanged();
    /// The left pane should be shown, or folded again, whatever the width.
    void filterPaneRequested(bool shown);
    /// Another page should show this entity.
    void openRequested(storybank::Kind kind, QUuid id);
    void pageRequested(storybank::PageId page);
    /// The status bar should say this for eight seconds; with the link Undo when `offersUndo`.
    void messageRequested(const QString &text, bool offersUndo);
    /// The Practice page should take up this story.
    void practiceRequested(storybank::StoryId story);
    /// The cheat sheet should be made from these stories.
    void sheetRequested(const QList<storybank::StoryId> &stories);
    void newStoryRequested();
    void importRequested();
};

/// What a page is built from.
struct PageContext
{
    Session &session;
    Facts &facts;
    Suggestions &suggestions;
    Preferences &preferences;
    Speller &speller;
};

/// A page as the rail knows it.
struct PageEntry
{
    PageId id;
    QString name; ///< under the icon
    QString icon; ///< a file of resources/icons without ".svg"
    std::function<Page *(const PageContext &)> make;
};

/// What can be done before a bank is open; the welcome page shows these.
struct Beginnings
{
    QAction *sample;   ///< open the sample bank
    QAction *import;   ///< bring in what one has
    QAction *start;    ///< a bank with prompts of each competency and a first story to fill in
    QAction *open;     ///< an existing bank
    QAction *newEmpty; ///< an empty bank
};

/// The page that stands in the window while no bank is open.
QWidget *makeWelcomePage(const Beginnings &beginnings, QWidget *parent);

/// Lets the person bring in text or files, over `parent`; the import is one edit of the session.
void runImport(const PageContext &context, QWidget *parent);

/// The pages of this program in the order of the rail: the one list that a new page is added to (pages.cpp).
QList<PageEntry> pageEntries();

} // namespace storybank
