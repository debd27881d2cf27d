#include "banks.h"

#include "insight/practicequeue.h"

#include <QTest>

#include <numeric>

using namespace storybank;
using namespace storybank::test;

class TestPracticeQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void day_isThatOfTheWall_data();
    void day_isThatOfTheWall();
    void due_isThatOfTheScheduleWithoutALoop();
    void due_neverComesLaterThroughALoop();
    void plannedPair_comesUpTwiceBeforeItsLoop();
    void due_ofThePlan_isSpread();
    void due_clockSetBack_staysInOrder();
    void interleaving_isTheBestOfAllOrders();
    void queue_takesTheChosenElseTheBest();
    void queue_leavesOutWhatIsNotTold();
    void queue_ofALoop_isItsPlan();
    void queue_isInPartsWeakestFirst();
    void queue_doesNotDependOnTheOrderOfRecords();
    void dueDaysAndCount_agreeWithTheQueue();

private:
    static Rehearsal run(int number, int storyNumber, int promptNumber, QDateTime at, int rating)
    {
        Rehearsal made;
        made.id = idOf<Rehearsal>("run", number);
        made.story = storyId(storyNumber);
        made.prompt = promptId(promptNumber);
        made.at = std::move(at);
        made.rating = rating;
        return made;
    }
    static Loop loop(QDate day, const QList<PracticePair> &pairs)
    {
        Loop made;
        made.id = idOf<Loop>("loop", 0);
        made.date = {day.year(), day.month(), day.day()};
        made.rounds.append(Round());
        for (const PracticePair &pair : pairs)
            made.rounds.last().expected.append({pair.prompt, pair.story, {}, false});
        return made;
    }
    static Library practised(QRandomGenerator &random);
    const QDate m_today{2024, 5, 20};
    const PracticeDay m_day{m_today, QTimeZone::utc()};
};

void TestPracticeQueue::day_isThatOfTheWall_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QDate>("day");
    const auto utc = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2024, month, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("a minute before midnight in Berlin")
        << QByteArray("Europe/Berlin") << utc(5, 20, 21, 59) << QDate(2024, 5, 20);
    QTest::newRow("a minute after midnight in Berlin")
        << QByteArray("Europe/Berlin") << utc(5, 20, 22, 1) << QDate(2024, 5, 21);
    QTest::newRow("the clocks go forward in Berlin, late")
        << QByteArray("Europe/Berlin") << utc(3, 31, 21, 59) << QDate(2024, 3, 31);
    QTest::newRow("the evening before they go forward")
        << QByteArray("Europe/Berlin") << utc(3, 30, 22, 59) << QDate(2024, 3, 30);
    QTest::newRow("the first minute of that day")
        << QByteArray("Europe/Berlin") << utc(3, 30, 23, 1) << QDate(2024, 3, 31);
    QTest::newRow("the clocks go back in New York, before midnight")
        << QByteArray("America/New_York") << utc(11, 4, 4, 59) << QDate(2024, 11, 3);
    QTest::newRow("and after") << QByteArray("America/New_York") << utc(11, 4, 5, 1) << QDate(2024, 11, 4);
    QTest::newRow("Auckland is a day ahead")
        << QByteArray("Pacific/Auckland") << utc(5, 20, 13, 0) << QDate(2024, 5, 21);
}

void TestPracticeQueue::day_isThatOfTheWall()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, at);
    QFETCH(QDate, day);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    QCOMPARE(localDay(at, there), day);
    Library library;
    library.table<Rehearsal>().put(run(0, 0, 0, at, 3));
    QCOMPARE(reviewsByPair(library, there).value({storyId(0), promptId(0)}).first().day, day);
}

void TestPracticeQueue::due_isThatOfTheScheduleWithoutALoop()
{
    const QList<Review> reviews{{m_today, 3}, {m_today.addDays(2), 4}};
    QCOMPARE(dueOf(reviews, {}), dueAfter(reviews));
    QVERIFY(dueOf({}, {}).isNull());
}

