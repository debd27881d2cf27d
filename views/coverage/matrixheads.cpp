#include "matrixheads.h"

#include "levelmarks.h"
#include "matrixmetrics.h"

#include "items/counts.h"

#include "views/common/icons.h"
#include "views/common/marks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace storybank {

namespace {

const double slope = std::tan(matrix::Slant * M_PI / 180);

QFont titleFont(const Theme &theme, bool marked)
{
    QFont font = theme.font(marked ? FontRole::CaptionStrong : FontRole::Caption);
    font.setPointSizeF(font.pointSizeF() * 11.5 / 11);
    return font;
}

/// The first words of the title that find room; a row of sixteen ellipses would be a wall of dots, and the
/// tooltip has the whole. A first word that is too long is elided.
QString endingAtAWord(const QString &title, const QFontMetricsF &metrics, double room)
{
    QString shown = title;
    while (metrics.horizontalAdvance(shown) > room) {
        const qsizetype space = shown.lastIndexOf(u' ');
        if (space <= 0)
            return metrics.elidedText(title, Qt::ElideRight, room);
        shown.truncate(space);
    }
    return shown;
}

/// Which competencies stand for the principle, at the right end of `rect`; gives how much of it is left.
QRect paintMapping(QPainter *painter, QRect rect, const CoverageRow &row, const Theme &theme)
{
    constexpr qsizetype most = 4;
    if (row.mapped.isEmpty()) {
        const QString said = row.onlyRetired ? RowHead::tr("retired") : RowHead::tr("not mapped");
        const QFont font = theme.font(FontRole::Caption);
        const int wide = QFontMetrics(font).horizontalAdvance(said) + 2;
        marks::text(painter, rect.adjusted(rect.width() - wide, 0, 0, 0), said, font, theme.text3);
        return rect.adjusted(0, 0, -wide - theme.px(6), 0);
    }
    const int step = theme.px(13);
    for (qsizetype i = std::min(row.mapped.size(), most); i > 0; --i) {
        marks::competency(painter, QPointF(rect.right() - step / 2.0, rect.center().y() + 0.5), theme.px(9),
                          row.mapped.at(i - 1).hue, true, theme);
        rect.setRight(rect.right() - step);
    }
    return rect.adjusted(0, 0, -theme.px(4), 0);
}

} // namespace

void paintRowGround(QPainter *painter, const QRect &rect, const CoverageRow &row, bool current, bool hovered,
                    const Theme &theme)
{
    if (row.isGap())
        marks::hatch(painter, rect, theme);
    else if (current && theme.fills())
        painter->fillRect(rect, theme.tint);
    else if (hovered && theme.fills())
        painter->fillRect(rect, theme.hover);
}

StoryHead::StoryHead(const CoverageModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    viewport()->setMouseTracking(true);
    setAutoFillBackground(false);
}

QSize StoryHead::sizeHint() const
{
    return {0, themeOf(this).px(matrix::HeadHeight)};
}

void StoryHead::setCurrentColumn(int column)
{
    if (std::exchange(m_current, column) != column)
        viewport()->update();
}

void StoryHead::setHoveredColumn(int column)
{
    if (std::exchange(m_hovered, column) != column)
        viewport()->update();
}

int StoryHead::columnAt(const QPoint &position) const
{
    const int above = height() - themeOf(this).px(matrix::TitleFoot) - position.y();
    const int x = position.x() - qRound(std::max(above, 0) / slope);
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const int left = sectionViewportPosition(column);
        if (x >= left && x < left + sectionSize(column))
            return column;
    }
    return -1;
}

void StoryHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.base);
    // A title whose foot is out of sight to the left still leans in.
    const int lean = qRound(height() / slope);
    const int firstX = -lean;
    const int count = static_cast<int>(m_model.columns().size());
    for (int column = 0; column < count; ++column) {
        const int left = sectionViewportPosition(column);
        if (left + sectionSize(column) < firstX)
            continue;
        if (left > viewport()->width())
            break;
        paintTitle(&painter, column, theme);
    }
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), theme.line2);
}

void StoryHead::paintTitle(QPainter *painter, int column, const Theme &theme) const
{
    const CoverageColumn &story = m_model.columns().at(column);
    const bool current = column == m_current;
    const QFont font = titleFont(theme, current);
    const double room = (height() - theme.px(matrix::TitleFoot) - 4) / std::sin(matrix::Slant * M_PI / 180);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(sectionViewportPosition(column) + sectionSize(column) / 2.0 + theme.px(3),
                       height() - theme.px(matrix::TitleFoot));
    painter->rotate(-matrix::Slant);
    painter->setFont(font);
    painter->setPen(current               ? theme.accentFg
                    : column == m_hovered ? theme.text
                    : story.draft         ? theme.text3
                                          : theme.text2);
    painter->drawText(QPointF(0, 0), endingAtAWord(story.shortTitle, QFontMetricsF(font), room));
    painter->restore();
}

void StoryHead::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT columnClicked(column);
}

void StoryHead::mouseReleaseEvent(QMouseEvent *) {}

void StoryHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT columnActivated(column);
}

void StoryHead::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT columnHovered(columnAt(event->pos()));
}

void StoryHead::leaveEvent(QEvent *event)
{
    Q_EMIT columnHovered(-1);
    QHeaderView::leaveEvent(event);
}

