#include "samplebank.h"

#include "items/metricmodel.h"
#include "items/quantity.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace storybank;

namespace {

Metric named(const QString &name)
{
    Metric metric;
    metric.name = name;
    return metric;
}

} // namespace

class TestMetricModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void quantity_isRead_data();
    void quantity_isRead();
    void quantity_refusesWords();
    void quantity_isTheWayBackFromFormat_data();
    void quantity_isTheWayBackFromFormat();
    void name_givenFirstSaysWhichSideIsBetter();
    void table_writesOneStepForEachCell();
    void table_signedResultIsADelta();
    void table_refusesWhatIsNoNumber();
    void table_starMovesToOneRow();
    void table_followsUndoRowByRow();

private:
    MetricModel *start(Session &session, SampleBank &sample);
};

void TestMetricModel::init()
{
    QLocale::setDefault(QLocale::c());
}

MetricModel *TestMetricModel::start(Session &session, SampleBank &sample)
{
    if (!sample.openIn(session))
        return nullptr;
    auto *model = new MetricModel(session, &session);
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    model->setStory(SampleBank::alpha());
    return model;
}

void TestMetricModel::quantity_isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("isSigned");
    QTest::newRow("percent") << QStringLiteral("15 %") << 15.0 << QStringLiteral("%") << false;
    QTest::newRow("no space") << QStringLiteral("1.8%") << 1.8 << QStringLiteral("%") << false;
    QTest::newRow("true minus") << QStringLiteral("−25 %") << -25.0 << QStringLiteral("%") << true;
    QTest::newRow("plus") << QStringLiteral("+4.1 pp") << 4.1 << QStringLiteral("pp") << true;
    QTest::newRow("grouped") << QStringLiteral("1,200") << 1200.0 << QString() << false;
    QTest::newRow("money") << QStringLiteral("$504K/week") << 504000.0 << QStringLiteral("$/week") << false;
    QTest::newRow("out of ten") << QStringLiteral("8.7/10") << 8.7 << QStringLiteral("/10") << false;
    QTest::newRow("unit of words") << QStringLiteral("6 pages a week") << 6.0
                                   << QStringLiteral("pages a week") << false;
}

void TestMetricModel::quantity_isRead()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(bool, isSigned);
    const auto read = readQuantity(text, QLocale::c());
    QVERIFY(read);
    QCOMPARE(read->value, value);
    QCOMPARE(read->unit, unit);
    QCOMPARE(read->isSigned, isSigned);
}

void TestMetricModel::quantity_refusesWords()
{
    QVERIFY(!readQuantity(QStringLiteral("a lot"), QLocale::c()));
    QVERIFY(!readQuantity({}, QLocale::c()));
    QVERIFY(!readQuantity(QStringLiteral("%"), QLocale::c()));
    QCOMPARE(readQuantity(QStringLiteral("1,8 %"), QLocale(QLocale::German))->value, 1.8);
}

void TestMetricModel::quantity_isTheWayBackFromFormat_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    for (const QString &unit :
         {QString(), QStringLiteral("%"), QStringLiteral("h"), QStringLiteral("/10"), QStringLiteral("$")}) {
        for (const double value : {0.0, 0.71, 15.0, 91.2, 840.0, 504000.0})
            QTest::addRow("%g%s", value, qPrintable(unit)) << value << unit;
    }
}

void TestMetricModel::quantity_isTheWayBackFromFormat()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::German)}) {
        const auto read = readQuantity(formatQuantity(value, unit, locale), locale);
        QVERIFY(read);
        QCOMPARE(read->value, value);
        QCOMPARE(read->unit, unit);
    }
}

void TestMetricModel::name_givenFirstSaysWhichSideIsBetter()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    const int row = model->add();
    const QModelIndex name = model->index(row, MetricModel::Name);
    const QModelIndex side = model->index(row, MetricModel::Change);
    QVERIFY(model->setData(name, QStringLiteral("Warm hours")));
    QCOMPARE(side.data(MetricModel::CodeRole).toInt(), static_cast<int>(BetterWhen::Lower));
    QVERIFY(model->setData(side, static_cast<int>(BetterWhen::Higher), MetricModel::CodeRole));
    QVERIFY(model->setData(name, QStringLiteral("Warm hours a month")));
    QCOMPARE(side.data(MetricModel::CodeRole).toInt(), static_cast<int>(BetterWhen::Higher));
}

void TestMetricModel::table_writesOneStepForEachCell()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QCOMPARE(model->add(named(QStringLiteral("Errors"))), 0);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(model->setData(model->index(0, MetricModel::Result), QStringLiteral("1.8 %")));
    QVERIFY(model->index(0, MetricModel::Baseline).data(MetricModel::MissingRole).toBool());
    QVERIFY(model->setData(model->index(0, MetricModel::Baseline), QStringLiteral("15 %")));
    QVERIFY(model->setData(model->index(0, MetricModel::Change), static_cast<int>(BetterWhen::Lower),
                           MetricModel::CodeRole));
    QCOMPARE(model->index(0, MetricModel::Change).data().toString(), QStringLiteral("−88 %"));
    QVERIFY(model->index(0, MetricModel::Change).data(MetricModel::BetterRole).toBool());
    QCOMPARE(session.undoStack().count(), 4);
    const Metric metric = session.library().find(SampleBank::alpha())->metrics.first();
    QCOMPARE(metric.kind, MetricKind::Pair);
    QCOMPARE(metric.unit, QStringLiteral("%"));
    QVERIFY(metric.baselineUnit.isEmpty());
}

void TestMetricModel::table_signedResultIsADelta()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    model->add(named(QStringLiteral("Clicks")));
    QVERIFY(model->setData(model->index(0, MetricModel::Result), QStringLiteral("+4.1 pp")));
    QCOMPARE(session.library().find(SampleBank::alpha())->metrics.first().kind, MetricKind::Delta);
    QVERIFY(!(model->flags(model->index(0, MetricModel::Baseline)) & Qt::ItemIsEditable));
}

void TestMetricModel::table_refusesWhatIsNoNumber()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    model->add(named(QStringLiteral("Clicks")));
    QVERIFY(!model->setData(model->index(0, MetricModel::Result), QStringLiteral("many")));
    QCOMPARE(session.undoStack().count(), 1);
}

void TestMetricModel::table_starMovesToOneRow()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    model->add(named(QStringLiteral("One")));
    model->add(named(QStringLiteral("Two")));
    QVERIFY(model->index(0, MetricModel::Star).data(MetricModel::CodeRole).toBool());
    QVERIFY(model->setData(model->index(1, MetricModel::Star), true, MetricModel::CodeRole));
    QVERIFY(!model->index(0, MetricModel::Star).data(MetricModel::CodeRole).toBool());
    QVERIFY(model->index(1, MetricModel::Star).data(MetricModel::CodeRole).toBool());
}

void TestMetricModel::table_followsUndoRowByRow()
{
    SampleBank sample;
    Session session;
    MetricModel *model = start(session, sample);
    QVERIFY(model);
    model->add(named(QStringLiteral("One")));
    model->add(named(QStringLiteral("Two")));
    model->add(named(QStringLiteral("Three")));
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    model->remove(1);
    QCOMPARE(model->rowCount(), 2);
    session.undo();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(model->index(1, MetricModel::Name).data().toString(), QStringLiteral("Two"));
    QCOMPARE(reset.count(), 0);
}

QTEST_GUILESS_MAIN(TestMetricModel)
#include "tst_metricmodel.moc"
