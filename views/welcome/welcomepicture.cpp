#include "welcomepicture.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/theme.h"

#include <QPainter>

#include <array>

namespace storybank {

namespace {

constexpr QSize drawn(232, 120); ///< the design's own size; scaled with the font

void bar(QPainter &painter, double x, double y, double width, const QColor &colour, double height = 5)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(x, y, width, height), height / 2, height / 2);
}

void frame(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.setPen(QPen(theme.line2, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(rect, 6, 6);
}

void paintCell(QPainter &painter, QPointF centre, marks::Cell cell, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    if (cell == marks::Cell::Nothing) {
        painter.setBrush(theme.line2);
        painter.drawEllipse(centre, 1.5, 1.5);
        return;
    }
    const bool strong = cell == marks::Cell::Strong;
    painter.setBrush(strong                          ? theme.strongCell
                     : cell == marks::Cell::Workable ? theme.workableCell
                                                     : theme.stretchCell);
    painter.drawRoundedRect(QRectF(centre.x() - 7, centre.y() - 5.5, 14, 11), 3, 3);
    painter.setBrush(strong ? QBrush(theme.strongSymbol) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(strong ? theme.strongSymbol : theme.workableSymbol, 1));
    painter.drawEllipse(centre, 2.5, 2.5);
}

void paintMatrix(QPainter &painter, const Theme &theme)
{
    using marks::Cell;
    constexpr std::array<std::array<Cell, 7>, 5> rows{{
        {Cell::Strong, Cell::Nothing, Cell::Workable, Cell::Nothing, Cell::Strong, Cell::Nothing,
         Cell::Stretch},
        {Cell::Nothing, Cell::Strong, Cell::Nothing, Cell::Strong, Cell::Nothing, Cell::Stretch,
         Cell::Nothing},
        {},
        {Cell::Workable, Cell::Nothing, Cell::Strong, Cell::Nothing, Cell::Nothing, Cell::Strong,
         Cell::Nothing},
        {Cell::Nothing, Cell::Workable, Cell::Nothing, Cell::Nothing, Cell::Strong, Cell::Nothing,
         Cell::Workable},
    }};
    constexpr std::array widths{58, 44, 46, 52, 38};
    constexpr int gapRow = 2;
    painter.fillRect(QRectF(0, 51, 232, 18), theme.gapBg);
    painter.fillRect(QRectF(0, 51, 3, 18), theme.gap);
    drawIcon(&painter, QPointF(74, 54), u"triangle-alert", theme.gap, 12);
    for (size_t row = 0; row < rows.size(); ++row) {
        const int y = 11 + static_cast<int>(row) * 20;
        bar(painter, 12, y + 7, widths.at(row), row == gapRow ? theme.gap : theme.line2, 5);
        for (size_t column = 0; column < rows.at(row).size(); ++column) {
            paintCell(painter, QPointF(109 + static_cast<double>(column) * 17, y + 9.5),
                      rows.at(row).at(column), theme);
        }
    }
}

void paintImport(QPainter &painter, const Theme &theme)
{
    frame(painter, QRectF(4, 8, 96, 104), theme);
    constexpr std::array lines{60, 70, 0, 52, 72, 64, 46};
    for (size_t i = 0; i < lines.size(); ++i) {
        const double y = 20 + static_cast<double>(i) * 12.5;
        if (lines.at(i) == 0)
            continue;
        const QColor ground = i < 2 ? theme.promptBg : i == 3 ? theme.tint : i == 6 ? theme.okBg : theme.line;
        painter.fillRect(QRectF(16, y, lines.at(i), 7), ground);
        if (i < 2 || i == 3 || i == 6) {
            const QColor rule = i < 2 ? theme.competencyHue(0) : i == 3 ? theme.accentFg : theme.ok;
            painter.fillRect(QRectF(16, y + 6, lines.at(i), 1.5), rule);
        }
    }
    drawIcon(&painter, QPointF(108, 50), u"arrow-right", theme.text3, 22);
    constexpr std::array widths{std::pair{44, 32}, std::pair{40, 38}, std::pair{46, 28}};
    for (size_t i = 0; i < widths.size(); ++i) {
        const double y = 10 + static_cast<double>(i) * 34;
        frame(painter, QRectF(138, y, 90, 28), theme);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(146, y + 9, 10, 10), 2, 2);
        drawIcon(&painter, QPointF(147, y + 10), u"check", theme.onAccent, 8);
        bar(painter, 163, y + 8, widths.at(i).first, theme.ctl);
        bar(painter, 163, y + 17, widths.at(i).second, theme.line2, 4);
    }
}

void paintTemplate(QPainter &painter, const Theme &theme)
{
    frame(painter, QRectF(20, 3, 192, 114), theme);
    constexpr std::array letters{"S", "T", "A", "R"};
    constexpr std::array widths{std::pair{112, 78}, std::pair{78, 55}, std::pair{130, 91}, std::pair{96, 67}};
    for (size_t i = 0; i < letters.size(); ++i) {
        const double y = 15 + static_cast<double>(i) * 25;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.star.at(i));
        painter.drawRoundedRect(QRectF(34, y, 16, 16), 4, 4);
        painter.setPen(theme.onStar);
        painter.setFont(theme.font(FontRole::CaptionStrong));
        painter.drawText(QRectF(34, y, 16, 16), Qt::AlignCenter, QString::fromLatin1(letters.at(i)));
        bar(painter, 60, y + 1, widths.at(i).first, theme.line2);
        bar(painter, 60, y + 10, widths.at(i).second, theme.line);
    }
}

} // namespace

WelcomePicture::WelcomePicture(Subject subject, QWidget *parent) : QWidget(parent), m_subject(subject)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WelcomePicture::sizeHint() const
{
    return QSize(drawn.width(), drawn.height() + 32) * themeOf(this).fontScale;
}

void WelcomePicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate((width() - drawn.width() * theme.fontScale) / 2,
                      (height() - drawn.height() * theme.fontScale) / 2);
    painter.scale(theme.fontScale, theme.fontScale);
    const Theme plain = theme.fontScale == 1.0             ? theme
                        : theme.kind == Theme::Kind::Light ? Theme::light()
                        : theme.kind == Theme::Kind::Dark  ? Theme::dark()
                                                           : Theme::highContrast();
    switch (m_subject) {
    case Subject::Sample:
        paintMatrix(painter, plain);
        break;
    case Subject::Import:
        paintImport(painter, plain);
        break;
    case Subject::Template:
        paintTemplate(painter, plain);
        break;
    }
}

} // namespace storybank
