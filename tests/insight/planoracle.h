#pragma once

#include "domain/text.h"
#include "insight/banks.h"
#include "insight/planner.h"

#include <functional>
#include <tuple>

/// The plan by trying everything, written from the rules in planner.h and not from the code behind it.
namespace storybank::test {

struct OracleChoice
{
    StoryId story;
    int worth = 0;
    int liking = 0; ///< 2 × judgement, 1 more when it is chosen
    bool stale = false;
};

struct OracleSlot
{
    qsizetype round = 0;
    QString hearer;
    StoryId fixed;
    bool told = false;
    QList<OracleChoice> choices;
};

class Oracle
{
public:
    Oracle(const Library &library, const Loop &loop, const PlanOptions &options)
        : m_library(library), m_loop(loop), m_options(options)
    {
        for (qsizetype round = 0; round < loop.rounds.size(); ++round) {
            for (qsizetype i = 0; i < loop.rounds.at(round).expected.size(); ++i)
                m_slots.append({round, hearer(round), {}, false, {}});
        }
        fix();
        qsizetype index = 0;
        for (qsizetype round = 0; round < loop.rounds.size(); ++round) {
            for (const Slot &slot : loop.rounds.at(round).expected)
                m_slots[index++].choices = choices(round, slot.prompt);
        }
    }

    /// The stories of all slots in order, null = none.
    QList<StoryId> plan() const
    {
        QMap<StoryId, int> told;
        QSet<std::pair<QString, StoryId>> heard = m_heardBesides;
        for (const StoryId story : m_besides)
            ++told[story];
        QList<OracleSlot> open = m_slots;
        for (OracleSlot &slot : open) {
            if (slot.fixed.isNull())
                continue;
            ++told[slot.fixed];
            heard.insert({slot.hearer, slot.fixed});
            slot.choices.clear();
        }
        QList<StoryId> stories = best(open, told, heard);
        for (qsizetype i = 0; i < stories.size(); ++i) {
            if (!open.at(i).fixed.isNull())
                stories[i] = open.at(i).fixed;
        }
        return stories;
    }

    QList<StoryId> backups(const QList<StoryId> &planned) const
    {
        QMap<StoryId, int> told;
        QSet<std::pair<QString, StoryId>> heard = m_heardBesides;
        for (qsizetype i = 0; i < planned.size(); ++i) {
            if (!planned.at(i).isNull())
                told[planned.at(i)] = 1;
            heard.insert({m_slots.at(i).hearer, planned.at(i)});
        }
        QList<OracleSlot> asked = m_slots;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            asked[i].choices.removeIf([&](const OracleChoice &choice) {
                bool earlier = m_besides.contains(choice.story);
                for (qsizetype other = 0; other < planned.size(); ++other)
                    earlier = earlier || (planned.at(other) == choice.story &&
                                          m_slots.at(other).round <= m_slots.at(i).round);
                return earlier;
            });
            if (planned.at(i).isNull() || asked.at(i).told)
                asked[i].choices.clear();
        }
        return best(asked, told, heard);
    }

private:
    /// Whoever listens: the interviewer, or nobody else than in this round.
    QString hearer(qsizetype round) const
    {
        const Round &one = m_loop.rounds.at(round);
        return one.interviewer.isNull() ? QString::number(round) : one.interviewer.toString();
    }

    void fix()
    {
        for (const Telling &telling : m_library.tellings()) {
            if (telling.loop != m_loop.id)
                continue;
            bool found = false;
            qsizetype index = 0;
            for (qsizetype round = 0; round < m_loop.rounds.size(); ++round) {
                for (const Slot &slot : m_loop.rounds.at(round).expected) {
                    OracleSlot &held = m_slots[index++];
                    if (!found && !held.told && m_loop.rounds.at(round).id == telling.round &&
                        slot.prompt == telling.prompt) {
                        held.fixed = telling.story;
                        held.told = found = true;
                    }
                }
            }
            if (found)
                continue;
            m_besides.append(telling.story);
            for (qsizetype round = 0; round < m_loop.rounds.size(); ++round) {
                if (m_loop.rounds.at(round).id == telling.round)
                    m_heardBesides.insert({hearer(round), telling.story});
            }
        }
        qsizetype index = 0;
        for (const Round &round : m_loop.rounds) {
            for (const Slot &slot : round.expected) {
                OracleSlot &held = m_slots[index++];
                if (slot.locked && m_options.keepLocked && held.fixed.isNull())
                    held.fixed = slot.story;
            }
        }
    }

