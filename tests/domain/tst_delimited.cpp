#include "domain/delimited.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestDelimited : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cell_thatWouldBeAFormula_isLedByAnApostrophe_data();
    void cell_thatWouldBeAFormula_isLedByAnApostrophe();
    void csvLine_quotesWhatItMust_data();
    void csvLine_quotesWhatItMust();
    void tsvLine_keepsOneLineAndItsColumns();
};

void TestDelimited::cell_thatWouldBeAFormula_isLedByAnApostrophe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+44 20"_s << u"'+44 20"_s;
    QTest::newRow("minus") << u"-12 %"_s << u"'-12 %"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("led already") << u"'=1"_s << u"''=1"_s;
    QTest::newRow("real minus is no formula") << u"\u221212 %"_s << u"\u221212 %"_s;
    QTest::newRow("inside") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("a plain apostrophe") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestDelimited::cell_thatWouldBeAFormula_isLedByAnApostrophe()
{
    QFETCH(QString, text);
    QTEST(guardedCell(text), "cell");
}

void TestDelimited::csvLine_quotesWhatItMust_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s} << u"a,b c\r\n"_s;
    QTest::newRow("comma") << QStringList{u"a,b"_s} << u"\"a,b\"\r\n"_s;
    QTest::newRow("quote") << QStringList{u"say \"yes\""_s} << u"\"say \"\"yes\"\"\"\r\n"_s;
    QTest::newRow("line break") << QStringList{u"a\nb"_s, u"c"_s} << u"\"a\nb\",c\r\n"_s;
    QTest::newRow("empty cells") << QStringList{QString(), QString()} << u",\r\n"_s;
    QTest::newRow("formula with a comma") << QStringList{u"=A1,2"_s} << u"\"'=A1,2\"\r\n"_s;
}

void TestDelimited::csvLine_quotesWhatItMust()
{
    QFETCH(QStringList, cells);
    QTEST(csvLine(cells), "line");
}

void TestDelimited::tsvLine_keepsOneLineAndItsColumns()
{
    QCOMPARE(tsvLine({u"a\tb"_s, u"c\r\nd"_s, u"=x"_s}), u"a b\tc  d\t'=x\n"_s);
}

QTEST_APPLESS_MAIN(TestDelimited)
#include "tst_delimited.moc"
