#include "actions/builtin.h"
#include "actions/competencies.h"
#include "actions/prompts.h"
#include "actions/stories.h"
#include "actions/tagactions.h"

#include <QTest>

using namespace storybank;

class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newStory_isAnEmptyDraft();
    void duplicate_isADraftWithItsOwnIdentity();
    void statusStrengthAndTrash_changeAndComeBack();
    void unchanged_isEmpty();
    void tag_isAddedOnceAndChangesItsRank();
    void fit_makesJudgesAndRemovesTheAnswer();
    void fitOfAnImportedLink_isTakenBackWithoutLosingTheLink();
    void chosen_isAtMostOneForAPrompt();
    void draftForPrompt_isTaggedAndChosen();
    void draftForPrompt_startsFromTheTemplateOfItsCompetency();
    void prompt_standsAtTheEndOfItsSet();
    void tagPrompts_onAndOff();
    void competency_isNotAddedTwice();
    void competency_repeated_data();
    void competency_repeated();
    void widerSet_isAddedOnce();
    void strongProposals_areStoredAndNothingIsTakenAway();

private:
    void run(const Edit &edit) { QVERIFY(apply(edit, m_library)); }

    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
    Library m_library;
    StoryId m_story, m_other;
    PromptId m_prompt;
    CompetencyId m_ownership, m_failure;
};

void TestSteps::init()
{
    m_library = newLibrary();
    m_ownership = defaultCompetencies().at(0).id;
    m_failure = defaultCompetencies().at(2).id;
    const NewStory story = newStory(QStringLiteral("Labels"), m_now);
    const NewStory other = newStory(QStringLiteral("Rota"), m_now);
    const NewPrompt prompt = newPrompt(m_library, QStringLiteral("What went wrong?"), {}, m_now);
    for (const Edit &edit : {story.edit, other.edit, prompt.edit})
        run(edit);
    m_story = story.id;
    m_other = other.id;
    m_prompt = prompt.id;
}

void TestSteps::newStory_isAnEmptyDraft()
{
    const Story *story = m_library.find(m_story);
    QVERIFY(story);
    QCOMPARE(story->status, StoryStatus::Draft);
    QCOMPARE(story->strength, 0);
    QCOMPARE(story->createdAt, m_now);
}

void TestSteps::duplicate_isADraftWithItsOwnIdentity()
{
    run(setStatus(m_library, {m_story}, StoryStatus::Polished, m_now));
    run(setFit(m_library, m_story, m_prompt, 4));
    const NewStory copy = duplicateStory(m_library, m_story, m_now);
    run(copy.edit);
    QVERIFY(copy.id != m_story);
    QCOMPARE(m_library.find(copy.id)->status, StoryStatus::Draft);
    QVERIFY(m_library.find(copy.id)->title != m_library.find(m_story)->title);
    QCOMPARE(m_library.answers().size(), 1);
}

void TestSteps::statusStrengthAndTrash_changeAndComeBack()
{
    const Library before = m_library;
    const QDateTime later = m_now.addDays(1);
    const QList<Edit> edits{setStatus(m_library, {m_story}, StoryStatus::Ready, later),
                            setStrength(m_library, {m_story}, 9, later), trash(m_library, {m_story}, later)};
    for (const Edit &edit : edits) {
        QVERIFY(!edit.isEmpty() && !edit.label.isEmpty());
        Library library = before;
        QVERIFY(apply(edit, library));
        QCOMPARE(library.find(m_story)->editedAt, later);
        QVERIFY(apply(edit.inverse(), library));
        QVERIFY(library == before);
    }
    run(edits.at(1));
    QCOMPARE(m_library.find(m_story)->strength, 5);
    run(trash(m_library, {m_story}, later));
    QVERIFY(m_library.find(m_story)->isTrashed());
    QVERIFY(trash(m_library, {m_story}, later.addDays(1)).isEmpty());
    run(restore(m_library, {m_story}, later));
    QVERIFY(!m_library.find(m_story)->isTrashed());
}

void TestSteps::unchanged_isEmpty()
{
    QVERIFY(setStatus(m_library, {m_story}, StoryStatus::Draft, m_now.addDays(1)).isEmpty());
    QVERIFY(setStatus(m_library, {StoryId::create()}, StoryStatus::Ready, m_now).isEmpty());
    QVERIFY(removeTag(m_library, {m_story}, m_failure, m_now).isEmpty());
    QVERIFY(setFit(m_library, m_story, m_prompt, std::nullopt).isEmpty());
    QVERIFY(setFit(m_library, m_story, PromptId::create(), 4).isEmpty());
    QVERIFY(chooseAnswer(m_library, m_story, m_prompt, false).isEmpty());
}

