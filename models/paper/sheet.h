#pragma once

#include "domain/library.h"
#include "domain/result.h"

#include <QColor>
#include <QFont>
#include <QPageSize>
#include <QRectF>

class QPainter;

namespace storybank {

enum class Paper { A4, Letter };
enum class SheetLayout { Cards };

/// What the owner wishes.
struct SheetOptions
{
    Paper paper = Paper::A4;
    bool landscape = true;
    int columns = 2;        ///< 1–3
    double fontPt = 9;      ///< wished text size, 8–11; the sheet may go down to 8
    LoopId loop;            ///< null = all stories
    QList<StoryId> stories; ///< empty = by strength and answers
    int most = 0;           ///< at most this many stories; 0 = as many as there are
    bool hook = true, situationAndTask = true, bullets = true, numbers = true, prompts = true,
         learning = false;
    bool competencies = true;
    int bulletsAtMost = 3;
    bool redact = false;
    QString heading; ///< empty = "Story cheat sheet"
    QDate today;     ///< for the footer
};

/// One story as it is to stand on the sheet; plain words, already shortened and redacted.
struct SheetStory
{
    StoryId story;
    int number = 0;
    QString title;
    QString hook;
    QString situation;
    QString task;
    QStringList bullets;                        ///< most telling first kept longest
    QList<std::pair<QString, QString>> numbers; ///< "15 % → 1.8 %", "label error"
    QStringList prompts;
    QString learning;
    struct Mark
    {
        QString name;
        int hue = 0;
        bool primary = true;
    };
    QList<Mark> competencies;
    double worth = 0; ///< for leaving out the weakest first
};

struct SheetContent
{
    QString heading;
    QString subheading;
    QString summary; ///< "8 stories · about 17 minutes"
    QString footerLeft, footerMiddle;
    QList<SheetStory> stories;
    QStringList gaps; ///< prompts without a story; never dropped
};

/// One run of text at a place on the page, in points from the page's top left; baseline position.
struct SheetText
{
    QPointF baseline;
    QString text;
    QFont font; ///< size in points
    QColor colour;
    double width = 0;
};

/// A rule or a disc or a competency mark.
struct SheetShape
{
    enum class Kind { Rule, Disc, Mark, GapMark } kind = Kind::Rule;
    QRectF rect;
    QColor colour;
    int hue = 0;
    bool filled = true;
};

/// What was dropped of a story so that the page fits.
struct SheetTrim
{
    enum class What { Learning, Bullets, Task, Situation, Text } what = What::Bullets;
    StoryId story;
    int number = 0;
    int dropped = 0; ///< of bullets
    int of = 0;
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
    double fill = 0; ///< 0–1, of the columns' height
    QList<SheetTrim> trims;
    QList<StoryId> leftOut;
};

/// What goes on the sheet, best story first.
SheetContent compose(const Library &library, const SheetOptions &options);

/// Places the content on exactly one page; drops detail in PRODUCT.md's order, then stories from the weakest.
SheetPage fit(const SheetContent &content, const SheetOptions &options);

/// Paints the page; the painter's unit must be one point. The same for preview, printer, PDF and PNG.
void paint(QPainter &painter, const SheetPage &page);

} // namespace storybank
