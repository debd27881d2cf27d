#include "insight/banks.h"
#include "insight/health.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

const QDate today(2026, 11, 22);

/// `count` stories that can be told, of strength 4, each with a number, from two companies, of last year.
Library healthyBank(int count)
{
    Library bank;
    Competency failure;
    failure.id = competencyId(1);
    failure.key = QStringLiteral("failure");
    failure.name = QStringLiteral("Failing");
    bank.table<Competency>().put(failure);
    for (int i = 0; i < count; ++i) {
        Story made = story(i, i % 2 ? StoryStatus::Ready : StoryStatus::Polished, 4);
        made.company = QStringLiteral("Company %1").arg(i % 2);
        made.from = {2025, 3, 0};
        Metric metric;
        metric.kind = MetricKind::Level;
        metric.result = 12;
        made.metrics = {metric};
        if (i == 0)
            made.tags = {{failure.id, TagRank::Primary}};
        bank.table<Story>().put(made);
    }
    return bank;
}

template<typename Change>
void changeStory(Library &bank, int number, Change change)
{
    Story changed = *bank.find(storyId(number));
    change(changed);
    bank.table<Story>().put(changed);
}

std::optional<HealthFact> factOf(const Library &bank, HealthAspect aspect)
{
    for (const HealthFact &fact : bankHealth(bank, today)) {
        if (fact.aspect == aspect)
            return fact;
    }
    return std::nullopt;
}

} // namespace

class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthyBank_isGoodInAllAspects();
    void emptyBank_hasTooFewStories();
    void draftsRetiredAndTrashed_doNotCount();
    void aspect_turnsBadAtItsLimit_data();
    void aspect_turnsBadAtItsLimit();
    void failure_isLeftOutWithoutThatCompetency();
    void toldTooOften_namesTheStories();
};

void TestHealth::healthyBank_isGoodInAllAspects()
{
    const QList<HealthFact> facts = bankHealth(healthyBank(8), today);
    QCOMPARE(facts.size(), Codes<HealthAspect>::names.size());
    for (const HealthFact &fact : facts)
        QVERIFY2(fact.good, Codes<HealthAspect>::names.at(static_cast<size_t>(fact.aspect)));
}

void TestHealth::emptyBank_hasTooFewStories()
{
    const QList<HealthFact> facts = bankHealth(Library(), today);
    QCOMPARE(facts.size(), 1);
    QVERIFY(!facts.first().good);
    QCOMPARE(facts.first().wanted, 8);
}

void TestHealth::draftsRetiredAndTrashed_doNotCount()
{
    Library bank = healthyBank(8);
    changeStory(bank, 1, [](Story &s) { s.status = StoryStatus::Draft; });
    changeStory(bank, 2, [](Story &s) { s.status = StoryStatus::Retired; });
    changeStory(bank, 3, [](Story &s) { s.trashedAt = QDateTime(today, QTime(1, 2), Qt::UTC); });
    const HealthFact fact = *factOf(bank, HealthAspect::Stories);
    QCOMPARE(fact.count, 5);
    QVERIFY(!fact.good);
}

void TestHealth::aspect_turnsBadAtItsLimit_data()
{
    // The last number of stories, of nine, that may lack something while the aspect is good.
    QTest::addColumn<int>("aspect");
    QTest::addColumn<int>("mayLack");
    QTest::newRow("strong: 5 of 9") << static_cast<int>(HealthAspect::Strong) << 4;
    QTest::newRow("numbers: 6 of 9") << static_cast<int>(HealthAspect::Numbers) << 3;
    QTest::newRow("years: 5 of 9") << static_cast<int>(HealthAspect::Years) << 4;
}

void TestHealth::aspect_turnsBadAtItsLimit()
{
    QFETCH(int, aspect);
    QFETCH(int, mayLack);
    Library bank = healthyBank(9);
    for (int lacking = 0; lacking <= mayLack + 1; ++lacking) {
        const HealthFact fact = *factOf(bank, static_cast<HealthAspect>(aspect));
        QCOMPARE(fact.good, lacking <= mayLack);
        QCOMPARE(fact.count, 9 - lacking);
        QCOMPARE(fact.stories.size(), lacking);
        changeStory(bank, lacking, [](Story &s) {
            s.strength = 3;
            s.metrics.clear();
            s.from = {2019, 0, 0};
        });
    }
}

void TestHealth::failure_isLeftOutWithoutThatCompetency()
{
    Library bank = healthyBank(8);
    changeStory(bank, 0, [](Story &s) { s.tags.first().rank = TagRank::Secondary; });
    QVERIFY(!factOf(bank, HealthAspect::Failure)->good);
    bank.table<Competency>().remove(competencyId(1));
    QVERIFY(!factOf(bank, HealthAspect::Failure));
}

void TestHealth::toldTooOften_namesTheStories()
{
    Library bank = healthyBank(8);
    for (int i = 0; i <= bank.settings().tooOften; ++i) {
        QVERIFY(factOf(bank, HealthAspect::ToldOften)->good);
        Telling telling;
        telling.id = idOf<Telling>("telling", i);
        telling.story = storyId(5);
        bank.table<Telling>().put(telling);
    }
    const HealthFact fact = *factOf(bank, HealthAspect::ToldOften);
    QVERIFY(!fact.good);
    QCOMPARE(fact.stories, QList<StoryId>{storyId(5)});
}

QTEST_APPLESS_MAIN(TestHealth)
#include "tst_health.moc"