void TestSteps::tag_isAddedOnceAndChangesItsRank()
{
    run(addTag(m_library, {m_story}, m_failure, TagRank::Primary, m_now));
    run(addTag(m_library, {m_story}, m_failure, TagRank::Secondary, m_now));
    QCOMPARE(m_library.find(m_story)->tags, (QList<Tag>{{m_failure, TagRank::Secondary}}));
    QVERIFY(addTag(m_library, {m_story}, CompetencyId::create(), TagRank::Primary, m_now).isEmpty());
    run(removeTag(m_library, {m_story}, m_failure, m_now));
    QVERIFY(m_library.find(m_story)->tags.isEmpty());
}

void TestSteps::fit_makesJudgesAndRemovesTheAnswer()
{
    run(setFit(m_library, m_story, m_prompt, 4));
    QCOMPARE(m_library.answer(m_story, m_prompt)->fit, std::optional(4));
    QCOMPARE(m_library.answer(m_story, m_prompt)->origin, Origin::Owner);
    run(setFit(m_library, m_story, m_prompt, 0));
    QCOMPARE(m_library.answer(m_story, m_prompt)->fit, std::optional(0));
    run(setFit(m_library, m_story, m_prompt, std::nullopt));
    QVERIFY(!m_library.answer(m_story, m_prompt));

    run(setAngle(m_library, m_story, m_prompt, QStringLiteral("the quarter"), {}));
    run(setFit(m_library, m_story, m_prompt, 2));
    run(setFit(m_library, m_story, m_prompt, std::nullopt));
    QCOMPARE(m_library.answer(m_story, m_prompt)->angle, QStringLiteral("the quarter"));
}

void TestSteps::fitOfAnImportedLink_isTakenBackWithoutLosingTheLink()
{
    Answer imported;
    imported.id = Answer::idFor(m_story, m_prompt);
    imported.story = m_story;
    imported.prompt = m_prompt;
    imported.origin = Origin::Import;
    m_library.table<Answer>().put(imported);
    run(setFit(m_library, m_story, m_prompt, 3));
    run(setFit(m_library, m_story, m_prompt, std::nullopt));
    QCOMPARE(*m_library.answer(m_story, m_prompt), imported);
}

void TestSteps::chosen_isAtMostOneForAPrompt()
{
    run(setFit(m_library, m_story, m_prompt, 4));
    run(chooseAnswer(m_library, m_story, m_prompt));
    run(chooseAnswer(m_library, m_other, m_prompt));
    QVERIFY(!m_library.answer(m_story, m_prompt)->chosen);
    QVERIFY(m_library.answer(m_other, m_prompt)->chosen);
    run(chooseAnswer(m_library, m_story, m_prompt));
    QVERIFY(m_library.answer(m_story, m_prompt)->chosen);
    QVERIFY2(!m_library.answer(m_other, m_prompt), "it said nothing but that it was chosen");
}

void TestSteps::draftForPrompt_isTaggedAndChosen()
{
    run(tagPrompts(m_library, {m_prompt}, m_failure, true, m_now));
    const NewDraft draft = draftForPrompt(m_library, m_prompt, m_now);
    run(draft.edit);
    QVERIFY(m_library.find(draft.id)->hasPrimaryTag(m_failure));
    QCOMPARE(m_library.find(draft.id)->status, StoryStatus::Draft);
    QVERIFY(m_library.answer(draft.id, m_prompt)->chosen);
    const NewDraft second = draftForPrompt(m_library, m_prompt, m_now);
    run(second.edit);
    QVERIFY(m_library.answer(second.id, m_prompt));
    QVERIFY(!m_library.answer(second.id, m_prompt)->chosen);
}

void TestSteps::draftForPrompt_startsFromTheTemplateOfItsCompetency()
{
    const auto templateOfDraft = [this] {
        return draftForPrompt(m_library, m_prompt, m_now).edit.isEmpty()
                   ? QString()
                   : std::get<Change<Story>>(draftForPrompt(m_library, m_prompt, m_now).edit.changes.first())
                         .after->templateKey;
    };
    QCOMPARE(templateOfDraft(), QString());
    run(tagPrompts(m_library, {m_prompt}, m_failure, true, m_now));
    QCOMPARE(templateOfDraft(), QStringLiteral("failure"));
    Template own;
    own.id = TemplateId::create();
    own.name = QStringLiteral("Mine");
    own.competencies = {m_library.find(m_failure)->name};
    m_library.table<Template>().put(own);
    QCOMPARE(templateOfDraft(), own.id.toString());
}

