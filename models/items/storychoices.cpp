#include "storychoices.h"

#include "domain/spent.h"
#include "domain/text.h"
#include "wording/coverage.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryChoice)
};

/// What is known of every story in one loop, looked at from one prompt.
class Choices
{
public:
    Choices(const Library &library, const Loop &loop, const Board &board, SlotPlace place)
        : m_library(library),
          m_loop(loop),
          m_board(board),
          m_place(place),
          m_prompt(library.find(board.shown.at(place).prompt)),
          m_spent(spentStories(library.settings()))
    {
        const QString company = foldedKey(loop.company);
        for (const Telling &telling : library.tellings()) {
            const Loop *other = library.find(telling.loop);
            const QString at = telling.company.isEmpty() && other ? other->company : telling.company;
            if (telling.loop != loop.id && !company.isEmpty() && foldedKey(at) == company)
                m_toldHere.insert(telling.story, telling.day);
        }
    }

    StoryChoice choice(const Story &story) const
    {
        StoryChoice choice;
        choice.story = story.id;
        choice.title = shownTitle(story);
        const QList<TagMark> tags = tagMarks(story, m_library);
        choice.hue = tags.isEmpty() ? -1 : tags.constFirst().hue;
        choice.isPlanned = m_board.shown.at(m_place).story == story.id;
        choice.isBackup = m_board.shown.at(m_place).backup == story.id;
        QString judged = Words::tr("Not judged for this prompt.");
        if (const Answer *answer = m_library.answer(story.id, m_prompt ? m_prompt->id : PromptId());
            answer && m_prompt) {
            choice.fit = answer->fit.value_or(0);
            choice.graded = grade(*answer, story, *m_prompt);
            judged = gradedText({answer->id, story.id, answer->fit, answer->chosen, choice.graded});
        }
        const QString against = warning(story, choice.isPlanned);
        choice.warned = !against.isEmpty();
        QStringList parts{choice.warned ? against : use(story, choice), judged};
        parts.removeAll(QString());
        choice.reason = parts.join(u' ');
        return choice;
    }

private:
    /// The rounds that tell it, as numbers; `same` = only those in which this interviewer hears it.
    QStringList rounds(StoryId story, bool same) const
    {
        QStringList numbers;
        const InterviewerId here = m_loop.rounds.at(m_place.round).interviewer;
        for (qsizetype r = 0; r < m_board.shown.rounds.size(); ++r) {
            const PlannedRound &round = m_board.shown.rounds.at(r);
            const bool hears = r == m_place.round || (!here.isNull() && round.interviewer == here);
            for (qsizetype s = 0; s < round.expected.size(); ++s) {
                const bool self = r == m_place.round && s == m_place.slot;
                if (!self && hears == same && round.expected.at(s).story == story)
                    numbers.append(QString::number(r + 1));
            }
        }
        return numbers;
    }

    QString warning(const Story &story, bool isPlanned) const
    {
        if (const QStringList heard = rounds(story.id, true); !heard.isEmpty())
            return Words::tr("This interviewer hears it already, in round %1.").arg(heard.constFirst());
        if (m_spent.contains(story.id))
            return Words::tr("It counts as spent.");
        if (story.status == StoryStatus::Retired)
            return Words::tr("It is retired.");
        if (const auto told = m_toldHere.constFind(story.id); told != m_toldHere.constEnd() && !isPlanned)
            return told->isNull()
                       ? Words::tr("It was told at this company before.")
                       : Words::tr("It was told at this company, %1.").arg(dateText(*told, QLocale()));
        return {};
    }

    QString use(const Story &story, const StoryChoice &choice) const
    {
        if (choice.isPlanned)
            return Words::tr("Planned here.");
        if (const QStringList told = rounds(story.id, false); !told.isEmpty())
            return Words::tr("Also told in round %1.").arg(told.join(u", "_s));
        return choice.isBackup ? Words::tr("The backup here.") : Words::tr("Not in this plan.");
    }

    const Library &m_library;
    const Loop &m_loop;
    const Board &m_board;
    SlotPlace m_place;
    const Prompt *m_prompt;
    QSet<StoryId> m_spent;
    QHash<StoryId, PartialDate> m_toldHere;
};

} // namespace

QList<StoryChoice> storyChoices(const Library &library, const Loop &loop, const Board &board, SlotPlace place)
{
    const Choices choices(library, loop, board, place);
    QList<StoryChoice> all;
    for (const Story &story : library.storiesByTitle())
        all.append(choices.choice(story));
    const auto rank = [](const StoryChoice &choice) {
        return std::tuple(choice.warned, -static_cast<int>(choice.graded.grade), -choice.fit);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const StoryChoice &a, const StoryChoice &b) { return rank(a) < rank(b); });
    return all;
}

} // namespace storybank
