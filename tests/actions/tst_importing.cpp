#include "actions/builtin.h"
#include "actions/importing.h"
#include "support/randomlibrary.h"

#include <QTest>

using namespace storybank;

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newSource_isAddedWithItsLinks();
    void secondImport_addsNothing();
    void newLinkBetweenHeldItems_isAdded();
    void likelyTheSame_isMergedWithoutLosingAWord();
    void skippedStory_takesItsLinksAlong();
    void asDraft_makesADraft();
    void addedThoughHeld_becomesACopy();
    void namedCompetency_isFoundByNameOrMade();
    void proposals_areStoredOnlyWhenAskedFor();
    void leftovers_becomeOneNoteForEachSource();
    void chosenAnswerOfTheBank_staysTheOnlyOne();
    void loop_comesAlongOnceAndForgetsSkippedStories();
    void wholeBank_comesBackAsItWas_data();
    void wholeBank_comesBackAsItWas();
    void wholeBank_doesNotOverwriteWhatTheOwnerChanged();
    void edit_undoesCompletely();

private:
    const QDateTime m_now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
};

namespace {

const QString source = QStringLiteral("notes.md");

/// A reading made by hand: prompts and stories by number, each linked to the other.
struct Source
{
    Reading reading;

    Source() { reading.source = source; }

    StoryId story(const QString &title, const QString &situation, const QStringList &primary = {})
    {
        Story story;
        story.id = StoryId::create();
        story.title = title;
        story.situation = situation;
        story.status = StoryStatus::Ready;
        reading.content.table<Story>().put(story);
        reading.stories.append({story.id.uuid(), {line, line}, primary, {}, source});
        ++line;
        return story.id;
    }
    PromptId prompt(const QString &text, const QStringList &competencies = {})
    {
        Prompt prompt;
        prompt.id = PromptId::create();
        prompt.text = text;
        reading.content.table<Prompt>().put(prompt);
        reading.prompts.append({prompt.id.uuid(), {line, line}, competencies, {}, source});
        ++line;
        return prompt.id;
    }
    void link(StoryId story, PromptId prompt, bool chosen = false)
    {
        Answer answer;
        answer.id = Answer::idFor(story, prompt);
        answer.story = story;
        answer.prompt = prompt;
        answer.origin = Origin::Import;
        answer.chosen = chosen;
        reading.content.table<Answer>().put(answer);
    }

    int line = 1;
};

const QString labels =
    QStringLiteral("Fifteen of a hundred labels were wrong and three teams blamed each other for it.");
const QString rota =
    QStringLiteral("Two teams shared one service but not its night calls, and nobody slept on Sundays.");

Source twoLinkedPairs()
{
    Source made;
    const PromptId first = made.prompt(QStringLiteral("When did you own a problem that was not yours?"));
    made.link(made.story(QStringLiteral("Labels"), labels), first);
    const PromptId second = made.prompt(QStringLiteral("Tell me about two teams in conflict."));
    made.link(made.story(QStringLiteral("Rota"), rota), second);
    return made;
}

Library imported(const Library &library, const Reading &reading, const QDateTime &now)
{
    Library after = library;
    const Result<void> done = apply(importEdit(library, planImport(library, reading, {}), now), after);
    return done ? after : Library();
}

} // namespace

void TestImporting::newSource_isAddedWithItsLinks()
{
    const Library after = imported(newLibrary(), twoLinkedPairs().reading, m_now);
    QCOMPARE(after.stories().size(), 2);
    QCOMPARE(after.prompts().size(), 2);
    QCOMPARE(after.answers().size(), 2);
    for (const Answer &answer : after.answers()) {
        QVERIFY(after.find(answer.story) && after.find(answer.prompt));
        QCOMPARE(answer.origin, Origin::Import);
        QVERIFY(!answer.fit);
    }
    for (const Story &story : after.stories()) {
        QCOMPARE(story.source, source);
        QCOMPARE(story.createdAt, m_now);
    }
}

