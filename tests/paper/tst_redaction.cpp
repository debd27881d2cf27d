#include "paper/redaction.h"

#include <QTest>

using namespace storybank;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_isReplacedInAnySpelling_data();
    void name_isReplacedInAnySpelling();
    void otherWords_stay_data();
    void otherWords_stay();
    void projectsLoopsAndTheList_areReplacedToo();
    void longestName_winsOverAPartOfIt();
    void withoutNames_nothingChanges();

private:
    static Library bank();
};

Library TestRedaction::bank()
{
    Library library;
    Story story;
    story.id = StoryId::fromName(QStringLiteral("story"));
    story.company = QStringLiteral("Café Tallis");
    story.project = QStringLiteral("Blue Heron");
    library.table<Story>().put(story);
    Loop loop;
    loop.id = LoopId::fromName(QStringLiteral("loop"));
    loop.company = QStringLiteral("Fennmark");
    library.table<Loop>().put(loop);
    RedactionTerm term;
    term.id = RedactionTermId::fromName(QStringLiteral("term"));
    term.term = QStringLiteral("Dana");
    term.replacement = QStringLiteral("a colleague");
    library.table<RedactionTerm>().put(term);
    term.id = RedactionTermId::fromName(QStringLiteral("wide"));
    term.term = QStringLiteral("北极星");
    term.replacement = QStringLiteral("项目");
    library.table<RedactionTerm>().put(term);
    return library;
}

void TestRedaction::name_isReplacedInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("as written", "I left Café Tallis in May.", "I left the company in May.");
    row("other case", "at CAFÉ TALLIS then", "at the company then");
    row("without accent", "at Cafe Tallis then", "at the company then");
    row("combining accent", "at Cafe\u0301 Tallis then", "at the company then");
    row("over a line", "at Café\nTallis then", "at the company then");
    row("hyphen", "the Café-Tallis way", "the company way");
    row("as one word", "at cafetallis then", "at the company then");
    row("soft hyphen", "at Ca\u00adfé Tallis then", "at the company then");
    row("hyphen at a line's end", "at Café Tal-\nlis then", "at the company then");
    row("full width", "at Ｃafé Tallis then", "at the company then");
    row("no-break space", "at Café\u00a0Tallis then", "at the company then");
    row("possessive", "in Café Tallis’s office", "in the company’s office");
    row("sentence start", "Done. Café Tallis agreed.", "Done. The company agreed.");
    row("after a determiner", "our Café Tallis, a new Café Tallis", "our company, a new company");
    row("twice", "Café Tallis and Café Tallis", "The company and the company");
    row("inside Chinese", "我在北极星工作", "我在项目工作");
}

void TestRedaction::name_isReplacedInAnySpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Redactor redact(bank());
    QVERIFY(redact.finds(text));
    QCOMPARE(redact(text), expected);
    QVERIFY(!redact.finds(redact(text)));
}

void TestRedaction::otherWords_stay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("part of a word") << QStringLiteral("Danaher and bandana, Fennmarks");
    QTest::newRow("one of two words") << QStringLiteral("A blue bird at a café");
    QTest::newRow("numbers") << QStringLiteral("15 % → 1.8 %, −25 %");
    QTest::newRow("white space") << QStringLiteral("  kept \n as it is\t");
}

void TestRedaction::otherWords_stay()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor(bank())(text), text);
}

void TestRedaction::projectsLoopsAndTheList_areReplacedToo()
{
    QCOMPARE(Redactor(bank())(QStringLiteral("On blue heron, dana rang FENNMARK.")),
             QStringLiteral("On the project, a colleague rang the company."));
}

void TestRedaction::longestName_winsOverAPartOfIt()
{
    Library library = bank();
    RedactionTerm term;
    term.id = RedactionTermId::fromName(QStringLiteral("long"));
    term.term = QStringLiteral("Dana Fennmark");
    term.replacement = QStringLiteral("the founder");
    library.table<RedactionTerm>().put(term);
    QCOMPARE(Redactor(library)(QStringLiteral("I met Dana Fennmark.")), QStringLiteral("I met the founder."));
}

void TestRedaction::withoutNames_nothingChanges()
{
    QCOMPARE(Redactor()(QStringLiteral("Café Tallis")), QStringLiteral("Café Tallis"));
    QVERIFY(!Redactor().finds(QStringLiteral("Café Tallis")));
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