bool StoryHead::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = columnAt(help->pos());
        if (column >= 0)
            QToolTip::showText(help->globalPos(),
                               m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

RowHead::RowHead(const CoverageModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    viewport()->setMouseTracking(true);
}

QSize RowHead::sizeHint() const
{
    return {themeOf(this).px(matrix::PromptWidth + matrix::StateWidth), 0};
}

void RowHead::setCurrentRow(int row)
{
    if (std::exchange(m_current, row) != row)
        viewport()->update();
}

void RowHead::setHoveredRow(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void RowHead::paintEvent(QPaintEvent *event)
{
    // QHeaderView would paint the ground of a table's head round the sections.
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.base);
    const int first = std::max(0, logicalIndexAt(event->rect().top()));
    for (int row = first; row < m_model.rows().size(); ++row) {
        const QRect rect(0, sectionViewportPosition(row), viewport()->width(), sectionSize(row));
        if (rect.top() > event->rect().bottom())
            break;
        // The matrix goes on with what does not find room here, so nothing is elided at the edge between.
        if (m_model.rows().at(row).kind == CoverageRow::Kind::Group)
            paintGroupHead(&painter, rect.adjusted(0, 0, rect.width(), 0), m_model.rows().at(row), theme);
        else
            paintPrompt(&painter, rect, m_model.rows().at(row), row == m_current, row == m_hovered, theme);
    }
}

void paintGroupHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const Theme &theme)
{
    drawIconIn(painter, QRect(rect.left() + theme.px(1), rect.top(), theme.px(15), rect.height()),
               row.collapsed ? u"chevron-right" : u"chevron-down", theme.text2, theme.px(15));
    int x = rect.left() + theme.px(22);
    if (row.hue >= 0) {
        marks::competency(painter, QPointF(x + theme.px(5), rect.center().y() + 0.5), theme.px(10), row.hue,
                          true, theme);
        x += theme.px(16);
    }
    const auto put = [&](const QString &text, FontRole role, const QColor &colour, int gap) {
        const QFont font = theme.font(role);
        const int wide = QFontMetrics(font).horizontalAdvance(text) + 2;
        marks::text(painter, QRect(x, rect.top(), std::min(wide, rect.right() - x), rect.height()), text,
                    font, colour);
        x += wide + theme.px(gap);
    };
    const auto mark = [&](Level level, const QString &text) {
        const QColor colour = theme.*marks::tokenOf(markOf(level));
        drawIconIn(painter, QRect(x, rect.top(), theme.px(14), rect.height()), marks::iconOf(markOf(level)),
                   colour, theme.px(14));
        x += theme.px(18);
        put(text, FontRole::SecondaryMedium, colour, 8);
    };
    put(row.name, FontRole::SecondaryStrong, theme.text, 8);
    put(RowHead::tr("%1 of %2").arg(row.answered()).arg(row.total), FontRole::Secondary, theme.text2, 10);
    if (row.gaps > 0)
        mark(Level::Gap, gapCount(row.gaps));
    if (row.thin > 0)
        mark(Level::Thin, RowHead::tr("%1 thin").arg(row.thin));
}

void RowHead::paintPrompt(QPainter *painter, const QRect &rect, const CoverageRow &row, bool current,
                          bool hovered, const Theme &theme) const
{
    paintRowGround(painter, rect, row, current, hovered, theme);
    const QColor state = theme.*marks::tokenOf(markOf(row.level));
    FontRole role = FontRole::Secondary;
    QColor colour = theme.text;
    if (row.level == Level::Thin) {
        role = FontRole::SecondaryMedium;
        colour = theme.warn;
    }
    if (current) {
        role = FontRole::SecondaryStrong;
        colour = theme.tintFg;
    }
    if (row.isGap()) {
        role = FontRole::SecondaryStrong;
        colour = theme.gap;
    }
    const QFont font = theme.font(role);
    QRect name(rect.left() + theme.px(24), rect.top(), theme.px(matrix::PromptWidth - 28), rect.height());
    if (row.kind == CoverageRow::Kind::Competency) {
        marks::competency(painter, QPointF(rect.left() + theme.px(13), rect.center().y() + 0.5), theme.px(10),
                          row.hue, true, theme);
    }
    if (row.isGap()) {
        const int wide = std::min(name.width(), QFontMetrics(font).horizontalAdvance(row.name) + theme.px(6));
        painter->fillRect(QRect(rect.left(), rect.top(), name.left() - rect.left() + wide, rect.height()),
                          theme.gapBg);
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.gap);
        if (current && theme.fills())
            painter->fillRect(QRect(rect.left() + 3, rect.top(), 2, rect.height()), theme.accentFg);
    }
    if (row.kind == CoverageRow::Kind::Principle) {
        name.setLeft(rect.left() + theme.px(8));
        name = paintMapping(painter, name, row, theme);
    }
    marks::text(painter, name, row.name, font, colour);
    const int icons = rect.left() + theme.px(matrix::PromptWidth);
    drawIconIn(painter, QRect(icons + theme.px(3), rect.top(), theme.px(15), rect.height()),
               marks::iconOf(markOf(row.level)), state, theme.px(15));
    if (row.sharesStory)
        drawIconIn(painter, QRect(icons + theme.px(22), rect.top(), theme.px(14), rect.height()), u"repeat-2",
                   theme.text3, theme.px(14));
}

void RowHead::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->pos());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT rowClicked(row);
}

void RowHead::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT rowHovered(logicalIndexAt(event->pos()));
}

void RowHead::leaveEvent(QEvent *event)
{
    Q_EMIT rowHovered(-1);
    QHeaderView::leaveEvent(event);
}

} // namespace storybank
