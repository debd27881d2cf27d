#include "differenceview.h"

#include "views/common/controls.h"
#include "views/common/plainlabel.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace storybank {

DifferenceView::DifferenceView(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSurface(viewport(), Surface::Base);
}

void DifferenceView::compare(const QList<PartDifference> &parts, const DifferenceLook &look,
                             const QString &nothing)
{
    const bool inlined = m_look.inlined;
    m_parts = parts;
    m_look = look;
    m_look.inlined = inlined;
    m_nothing = nothing;
    rebuild();
}

void DifferenceView::setInlined(bool inlined)
{
    m_look.inlined = inlined;
    rebuild();
}

void DifferenceView::setChangesOnly(bool only)
{
    m_changesOnly = only;
    rebuild();
}

void DifferenceView::rebuild()
{
    const int scrolledTo = verticalScrollBar()->value();
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && widget() && widget()->isAncestorOf(focused);
    const auto holder = std::find_if(m_rows.cbegin(), m_rows.cend(), [focused](const DifferenceRow *row) {
        return focused && row->isAncestorOf(focused);
    });
    const int focusedRow = holder == m_rows.cend() ? -1 : static_cast<int>(holder - m_rows.cbegin());
    m_rows.clear();
    m_current = -1;
    auto *body = new QWidget;
    setSurface(body, Surface::Base);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const bool differs =
        std::any_of(m_parts.begin(), m_parts.end(), [](const PartDifference &part) { return !part.same; });
    if (!differs && !m_nothing.isEmpty()) {
        auto *words = new PlainLabel(m_nothing, FontRole::Body, &Theme::text2, body);
        const int side = themeOf(this).px(20);
        words->setContentsMargins(side, side, side, side);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    QList<PartDifference> same;
    const auto fold = [&] {
        if (!same.isEmpty())
            addSame(column, same);
        same.clear();
    };
    for (const PartDifference &part : std::as_const(m_parts)) {
        if (part.same && m_changesOnly) {
            same << part;
            continue;
        }
        fold();
        addRow(column, part);
    }
    fold();
    column->addStretch();
    setWidget(body);
    body->show();
    verticalScrollBar()->setValue(scrolledTo);
    if (hadFocus)
        giveFocus(focusedRow);
}

void DifferenceView::giveFocus(int row)
{
    if (row < 0 || m_rows.isEmpty()) {
        Q_EMIT focusLeft();
        return;
    }
    DifferenceRow *near = m_rows.at(std::min(row, static_cast<int>(m_rows.size()) - 1));
    if (near->bringBack())
        near->bringBack()->setFocus(Qt::OtherFocusReason);
    else
        near->findChild<DifferenceText *>()->setFocus(Qt::OtherFocusReason);
}

void DifferenceView::addRow(QVBoxLayout *column, const PartDifference &part)
{
    auto *row = new DifferenceRow(part, m_look, column->parentWidget());
    connect(row, &DifferenceRow::bringBackRequested, this, &DifferenceView::bringBackRequested,
            Qt::QueuedConnection); // the row goes when its part is brought back
    m_rows << row;
    column->addWidget(row);
}

void DifferenceView::addSame(QVBoxLayout *column, const QList<PartDifference> &parts)
{
    const QString key = parts.constFirst().name;
    const bool open = m_opened.contains(key);
    auto *fold = new SameRow(parts, open, column->parentWidget());
    column->addWidget(fold);
    auto *inside = new QWidget(column->parentWidget());
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const PartDifference &part : parts)
        rows->addWidget(new DifferenceRow(part, m_look, inside));
    inside->setVisible(open);
    column->addWidget(inside);
    connect(fold, &SameRow::toggled, this, [this, inside, key](bool opened) {
        inside->setVisible(opened);
        if (opened)
            m_opened.insert(key);
        else
            m_opened.remove(key);
    });
}

QList<DifferenceRow::Stop> DifferenceView::stops() const
{
    QList<DifferenceRow::Stop> all;
    for (const DifferenceRow *row : m_rows)
        all += row->stops();
    return all;
}

void DifferenceView::step(int by)
{
    const QList<DifferenceRow::Stop> all = stops();
    const int count = static_cast<int>(all.size());
    if (count == 0)
        return;
    const auto clear = [](const DifferenceRow::Stop &stop) {
        QTextCursor cursor = stop.text->textCursor();
        cursor.clearSelection();
        stop.text->setTextCursor(cursor);
    };
    if (m_current >= 0 && m_current < count)
        clear(all.at(m_current));
    m_current = m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count;
    const DifferenceRow::Stop &stop = all.at(m_current);
    stop.text->select(stop.words);
    const QRect caret = stop.text->cursorRect();
    const QPoint at = stop.text->viewport()->mapTo(widget(), caret.center());
    ensureVisible(at.x(), at.y(), 0, themeOf(this).px(60));
}

void DifferenceView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    Q_EMIT roomChanged(viewport()->width());
}

} // namespace storybank
