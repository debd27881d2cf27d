#pragma once

#include "domain/library.h"
#include "domain/result.h"

#include <QColor>
#include <QDate>
#include <QFont>
#include <QLocale>
#include <QRectF>

class QPainter;

namespace storybank {

enum class Paper { A4, Letter };
template<>
struct Codes<Paper>
{
    static constexpr std::array names{"a4", "letter"};
};

/// How the page is arranged.
enum class SheetLayout { Cards };
template<>
struct Codes<SheetLayout>
{
    static constexpr std::array names{"cards"};
};

enum class SheetFormat { Pdf, Png, Html, Markdown };
template<>
struct Codes<SheetFormat>
{
    static constexpr std::array names{"pdf", "png", "html", "markdown"};
};

/// No text on the sheet is smaller than this, in points.
inline constexpr double smallestSheetPt = 8;
/// The largest text size that can be wished, in points.
inline constexpr double largestSheetPt = 11;

/// What the owner wishes.
struct SheetOptions
{
    Paper paper = Paper::A4;
    SheetLayout layout = SheetLayout::Cards;
    bool landscape = true;
    int columns = 2;        ///< 1–3
    double fontPt = 9;      ///< wished text size, 8–11; the sheet may go down to 8
    LoopId loop;            ///< null = all stories
    QList<StoryId> stories; ///< a selection, in the order of the page; empty = the loop's, else by strength
    int most = 0;           ///< at most this many stories; 0 = as many as there are
    bool hook = true, situationAndTask = true, bullets = true, numbers = true, prompts = true,
         learning = false;
    bool competencies = true;
    int bulletsAtMost = 3;
    bool redact = false;
    QString heading; ///< empty = "Story cheat sheet"
    QDate today;     ///< for the footer; invalid = no date
    QLocale locale;  ///< of numbers and dates
};

/// One story as it is to stand on the sheet; plain words, already shortened and redacted.
struct SheetStory
{
    struct Bullet
    {
        QString text;
        int rank = 0; ///< 0 = the most telling one, dropped last
    };
    struct Number
    {
        QString value; ///< "15 % → 1.8 %"
        QString name;  ///< "label error rate"
    };
    struct Mark
    {
        QString name;
        int hue = 0; ///< slot of colour and shape, as Competency::hue
        bool primary = true;
    };

    StoryId story;
    int number = 0; ///< printed; from 1 in the order of the page
    QString title;
    QString hook;
    QString situation;
    QString task;           ///< "Goal: …" when the words say what was aimed at
    QList<Bullet> bullets;  ///< in the order of telling
    int bulletsWritten = 0; ///< bullet lines in the Action; the rest of them is over the wished number
    QList<Number> numbers;  ///< headline first
    QStringList prompts;    ///< best grade first
    QString learning;
    QList<Mark> competencies; ///< primary first
    int seconds = 0;          ///< speaking time of the whole story
    double worth = 0;         ///< the smallest is dropped first
};

struct SheetContent
{
    QString heading;
    QString subheading;
    QString footerLeft, footerMiddle;
    QList<SheetStory> stories;
    QList<StoryId> beyond;  ///< further stories, more than a page can ever hold, the strongest first
    QStringList gaps;       ///< short names of prompts without a story; never dropped
    int hiddenNames = 0;    ///< names that are replaced
    int blurredNumbers = 0; ///< numbers that are told roughly

    /// "8 stories · about 17 minutes".
    QString summary() const;
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

/// A rule or a disc or a mark.
struct SheetShape
{
    enum class Kind { Rule, Disc, Mark, GapMark } kind = Kind::Rule;
    QRectF rect;
    QColor colour;
    int hue = 0;        ///< shape of a mark
    bool filled = true; ///< primary competency
};

/// What was dropped of a story so that the page fits.
struct SheetTrim
{
    enum class What { Learning, Bullets, Task, Situation, Prompts } what = What::Bullets;
    StoryId story;
    int number = 0;  ///< as printed
    int dropped = 0; ///< bullets, prompts; else 1
    int of = 0;
};
template<>
struct Codes<SheetTrim::What>
{
    static constexpr std::array names{"learning", "bullets", "task", "situation", "prompts"};
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
};

/// What goes on the sheet. Stories: the selection, else those that the loop plans in the order of its rounds,
/// else all that are not retired, the strongest first. Numbers that are never to be shown are left out,
/// blurred ones rounded; with `redact`, names are replaced in every text.
SheetContent compose(const Library &library, const SheetOptions &options);

/// Places the content on exactly one page: first a smaller size down to 8 pt and closer lines, then less
/// detail (learning, secondary bullets, task, situation, secondary prompts; the weakest story first), then
/// fewer stories, from the weakest. Numbers, hooks and gaps stay. Pure: the same content and options, the
/// same page. Needs a QGuiApplication for the fonts.
SheetPage fit(const SheetContent &content, const SheetOptions &options);

/// Paints the page; the painter's unit must be one point. The same for preview, printer, PDF and PNG.
void paint(QPainter &painter, const SheetPage &page);

/// Writes the page: PDF, PNG of 150 dots an inch, HTML or Markdown. The file is written beside its place and
/// renamed, with mode 0600, and names neither author nor machine. OutputFailed when it cannot be written, or
/// when the path is a folder or a bank.
[[nodiscard]] Result<void> writeSheet(const SheetPage &page, const QString &path, SheetFormat format);

/// The format of a path's ending (pdf, png, html, htm, md, markdown; any case); none for another.
std::optional<SheetFormat> sheetFormatOf(const QString &path);

} // namespace storybank
