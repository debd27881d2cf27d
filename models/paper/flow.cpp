#include "flow.h"

#include "shorten.h"

namespace storybank::paper {

namespace {

// Of the size: how far letters with accents reach above the baseline and tails below, and where the baseline
// stands below the middle of a line.
constexpr double reachAbove = 0.94;
constexpr double reachBelow = 0.25;
constexpr double baselineBelowMiddle = 0.36;

} // namespace

void Drawn::add(const Drawn &other, QPointF at)
{
    for (SheetText text : other.texts) {
        text.baseline += at;
        text.box.translate(at);
        texts.append(std::move(text));
    }
    for (SheetShape shape : other.shapes) {
        shape.rect.translate(at);
        shapes.append(shape);
    }
}

double addText(Drawn &drawn, const QString &text, const tokens::Role &role, double points, QPointF lineStart,
               double lineHeight, TextMeasure &measure)
{
    if (text.isEmpty())
        return lineStart.x();
    const double size = roleSize(role, points);
    const double width = measure.width(text, role, size);
    drawn.texts.append(
        sheetText(text, role, size, lineStart + QPointF(0, baselineIn(lineHeight, size)), width));
    return lineStart.x() + width;
}

double addDisc(Drawn &drawn, int number, bool backup, double points, QPointF lineStart, double lineHeight,
               TextMeasure &measure)
{
    const double size = std::min(lineHeight, 11 * std::max(points / 9, 0.95));
    const tokens::Role &role = backup ? tokens::backupNumber : tokens::discNumber;
    const QString text = QString::number(number);
    const double width = measure.width(text, role, roleSize(role, points));
    // Two digits of the least size are wider than the closest lines are high.
    const QRectF circle(lineStart.x(), lineStart.y() + (lineHeight - size) / 2, std::max(size, width), size);
    drawn.shapes.append(
        {SheetShape::Kind::Disc, circle, backup ? tokens::backupDisc : tokens::text, 0, true});
    addText(drawn, text, role, points, {circle.center().x() - width / 2, lineStart.y()}, lineHeight, measure);
    return circle.right();
}

double roleSize(const tokens::Role &role, double points)
{
    return std::max(smallestSheetPt, std::round(role.size * points / 9 * 20) / 20);
}

SheetText sheetText(const QString &text, const tokens::Role &role, double size, QPointF baseline,
                    double width)
{
    return {baseline, text, sheetFont(role, size), role.colour,
            QRectF(baseline.x(), baseline.y() - size * reachAbove, width, size * (reachAbove + reachBelow))};
}

double baselineIn(double lineHeight, double size)
{
    return lineHeight / 2 + size * baselineBelowMiddle;
}

Flow::Flow(TextMeasure &measure, double points, double left, double width)
    : m_measure(measure), m_points(points), m_left(left), m_width(width)
{}

double Flow::size(const tokens::Role &role) const
{
    return roleSize(role, m_points);
}

void Flow::append(Piece piece)
{
    piece.before = m_room;
    piece.glued = m_glue;
    m_room = 0;
    m_glue = false;
    m_largest = std::max(m_largest, size(*piece.role));
    m_pieces.append(std::move(piece));
}

void Flow::text(const QString &text, const tokens::Role &role)
{
    const double points = size(role);
    const auto atoms = m_measure.atoms(text, role);
    m_pieces.reserve(m_pieces.size() + atoms->size());
    for (const Atom &atom : *atoms)
        append({atom.text, &role, atom.width * points, 0, atom.spaceBefore, false});
}

void Flow::list(const QStringList &texts, const tokens::Role &role)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0) {
            glue();
            text(QStringLiteral(" ·"), role);
        }
        text(i > 0 ? u' ' + texts.at(i) : texts.at(i), role);
    }
}

void Flow::whole(const QString &text, const tokens::Role &role)
{
    if (!text.isEmpty())
        append({text, &role, m_measure.width(text, role, size(role)), 0, false, false});
}

void Flow::space(double points)
{
    m_room += points;
}

void Flow::glue()
{
    m_glue = true;
}

void Flow::put(const Piece &piece, double width)
{
    if (m_drawing)
        m_placed.append({piece, m_x, m_line});
    m_x += width;
}

