#include "samplebank.h"

#include "items/storydifference.h"
#include "items/storyedits.h"
#include "items/versionmodel.h"
#include "items/versionwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

Result<void> change(Session &session, const QString &label, const std::function<void(Story &)> &how)
{
    return session.submit(storyedits::changed(session.library(), SampleBank::alpha(), label, now(), how));
}

QStringList whats(const VersionModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        words << (index.data(VersionModel::HeadingRole).toBool()
                      ? index.data().toString()
                      : index.data(VersionModel::WhatRole).toString());
    }
    return words;
}

StoryVersion versionOf(const QStringList &changed, const Story &story)
{
    return {1, now(), {}, story, changed, {}};
}

} // namespace

class TestVersionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_isEmptyBeforeTheFirstChange();
    void list_growsRowByRowAndKeepsTheChosenOne();
    void list_undoWithinTheSittingLeavesNoVersion();
    void list_otherStoriesAreNotRead();
    void what_data();
    void what();
    void heading_data();
    void heading();
    void parts_tellTheWholeStory();
};

void TestVersionModel::list_isEmptyBeforeTheFirstChange()
{
    SampleBank sample;
    Session session;
    VersionModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(sample.openIn(session));
    model.setStory(SampleBank::alpha());
    QCOMPARE(model.rowCount(), 0);
    session.close();
    QVERIFY(model.story().isNull());
}

void TestVersionModel::list_growsRowByRowAndKeepsTheChosenOne()
{
    SampleBank sample;
    Session session;
    VersionModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(sample.openIn(session));
    QVERIFY(change(session, u"One"_s, [](Story &s) { s.task = u"I led it."_s; }));
    model.setStory(SampleBank::alpha());
    // The first state is of the year in which the sample was written.
    QCOMPARE(whats(model),
             QStringList({u"Today"_s, u"Task"_s, u"May 2024"_s, u"First version, always kept"_s}));
    QCOMPARE(model.index(1).data(VersionModel::AddedRole).toInt(), 3);
    QCOMPARE(model.index(1).data(VersionModel::IconRole).toString(), u"pencil"_s);
    QVERIFY(model.index(1).data(VersionModel::NowRole).toBool());
    QCOMPARE(model.index(3).data().toString(), u"1 May"_s);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    QCOMPARE(model.version(model.index(0)), nullptr);

    const QPersistentModelIndex first = model.index(3);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(change(session, u"Two"_s, [](Story &s) { s.status = StoryStatus::Polished; }));
    QCOMPARE(whats(model).mid(0, 3), QStringList({u"Today"_s, u"Status set to Polished"_s, u"Task"_s}));
    QVERIFY(!model.index(2).data(VersionModel::NowRole).toBool());
    QCOMPARE(first.row(), 4);
    QCOMPARE(model.version(first)->sequence, 0);
    QCOMPARE(model.indexOf(0), QModelIndex(first));
    QCOMPARE(reset.count(), 0);
}

void TestVersionModel::list_undoWithinTheSittingLeavesNoVersion()
{
    SampleBank sample;
    Session session;
    VersionModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(sample.openIn(session));
    model.setStory(SampleBank::alpha());
    QVERIFY(change(session, u"One"_s, [](Story &s) { s.hook = u"Once"_s; }));
    QCOMPARE(model.versions().size(), 2);
    session.undo();
    QCOMPARE(model.versions().constFirst().story.hook, QString());
    QCOMPARE(model.versions().constLast().story.hook, QString());
}

void TestVersionModel::list_otherStoriesAreNotRead()
{
    SampleBank sample;
    Session session;
    VersionModel model(session);
    QVERIFY(sample.openIn(session));
    model.setStory(SampleBank::alpha());
    QSignalSpy refreshed(&model, &VersionModel::refreshed);
    QVERIFY(session.submit(retitled(session.library(), SampleBank::beta(), u"Other"_s)));
    QCOMPARE(refreshed.count(), 0);
    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), u"Own"_s)));
    QCOMPARE(refreshed.count(), 1);
}

