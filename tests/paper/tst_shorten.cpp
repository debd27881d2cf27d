#include "paper/shorten.h"

#include <QTest>

using namespace storybank;
using namespace storybank::paper;

class TestShorten : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortened_keepsWhatSaysMost_data();
    void shortened_keepsWhatSaysMost();
    void shortened_neverCutsANumberFromItsUnit();
    void shortened_isNeverLongerThanTheLimit_data();
    void shortened_isNeverLongerThanTheLimit();
    void sentences_endWhereASentenceEnds_data();
    void sentences_endWhereASentenceEnds();
    void bulletLines_areTheOuterOnesWithTheirContinuations();
    void bulletLines_areNoneInProse();
    void bullet_losesItsSubjectAndStop_data();
    void bullet_losesItsSubjectAndStop();
    void situation_isTheFirstSentenceWithANumber();
    void goal_isWhatWasAimedAt_data();
    void goal_isWhatWasAimedAt();
    void firstClause_isASentence();
    void name_getsNoStop();
    void cut_standsOutsideNumbersAndWords_data();
    void cut_standsOutsideNumbersAndWords();
};

void TestShorten::shortened_keepsWhatSaysMost_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, int limit, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << limit << QString::fromUtf8(expected);
    };
    row("short stays", "We were late.", 40, "We were late.");
    row("whole sentences", "We were late. Nobody knew. The dashboard had been red for a whole month.", 30,
        "We were late. Nobody knew.");
    row("later clauses go", "The build broke, the team was away, and a launch was due on Monday.", 40,
        "The build broke, the team was away.");
    row("parentheses go", "The build (which nobody owned any more) broke.", 30, "The build broke.");
    row("introduction goes", "When I joined in the spring of that year, 15 % of labels were wrong.", 50,
        "15 % of labels were wrong.");
    row("cut before a joining word", "I sampled the labels and sorted the mistakes by cause and region.", 30,
        "I sampled the labels.");
    row("cut at a word", "Supercalifragilistic reorganisations everywhere happened", 30,
        "Supercalifragilistic…");
    row("Chinese clauses", "我接手了三个团队争论的管道，错误率下降了很多很多很多很多。", 16,
        "我接手了三个团队争论的管道。");
    row("markup goes", "**Bold** claims and `code`.", 40, "Bold claims and code.");
    row("empty", "  \n ", 40, "");
}

void TestShorten::shortened_keepsWhatSaysMost()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, expected);
    QCOMPARE(shortened(text, limit), expected);
}

void TestShorten::shortened_neverCutsANumberFromItsUnit()
{
    const QString text =
        QStringLiteral("Errors fell from 15 % → 1.8 % within 11 weeks with 1,200 labels at 840 ms each");
    const QStringList numbers{QStringLiteral("15 % → 1.8 %"), QStringLiteral("11 weeks"),
                              QStringLiteral("1,200 labels"), QStringLiteral("840 ms")};
    for (int limit = 12; limit < text.size(); ++limit) {
        const QString kept = shortened(text, limit);
        for (const QString &number : numbers) {
            const QString digits = number.section(u' ', 0, 0);
            if (kept.contains(digits))
                QVERIFY2(kept.contains(number), qPrintable(kept));
        }
    }
}

void TestShorten::shortened_isNeverLongerThanTheLimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose")
        << QStringLiteral("I owned it, for one quarter, with a target under 3 %; nobody asked. ").repeated(4);
    QTest::newRow("one word") << QString(300, u'x');
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧‍👦").repeated(40);
    QTest::newRow("Arabic")
        << QStringLiteral("توليت مسؤولية التسميات، التي تنازعت عليها ثلاثة فرق. ").repeated(5);
    QTest::newRow("Chinese") << QStringLiteral("我接手了三个团队争论不休的标签管道").repeated(8);
    QTest::newRow("only parentheses") << u'(' + QString(200, u'y') + u')';
}

void TestShorten::shortened_isNeverLongerThanTheLimit()
{
    QFETCH(QString, text);
    for (int limit = 12; limit < 120; ++limit) {
        const QString kept = shortened(text, limit);
        QVERIFY(!kept.isEmpty());
        QVERIFY2(kept.size() <= limit, qPrintable(kept));
        QCOMPARE(QString::fromUtf8(kept.toUtf8()), kept);
    }
}

void TestShorten::sentences_endWhereASentenceEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two") << QStringLiteral("One here. Two there!")
                         << QStringList{QStringLiteral("One here."), QStringLiteral("Two there!")};
    QTest::newRow("decimal") << QStringLiteral("It fell to 1.8 % today.")
                             << QStringList{QStringLiteral("It fell to 1.8 % today.")};
    QTest::newRow("abbreviation") << QStringLiteral("At 2 a.m. The pager rang, e.g. Twice.")
                                  << QStringList{QStringLiteral("At 2 a.m. The pager rang, e.g. Twice.")};
    QTest::newRow("quote") << QStringLiteral("“Stop.” I said no.")
                           << QStringList{QStringLiteral("“Stop.”"), QStringLiteral("I said no.")};
    QTest::newRow("lines") << QStringLiteral("- one\n- two")
                           << QStringList{QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("Chinese") << QStringLiteral("一。二！")
                             << QStringList{QStringLiteral("一。"), QStringLiteral("二！")};
}

void TestShorten::sentences_endWhereASentenceEnds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(sentencesIn(text), expected);
}

