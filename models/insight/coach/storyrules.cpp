#include "numbertokens.h"
#include "rules.h"

#include <algorithm>
#include <array>
#include <span>

namespace storybank {

namespace {

constexpr qsizetype installReach = 5; ///< words between "built" and "a lock into the sheet"
constexpr qsizetype optionReach = 2;  ///< words between "three" and "very different plans"
constexpr std::array premise{Section::Situation, Section::Task};

bool isTagged(const Examined &story, QLatin1StringView competency)
{
    return story.competencies.contains(competency);
}

/// How often the teller says that it was their own failure.
int ownFailures(const Examined &story, std::span<const Section> sections)
{
    int count = 0;
    for (const Section section : sections) {
        const ExaminedText &text = story.of(section);
        for (const PhraseHit &hit : text.hits(WordList::OwnFailure)) {
            if (!text.token(hit.first).quoted && !text.isNegated(hit.first))
                ++count;
        }
    }
    return count;
}

/// Whether the story is about failing. One "I was wrong" is honest in any story; as its premise, or told
/// twice, it is what the story is about.
bool isAboutFailing(const Examined &story)
{
    return isTagged(story, QLatin1StringView("failure")) || ownFailures(story, premise) > 0 ||
           ownFailures(story, toldSections) > 1;
}

/// Whether something was put in place, or a habit told, that keeps it from coming back. What was so before
/// ("the old list was checked twice") does not.
bool isPreventionTold(const Examined &story)
{
    if (story.depth.has(WordList::Prevention) || story.of(Section::Learning).has(WordList::Habit))
        return true;
    constexpr std::array after{Section::Action, Section::Result, Section::Learning};
    return std::any_of(after.begin(), after.end(), [&story](Section section) {
        const ExaminedText &text = story.of(section);
        return text.has(WordList::Prevention) ||
               text.pair(WordList::Install, WordList::Safeguard, installReach);
    });
}

bool isFailure(const Examined &story)
{
    return isTagged(story, QLatin1StringView("failure")) || ownFailures(story, toldSections) > 0;
}

bool isLearningTold(const Examined &story)
{
    return !story.of(Section::Learning).isEmpty() ||
           story.has(WordList::Learnt, {Section::Action, Section::Result});
}

bool isMitigated(const Risk &risk)
{
    return !risk.mitigation.trimmed().isEmpty() || risk.text.contains(u'→') || risk.text.contains(u':') ||
           risk.text.contains(QStringLiteral("mitiga"), Qt::CaseInsensitive);
}

/// Whether the teller calls it a risk that was taken.
bool isBetTold(const Examined &story)
{
    return std::any_of(toldSections.begin(), toldSections.end(), [&story](Section section) {
        const ExaminedText &text = story.of(section);
        const auto &bets = text.hits(WordList::Bet);
        return std::any_of(bets.begin(), bets.end(), [&text](const PhraseHit &hit) {
            return !text.token(hit.first).quoted && !text.isNegated(hit.first);
        });
    });
}

/// Whether it is said what could have gone wrong; silent in a language without words for it.
bool isDangerTold(const Examined &story)
{
    const auto tells = [](const ExaminedText &text) { return text.has(WordList::Danger); };
    return !story.knows(WordList::Danger) || tells(story.depth) ||
           std::any_of(story.sections.begin(), story.sections.end(), tells);
}

/// Whether another way is told. "Two days rather than five" in a Result is no option that was weighed.
bool areOptionsTold(const Examined &story)
{
    if (!story.story.alternatives.isEmpty() || story.depth.has(WordList::Options) ||
        story.has(WordList::Options, {Section::Situation, Section::Task, Section::Action, Section::Learning}))
        return true;
    return story.action().pair(WordList::NumberWord, WordList::OptionNoun, optionReach) ||
           story.of(Section::Task).pair(WordList::NumberWord, WordList::OptionNoun, optionReach);
}

/// The line of a risk in the text of its section, in which an item may have lines of its own.
TextRange riskRange(const Story &story, qsizetype item)
{
    Story before;
    before.risks = story.risks.first(item);
    const qsizetype start = item == 0 ? 0 : sectionText(before, Section::Risks).size() + 1;
    return {start, story.risks.at(item).text.size()};
}

} // namespace

void findRiskWithoutMitigation(const Examined &story, QList<Finding> &findings)
{
    const QList<Risk> &risks = story.story.risks;
    for (qsizetype item = 0; item < risks.size(); ++item) {
        const Risk &risk = risks.at(item);
        if (risk.text.trimmed().isEmpty() || isMitigated(risk))
            continue;
        const TextRange range = riskRange(story.story, item);
        findings.append({CoachRule::RiskWithoutMitigation,
                         Severity::Warning,
                         Place::Risks,
                         static_cast<int>(item),
                         range,
                         {range},
                         {risk.text},
                         {}});
    }
}

void findRiskMissing(const Examined &story, QList<Finding> &findings)
{
    const Story &told = story.story;
    if (!told.risks.isEmpty())
        return;
    const bool depthFilled =
        !told.stakeholders.isEmpty() && !told.alternatives.isEmpty() && !told.criteria.isEmpty();
    if (depthFilled || (isBetTold(story) && !isDangerTold(story)))
        findings.append({CoachRule::RiskMissing, Severity::Warning, Place::Risks, -1, {}, {}, {}, {}});
}

void findAlternativesMissing(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::Options) || areOptionsTold(story))
        return;
    for (const Section section : {Section::Task, Section::Action}) {
        const ExaminedText &text = story.of(section);
        for (const PhraseHit &hit : text.hits(WordList::Decision)) {
            const int sentence = text.token(hit.first).sentence;
            const qsizetype next = hit.last + 1;
            const bool drawsSample = next < text.count() && isAmount(text, next); // "I chose twenty shelves"
            if (drawsSample || text.token(hit.first).quoted || text.isNegated(hit.first) ||
                text.has(WordList::NearOptions, sentence) || text.has(WordList::NearOptions, sentence - 1))
                continue;
            const Severity severity =
                isTagged(story, QLatin1StringView("calculated_risk")) ? Severity::Warning : Severity::Hint;
            findings.append({CoachRule::AlternativesMissing,
                             severity,
                             static_cast<Place>(section),
                             -1,
                             text.range(hit),
                             {text.range(hit)},
                             {text.words(hit)},
                             {}});
            return;
        }
    }
}

void findFailureWithoutLearning(const Examined &story, QList<Finding> &findings)
{
    if (story.time.words == 0 || !isFailure(story) || isLearningTold(story))
        return;
    findings.append(
        {CoachRule::FailureWithoutLearning, Severity::Warning, Place::Learning, -1, {}, {}, {}, {}});
}

void findFailureWithoutPrevention(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::Prevention) || story.time.words == 0)
        return;
    if (!isAboutFailing(story) || isPreventionTold(story))
        return;
    const TextRange whole = story.of(Section::Learning).whole();
    QList<TextRange> marks;
    if (whole.length > 0)
        marks.append(whole);
    findings.append(
        {CoachRule::FailureWithoutPrevention, Severity::Hint, Place::Learning, -1, whole, marks, {}, {}});
}

} // namespace storybank
