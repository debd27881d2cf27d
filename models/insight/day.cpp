#include "day.h"

#include "domain/daymarks.h"
#include "domain/spent.h"
#include "domain/text.h"
#include "ledger.h"

#include <algorithm>
#include <numeric>

namespace storybank {

namespace {

constexpr qsizetype mostInReserve = 3;

const Telling *tellingFor(const QList<Telling> &told, RoundId round, PromptId prompt)
{
    for (const Telling &telling : told) {
        if (telling.round == round && telling.prompt == prompt)
            return &telling;
    }
    return nullptr;
}

int toldCount(const Round &round, const QList<Telling> &told)
{
    return static_cast<int>(
        std::count_if(round.expected.begin(), round.expected.end(),
                      [&](const Slot &slot) { return tellingFor(told, round.id, slot.prompt); }));
}

bool isWhollyTold(const Round &round, const QList<Telling> &told)
{
    return !round.expected.isEmpty() && toldCount(round, told) == round.expected.size();
}

QDateTime startOf(const Loop &loop, const Round &round)
{
    const bool known = loop.date.day > 0 && round.start.isValid();
    return known ? QDateTime(loop.date.firstDay(), round.start) : QDateTime();
}

QDateTime endOf(const Loop &loop, const Round &round)
{
    return startOf(loop, round).addSecs(60LL * round.minutes);
}

/// Works out a day; the rounds that take place stand in m_order.
class DayMaker
{
public:
    DayMaker(const Library &library, const Loop &loop, const QDateTime &now)
        : m_library(library), m_loop(loop), m_now(now), m_cancelled(cancelledRounds(loop))
    {
        for (const qsizetype place : roundsInTime(loop, m_cancelled))
            m_order.append(&loop.rounds.at(place));
        m_day.told = toldInLoop(library, loop);
    }

    Day make(RoundId chosen)
    {
        const qsizetype current = std::max(byClock(), byTicks());
        if (current < m_order.size())
            m_day.current = m_order.at(current)->id;
        for (qsizetype i = 0; i < std::min(current, m_order.size()); ++i)
            m_day.over.insert(m_order.at(i)->id);
        steps();
        show(chosen);
        count(current);
        return m_day;
    }

private:
    bool clockCounts() const
    {
        return m_loop.date.day > 0 && m_now.isValid() &&
               std::all_of(m_order.begin(), m_order.end(),
                           [](const Round *round) { return round->start.isValid(); });
    }

    bool isOver(qsizetype place) const
    {
        const Round &round = *m_order.at(place);
        const QDateTime end = endOf(m_loop, round);
        if (m_now < end)
            return false;
        if (isWhollyTold(round, m_day.told))
            return true;
        if (place + 1 == m_order.size())
            return false;
        const qint64 pause = end.secsTo(startOf(m_loop, *m_order.at(place + 1)));
        return m_now >= end.addSecs(std::max<qint64>(0, pause / 2));
    }

    qsizetype byClock() const
    {
        if (!clockCounts() || m_now.date() < m_loop.date.firstDay())
            return 0;
        if (m_now.date() > m_loop.date.firstDay())
            return m_order.size();
        qsizetype place = 0;
        while (place < m_order.size() && isOver(place))
            ++place;
        return place;
    }

    qsizetype byTicks() const
    {
        qsizetype last = -1;
        for (qsizetype i = 0; i < m_order.size(); ++i) {
            const RoundId id = m_order.at(i)->id;
            if (std::any_of(m_day.told.begin(), m_day.told.end(),
                            [id](const Telling &telling) { return telling.round == id; }))
                last = i;
        }
        if (last < 0)
            return 0;
        const bool goesOn = clockCounts() && m_now < endOf(m_loop, *m_order.at(last));
        return isWhollyTold(*m_order.at(last), m_day.told) && !goesOn ? last + 1 : last;
    }

    void steps()
    {
        for (const qsizetype place : roundsInTime(m_loop)) {
            const RoundId id = m_loop.rounds.at(place).id;
            const StepState state = m_cancelled.contains(id)  ? StepState::Cancelled
                                    : m_day.over.contains(id) ? StepState::Done
                                    : id == m_day.current     ? StepState::Now
                                                              : StepState::Later;
            m_day.steps.append({id, state});
        }
    }

    void show(RoundId chosen)
    {
        m_day.shown = roundOf(m_loop, chosen) ? chosen : m_day.current;
        if (m_day.shown.isNull() && !m_order.isEmpty())
            m_day.shown = m_order.last()->id;
        const Round *round = roundOf(m_loop, m_day.shown);
        if (!round)
            return;
        const auto place = std::find(m_order.begin(), m_order.end(), round);
        if (place != m_order.end() && place + 1 != m_order.end())
            m_day.following = (*(place + 1))->id;
        m_day.heard = heardBy(m_library, round->interviewer, round->id);
        cards(*round);
        reserve(*round);
    }

