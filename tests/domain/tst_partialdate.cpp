#include "domain/partialdate.h"

#include <QTest>

using namespace storybank;

class PartialDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_whatToStringWrites_isTheSame_data();
    void parse_whatToStringWrites_isTheSame();
    void parse_noDate_isRefused_data();
    void parse_noDate_isRefused();
    void order_isByTime();
    void firstDay_fillsUnknownWithFirst();
};

void PartialDateTest::parse_whatToStringWrites_isTheSame_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2023", "2023-03", "2023-03-14", "2024-02-29", "0987-12-31"})
        QTest::newRow(*text ? text : "no date") << QString::fromLatin1(text);
}

void PartialDateTest::parse_whatToStringWrites_isTheSame()
{
    QFETCH(QString, text);
    const auto date = PartialDate::parse(text);
    QVERIFY(date.has_value());
    QCOMPARE(date->toString(), text);
    QCOMPARE(date->isNull(), text.isEmpty());
}

void PartialDateTest::parse_noDate_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"23", "2023-", "2023-13", "2023-00", "2023-02-30", "2023-3", "2023-03-14-01", "March", "-2023"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PartialDateTest::parse_noDate_isRefused()
{
    QFETCH(QString, text);
    QVERIFY(!PartialDate::parse(text).has_value());
}

void PartialDateTest::order_isByTime()
{
    QVERIFY((PartialDate{2023, 0, 0} < PartialDate{2023, 1, 0}));
    QVERIFY((PartialDate{2023, 12, 31} < PartialDate{2024, 0, 0}));
}

void PartialDateTest::firstDay_fillsUnknownWithFirst()
{
    QCOMPARE((PartialDate{2023, 5, 0}).firstDay(), QDate(2023, 5, 1));
    QVERIFY(!PartialDate().firstDay().isValid());
}

QTEST_GUILESS_MAIN(PartialDateTest)
#include "tst_partialdate.moc"
