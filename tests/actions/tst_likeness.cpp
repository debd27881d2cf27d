#include "actions/likeness.h"

#include <QTest>

using namespace storybank;

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTellingUnderAnotherTitle_isExact();
    void editedStory_isLikelyTheSame();
    void otherStoryOfTheSameTitle_isNot();
    void storyThatTellsNothing_goesByItsTitle();
    void prompts_areLike_data();
    void prompts_areLike();
    void promptOfAnotherCompany_isAnother();
    void chinese_isComparedByCharacters();
};

namespace {

Story story(const QString &title, const QString &situation, const QString &action = {})
{
    Story made;
    made.id = StoryId::create();
    made.title = title;
    made.situation = situation;
    made.action = action;
    return made;
}

Prompt prompt(const QString &text, const QString &company = {})
{
    Prompt made;
    made.id = PromptId::create();
    made.text = text;
    made.company = company;
    return made;
}

const QString situation =
    QStringLiteral("Two teams shared one service but not its night calls, and nobody agreed whose "
                   "pages they were when the queue ran full on a Sunday.");
const QString action =
    QStringLiteral("I sorted three hundred pages with both leads, deleted each alert that asked for "
                   "no action, and took the first shared month myself.");

} // namespace

void TestLikeness::sameTellingUnderAnotherTitle_isExact()
{
    const Story held = story(QStringLiteral("One rota"), situation, action);
    StoryLikeness index;
    index.add(held);
    const auto found =
        index.closest(story(QStringLiteral("Night calls"), situation.toUpper(), u' ' + action));
    QVERIFY(found);
    QVERIFY(found->exact);
    QCOMPARE(found->id, held.id.uuid());
}

void TestLikeness::editedStory_isLikelyTheSame()
{
    const Story held = story(QStringLiteral("One rota for two teams"), situation, action);
    StoryLikeness index;
    index.add(held);
    index.add(story(QStringLiteral("Another"), QStringLiteral("A vendor sent wrong labels every week.")));
    const auto found = index.closest(
        story(QStringLiteral("One rota"), situation,
              QString(action).replace(QStringLiteral("three hundred"), QStringLiteral("nearly 300"))));
    QVERIFY(found);
    QVERIFY(!found->exact);
    QCOMPARE(found->id, held.id.uuid());
    QVERIFY2(found->value >= sameStoryThreshold && found->value < 1,
             qPrintable(QString::number(found->value)));
}

void TestLikeness::otherStoryOfTheSameTitle_isNot()
{
    StoryLikeness index;
    index.add(story(QStringLiteral("STAR example"), situation, action));
    QVERIFY(
        !index.closest(story(QStringLiteral("STAR example"),
                             QStringLiteral("A forecast was overridden seven times in ten by the planners."),
                             QStringLiteral("I asked for a chair in their room and wrote down why."))));
}

void TestLikeness::storyThatTellsNothing_goesByItsTitle()
{
    const Story held = story(QStringLiteral("The backfill three people gave up"), situation);
    StoryLikeness index;
    index.add(held);
    const auto found = index.closest(story(QStringLiteral("The backfill that three people gave up"), {}));
    QVERIFY(found);
    QCOMPARE(found->id, held.id.uuid());
    QVERIFY(!index.closest(story(QStringLiteral("The vendor who was late"), {})));
}

void TestLikeness::prompts_areLike_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("likeness");
    const QString manager = QStringLiteral("Tell me about a time you disagreed with your manager.");
    QTest::newRow("same words, other marks and case")
        << manager << QStringLiteral("  tell me about a time — you disagreed with your MANAGER!")
        << QStringLiteral("exact");
    QTest::newRow("one long question, one word more")
        << QStringLiteral(
               "Describe how you won over a sceptical partner in another department who at first did not "
               "believe in the results of your work")
        << QStringLiteral(
               "Describe how you won over a sceptical partner in another department who at first did not "
               "really believe in the results of your work")
        << QStringLiteral("likely");
    QTest::newRow("another person to disagree with")
        << manager << QStringLiteral("Tell me about a time you disagreed with your peer.") << QString();
    QTest::newRow("another question")
        << manager << QStringLiteral("What is your biggest failure?") << QString();
}

void TestLikeness::prompts_areLike()
{
    QFETCH(QString, held);
    QFETCH(QString, read);
    QFETCH(QString, likeness);
    PromptLikeness index;
    index.add(prompt(held));
    const auto found = index.closest(prompt(read));
    QCOMPARE(found ? found->exact ? QStringLiteral("exact") : QStringLiteral("likely") : QString(), likeness);
}

void TestLikeness::promptOfAnotherCompany_isAnother()
{
    const QString text = QStringLiteral("When did you choose speed over certainty?");
    PromptLikeness index;
    index.add(prompt(text, QStringLiteral("Fennmark Energy")));
    QVERIFY(!index.closest(prompt(text, QStringLiteral("Tallis Health"))));
    QVERIFY(index.closest(prompt(text, QStringLiteral("fennmark energy"))));
    QVERIFY(index.closest(prompt(text)));
}

void TestLikeness::chinese_isComparedByCharacters()
{
    PromptLikeness index;
    index.add(prompt(QStringLiteral("请讲一次你和上级意见不同的经历，你是怎么处理的，结果怎么样")));
    QVERIFY(
        index.closest(prompt(QStringLiteral("请讲一次你和上级意见不同的经历，你是怎样处理的，结果怎么样"))));
    QVERIFY(!index.closest(prompt(QStringLiteral("请讲一次你失败的经历，你学到了什么"))));
}

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