    void cards(const Round &round)
    {
        QSet<TellingId> used;
        for (const Slot &slot : round.expected) {
            const Telling *told = tellingFor(m_day.told, round.id, slot.prompt);
            if (told)
                used.insert(told->id);
            m_day.cards.append(
                {slot.prompt, told ? told->story : slot.story, told ? told->id : TellingId(), false});
        }
        for (const Telling &telling : std::as_const(m_day.told)) {
            if (telling.round == round.id && !used.contains(telling.id))
                m_day.cards.append({telling.prompt, telling.story, telling.id, true});
        }
    }

    void reserve(const Round &round)
    {
        QList<StoryId> stories;
        const auto take = [&](StoryId story) {
            const bool shown = std::any_of(m_day.cards.begin(), m_day.cards.end(),
                                           [story](const DayCard &card) { return card.story == story; });
            const bool heard =
                std::any_of(m_day.heard.begin(), m_day.heard.end(),
                            [story](const Telling &telling) { return telling.story == story; });
            if (m_library.find(story) && !shown && !heard && !stories.contains(story) &&
                stories.size() < mostInReserve)
                stories.append(story);
        };
        for (const Slot &slot : round.expected) {
            if (!tellingFor(m_day.told, round.id, slot.prompt))
                take(slot.backup);
        }
        for (const Slot &slot : round.expected) {
            for (const Offer &offer : offersFor(m_library, m_loop, round.id, slot.prompt, m_day.over)) {
                if (offer.graded.grade == Grade::None || offer.planned)
                    continue;
                take(offer.story);
            }
        }
        for (const StoryId story : std::as_const(stories))
            m_day.reserve.append(reserved(story, round));
        std::stable_sort(
            m_day.reserve.begin(), m_day.reserve.end(),
            [](const DayReserve &a, const DayReserve &b) { return a.told.isNull() && !b.told.isNull(); });
    }

    DayReserve reserved(StoryId story, const Round &round) const
    {
        DayReserve reserve{story, {}, toldIn(story), {}};
        for (const Slot &slot : round.expected) {
            if (const Answer *answer = m_library.answer(story, slot.prompt); answer && answer->fit)
                reserve.fit = std::max(reserve.fit.value_or(0), *answer->fit);
        }
        for (const Round *over : m_order) {
            const bool planned = m_day.over.contains(over->id) &&
                                 std::any_of(over->expected.begin(), over->expected.end(),
                                             [story](const Slot &slot) { return slot.story == story; });
            if (planned && reserve.told.isNull())
                reserve.spared = over->id;
        }
        return reserve;
    }

    RoundId toldIn(StoryId story) const
    {
        for (const Telling &telling : m_day.told) {
            if (telling.story == story)
                return telling.round;
        }
        return {};
    }

    void count(qsizetype current)
    {
        QSet<PromptId> left;
        for (qsizetype i = current; i < m_order.size(); ++i) {
            const Round &round = *m_order.at(i);
            ++m_day.roundsLeft;
            m_day.promptsLeft += static_cast<int>(round.expected.size()) - toldCount(round, m_day.told);
            for (const Slot &slot : round.expected) {
                if (!tellingFor(m_day.told, round.id, slot.prompt))
                    left.insert(slot.prompt);
            }
        }
        const QHash<StoryId, Telling> stale = toldAtCompany(m_library, m_loop.company);
        const QSet<StoryId> spent = spentStories(m_library.settings());
        QSet<StoryId> fresh;
        for (const Answer &answer : m_library.answers()) {
            const Story *story = m_library.find(answer.story);
            const Prompt *prompt = m_library.find(answer.prompt);
            if (!story || !prompt || !left.contains(answer.prompt) || story->isTrashed() ||
                stale.contains(story->id) || spent.contains(story->id) || !toldIn(story->id).isNull())
                continue;
            if (grade(answer, *story, *prompt).grade != Grade::None)
                fresh.insert(story->id);
        }
        m_day.storiesFresh = static_cast<int>(fresh.size());
    }

