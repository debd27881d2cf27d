#include "matrixpaper.h"

#include "fitdelegate.h"
#include "matrixmetrics.h"
#include "matrixpaint.h"

#include "views/common/marks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace storybank {

namespace {

struct PaperText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MatrixPaper)
};

constexpr int captionHeight = 44; ///< heading and summary over the matrix
constexpr int legendHeight = 34;  ///< under the matrix
constexpr int lean = 66;          ///< what the last title needs to lean out
constexpr int margin = 24;        ///< round a picture
constexpr double pageMargin = 12; ///< mm
constexpr double leastScale = 0.75, usualScale = 0.8;
constexpr double finePixels = 40e6, mostPixels = 120e6;
constexpr int longestSide = 32000; ///< the painter's coordinates end at 32,767

/// A part of the matrix that stands on one page: which rows, in order, and which columns.
struct Tile
{
    QList<qsizetype> rows;
    qsizetype firstColumn = 0, lastColumn = -1;
};

/// The matrix at its designed size, on white, in the light colours.
class Sheet
{
public:
    explicit Sheet(const MatrixTable &table) : m_table(table), m_theme(Theme::light()) {}

    int heightOf(qsizetype row) const
    {
        return m_table.rows.at(row).kind == CoverageRow::Kind::Group ? matrix::GroupHeight
                                                                     : matrix::RowHeight;
    }
    static int widthOf(qsizetype columns)
    {
        return matrix::PromptWidth + matrix::StateWidth + static_cast<int>(columns) * matrix::StoryWidth +
               lean;
    }
    Tile all() const
    {
        Tile tile{{}, 0, m_table.columns.size() - 1};
        for (qsizetype row = 0; row < m_table.rows.size(); ++row)
            tile.rows.append(row);
        return tile;
    }
    QSize sizeOf(const Tile &tile) const
    {
        int height = captionHeight + matrix::HeadHeight + legendHeight;
        for (const qsizetype row : tile.rows)
            height += heightOf(row);
        return {std::max(widthOf(tile.lastColumn - tile.firstColumn + 1), legendWidth()), height};
    }

    /// The parts that fit into `room`, from left to right, then down.
    QList<Tile> tilesFor(const QSizeF &room) const;
    void paint(QPainter &painter, const Tile &tile, const QString &place) const;

private:
    static int legendWidth() { return 640; }
    QList<QList<qsizetype>> rowsFor(double height) const;
    void paintRow(QPainter &painter, const Tile &tile, qsizetype at, const QRect &rect) const;
    void paintLegend(QPainter &painter, int y) const;

    const MatrixTable &m_table;
    Theme m_theme;
};

QList<QList<qsizetype>> Sheet::rowsFor(double height) const
{
    const double room = height - captionHeight - matrix::HeadHeight - legendHeight;
    QList<QList<qsizetype>> pages(1);
    double used = 0;
    qsizetype group = -1;
    for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
        const bool isGroup = m_table.rows.at(row).kind == CoverageRow::Kind::Group;
        // A heading never stands alone at the foot of a page.
        const double wanted = heightOf(row) + (isGroup ? matrix::RowHeight : 0);
        if (used + wanted > room && !pages.last().isEmpty()) {
            pages.append(QList<qsizetype>());
            used = 0;
            if (!isGroup && group >= 0) {
                pages.last().append(group);
                used = matrix::GroupHeight;
            }
        }
        if (isGroup)
            group = row;
        pages.last().append(row);
        used += heightOf(row);
    }
    return pages;
}

QList<Tile> Sheet::tilesFor(const QSizeF &room) const
{
    const double free = room.width() - widthOf(0);
    const auto columns = std::max<qsizetype>(1, static_cast<qsizetype>(free / matrix::StoryWidth));
    QList<Tile> tiles;
    for (const QList<qsizetype> &rows : rowsFor(room.height())) {
        for (qsizetype first = 0; first < m_table.columns.size(); first += columns)
            tiles.append({rows, first, std::min(first + columns, m_table.columns.size()) - 1});
    }
    return tiles;
}