void TestPracticeQueue::due_neverComesLaterThroughALoop()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        QList<Review> reviews;
        QDate day = m_today.addDays(-random.bounded(60));
        for (int n = random.bounded(5); n > 0; --n) {
            reviews.append({day, 1 + random.bounded(4)});
            day = day.addDays(random.bounded(9));
        }
        const int of = 1 + random.bounded(20);
        const PlannedPlace plan{m_today.addDays(random.bounded(40)), random.bounded(of), of};
        const QDate free = dueAfter(reviews), pulled = dueOf(reviews, {plan});
        if (free.isValid())
            QVERIFY(pulled <= free);
        if (!reviews.isEmpty())
            QVERIFY(pulled > reviews.last().day); // never twice on one day
        const PlannedPlace other{m_today.addDays(random.bounded(40)), 0, 1};
        QCOMPARE(dueOf(reviews, {plan, other}), std::min(pulled, dueOf(reviews, {other})));
    }
}

void TestPracticeQueue::plannedPair_comesUpTwiceBeforeItsLoop()
{
    // Who rehearses each pair on the day it is due, however it goes, has told it on two days before the loop
    // if two days are left, whatever went before.
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const QDate loopDay = m_today.addDays(random.bounded(40));
        const int of = 1 + random.bounded(20);
        const PlannedPlace plan{loopDay, random.bounded(of), of};
        QList<Review> reviews;
        if (random.bounded(2))
            reviews.append({m_today.addDays(-1 - random.bounded(30)), 1 + random.bounded(4)});
        for (QDate day = m_today; day < loopDay; day = day.addDays(1)) {
            if (const QDate due = dueOf(reviews, {plan}); due.isValid() && due <= day)
                reviews.append({day, 1 + random.bounded(4)});
        }
        QSet<QDate> days;
        for (const Review &review : std::as_const(reviews)) {
            if (review.day >= loopDay.addDays(-14))
                days.insert(review.day);
        }
        const qint64 left = m_today.daysTo(loopDay);
        QVERIFY2(days.size() >= std::min<qint64>(2, left),
                 qPrintable(QStringLiteral("%1 days left, %2 runs").arg(left).arg(days.size())));
    }
}

void TestPracticeQueue::due_ofThePlan_isSpread()
{
    const QDate loopDay = m_today.addDays(20);
    QList<qint64> before;
    for (int place = 0; place < 11; ++place)
        before.append(dueOf({}, {{loopDay, place, 11}}).daysTo(loopDay));
    QList<qint64> wanted(11);
    std::iota(wanted.rbegin(), wanted.rend(), 4);
    QCOMPARE(before, wanted);
}

void TestPracticeQueue::due_clockSetBack_staysInOrder()
{
    // A run "tomorrow", because the clock was wrong: due after it, and it counts as well remembered today.
    Library library;
    library.table<Story>().put(story(0));
    Rehearsal ahead = run(0, 0, 0, QDateTime(m_today.addDays(1), QTime(12, 0), Qt::UTC), 3);
    ahead.prompt = {};
    library.table<Rehearsal>().put(ahead);
    const auto queue = practiceQueue(library, {}, m_day);
    QCOMPARE(queue.size(), 1);
    QVERIFY(queue.first().due > m_today.addDays(1));
    QCOMPARE(queue.first().left, 1.0);
}