    const Library &m_library;
    const Loop &m_loop;
    const QDateTime m_now;
    const QSet<RoundId> m_cancelled;
    QList<const Round *> m_order;
    Day m_day;
};

} // namespace

QList<qsizetype> roundsInTime(const Loop &loop, const QSet<RoundId> &without)
{
    QList<qsizetype> order;
    for (qsizetype place = 0; place < loop.rounds.size(); ++place) {
        if (!without.contains(loop.rounds.at(place).id))
            order.append(place);
    }
    const auto start = [&loop](qsizetype place) { return loop.rounds.at(place).start; };
    if (std::all_of(order.begin(), order.end(), [&](qsizetype place) { return start(place).isValid(); }))
        std::stable_sort(order.begin(), order.end(),
                         [&](qsizetype a, qsizetype b) { return start(a) < start(b); });
    return order;
}

const Round *roundOf(const Loop &loop, RoundId id)
{
    const auto round = std::find_if(loop.rounds.begin(), loop.rounds.end(),
                                    [id](const Round &one) { return one.id == id && !id.isNull(); });
    return round == loop.rounds.end() ? nullptr : &*round;
}

Day dayOf(const Library &library, const Loop &loop, const QDateTime &now, RoundId chosen)
{
    return DayMaker(library, loop, now).make(chosen);
}

PlanOptions optionsForRest(const Day &day, PlanOptions options)
{
    options.withoutRound.unite(day.over);
    for (const DayStep &step : day.steps) {
        if (step.state == StepState::Cancelled)
            options.withoutRound.insert(step.round);
    }
    return options;
}

std::optional<Countdown> countdown(const Loop &loop, const Round &round, const QDateTime &now)
{
    const QDateTime start = startOf(loop, round);
    if (!start.isValid() || !now.isValid() || now >= start.addSecs(60LL * round.minutes))
        return std::nullopt;
    const auto days = static_cast<int>(now.date().daysTo(start.date()));
    if (days > 0)
        return Countdown{Countdown::Unit::Days, days};
    const qint64 seconds = now.secsTo(start);
    const qint64 minutes = seconds > 0 ? (seconds + 59) / 60 : seconds / 60;
    return Countdown{Countdown::Unit::Minutes, static_cast<int>(minutes)};
}

QList<Offer> offersFor(const Library &library, const Loop &loop, RoundId roundId, PromptId promptId,
                       const QSet<RoundId> &over)
{
    const Round *round = roundOf(loop, roundId);
    const Prompt *prompt = library.find(promptId);
    const QSet<StoryId> spent = spentStories(library.settings());
    QSet<StoryId> heard;
    for (const Telling &telling : heardBy(library, round ? round->interviewer : InterviewerId()))
        heard.insert(telling.story);
    QHash<StoryId, RoundId> told;
    for (const Telling &telling : toldInLoop(library, loop)) {
        told.insert(telling.story, telling.round);
        if (telling.round == roundId && !roundId.isNull())
            heard.insert(telling.story);
    }
    QSet<StoryId> planned;
    for (const Round &one : loop.rounds) {
        for (const Slot &slot : one.expected)
            planned.insert(one.id == roundId || over.contains(one.id) ? StoryId() : slot.story);
    }
    QList<Offer> offers;
    for (const Story &story : library.storiesByTitle()) {
        if (story.status == StoryStatus::Retired || spent.contains(story.id) || heard.contains(story.id))
            continue;
        Offer offer{
            story.id, {}, {}, told.value(story.id), planned.contains(story.id) && !told.contains(story.id)};
        const Answer *answer = prompt ? library.answer(story.id, promptId) : nullptr;
        if (answer) {
            offer.fit = answer->fit;
            offer.graded = grade(*answer, story, *prompt);
        }
        offers.append(offer);
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) {
        if (a.graded.grade != b.graded.grade)
            return a.graded.grade > b.graded.grade;
        if (a.told.isNull() != b.told.isNull())
            return a.told.isNull();
        const int first = worthOf(a.graded, a.fit);
        const int second = worthOf(b.graded, b.fit);
        if (first != second)
            return first > second;
        return a.planned != b.planned && b.planned;
    });
    return offers;
}

QList<SlotChange> slotChanges(const Loop &before, const Loop &after, const QList<Telling> &told)
{
    QList<SlotChange> changes;
    for (const qsizetype place : roundsInTime(after)) {
        const Round &now = after.rounds.at(place);
        const Round *was = roundOf(before, now.id);
        if (!was)
            continue;
        for (qsizetype i = 0; i < std::min(now.expected.size(), was->expected.size()); ++i) {
            const Slot &slot = now.expected.at(i);
            if (slot.prompt == was->expected.at(i).prompt && slot.story != was->expected.at(i).story &&
                !tellingFor(told, now.id, slot.prompt))
                changes.append({now.id, slot.prompt, was->expected.at(i).story, slot.story});
        }
    }
    return changes;
}

} // namespace storybank