void Sheet::paintRow(QPainter &painter, const Tile &tile, qsizetype at, const QRect &rect) const
{
    const CoverageRow &row = m_table.rows.at(at);
    if (row.kind == CoverageRow::Kind::Group) {
        paintGroupHead(&painter, rect, row, m_theme);
        return;
    }
    const int head = matrix::PromptWidth + matrix::StateWidth;
    paintRowGround(&painter, rect.adjusted(head, 0, 0, 0), row, {}, m_theme);
    paintPromptHead(&painter, QRect(rect.left(), rect.top(), head, rect.height()), row, {}, m_theme);
    for (qsizetype column = tile.firstColumn; column <= tile.lastColumn; ++column) {
        const CoverageCell &cell = row.cell(m_table.columns.at(column));
        if (cell.state == CellState::Nothing && row.isGap())
            continue;
        const QRect place(rect.left() + head +
                              static_cast<int>(column - tile.firstColumn) * matrix::StoryWidth,
                          rect.top(), matrix::StoryWidth, rect.height());
        paintMark(&painter, FitDelegate::markRect(place, m_theme), cell, row.hueOf(cell), false, false,
                  m_theme, m_table.columns.at(column).struck);
    }
}

void Sheet::paintLegend(QPainter &painter, int y) const
{
    const bool prompts = m_table.kind == CoverageView::Rows::Prompts;
    const auto judged = [](quint8 fit, Grade grade, bool chosen = false) {
        return CoverageCell{CellState::Judged, fit, grade, Cap::NoCap, chosen};
    };
    const auto state = [](CellState value, Grade grade = Grade::None) {
        return CoverageCell{value, 0, grade, Cap::NoCap, false};
    };
    const QList<std::pair<CoverageCell, QString>> entries =
        prompts
            ? QList<std::pair<CoverageCell, QString>>{{judged(5, Grade::Strong), PaperText::tr("Strong")},
                                                      {judged(3, Grade::Workable), PaperText::tr("Workable")},
                                                      {judged(2, Grade::Stretch), PaperText::tr("Stretch")},
                                                      {judged(5, Grade::Strong, true),
                                                       PaperText::tr("Chosen")},
                                                      {state(CellState::Proposed),
                                                       PaperText::tr("Suggested")},
                                                      {state(CellState::DoesNotFit),
                                                       PaperText::tr("Does not fit")}}
            : QList<std::pair<CoverageCell, QString>>{
                  {state(CellState::Primary, Grade::Strong), PaperText::tr("Strong")},
                  {state(CellState::Primary, Grade::Workable), PaperText::tr("Workable")},
                  {state(CellState::Primary, Grade::Stretch), PaperText::tr("Stretch")},
                  {state(CellState::Secondary, Grade::Stretch), PaperText::tr("Secondary")}};
    const QFont font = m_theme.font(FontRole::Caption);
    int x = 4;
    for (const auto &[cell, word] : entries) {
        paintMark(&painter, QRect(x, y + 8, matrix::CellWidth, matrix::CellHeight), cell, 0, false, false,
                  m_theme);
        const int wide = QFontMetrics(font).horizontalAdvance(word) + 4;
        marks::text(&painter, QRect(x + 32, y + 8, wide, matrix::CellHeight), word, font, m_theme.text2);
        x += 32 + wide + 16;
    }
}

void Sheet::paint(QPainter &painter, const Tile &tile, const QString &place) const
{
    const int head = matrix::PromptWidth + matrix::StateWidth;
    const int width = sizeOf(tile).width();
    marks::text(&painter, QRect(4, 0, width - 160, 22), m_table.heading, m_theme.font(FontRole::CardHeading),
                m_theme.text);
    marks::text(&painter, QRect(4, 22, width - 4, 18), m_table.summary, m_theme.font(FontRole::Secondary),
                m_theme.text2);
    marks::text(&painter, QRect(width - 156, 0, 156, 22), place, m_theme.font(FontRole::Caption),
                m_theme.text2, Qt::AlignRight | Qt::AlignVCenter);
    int y = captionHeight + matrix::HeadHeight;
    for (qsizetype column = tile.firstColumn; column <= tile.lastColumn; ++column)
        paintStoryTitle(&painter,
                        QPointF(head + (double(column - tile.firstColumn) + 0.5) * matrix::StoryWidth, y),
                        matrix::HeadHeight, m_table.columns.at(column), {}, m_theme);
    painter.fillRect(QRectF(0, y - 1, widthOf(tile.lastColumn - tile.firstColumn + 1), 1), m_theme.line2);
    for (const qsizetype row : tile.rows) {
        paintRow(painter, tile, row,
                 QRect(0, y, widthOf(tile.lastColumn - tile.firstColumn + 1), heightOf(row)));
        y += heightOf(row);
    }
    paintLegend(painter, y);
}

