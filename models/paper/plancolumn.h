#pragma once

#include "insight/planner.h"
#include "textmeasure.h"

namespace storybank::paper {

/// One line of a column of the plan, or what stands beside it.
struct PlanLine
{
    QString text;
    tokens::Role role;
    double points = 9;
    double indent = 0;
    double before = 0;     ///< room over it, in points; none at the top of a page
    int number = 0;        ///< in a disc at its left; 0 = none
    int mark = -1;         ///< slot of a competency at its left
    bool box = false;      ///< an empty box to tick at its left
    bool gap = false;      ///< the sign of a gap at its left
    bool together = false; ///< belongs with the line before it
    bool rule = false;     ///< a rule over it

    double height() const { return points * 1.28; }
};

/// The lines of one round.
class PlanColumn
{
public:
    PlanColumn(const Library &library, const Loop &loop, const Plan &plan, TextMeasure &measure)
        : m_library(library), m_loop(loop), m_plan(plan), m_measure(measure)
    {}

    /// All of the round, broken for a column `width` wide, with text of `points`.
    QList<PlanLine> lines(qsizetype round, double width, double points) const;

private:
    struct Ink;
    void addHead(qsizetype round, Ink &ink) const;
    void addSlot(SlotPlace place, Ink &ink) const;
    void addQuestions(const Round &round, Ink &ink) const;
    QString alsoTold(SlotPlace place) const;

    const Library &m_library;
    const Loop &m_loop;
    const Plan &m_plan;
    TextMeasure &m_measure;
};

} // namespace storybank::paper
