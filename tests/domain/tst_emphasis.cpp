#include "domain/emphasis.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestEmphasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bold_isFoundWithItsStars_data();
    void bold_isFoundWithItsStars();
    void randomTexts_areReadAsThePatternSays();
};

void TestEmphasis::bold_isFoundWithItsStars_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("bold");
    QTest::addColumn<QString>("plain");
    QTest::newRow("none") << u"plain words"_s << QStringList() << u"plain words"_s;
    QTest::newRow("a word") << u"I **cut** it"_s << QStringList{u"**cut**"_s} << u"I cut it"_s;
    QTest::newRow("two") << u"**a** and **b c**"_s << QStringList{u"**a**"_s, u"**b c**"_s} << u"a and b c"_s;
    QTest::newRow("open") << u"**never closed"_s << QStringList() << u"**never closed"_s;
    QTest::newRow("over lines") << u"**one\ntwo**"_s << QStringList() << u"**one\ntwo**"_s;
    QTest::newRow("spaces inside") << u"2 ** 3 ** 4"_s << QStringList() << u"2 ** 3 ** 4"_s;
    QTest::newRow("space before the end") << u"**a ** b**"_s << QStringList{u"**a ** b**"_s} << u"a ** b"_s;
    QTest::newRow("empty") << u"****"_s << QStringList() << u"****"_s;
    QTest::newRow("a bullet") << u"* **a** b"_s << QStringList{u"**a**"_s} << u"* a b"_s;
    QTest::newRow("the second opens") << u"a** **b**"_s << QStringList{u"**b**"_s} << u"a** b"_s;
}

void TestEmphasis::bold_isFoundWithItsStars()
{
    QFETCH(QString, text);
    QStringList found;
    for (const TextRange &range : boldRanges(text))
        found.append(text.mid(range.start, range.length));
    QTEST(found, "bold");
    QTEST(withoutBoldMarks(text), "plain");
}

void TestEmphasis::randomTexts_areReadAsThePatternSays()
{
    static const QRegularExpression pattern(u"\\*\\*(?=[^\\s*])[^\\n]*?[^\\s]\\*\\*"_s);
    QRandomGenerator random(41);
    const QString letters = u"ab *\n**"_s;
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = random.bounded(24); i > 0; --i)
            text += letters.at(random.bounded(static_cast<int>(letters.size())));
        QList<TextRange> expected;
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch next = match.next();
            expected.append({next.capturedStart(), next.capturedLength()});
        }
        QVERIFY2(boldRanges(text) == expected, qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestEmphasis)
#include "tst_emphasis.moc"
