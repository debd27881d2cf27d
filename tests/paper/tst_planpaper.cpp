#include "actions/builtin.h"
#include "insight/storedplan.h"
#include "pagechecks.h"
#include "paper/planpaper.h"
#include "resources/resources.h"
#include "sheetfixtures.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace storybank;
using namespace storybank::fixtures;
using namespace Qt::StringLiterals;

/// The plan on paper: as many pages as are said, and everything on them.
class TestPlanPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void everything_standsOnThePages_data() { pages_data(); }
    void everything_standsOnThePages();
    void openPrompt_saysSoWithItsBridge();
    void longRound_goesOnOnAnotherPage();
    void pdf_isReadBackWhole();
    void samePlan_samePages();

private:
    Loop loop() const { return *m_bank.loops().begin(); }
    Loop withRounds(int count) const;
    PlanPaper paperOf(const Loop &loop, Paper size = Paper::A4) const
    {
        return planPaper(m_bank, loop, storedPlan(m_bank, loop), size, QLocale(QLocale::English));
    }
    QStringList wordsOf(const Loop &loop) const;
    QString output(const QString &program, const QStringList &arguments);

    Library m_bank;
    QTemporaryDir m_folder;
};

void TestPlanPaper::initTestCase()
{
    loadFonts();
    initData();
    const Result<Library> sample =
        sampleLibrary(QDate(2026, 6, 12), QDateTime(QDate(2026, 6, 12), QTime(9, 0), Qt::UTC));
    QVERIFY(sample.ok());
    m_bank = *sample;
}

/// The sample's loop with its rounds repeated or left out.
Loop TestPlanPaper::withRounds(int count) const
{
    Loop made = loop();
    const QList<Round> rounds = made.rounds;
    made.rounds.clear();
    for (int i = 0; i < count; ++i) {
        Round round = rounds.at(i % rounds.size());
        round.id = RoundId::fromName(QString::number(i));
        round.interviewer = {};
        made.rounds.append(round);
    }
    return made;
}

/// Every text that has to be on the pages.
QStringList TestPlanPaper::wordsOf(const Loop &loop) const
{
    QStringList words{loop.company};
    for (const Round &round : loop.rounds) {
        words.append(round.name);
        words.append(round.questionsToAsk);
        for (const Slot &slot : round.expected) {
            words.append(m_bank.find(slot.prompt)->displayName());
            if (const Story *story = m_bank.find(slot.story))
                words.append(story->title);
            if (const Story *backup = m_bank.find(slot.backup))
                words.append(backup->title);
        }
    }
    return words;
}

void TestPlanPaper::pages_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("letter");
    QTest::addColumn<int>("pages");
    for (const bool letter : {false, true}) {
        const QByteArray size = letter ? "letter" : "A4";
        QTest::newRow("one round, " + size) << 1 << letter << 1;
        QTest::newRow("five rounds, " + size) << 5 << letter << 1;
        QTest::newRow("six rounds, " + size) << 6 << letter << 2;
        QTest::newRow("ten rounds, " + size) << 10 << letter << 2;
    }
}

void TestPlanPaper::pages()
{
    QFETCH(int, rounds);
    QFETCH(bool, letter);
    QFETCH(int, pages);
    const Loop made = withRounds(rounds);
    const PlanPaper paper = paperOf(made, letter ? Paper::Letter : Paper::A4);
    QCOMPARE(paper.pages.size(), pages);
    const QString said = planPagesText(paper, made);
    QVERIFY2(said.contains(pages == 1 ? u"one page"_s : u"two pages"_s), qPrintable(said));
    for (const SheetPage &page : paper.pages)
        QCOMPARE(faults(page), QStringList());
}

void TestPlanPaper::everything_standsOnThePages()
{
    QFETCH(int, rounds);
    QFETCH(bool, letter);
    const Loop made = withRounds(rounds);
    QString all;
    for (const SheetPage &page : paperOf(made, letter ? Paper::Letter : Paper::A4).pages)
        all += squeezed(textOf(page));
    for (const QString &words : wordsOf(made))
        QVERIFY2(all.contains(squeezed(words)), qPrintable(words));
}

void TestPlanPaper::openPrompt_saysSoWithItsBridge()
{
    Loop made = loop();
    Slot &slot = made.rounds[0].expected[0];
    slot = {slot.prompt, {}, {}, false};
    Prompt prompt = *m_bank.find(slot.prompt);
    prompt.bridge = u"I would start with the owner of the queue."_s;
    const Library before = m_bank;
    m_bank.table<Prompt>().put(prompt);
    const PlanPaper paper = paperOf(made);
    m_bank = before;
    const QString text = textOf(paper.pages.constFirst());
    QVERIFY2(text.contains(u"Stays open"_s), qPrintable(text));
    QVERIFY(squeezed(text).contains(squeezed(u"Say: I would start with the owner of the queue."_s)));
    QVERIFY(text.contains(u"13 of 14"_s));
}

void TestPlanPaper::longRound_goesOnOnAnotherPage()
{
    Loop made = withRounds(2);
    for (const Prompt &prompt : m_bank.prompts()) {
        if (made.rounds.at(0).expected.size() < 40)
            made.rounds[0].expected.append({prompt.id, {}, {}, false});
    }
    made.rounds[0].name = u"Marathon"_s;
    const PlanPaper paper = paperOf(made);
    QVERIFY(paper.pages.size() > 1);
    QVERIFY(planPagesText(paper, made).contains(QString::number(paper.pages.size())));
    QString all;
    for (const SheetPage &page : paper.pages) {
        QCOMPARE(faults(page), QStringList());
        all += squeezed(textOf(page));
    }
    for (const QString &words : wordsOf(made))
        QVERIFY2(all.contains(squeezed(words)), qPrintable(words));
}

QString TestPlanPaper::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : QString();
}

void TestPlanPaper::pdf_isReadBackWhole()
{
    const QString path = m_folder.filePath(u"plan.pdf"_s);
    for (const auto &[rounds, pages] : {std::pair(5, 1), std::pair(7, 2)}) {
        const Loop made = withRounds(rounds);
        QVERIFY(writePlan(paperOf(made), path));
        const QString info = output(u"pdfinfo"_s, {path});
        QVERIFY2(info.contains(QRegularExpression(u"Pages:\\s+%1\\b"_s.arg(pages))), qPrintable(info));
        QVERIFY(info.contains(u"Fennmark Energy"_s));
        // In the order in which it was painted, so that a column is not torn apart.
        const QString text = squeezed(output(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        for (const QString &words : wordsOf(made))
            QVERIFY2(text.contains(squeezed(words)), qPrintable(words));
    }
    QVERIFY(!writePlan(paperOf(loop()), m_folder.path()));
}

void TestPlanPaper::samePlan_samePages()
{
    const PlanPaper one = paperOf(loop());
    const PlanPaper two = paperOf(loop());
    QCOMPARE(textOf(one.pages.constFirst()), textOf(two.pages.constFirst()));
    QCOMPARE(one.pages.constFirst().texts.size(), two.pages.constFirst().texts.size());
}

QTEST_MAIN(TestPlanPaper)
#include "tst_planpaper.moc"