void TestImporting::secondImport_addsNothing()
{
    const Library once = imported(newLibrary(), twoLinkedPairs().reading, m_now);
    Source again = twoLinkedPairs(); // with ids of its own, as a second reading has
    again.reading.unrecognised.append({{9, 9}, QStringLiteral("lunch at 12"), source});
    const ImportPlan plan = planImport(once, again.reading, {});
    QCOMPARE(plan.duplicates(), 4);
    QVERIFY(
        std::all_of(plan.items.begin(), plan.items.end(), [](const ImportItem &item) { return item.exact; }));
    QVERIFY(importEdit(once, plan, m_now.addDays(1)).isEmpty());
}

void TestImporting::newLinkBetweenHeldItems_isAdded()
{
    const Library once = imported(newLibrary(), twoLinkedPairs().reading, m_now);
    Source more;
    const PromptId prompt = more.prompt(QStringLiteral("Tell me about two teams in conflict."));
    more.link(more.story(QStringLiteral("Labels"), labels), prompt);
    const Edit edit = importEdit(once, planImport(once, more.reading, {}), m_now);
    QCOMPARE(edit.changes.size(), 1);
    const auto *change = std::get_if<Change<Answer>>(&edit.changes.first());
    QVERIFY(change && change->after);
    QCOMPARE(once.find(change->after->story)->title, QStringLiteral("Labels"));
    QVERIFY(once.find(change->after->prompt));
}

void TestImporting::likelyTheSame_isMergedWithoutLosingAWord()
{
    const Library once = imported(newLibrary(), twoLinkedPairs().reading, m_now);
    Source edited;
    const StoryId id =
        edited.story(QStringLiteral("Labels"),
                     QString(labels).replace(QStringLiteral("Fifteen"), QStringLiteral("Twenty")));
    Story story = *edited.reading.content.find(id);
    story.learning = QStringLiteral("Ask who owns the input.");
    edited.reading.content.table<Story>().put(story);

    const ImportPlan plan = planImport(once, edited.reading, {});
    QCOMPARE(plan.items.size(), 1);
    QCOMPARE(plan.items.first().choice, ImportChoice::Merge);
    QVERIFY(!plan.items.first().exact);
    Library after = once;
    QVERIFY(apply(importEdit(once, plan, m_now), after));
    QCOMPARE(after.stories().size(), 2);
    const Story *held = after.find(StoryId(plan.items.first().existing));
    QCOMPARE(held->situation, labels);
    QCOMPARE(held->learning, story.learning);
    QCOMPARE(after.notes().size(), 1);
    QVERIFY(after.notes().begin()->text.contains(story.situation));
    QVERIFY(importEdit(after, planImport(after, edited.reading, {}), m_now).isEmpty());
}

void TestImporting::skippedStory_takesItsLinksAlong()
{
    ImportPlan plan = planImport(newLibrary(), twoLinkedPairs().reading, {});
    for (ImportItem &item : plan.items) {
        if (item.title == QStringLiteral("Rota"))
            item.choice = ImportChoice::Skip;
    }
    Library after = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), after));
    QCOMPARE(after.stories().size(), 1);
    QCOMPARE(after.prompts().size(), 2);
    QCOMPARE(after.answers().size(), 1);
    QCOMPARE(plan.duplicates(), 0);
}

void TestImporting::asDraft_makesADraft()
{
    ImportPlan plan = planImport(newLibrary(), twoLinkedPairs().reading, {});
    for (ImportItem &item : plan.items)
        item.choice = ImportChoice::AsDraft;
    Library after = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), after));
    QCOMPARE(after.stories().size(), 2);
    for (const Story &story : after.stories())
        QCOMPARE(story.status, StoryStatus::Draft);
}

