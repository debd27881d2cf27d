#include "samplebank.h"

#include "items/practicedrill.h"
#include "items/practicesession.h"

#include <QSignalSpy>

#include <numeric>

using namespace storybank;

using State = PracticeSession::State;
using Nudge = PracticeSession::Nudge;

namespace {

/// A bank, a session and a clock that stands until it is moved.
struct Bench
{
    Bench()
    {
        if (!sample.openIn(session))
            qFatal("no bank");
        item.pair = {SampleBank::alpha(), SampleBank::prompt()};
    }

    /// Lets the time pass in ticks of a quarter of a second.
    void pass(double seconds)
    {
        for (int i = 0; i < qRound(seconds * 4); ++i) {
            now = now.addMSecs(250);
            run.tick();
            drill.tick();
        }
    }
    QList<Rehearsal> stored() const
    {
        return {session.library().rehearsals().begin(), session.library().rehearsals().end()};
    }

    SampleBank sample;
    Session session;
    QDateTime now{QDate(2024, 5, 20), QTime(20, 0), QTimeZone("Europe/Berlin")};
    PracticeItem item;
    PracticeSession run{session, [this] { return now; }};
    PracticeDrill drill{session, [this] { return now; }};
};

} // namespace

class TestPracticeSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clock_countsOnlyWhileItRuns();
    void sections_takeTheTimeFromTheirKeyOn();
    void targets_followTheLength();
    void nudge_isAmberThenRed();
    void sleep_pausesAndCountsNothing();
    void clockSetBack_countsNothing();
    void rate_storesTheRunAtOnce();
    void rate_thenTelling_beginsAnew();
    void rate_withoutAStory_storesNothing();
    void ratedRun_isThereAfterReopening();
    void restart_forgetsAll();
    void stop_waitsForTheRating();
    void leaving_keepsTheRunPaused();
    void begun_isTakenUpByAnotherRunOfTheProgram();
    void begun_thatCannotBeRead_isLeftOut();
    void lengths_areKeptApart();
    void dates_growWithTheRating();
    void dates_changeAtMidnight();
    void drill_rightAnswer_keepsTheReactionTime();
    void drill_wrongAndLate_areForgotten();
    void drill_sleep_takesTheQuestionBack();
};

void TestPracticeSession::clock_countsOnlyWhileItRuns()
{
    Bench bench;
    QCOMPARE(bench.run.state(), State::Empty);
    bench.run.toggle();
    QCOMPARE(bench.run.state(), State::Empty);
    bench.run.load(bench.item, Length::Full);
    QCOMPARE(bench.run.state(), State::Ready);
    bench.pass(3);
    QCOMPARE(bench.run.seconds(), 0.0);
    bench.run.toggle();
    QCOMPARE(bench.run.state(), State::Telling);
    bench.pass(10);
    bench.run.toggle();
    QCOMPARE(bench.run.state(), State::Paused);
    bench.now = bench.now.addSecs(3600);
    bench.pass(4);
    QCOMPARE(bench.run.seconds(), 10.0);
    bench.run.toggle();
    bench.pass(5);
    QCOMPARE(bench.run.seconds(), 15.0);
    QCOMPARE(bench.run.state(), State::Telling);
}

void TestPracticeSession::sections_takeTheTimeFromTheirKeyOn()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(18);
    bench.run.reveal(1);
    bench.pass(12);
    bench.run.reveal(2);
    bench.pass(60);
    bench.run.reveal(0); // back once more
    bench.pass(2);
    bench.run.setRevealed(3, true); // looked at, not gone to
    bench.pass(1);
    QCOMPARE(bench.run.secondsIn(0), 21.0);
    QCOMPARE(bench.run.secondsIn(1), 12.0);
    QCOMPARE(bench.run.secondsIn(2), 60.0);
    QCOMPARE(bench.run.secondsIn(3), 0.0);
    QCOMPARE(bench.run.section(), 0);
    for (int i = 0; i < 4; ++i)
        QVERIFY(bench.run.isRevealed(i));
}

void TestPracticeSession::targets_followTheLength()
{
    Bench bench;
    for (const auto &[length, whole] : {std::pair{Length::Full, 135}, std::pair{Length::NinetySeconds, 90},
                                        std::pair{Length::ThirtySeconds, 30}}) {
        bench.run.load(bench.item, length);
        QCOMPARE(bench.run.target(), whole);
        QCOMPARE(bench.run.targetOf(0) + bench.run.targetOf(1) + bench.run.targetOf(2) +
                     bench.run.targetOf(3),
                 whole);
    }
}

