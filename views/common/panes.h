#pragma once

#include "controls.h"

#include <QList>

class QScrollArea;
class QWidget;

namespace storybank {

/// One pane of a page: what stands in it and how wide it is at first and at least, in px.
struct Pane
{
    QWidget *content = nullptr;
    int width = 0;
    int least = 0;
};

/// Lays the panes side by side over the whole page, with lines between them that can be moved. The window's
/// growth goes to the pane `growing`.
void layPanes(QWidget *page, const QList<Pane> &panes, int growing);

/// Tab goes through the panes in this order, and within each as before.
void orderTabs(const QList<QWidget *> &panes);

/// A frameless area that scrolls `body` up and down only.
QScrollArea *scrolled(QWidget *body, Surface surface, QWidget *parent);

} // namespace storybank
