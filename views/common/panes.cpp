#include "panes.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>

namespace storybank {

void layPanes(QWidget *page, const QList<Pane> &panes, int growing)
{
    const Theme &theme = themeOf(page);
    auto *splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    QList<int> widths;
    for (const Pane &pane : panes) {
        if (pane.least > 0)
            pane.content->setMinimumWidth(theme.px(pane.least));
        splitter->addWidget(pane.content);
        splitter->setStretchFactor(splitter->count() - 1, splitter->count() - 1 == growing ? 1 : 0);
        widths << theme.px(pane.width);
    }
    splitter->setSizes(widths);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
}

QScrollArea *scrolled(QWidget *body, Surface surface, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    setSurface(body, surface);
    setSurface(area->viewport(), surface);
    area->setWidget(body);
    return area;
}

} // namespace storybank
