#include "actions/storymerge.h"
#include "domain/fields.h"
#include "domain/text.h"
#include "support/randomlibrary.h"

#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

class TestStoryMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_isFollowed_data();
    void choice_isFollowed();
    void proposal_losesNothing();
    void proposals_nameOnlyWhatDiffers();
    void lists_keepWhatIsTheSameOnce();
    void answersToOnePrompt_becomeOne();
    void recordsAndPlaces_moveOver();
    void tooLongASection_isRefused();
    void unknownOrSame_isEmpty();
    void anyMerge_isUndoneWhole();

private:
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

namespace {

Story storyOf(const QString &title)
{
    Story story;
    story.id = StoryId::fromName(title);
    story.title = title;
    return story;
}

Library libraryOf(const QList<Story> &stories)
{
    Library library;
    for (const Story &story : stories)
        library.table<Story>().put(story);
    return library;
}

Metric metricOf(const QString &name, bool headline)
{
    Metric metric;
    metric.name = name;
    metric.headline = headline;
    return metric;
}

/// Whether anything but the story itself names it.
bool isNamed(const Library &library, StoryId id)
{
    bool named = false;
    for (const Answer &answer : library.answers())
        named = named || answer.story == id;
    for (const Telling &telling : library.tellings())
        named = named || telling.story == id;
    for (const Rehearsal &rehearsal : library.rehearsals())
        named = named || rehearsal.story == id;
    for (const Loop &loop : library.loops()) {
        for (const Round &round : loop.rounds) {
            for (const Slot &slot : round.expected)
                named = named || slot.story == id || slot.backup == id;
        }
    }
    return named;
}

} // namespace

void TestStoryMerge::choice_isFollowed_data()
{
    QTest::addColumn<MergeSide>("side");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("strength");
    QTest::addColumn<QStringList>("criteria");
    QTest::newRow("left") << MergeSide::Left << u"A"_s << u"did this"_s << 3
                          << QStringList{u"fast"_s, u"cheap"_s};
    QTest::newRow("right") << MergeSide::Right << u"B"_s << u"did that"_s << 5
                           << QStringList{u"cheap"_s, u"safe"_s};
    QTest::newRow("both") << MergeSide::Both << u"A / B"_s << u"did this\n\ndid that"_s << 3
                          << QStringList{u"fast"_s, u"cheap"_s, u"safe"_s};
}

void TestStoryMerge::choice_isFollowed()
{
    QFETCH(MergeSide, side);
    Story left = storyOf(u"A"_s);
    left.action = u"did this"_s;
    left.strength = 3;
    left.criteria = {u"fast"_s, u"cheap"_s};
    Story right = storyOf(u"B"_s);
    right.action = u"did that"_s;
    right.strength = 5;
    right.criteria = {u"cheap"_s, u"safe"_s};
    MergeChoices choices;
    for (const auto &[field, proposed] : mergeProposals(left, right))
        choices.insert(field, side);
    const Story merged = mergedStory(left, right, choices);
    QCOMPARE(merged.id, left.id);
    QTEST(merged.title, "title");
    QTEST(merged.action, "action");
    QTEST(merged.strength, "strength");
    QTEST(merged.criteria, "criteria");
}

void TestStoryMerge::proposal_losesNothing()
{
    Story left = storyOf(u"A"_s);
    left.situation = u"here"_s;
    left.task = u"same"_s;
    Story right = storyOf(u"B"_s);
    right.situation = u"there"_s;
    right.task = u"same"_s;
    right.learning = u"a lesson"_s;
    right.company = u"Fennmark"_s;
    right.strength = 4;
    const Story merged = mergedStory(left, right, {});
    QCOMPARE(merged.title, u"A"_s);
    QCOMPARE(merged.situation, u"here\n\nthere"_s);
    QCOMPARE(merged.task, u"same"_s);
    QCOMPARE(merged.learning, u"a lesson"_s);
    QCOMPARE(merged.company, u"Fennmark"_s);
    QCOMPARE(merged.strength, 4);
}

void TestStoryMerge::proposals_nameOnlyWhatDiffers()
{
    Story left = storyOf(u"A"_s);
    left.action = u"x"_s;
    Story right = left;
    right.id = StoryId::create();
    right.createdAt = m_now;
    right.source = u"notes.md"_s;
    QVERIFY(mergeProposals(left, right).isEmpty());
    right.result = u"y"_s;
    right.action = u"z"_s;
    const QList<std::pair<QString, MergeSide>> expected{{u"action"_s, MergeSide::Both},
                                                        {u"result"_s, MergeSide::Right}};
    QCOMPARE(mergeProposals(left, right), expected);
    QCOMPARE(mergedStory(left, right, {}).source, u"notes.md"_s);
}

void TestStoryMerge::lists_keepWhatIsTheSameOnce()
{
    const CompetencyId one = CompetencyId::create();
    const CompetencyId two = CompetencyId::create();
    Story left = storyOf(u"A"_s);
    left.metrics = {metricOf(u"errors"_s, true)};
    left.tags = {{one, TagRank::Secondary}};
    Story right = storyOf(u"B"_s);
    right.metrics = {metricOf(u"time"_s, true), metricOf(u"errors"_s, true)};
    right.tags = {{one, TagRank::Primary}, {two, TagRank::Secondary}};
    const Story merged = mergedStory(left, right, {});
    QCOMPARE(merged.metrics, (QList{metricOf(u"errors"_s, true), metricOf(u"time"_s, false)}));
    QCOMPARE(merged.tags, (QList{Tag{one, TagRank::Primary}, Tag{two, TagRank::Secondary}}));
}