void TestPracticeQueue::interleaving_isTheBestOfAllOrders()
{
    QRandomGenerator random(3);
    const auto neighbours = [](const QList<CompetencyId> &items, const QList<qsizetype> &order,
                               CompetencyId before) {
        int equal = 0;
        for (const qsizetype at : order) {
            equal += !items.at(at).isNull() && items.at(at) == before ? 1 : 0;
            before = items.at(at);
        }
        return equal;
    };
    for (int i = 0; i < 400; ++i) {
        QList<CompetencyId> items;
        for (int n = random.bounded(8); n > 0; --n)
            items.append(random.bounded(6) == 0 ? CompetencyId() : competencyId(random.bounded(3)));
        const CompetencyId before = random.bounded(2) ? competencyId(random.bounded(3)) : CompetencyId();
        QList<qsizetype> order(items.size());
        std::iota(order.begin(), order.end(), 0);
        QList<qsizetype> best = order; // the first of the best, in the order of weakness
        while (std::next_permutation(order.begin(), order.end())) {
            if (neighbours(items, order, before) < neighbours(items, best, before))
                best = order;
        }
        QCOMPARE(interleaved(items, before), best);
    }
}

void TestPracticeQueue::queue_takesTheChosenElseTheBest()
{
    Library library;
    for (int i = 0; i < 4; ++i)
        library.table<Story>().put(story(i, StoryStatus::Ready, 4));
    library.table<Prompt>().put(prompt(0));
    library.table<Prompt>().put(prompt(1));
    library.table<Answer>().put(answer(0, 0, 3));
    library.table<Answer>().put(answer(1, 0, 5));
    library.table<Answer>().put(answer(2, 1, 5));
    Answer chosen = answer(0, 1, 3);
    chosen.chosen = true;
    library.table<Answer>().put(chosen);
    library.table<Answer>().put(answer(3, 1, 0)); // does not fit: the story stands alone
    QSet<PracticePair> pairs;
    for (const PracticeItem &item : practiceQueue(library, {}, m_day))
        pairs.insert(item.pair);
    QCOMPARE(pairs,
             (QSet<PracticePair>{{storyId(1), promptId(0)}, {storyId(0), promptId(1)}, {storyId(3), {}}}));
}

void TestPracticeQueue::queue_leavesOutWhatIsNotTold()
{
    Library library;
    Story trashed = story(0);
    trashed.trashedAt = QDateTime(m_today, QTime(1, 0), Qt::UTC);
    library.table<Story>().put(trashed);
    library.table<Story>().put(story(1, StoryStatus::Retired));
    library.table<Loop>().put(loop(m_today.addDays(3), {{storyId(0), {}}, {storyId(7), promptId(8)}}));
    QVERIFY(practiceQueue(library, {}, m_day).isEmpty());
    QVERIFY(practiceQueue(library, idOf<Loop>("loop", 0), m_day).isEmpty());
    QVERIFY(practiceQueue(library, idOf<Loop>("loop", 9), m_day).isEmpty());
}

void TestPracticeQueue::queue_ofALoop_isItsPlan()
{
    Library library;
    for (int i = 0; i < 3; ++i) {
        library.table<Story>().put(story(i));
        library.table<Prompt>().put(prompt(i, {competencyId(i)}));
        library.table<Answer>().put(answer(i, i, 4));
    }
    Loop coming = loop(m_today.addDays(2), {{storyId(0), promptId(1)}, {storyId(2), promptId(2)}});
    library.table<Loop>().put(coming);
    const auto queue = practiceQueue(library, coming.id, m_day);
    QCOMPARE(queue.size(), 2);
    QCOMPARE(dueCount(queue, m_today), 2); // planned, and fewer than four days are left
    QCOMPARE(dueCount(practiceQueue(library, {}, m_day), m_today), 2);
    coming.past = true;
    library.table<Loop>().put(coming);
    QCOMPARE(dueCount(practiceQueue(library, coming.id, m_day), m_today), 0);
}

