#pragma once

#include "insight/planner.h"
#include "sheet.h"

namespace storybank {

/// A plan on paper: everything at its place, on as many pages as it takes.
struct PlanPaper
{
    QString heading;
    QList<SheetPage> pages;
};

/// So many rounds stand on one page; more take two.
inline constexpr int planRoundsOnAPage = 5;

/// The plan of the loop on landscape pages: a column for each round in the order of the loop, with its
/// prompts, the stories and backups, what stays open with its bridge line, and the questions to ask. One page
/// for up to five rounds, two for more; more only where a round has more in it than fits on a page at 8 pt.
/// Nothing is left out or cut. Readable in grey: competencies are shapes, fits are words. `plan` is of this
/// loop. Needs a QGuiApplication for the fonts.
PlanPaper planPaper(const Library &library, const Loop &loop, const Plan &plan, Paper paper,
                    const QLocale &locale);

/// How many pages it takes and why, in one sentence.
QString planPagesText(const PlanPaper &paper, const Loop &loop);

/// The pages as PDF in a file of its own. Error: OutputFailed.
[[nodiscard]] Result<void> writePlan(const PlanPaper &paper, const QString &path);

} // namespace storybank
