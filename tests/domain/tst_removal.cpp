#include "domain/removal.h"

#include <QTest>

using namespace storybank;

class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void story_takesItsAnswersTellingsRehearsalsAndSlots();
    void prompt_takesItsAnswersAndSlots_keepsTellings();
    void competency_isTakenFromEverywhere();
    void set_interviewer_loop_clearReferences();
    void unknown_isEmpty();
    void settings_cannotBeRemoved();

private:
    Library m_library;
    Competency m_competency;
    Story m_story;
    QuestionSet m_set;
    Prompt m_prompt;
    Interviewer m_interviewer;
    Loop m_loop;
    Telling m_telling;
};

void RemovalTest::init()
{
    m_competency = defaultCompetencies().first();
    m_story = {};
    m_story.id = StoryId::create();
    m_story.tags = {{m_competency.id, TagRank::Primary}};
    m_set = {QuestionSetId::create(), QStringLiteral("set"), {}, {}, false, 0, {}};
    m_prompt = {};
    m_prompt.id = PromptId::create();
    m_prompt.set = m_set.id;
    m_prompt.competencies = {m_competency.id};
    m_interviewer = {InterviewerId::create(), QStringLiteral("Manager"), {}, {}, {}, {}};
    Round round;
    round.id = RoundId::create();
    round.interviewer = m_interviewer.id;
    round.focus = {m_competency.id};
    round.expected = {{m_prompt.id, m_story.id, {}, true},
                      {PromptId::create(), StoryId::create(), m_story.id, true}};
    m_loop = {};
    m_loop.id = LoopId::create();
    m_loop.rounds = {round};
    m_telling = {};
    m_telling.id = TellingId::create();
    m_telling.story = m_story.id;
    m_telling.prompt = m_prompt.id;
    m_telling.loop = m_loop.id;
    m_telling.round = round.id;
    m_telling.interviewer = m_interviewer.id;
    Rehearsal rehearsal;
    rehearsal.id = RehearsalId::create();
    rehearsal.story = m_story.id;
    rehearsal.prompt = m_prompt.id;
    Answer answer;
    answer.id = Answer::idFor(m_story.id, m_prompt.id);
    answer.story = m_story.id;
    answer.prompt = m_prompt.id;
    Framework framework;
    framework.id = FrameworkId::create();
    framework.principles = {{QStringLiteral("Own it"), {}, {m_competency.id}}};
    m_library = {};
    QVERIFY(apply(Edit()
                      .add(m_competency)
                      .add(m_story)
                      .add(m_set)
                      .add(m_prompt)
                      .add(m_interviewer)
                      .add(m_loop)
                      .add(m_telling)
                      .add(rehearsal)
                      .add(answer)
                      .add(framework),
                  m_library)
                .ok());
}

void RemovalTest::story_takesItsAnswersTellingsRehearsalsAndSlots()
{
    const Library before = m_library;
    const Edit edit = removal(m_library, m_story.id);
    QVERIFY(apply(edit, m_library).ok());
    QVERIFY(m_library.stories().isEmpty());
    QVERIFY(m_library.answers().isEmpty());
    QVERIFY(m_library.tellings().isEmpty());
    QVERIFY(m_library.rehearsals().isEmpty());
    const Round &round = m_library.find(m_loop.id)->rounds.first();
    QVERIFY(round.expected.at(0).story.isNull());
    QVERIFY(!round.expected.at(0).locked);
    QVERIFY(round.expected.at(1).backup.isNull());
    QVERIFY(round.expected.at(1).locked);
    QVERIFY(apply(edit.inverse(), m_library).ok());
    QCOMPARE(m_library, before);
}

void RemovalTest::prompt_takesItsAnswersAndSlots_keepsTellings()
{
    const Library before = m_library;
    const Edit edit = removal(m_library, m_prompt.id);
    QVERIFY(apply(edit, m_library).ok());
    QVERIFY(m_library.answers().isEmpty());
    QVERIFY(m_library.rehearsals().isEmpty());
    QVERIFY(m_library.find(m_telling.id)->prompt.isNull());
    QCOMPARE(m_library.find(m_loop.id)->rounds.first().expected.size(), 1);
    QVERIFY(apply(edit.inverse(), m_library).ok());
    QCOMPARE(m_library, before);
}

void RemovalTest::competency_isTakenFromEverywhere()
{
    const Library before = m_library;
    const Edit edit = removal(m_library, m_competency.id);
    QVERIFY(apply(edit, m_library).ok());
    QVERIFY(m_library.find(m_story.id)->tags.isEmpty());
    QVERIFY(m_library.find(m_prompt.id)->competencies.isEmpty());
    QVERIFY(m_library.find(m_loop.id)->rounds.first().focus.isEmpty());
    QVERIFY(m_library.frameworks().begin()->principles.first().competencies.isEmpty());
    QVERIFY(apply(edit.inverse(), m_library).ok());
    QCOMPARE(m_library, before);
}

void RemovalTest::set_interviewer_loop_clearReferences()
{
    QVERIFY(apply(removal(m_library, m_set.id), m_library).ok());
    QVERIFY(m_library.find(m_prompt.id)->set.isNull());
    QVERIFY(apply(removal(m_library, m_interviewer.id), m_library).ok());
    QVERIFY(m_library.find(m_loop.id)->rounds.first().interviewer.isNull());
    QVERIFY(m_library.find(m_telling.id)->interviewer.isNull());
    QVERIFY(apply(removal(m_library, m_loop.id), m_library).ok());
    QVERIFY(m_library.find(m_telling.id)->loop.isNull());
    QVERIFY(m_library.find(m_telling.id)->round.isNull());
}

void RemovalTest::unknown_isEmpty()
{
    QVERIFY(removal(m_library, StoryId::create()).isEmpty());
}

void RemovalTest::settings_cannotBeRemoved()
{
    m_library.table<BankSettings>().put(BankSettings());
    QVERIFY(removal(m_library, BankSettings().id).isEmpty());
}

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_removal.moc"
