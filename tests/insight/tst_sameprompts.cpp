#include "insight/banks.h"
#include "insight/lexicons.h"
#include "insight/sameprompts.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

Library bankOf(const QStringList &questions, const QList<QList<CompetencyId>> &competencies = {})
{
    Library bank;
    for (int i = 0; i < questions.size(); ++i) {
        Prompt made = prompt(i, competencies.value(i));
        made.text = questions.at(i);
        made.createdAt = QDateTime(QDate(2026, 1, 1 + i), QTime(8, 0), Qt::UTC);
        bank.table<Prompt>().put(made);
    }
    return bank;
}

const QStringList others{QStringLiteral("Tell me about a deadline you missed."),
                         QStringLiteral("How do you decide what not to build?"),
                         QStringLiteral("Describe a hire you are proud of."),
                         QStringLiteral("When did data change your mind?")};

} // namespace

class TestSamePrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_lexicon = shippedLexicon(); }
    void pair_isFoundOrNot_data();
    void pair_isFoundOrNot();
    void theOneWithAnswers_isKept();
    void withoutCompetencyInCommon_theyAreNotTheSame();
    void threeAlike_goIntoOne();
    void emptyBank_hasNone();

private:
    Lexicon m_lexicon;
};

void TestSamePrompts::pair_isFoundOrNot_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    QTest::newRow("other lead-in") << "Tell me about a time you disagreed with your manager."
                                   << "Describe a situation in which you disagreed with your manager."
                                   << true;
    QTest::newRow("other forms") << "Tell me about disagreeing with managers."
                                 << "Give an example of when you disagreed with your manager." << true;
    QTest::newRow("words of one group") << "Tell me about a time you disagreed with your boss."
                                        << "When did you disagree with your manager?" << true;
    QTest::newRow("other person") << "Tell me about a time you disagreed with a customer."
                                  << "Tell me about a time you disagreed with your manager." << false;
    QTest::newRow("one word in common") << "Tell me about your biggest failure."
                                        << "How did you help somebody after a failure?" << false;
    QTest::newRow("nothing in common") << "Tell me about a bet."
                                       << "Whom did you mentor?" << false;
}

void TestSamePrompts::pair_isFoundOrNot()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QList<SamePrompts> found = samePrompts(bankOf(QStringList{first, second} + others), m_lexicon);
    QTEST(!found.isEmpty(), "same");
    if (!found.isEmpty()) {
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first, promptId(0)); // the older one
        QCOMPARE(found.first().second, promptId(1));
    }
}

void TestSamePrompts::theOneWithAnswers_isKept()
{
    const QString question = QStringLiteral("Tell me about a launch that went wrong.");
    Library bank = bankOf(QStringList{question, question} + others);
    bank.table<Story>().put(story(1));
    bank.table<Answer>().put(answer(1, 1, 4));
    QCOMPARE(samePrompts(bank, m_lexicon).first().first, promptId(1));
}

void TestSamePrompts::withoutCompetencyInCommon_theyAreNotTheSame()
{
    const QString question = QStringLiteral("Tell me about a launch that went wrong.");
    const QStringList questions = QStringList{question, question} + others;
    QVERIFY(samePrompts(bankOf(questions, {{competencyId(1)}, {competencyId(2)}}), m_lexicon).isEmpty());
    QCOMPARE(samePrompts(bankOf(questions, {{competencyId(1)}, {}}), m_lexicon).size(), 1);
}

void TestSamePrompts::threeAlike_goIntoOne()
{
    const QString question = QStringLiteral("Tell me about a launch that went wrong.");
    const QList<SamePrompts> found =
        samePrompts(bankOf(QStringList{question, question, question} + others), m_lexicon);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).first, promptId(0));
    QCOMPARE(found.at(1).first, promptId(0));
}

void TestSamePrompts::emptyBank_hasNone()
{
    QVERIFY(samePrompts(Library(), m_lexicon).isEmpty());
}

QTEST_APPLESS_MAIN(TestSamePrompts)
#include "tst_sameprompts.moc"