void TestPracticeSession::nudge_isAmberThenRed()
{
    Bench bench;
    QList<std::pair<int, Nudge>> told;
    connect(&bench.run, &PracticeSession::nudged, this, [&told](int section, Nudge nudge) {
        told.append({section, nudge});
    });
    bench.run.load(bench.item, Length::ThirtySeconds); // 4, 3, 16, 7
    bench.run.toggle();
    bench.pass(4);
    QCOMPARE(bench.run.nudgeOf(0), Nudge::None);
    bench.pass(0.25);
    QCOMPARE(bench.run.nudgeOf(0), Nudge::Amber);
    bench.pass(1);
    QCOMPARE(bench.run.nudgeOf(0), Nudge::Red);
    QCOMPARE(bench.run.nudge(), Nudge::None);
    bench.pass(26);
    QCOMPARE(bench.run.nudge(), Nudge::Amber);
    QCOMPARE(bench.run.secondsOver(), 1.25);
    bench.pass(5);
    QCOMPARE(bench.run.nudge(), Nudge::Red);
    QCOMPARE(told, (QList<std::pair<int, Nudge>>{
                       {0, Nudge::Amber}, {0, Nudge::Red}, {-1, Nudge::Amber}, {-1, Nudge::Red}}));
}

void TestPracticeSession::sleep_pausesAndCountsNothing()
{
    Bench bench;
    QSignalSpy slept(&bench.run, &PracticeSession::slept);
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(10);
    bench.now = bench.now.addSecs(5); // a busy machine is no sleeping one
    bench.run.tick();
    QCOMPARE(bench.run.state(), State::Telling);
    QCOMPARE(bench.run.seconds(), 15.0);
    bench.now = bench.now.addSecs(900);
    bench.run.tick();
    QCOMPARE(bench.run.state(), State::Paused);
    QCOMPARE(bench.run.seconds(), 15.0);
    QCOMPARE(slept.size(), 1);
    QCOMPARE(slept.first().first().toLongLong(), 900);
    bench.run.toggle();
    bench.pass(1);
    QCOMPARE(bench.run.seconds(), 16.0);
}

void TestPracticeSession::clockSetBack_countsNothing()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(10);
    bench.now = bench.now.addSecs(-3600);
    bench.run.tick();
    QCOMPARE(bench.run.state(), State::Telling);
    QCOMPARE(bench.run.seconds(), 10.0);
    bench.pass(1);
    QCOMPARE(bench.run.seconds(), 11.0);
}

void TestPracticeSession::rate_storesTheRunAtOnce()
{
    Bench bench;
    bench.run.load(bench.item, Length::NinetySeconds);
    bench.run.toggle();
    bench.pass(10.5);
    bench.run.reveal(1);
    bench.pass(10.5);
    bench.run.reveal(2);
    bench.pass(40.5);
    bench.run.reveal(3);
    bench.pass(9);
    QVERIFY(bench.run.rate(3));
    QCOMPARE(bench.run.state(), State::Rated);
    QCOMPARE(bench.run.rating(), 3);
    QCOMPARE(bench.stored().size(), 1);
    const Rehearsal run = bench.stored().first();
    QCOMPARE(run.story, SampleBank::alpha());
    QCOMPARE(run.prompt, SampleBank::prompt());
    QCOMPARE(run.at, bench.now.toUTC());
    QCOMPARE(run.length, Length::NinetySeconds);
    QCOMPARE(run.rating, 3);
    QCOMPARE(run.seconds, 71); // 70.5
    QCOMPARE(run.sectionSeconds, (QList{11, 10, 41, 9}));
    QVERIFY(bench.run.rate(4)); // once is enough
    QCOMPARE(bench.stored().size(), 1);
    bench.session.undo();
    QCOMPARE(bench.stored().size(), 0);
}

void TestPracticeSession::rate_thenTelling_beginsAnew()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(10);
    QVERIFY(bench.run.rate(1));
    bench.pass(5);
    QCOMPARE(bench.run.seconds(), 10.0);
    bench.run.toggle();
    QCOMPARE(bench.run.state(), State::Telling);
    QCOMPARE(bench.run.seconds(), 0.0);
    QCOMPARE(bench.run.rating(), 0);
}

