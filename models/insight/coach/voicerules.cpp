#include "rules.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr int subjectReach = 3;
constexpr qsizetype scornReach = 4;     ///< words between "they" and "were, frankly, hopeless"
constexpr qsizetype reasonReach = 12;   ///< words between "he refused" and "because"
constexpr qsizetype disregardReach = 3; ///< words between "who" and "simply never answered"

/// Phrases of a list that are the teller's own words, not a quotation.
QList<PhraseHit> ownWords(const ExaminedText &text, WordList list)
{
    QList<PhraseHit> own;
    for (const PhraseHit &hit : text.hits(list)) {
        if (!text.token(hit.first).quoted)
            own.append(hit);
    }
    return own;
}

/// Whether somebody is named up to `reach` words before `at`, in the same sentence.
bool personBefore(const ExaminedText &text, qsizetype at, qsizetype reach)
{
    for (qsizetype i = at - 1; i >= 0 && i >= at - reach; --i) {
        if (text.token(i).sentence != text.token(at).sentence)
            return false;
        if (text.covers(WordList::Person, i))
            return true;
    }
    return false;
}

/// Whether the teller is the one who does what the phrase says: "I dropped the ball".
bool isAboutTeller(const ExaminedText &text, const PhraseHit &hit)
{
    for (qsizetype at = hit.first; at >= 0 && at >= hit.first - subjectReach; --at) {
        if (text.token(at).sentence != text.token(hit.first).sentence)
            return false;
        if (text.covers(WordList::I, at) || text.covers(WordList::We, at))
            return true;
    }
    return false;
}

/// Whether the phrase goes on with what the teller was doing: "I took it to the board and explained".
bool carriesTellerOn(const ExaminedText &text, const PhraseHit &hit)
{
    if (hit.first == 0 || !text.covers(WordList::Coordinator, hit.first - 1))
        return false;
    const int sentence = text.token(hit.first).sentence;
    for (qsizetype at = hit.first - 1; at >= 0 && text.token(at).sentence == sentence; --at) {
        if (text.covers(WordList::I, at) || text.covers(WordList::We, at))
            return true;
        if (text.covers(WordList::Pronoun, at))
            return false;
    }
    return false;
}

/// Whether it is somebody's word in person: "she", "his" within the phrase or right before it.
bool isPersonal(const ExaminedText &text, const PhraseHit &hit)
{
    for (qsizetype at = std::max<qsizetype>(0, hit.first - 2); at <= hit.last; ++at) {
        if (text.covers(WordList::Pronoun, at))
            return true;
    }
    return false;
}

/// Contempt said of a person: "the manager was useless", "who never answered"; of a thing it is none.
QList<PhraseHit> contempt(const ExaminedText &text)
{
    QList<PhraseHit> found;
    for (const PhraseHit &hit : ownWords(text, WordList::Scorn)) {
        const qsizetype next = hit.last + 1;
        const bool before = personBefore(text, hit.first, scornReach);
        if (before || (next < text.count() && text.token(next).sentence == text.token(hit.first).sentence &&
                       text.covers(WordList::Person, next)))
            found.append(hit);
    }
    for (const PhraseHit &hit : ownWords(text, WordList::Disregard)) {
        if (personBefore(text, hit.first, disregardReach))
            found.append(hit);
    }
    return found;
}

/// Items of a list that begin with what was done: the teller did it, though no "I" stands there.
int silentSubjects(const ExaminedText &action)
{
    int count = 0;
    const QString &text = action.text();
    for (qsizetype at = 0; at < action.count(); ++at) {
        qsizetype before = action.token(at).start - 1;
        while (before >= 0 && text.at(before) == u' ')
            --before;
        const bool bullet = before >= 0 && QStringLiteral("-*•–").contains(text.at(before)) &&
                            (before == 0 || text.at(before - 1) == u'\n');
        if (bullet && !action.covers(WordList::I, at) && !action.covers(WordList::We, at))
            ++count;
    }
    return count;
}

/// "we" drowns "I" when it stands at least twice as often; one "we" more or less says nothing.
bool drowns(int we, int i)
{
    if (i == 0)
        return we >= 2;
    return we >= std::max(3, 2 * i);
}

Finding findingOf(const Examined &story, CoachRule rule, Section section, const QList<PhraseHit> &hits)
{
    Finding finding{rule, Severity::Warning, static_cast<Place>(section), -1, {}, {}, {}, {}};
    for (const PhraseHit &hit : hits) {
        finding.marks.append(story.of(section).range(hit));
        finding.words.append(story.of(section).words(hit));
    }
    finding.range = finding.marks.value(0);
    return finding;
}

