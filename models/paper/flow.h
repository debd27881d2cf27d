#pragma once

#include "textmeasure.h"

namespace storybank::paper {

/// What texts and shapes stand in one place, in points from its top left.
struct Drawn
{
    QList<SheetText> texts;
    QList<SheetShape> shapes;
    double height = 0;

    void add(const Drawn &other, QPointF at);
};

/// Lines of mixed text, broken to a width: words go in one after the other, lines come out.
class Flow
{
public:
    /// Lines `width` wide, starting at `left`; `points` is the text size of the page.
    Flow(TextMeasure &measure, double points, double left, double width);

    /// Adds text that may be broken where its script allows.
    void text(const QString &text, const tokens::Role &role);
    /// Adds texts with a dot between them; the dot stays with the text before it.
    void list(const QStringList &texts, const tokens::Role &role);
    /// Adds text that goes to the next line as a whole when it does not fit on this one.
    void whole(const QString &text, const tokens::Role &role);
    /// Leaves room before what comes next; it falls away at the start of a line.
    void space(double points);
    /// Keeps what is added now on the line of what was added last, if one line can hold both.
    void glue();

    /// How high all of it is, in lines of this height.
    double height(double lineHeight);

    /// The lines, each `lineHeight` high, the text in the middle of its line. Text that runs right to left
    /// ends at the right edge.
    Drawn lines(double lineHeight);

private:
    struct Piece
    {
        QString text;
        const tokens::Role *role = nullptr;
        double width = 0;
        double before = 0; ///< room before it, unless at the start of a line
        bool spaceBefore = false;
        bool glued = false;
    };
    struct Placed
    {
        Piece piece;
        double x = 0;
        int line = 0;
    };

    void append(Piece piece);
    void placeAll(bool drawing);
    void placeChain(qsizetype first, qsizetype end);
    void placeBroken(Piece piece);
    void put(const Piece &piece, double width);
    SheetText run(qsizetype first, qsizetype end, double lineHeight) const;
    double size(const tokens::Role &role) const;

    TextMeasure &m_measure;
    double m_points, m_left, m_width;
    double m_room = 0;
    double m_largest = 0;
    bool m_glue = false;
    QList<Piece> m_pieces;
    QList<Placed> m_placed;
    bool m_drawing = false; ///< else the lines are only counted
    double m_x = 0;
    int m_line = 0;
};

/// Puts one run of text in the middle of a line, and gives its right end.
double addText(Drawn &drawn, const QString &text, const tokens::Role &role, double points, QPointF lineStart,
               double lineHeight, TextMeasure &measure);

/// Puts a number on a disc in the middle of a line, black or, for a backup, grey; gives its right end.
double addDisc(Drawn &drawn, int number, bool backup, double points, QPointF lineStart, double lineHeight,
               TextMeasure &measure);

/// The size of a role in points when the page's text size is `points`.
double roleSize(const tokens::Role &role, double points);

/// One run of text, `width` wide, with its left end and baseline at `baseline`.
SheetText sheetText(const QString &text, const tokens::Role &role, double size, QPointF baseline,
                    double width);

/// Where the baseline of text of this size stands in a line, from the top.
double baselineIn(double lineHeight, double size);

} // namespace storybank::paper
