#include "exchange/reading.h"

#include "domain/text.h"

#include <QStringConverter>
#include <QStringEncoder>
#include <QTest>

using namespace storybank;

namespace {

const char *const cart =
    "## The cart\n"
    "Situation: A cart broke.\nTask: Mend it.\nAction: I mended it.\nResult: Breaks 9 → 1.\n";

Result<Reading> readResult(const QByteArray &bytes, ReadAs as = ReadAs::Auto)
{
    return readText(bytes, {QStringLiteral("a.txt"), as, QDate(2026, 3, 1)});
}

Reading read(const QByteArray &bytes, ReadAs as = ReadAs::Auto)
{
    const auto reading = readResult(bytes, as);
    return reading ? *reading : Reading();
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

Story onlyStory(const Reading &reading)
{
    return reading.content.stories().isEmpty() ? Story() : *reading.content.stories().begin();
}

QStringList promptTexts(const Reading &reading)
{
    QStringList texts;
    for (const ItemSource &source : reading.prompts)
        texts.append(reading.content.find(PromptId(source.id))->text);
    return texts;
}

} // namespace

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_areRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("Tell me about a café you rescued — quickly.");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("UTF-16 LE") << encoded(text, QStringConverter::Utf16LE);
        QTest::newRow("UTF-16 BE") << encoded(text, QStringConverter::Utf16BE);
        QTest::newRow("Windows") << QByteArray("Tell me about a caf\xe9 you rescued \x97 quickly.");
        QTest::newRow("decomposed") << text.normalized(QString::NormalizationForm_D).toUtf8();
        QTest::newRow("Windows lines") << text.toUtf8() + "\r\n\r\n";
    }

    void encodings_areRead()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(promptTexts(read(bytes)),
                 QStringList{QStringLiteral("Tell me about a café you rescued — quickly.")});
    }

    void whatIsNotText_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24);
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj");
    }

    void whatIsNotText_isRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto reading = readResult(bytes);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::BadInput);
        QVERIFY(!reading.error().help.isEmpty());
    }

    void nothing_isAnEmptyReading()
    {
        for (const char *text : {"", "\n\n\n", "   \t ", "---\n***\n"}) {
            const Reading reading = read(text);
            QVERIFY(reading.isEmpty());
            QVERIFY(reading.unrecognised.isEmpty());
        }
    }

    void tooLarge_isRefused()
    {
        const auto reading = readResult(QByteArray(51 * 1024 * 1024, 'a'));
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::TooLarge);
    }

    void longSection_isListedNotCut()
    {
        const QByteArray text = QByteArray("word ").repeated(static_cast<int>(sectionLimit) / 5 + 1);
        const Reading reading = read("## Long\nSituation: short\nTask: t\nAction: " + text + "\nResult: r\n");
        const Story story = onlyStory(reading);
        QCOMPARE(story.situation, QStringLiteral("short"));
        QVERIFY(story.action.isEmpty());
        QCOMPARE(story.status, StoryStatus::Draft);
        QCOMPARE(reading.unrecognised.size(), 1);
        QVERIFY(reading.unrecognised.first().text.size() > sectionLimit);
        QCOMPARE(reading.unrecognised.first().lines.first, 4);
    }

    void story_isReadyWithAllFourParts()
    {
        QCOMPARE(onlyStory(read(cart)).status, StoryStatus::Ready);
        QCOMPARE(onlyStory(read("## Half\nSituation: We had a cart.\nResult: It runs.\n")).status,
                 StoryStatus::Draft);
        QCOMPARE(onlyStory(read(cart)).strength, 0);
    }

    void story_isLinkedToThePromptAboveIt()
    {
        const Reading reading = read("Tell me about a thing you mended.\n\n" + QByteArray(cart).mid(12));
        QCOMPARE(reading.content.answers().size(), 1);
        const Answer answer = *reading.content.answers().begin();
        QVERIFY(!answer.fit);
        QCOMPARE(answer.origin, Origin::Import);
        QVERIFY(!answer.chosen);
        QCOMPARE(answer.id, Answer::idFor(answer.story, answer.prompt));
    }

    void story_isNotLinkedToTheLastOfAList()
    {
        const Reading reading =
            read("1. Tell me about a row.\n2. Tell me about a miss.\n\n" + QByteArray(cart).mid(3));
        QCOMPARE(reading.prompts.size(), 2);
        QCOMPARE(reading.stories.size(), 1);
        QVERIFY(reading.content.answers().isEmpty());
    }

    void story_isLinkedByItsNumber()
    {
        const Reading reading = read("1. Tell me about a row.\n2. Tell me about a repair.\n\nSolution\n2) " +
                                     QByteArray(cart).mid(3));
        QCOMPARE(reading.content.answers().size(), 1);
        const Answer answer = *reading.content.answers().begin();
        QCOMPARE(reading.content.find(answer.prompt)->text, QStringLiteral("Tell me about a repair."));
    }

    void story_isLinkedByTheWordsOfItsTitle()
    {
        const Reading reading =
            read("- Tell me about a broken cart you repaired.\n- Tell me about a row with a peer.\n\n"
                 "Solution\n\n## The broken cart\n" +
                 QByteArray(cart).mid(12));
        QCOMPARE(reading.content.answers().size(), 1);
        QVERIFY(reading.content.find(reading.content.answers().begin()->prompt)
                    ->text.contains(QStringLiteral("cart")));
    }

    void severalStories_standUnderTheirOwnPrompts()
    {
        const QByteArray body = QByteArray(cart).mid(12);
        const Reading reading =
            read("1. Tell me about a repair.\n" + body + "\n2. Tell me about a rescue.\n" + body);
        QCOMPARE(reading.stories.size(), 2);
        QCOMPARE(reading.content.answers().size(), 2);
        for (int i = 0; i < 2; ++i)
            QVERIFY(reading.content.answer(StoryId(reading.stories.at(i).id),
                                           PromptId(reading.prompts.at(i).id)));
    }

    void storyWithAPromptLine_keepsItsTitle()
    {
        const Reading reading =
            read("## The cart\nPrompt: Tell me about a repair.\n" + QByteArray(cart).mid(12));
        QCOMPARE(onlyStory(reading).title, QStringLiteral("The cart"));
        QCOMPARE(reading.prompts.size(), 1);
        QCOMPARE(reading.content.answers().size(), 1);
    }

    void asStories_makesNoPrompts()
    {
        const QByteArray text = "Tell me about a repair.\n\n" + QByteArray(cart);
        QCOMPARE(read(text).prompts.size(), 1);
        const Reading stories = read(text, ReadAs::Stories);
        QVERIFY(stories.prompts.isEmpty());
        QCOMPARE(stories.stories.size(), 1);
        QCOMPARE(stories.unrecognised.size(), 1);
    }

    void asPrompts_takesEveryItem()
    {
        const QByteArray text = "- Conflict with a peer\n- Your biggest failure\n- Why us?\n";
        QVERIFY(read(text).prompts.size() < 3);
        const Reading prompts = read(text, ReadAs::Prompts);
        QCOMPARE(promptTexts(prompts).first(), QStringLiteral("Conflict with a peer"));
        QVERIFY(prompts.stories.isEmpty());
    }

    void metadata_belowAQuestionIsItsOwn()
    {
        const Reading reading = read("Page\nCompany: Vellum\nDifficulty: easy\n\n1. Tell me about a row.\n"
                                     "   Difficulty: hard\n2. Tell me about a miss.\n");
        QCOMPARE(reading.prompts.size(), 2);
        const Prompt *first = reading.content.find(PromptId(reading.prompts.first().id));
        const Prompt *second = reading.content.find(PromptId(reading.prompts.last().id));
        QCOMPARE(first->difficulty, Difficulty::Hard);
        QCOMPARE(second->difficulty, Difficulty::Easy);
        QCOMPARE(first->company, QStringLiteral("Vellum"));
        QCOMPARE(first->set, second->set);
        QCOMPARE(reading.content.find(first->set)->name, QStringLiteral("Page"));
        QVERIFY(reading.unrecognised.isEmpty());
    }

    void metadata_thatSaysNothing_isListed()
    {
        const Reading reading =
            read("1. Tell me about a row.\n   Difficulty: purple\n   Rarity: rare\n   Rarity: common\n");
        QCOMPARE(reading.unrecognised.size(), 2);
        QCOMPARE(reading.content.prompts().begin()->rarity, QStringLiteral("rare"));
    }

    void questionAsTitle_isThePromptWhenNothingElseAsks()
    {
        const Reading reading = read("How do you keep a promise?\nCompany: Vellum\nRole: Analyst\n");
        QCOMPARE(promptTexts(reading), QStringList{QStringLiteral("How do you keep a promise?")});
    }

    void template_isNoStory()
    {
        const Reading reading = read("Situation: What was the context?\nTask: What was your job?\n"
                                     "Action: Describe what you did.\nResult: [number]\n");
        QVERIFY(reading.stories.isEmpty());
        QCOMPARE(reading.unrecognised.size(), 4);
    }

    void shoutedTitle_isWrittenAsASentence()
    {
        const Reading reading = read("1) MOVING THE SQL JOBS WITH A PM\n" + QByteArray(cart).mid(12));
        QCOMPARE(onlyStory(reading).title, QStringLiteral("Moving the SQL jobs with a PM"));
    }

    void merge_keepsTheOrderAndTheSources()
    {
        const auto one = readText("1. Tell me about a row.", {QStringLiteral("one.md"), ReadAs::Auto, {}});
        const auto two = readText("1. Tell me about a miss.\n\nnonsense here",
                                  {QStringLiteral("two.md"), ReadAs::Auto, {}});
        QVERIFY(one && two);
        const Reading merged = merge({*one, *two});
        QCOMPARE(merged.prompts.size(), 2);
        QCOMPARE(merged.prompts.last().source, QStringLiteral("two.md"));
        QCOMPARE(merged.unrecognised.first().source, QStringLiteral("two.md"));
        QCOMPARE(merged.source, QStringLiteral("one.md"));
    }

    void names_areFoundInTheBank()
    {
        Library bank;
        Story held;
        held.id = StoryId::create();
        held.title = QStringLiteral("The Cart");
        bank.table<Story>().put(held);
        Reading reading = read("# Prompts\n\n1. Tell me about a repair.\n   Answers:\n   - The cart: 4, "
                               "chosen\n   - Nowhere: 2\n");
        resolveNames(reading, bank);
        QCOMPARE(reading.content.answers().size(), 1);
        QCOMPARE(reading.content.answers().begin()->story, held.id);
        QCOMPARE(reading.unrecognised.size(), 1);
        QCOMPARE(reading.unrecognised.first().lines.first, 6);
    }
};

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
