#include "generated.h"

#include <QRandomGenerator>

namespace storybank {

namespace {

const QStringList &words()
{
    static const QStringList all =
        QStringLiteral(
            "the team owned a pipeline that failed every week so I measured the error rate and wrote a plan "
            "with our lead "
            "customer latency budget deadline vendor label model review forecast risk decision stakeholder "
            "launch rollback "
            "dashboard metric baseline experiment quality support rota invoice migration outage partner "
            "research contract "
            "we agreed to test it first then I cut the scope asked for help showed the numbers and kept a "
            "daily note until "
            "people trusted the result because nobody had looked at where time went before that quarter")
            .split(u' ');
    return all;
}

QString text(QRandomGenerator &random, int characters)
{
    QString made;
    while (made.size() < characters) {
        made += words().at(random.bounded(static_cast<int>(words().size())));
        made += random.bounded(12) == 0 ? QStringLiteral(". ") : QStringLiteral(" ");
    }
    return made.trimmed();
}

Story story(QRandomGenerator &random, int number, const QList<Competency> &competencies)
{
    Story made;
    made.id = StoryId::fromName(QStringLiteral("generated/%1").arg(number));
    made.title = QStringLiteral("%1 %2").arg(text(random, 24)).arg(number);
    made.status = static_cast<StoryStatus>(random.bounded(3));
    made.strength = random.bounded(6);
    made.company = QStringLiteral("Company %1").arg(number % 7);
    made.hook = text(random, 50);
    made.situation = text(random, 280);
    made.task = text(random, 180);
    made.action = text(random, 850);
    made.result = text(random, 300);
    made.learning = text(random, 120);
    made.tags = {
        {competencies.at(random.bounded(static_cast<int>(competencies.size()))).id, TagRank::Primary}};
    Metric metric;
    metric.name = QStringLiteral("error rate");
    metric.baseline = random.bounded(100);
    metric.result = random.bounded(100);
    metric.unit = QStringLiteral("%");
    made.metrics = {metric};
    made.createdAt = made.editedAt = QDateTime::fromSecsSinceEpoch(1700000000 + number * 60, Qt::UTC);
    return made;
}

Prompt prompt(QRandomGenerator &random, int number, const QList<Competency> &competencies)
{
    Prompt made;
    made.id = PromptId::fromName(QStringLiteral("generated/%1").arg(number));
    made.text = QStringLiteral("Tell me about a time %1 (%2)?").arg(text(random, 60)).arg(number);
    made.shortName = text(random, 24);
    made.position = number;
    made.competencies = {competencies.at(random.bounded(static_cast<int>(competencies.size()))).id};
    return made;
}

} // namespace

Library generatedLibrary(int stories, int prompts, int answersEach)
{
    QRandomGenerator random(20260101);
    Library library;
    const QList<Competency> competencies = defaultCompetencies();
    for (const Competency &competency : competencies)
        library.table<Competency>().put(competency);
    QList<StoryId> ids;
    for (int i = 0; i < stories; ++i) {
        const Story made = story(random, i, competencies);
        ids.append(made.id);
        library.table<Story>().put(made);
    }
    for (int i = 0; i < prompts; ++i) {
        const Prompt made = prompt(random, i, competencies);
        library.table<Prompt>().put(made);
        for (int n = 0; n < answersEach && !ids.isEmpty(); ++n) {
            Answer answer;
            answer.prompt = made.id;
            answer.story = ids.at(random.bounded(static_cast<int>(ids.size())));
            answer.id = Answer::idFor(answer.story, answer.prompt);
            answer.fit = random.bounded(6);
            library.table<Answer>().put(answer);
        }
    }
    return library;
}

} // namespace storybank
