#pragma once

#include "assignment.h"
#include "planner.h"

#include <QHash>

namespace storybank {

/// A story that may be told for a slot.
struct PlanChoice
{
    int story = 0; ///< index into PlanProblem::stories
    int worth = 0;
    std::optional<int> fit;
    bool chosen = false;
};

/// One expected prompt of a round that takes place.
struct PlanSlot
{
    SlotPlace place;
    PromptId prompt;
    const Prompt *asked = nullptr; ///< null when the library does not have it
    int hearer = 0;
    int fixed = -1; ///< the story that stays; -1 = to be planned
    bool locked = false;
    bool told = false;
    QList<PlanChoice> choices{}; ///< by story
    QList<Hindrance> held{};     ///< the linked stories that may not be told, by id
};

/// A loop and what the library says of it, as numbers: stories count in the order of their ids, slots as they
/// stand in the loop, hearers are those who may not hear a story twice.
class PlanProblem
{
public:
    PlanProblem(const Library &library, const Loop &loop, const PlanOptions &options);

    const QList<Story> &stories() const { return m_stories; } ///< those in the trash, too
    const QList<PlanSlot> &expected() const { return m_slots; }
    const QList<qsizetype> &order() const { return m_order; } ///< the rounds in the order of time
    /// Whether the story was told in this loop for a prompt that is not expected there.
    bool isToldBesides(int story) const { return m_toldBesides.contains(story); }

    /// What forbids to tell the story to this hearer, whatever the prompt.
    std::optional<Hindrance> barred(int story, int hearer) const;
    /// The latest telling at this company in another loop.
    std::optional<Hindrance> toldAtCompany(int story) const;

    /// The story of each slot, -1 = none.
    QList<int> solve() const;
    /// The backups for such a solution, -1 = none.
    QList<int> backups(const QList<int> &planned) const;

private:
    void readRounds();
    void readLedger();
    void readOwnTelling(const Telling &telling);
    void fix(PlanSlot &slot, int story);
    void fixLocked();
    void readAnswers();
    void addAnswer(PlanSlot &slot, const Answer &answer, int story) const;
    AssignmentChoice priced(const PlanChoice &choice) const;

    const Library &m_library;
    const Loop &m_loop;
    const PlanOptions m_options;

    QList<Story> m_stories;
    QHash<StoryId, int> m_indexOf;
    QList<PlanSlot> m_slots;
    QList<qsizetype> m_order;
    QList<int> m_hearers; ///< by round
    QHash<InterviewerId, int> m_hearerOf;
    int m_hearerCount = 0;

    using Hearing = std::pair<int, int>; ///< hearer, story
    QList<int> m_tellings;               ///< of each story: fixed, or told besides
    QSet<int> m_toldBesides;
    QHash<Hearing, PromptId> m_heard;         ///< what is fixed, or told besides, and for which prompt
    QHash<Hearing, Hindrance> m_toldToHearer; ///< in other loops
    QHash<int, Hindrance> m_toldAtCompany;    ///< in other loops, by story

    struct Weights
    {
        qint64 worth = 0, repetition = 0, stale = 0; ///< of one, in the unit below
        qint64 unit = 1;                             ///< greater than all that is decided after these
        qint64 reward = 0;                           ///< greater than all that is decided after the answers
    };
    Weights weights() const;
    Weights m_weights;
};

} // namespace storybank
