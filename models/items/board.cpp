#include "board.h"

#include "counts.h"
#include "promptgroups.h"
#include "wording/coverage.h"
#include "wording/plan.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Board)
};

int fitOf(const Library &library, StoryId story, PromptId prompt)
{
    const Answer *answer = library.answer(story, prompt);
    return answer ? answer->fit.value_or(0) : 0;
}

QString titleOf(const Library &library, StoryId id)
{
    const Story *story = library.find(id);
    return story ? shownTitle(*story) : QString();
}

QString shortTitleOf(const Library &library, StoryId id)
{
    return shortTitle(titleOf(library, id));
}

/// What speaks against a story, in the few words that a card has room for.
QString shortly(const Hindrance &hindrance, const QLocale &locale)
{
    const QString day = dateText(hindrance.day, locale);
    switch (hindrance.code) {
    case Obstacle::NotJudged:
        return Words::tr("Not judged yet");
    case Obstacle::DoesNotFit:
        return Words::tr("Judged not to fit");
    case Obstacle::Retired:
        return Words::tr("Retired or in the trash");
    case Obstacle::Draft:
        return Words::tr("Still a draft");
    case Obstacle::Struck:
        return Words::tr("Counts as spent");
    case Obstacle::ToldAtCompany:
        return day.isEmpty() ? Words::tr("Told here before") : Words::tr("Told here, %1").arg(day);
    case Obstacle::ToldToInterviewer:
        return Words::tr("This interviewer knows it");
    case Obstacle::HeardInLoop:
        return Words::tr("The interviewer hears it twice");
    case Obstacle::LockedOther:
    case Obstacle::LowerFit:
    case Obstacle::SameFit:
        break;
    }
    return Words::tr("Planned for another prompt");
}

/// Builds the cards of one plan.
class Cards
{
public:
    Cards(const Library &library, const Loop &loop, const Board &board, const QLocale &locale)
        : m_library(library), m_loop(loop), m_board(board), m_words(library, loop), m_locale(locale)
    {}

    BoardCard card(SlotPlace place) const
    {
        const PlannedSlot &slot = m_board.shown.at(place);
        BoardCard card;
        card.prompt = slot.prompt;
        card.story = slot.story;
        card.title = shortTitleOf(m_library, slot.story);
        card.fit = fitOf(m_library, slot.story, slot.prompt);
        card.backup = slot.backup;
        card.backupTitle = shortTitleOf(m_library, slot.backup);
        card.backupFit = fitOf(m_library, slot.backup, slot.prompt);
        card.locked = slot.locked;
        card.told = slot.told;
        card.struck = m_board.shown.rounds.at(place.round).struck;
        if (const Prompt *prompt = m_library.find(slot.prompt)) {
            card.name = prompt->displayName();
            card.tip = prompt->text;
            if (const Competency *first = m_library.find(prompt->competencies.value(0))) {
                card.hue = first->hue;
                card.competency = first->name;
            }
        }
        if (!slot.story.isNull())
            card.tip += u"\n\n"_s + answerSentence(slot, card);
        if (!card.struck)
            addNote(place, slot, card);
        card.spoken = spoken(card);
        return card;
    }

private:
    void addNote(SlotPlace place, const PlannedSlot &slot, BoardCard &card) const
    {
        const Slot &stored = m_loop.rounds.at(place.round).expected.at(place.slot);
        const bool whatIf = !m_board.struckText.isEmpty();
        const PlannedSlot *best = m_board.bestAt(place);
        if (slot.story.isNull() && !best)
            return; // why it is open is being worked out
        if (slot.story.isNull() && !best->story.isNull()) {
            card.tip += u"\n\n"_s + openSentences(place); // only not planned yet
        } else if (slot.story.isNull()) {
            note(card, BoardCard::Note::Open, openWords(place), m_words.open(m_board.best, place));
        } else if (whatIf && slot.story != stored.story && !stored.story.isNull()) {
            const QString before = shortTitleOf(m_library, stored.story);
            note(card, BoardCard::Note::Changed, Words::tr("In place of %1").arg(before), {});
        } else if (!slot.cautions.isEmpty()) {
            note(card, BoardCard::Note::Caution, shortly(slot.cautions.constFirst(), m_locale),
                 m_words.hindrance(slot.cautions.constFirst()));
        } else if (isWeakest(place) && slot.graded.grade < Grade::Strong) {
            const QString words = slot.fit ? Words::tr("Weakest link, fit %1").arg(*slot.fit)
                                           : Words::tr("Weakest link, not judged");
            note(card, BoardCard::Note::Weak, words, m_words.weakest(m_board.shown));
        } else if (const QString others = otherRounds(place, slot.story); !others.isEmpty()) {
            note(card, BoardCard::Note::Reused, others, {});
        }
    }