void TestPracticeSession::rate_withoutAStory_storesNothing()
{
    Bench bench;
    bench.item.pair.story = StoryId::create();
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(1);
    QVERIFY(bench.run.rate(3));
    QVERIFY(bench.run.rate(0));
    QVERIFY(bench.run.rate(5));
    QVERIFY(bench.run.state() != State::Rated);
    QVERIFY(bench.stored().isEmpty());
}

void TestPracticeSession::ratedRun_isThereAfterReopening()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(10);
    QVERIFY(bench.run.rate(2));
    const QList<Rehearsal> before = bench.stored();
    bench.session.close();
    QCOMPARE(bench.run.state(), State::Empty);
    QVERIFY(bench.session.open(bench.sample.path()));
    QCOMPARE(bench.stored(), before);
}

void TestPracticeSession::restart_forgetsAll()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.run.reveal(2);
    bench.pass(10);
    bench.run.restart();
    QCOMPARE(bench.run.state(), State::Ready);
    QCOMPARE(bench.run.seconds(), 0.0);
    QCOMPARE(bench.run.section(), 0);
    QVERIFY(!bench.run.isRevealed(2));
}

void TestPracticeSession::stop_waitsForTheRating()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.stop();
    QCOMPARE(bench.run.state(), State::Ready);
    bench.run.toggle();
    bench.pass(10);
    bench.run.stop();
    QCOMPARE(bench.run.state(), State::Stopped);
    bench.pass(10);
    QCOMPARE(bench.run.seconds(), 10.0);
    bench.run.toggle();
    bench.pass(1);
    QCOMPARE(bench.run.seconds(), 11.0);
}

void TestPracticeSession::leaving_keepsTheRunPaused()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(20);
    bench.run.reveal(1);
    bench.pass(5);
    PracticeItem other;
    other.pair = {SampleBank::beta(), {}};
    bench.run.load(other, Length::Full);
    QCOMPARE(bench.run.state(), State::Ready);
    QCOMPARE(bench.run.seconds(), 0.0);
    QVERIFY(bench.run.isKept(bench.item.pair, Length::Full));
    bench.pass(60);
    bench.run.clear();
    QCOMPARE(bench.run.state(), State::Empty);
    bench.run.load(bench.item, Length::Full);
    QCOMPARE(bench.run.state(), State::Paused);
    QCOMPARE(bench.run.seconds(), 25.0);
    QCOMPARE(bench.run.secondsIn(1), 5.0);
    QCOMPARE(bench.run.section(), 1);
    QVERIFY(bench.run.isRevealed(1));
    QVERIFY(bench.stored().isEmpty());
}

void TestPracticeSession::begun_isTakenUpByAnotherRunOfTheProgram()
{
    Bench bench;
    QCOMPARE(bench.run.begun(), QByteArray("[]"));
    bench.run.load(bench.item, Length::NinetySeconds);
    bench.run.toggle();
    bench.pass(3);
    bench.run.reveal(2);
    bench.pass(7);
    bench.run.stop(); // told, not rated
    PracticeSession next(bench.session, [&bench] { return bench.now; });
    next.takeUp(bench.run.begun());
    QCOMPARE(next.begun(), bench.run.begun());
    next.load(bench.item, Length::NinetySeconds);
    QCOMPARE(next.state(), State::Paused);
    QCOMPARE(next.secondsIn(0), 3.0);
    QCOMPARE(next.secondsIn(2), 7.0);
    QCOMPARE(next.section(), 2);
    QVERIFY(next.isRevealed(2) && !next.isRevealed(1));
    QVERIFY(next.rate(3));
    QCOMPARE(bench.stored().first().seconds, 10);
    QCOMPARE(next.begun(), QByteArray("[]"));
}

void TestPracticeSession::begun_thatCannotBeRead_isLeftOut()
{
    Bench bench;
    bench.run.takeUp("not JSON");
    bench.run.takeUp(R"([{"story":"x","length":"full"},7,{"length":"90s"}])");
    QCOMPARE(bench.run.begun(), QByteArray("[]"));
    const QByteArray story = bench.item.pair.story.toString().toLatin1();
    const QByteArray prompt = bench.item.pair.prompt.toString().toLatin1();
    bench.run.takeUp(R"([{"story":")" + story + R"(","prompt":")" + prompt +
                     R"(","length":"full","section":9,"millis":[-5,1000]}])");
    bench.run.load(bench.item, Length::Full);
    QCOMPARE(bench.run.state(), State::Paused);
    QCOMPARE(bench.run.seconds(), 1.0);
    QCOMPARE(bench.run.section(), 3);
}