Error notPainted(const QString &why, const QString &help, ErrorCode code = ErrorCode::OutputFailed)
{
    return {code, PaperText::tr("The matrix was not written"), why, help};
}

} // namespace

MatrixInk paperInk()
{
    const Theme theme = Theme::light();
    return {
        theme.base,        theme.text,          theme.text2,        theme.text3,        theme.line2,
        theme.ctl,         theme.strongCell,    theme.strongSymbol, theme.workableCell, theme.workableSymbol,
        theme.stretchCell, theme.stretchSymbol, theme.warn,         theme.gap,          theme.gapBg};
}

bool paintMatrixPages(QPagedPaintDevice &device, const MatrixTable &table, const PageProgress &progress)
{
    const Sheet sheet(table);
    const QSizeF page = device.pageLayout().paintRectPixels(matrixDpi).size();
    const QSize whole = sheet.sizeOf(sheet.all());
    // One page when it stays legible, else pages of the usual size.
    double scale = std::min({1.0, page.width() / whole.width(), page.height() / whole.height()});
    if (scale < leastScale)
        scale = usualScale;
    const QList<Tile> tiles = sheet.tilesFor(page / scale);
    const int pages = static_cast<int>(tiles.size());
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int i = 0; i < pages; ++i) {
        if ((progress && !progress(i, pages)) || (i > 0 && !device.newPage()))
            return false;
        painter.save();
        painter.scale(scale, scale);
        sheet.paint(painter, tiles.at(i),
                    pages == 1 ? QString() : PaperText::tr("Page %1 of %2").arg(i + 1).arg(pages));
        painter.restore();
    }
    return painter.end();
}

Result<QByteArray> matrixPdf(const MatrixTable &table, const PageProgress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool stopped = false;
    bool painted = false;
    {
        QPdfWriter writer(&buffer);
        const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
        writer.setResolution(matrixDpi);
        writer.setPageLayout({QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Landscape,
                              QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin),
                              QPageLayout::Millimeter});
        writer.setTitle(table.heading);
        writer.setCreator(QStringLiteral("Story Bank"));
        painted = paintMatrixPages(writer, table, [&](int page, int pages) {
            stopped = progress && !progress(page, pages);
            return !stopped;
        });
    }
    if (stopped)
        return notPainted(PaperText::tr("it was stopped"), {}, ErrorCode::Cancelled);
    if (!painted)
        return notPainted(PaperText::tr("a page cannot be drawn"),
                          PaperText::tr("close other programs and try again"));
    return bytes;
}

Result<QByteArray> matrixPicture(const MatrixTable &table)
{
    const Sheet sheet(table);
    const QSize size = sheet.sizeOf(sheet.all()) + QSize(2 * margin, 2 * margin);
    const double pixels = double(size.width()) * size.height();
    const int scale =
        4 * pixels <= finePixels && 2 * std::max(size.width(), size.height()) <= longestSide ? 2 : 1;
    if (pixels > mostPixels || std::max(size.width(), size.height()) > longestSide)
        return notPainted(PaperText::tr("it is too large for one picture"),
                          PaperText::tr("export it as PDF, which takes several pages, or show fewer prompts"),
                          ErrorCode::TooLarge);
    QImage image(size * scale, QImage::Format_RGB32);
    if (image.isNull())
        return notPainted(PaperText::tr("there is not enough memory for the picture"),
                          PaperText::tr("close other programs and try again, or export it as PDF"));
    // Fonts are given in points, so the picture has to say how many px those are.
    const int dots = qRound(matrixDpi / 0.0254);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.setDevicePixelRatio(scale);
    image.fill(paperInk().paper);
    QPainter painter(&image);
    painter.translate(margin, margin);
    sheet.paint(painter, sheet.all(), {});
    painter.end();
    image.setDotsPerMeterX(dots * scale);
    image.setDotsPerMeterY(dots * scale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return notPainted(PaperText::tr("the picture cannot be packed"), PaperText::tr("export it as PDF"));
    return bytes;
}

} // namespace storybank
