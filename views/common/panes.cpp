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

void orderTabs(const QList<QWidget *> &panes)
{
    QList<QWidget *> inOrder;
    for (QWidget *pane : panes) {
        for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
            if (pane->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
                inOrder.append(next);
        }
    }
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        QWidget::setTabOrder(inOrder.at(i - 1), inOrder.at(i));
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
