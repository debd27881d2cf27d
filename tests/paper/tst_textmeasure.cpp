#include "paper/shorten.h"
#include "paper/textmeasure.h"
#include "sheetfixtures.h"

#include <QTest>

using namespace storybank;
using namespace storybank::paper;

class TestTextMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fixtures::loadFonts(); }

    void elided_endsOutsideNumbersAtEveryWidth_data();
    void elided_endsOutsideNumbersAtEveryWidth();
    void elided_isCutBetweenWords();
    void wholeWords_endOutsideNumbers();
};

void TestTextMeasure::elided_endsOutsideNumbersAtEveryWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral(
        "I cut 1,204 errors from 15.25 % to 1.8 % in 310 ms, at -20 € for each of 40 desks.");
    QTest::newRow("Chinese") << QStringLiteral(
        "我让1204个团队改用同一份标注指南，错误率从15.25 %降到1.8 %。");
    QTest::newRow("Arabic") << QStringLiteral("خفضت الخطأ من 15.25 % إلى 1.8 % خلال 310 يوم");
    QTest::newRow("number first") << QStringLiteral("1,204,310 rows, 15.25 % wrong");
}

void TestTextMeasure::elided_endsOutsideNumbersAtEveryWidth()
{
    QFETCH(QString, text);
    TextMeasure measure;
    const tokens::Role &role = tokens::question;
    const double full = measure.width(text, role, 9);
    QSet<QString> seen;
    for (double room = 4; room < full + 3; room += 1) {
        const QString shown = measure.elided(text, role, 9, room);
        QVERIFY(measure.width(shown, role, 9) <= room + 0.01);
        if (shown == text || shown.isEmpty())
            continue;
        QVERIFY(shown.endsWith(u'…'));
        const QString kept = shown.chopped(1);
        seen.insert(kept);
        QVERIFY(text.startsWith(kept));
        QVERIFY2(kept.isEmpty() || !partsANumber(text, kept.size()), qPrintable(shown));
        const bool cutsDigits = !kept.isEmpty() && kept.back().isDigit() && text.at(kept.size()).isDigit();
        QVERIFY2(!cutsDigits, qPrintable(shown));
    }
    QVERIFY(seen.size() > 2);
    QCOMPARE(measure.elided(text, role, 9, full), text);
}

void TestTextMeasure::elided_isCutBetweenWords()
{
    TextMeasure measure;
    const QString text = QStringLiteral("I nearly escalated, first I tried one page");
    const double room = measure.width(QStringLiteral("I nearly escalated, fir…"), tokens::question, 9);
    QCOMPARE(measure.elided(text, tokens::question, 9, room), QStringLiteral("I nearly escalated…"));
}

void TestTextMeasure::wholeWords_endOutsideNumbers()
{
    TextMeasure measure;
    const QString name = QStringLiteral("Backfill at 2 a.m.");
    const double room = measure.width(QStringLiteral("Backfill at 2"), tokens::answer, 9);
    QCOMPARE(measure.wholeWords(name, tokens::answer, 9, room), QStringLiteral("Backfill"));
    QCOMPARE(measure.wholeWords(name, tokens::answer, 9, 1000), name);
}

QTEST_MAIN(TestTextMeasure)
#include "tst_textmeasure.moc"
