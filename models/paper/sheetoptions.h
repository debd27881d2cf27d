#pragma once

#include "domain/library.h"

#include <QDate>
#include <QLocale>

namespace storybank {

enum class Paper { A4, Letter };
template<>
struct Codes<Paper>
{
    static constexpr std::array names{"a4", "letter"};
};

/// How the page is arranged: whole stories; question to story; a box for each interviewer; how each story
/// serves each question; few large words beside a video call.
enum class SheetLayout { Cards, Router, Rounds, Matrix, Strip };
template<>
struct Codes<SheetLayout>
{
    static constexpr std::array names{"cards", "router", "rounds", "matrix", "strip"};
};

/// Whether a page of this layout lies on its long side unless the owner says otherwise.
constexpr bool isUsuallyLandscape(SheetLayout layout)
{
    return layout == SheetLayout::Cards || layout == SheetLayout::Strip;
}

/// No text on the sheet is smaller than this, in points.
inline constexpr double smallestSheetPt = 8;
/// The largest text size that can be wished, in points.
inline constexpr double largestSheetPt = 11;

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

/// "Keep this": a detail that the owner wants on the page whatever else has to go, or the story itself.
struct SheetKeep
{
    StoryId story;
    std::optional<SheetTrim::What> what; ///< none = the whole story is not to be left out
    friend bool operator==(const SheetKeep &, const SheetKeep &) = default;
};

/// What the owner wishes.
struct SheetOptions
{
    Paper paper = Paper::A4;
    SheetLayout layout = SheetLayout::Cards;
    bool landscape = true;
    int columns = 2;         ///< 1–3
    double fontPt = 9;       ///< wished text size, 8–11; the sheet may go down to 8
    LoopId loop;             ///< null = all stories
    CompetencyId competency; ///< only stories with this competency; null = any
    QList<StoryId> stories;  ///< a selection, in the order of the page; empty = the loop's, else by strength
    int most = 0;            ///< at most this many stories; 0 = as many as there are
    bool hook = true, situationAndTask = true, bullets = true, numbers = true, prompts = true,
         learning = false;
    bool competencies = true;
    int bulletsAtMost = 3;
    QList<SheetKeep> keep; ///< trims that were taken back
    bool redact = false;
    QString heading; ///< empty = "Story cheat sheet"
    QDate today;     ///< for the footer; invalid = no date
    QLocale locale;  ///< of numbers and dates

    bool keeps(StoryId story, std::optional<SheetTrim::What> what) const
    {
        return keep.contains(SheetKeep{story, what});
    }
};

} // namespace storybank
