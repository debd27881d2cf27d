#include "banktools.h"

#include "bank/thinning.h"
#include "domain/json.h"

#include <QRandomGenerator>

using namespace storybank;
using namespace storybank::testing;

class TestThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versions_goByAge_data();
    void versions_goByAge();
    void comingAndGoing_alwaysStays();
    void thinnedAgain_nothingMoreGoes();
    void dayByDay_endsAsAtOnce();
    void bank_keepsFirstAndLastAndAnUnbrokenChain();
    void bank_withoutOldVersions_isNotWritten();
    void bank_brokenChain_isLeftAlone();
    void bank_readOnly_isNotThinned();

private:
    const QDateTime m_now{QDate(2026, 6, 10), QTime(12, 0), Qt::UTC}; // a Wednesday
};

namespace {

/// Versions of one story that was written long ago, at these hours before `now`.
QList<VersionMark> versionsAt(const QList<int> &hoursAgo, const QDateTime &now)
{
    QList<VersionMark> versions{{1, now.addYears(-3), true, false}};
    for (const int hours : hoursAgo)
        versions.append({versions.size() + 1, now.addSecs(-3600LL * hours), false, false});
    return versions;
}

QList<VersionMark> without(QList<VersionMark> versions, const QList<Fold> &folds)
{
    for (const Fold &fold : folds)
        versions.removeIf([&fold](const VersionMark &version) { return version.sequence == fold.gone; });
    return versions;
}

QList<qint64> sequences(const QList<VersionMark> &versions)
{
    QList<qint64> all;
    for (const VersionMark &version : versions)
        all.append(version.sequence);
    return all;
}

QList<int> randomHours(quint32 seed)
{
    QRandomGenerator random(seed);
    QList<int> hours(150);
    for (int &hour : hours)
        hour = random.bounded(24 * (random.bounded(2) ? 30 : 700));
    std::sort(hours.rbegin(), hours.rend());
    return hours;
}

/// A bank with a story of which versions were saved at these hours before now.
QString bankWithVersions(const QTemporaryDir &folder, const QList<int> &hoursAgo, const Story &first)
{
    const QString path = folder.filePath(QStringLiteral("my.storybank"));
    if (!Bank::create(path, {}))
        return {};
    auto bank = Bank::open(path).value();
    if (!bank->apply(adding(first)))
        return {};
    Story last = first;
    QStringList dates;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < hoursAgo.size(); ++i) {
        Story next = last;
        next.action = QStringLiteral("version %1").arg(i + 2);
        Edit edit{QStringLiteral("Edit %1").arg(i), {}};
        if (!bank->apply(edit.replace(last, next)))
            return {};
        last = next;
        const QDateTime at = now.addSecs(-3600LL * hoursAgo.at(i));
        dates.append(QStringLiteral("UPDATE history SET at = '%1' WHERE sequence = %2")
                         .arg(at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")))
                         .arg(i + 2));
    }
    bank.reset();
    sqlite(path, dates.join(u';'));
    return path;
}

} // namespace

void TestThinning::versions_goByAge_data()
{
    QTest::addColumn<QList<int>>("hoursAgo");
    QTest::addColumn<QList<qint64>>("kept");
    QTest::newRow("two days: all") << QList{30, 29, 28, 2, 1, 0} << QList<qint64>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("five days: the last of each day")
        << QList{5 * 24 + 3, 5 * 24 + 2, 5 * 24, 4 * 24 + 5, 4 * 24, 1} << QList<qint64>{1, 4, 6, 7};
    QTest::newRow("a month: the last of each week")
        << QList{30 * 24, 29 * 24, 28 * 24, 23 * 24, 1} << QList<qint64>{1, 4, 5, 6};
    QTest::newRow("a year: the last of four weeks")
        << QList{365 * 24, 360 * 24, 359 * 24, 340 * 24, 320 * 24, 1} << QList<qint64>{1, 5, 6, 7};
    QTest::newRow("the newest, however old") << QList{400 * 24, 399 * 24} << QList<qint64>{1, 3};
    QTest::newRow("a clock that was wrong") << QList{-500, -499, 0} << QList<qint64>{1, 2, 3, 4};
}

void TestThinning::versions_goByAge()
{
    QFETCH(QList<int>, hoursAgo);
    const auto versions = versionsAt(hoursAgo, m_now);
    QTEST(sequences(without(versions, versionsToFold(versions, m_now))), "kept");
}

