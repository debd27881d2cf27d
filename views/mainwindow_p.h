#pragma once

// What the files of the main window share.

#include "inlinebars.h"
#include "mainwindow.h"

#include <QAction>

class QMenu;

namespace storybank {

/// Everything the menus offer that does not belong to one page.
struct MainWindow::Actions
{
    QAction *newStory, *newBank, *open, *sample, *start, *save, *import, *quit;
    QAction *exportPage, *printPage, *exportAll;
    QAction *undo, *redo, *find, *filter;
    QAction *filters, *panel, *nextPane, *previousPane;
    QList<QAction *> pages;
    QList<QAction *> themes;
    QAction *settings, *shortcuts, *about;
    QMenu *recentMenu = nullptr;
    QMenu *storyMenu = nullptr;
    QMenu *promptsMenu = nullptr;

    /// Puts a page's own entries into its menu.
    void fill(PageId page, const QList<QAction *> &entries);
    /// Gives the focus to `pane` or to the first child that takes it.
    static void focusInto(QWidget *pane, Qt::FocusReason reason);
};

} // namespace storybank
