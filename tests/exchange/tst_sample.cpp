#include "exchange/reading.h"

#include <QFile>
#include <QTest>

using namespace storybank;

namespace {

Reading readSample(const QString &name)
{
    QFile file(QStringLiteral(STORYBANK_SOURCE_DIR "/resources/sample/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    ReadOptions options;
    options.source = name;
    options.today = QDate(2026, 2, 26);
    auto reading = readText(file.readAll(), options);
    return reading ? *reading : Reading();
}

Reading readSampleBank()
{
    Reading reading =
        merge({readSample(QStringLiteral("stories.md")), readSample(QStringLiteral("prompts.md")),
               readSample(QStringLiteral("loop.md"))});
    resolveNames(reading);
    return reading;
}

const Story *storyTitled(const Library &library, const QString &title)
{
    for (const Story &story : library.stories()) {
        if (story.title == title)
            return &story;
    }
    return nullptr;
}

const Prompt *promptNamed(const Library &library, const QString &name)
{
    for (const Prompt &prompt : library.prompts()) {
        if (prompt.shortName == name)
            return &prompt;
    }
    return nullptr;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_reading = readSampleBank(); }

    void sample_isUnderstoodWholly()
    {
        QStringList left;
        for (const Unrecognised &rest : m_reading.unrecognised)
            left.append(QStringLiteral("%1:%2 %3").arg(rest.source).arg(rest.lines.first).arg(rest.text));
        QCOMPARE(left, QStringList());
        QCOMPARE(m_reading.content.stories().size(), 16);
        QCOMPARE(m_reading.content.prompts().size(), 22);
        QCOMPARE(m_reading.content.loops().size(), 1);
        QCOMPARE(m_reading.content.interviewers().size(), 5);
        QVERIFY(m_reading.namedAnswers.isEmpty());
        QVERIFY(m_reading.namedSlots.isEmpty());
    }

    void story_carriesAllItsFields()
    {
        const Story *story =
            storyTitled(m_reading.content, QStringLiteral("The labelling pipeline nobody owned"));
        QVERIFY(story);
        QCOMPARE(story->status, StoryStatus::Ready);
        QCOMPARE(story->strength, 4);
        QCOMPARE(story->company, QStringLiteral("Quillmoor"));
        QCOMPARE(story->from.toString(), QStringLiteral("2024-03"));
        QCOMPARE(story->until.toString(), QStringLiteral("2024-06"));
        QVERIFY(story->situation.startsWith(QStringLiteral("Our fraud team")));
        QVERIFY(story->learning.startsWith(QStringLiteral("Ask who owns")));
        QVERIFY(!story->attribution.isEmpty());
        QVERIFY(!story->ninetySeconds.isEmpty());
        QVERIFY(!story->thirtySeconds.isEmpty());
        QCOMPARE(story->criteria.size(), 3);
        QCOMPARE(story->alternatives.first().merit, QStringLiteral("4 months, unknown quality"));
        QCOMPARE(story->stakeholders.first().stance, QStringLiteral("sceptical, then ally"));
        QCOMPARE(story->followUps.first().reply, QStringLiteral("A second rater, blind, 400 rows."));
        QVERIFY(story->followUps.first().ready);
        QVERIFY(!story->followUps.last().ready);
    }

    void metrics_areReadAsWritten()
    {
        const Story *story =
            storyTitled(m_reading.content, QStringLiteral("The labelling pipeline nobody owned"));
        QCOMPARE(story->metrics.size(), 3);
        const Metric &errors = story->metrics.at(0);
        QVERIFY(errors.headline);
        QCOMPARE(formatMetric(errors, QLocale::c()), QStringLiteral("15 % → 1.8 %"));
        QCOMPARE(errors.betterWhen, BetterWhen::Lower);
        QCOMPARE(errors.period, QStringLiteral("11 weeks"));
        const Metric &rework = story->metrics.at(2);
        QCOMPARE(rework.kind, MetricKind::Level);
        QCOMPARE(rework.certainty, Certainty::Estimated);
        QCOMPARE(rework.share, ShareLevel::Blur);
    }

    void prompt_carriesAllItsFields()
    {
        const Prompt *prompt = promptNamed(m_reading.content, QStringLiteral("A problem that was not yours"));
        QVERIFY(prompt);
        QCOMPARE(prompt->company, QStringLiteral("Fennmark Energy"));
        QCOMPARE(prompt->difficulty, Difficulty::Easy);
        QCOMPARE(prompt->round, QStringLiteral("Manager"));
        QCOMPARE(prompt->rarity, QStringLiteral("Common"));
        QCOMPARE(prompt->followUps.size(), 3);
        const QuestionSet *set = m_reading.content.find(prompt->set);
        QVERIFY(set);
        QCOMPARE(set->name, QStringLiteral("Fennmark, first call"));
        QVERIFY(set->distinctStories);
    }

    void answer_carriesJudgementAngleAndOpening()
    {
        const Story *story =
            storyTitled(m_reading.content, QStringLiteral("The labelling pipeline nobody owned"));
        const Prompt *prompt = promptNamed(m_reading.content, QStringLiteral("A problem that was not yours"));
        const Answer *answer = m_reading.content.answer(story->id, prompt->id);
        QVERIFY(answer);
        QCOMPARE(answer->fit, std::optional(5));
        QVERIFY(answer->chosen);
        QCOMPARE(answer->origin, Origin::Owner);
        QCOMPARE(answer->angle, QStringLiteral("Start with Monday mornings, then the quarter I asked for."));
        QVERIFY(!answer->opening.isEmpty());
    }

    void loop_countsItsDateFromTheDayOfReading()
    {
        const Loop loop = *m_reading.content.loops().begin();
        QCOMPARE(loop.date.toString(), QStringLiteral("2026-03-04"));
        QCOMPARE(loop.rounds.size(), 5);
        QCOMPARE(loop.rounds.first().start, QTime(9, 30));
        QCOMPARE(m_reading.rounds.first().primary,
                 QStringList({QStringLiteral("Ownership"), QStringLiteral("Failure")}));
    }

    void slots_findPromptStoryAndBackup()
    {
        const Loop loop = *m_reading.content.loops().begin();
        for (const Round &round : loop.rounds) {
            QVERIFY(m_reading.content.find(round.interviewer));
            QVERIFY(!round.expected.isEmpty());
            for (const Slot &slot : round.expected) {
                QVERIFY(m_reading.content.find(slot.prompt));
                QVERIFY(m_reading.content.find(slot.story));
                QVERIFY(m_reading.content.find(slot.backup));
            }
        }
        QVERIFY(loop.rounds.first().expected.first().locked);
    }

    void tellings_knowDayCompanyAndLanding()
    {
        QVERIFY(!m_reading.content.tellings().isEmpty());
        for (const Telling &telling : m_reading.content.tellings()) {
            QVERIFY(m_reading.content.find(telling.story));
            QVERIFY(!telling.day.isNull());
            QVERIFY(!telling.company.isEmpty());
        }
    }

    void unknownNames_areListedWithTheirLine()
    {
        Reading alone = readSample(QStringLiteral("prompts.md"));
        QVERIFY(!alone.namedAnswers.isEmpty());
        const qsizetype waiting = alone.namedAnswers.size();
        resolveNames(alone);
        QCOMPARE(alone.unrecognised.size(), waiting);
        QVERIFY(alone.unrecognised.first().lines.first > 0);
        QVERIFY(alone.content.answers().isEmpty());
    }

private:
    Reading m_reading;
};

QTEST_APPLESS_MAIN(TestSample)
#include "tst_sample.moc"