void TestImporting::addedThoughHeld_becomesACopy()
{
    const Source made = twoLinkedPairs();
    const Library once = imported(newLibrary(), made.reading, m_now);
    ImportPlan plan = planImport(once, made.reading, {}); // the very same ids
    for (ImportItem &item : plan.items) {
        if (item.kind == Kind::Story)
            item.choice = ImportChoice::Add;
    }
    Library after = once;
    QVERIFY(apply(importEdit(once, plan, m_now), after));
    QCOMPARE(after.stories().size(), 4);
    QCOMPARE(after.prompts().size(), 2);
    QCOMPARE(after.answers().size(), 4);
}

void TestImporting::namedCompetency_isFoundByNameOrMade()
{
    Source made;
    made.story(QStringLiteral("Labels"), labels,
               {QStringLiteral("ownership"), QStringLiteral("Mentoring"), QStringLiteral("Night work")});
    made.prompt(QStringLiteral("Who sleeps?"), {QStringLiteral("night  WORK")});
    const Library after = imported(newLibrary(), made.reading, m_now);
    QCOMPARE(after.competencies().size(), 7);
    QCOMPARE(after.competencyNamed(u"Mentoring")->key, QStringLiteral("mentoring"));
    const Competency *own = after.competencyNamed(u"Night work");
    QVERIFY(own && own->key.isEmpty());
    QCOMPARE(own->position, 6);
    const Story &story = *after.stories().begin();
    QCOMPARE(story.tags.size(), 3);
    QVERIFY(story.hasPrimaryTag(after.competencyNamed(u"Ownership")->id));
    QCOMPARE(after.prompts().begin()->competencies, QList{own->id});
}

void TestImporting::proposals_areStoredOnlyWhenAskedFor()
{
    ImportPlan plan = planImport(newLibrary(), twoLinkedPairs().reading, {});
    const CompetencyId ownership = defaultCompetencies().first().id;
    const CompetencyId failure = defaultCompetencies().at(2).id;
    for (ImportItem &item : plan.items)
        item.proposals = {{ownership, 0.9, {}}, {failure, tagThreshold / 2, {}}};
    Library without = newLibrary(), with = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), without));
    plan.applyProposals = true;
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), with));
    for (const Story &story : without.stories())
        QVERIFY(story.tags.isEmpty());
    for (const Story &story : with.stories())
        QCOMPARE(story.tags, (QList<Tag>{{ownership, TagRank::Primary}}));
    for (const Prompt &prompt : with.prompts())
        QCOMPARE(prompt.competencies, QList{ownership});
}

void TestImporting::leftovers_becomeOneNoteForEachSource()
{
    Source made = twoLinkedPairs();
    made.reading.unrecognised = {{{5, 5}, QStringLiteral("lunch at 12"), source},
                                 {{6, 6}, QStringLiteral("bring a badge"), source},
                                 {{1, 1}, QStringLiteral("see page 14"), QStringLiteral("other.md")}};
    ImportPlan plan = planImport(newLibrary(), made.reading, {});
    QCOMPARE(plan.leftovers.size(), 3);
    QVERIFY(!importEdit(newLibrary(), plan, m_now).touches<Note>());
    for (ImportLeftover &leftover : plan.leftovers)
        leftover.toNotes = true;
    Library after = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), after));
    QCOMPARE(after.notes().size(), 2);
    for (const Note &note : after.notes()) {
        if (note.source == source)
            QCOMPARE(note.text, QStringLiteral("lunch at 12\nbring a badge"));
        else
            QCOMPARE(note.text, QStringLiteral("see page 14"));
    }
    QVERIFY(importEdit(after, plan, m_now).changes.isEmpty() ||
            !importEdit(after, plan, m_now).touches<Note>());
}