void TestSteps::prompt_standsAtTheEndOfItsSet()
{
    QuestionSet set;
    set.id = QuestionSetId::create();
    set.company = QStringLiteral("Fennmark Energy");
    m_library.table<QuestionSet>().put(set);
    const NewPrompt first = newPrompt(m_library, QStringLiteral("One?"), set.id, m_now);
    run(first.edit);
    const NewPrompt second = newPrompt(m_library, QStringLiteral("Two?"), set.id, m_now);
    run(second.edit);
    QVERIFY(m_library.find(second.id)->position > m_library.find(first.id)->position);
    QCOMPARE(m_library.find(second.id)->company, set.company);
}

void TestSteps::tagPrompts_onAndOff()
{
    run(tagPrompts(m_library, {m_prompt}, m_failure, true, m_now));
    QVERIFY(tagPrompts(m_library, {m_prompt}, m_failure, true, m_now).isEmpty());
    run(tagPrompts(m_library, {m_prompt}, m_failure, false, m_now));
    QVERIFY(m_library.find(m_prompt)->competencies.isEmpty());
}

void TestSteps::competency_isNotAddedTwice()
{
    const NewCompetency own = addCompetency(m_library, QStringLiteral(" Night  work "));
    run(own.edit);
    QCOMPARE(m_library.find(own.id)->name, QStringLiteral("Night work"));
    QCOMPARE(m_library.competenciesInOrder().last().id, own.id);
    const NewCompetency again = addCompetency(m_library, QStringLiteral("NIGHT work"));
    QCOMPARE(again.id, own.id);
    QVERIFY(again.edit.isEmpty());
}

void TestSteps::competency_repeated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("repeats");

    QTest::newRow("case and spaces") << QStringLiteral("  disagree AND  commit ") << true;
    QTest::newRow("order") << QStringLiteral("Commit, disagree") << true;
    QTest::newRow("a letter less") << QStringLiteral("Ownershp") << true;
    QTest::newRow("two letters swapped") << QStringLiteral("Onwership") << true;
    QTest::newRow("plural") << QStringLiteral("Calculated risks") << true;
    QTest::newRow("another word") << QStringLiteral("Calculated loss") << false;
    QTest::newRow("two slips") << QStringLiteral("Onwershp") << false;
    QTest::newRow("short") << QStringLiteral("Pace") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestSteps::competency_repeated()
{
    QFETCH(const QString, name);
    QTEST(repeatedCompetency(m_library, name) != nullptr, "repeats");
}

void TestSteps::widerSet_isAddedOnce()
{
    run(addCompetency(m_library, QStringLiteral("Night work")).edit);
    run(addWiderCompetencies(m_library));
    QCOMPARE(m_library.competencies().size(), 18);
    QSet<int> positions;
    for (const Competency &competency : m_library.competencies())
        positions.insert(competency.position);
    QCOMPARE(positions.size(), 18);
    QVERIFY(addWiderCompetencies(m_library).isEmpty());
}

void TestSteps::strongProposals_areStoredAndNothingIsTakenAway()
{
    run(addTag(m_library, {m_other}, m_failure, TagRank::Primary, m_now));
    const QList<TagProposal> proposals{{m_ownership, 0.9, {}},
                                       {m_failure, tagThreshold, {}},
                                       {defaultCompetencies().at(1).id, tagThreshold - 0.01, {}}};
    const QList<TagSuggestion> suggestions{{Kind::Story, m_story.uuid(), {}, proposals},
                                           {Kind::Story, m_other.uuid(), {}, proposals},
                                           {Kind::Prompt, m_prompt.uuid(), {}, proposals}};
    run(applyTags(m_library, suggestions, m_now));
    QCOMPARE(m_library.find(m_story)->tags,
             (QList<Tag>{{m_ownership, TagRank::Primary}, {m_failure, TagRank::Secondary}}));
    QCOMPARE(m_library.find(m_other)->tags,
             (QList<Tag>{{m_failure, TagRank::Primary}, {m_ownership, TagRank::Secondary}}));
    QCOMPARE(m_library.find(m_prompt)->competencies, (QList{m_ownership, m_failure}));
    QVERIFY(applyTags(m_library, suggestions, m_now).isEmpty());
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