/// The other side speaks: its reason, wish or fear is told, not only that it was against.
bool isOtherSideTold(const Examined &story)
{
    const auto &stakeholders = story.story.stakeholders;
    if (std::any_of(stakeholders.begin(), stakeholders.end(),
                    [](const Stakeholder &one) { return !one.stance.isEmpty(); }))
        return true;
    // What "the board wanted" in a Task is the order, seldom the other side.
    const bool tellsOrders = story.knows(WordList::Pronoun);
    const ExaminedText &task = story.of(Section::Task);
    const auto speaks = [&](const ExaminedText &text) {
        const auto &hits = text.hits(WordList::OtherSide);
        return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit &hit) {
            // What is said to run somebody down is not their side: "he thought he knew everything".
            return !isAboutTeller(text, hit) && !carriesTellerOn(text, hit) &&
                   !text.has(WordList::Blame, text.token(hit.first).sentence) &&
                   (!tellsOrders || &text != &task || isPersonal(text, hit));
        });
    };
    return speaks(story.depth) || std::any_of(story.sections.begin(), story.sections.end(), speaks);
}

/// Whether the sentence tells of people: meetings clash and machines refuse, too.
bool isOfPeople(const ExaminedText &text, int sentence)
{
    return text.has(WordList::I, sentence) || text.has(WordList::We, sentence) ||
           text.has(WordList::Pronoun, sentence) || text.has(WordList::Person, sentence);
}

/// Where people did not agree.
QList<PhraseHit> conflicts(const ExaminedText &text)
{
    QList<PhraseHit> found = ownWords(text, WordList::Conflict);
    for (const PhraseHit &hit : ownWords(text, WordList::Clash)) {
        if (isOfPeople(text, text.token(hit.first).sentence))
            found.append(hit);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const PhraseHit &a, const PhraseHit &b) { return a.first < b.first; });
    return found;
}

/// "she disagreed because …".
bool isReasonBehind(const ExaminedText &text, const PhraseHit &conflict)
{
    for (qsizetype at = conflict.last + 1; at <= conflict.last + reasonReach && at < text.count(); ++at) {
        if (text.token(at).sentence != text.token(conflict.last).sentence)
            return false;
        if (text.covers(WordList::Reason, at))
            return true;
    }
    return false;
}

/// Whether the conflict itself is told with the other side's reason, or with what stood behind it in the next
/// sentence: "She disagreed. Her team had …".
bool isReasonTold(const ExaminedText &text, const QList<PhraseHit> &conflict)
{
    return std::any_of(conflict.begin(), conflict.end(), [&text](const PhraseHit &hit) {
        const int next = text.token(hit.first).sentence + 1;
        return (!isAboutTeller(text, hit) && isReasonBehind(text, hit)) ||
               (!text.has(WordList::Conflict, next) && text.has(WordList::Background, next));
    });
}

} // namespace

void findWeOverI(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::We) || !story.knows(WordList::I))
        return;
    const ExaminedText &action = story.action();
    const QList<PhraseHit> we = ownWords(action, WordList::We);
    const int first = static_cast<int>(ownWords(action, WordList::I).size()) + silentSubjects(action);
    if (!drowns(static_cast<int>(we.size()), first))
        return;
    Finding finding = findingOf(story, CoachRule::WeOverI, Section::Action, we);
    finding.numbers = {static_cast<int>(we.size()), first};
    findings.append(finding);
}

void findBlame(const Examined &story, QList<Finding> &findings)
{
    for (const Section section :
         {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning}) {
        const ExaminedText &text = story.of(section);
        QList<PhraseHit> blame = ownWords(text, WordList::Blame) + contempt(text);
        std::stable_sort(blame.begin(), blame.end(),
                         [](const PhraseHit &a, const PhraseHit &b) { return a.first < b.first; });
        blame.removeIf(
            [&text](const PhraseHit &hit) { return isAboutTeller(text, hit) || text.isNegated(hit.first); });
        if (!blame.isEmpty())
            findings.append(findingOf(story, CoachRule::Blame, section, blame));
    }
}

void findConflictOneSided(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::OtherSide) || story.time.words < story.settings.leastWords / 2)
        return;
    const bool tagged = story.competencies.contains(QStringLiteral("disagree_and_commit"));
    for (const Section section : {Section::Situation, Section::Task, Section::Action}) {
        const QList<PhraseHit> conflict = conflicts(story.of(section));
        if (conflict.isEmpty())
            continue;
        if (!isOtherSideTold(story) && !isReasonTold(story.of(section), conflict))
            findings.append(findingOf(story, CoachRule::ConflictOneSided, section, {conflict.first()}));
        return;
    }
    if (tagged && !story.action().isEmpty() && !isOtherSideTold(story)) {
        const TextRange whole = story.action().whole();
        findings.append(
            {CoachRule::ConflictOneSided, Severity::Warning, Place::Action, -1, whole, {whole}, {}, {}});
    }
}

} // namespace storybank
