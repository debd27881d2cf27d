#include "library.h"

#include "text.h"

#include <QCollator>
#include <QCoreApplication>

#include <tuple>

namespace storybank {

namespace {

struct CompetencyNames
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CompetencyNames)
};

struct BuiltIn
{
    const char *key;
    const char *name;
};

constexpr std::array firstFive{
    BuiltIn{"ownership", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Ownership")},
    BuiltIn{"disagree_and_commit", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Disagree and commit")},
    BuiltIn{"failure", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Failure")},
    BuiltIn{"calculated_risk", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Calculated risk")},
    BuiltIn{"cross_functional_trust",
            QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Cross-functional trust")},
};

constexpr std::array furtherTwelve{
    BuiltIn{"bias_for_action", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Bias for action")},
    BuiltIn{"learn_and_be_curious", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Learn and be curious")},
    BuiltIn{"constructive_feedback",
            QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Constructive feedback")},
    BuiltIn{"overcoming_obstacles", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Overcoming obstacles")},
    BuiltIn{"leading_through_ambiguity",
            QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Leading through ambiguity")},
    BuiltIn{"mentoring", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Mentoring")},
    BuiltIn{"product_quality", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Product quality")},
    BuiltIn{"measurable_impact", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Measurable impact")},
    BuiltIn{"stakeholder_communication",
            QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Stakeholder communication")},
    BuiltIn{"prioritisation", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Prioritisation")},
    BuiltIn{"hiring", QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Hiring")},
    BuiltIn{"responsible_use_of_data",
            QT_TRANSLATE_NOOP("storybank::CompetencyNames", "Responsible use of data")},
};

template<typename BuiltIns>
QList<Competency> made(const BuiltIns &builtIns, int firstPosition)
{
    QList<Competency> all;
    for (const BuiltIn &builtIn : builtIns) {
        Competency competency;
        competency.key = QLatin1StringView(builtIn.key);
        competency.id = CompetencyId::fromName(QStringLiteral("competency/") + competency.key);
        competency.name = CompetencyNames::tr(builtIn.name);
        competency.position = firstPosition + static_cast<int>(all.size());
        competency.hue = competency.position;
        all.append(competency);
    }
    return all;
}

} // namespace

BankSettings Library::settings() const
{
    const BankSettings *stored = find(BankSettings().id);
    return stored ? *stored : BankSettings();
}

const Answer *Library::answer(StoryId story, PromptId prompt) const
{
    return find(Answer::idFor(story, prompt));
}

QList<Story> Library::storiesByTitle() const
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, const Story *>> keyed;
    for (const Story &story : stories()) {
        if (!story.isTrashed())
            keyed.emplace_back(collator.sortKey(story.title), &story);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Story> sorted;
    sorted.reserve(static_cast<qsizetype>(keyed.size()));
    for (const auto &[key, story] : keyed)
        sorted.append(*story);
    return sorted;
}

QList<Competency> Library::competenciesInOrder() const
{
    QList<Competency> sorted;
    for (const Competency &competency : competencies()) {
        if (!competency.retired)
            sorted.append(competency);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Competency &a, const Competency &b) {
        return std::tie(a.position, a.name) < std::tie(b.position, b.name);
    });
    return sorted;
}

const Competency *Library::competencyNamed(QStringView name) const
{
    const QString wanted = foldedKey(name);
    for (const Competency &competency : competencies()) {
        if (foldedKey(competency.name) == wanted || (!competency.key.isEmpty() && competency.key == name))
            return &competency;
    }
    return nullptr;
}

QList<Prompt> Library::promptsInOrder() const
{
    const auto setOrder = [this](const Prompt &prompt) {
        const QuestionSet *set = find(prompt.set);
        return set ? std::tuple(0, set->position, set->name) : std::tuple(1, 0, QString());
    };
    QList<std::pair<decltype(setOrder(Prompt())), Prompt>> keyed;
    for (const Prompt &prompt : prompts())
        keyed.append({setOrder(prompt), prompt});
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first, a.second.position, a.second.text) <
               std::tie(b.first, b.second.position, b.second.text);
    });
    QList<Prompt> sorted;
    sorted.reserve(keyed.size());
    for (const auto &[order, prompt] : keyed)
        sorted.append(prompt);
    return sorted;
}

QList<Competency> defaultCompetencies()
{
    return made(firstFive, 0);
}

QList<Competency> widerCompetencies()
{
    return made(furtherTwelve, static_cast<int>(firstFive.size()));
}

} // namespace storybank