void TestShorten::bulletLines_areTheOuterOnesWithTheirContinuations()
{
    const QString text = QStringLiteral("I did this:\n- Ran it\n  beside the desks\n  - a detail\n- "
                                        "**Agreed** a rule\n1. Opened\n\nAfter that I left.");
    const QStringList expected{QStringLiteral("Ran it beside the desks"), QStringLiteral("Agreed a rule"),
                               QStringLiteral("Opened")};
    QCOMPARE(bulletLinesOf(text), expected);
}

void TestShorten::bulletLines_areNoneInProse()
{
    QCOMPARE(bulletLinesOf(QStringLiteral("I sampled the labels.\n- Once")), QStringList());
}

void TestShorten::bullet_losesItsSubjectAndStop_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("I") << QStringLiteral("I sampled 1,200 labels.") << QStringLiteral("Sampled 1,200 labels");
    QTest::newRow("Then I") << QStringLiteral("Then I cut it.") << QStringLiteral("Cut it");
    QTest::newRow("we stays") << QStringLiteral("We agreed on a price.")
                              << QStringLiteral("We agreed on a price");
    QTest::newRow("I/O stays") << QStringLiteral("I/O was slow.") << QStringLiteral("I/O was slow");
}

void TestShorten::bullet_losesItsSubjectAndStop()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shortenedBullet(text, 72), expected);
}

void TestShorten::situation_isTheFirstSentenceWithANumber()
{
    QCOMPARE(shortenedSituation(
                 QStringLiteral("We sold things. When I joined, 15 % of labels were wrong, and more."), 40),
             QStringLiteral("15 % of labels were wrong, and more."));
    QCOMPARE(shortenedSituation(QStringLiteral("We sold things. Nobody cared."), 18),
             QStringLiteral("We sold things."));
}

void TestShorten::goal_isWhatWasAimedAt_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("expected");
    QTest::newRow("target") << QStringLiteral(
                                   "Nobody asked me. I took it on, with a target under 3 % and no delay.")
                            << QStringLiteral("under 3 % and no delay.");
    QTest::newRow("had to") << QStringLiteral("I was new. I had to bring peace to both teams.")
                            << QStringLiteral("bring peace to both teams.");
    QTest::newRow("wanted") << QStringLiteral("I wanted desks that choose to use it.")
                            << QStringLiteral("desks that choose to use it.");
    QTest::newRow("task was") << QStringLiteral("My task was to find the cause in days.")
                              << QStringLiteral("find the cause in days.");
    QTest::newRow("a number is no goal")
        << QStringLiteral("It was mine. Ten pages a week came.") << QString();
    QTest::newRow("words about a target")
        << QStringLiteral("I wrote a target that could hurt us.") << QString();
    QTest::newRow("none") << QStringLiteral("I was the engineer on it.") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestShorten::goal_isWhatWasAimedAt()
{
    QFETCH(QString, task);
    QFETCH(QString, expected);
    QCOMPARE(goalIn(task, 40), expected);
}

void TestShorten::firstClause_isASentence()
{
    QCOMPARE(firstClause(QStringLiteral("Nobody had asked me to take it on. I did."), 60),
             QStringLiteral("Nobody had asked me to take it on."));
    QCOMPARE(firstClause(
                 QStringLiteral("Own it, for one quarter, with a very clear target that everybody knew"), 30),
             QStringLiteral("Own it, for one quarter."));
    QCOMPARE(firstClause(QString(), 60), QString());
}

void TestShorten::name_getsNoStop()
{
    QCOMPARE(shortenedName(
                 QStringLiteral("The pipeline nobody owned, and the quarter in which it was mended"), 40),
             QStringLiteral("The pipeline nobody owned"));
    QCOMPARE(shortenedName(QStringLiteral("Acme Ltd."), 40), QStringLiteral("Acme Ltd."));
}

void TestShorten::cut_standsOutsideNumbersAndWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, int most, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << most << QString::fromUtf8(expected);
    };
    row("after a word", "Sampled the labels", 13, "Sampled the ");
    row("inside thousands", "Sampled 1,200 labels", 11, "Sampled ");
    row("inside a fraction", "Error at 1.8 % then", 10, "Error at ");
    row("before a unit", "Error at 15 % then", 12, "Error at ");
    row("inside a unit", "Took a mere 310 ms then", 16, "Took a mere ");
    row("inside a pair", "Error 15 % → 1.8 % then", 11, "Error ");
    row("after a minus", "Cost fell -20 % then", 11, "Cost fell ");
    row("inside a range", "Took 5–7 days", 7, "Took ");
    row("inside a time", "Met at 09:30 daily", 10, "Met at ");
    row("chain of numbers", "15 % → 1.8 % → 0.2 %", 9, "15 % → ");
    row("long word", "Supercalifragilistic", 5, "Super");
    row("letters before digits", "Wwwwwwwww1200", 11, "Wwwwwwww");
    row("nothing but a number", "1,200,000,000", 5, "");
    row("Chinese", "错误率从15 %降到1.8 %。", 6, "错误率");
    row("Arabic", "خفضت الخطأ ١٥٫٥ ٪", 14, "خفضت الخطأ ");
    row("all of it", "15 % less", 20, "15 % less");
}

void TestShorten::cut_standsOutsideNumbersAndWords()
{
    QFETCH(QString, text);
    QFETCH(int, most);
    QFETCH(QString, expected);
    QCOMPARE(text.left(cutBefore(text, most)), expected);
}

QTEST_APPLESS_MAIN(TestShorten)
#include "tst_shorten.moc"