void TestPracticeQueue::queue_isInPartsWeakestFirst()
{
    QRandomGenerator random(17);
    for (int i = 0; i < 60; ++i) {
        const Library library = practised(random);
        const auto queue = practiceQueue(library, {}, m_day);
        PracticePart part = PracticePart::Today;
        for (const PracticeItem &item : queue) {
            QVERIFY(partOf(item, m_today) >= part);
            part = partOf(item, m_today);
            QVERIFY(item.reviews.isEmpty() == (item.left == 0));
            QVERIFY(part != PracticePart::Never || item.reviews.isEmpty());
        }
        // Of one competency within one part, the weaker one always comes first.
        for (qsizetype a = 0; a < queue.size(); ++a) {
            for (qsizetype b = a + 1; b < queue.size(); ++b) {
                const PracticeItem &first = queue.at(a), &second = queue.at(b);
                if (first.competency == second.competency &&
                    partOf(first, m_today) == partOf(second, m_today) &&
                    partOf(first, m_today) != PracticePart::Later)
                    QVERIFY(std::tuple(first.left, first.worth) <= std::tuple(second.left, second.worth));
            }
        }
    }
}

void TestPracticeQueue::queue_doesNotDependOnTheOrderOfRecords()
{
    QRandomGenerator random(23);
    const Library library = practised(random);
    Library other;
    other.table<Competency>() = library.competencies();
    other.table<Story>() = library.stories();
    other.table<Prompt>() = library.prompts();
    QList<Answer> answers(library.answers().begin(), library.answers().end());
    QList<Rehearsal> runs(library.rehearsals().begin(), library.rehearsals().end());
    std::reverse(answers.begin(), answers.end());
    std::reverse(runs.begin(), runs.end());
    for (const Answer &answer : std::as_const(answers))
        other.table<Answer>().put(answer);
    for (const Rehearsal &rehearsal : std::as_const(runs))
        other.table<Rehearsal>().put(rehearsal);
    const auto first = practiceQueue(library, {}, m_day), second = practiceQueue(other, {}, m_day);
    QCOMPARE(first.size(), second.size());
    QVERIFY(!first.isEmpty());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(first.at(i).pair, second.at(i).pair);
}

void TestPracticeQueue::dueDaysAndCount_agreeWithTheQueue()
{
    QRandomGenerator random(29);
    for (int i = 0; i < 60; ++i) {
        Library library = practised(random);
        // Some stories are rehearsed on their own, and some pairs never.
        for (const Story &story : library.stories()) {
            Rehearsal alone;
            alone.id = RehearsalId::fromName(story.id.toString());
            alone.story = story.id;
            alone.at = QDateTime(QDate(2024, 5, 1).addDays(random.bounded(20)), QTime(9, 0), Qt::UTC);
            alone.rating = random.bounded(5);
            library.table<Rehearsal>().put(alone);
        }
        QList<RehearsalId> gone;
        for (const Rehearsal &rehearsal : library.rehearsals()) {
            if (random.bounded(2) == 0)
                gone.append(rehearsal.id);
        }
        for (const RehearsalId id : std::as_const(gone))
            library.table<Rehearsal>().remove(id);
        QHash<StoryId, QDate> wanted;
        for (const PracticeItem &item : practiceQueue(library, {}, m_day)) {
            const QDate held = wanted.value(item.pair.story);
            if (item.due.isValid() && (held.isNull() || item.due < held))
                wanted.insert(item.pair.story, item.due);
        }
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(dueDays(library, m_day), wanted);
        QCOMPARE(dueCount(library, m_day), dueCount(practiceQueue(library, {}, m_day), m_today));
    }
}

Library TestPracticeQueue::practised(QRandomGenerator &random)
{
    Library library = randomBank(random, 8, 10, 3, 0.4);
    int number = 0;
    for (const Answer &answer : library.answers()) {
        Rehearsal made;
        made.story = answer.story;
        made.prompt = answer.prompt;
        for (int n = random.bounded(4); n > 0; --n) {
            made.id = idOf<Rehearsal>("run", number++);
            made.at = QDateTime(QDate(2024, 5, 20).addDays(-random.bounded(40)), QTime(random.bounded(24), 0),
                                Qt::UTC);
            made.rating = 1 + random.bounded(4);
            library.table<Rehearsal>().put(made);
        }
    }
    return library;
}

QTEST_GUILESS_MAIN(TestPracticeQueue)
#include "tst_practicequeue.moc"