void TestVersionModel::what_data()
{
    QTest::addColumn<QStringList>("changed");
    QTest::addColumn<int>("metrics");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("words");
    QTest::newRow("sections and a number")
        << QStringList{u"task"_s, u"action"_s, u"metrics"_s} << 1 << QString() << u"Task, Action, 1 number"_s;
    QTest::newRow("numbers") << QStringList{u"metrics"_s} << 2 << QString() << u"2 numbers"_s;
    QTest::newRow("order of numbers") << QStringList{u"metrics"_s} << 0 << QString() << u"1 number"_s;
    QTest::newRow("details once") << QStringList{u"company"_s, u"role"_s, u"tags"_s} << 0 << QString()
                                  << u"Details, tags"_s;
    QTest::newRow("read") << QStringList{u"action"_s, u"source"_s} << 0 << u"notes.md"_s
                          << u"Read from notes.md"_s;
    QTest::newRow("status") << QStringList{u"status"_s} << 0 << QString() << u"Status set to Ready"_s;
    QTest::newRow("trash") << QStringList{u"trashed_at"_s} << 0 << QString() << u"Put back from the trash"_s;
}

void TestVersionModel::what()
{
    QFETCH(QStringList, changed);
    QFETCH(int, metrics);
    QFETCH(QString, source);
    Story story;
    story.status = StoryStatus::Ready;
    story.source = source;
    const StoryVersion before = versionOf({}, story);
    for (int i = 0; i < metrics; ++i) {
        Metric metric;
        metric.name = QString::number(i);
        story.metrics << metric;
    }
    QTEST(versionWhat(versionOf(changed, story), &before), "words");
}

void TestVersionModel::heading_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("moment");
    QTest::newRow("today") << QDate(2026, 6, 10) << u"Today"_s << u"22:18"_s << u"Today, 22:18"_s;
    QTest::newRow("yesterday") << QDate(2026, 6, 9) << u"Tuesday 9 June"_s << u"22:18"_s
                               << u"Tuesday 9 June, 22:18"_s;
    QTest::newRow("last month") << QDate(2026, 5, 28) << u"Thursday 28 May"_s << u"22:18"_s
                                << u"Thursday 28 May, 22:18"_s;
    QTest::newRow("two weeks") << QDate(2026, 5, 27) << u"May"_s << u"27 May"_s
                               << u"Wednesday 27 May, 22:18"_s;
    QTest::newRow("last year") << QDate(2025, 5, 9) << u"May 2025"_s << u"9 May"_s << u"9 May 2025, 22:18"_s;
    QTest::newRow("not known") << QDate() << u"Earlier"_s << u"Unknown time"_s << u"Earlier"_s;
}

void TestVersionModel::heading()
{
    QFETCH(QDate, day);
    const QDate today(2026, 6, 10);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QDateTime at = day.isValid() ? QDateTime(day, QTime(22, 18)) : QDateTime();
    QTEST(versionHeading(at, today, english), "heading");
    QTEST(versionTime(at, today, english), "time");
    QTEST(versionMoment(at, today, english), "moment");
}

void TestVersionModel::parts_tellTheWholeStory()
{
    Story before;
    before.title = u"Old"_s;
    before.action = u"we sorted it"_s;
    before.situation = u"three plain words"_s;
    Story after = before;
    after.title = u"New"_s;
    after.action = u"I sorted it"_s;
    after.company = u"Fennmark Energy"_s;
    Metric metric;
    metric.name = u"Errors"_s;
    metric.baseline = 15;
    metric.result = 1.8;
    metric.unit = u"%"_s;
    metric.betterWhen = BetterWhen::Lower;
    after.metrics << metric;
    QStringList names;
    QStringList changed;
    const auto parts = partDifferences(before, after, Library());
    for (const PartDifference &part : parts) {
        names << part.name;
        if (!part.same)
            changed << part.name;
    }
    QCOMPARE(names, QStringList({u"Title"_s, u"Situation"_s, u"Action"_s, u"Metrics"_s, u"Details"_s}));
    QCOMPARE(changed, QStringList({u"Title"_s, u"Action"_s, u"Metrics"_s, u"Details"_s}));
    QCOMPARE(parts.at(1).words, 3);
    QCOMPARE(parts.at(1).pieces, (QList<DifferencePiece>{{PieceKind::Same, u"three plain words"_s}}));
    QCOMPARE(parts.at(2).size, (DifferenceSize{1, 1}));
    QCOMPARE(parts.at(2).fields, QStringList{u"action"_s});
    QVERIFY(parts.at(3).pieces.constFirst().text.startsWith(u"Errors: 15 % \u2192 1.8 %"_s));
    QVERIFY(parts.at(4).fields.contains(u"company"_s));
}

QTEST_GUILESS_MAIN(TestVersionModel)
#include "tst_versionmodel.moc"
