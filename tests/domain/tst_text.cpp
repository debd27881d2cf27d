#include "domain/text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace storybank;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measure_countsWordsCharactersSentences_data();
    void measure_countsWordsCharactersSentences();
    void measure_story_countsWhatIsTold();
    void cleanText_hostileInput_isMadeHarmless_data();
    void cleanText_hostileInput_isMadeHarmless();
    void cleanText_again_changesNothing();
    void foldedKey_ignoresCaseAccentsAndSpace();
    void speakingSeconds_usesBothRates();
    void formatDuration_minutesAndSeconds();
};

void TextTest::measure_countsWordsCharactersSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("sentences");
    const auto row = [](const char *name, const char *text, int words, int characters, int sentences) {
        QTest::newRow(name) << QString::fromUtf8(text) << words << characters << sentences;
    };
    row("empty", "", 0, 0, 0);
    row("white space and signs", " \n … — ", 0, 0, 0);
    row("two sentences", "I fixed it. Nobody noticed!", 5, 0, 2);
    row("a decimal number is one word and no sentence end", "It fell to 1.8 percent.", 5, 0, 1);
    row("an apostrophe joins", "I didn’t, you don't.", 4, 0, 1);
    row("a hyphen joins", "cross-functional trust", 2, 0, 1);
    row("a dash between words parts", "one - two", 2, 0, 1);
    row("bullets without stops are sentences", "- first thing\n- second thing", 4, 0, 2);
    row("chinese by characters", "我修好了它。", 0, 5, 1);
    row("japanese with a latin word", "APIを直した", 1, 4, 1);
    row("german", "Größe zählt", 2, 0, 1);
    row("combining accents stay inside the word", "e\u0301tude", 1, 0, 1);
    row("arabic", "مرحبا بالعالم", 2, 0, 1);
    row("digits with units", "p95 840 ms", 3, 0, 1);
}

void TextTest::measure_countsWordsCharactersSentences()
{
    QFETCH(QString, text);
    const TextSize size = measure(text);
    QTEST(size.words, "words");
    QTEST(size.characters, "characters");
    QTEST(size.sentences, "sentences");
}

void TextTest::measure_story_countsWhatIsTold()
{
    Story story;
    story.situation = QStringLiteral("one two");
    story.task = QStringLiteral("three");
    story.action = QStringLiteral("four five");
    story.result = QStringLiteral("six");
    story.learning = QStringLiteral("not told");
    QCOMPARE(measure(story).words, 6);
}

void TextTest::cleanText_hostileInput_isMadeHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("windows lines") << "a\r\nb\rc"
                                   << "a\nb\nc";
    QTest::newRow("unicode line ends") << QStringLiteral("a\u2028b\u2029c") << "a\nb\nc";
    QTest::newRow("controls go, tab stays") << QString::fromLatin1("a\0b\x01\tc\x7f", 7) << "ab\tc";
    QTest::newRow("lone surrogate") << (QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b"))
                                    << QStringLiteral("a\uFFFDb");
    QTest::newRow("pair stays") << QStringLiteral("a\U0001F600b") << QStringLiteral("a\U0001F600b");
    QTest::newRow("decomposed is composed") << QStringLiteral("e\u0301") << QStringLiteral("\u00e9");
    QTest::newRow("byte order mark") << QStringLiteral("\ufeffa") << "a";
    QTest::newRow("joiners of emoji stay") << QStringLiteral("👩‍💻") << QStringLiteral("👩‍💻");
}

void TextTest::cleanText_hostileInput_isMadeHarmless()
{
    QFETCH(QString, text);
    QTEST(cleanText(text), "clean");
}

void TextTest::cleanText_again_changesNothing()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (int n = random.bounded(40); n > 0; --n)
            text += QChar(static_cast<ushort>(random.bounded(0x10000)));
        const QString once = cleanText(text);
        QCOMPARE(cleanText(once), once);
    }
}

void TextTest::foldedKey_ignoresCaseAccentsAndSpace()
{
    QCOMPARE(foldedKey(u"  Über  die\tSTRASSE "), foldedKey(u"uber die strasse"));
    QVERIFY(foldedKey(u"Failure") != foldedKey(u"Failures"));
}

void TextTest::speakingSeconds_usesBothRates()
{
    BankSettings settings;
    QCOMPARE(settings.wordsPerMinute, 130);
    QCOMPARE(speakingSeconds({130, 0, 0}, settings), 60);
    QCOMPARE(speakingSeconds({65, 120, 0}, settings), 60);
    QCOMPARE(speakingSeconds({}, settings), 0);
}

void TextTest::formatDuration_minutesAndSeconds()
{
    QCOMPARE(formatDuration(130), QStringLiteral("2:10"));
    QCOMPARE(formatDuration(9), QStringLiteral("0:09"));
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