void TestImporting::chosenAnswerOfTheBank_staysTheOnlyOne()
{
    Source first;
    const QString question = QStringLiteral("Tell me about two teams in conflict.");
    first.link(first.story(QStringLiteral("Rota"), rota), first.prompt(question), true);
    const Library once = imported(newLibrary(), first.reading, m_now);
    Source second;
    second.link(second.story(QStringLiteral("Labels"), labels), second.prompt(question), true);
    const Library after = imported(once, second.reading, m_now);
    QCOMPARE(after.answers().size(), 2);
    for (const Answer &answer : after.answers())
        QCOMPARE(answer.chosen, after.find(answer.story)->title == QStringLiteral("Rota"));
}

void TestImporting::loop_comesAlongOnceAndForgetsSkippedStories()
{
    Source made;
    const StoryId story = made.story(QStringLiteral("Rota"), rota);
    const PromptId prompt = made.prompt(QStringLiteral("Tell me about two teams in conflict."));
    Loop loop;
    loop.id = LoopId::create();
    loop.company = QStringLiteral("Fennmark Energy");
    Round round;
    round.id = RoundId::create();
    round.expected = {{prompt, story, {}, true}};
    loop.rounds = {round};
    made.reading.content.table<Loop>().put(loop);
    made.reading.rounds = {{round.id.uuid(), {1, 1}, {QStringLiteral("Failure")}, {}, source}};

    ImportPlan plan = planImport(newLibrary(), made.reading, {});
    Library after = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), after));
    QCOMPARE(after.loops().size(), 1);
    QCOMPARE(after.loops().begin()->rounds.first().focus, QList{after.competencyNamed(u"Failure")->id});
    Reading again = made.reading;
    QVERIFY(importEdit(after, planImport(after, again, {}), m_now).isEmpty());

    for (ImportItem &item : plan.items) {
        if (item.kind == Kind::Story)
            item.choice = ImportChoice::Skip;
    }
    Library without = newLibrary();
    QVERIFY(apply(importEdit(newLibrary(), plan, m_now), without));
    QCOMPARE(without.loops().begin()->rounds.first().expected.first().prompt, prompt);
    QVERIFY(without.loops().begin()->rounds.first().expected.first().story.isNull());
}

void TestImporting::wholeBank_comesBackAsItWas_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestImporting::wholeBank_comesBackAsItWas()
{
    QFETCH(quint32, seed);
    Reading reading;
    reading.source = QStringLiteral("bank.json");
    reading.complete = true;
    reading.content = testing::RandomLibrary(seed).library(6);
    const Library after = imported(Library(), reading, m_now);
    Entities::forEach([&]<typename T>() {
        if constexpr (!std::is_same_v<T, BankSettings>)
            QVERIFY2(after.table<T>() == reading.content.table<T>(),
                     Codes<Kind>::names[static_cast<size_t>(kindOf<T>)]);
    });
    QCOMPARE(after.settings(), reading.content.settings());
}

void TestImporting::wholeBank_doesNotOverwriteWhatTheOwnerChanged()
{
    Library held = newLibrary();
    Competency renamed = defaultCompetencies().first();
    renamed.name = QStringLiteral("Owning it");
    held.table<Competency>().put(renamed);
    BankSettings settings;
    settings.wordsPerMinute = 110;
    held.table<BankSettings>().put(settings);

    Reading reading;
    reading.complete = true;
    reading.content = newLibrary();
    Competency target = defaultCompetencies().at(1);
    target.target = 4;
    reading.content.table<Competency>().put(target);
    const Library after = imported(held, reading, m_now);
    QCOMPARE(*after.find(renamed.id), renamed);
    QCOMPARE(*after.find(target.id), target);
    QCOMPARE(after.settings().wordsPerMinute, 110);
}

void TestImporting::edit_undoesCompletely()
{
    const Library before = newLibrary();
    const Edit edit = importEdit(before, planImport(before, twoLinkedPairs().reading, {}), m_now);
    Library library = before;
    QVERIFY(apply(edit, library));
    QVERIFY(library != before);
    QVERIFY(apply(edit.inverse(), library));
    QVERIFY(library == before);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"

#include <algorithm>
