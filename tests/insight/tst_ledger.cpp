#include "insight/ledger.h"

#include "banks.h"
#include "domain/daymarks.h"
#include "domain/text.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList companies{u"Fennmark"_s, u"FENNMARK"_s, u"Harbour Lane"_s, QString()};

/// Loops of two rounds with three interviewers, and tellings of every kind.
Library randomLedger(QRandomGenerator &random)
{
    const auto upTo = [&random](int limit) { return random.bounded(limit + 1); };
    Library bank;
    for (int i = 0; i < 6; ++i)
        bank.table<Story>().put(story(i));
    for (int i = 0; i < 3; ++i) {
        Loop loop;
        loop.id = idOf<Loop>("loop", i);
        loop.company = companies.at(upTo(3));
        for (int r = 0; r < 2; ++r) {
            Round round;
            round.id = idOf<Round>("round", 2 * i + r);
            if (upTo(2) > 0)
                round.interviewer = idOf<Interviewer>("interviewer", upTo(2));
            round.start = QTime(15 - 2 * r, 0);
            loop.rounds.append(round);
        }
        bank.table<Loop>().put(loop);
    }
    for (int i = 0; i < 25; ++i) {
        Telling telling;
        telling.id = idOf<Telling>("telling", i);
        telling.story = storyId(upTo(5));
        if (upTo(2) > 0) {
            const int loop = upTo(2);
            telling.loop = idOf<Loop>("loop", loop);
            if (upTo(2) > 0)
                telling.round = idOf<Round>("round", 2 * loop + upTo(1));
        }
        if (upTo(1) == 0)
            telling.interviewer = idOf<Interviewer>("interviewer", upTo(2));
        telling.company = companies.at(upTo(3));
        telling.day = {2025 + upTo(1), upTo(3), 0};
        if (upTo(1) == 0)
            setToldMoment(telling, QDateTime(QDate(2026, 1, 1), QTime(upTo(23), 0), Qt::UTC));
        telling.landing = static_cast<Landing>(upTo(3));
        bank.table<Telling>().put(telling);
    }
    return bank;
}

const Round *roundIn(const Library &bank, const Telling &telling)
{
    for (const Loop &loop : bank.loops()) {
        for (const Round &round : loop.rounds) {
            if (loop.id == telling.loop && round.id == telling.round)
                return &bank.find(loop.id)->rounds.at(&round - loop.rounds.constData());
        }
    }
    return nullptr;
}

QString placeOf(const Library &bank, const Telling &telling)
{
    if (!telling.company.isEmpty())
        return telling.company;
    return bank.find(telling.loop) ? bank.find(telling.loop)->company : QString();
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void later_ordersTotally();
    void company_agreesWithSearching();
    void heard_agreesWithSearching();
    void tooOften_isMoreThanTheSetting();
    void told_isInTheOrderOfTime();
    void landing_isAskedOfTheLastTicked();
    void filter_leavesWhatIsAsked();
};

void TestLedger::later_ordersTotally()
{
    QRandomGenerator random(1);
    const Library bank = randomLedger(random);
    const QList<Telling> all = ledger(bank);
    QCOMPARE(all.size(), bank.tellings().size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = 0; j < all.size(); ++j)
            QCOMPARE(isToldLater(all.at(i), all.at(j)), i < j);
    }
}

void TestLedger::company_agreesWithSearching()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        const Library bank = randomLedger(random);
        const LoopId except = seed % 2 ? idOf<Loop>("loop", 0) : LoopId();
        const QHash<StoryId, Telling> found = toldAtCompany(bank, u"fennmark"_s, except);
        QHash<StoryId, Telling> wanted;
        for (const Telling &telling : ledger(bank)) {
            if (foldedKey(placeOf(bank, telling)) == u"fennmark" && !wanted.contains(telling.story) &&
                (except.isNull() || telling.loop != except))
                wanted.insert(telling.story, telling);
        }
        QVERIFY(found == wanted);
        QVERIFY(toldAtCompany(bank, QString()).isEmpty());
    }
}

