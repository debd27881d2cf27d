#include "actions/shorttelling.h"

#include "domain/text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestShortTelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void short_isTheWholeStoryWhenItFits();
    void short_keepsTheNumberOfTheResult();
    void short_isNeverLongerAndOnlySentencesOfTheStory();
    void short_emptyStoryIsEmpty();
};

void TestShortTelling::short_isTheWholeStoryWhenItFits()
{
    Story story;
    story.situation = u"Pages woke us. Nobody knew why."_s;
    story.task = u"I owned the fix."_s;
    story.action = u"- Counted the pages\n- Removed the noise"_s;
    story.result = u"Pages fell from 41 to 9."_s;
    QCOMPARE(shortTelling(story, 600, BankSettings()),
             u"Pages woke us. Nobody knew why.\nI owned the fix.\nCounted the pages Removed the noise\n"
             u"Pages fell from 41 to 9."_s);
}

void TestShortTelling::short_keepsTheNumberOfTheResult()
{
    Story story;
    story.situation = u"word "_s.repeated(80) + u'.';
    story.result = u"Everyone was glad. Pages fell from 41 to 9."_s;
    QCOMPARE(shortTelling(story, 3, BankSettings()), u"Pages fell from 41 to 9."_s);
}

void TestShortTelling::short_isNeverLongerAndOnlySentencesOfTheStory()
{
    QRandomGenerator random(7);
    const QStringList words =
        u"I we led cut 15 % the pipeline because nobody looked at it before"_s.split(u' ');
    const BankSettings settings;
    for (int round = 0; round < 300; ++round) {
        Story story;
        for (QString Story::*part : {&Story::situation, &Story::task, &Story::action, &Story::result}) {
            for (int i = random.bounded(6); i > 0; --i) {
                QStringList sentence;
                for (int n = 1 + random.bounded(14); n > 0; --n)
                    sentence << words.at(random.bounded(static_cast<int>(words.size())));
                (story.*part) += sentence.join(u' ') + u". "_s;
            }
        }
        const int seconds = 5 + random.bounded(90);
        const QString told = shortTelling(story, seconds, settings);
        QVERIFY(speakingSeconds(measure(told), settings) <= seconds);
        const QString whole = story.situation + story.task + story.action + story.result;
        for (const QString &sentence : QString(told).replace(u'\n', u' ').split(u". "_s, Qt::SkipEmptyParts))
            QVERIFY(whole.contains(sentence.chopped(sentence.endsWith(u'.') ? 1 : 0)));
    }
}

void TestShortTelling::short_emptyStoryIsEmpty()
{
    QVERIFY(shortTelling(Story(), 90, BankSettings()).isEmpty());
}

QTEST_GUILESS_MAIN(TestShortTelling)
#include "tst_shorttelling.moc"