    QList<OracleChoice> choices(qsizetype round, PromptId prompt) const
    {
        QList<OracleChoice> all;
        for (const Story &story : m_library.stories()) {
            const Answer *answer = m_library.answer(story.id, prompt);
            if (!answer || story.isTrashed() || story.status == StoryStatus::Retired ||
                (m_options.readyOnly && story.status == StoryStatus::Draft))
                continue;
            bool atCompany = false, toHearer = false;
            for (const Telling &telling : m_library.tellings()) {
                if (telling.story != story.id || telling.loop == m_loop.id)
                    continue;
                atCompany = atCompany || telling.company == m_loop.company;
                toHearer = toHearer || (!telling.interviewer.isNull() &&
                                        telling.interviewer == m_loop.rounds.at(round).interviewer);
            }
            if ((atCompany && m_options.told == ToldStories::Forbid) ||
                (toHearer && m_options.told != ToldStories::Allow))
                continue;
            const Grade given = grade(*answer, story, *m_library.find(prompt)).grade;
            const int most = given == Grade::Strong     ? 5
                             : given == Grade::Workable ? 3
                             : given == Grade::Stretch  ? 2
                                                        : 0;
            const int least = given == Grade::Strong ? 4 : given == Grade::Workable ? 3 : 1;
            if (most > 0)
                all.append({story.id, std::clamp(answer->fit.value_or(most), least, most),
                            2 * answer->fit.value_or(0) + (answer->chosen ? 1 : 0),
                            atCompany && m_options.told == ToldStories::Avoid});
        }
        return all;
    }

    using Value = std::tuple<int, qint64, qint64, int>; ///< greater is better

    Value valueOf(const QList<const OracleChoice *> &given, QMap<StoryId, int> told) const
    {
        qint64 worth = 0, repetitions = 0, stale = 0;
        int answered = 0, liking = 0;
        for (const OracleChoice *choice : given) {
            if (!choice)
                continue;
            ++answered;
            worth += choice->worth;
            liking += choice->liking;
            stale += choice->stale ? 1 : 0;
            repetitions += told[choice->story]++;
        }
        const int s = m_options.spread;
        return {answered, (100 - s) * worth - 2 * s * repetitions - 300 * stale, worth - 2 * repetitions,
                liking};
    }

    /// Tries the choices of each slot by id and then to leave it open, so that of equals the first one found
    /// is the one to keep.
    QList<StoryId> best(const QList<OracleSlot> &asked, const QMap<StoryId, int> &told,
                        QSet<std::pair<QString, StoryId>> heard) const
    {
        QList<const OracleChoice *> given(asked.size(), nullptr), found;
        Value value;
        const std::function<void(qsizetype)> tryFrom = [&](qsizetype i) {
            if (i == asked.size()) {
                const Value reached = valueOf(given, told);
                if (found.isEmpty() || reached > value) {
                    found = given;
                    value = reached;
                }
                return;
            }
            for (const OracleChoice &choice : asked.at(i).choices) {
                const std::pair hearing(asked.at(i).hearer, choice.story);
                if (heard.contains(hearing))
                    continue;
                heard.insert(hearing);
                given[i] = &choice;
                tryFrom(i + 1);
                heard.remove(hearing);
            }
            given[i] = nullptr;
            tryFrom(i + 1);
        };
        tryFrom(0);
        QList<StoryId> stories;
        for (qsizetype i = 0; i < asked.size(); ++i)
            stories.append(found.at(i) ? found.at(i)->story : StoryId());
        return stories;
    }

    const Library &m_library;
    const Loop &m_loop;
    const PlanOptions m_options;
    QList<OracleSlot> m_slots;
    QList<StoryId> m_besides; ///< told in the loop for another prompt
    QSet<std::pair<QString, StoryId>> m_heardBesides;
};

/// A bank with a small random loop: rounds with the same interviewer and with none, the same prompt twice,
/// locks, a ledger of other loops and of this one.
inline Loop addRandomLoop(Library &bank, QRandomGenerator &random, int most)
{
    const auto chance = [&random](int percent) { return random.bounded(100) < percent; };
    const auto any = [&random](const auto &table) {
        auto it = table.begin();
        std::advance(it, random.bounded(static_cast<int>(table.size())));
        return it->id;
    };
    Loop loop;
    loop.id = idOf<Loop>("loop", 0);
    loop.company = QStringLiteral("Fennmark");
    const auto interviewer = [&] {
        return chance(30) ? InterviewerId() : idOf<Interviewer>("interviewer", random.bounded(2));
    };
    loop.rounds.resize(1 + random.bounded(3));
    for (qsizetype i = 0; i < loop.rounds.size(); ++i) {
        loop.rounds[i].id = idOf<Round>("round", static_cast<int>(i));
        loop.rounds[i].interviewer = interviewer();
    }
    const int count = 1 + random.bounded(most);
    for (int i = 0; i < count; ++i) {
        Slot slot{any(bank.prompts()), {}, {}, chance(15)};
        if (slot.locked || chance(20))
            slot.story = any(bank.stories());
        loop.rounds[random.bounded(static_cast<int>(loop.rounds.size()))].expected.append(slot);
    }
    const int tellings = random.bounded(4);
    for (int i = 0; i < tellings; ++i) {
        Telling telling;
        telling.id = idOf<Telling>("telling", i);
        telling.story = any(bank.stories());
        telling.company = chance(50) ? loop.company : QStringLiteral("Tallis");
        telling.interviewer = interviewer();
        if (chance(40)) {
            const Round &round = loop.rounds.at(random.bounded(static_cast<int>(loop.rounds.size())));
            telling.loop = loop.id;
            telling.round = round.id;
            telling.interviewer = round.interviewer;
            telling.prompt = any(bank.prompts());
        }
        bank.table<Telling>().put(telling);
    }
    bank.table<Loop>().put(loop);
    return loop;
}

} // namespace storybank::test