void TestStoryMerge::answersToOnePrompt_becomeOne()
{
    const Story left = storyOf(u"A"_s);
    const Story right = storyOf(u"B"_s);
    Library library = libraryOf({left, right});
    const PromptId prompt = PromptId::create();
    const auto answerOf = [&prompt](const Story &story, std::optional<int> fit, const QString &angle) {
        Answer answer;
        answer.story = story.id;
        answer.prompt = prompt;
        answer.id = Answer::idFor(story.id, prompt);
        answer.fit = fit;
        answer.angle = angle;
        return answer;
    };
    library.table<Answer>().put(answerOf(left, std::nullopt, u"calm"_s));
    Answer chosen = answerOf(right, 4, u"bold"_s);
    chosen.chosen = true;
    library.table<Answer>().put(chosen);
    const auto edit = mergeStories(library, left.id, right.id, {}, m_now);
    QVERIFY(edit && apply(*edit, library));
    QCOMPARE(library.answers().size(), 1);
    const Answer *answer = library.answer(left.id, prompt);
    QVERIFY(answer);
    QCOMPARE(answer->fit, std::optional(4));
    QCOMPARE(answer->angle, u"calm\nbold"_s);
    QVERIFY(answer->chosen);
}

void TestStoryMerge::recordsAndPlaces_moveOver()
{
    const Story left = storyOf(u"A"_s);
    const Story right = storyOf(u"B"_s);
    Library library = libraryOf({left, right});
    Telling telling;
    telling.id = TellingId::create();
    telling.story = right.id;
    library.table<Telling>().put(telling);
    Rehearsal rehearsal;
    rehearsal.id = RehearsalId::create();
    rehearsal.story = right.id;
    library.table<Rehearsal>().put(rehearsal);
    Loop loop;
    loop.id = LoopId::create();
    loop.rounds.append(Round());
    loop.rounds[0].expected = {Slot{{}, right.id, left.id, true}, Slot{{}, left.id, {}, false}};
    library.table<Loop>().put(loop);
    const auto edit = mergeStories(library, left.id, right.id, {}, m_now);
    QVERIFY(edit && apply(*edit, library));
    QCOMPARE(library.find(telling.id)->story, left.id);
    QCOMPARE(library.find(rehearsal.id)->story, left.id);
    const QList<Slot> places = library.find(loop.id)->rounds.at(0).expected;
    QCOMPARE(places.at(0), (Slot{{}, left.id, {}, true}));
    QCOMPARE(places.at(1), loop.rounds.at(0).expected.at(1));
    QCOMPARE(library.find(right.id)->trashedAt, m_now);
    QCOMPARE(library.find(right.id)->title, u"B"_s);
}

void TestStoryMerge::tooLongASection_isRefused()
{
    Story left = storyOf(u"A"_s);
    left.action = QString(sectionLimit - 10, u'a');
    Story right = storyOf(u"B"_s);
    right.action = QString(10, u'b');
    const Library library = libraryOf({left, right});
    const auto refused = mergeStories(library, left.id, right.id, {}, m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    QVERIFY(mergeStories(library, left.id, right.id, {{u"action"_s, MergeSide::Right}}, m_now));
}

void TestStoryMerge::unknownOrSame_isEmpty()
{
    const Story story = storyOf(u"A"_s);
    const Library library = libraryOf({story});
    QVERIFY(mergeStories(library, story.id, story.id, {}, m_now)->isEmpty());
    QVERIFY(mergeStories(library, story.id, StoryId::create(), {}, m_now)->isEmpty());
}

void TestStoryMerge::anyMerge_isUndoneWhole()
{
    int changes = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        RandomLibrary random(seed);
        Library library = random.library(6);
        const Library before = library;
        QList<StoryId> ids;
        for (const Story &story : library.stories())
            ids.append(story.id);
        QVERIFY(ids.size() >= 2);
        const StoryId kept = ids.takeAt(random.number(static_cast<int>(ids.size())));
        const StoryId other = ids.at(random.number(static_cast<int>(ids.size())));
        MergeChoices choices;
        for (const auto &[field, side] : mergeProposals(*library.find(kept), *library.find(other)))
            choices.insert(field, static_cast<MergeSide>(random.number(3)));
        const auto edit = mergeStories(library, kept, other, choices, m_now);
        QVERIFY(edit);
        QVERIFY(apply(*edit, library));
        QVERIFY(!isNamed(library, other));
        QCOMPARE(library.tellings().size(), before.tellings().size());
        QCOMPARE(library.rehearsals().size(), before.rehearsals().size());
        changes += static_cast<int>(edit->changes.size());
        QVERIFY(apply(edit->inverse(), library));
        QVERIFY(library == before);
    }
    QVERIFY(changes > 60 * 3);
}

QTEST_GUILESS_MAIN(TestStoryMerge)
#include "tst_storymerge.moc"
