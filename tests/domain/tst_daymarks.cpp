#include "domain/daymarks.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestDayMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelled_isKeptAndTakenBack();
    void asked_isKeptByRound();
    void strangeExtra_isLeftAlone();
    void moment_survivesToTheMillisecond();
};

void TestDayMarks::cancelled_isKeptAndTakenBack()
{
    Loop loop;
    const RoundId one = RoundId::fromName(u"one"_s);
    const RoundId two = RoundId::fromName(u"two"_s);
    setCancelled(loop, one, true);
    setCancelled(loop, two, true);
    setCancelled(loop, two, true);
    QCOMPARE(cancelledRounds(loop), (QSet<RoundId>{one, two}));
    setCancelled(loop, one, false);
    QCOMPARE(cancelledRounds(loop), QSet<RoundId>{two});
    setCancelled(loop, two, false);
    QVERIFY(loop == Loop());
}

void TestDayMarks::asked_isKeptByRound()
{
    Loop loop;
    const RoundId one = RoundId::fromName(u"one"_s);
    const RoundId two = RoundId::fromName(u"two"_s);
    setAsked(loop, one, u"Why?"_s, true);
    setAsked(loop, one, u"When?"_s, true);
    setAsked(loop, two, u"Why?"_s, true);
    QCOMPARE(askedQuestions(loop, one), (QStringList{u"Why?"_s, u"When?"_s}));
    setAsked(loop, one, u"Why?"_s, false);
    QCOMPARE(askedQuestions(loop, one), QStringList{u"When?"_s});
    QCOMPARE(askedQuestions(loop, two), QStringList{u"Why?"_s});
    setAsked(loop, one, u"When?"_s, false);
    setAsked(loop, two, u"Why?"_s, false);
    QVERIFY(loop == Loop());
}

void TestDayMarks::strangeExtra_isLeftAlone()
{
    Loop loop;
    loop.extra = {{u"day"_s, QJsonObject{{u"weather"_s, u"rain"_s}, {u"cancelled"_s, 7}}}, {u"other"_s, 1}};
    const Loop before = loop;
    QVERIFY(cancelledRounds(loop).isEmpty());
    const RoundId one = RoundId::fromName(u"one"_s);
    setCancelled(loop, one, true);
    QCOMPARE(cancelledRounds(loop), QSet<RoundId>{one});
    QCOMPARE(loop.extra.value(u"day"_s).toObject().value(u"weather"_s).toString(), u"rain"_s);
    QCOMPARE(loop.extra.value(u"other"_s), before.extra.value(u"other"_s));
}

void TestDayMarks::moment_survivesToTheMillisecond()
{
    Telling telling;
    QVERIFY(!toldMoment(telling).isValid());
    const QDateTime moment(QDate(2026, 6, 18), QTime(12, 48, 3, 250), Qt::UTC);
    setToldMoment(telling, moment);
    QCOMPARE(toldMoment(telling), moment);
    setToldMoment(telling, {});
    QVERIFY(telling == Telling());
}

QTEST_APPLESS_MAIN(TestDayMarks)
#include "tst_daymarks.moc"
