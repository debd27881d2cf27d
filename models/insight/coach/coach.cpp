#include "coach.h"

#include "rules.h"

#include <algorithm>

namespace storybank {

namespace {

struct RuleEntry
{
    Rule rule;
    void (*find)(const Examined &, QList<Finding> &);
};

constexpr std::array rules{
    RuleEntry{Rule::PartMissing, findPartMissing},
    RuleEntry{Rule::ResultWithoutNumber, findResultWithoutNumber},
    RuleEntry{Rule::NumberWithoutBaseline, findNumberWithoutBaseline},
    RuleEntry{Rule::NumberWithoutUnit, findNumberWithoutUnit},
    RuleEntry{Rule::NumberWithoutPeriod, findNumberWithoutPeriod},
    RuleEntry{Rule::WeOverI, findWeOverI},
    RuleEntry{Rule::PartTooLong, findPartTooLong},
    RuleEntry{Rule::ActionTooShort, findActionTooShort},
    RuleEntry{Rule::ResultShort, findResultShort},
    RuleEntry{Rule::OverTime, findOverTime},
    RuleEntry{Rule::TooManyBullets, findTooManyBullets},
    RuleEntry{Rule::RiskWithoutMitigation, findRiskWithoutMitigation},
    RuleEntry{Rule::RiskMissing, findRiskMissing},
    RuleEntry{Rule::FailureWithoutLearning, findFailureWithoutLearning},
    RuleEntry{Rule::FailureWithoutPrevention, findFailureWithoutPrevention},
    RuleEntry{Rule::ConflictOneSided, findConflictOneSided},
    RuleEntry{Rule::Blame, findBlame},
    RuleEntry{Rule::ClaimWithoutAttribution, findClaimWithoutAttribution},
    RuleEntry{Rule::NoGuardrail, findNoGuardrail},
    RuleEntry{Rule::VagueWords, findVagueWords},
    RuleEntry{Rule::AlternativesMissing, findAlternativesMissing},
    RuleEntry{Rule::UnexplainedJargon, findUnexplainedJargon},
};
static_assert(rules.size() == ruleCount);

constexpr std::array order = [] {
    std::array<Rule, ruleCount> all{};
    for (size_t i = 0; i < ruleCount; ++i)
        all[i] = rules[i].rule;
    return all;
}();

constexpr int mostCountedOfARule = 2;

constexpr int costOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return 25;
    case Severity::Warning:
        return 12;
    case Severity::Hint:
        break;
    }
    return 4;
}

} // namespace

QString placeText(const Story &story, Place place)
{
    switch (place) {
    case Place::Metrics: {
        QStringList names;
        for (const Metric &metric : story.metrics)
            names.append(metric.name);
        return names.join(u'\n');
    }
    case Place::NinetySeconds:
        return story.ninetySeconds;
    case Place::ThirtySeconds:
        return story.thirtySeconds;
    default:
        return sectionText(story, static_cast<Section>(place));
    }
}

std::span<const Rule> coachRules()
{
    return order;
}

bool isRuleOn(Rule rule, const Story &story, const BankSettings &settings)
{
    const QString code = toCode(rule);
    return !story.mutedRules.contains(code) && !settings.rulesOff.contains(code);
}

QList<Finding> coach(const Story &story, const Library &library, const CoachWords &words,
                     const CoachSettings &settings)
{
    const Examined examined(story, library, words, settings);
    QList<Finding> findings;
    for (const RuleEntry &entry : rules) {
        if (isRuleOn(entry.rule, story, settings.bank))
            entry.find(examined, findings);
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.place < b.place; });
    return findings;
}

int coachScore(const Story &story, const QList<Finding> &findings)
{
    const bool told = std::any_of(toldSections.begin(), toldSections.end(), [&story](Section section) {
        return !story.text(section).trimmed().isEmpty();
    });
    if (!told)
        return 0;
    std::array<int, ruleCount> counted{};
    int score = 100;
    for (const Finding &finding : findings) {
        if (counted.at(static_cast<size_t>(finding.rule))++ < mostCountedOfARule)
            score -= costOf(finding.severity);
    }
    return std::max(0, score);
}

} // namespace storybank
