#include "coach.h"

#include "domain/text.h"
#include "names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

constexpr qsizetype mostQuoted = 4; ///< words that a sentence quotes
constexpr qsizetype longestQuote = 40;

struct CoachText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Coach)

public:
    // English is the language of the sources, so it has no catalogue that would choose between one and many.
    static QString times(int count)
    {
        if (count == 0)
            return tr("not once");
        return count == 1 ? tr("once") : tr("%n times", nullptr, count);
    }
};

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote - 1).trimmed() + u'…';
}

/// The words of a finding in quotation marks, each once.
QStringList quotes(const Finding &finding)
{
    QStringList shown;
    for (const QString &word : finding.words) {
        const QString quote = CoachText::tr("“%1”").arg(shortened(word));
        if (!shown.contains(quote, Qt::CaseInsensitive))
            shown.append(quote);
    }
    return shown;
}

bool isOne(const Finding &finding)
{
    return quotes(finding).size() < 2;
}

/// “a”, “b”, …
QString quoted(const Finding &finding)
{
    const QStringList shown = quotes(finding);
    const bool more = shown.size() > mostQuoted;
    const QString list = shown.mid(0, mostQuoted).join(CoachText::tr(", "));
    return more ? CoachText::tr("%1, …").arg(list) : list;
}

QString time(const Finding &finding, qsizetype at)
{
    return formatDuration(finding.numbers.value(at));
}

QString placeName(Place place)
{
    switch (place) {
    case Place::Metrics:
        return CoachText::tr("Metrics");
    case Place::NinetySeconds:
        return CoachText::tr("90 seconds");
    case Place::ThirtySeconds:
        return CoachText::tr("30 seconds");
    default:
        return sectionName(static_cast<Section>(place));
    }
}

QString missingPart(const Finding &finding)
{
    return finding.place == Place::Situation
               ? CoachText::tr("Neither Situation nor Task says where it happened.")
               : CoachText::tr("There is no %1 yet.").arg(placeName(finding.place));
}

} // namespace

QString ruleName(CoachRule rule)
{
    switch (rule) {
    case CoachRule::PartMissing:
        return CoachText::tr("Part missing");
    case CoachRule::ResultWithoutNumber:
        return CoachText::tr("Result without a number");
    case CoachRule::NumberWithoutBaseline:
        return CoachText::tr("Number without a baseline");
    case CoachRule::NumberWithoutUnit:
        return CoachText::tr("Number without a unit");
    case CoachRule::NumberWithoutPeriod:
        return CoachText::tr("Number without a period");
    case CoachRule::WeOverI:
        return CoachText::tr("“We” drowns “I”");
    case CoachRule::PartTooLong:
        return CoachText::tr("Situation or Task too long");
    case CoachRule::ActionTooShort:
        return CoachText::tr("Action less than half");
    case CoachRule::ResultShort:
        return CoachText::tr("Result is short");
    case CoachRule::OverTime:
        return CoachText::tr("Over the time limit");
    case CoachRule::TooManyBullets:
        return CoachText::tr("Too many bullets");
    case CoachRule::RiskWithoutMitigation:
        return CoachText::tr("Risk without mitigation");
    case CoachRule::RiskMissing:
        return CoachText::tr("No risk is written down");
    case CoachRule::FailureWithoutLearning:
        return CoachText::tr("Failure without learning");
    case CoachRule::FailureWithoutPrevention:
        return CoachText::tr("Failure without prevention");
    case CoachRule::ConflictOneSided:
        return CoachText::tr("Conflict told from one side");
    case CoachRule::Blame:
        return CoachText::tr("Blame");
    case CoachRule::ClaimWithoutAttribution:
        return CoachText::tr("Claim without attribution");
    case CoachRule::NoGuardrail:
        return CoachText::tr("No guardrail");
    case CoachRule::VagueWords:
        return CoachText::tr("Vague words");
    case CoachRule::AlternativesMissing:
        return CoachText::tr("Decision without alternatives");
    case CoachRule::UnexplainedJargon:
        return CoachText::tr("Abbreviation never explained");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return CoachText::tr("Error");
    case Severity::Warning:
        return CoachText::tr("Warning");
    case Severity::Hint:
        return CoachText::tr("Hint");
    }
    return {};
}

QString findingPlace(const Finding &finding)
{
    const QString place = placeName(finding.place);
    if (finding.item < 0)
        return place;
    return finding.place == Place::Metrics ? CoachText::tr("%1, row %2").arg(place).arg(finding.item + 1)
                                           : CoachText::tr("%1, item %2").arg(place).arg(finding.item + 1);
}

