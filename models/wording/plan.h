#pragma once

#include "insight/planner.h"

#include <QStringList>

namespace storybank {

/// The sentences of a plan for one loop.
class PlanWords
{
public:
    /// Both must outlive it.
    PlanWords(const Library &library, const Loop &loop) : m_library(library), m_loop(loop) {}

    /// "Every prompt is answered." or "12 of 14 prompts are answered."
    QString answered(const Plan &plan) const;
    /// "Weakest link: “…” with “…”. Fit 3 of 5, workable."; empty when nothing is planned.
    QString weakest(const Plan &plan) const;
    /// "“…” is told 2 times: in Hiring manager and Operations panel."
    QString reuse(const Reuse &reuse) const;
    /// "“…” in Hiring manager stays open. …", with what keeps each linked story from it.
    QString open(const Plan &plan, SlotPlace place) const;
    /// "A strong story for “Failure” would close “…”."
    QString gain(const Gain &gain) const;
    /// What speaks against a story for one prompt: "“…” is still a draft."
    QString hindrance(const Hindrance &hindrance) const;
    /// Why a story is not told at all: "“…” fits “…” less well than “…”."
    QString unused(const Hindrance &hindrance) const;

    /// The whole of it but the unused stories: answered, weakest link, reuse, open prompts, what locked
    /// pairings break, what one more story would bring.
    QStringList explanation(const Plan &plan) const;

    /// The name of a round, else its number.
    QString roundName(qsizetype round) const;

private:
    QString story(StoryId id) const;
    QString prompt(PromptId id) const;

    const Library &m_library;
    const Loop &m_loop;
};

} // namespace storybank