void TestPracticeSession::lengths_areKeptApart()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.run.toggle();
    bench.pass(20);
    bench.run.load(bench.item, Length::ThirtySeconds);
    QCOMPARE(bench.run.seconds(), 0.0);
    bench.run.load(bench.item, Length::Full);
    QCOMPARE(bench.run.seconds(), 20.0);
    bench.run.toggle();
    PracticeItem sooner = bench.item;
    sooner.due = QDate(2024, 5, 21);
    bench.run.load(sooner, Length::Full); // the same telling with newer dates goes on
    QCOMPARE(bench.run.state(), State::Telling);
    QCOMPARE(bench.run.item().due, sooner.due);
}

void TestPracticeSession::dates_growWithTheRating()
{
    Bench bench;
    bench.item.reviews = {{QDate(2024, 5, 1), 3}, {QDate(2024, 5, 4), 3}};
    bench.run.load(bench.item, Length::Full);
    QDate last(2024, 5, 20);
    for (int rating = 1; rating <= 4; ++rating) {
        QVERIFY(bench.run.dueAfterRating(rating) > last);
        last = bench.run.dueAfterRating(rating);
    }
    bench.item.planned = {{QDate(2024, 5, 23), 0, 1}};
    bench.run.load(bench.item, Length::Full);
    QVERIFY(bench.run.dueAfterRating(4) < QDate(2024, 5, 23)); // pulled in before the loop
}

void TestPracticeSession::dates_changeAtMidnight()
{
    Bench bench;
    bench.run.load(bench.item, Length::Full);
    bench.now = QDateTime(QDate(2024, 5, 20), QTime(23, 59), QTimeZone("Europe/Berlin"));
    const QDate before = bench.run.dueAfterRating(3);
    bench.now = bench.now.addSecs(120);
    QCOMPARE(bench.run.dueAfterRating(3), before.addDays(1));
    QCOMPARE(bench.run.day().today, QDate(2024, 5, 21));
}

void TestPracticeSession::drill_rightAnswer_keepsTheReactionTime()
{
    Bench bench;
    bench.drill.load(bench.item);
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Ready);
    bench.pass(20);
    bench.drill.ask();
    bench.pass(3.5);
    QCOMPARE(bench.drill.millisLeft(), 6500);
    QVERIFY(bench.drill.name(SampleBank::alpha()));
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Right);
    QCOMPARE(bench.stored().size(), 1);
    QCOMPARE(bench.stored().first().reactionMillis, 3500);
    QCOMPARE(bench.stored().first().rating, 0);
    QCOMPARE(bench.stored().first().seconds, 0);
    QVERIFY(bench.drill.name(SampleBank::beta()));
    QCOMPARE(bench.stored().size(), 1);
    bench.item.pair.prompt = {};
    bench.drill.load(bench.item);
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Empty);
}

void TestPracticeSession::drill_wrongAndLate_areForgotten()
{
    Bench bench;
    bench.drill.load(bench.item);
    bench.drill.ask();
    bench.pass(2);
    QVERIFY(bench.drill.name(SampleBank::beta()));
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Wrong);
    QCOMPARE(bench.drill.named(), SampleBank::beta());
    QCOMPARE(bench.stored().first().rating, 1);
    bench.drill.ask();
    bench.pass(12);
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Late);
    QVERIFY(bench.drill.named().isNull());
    QCOMPARE(bench.stored().size(), 2);
    for (const Rehearsal &run : bench.stored())
        QCOMPARE(run.rating, 1);
    QCOMPARE(std::max(bench.stored().at(0).reactionMillis, bench.stored().at(1).reactionMillis), 10000);
}

void TestPracticeSession::drill_sleep_takesTheQuestionBack()
{
    Bench bench;
    bench.drill.load(bench.item);
    bench.drill.ask();
    bench.pass(2);
    bench.now = bench.now.addSecs(600);
    bench.drill.tick();
    QCOMPARE(bench.drill.state(), PracticeDrill::State::Ready);
    QVERIFY(bench.stored().isEmpty());
}

QTEST_GUILESS_MAIN(TestPracticeSession)
#include "tst_practicesession.moc"