QString findingTitle(const Finding &finding)
{
    switch (finding.rule) {
    case CoachRule::PartMissing:
        return finding.place == Place::Situation
                   ? CoachText::tr("No Situation, no Task")
                   : CoachText::tr("%1 is missing").arg(placeName(finding.place));
    case CoachRule::NumberWithoutBaseline:
        return CoachText::tr("Result has no baseline");
    case CoachRule::WeOverI:
        return CoachText::tr("“we” %1, “I” %2")
            .arg(CoachText::times(finding.numbers.value(0)), CoachText::times(finding.numbers.value(1)));
    case CoachRule::PartTooLong:
        return CoachText::tr("%1 is too long").arg(placeName(finding.place));
    case CoachRule::ActionTooShort:
        return CoachText::tr("Action is only %1 % of the telling").arg(finding.numbers.value(0));
    case CoachRule::TooManyBullets:
        return CoachText::tr("%1 bullets").arg(finding.numbers.value(0));
    case CoachRule::VagueWords:
    case CoachRule::Blame:
    case CoachRule::UnexplainedJargon:
        return CoachText::tr("%1: %2").arg(ruleName(finding.rule), quoted(finding));
    default:
        return ruleName(finding.rule);
    }
}

QString findingText(const Finding &finding)
{
    const QString place = placeName(finding.place);
    switch (finding.rule) {
    case CoachRule::PartMissing:
        return missingPart(finding);
    case CoachRule::ResultWithoutNumber:
        return CoachText::tr("The Result has no number, and no metric has one.");
    case CoachRule::NumberWithoutBaseline:
        return CoachText::tr("%1 says where it ended, not where it began.").arg(quoted(finding));
    case CoachRule::NumberWithoutUnit:
        return CoachText::tr("%1 has no unit.").arg(quoted(finding));
    case CoachRule::NumberWithoutPeriod:
        return CoachText::tr("Nothing says over what time %1 came about.").arg(quoted(finding));
    case CoachRule::WeOverI:
        return CoachText::tr("The Action says “we” %1 and “I” %2.")
            .arg(CoachText::times(finding.numbers.value(0)), CoachText::times(finding.numbers.value(1)));
    case CoachRule::PartTooLong:
        return CoachText::tr("%1 takes %2; its target is %3.").arg(place, time(finding, 0), time(finding, 1));
    case CoachRule::ActionTooShort:
        return CoachText::tr("The Action takes %1 of %2, which is %3 %.")
            .arg(time(finding, 1), time(finding, 2))
            .arg(finding.numbers.value(0));
    case CoachRule::ResultShort:
        return CoachText::tr("The Result takes %1; its target is %2.")
            .arg(time(finding, 0), time(finding, 1));
    case CoachRule::OverTime:
        return CoachText::tr("It takes %1 to tell; the limit is %2.").arg(time(finding, 0), time(finding, 1));
    case CoachRule::TooManyBullets:
        return CoachText::tr("%1 has %2 bullets; more than %3 are hard to follow by ear.")
            .arg(place)
            .arg(finding.numbers.value(0))
            .arg(finding.numbers.value(1));
    case CoachRule::RiskWithoutMitigation:
        return CoachText::tr("Nothing is said of what was done about %1.").arg(quoted(finding));
    case CoachRule::RiskMissing:
        return CoachText::tr("Stakeholders, alternatives and criteria are there, and no risk is.");
    case CoachRule::FailureWithoutLearning:
        return CoachText::tr("It tells a failure, and the Learning is empty.");
    case CoachRule::FailureWithoutPrevention:
        return CoachText::tr("It tells a failure, and nothing that keeps it from happening again.");
    case CoachRule::ConflictOneSided:
        return CoachText::tr("It tells a disagreement, and not what the other side wanted or feared.");
    case CoachRule::Blame:
        return (isOne(finding) ? CoachText::tr("%1 puts somebody down.")
                               : CoachText::tr("%1 put somebody down."))
            .arg(quoted(finding));
    case CoachRule::ClaimWithoutAttribution:
        return CoachText::tr("%1 has many causes, and nothing shows that this was one.").arg(quoted(finding));
    case CoachRule::NoGuardrail:
        return CoachText::tr("After %1, nothing says what was not to get worse.").arg(quoted(finding));
    case CoachRule::VagueWords:
        return (isOne(finding) ? CoachText::tr("%1 stands where a fact could.")
                               : CoachText::tr("%1 stand where facts could."))
            .arg(quoted(finding));
    case CoachRule::AlternativesMissing:
        return CoachText::tr("%1 tells a decision, and not what else was possible.").arg(quoted(finding));
    case CoachRule::UnexplainedJargon:
        return (isOne(finding) ? CoachText::tr("%1 is never spelt out.")
                               : CoachText::tr("%1 are never spelt out."))
            .arg(quoted(finding));
    }
    return {};
}

