#include "board.h"

#include "wording/coverage.h"
#include "wording/plan.h"

#include <QCoreApplication>

// The board explained in words.

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::BoardLine)
};

/// The lines of one board, in the order of what matters most.
class Lines
{
public:
    Lines(const Library &library, const Loop &loop, const Board &board)
        : m_library(library), m_loop(loop), m_board(board), m_words(library, loop)
    {}

    QList<BoardLine> all()
    {
        add(BoardLine::Kind::Good, m_words.answered(m_board.shown));
        addChange();
        for (const SlotPlace place : m_board.shown.open())
            addOpen(place);
        addCautions();
        if (m_board.shown.weakest)
            add(BoardLine::Kind::Weak, m_words.weakest(m_board.shown), m_board.shown.weakest);
        for (const Reuse &reuse : m_board.shown.reused)
            add(BoardLine::Kind::Reuse, m_words.reuse(reuse), firstOf(reuse.story), reuse.story);
        for (const Gain &gain : m_board.best.gains)
            add(BoardLine::Kind::Gain, m_words.gain(gain), firstOf(gain.prompts.value(0)));
        addUnused();
        return m_lines;
    }

private:
    void add(BoardLine::Kind kind, const QString &text, std::optional<SlotPlace> place = {},
             StoryId story = {})
    {
        m_lines.append({kind, text, place, story});
    }

    /// What planning would make better, when the board is not as it would plan it.
    void addChange()
    {
        const int changes = m_board.isBest ? 0 : otherChoices(m_board);
        if (changes == 0)
            return;
        const QString which =
            changes == 1 ? Words::tr("Plan for me would choose another story for 1 prompt.")
                         : Words::tr("Plan for me would choose another story for %1 prompts.").arg(changes);
        add(BoardLine::Kind::Change,
            Words::tr("%1 Then %2 of %3 would be answered, with fits of %4 in place of %5 together.")
                .arg(which)
                .arg(m_board.best.answered)
                .arg(promptCount(m_board.best.prompts))
                .arg(m_board.best.fit)
                .arg(m_board.shown.fit));
    }

    void addOpen(SlotPlace place)
    {
        const PlannedSlot *best = m_board.bestAt(place);
        if (best && best->story.isNull()) {
            add(BoardLine::Kind::Open, m_words.open(m_board.best, place), place);
            return;
        }
        const Prompt *prompt = m_library.find(m_board.shown.at(place).prompt);
        const QString name = prompt ? prompt->displayName() : QString();
        if (!best) {
            add(BoardLine::Kind::Open,
                Words::tr("“%1” in %2 has no story yet.").arg(name, m_words.roundName(place.round)), place);
            return;
        }
        const Story *story = m_library.find(best->story);
        add(BoardLine::Kind::Open,
            Words::tr("“%1” in %2 has no story yet. Planning would choose “%3”.")
                .arg(name, m_words.roundName(place.round), story ? story->title : QString()),
            place);
    }

    void addCautions()
    {
        for (qsizetype r = 0; r < m_board.shown.rounds.size(); ++r) {
            for (qsizetype s = 0; s < m_board.shown.rounds.at(r).expected.size(); ++s) {
                const PlannedSlot &slot = m_board.shown.at({r, s});
                const Prompt *prompt = m_library.find(slot.prompt);
                for (const Hindrance &caution : slot.cautions)
                    add(BoardLine::Kind::Caution,
                        Words::tr("Planned for “%1” all the same: %2")
                            .arg(prompt ? prompt->displayName() : QString(), m_words.hindrance(caution)),
                        SlotPlace{r, s});
            }
        }
    }

    /// Every story outside the trash that is not told, with its reason.
    void addUnused()
    {
        const auto storiesOf = [](const Plan &plan) {
            QHash<StoryId, PromptId> told;
            for (const PlannedRound &round : plan.rounds) {
                for (const PlannedSlot &slot : round.expected)
                    told.insert(slot.story, slot.prompt);
            }
            return told;
        };
        const QHash<StoryId, PromptId> told = storiesOf(m_board.shown);
        const QHash<StoryId, PromptId> best = storiesOf(m_board.best);
        for (const Hindrance &why : m_board.best.unused) {
            if (!told.contains(why.story))
                add(BoardLine::Kind::Unused, m_words.unused(why), {}, why.story);
        }
        for (const Story &story : m_library.storiesByTitle()) {
            if (told.contains(story.id) || !best.contains(story.id))
                continue;
            const Prompt *prompt = m_library.find(best.value(story.id));
            add(BoardLine::Kind::Unused,
                Words::tr("“%1” is not told; Plan for me would choose it for “%2”.")
                    .arg(story.title, prompt ? prompt->displayName() : QString()),
                {}, story.id);
        }
    }

    template<typename Matches>
    std::optional<SlotPlace> first(Matches &&matches) const
    {
        for (qsizetype r = 0; r < m_board.shown.rounds.size(); ++r) {
            for (qsizetype s = 0; s < m_board.shown.rounds.at(r).expected.size(); ++s) {
                if (matches(m_board.shown.at({r, s})))
                    return SlotPlace{r, s};
            }
        }
        return std::nullopt;
    }
    std::optional<SlotPlace> firstOf(StoryId story) const
    {
        return first([story](const PlannedSlot &slot) { return slot.story == story; });
    }
    std::optional<SlotPlace> firstOf(PromptId prompt) const
    {
        return first([prompt](const PlannedSlot &slot) { return slot.prompt == prompt; });
    }

    const Library &m_library;
    const Loop &m_loop;
    const Board &m_board;
    PlanWords m_words;
    QList<BoardLine> m_lines;
};

} // namespace

QList<BoardLine> explanation(const Library &library, const Loop &loop, const Board &board)
{
    return Lines(library, loop, board).all();
}

} // namespace storybank