    QString answerSentence(const PlannedSlot &slot, const BoardCard &card) const
    {
        const QString answer =
            card.fit > 0 ? Words::tr("“%1”, fit %2 of 5.").arg(titleOf(m_library, slot.story)).arg(card.fit)
                         : Words::tr("“%1”, not judged for it.").arg(titleOf(m_library, slot.story));
        return slot.backup.isNull()
                   ? answer
                   : answer + u'\n' + Words::tr("Backup: “%1”.").arg(titleOf(m_library, slot.backup));
    }

    static void note(BoardCard &card, BoardCard::Note kind, const QString &words, const QString &sentences)
    {
        card.note = kind;
        card.noteText = words;
        card.tip += u"\n\n"_s + (sentences.isEmpty() ? words : sentences);
    }

    bool isWeakest(SlotPlace place) const
    {
        const auto &weakest = m_board.shown.weakest;
        return weakest && weakest->round == place.round && weakest->slot == place.slot;
    }

    QString openWords(SlotPlace place) const
    {
        const PlannedSlot &best = m_board.best.at(place);
        if (best.held.isEmpty())
            return Words::tr("Open: no story is linked");
        if (best.held.size() == 1)
            return Words::tr("Open: %1").arg(shortly(best.held.constFirst(), m_locale));
        return Words::tr("Open: %1 held back").arg(storyCount(static_cast<int>(best.held.size())));
    }

    QString openSentences(SlotPlace place) const
    {
        return Words::tr("No story yet. Planning would choose “%1”.")
            .arg(titleOf(m_library, m_board.best.at(place).story));
    }

    QString otherRounds(SlotPlace place, StoryId story) const
    {
        QStringList numbers;
        for (qsizetype r = 0; r < m_board.shown.rounds.size(); ++r) {
            const PlannedRound &round = m_board.shown.rounds.at(r);
            const auto tells = [story](const PlannedSlot &slot) { return slot.story == story; };
            if (r != place.round && !round.struck &&
                std::any_of(round.expected.begin(), round.expected.end(), tells))
                numbers.append(QString::number(r + 1));
        }
        if (numbers.isEmpty())
            return {};
        return numbers.size() == 1 ? Words::tr("Also told in round %1").arg(numbers.constFirst())
                                   : Words::tr("Also told in rounds %1").arg(numbers.join(u", "_s));
    }

    static QString spoken(const BoardCard &card)
    {
        QStringList parts{card.name};
        if (card.story.isNull())
            parts.append(Words::tr("open"));
        else
            parts.append(card.fit > 0 ? Words::tr("“%1”, fit %2 of 5").arg(card.title).arg(card.fit)
                                      : Words::tr("“%1”, not judged").arg(card.title));
        if (card.locked)
            parts.append(Words::tr("locked"));
        if (card.told)
            parts.append(Words::tr("told"));
        if (!card.backup.isNull())
            parts.append(Words::tr("backup “%1”").arg(card.backupTitle));
        if (card.note != BoardCard::Note::None)
            parts.append(card.noteText);
        return parts.join(u", "_s);
    }

    const Library &m_library;
    const Loop &m_loop;
    const Board &m_board;
    PlanWords m_words;
    const QLocale &m_locale;
};

QString whenText(const Round &round)
{
    const QString minutes = Words::tr("%1 min").arg(round.minutes);
    return round.start.isValid() ? round.start.toString(u"HH:mm"_s) + u", "_s + minutes : minutes;
}

BoardRound headOf(const Library &library, const Round &round, const PlannedRound &planned, int number)
{
    BoardRound head;
    head.id = round.id;
    const Interviewer *person = library.find(round.interviewer);
    head.interviewer = person ? person->name : QString();
    head.name = !round.name.isEmpty()         ? round.name
                : !head.interviewer.isEmpty() ? head.interviewer
                                              : Words::tr("Round %1").arg(number);
    head.when = whenText(round);
    for (const CompetencyId id : round.focus) {
        if (const Competency *focus = library.find(id))
            head.focus.append({id, focus->name, focus->hue, true});
    }
    head.planned = qRound(planned.seconds / 60.0);
    head.minutes = planned.minutes;
    head.struck = planned.struck;
    head.load =
        head.struck ? Words::tr("What if it does not take place")
        : head.isOverfull()
            ? Words::tr("%1 min planned, %2 too many").arg(head.planned).arg(head.planned - head.minutes)
            : Words::tr("%1 of %2 min planned").arg(head.planned).arg(head.minutes);
    return head;
}

/// Stories outside the trash that the shown plan does not tell: the strongest first.
QList<StoryId> benchOf(const Library &library, const Board &board)
{
    QSet<StoryId> told;
    for (const PlannedRound &round : board.shown.rounds) {
        for (const PlannedSlot &slot : round.expected)
            told.insert(slot.story);
    }
    QList<Story> left;
    const QList<Story> all = library.storiesByTitle();
    std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&told](const Story &story) {
        return !told.contains(story.id) && story.status != StoryStatus::Retired;
    });
    std::stable_sort(left.begin(), left.end(), [](const Story &a, const Story &b) {
        return std::pair(a.status, a.strength) > std::pair(b.status, b.strength);
    });
    QList<StoryId> ids;
    for (const Story &story : std::as_const(left))
        ids.append(story.id);
    return ids;
}