QString ruleReason(CoachRule rule)
{
    switch (rule) {
    case CoachRule::PartMissing:
        return CoachText::tr("A listener who misses a part asks for it, and the time goes there.");
    case CoachRule::ResultWithoutNumber:
        return CoachText::tr("Without a size an effect is an opinion, and it is forgotten first.");
    case CoachRule::NumberWithoutBaseline:
        return CoachText::tr(
            "A number alone is neither good nor bad; the step from the old one is the story.");
    case CoachRule::NumberWithoutUnit:
        return CoachText::tr("Seconds or milliseconds, euros or thousands: the listener has to guess.");
    case CoachRule::NumberWithoutPeriod:
        return CoachText::tr("The same change is a triumph in a month and a drift in five years.");
    case CoachRule::WeOverI:
        return CoachText::tr("The interviewer is hiring you and has to hear which part was yours.");
    case CoachRule::PartTooLong:
        return CoachText::tr("Nobody can judge you by what was there before you acted.");
    case CoachRule::ActionTooShort:
        return CoachText::tr("What you did is what is judged; it should be at least half of what is heard.");
    case CoachRule::ResultShort:
        return CoachText::tr("A story that stops at the deed leaves its effect unheard.");
    case CoachRule::OverTime:
        return CoachText::tr("After two minutes attention drops, and there is no time left for questions.");
    case CoachRule::TooManyBullets:
        return CoachText::tr("A list told aloud is forgotten by its fifth item.");
    case CoachRule::RiskWithoutMitigation:
        return CoachText::tr("A risk that you saw and left alone speaks against you.");
    case CoachRule::RiskMissing:
        return CoachText::tr("What could have gone wrong is a likely follow-up.");
    case CoachRule::FailureWithoutLearning:
        return CoachText::tr("Who asks about a failure wants to hear what it changed in you.");
    case CoachRule::FailureWithoutPrevention:
        return CoachText::tr("A lesson counts when something stands there that was not there before.");
    case CoachRule::ConflictOneSided:
        return CoachText::tr("Who can tell the other side’s reason shows that they listened.");
    case CoachRule::Blame:
        return CoachText::tr("The interviewer imagines being the next one spoken of like that.");
    case CoachRule::ClaimWithoutAttribution:
        return CoachText::tr("A careful listener asks first how you know that it was you.");
    case CoachRule::NoGuardrail:
        return CoachText::tr("A gain in one number is easy if another may suffer.");
    case CoachRule::VagueWords:
        return CoachText::tr("Such words sound like a cover for something that one does not know.");
    case CoachRule::AlternativesMissing:
        return CoachText::tr("A decision shows judgement only beside what was turned down.");
    case CoachRule::UnexplainedJargon:
        return CoachText::tr(
            "One unknown word, and the listener is busy with it for the next two sentences.");
    }
    return {};
}

QString ruleRemedy(CoachRule rule)
{
    switch (rule) {
    case CoachRule::PartMissing:
        return CoachText::tr("Write two sentences for it.");
    case CoachRule::ResultWithoutNumber:
        return CoachText::tr("Add how much, how many, how long or how often; an honest estimate will do.");
    case CoachRule::NumberWithoutBaseline:
        return CoachText::tr("Say what it was before: “from … to …”.");
    case CoachRule::NumberWithoutUnit:
        return CoachText::tr("Put the unit behind the number.");
    case CoachRule::NumberWithoutPeriod:
        return CoachText::tr("Say how long it took or when it was measured.");
    case CoachRule::WeOverI:
        return CoachText::tr("Name your own part with “I”, and the others by their role.");
    case CoachRule::PartTooLong:
        return CoachText::tr("Keep what one must know to follow the Action, and leave out the rest.");
    case CoachRule::ActionTooShort:
        return CoachText::tr("Shorten what comes before, or tell two more steps that you took.");
    case CoachRule::ResultShort:
        return CoachText::tr("Add the effect: on whom, how much, and what stayed.");
    case CoachRule::OverTime:
        return CoachText::tr("Take out what answers no question; keep it as a follow-up.");
    case CoachRule::TooManyBullets:
        return CoachText::tr(
            "Keep the three steps that only you could have taken, and tell them in sentences.");
    case CoachRule::RiskWithoutMitigation:
        return CoachText::tr("Write what you did about it, or why you took it on.");
    case CoachRule::RiskMissing:
        return CoachText::tr("Write down what could have gone wrong, and what you had ready.");
    case CoachRule::FailureWithoutLearning:
        return CoachText::tr("Write what you do differently now, in one sentence.");
    case CoachRule::FailureWithoutPrevention:
        return CoachText::tr("Say what stands there now: a check, a rule, a habit.");
    case CoachRule::ConflictOneSided:
        return CoachText::tr("Add in one sentence what the other person wanted, and what was right in it.");
    case CoachRule::Blame:
        return CoachText::tr("Say what happened and what it cost, without a judgement of the person.");
    case CoachRule::ClaimWithoutAttribution:
        return CoachText::tr("Say how you know: a comparison, a group without the change, or who says so.");
    case CoachRule::NoGuardrail:
        return CoachText::tr("Name the number that you watched, or when you would have gone back.");
    case CoachRule::VagueWords:
        return CoachText::tr("Replace it with the number, the name or the deed that is meant.");
    case CoachRule::AlternativesMissing:
        return CoachText::tr("Name one thing that you turned down, and why.");
    case CoachRule::UnexplainedJargon:
        return CoachText::tr("Say it in full once, or use the everyday word.");
    }
    return {};
}

QString passedText(int rules)
{
    return rules == 1 ? CoachText::tr("1 check passed") : CoachText::tr("%n checks passed", nullptr, rules);
}

} // namespace storybank
