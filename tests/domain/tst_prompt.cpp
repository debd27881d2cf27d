#include "domain/prompt.h"

#include <QTest>

using namespace storybank;

class PromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLeadIn_leavesTheQuestion_data();
    void withoutLeadIn_leavesTheQuestion();
    void displayName_prefersTheShortName();
    void displayName_longText_endsAtAWord();
};

void PromptTest::withoutLeadIn_leavesTheQuestion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("tell me") << "Tell me about a time you missed a deadline."
                             << "You missed a deadline";
    QTest::newRow("describe") << "Describe a situation where you had to say no. Why?"
                              << "You had to say no";
    QTest::newRow("example of") << "Give me an example of a bold bet."
                                << "A bold bet";
    QTest::newRow("question") << "How do you choose what to drop?"
                              << "How do you choose what to drop";
    QTest::newRow("nothing but a lead-in") << "Describe "
                                           << "Describe";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("a decimal is no end") << "When did 1.5 percent matter?"
                                         << "When did 1.5 percent matter";
}

void PromptTest::withoutLeadIn_leavesTheQuestion()
{
    QFETCH(QString, text);
    QTEST(withoutLeadIn(text), "rest");
}

void PromptTest::displayName_prefersTheShortName()
{
    Prompt prompt;
    prompt.text = QStringLiteral("Tell me about a time you failed.");
    QCOMPARE(prompt.displayName(), QStringLiteral("You failed"));
    QCOMPARE(prompt.storyName(), QStringLiteral("Failed"));
    prompt.shortName = QStringLiteral("Your biggest failure");
    QCOMPARE(prompt.displayName(), prompt.shortName);
}

void PromptTest::displayName_longText_endsAtAWord()
{
    Prompt prompt;
    prompt.text = QStringLiteral(
        "Which of the many words that stand in this very long question would you rather not read in a list?");
    const QString name = prompt.displayName();
    QVERIFY2(name.size() <= 60, qPrintable(name));
    QVERIFY(name.endsWith(QChar(0x2026)));
    QVERIFY(prompt.text.startsWith(name.chopped(1)));
    QCOMPARE(prompt.text.at(name.size() - 1), QChar(u' '));
}

QTEST_GUILESS_MAIN(PromptTest)
#include "tst_prompt.moc"