/// How what is struck changes the plan that stands in the loop.
QString struckText(const Library &library, const Loop &loop, const Plan &shown)
{
    int other = 0, open = 0;
    for (qsizetype r = 0; r < shown.rounds.size(); ++r) {
        for (qsizetype s = 0; !shown.rounds.at(r).struck && s < shown.rounds.at(r).expected.size(); ++s) {
            const StoryId before = loop.rounds.at(r).expected.at(s).story;
            const StoryId after = shown.at({r, s}).story;
            other += !after.isNull() && after != before ? 1 : 0;
            open += after.isNull() ? 1 : 0;
        }
    }
    QStringList parts;
    parts.append(other == 0 ? Words::tr("No prompt needs another story.")
                            : Words::tr("%1 told with another story.").arg(promptCount(other)));
    parts.append(PlanWords(library, loop).answered(shown));
    if (open > 0)
        parts.append(Words::tr("%1 would stay open.").arg(promptCount(open)));
    return parts.join(u' ');
}

QStringList struckNames(const Library &library, const Loop &loop, const BoardStruck &struck)
{
    QStringList names;
    for (const Round &round : loop.rounds) {
        if (struck.rounds.contains(round.id))
            names.append(PlanWords(library, loop).roundName(&round - loop.rounds.constData()));
    }
    for (const Story &story : library.storiesByTitle()) {
        if (struck.stories.contains(story.id))
            names.append(shortTitle(shownTitle(story)));
    }
    return names;
}

} // namespace

const PlannedSlot *Board::bestAt(SlotPlace place) const
{
    if (place.round >= best.rounds.size() || place.slot >= best.rounds.at(place.round).expected.size() ||
        best.rounds.at(place.round).id != shown.rounds.at(place.round).id ||
        best.at(place).prompt != shown.at(place).prompt)
        return nullptr;
    return &best.at(place);
}

int otherChoices(const Board &board)
{
    int changes = 0;
    for (qsizetype r = 0; r < board.shown.rounds.size(); ++r) {
        for (qsizetype s = 0; s < board.shown.rounds.at(r).expected.size(); ++s) {
            const PlannedSlot *best = board.bestAt({r, s});
            changes += best && best->story != board.shown.at({r, s}).story ? 1 : 0;
        }
    }
    return changes;
}

Board boardOf(const Library &library, const Loop &loop, const PlanOptions &options, const BoardStruck &struck,
              const Plan &best, const QLocale &locale)
{
    Board board;
    board.loop = loop.id;
    if (struck.isEmpty()) {
        board.best = best;
    } else {
        PlanOptions without = options;
        without.withoutStory |= struck.stories;
        without.withoutRound |= struck.rounds;
        board.best = plan(library, loop, without);
    }
    board.shown = struck.isEmpty() ? storedPlan(library, loop, options) : board.best;
    board.isBest = tellsTheSame(board.shown, board.best);
    if (!struck.isEmpty()) {
        board.struckText = struckText(library, loop, board.shown);
        board.struckNames = struckNames(library, loop, struck);
    }
    const Cards cards(library, loop, board, locale);
    for (qsizetype r = 0; r < loop.rounds.size(); ++r) {
        BoardRound round =
            headOf(library, loop.rounds.at(r), board.shown.rounds.at(r), static_cast<int>(r) + 1);
        board.minutes += round.struck ? 0 : round.minutes;
        for (qsizetype s = 0; s < loop.rounds.at(r).expected.size(); ++s) {
            round.cards.append(cards.card({r, s}));
            board.locked += round.cards.constLast().locked ? 1 : 0;
        }
        board.rounds.append(round);
    }
    board.bench = benchOf(library, board);
    return board;
}

QString roundCount(int rounds)
{
    return rounds == 1 ? Words::tr("1 round") : Words::tr("%1 rounds").arg(rounds);
}

QString longDate(const PartialDate &date, QDate today, const QLocale &locale)
{
    if (date.day == 0)
        return dateText(date, locale);
    return locale.toString(date.firstDay(), date.year == today.year()
                                                ? Words::tr("dddd d MMMM", "date with its day of the week")
                                                : Words::tr("dddd d MMMM yyyy", "date of another year"));
}

QString loopFacts(const Loop &loop, const Board &board, QDate today, const QLocale &locale)
{
    QStringList first{loop.role, longDate(loop.date, today, locale)};
    first.removeAll(QString());
    const QString counts = loop.rounds.isEmpty() ? Words::tr("No rounds yet.")
                                                 : Words::tr("%1, %2 minutes, %3.")
                                                       .arg(roundCount(static_cast<int>(loop.rounds.size())))
                                                       .arg(board.minutes)
                                                       .arg(promptCount(board.shown.prompts));
    return first.isEmpty() ? counts : first.join(u", "_s) + u". "_s + counts;
}

} // namespace storybank
