#include "coach.h"

#include "rules.h"

#include <algorithm>

namespace storybank {

namespace {

struct RuleEntry
{
    CoachRule rule;
    void (*find)(const Examined &, QList<Finding> &);
};

constexpr std::array rules{
    RuleEntry{CoachRule::PartMissing, findPartMissing},
    RuleEntry{CoachRule::ResultWithoutNumber, findResultWithoutNumber},
    RuleEntry{CoachRule::NumberWithoutBaseline, findNumberWithoutBaseline},
    RuleEntry{CoachRule::NumberWithoutUnit, findNumberWithoutUnit},
    RuleEntry{CoachRule::NumberWithoutPeriod, findNumberWithoutPeriod},
    RuleEntry{CoachRule::WeOverI, findWeOverI},
    RuleEntry{CoachRule::PartTooLong, findPartTooLong},
    RuleEntry{CoachRule::ActionTooShort, findActionTooShort},
    RuleEntry{CoachRule::ResultShort, findResultShort},
    RuleEntry{CoachRule::OverTime, findOverTime},
    RuleEntry{CoachRule::TooManyBullets, findTooManyBullets},
    RuleEntry{CoachRule::RiskWithoutMitigation, findRiskWithoutMitigation},
    RuleEntry{CoachRule::RiskMissing, findRiskMissing},
    RuleEntry{CoachRule::FailureWithoutLearning, findFailureWithoutLearning},
    RuleEntry{CoachRule::FailureWithoutPrevention, findFailureWithoutPrevention},
    RuleEntry{CoachRule::ConflictOneSided, findConflictOneSided},
    RuleEntry{CoachRule::Blame, findBlame},
    RuleEntry{CoachRule::ClaimWithoutAttribution, findClaimWithoutAttribution},
    RuleEntry{CoachRule::NoGuardrail, findNoGuardrail},
    RuleEntry{CoachRule::VagueWords, findVagueWords},
    RuleEntry{CoachRule::AlternativesMissing, findAlternativesMissing},
    RuleEntry{CoachRule::UnexplainedJargon, findUnexplainedJargon},
};
static_assert(rules.size() == ruleCount);

constexpr std::array order = [] {
    std::array<CoachRule, ruleCount> all{};
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

std::span<const CoachRule> coachRules()
{
    return order;
}

bool isRuleOn(CoachRule rule, const Story &story, const BankSettings &settings)
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
