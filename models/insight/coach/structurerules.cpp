#include "rules.h"

#include "domain/text.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr double half = 0.5;
constexpr double clearlyUnderHalf = 0.45;
constexpr int aMinute = 60;

bool isFinished(const Story &story)
{
    return story.status == StoryStatus::Ready || story.status == StoryStatus::Polished;
}

Finding findingOf(CoachRule rule, Severity severity, Section section, const ExaminedText &text)
{
    const TextRange whole = text.whole();
    return {rule, severity, static_cast<Place>(section), -1, whole, {whole}, {}, {}};
}

/// Whether the line that begins at `start` is an item of a list: "- ", "• ", "1. ".
bool isBullet(const QString &text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && (text.at(at) == u' ' || text.at(at) == u'\t'))
        ++at;
    if (at + 1 < text.size() && QStringLiteral("-*•–·").contains(text.at(at)))
        return text.at(at + 1) == u' ';
    const qsizetype digits = at;
    while (at < text.size() && text.at(at).isDigit() && at - digits < 3)
        ++at;
    return at > digits && at + 1 < text.size() && (text.at(at) == u'.' || text.at(at) == u')') &&
           text.at(at + 1) == u' ';
}

QList<TextRange> bulletsOf(const QString &text)
{
    QList<TextRange> bullets;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        if (isBullet(text, start))
            bullets.append({start, end - start});
        start = end + 1;
    }
    return bullets;
}

void findLengthOver(const Examined &story, Length length, Place place, const QString &text,
                    QList<Finding> &findings)
{
    const int limit = targetRange(length).second;
    const int seconds = speakingSeconds(measure(text), story.settings.bank);
    if (seconds > limit) {
        const TextRange whole{0, text.size()};
        findings.append(
            {CoachRule::OverTime, Severity::Hint, place, -1, whole, {whole}, {}, {seconds, limit}});
    }
}

} // namespace

void findPartMissing(const Examined &story, QList<Finding> &findings)
{
    const auto isEmpty = [&story](Section section) { return story.of(section).isEmpty(); };
    if (std::all_of(toldSections.begin(), toldSections.end(), isEmpty))
        return;
    // A task says by itself how things stood; a situation does not say what was asked of the teller.
    const bool isPremiseMissing = isEmpty(Section::Situation) && isEmpty(Section::Task);
    for (const Section section : toldSections) {
        const bool isSpared =
            section == Section::Situation ? !isPremiseMissing : section == Section::Task && isPremiseMissing;
        if (!isEmpty(section) || isSpared)
            continue;
        const bool isGrave = isFinished(story.story) && section != Section::Task;
        findings.append({CoachRule::PartMissing,
                         isGrave ? Severity::Error : Severity::Hint,
                         static_cast<Place>(section),
                         -1,
                         {},
                         {},
                         {},
                         {}});
    }
}

void findPartTooLong(const Examined &story, QList<Finding> &findings)
{
    const std::array limits{std::pair{Section::Situation, story.settings.situationLimit},
                            std::pair{Section::Task, story.settings.taskLimit}};
    for (const auto &[section, limit] : limits) {
        if (story.time.of(section) <= limit)
            continue;
        Finding finding = findingOf(CoachRule::PartTooLong, Severity::Warning, section, story.of(section));
        finding.numbers = {story.time.of(section), targetSeconds(section)};
        findings.append(finding);
    }
}

void findActionTooShort(const Examined &story, QList<Finding> &findings)
{
    if (story.time.words < story.settings.leastWords || story.action().isEmpty() || story.result().isEmpty())
        return;
    const double share = story.time.share(Section::Action);
    if (share >= half)
        return;
    const Severity severity = share < clearlyUnderHalf ? Severity::Warning : Severity::Hint;
    Finding finding = findingOf(CoachRule::ActionTooShort, severity, Section::Action, story.action());
    finding.numbers = {qRound(share * 100), story.time.of(Section::Action), story.time.total};
    findings.append(finding);
}

void findResultShort(const Examined &story, QList<Finding> &findings)
{
    const int seconds = story.time.of(Section::Result);
    if (story.time.total < aMinute || story.result().isEmpty() || seconds >= story.settings.resultLeast)
        return;
    Finding finding = findingOf(CoachRule::ResultShort, Severity::Hint, Section::Result, story.result());
    finding.numbers = {seconds, targetSeconds(Section::Result)};
    findings.append(finding);
}

void findOverTime(const Examined &story, QList<Finding> &findings)
{
    const int limit = targetRange(Length::Full).second;
    // What a clock has measured says more than the number of words.
    const int seconds = story.measured > 0 ? story.measured : story.time.total;
    if (seconds > limit) {
        const auto longest =
            std::max_element(toldSections.begin(), toldSections.end(), [&story](Section a, Section b) {
                return story.time.of(a) - targetSeconds(a) < story.time.of(b) - targetSeconds(b);
            });
        const Severity severity = seconds > story.settings.hardLimit ? Severity::Warning : Severity::Hint;
        Finding finding = findingOf(CoachRule::OverTime, severity, *longest, story.of(*longest));
        finding.numbers = {seconds, limit};
        findings.append(finding);
    }
    findLengthOver(story, Length::NinetySeconds, Place::NinetySeconds, story.story.ninetySeconds, findings);
    findLengthOver(story, Length::ThirtySeconds, Place::ThirtySeconds, story.story.thirtySeconds, findings);
}

void findTooManyBullets(const Examined &story, QList<Finding> &findings)
{
    for (const Section section : toldSections) {
        const QList<TextRange> bullets = bulletsOf(story.of(section).text());
        if (bullets.size() <= story.settings.mostBullets)
            continue;
        const TextRange all{bullets.first().start, bullets.last().end() - bullets.first().start};
        findings.append({CoachRule::TooManyBullets,
                         Severity::Warning,
                         static_cast<Place>(section),
                         -1,
                         all,
                         {all},
                         {},
                         {static_cast<int>(bullets.size()), story.settings.mostBullets}});
    }
}

} // namespace storybank
