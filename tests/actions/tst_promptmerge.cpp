#include "actions/promptmerge.h"

#include <QTest>

using namespace storybank;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

template<typename T>
T made(const char *name)
{
    T value;
    value.id = Id<T>::fromName(QLatin1String(name));
    return value;
}

Prompt promptOf(const char *name)
{
    Prompt prompt = made<Prompt>(name);
    prompt.text = QLatin1String(name);
    return prompt;
}

Answer answerOf(StoryId story, PromptId prompt, std::optional<int> fit, bool chosen = false)
{
    Answer answer;
    answer.id = Answer::idFor(story, prompt);
    answer.story = story;
    answer.prompt = prompt;
    answer.fit = fit;
    answer.chosen = chosen;
    return answer;
}

} // namespace

class TestPromptMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fields_areFilledAndBroughtTogether();
    void answers_moveAndLoseNothing();
    void rounds_askTheQuestionOnce();
    void records_moveOver();
    void inverse_bringsAllBack();
    void unknownOrTheSame_isEmpty();

private:
    Edit merge() const { return mergePrompts(m_library, m_kept.id, {m_other.id, m_third.id}, now); }
    Library merged() const
    {
        Library after = m_library;
        if (!apply(merge(), after))
            qFatal("the merge does not fit the library");
        return after;
    }

    Library m_library;
    Prompt m_kept = promptOf("kept"), m_other = promptOf("other"), m_third = promptOf("third");
    Story m_story = made<Story>("story"), m_second = made<Story>("second");
};

void TestPromptMerge::init()
{
    m_library = {};
    m_kept.hint = QStringLiteral("Be short.");
    m_kept.followUps = {{QStringLiteral("Why?"), QStringLiteral("Because."), false}};
    m_kept.company = QStringLiteral("Nordlicht");
    m_other.hint = QStringLiteral("Name the cost.");
    m_other.company = QStringLiteral("Tallis");
    m_other.round = QStringLiteral("Panel");
    m_other.followUps = {{QStringLiteral("why?"), QStringLiteral("It was right."), true},
                         {QStringLiteral("And then?"), {}, false}};
    m_third.competencies = {CompetencyId::fromName(QStringLiteral("c"))};
    for (const Prompt &prompt : {m_kept, m_other, m_third})
        m_library.table<Prompt>().put(prompt);
    for (const Story &story : {m_story, m_second})
        m_library.table<Story>().put(story);
    m_library.table<Answer>().put(answerOf(m_story.id, m_kept.id, std::nullopt, true));
    Answer angled = answerOf(m_story.id, m_other.id, 4);
    angled.angle = QStringLiteral("the cost");
    m_library.table<Answer>().put(angled);
    m_library.table<Answer>().put(answerOf(m_second.id, m_third.id, 2, true));
    Loop loop = made<Loop>("loop");
    loop.rounds = {Round()};
    loop.rounds.first().expected = {
        {m_other.id, {}, {}, false}, {m_third.id, m_second.id, {}, true}, {m_kept.id, m_story.id, {}, false}};
    m_library.table<Loop>().put(loop);
    Telling telling = made<Telling>("telling");
    telling.story = m_story.id;
    telling.prompt = m_other.id;
    m_library.table<Telling>().put(telling);
    Rehearsal rehearsal = made<Rehearsal>("rehearsal");
    rehearsal.story = m_story.id;
    rehearsal.prompt = m_third.id;
    m_library.table<Rehearsal>().put(rehearsal);
}

void TestPromptMerge::fields_areFilledAndBroughtTogether()
{
    const Library after = merged();
    const Prompt prompt = *after.find(m_kept.id);
    QCOMPARE(prompt.text, QStringLiteral("kept"));
    QCOMPARE(prompt.company, QStringLiteral("Nordlicht"));
    QCOMPARE(prompt.round, QStringLiteral("Panel"));
    QCOMPARE(prompt.hint, QStringLiteral("Be short.\nName the cost."));
    QCOMPARE(prompt.competencies, m_third.competencies);
    QCOMPARE(prompt.followUps.size(), 2);
    QCOMPARE(prompt.followUps.first().reply, QStringLiteral("Because.\n\nIt was right."));
    QVERIFY(prompt.followUps.first().ready);
    QCOMPARE(prompt.editedAt, now);
    QVERIFY(!after.find(m_other.id) && !after.find(m_third.id));
}

void TestPromptMerge::answers_moveAndLoseNothing()
{
    const Library after = merged();
    QCOMPARE(after.answers().size(), 2);
    const Answer *mine = after.answer(m_story.id, m_kept.id);
    QVERIFY(mine && mine->chosen);
    QCOMPARE(mine->fit, std::optional(4));
    QCOMPARE(mine->angle, QStringLiteral("the cost"));
    const Answer *moved = after.answer(m_second.id, m_kept.id);
    QVERIFY(moved);
    QVERIFY2(!moved->chosen, "the kept prompt has its chosen story already");
    QCOMPARE(moved->fit, std::optional(2));
}

void TestPromptMerge::rounds_askTheQuestionOnce()
{
    const Library after = merged();
    const QList<Slot> expected = after.find(made<Loop>("loop").id)->rounds.first().expected;
    QCOMPARE(expected.size(), 1);
    QCOMPARE(expected.first(), (Slot{m_kept.id, m_second.id, {}, true}));
}

void TestPromptMerge::records_moveOver()
{
    const Library after = merged();
    QCOMPARE(after.find(made<Telling>("telling").id)->prompt, m_kept.id);
    QCOMPARE(after.find(made<Rehearsal>("rehearsal").id)->prompt, m_kept.id);
}

void TestPromptMerge::inverse_bringsAllBack()
{
    Library after = merged();
    QVERIFY(apply(merge().inverse(), after));
    QVERIFY(after == m_library);
}

void TestPromptMerge::unknownOrTheSame_isEmpty()
{
    QVERIFY(mergePrompts(m_library, PromptId::create(), {m_other.id}, now).isEmpty());
    QVERIFY(mergePrompts(m_library, m_kept.id, {m_kept.id, PromptId::create()}, now).isEmpty());
}

QTEST_APPLESS_MAIN(TestPromptMerge)
#include "tst_promptmerge.moc"
