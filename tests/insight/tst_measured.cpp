#include "banks.h"

#include "insight/coach/coach.h"
#include "insight/coach/telling.h"
#include "insight/measured.h"

#include <QTest>

#include <numeric>

using namespace storybank;
using namespace storybank::test;

class TestMeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seconds_areTheMedianOfFullRehearsals();
    void seconds_withoutRehearsals_areThoseOfTellings();
    void seconds_untimed_areEstimated();
    void coach_countsWithTheClock();
    void targets_addUp();

private:
    static Rehearsal run(int number, int seconds, Length length = Length::Full)
    {
        Rehearsal made;
        made.id = idOf<Rehearsal>("run", number);
        made.story = storyId(0);
        made.seconds = seconds;
        made.length = length;
        return made;
    }
    static Library bank()
    {
        Library made;
        Story written = story(0);
        written.action = QStringLiteral("word ").repeated(130);
        made.table<Story>().put(written);
        made.table<Story>().put(story(1));
        return made;
    }
};

void TestMeasured::seconds_areTheMedianOfFullRehearsals()
{
    Library library = bank();
    int number = 0;
    for (const int seconds : {100, 0, 150, 131})
        library.table<Rehearsal>().put(run(number++, seconds));
    library.table<Rehearsal>().put(run(number++, 30, Length::ThirtySeconds));
    QCOMPARE(measuredSeconds(library, storyId(0)), 131);
    library.table<Rehearsal>().put(run(number++, 140));
    QCOMPARE(measuredSeconds(library, storyId(0)), 136); // 135.5
    QCOMPARE(measuredSeconds(library).size(), 1);
    QCOMPARE(measuredSeconds(library, storyId(1)), 0);
    QCOMPARE(measuredSeconds(library, StoryId()), 0);
}

void TestMeasured::seconds_withoutRehearsals_areThoseOfTellings()
{
    Library library = bank();
    Telling telling;
    telling.id = idOf<Telling>("telling", 0);
    telling.story = storyId(0);
    telling.seconds = 170;
    library.table<Telling>().put(telling);
    QCOMPARE(measuredSeconds(library, storyId(0)), 170);
    library.table<Rehearsal>().put(run(0, 120));
    QCOMPARE(measuredSeconds(library, storyId(0)), 120);
}

void TestMeasured::seconds_untimed_areEstimated()
{
    Library library = bank();
    QCOMPARE(tellingSeconds(library, *library.find(storyId(0))), 60); // 130 words a minute
    library.table<Rehearsal>().put(run(0, 75));
    QCOMPARE(tellingSeconds(library, *library.find(storyId(0))), 75);
}

void TestMeasured::coach_countsWithTheClock()
{
    Library library = bank();
    const Story &story = *library.find(storyId(0));
    const auto overTime = [&] {
        const QList<Finding> findings = coach(story, library, {}, {});
        const auto at = std::find_if(findings.begin(), findings.end(),
                                     [](const Finding &f) { return f.rule == CoachRule::OverTime; });
        return at == findings.end() ? 0 : at->numbers.first();
    };
    QCOMPARE(overTime(), 0);
    library.table<Rehearsal>().put(run(0, 200));
    QCOMPARE(overTime(), 200);
    Story longer = story;
    longer.action = QStringLiteral("word ").repeated(500);
    library.table<Story>().put(longer);
    library.table<Rehearsal>().put(run(0, 120));
    QCOMPARE(overTime(), 0);
}

void TestMeasured::targets_addUp()
{
    for (const Length length : {Length::Full, Length::NinetySeconds, Length::ThirtySeconds}) {
        const auto targets = practiceTargets(length);
        QCOMPARE(std::accumulate(targets.begin(), targets.end(), 0), practiceTarget(length));
        const auto [least, most] = targetRange(length);
        QVERIFY(practiceTarget(length) >= least && practiceTarget(length) <= most);
        QVERIFY(*std::min_element(targets.begin(), targets.end()) > 0);
    }
    QCOMPARE(practiceTargets(Length::Full), (std::array{20, 15, 70, 30}));
}

QTEST_GUILESS_MAIN(TestMeasured)
#include "tst_measured.moc"