void TestLedger::heard_agreesWithSearching()
{
    int heardInAll = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        const Library bank = randomLedger(random);
        const auto interviewer = idOf<Interviewer>("interviewer", 1);
        const auto except = idOf<Round>("round", static_cast<int>(seed % 6));
        QList<Telling> wanted;
        QSet<StoryId> seen;
        for (const Telling &telling : ledger(bank)) {
            const Round *round = roundIn(bank, telling);
            const InterviewerId hearer =
                telling.interviewer.isNull() && round ? round->interviewer : telling.interviewer;
            if (hearer != interviewer || telling.round == except || seen.contains(telling.story))
                continue;
            seen.insert(telling.story);
            wanted.append(telling);
        }
        heardInAll += static_cast<int>(wanted.size());
        QVERIFY(heardBy(bank, interviewer, except) == wanted);
        QVERIFY(heardBy(bank, {}).isEmpty());
    }
    QVERIFY(heardInAll > 200);
}

void TestLedger::tooOften_isMoreThanTheSetting()
{
    Library bank;
    BankSettings settings;
    settings.tooOften = 2;
    bank.table<BankSettings>().put(settings);
    for (int i = 0; i < 5; ++i) {
        Telling telling;
        telling.id = idOf<Telling>("telling", i);
        telling.story = storyId(i < 2 ? 0 : 1);
        bank.table<Telling>().put(telling);
    }
    QCOMPARE(timesTold(bank).value(storyId(0)), 2);
    QCOMPARE(toldTooOften(bank), QSet<StoryId>{storyId(1)});
    QVERIFY(isToldTooOften(bank, storyId(1)) && !isToldTooOften(bank, storyId(0)));
}

void TestLedger::told_isInTheOrderOfTime()
{
    Library bank;
    Loop loop;
    loop.id = idOf<Loop>("loop", 0);
    for (int i = 0; i < 2; ++i) {
        Round round;
        round.id = idOf<Round>("round", i);
        round.start = QTime(15 - i, 0); // the second one comes first
        loop.rounds.append(round);
    }
    bank.table<Loop>().put(loop);
    const auto tell = [&](int number, int round, int hour) {
        Telling telling;
        telling.id = idOf<Telling>("telling", number);
        telling.story = storyId(number);
        telling.loop = loop.id;
        telling.round = idOf<Round>("round", round);
        setToldMoment(telling, QDateTime(QDate(2026, 6, 18), QTime(hour, 0), Qt::UTC));
        bank.table<Telling>().put(telling);
    };
    tell(0, 0, 15);
    tell(1, 1, 17);
    tell(2, 1, 14);
    QList<StoryId> stories;
    for (const Telling &telling : toldInLoop(bank, loop))
        stories.append(telling.story);
    QCOMPARE(stories, (QList<StoryId>{storyId(2), storyId(1), storyId(0)}));
    QVERIFY(toldInLoop(bank, Loop()).isEmpty());
}

void TestLedger::landing_isAskedOfTheLastTicked()
{
    Library bank;
    QList<Telling> told(3);
    for (int i = 0; i < 3; ++i)
        setToldMoment(told[i], QDateTime(QDate(2026, 6, 18), QTime(12 + (i == 1 ? 5 : i), 0), Qt::UTC));
    QCOMPARE(latestWithoutLanding(told), &std::as_const(told).at(1));
    told[1].landing = Landing::Well;
    QCOMPARE(latestWithoutLanding(told), &std::as_const(told).at(2));
    for (Telling &telling : told)
        telling.landing = Landing::SoSo;
    QVERIFY(!latestWithoutLanding(told));
    QVERIFY(!latestWithoutLanding({}));
}

void TestLedger::filter_leavesWhatIsAsked()
{
    QRandomGenerator random(3);
    const Library bank = randomLedger(random);
    QList<Telling> wanted = ledger(bank);
    wanted.removeIf([&](const Telling &telling) {
        return telling.story != storyId(2) || foldedKey(placeOf(bank, telling)) != u"harbour lane";
    });
    QVERIFY(!wanted.isEmpty());
    QVERIFY(ledger(bank, {u"Harbour lane"_s, storyId(2)}) == wanted);
    const QStringList known = ledgerCompanies(bank);
    QCOMPARE(known.size(), 2);
    QCOMPARE(foldedKey(known.first()), u"fennmark"_s);
    QCOMPARE(known.last(), u"Harbour Lane"_s);
}

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