void TestThinning::comingAndGoing_alwaysStays()
{
    auto versions = versionsAt({200 * 24, 200 * 24 - 1, 200 * 24 - 2, 200 * 24 - 3}, m_now);
    versions[2].takes = true;
    versions[3].adds = true;
    QVERIFY(versionsToFold(versions, m_now).isEmpty());
}

void TestThinning::thinnedAgain_nothingMoreGoes()
{
    for (quint32 seed = 1; seed < 50; ++seed) {
        const auto versions = versionsAt(randomHours(seed), m_now);
        const auto gone = versionsToFold(versions, m_now);
        QVERIFY(gone.size() > 20);
        QVERIFY(versionsToFold(without(versions, gone), m_now).isEmpty());
    }
}

void TestThinning::dayByDay_endsAsAtOnce()
{
    for (quint32 seed = 1; seed < 20; ++seed) {
        const auto versions = versionsAt(randomHours(seed), m_now);
        auto slowly = versions;
        for (int day = -700; day <= 0; ++day) {
            QList<VersionMark> written = slowly; // those of later days are not there yet
            written.removeIf([&](const VersionMark &v) { return v.at > m_now.addDays(day); });
            slowly = without(slowly, versionsToFold(written, m_now.addDays(day)));
        }
        QCOMPARE(sequences(slowly), sequences(without(versions, versionsToFold(versions, m_now))));
    }
}

void TestThinning::bank_keepsFirstAndLastAndAnUnbrokenChain()
{
    const QTemporaryDir folder;
    const Story first = storyOf(QStringLiteral("One"), QStringLiteral("version 1"));
    const QString path = bankWithVersions(folder, randomHours(4), first);
    auto bank = Bank::open(path).value();
    const auto before = bank->history(Kind::Story, first.id.uuid()).value();
    const auto gone = bank->thinHistory();
    QVERIFY2(gone, told(gone));
    const auto after = bank->history(Kind::Story, first.id.uuid()).value();
    QVERIFY(*gone > 20);
    QCOMPARE(after.size(), before.size() - *gone);
    QCOMPARE(after.constFirst().after, before.constFirst().after);
    QVERIFY(after.constLast().before.isEmpty());
    QCOMPARE(after.constLast().after, toJson(first));
    for (qsizetype i = 0; i + 1 < after.size(); ++i)
        QCOMPARE(after.at(i).before, after.at(i + 1).after);
    QCOMPARE(bank->thinHistory().value(), 0);

    // The bank goes on as before.
    Story last = *bank->library().find(first.id);
    const Story next = [&last] {
        Story story = last;
        story.action += QStringLiteral(" and more");
        return story;
    }();
    Edit edit{QStringLiteral("Typing"), {}};
    QVERIFY(bank->apply(edit.replace(last, next)));
    QVERIFY(bank->check().value().ok);
}

void TestThinning::bank_withoutOldVersions_isNotWritten()
{
    const QTemporaryDir folder;
    const QString path = bankWithVersions(folder, {30, 3, 2, 1}, storyOf(QStringLiteral("One")));
    auto bank = Bank::open(path).value();
    const QByteArray before = bytesOf(path);
    QCOMPARE(bank->thinHistory().value(), 0);
    QCOMPARE(bytesOf(path), before);
}

void TestThinning::bank_brokenChain_isLeftAlone()
{
    const QTemporaryDir folder;
    const Story first = storyOf(QStringLiteral("One"));
    const QString path = bankWithVersions(folder, {9600, 9600, 9600}, first);
    sqlite(path, QStringLiteral("UPDATE history SET before = '{\"title\":\"mended\"}' WHERE sequence = 4"));
    auto bank = Bank::open(path).value();
    QCOMPARE(bank->thinHistory().value(), 1); // the second into the third; not the third into the fourth
    QCOMPARE(bank->history(Kind::Story, first.id.uuid()).value().size(), 3);
}

void TestThinning::bank_readOnly_isNotThinned()
{
    const QTemporaryDir folder;
    const QString path = bankWithVersions(folder, {9600, 9600, 9600}, storyOf(QStringLiteral("One")));
    OpenOptions options;
    options.readOnly = true;
    auto bank = Bank::open(path, options).value();
    QCOMPARE(bank->thinHistory().value(), 0);
}

QTEST_GUILESS_MAIN(TestThinning)
#include "tst_thinning.moc"