void Flow::placeBroken(Piece piece)
{
    while (piece.width > m_width) {
        const qsizetype most = m_measure.fittingLength(piece.text, *piece.role, size(*piece.role), m_width);
        if (most >= piece.text.size())
            break;
        const qsizetype whole = cutBefore(piece.text, most);
        const qsizetype length = whole > 0 ? whole : most;
        Piece head = piece;
        head.text = piece.text.left(length).trimmed();
        head.width = m_measure.width(head.text, *piece.role, size(*piece.role));
        put(head, head.width);
        piece.text = piece.text.mid(length).trimmed();
        piece.width = m_measure.width(piece.text, *piece.role, size(*piece.role));
        m_x = 0;
        ++m_line;
    }
    put(piece, piece.width);
}

void Flow::placeChain(qsizetype first, qsizetype end)
{
    const auto gapBefore = [this](const Piece &piece) {
        const double space =
            piece.spaceBefore ? m_measure.width(QStringLiteral(" "), *piece.role, size(*piece.role)) : 0;
        return piece.before + space;
    };
    double width = 0;
    for (qsizetype i = first; i < end; ++i)
        width += m_pieces.at(i).width + (i > first ? gapBefore(m_pieces.at(i)) : 0);
    const double before = m_x > 0 ? gapBefore(m_pieces.at(first)) : 0;
    if (m_x > 0 && m_x + before + width > m_width + 0.01) {
        m_x = 0;
        ++m_line;
    }
    for (qsizetype i = first; i < end; ++i) {
        const Piece &piece = m_pieces.at(i);
        const double gap = m_x > 0 ? gapBefore(piece) : 0;
        if (m_x > 0 && m_x + gap + piece.width > m_width + 0.01) {
            m_x = 0;
            ++m_line;
        } else {
            m_x += gap;
        }
        if (piece.width > m_width)
            placeBroken(piece);
        else
            put(piece, piece.width);
    }
}

void Flow::placeAll(bool drawing)
{
    m_drawing = drawing;
    m_placed.clear();
    m_x = 0;
    m_line = 0;
    for (qsizetype first = 0; first < m_pieces.size();) {
        qsizetype end = first + 1;
        while (end < m_pieces.size() && m_pieces.at(end).glued)
            ++end;
        placeChain(first, end);
        first = end;
    }
}

SheetText Flow::run(qsizetype first, qsizetype end, double lineHeight) const
{
    const Placed &placed = m_placed.at(first);
    QString text = placed.piece.text;
    for (qsizetype i = first + 1; i < end; ++i)
        text +=
            (m_placed.at(i).piece.spaceBefore ? QStringLiteral(" ") : QString()) + m_placed.at(i).piece.text;
    const Placed &last = m_placed.at(end - 1);
    const double width = last.x + last.piece.width - placed.x;
    const bool endsLine = end == m_placed.size() || m_placed.at(end).line != placed.line;
    const double x = endsLine && text.isRightToLeft() ? std::max(placed.x, m_width - width) : placed.x;
    const double baseline = placed.line * lineHeight + baselineIn(lineHeight, m_largest);
    return sheetText(text, *placed.piece.role, size(*placed.piece.role), {m_left + x, baseline}, width);
}

double Flow::height(double lineHeight)
{
    placeAll(false);
    return m_pieces.isEmpty() ? 0 : (m_line + 1) * lineHeight;
}

Drawn Flow::lines(double lineHeight)
{
    Drawn drawn;
    placeAll(true);
    drawn.height = m_pieces.isEmpty() ? 0 : (m_line + 1) * lineHeight;
    for (qsizetype first = 0; first < m_placed.size();) {
        // Words of one role that follow each other become one run, so that they are found and copied as a
        // phrase.
        qsizetype end = first + 1;
        while (end < m_placed.size() && m_placed.at(end).line == m_placed.at(first).line &&
               m_placed.at(end).piece.role == m_placed.at(first).piece.role &&
               m_placed.at(end).piece.before <= 0)
            ++end;
        drawn.texts.append(run(first, end, lineHeight));
        first = end;
    }
    return drawn;
}

} // namespace storybank::paper
