#pragma once

#include "sheetcontent.h"

#include "domain/result.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace storybank {

enum class SheetFormat { Pdf, Png, Html, Markdown };
template<>
struct Codes<SheetFormat>
{
    static constexpr std::array names{"pdf", "png", "html", "markdown"};
};

/// One run of text at a place on the page, in points from the page's top left.
struct SheetText
{
    QPointF baseline; ///< of the left end, also for text that runs right to left
    QString text;
    QFont font; ///< size in points
    QColor colour;
    QRectF box; ///< what the glyphs may take up
};

/// A rule, a disc, a mark, dots that lead the eye, a box to tick, the frame of a round, or a ball for a fit.
struct SheetShape
{
    enum class Kind { Rule, Disc, Mark, GapMark, Leader, Tick, Box, Ball } kind = Kind::Rule;
    QRectF rect;
    QColor colour;
    int hue = 0;        ///< shape of a mark; of a ball the fit, 1–5
    bool filled = true; ///< primary competency; of a ball: planned
};

/// A finished page: everything at its place.
struct SheetPage
{
    QSizeF size;  ///< points
    QRectF inner; ///< inside the margins
    QList<SheetText> texts;
    QList<SheetShape> shapes;
    QList<std::pair<StoryId, QRectF>> blocks; ///< where each story stands
    double fontPt = 9;
    double fill = 0;        ///< 0–1, of the columns' height
    QList<SheetTrim> trims; ///< in the order of the page
    QList<StoryId> leftOut; ///< the strongest first
    SheetContent content;   ///< what stands on the page: without what was trimmed and left out
    SheetLayout layout = SheetLayout::Cards;
};

/// What goes on the sheet. Stories: the selection, else those that the loop plans in the order of its rounds,
/// else all that are not retired, the strongest first. Numbers that are never to be shown are left out,
/// blurred ones rounded; with `redact`, names are replaced in every text.
SheetContent compose(const Library &library, const SheetOptions &options);

/// Places the content on exactly one page: first a smaller size down to 8 pt and closer lines, then less
/// detail, then fewer stories, from the weakest; of what can stay the most by the table in worth.h. Numbers,
/// hooks and gaps stay, and what the options keep. Pure: the same content and options, the same page. Needs a
/// QGuiApplication for the fonts.
SheetPage fit(const SheetContent &content, const SheetOptions &options);

/// Paints the page; the painter's unit must be one point. The same for preview, printer, PDF and PNG.
void paint(QPainter &painter, const SheetPage &page);

/// The page in a format, for the clipboard. OutputFailed when it cannot be drawn, or when a name that is to
/// be hidden stands in what was made, read back from its bytes.
[[nodiscard]] Result<QByteArray> sheetBytes(const SheetPage &page, SheetFormat format);

/// Writes the page: PDF, PNG of 150 dots an inch, HTML or Markdown. The file is written beside its place and
/// renamed, with mode 0600, and names neither author nor machine. OutputFailed when it cannot be written,
/// when the path is a folder or a bank, or when a name that is to be hidden stands in it or in the file's
/// name.
[[nodiscard]] Result<void> writeSheet(const SheetPage &page, const QString &path, SheetFormat format);

/// The format of a path's ending (pdf, png, html, htm, md, markdown; any case); none for another.
std::optional<SheetFormat> sheetFormatOf(const QString &path);

} // namespace storybank
