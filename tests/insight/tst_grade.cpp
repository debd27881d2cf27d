#include "insight/banks.h"
#include "insight/coverage.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

constexpr int unjudged = -1;
constexpr int imported = -2;

/// How story and prompt are tagged.
enum class Tagged { Neither, StoryOnly, PromptOnly, Primary, SecondaryOnly, OtherPrimary, OneOfTwo };

QList<Tag> storyTags(Tagged tagged)
{
    switch (tagged) {
    case Tagged::StoryOnly:
    case Tagged::Primary:
        return {{competencyId(0), TagRank::Primary}};
    case Tagged::SecondaryOnly:
        return {{competencyId(0), TagRank::Secondary}};
    case Tagged::OtherPrimary:
        return {{competencyId(0), TagRank::Secondary}, {competencyId(1), TagRank::Primary}};
    case Tagged::OneOfTwo:
        return {{competencyId(1), TagRank::Primary}, {competencyId(0), TagRank::Primary}};
    case Tagged::Neither:
    case Tagged::PromptOnly:
        break;
    }
    return {};
}

bool promptIsTagged(Tagged tagged)
{
    return tagged != Tagged::Neither && tagged != Tagged::StoryOnly;
}

} // namespace

/// Grades and levels, case by case from PRODUCT.md "Grades and levels", written by hand.
class TestGrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grade_ofEachCase_isTheOneOfTheTable_data();
    void grade_ofEachCase_isTheOneOfTheTable();
    void grade_ofTrashedStory_isNone();
    void level_ofPrompt_isTheOneOfTheTable_data();
    void level_ofPrompt_isTheOneOfTheTable();
    void level_ofCompetency_isTheOneOfTheTable_data();
    void level_ofCompetency_isTheOneOfTheTable();
};

void TestGrade::grade_ofEachCase_isTheOneOfTheTable_data()
{
    using enum StoryStatus;
    QTest::addColumn<int>("fit");
    QTest::addColumn<StoryStatus>("status");
    QTest::addColumn<int>("strength");
    QTest::addColumn<Tagged>("tagged");
    QTest::addColumn<Grade>("grade");
    QTest::addColumn<Cap>("cap");

    const auto row = [](const char *name, int fit, StoryStatus status, int strength, Tagged tagged,
                        Grade grade, Cap cap) {
        QTest::newRow(name) << fit << status << strength << tagged << grade << cap;
    };
    const auto none = Tagged::Neither;

    // Judgement alone.
    row("fit 5", 5, Ready, 0, none, Grade::Strong, Cap::NoCap);
    row("fit 4", 4, Ready, 0, none, Grade::Strong, Cap::NoCap);
    row("fit 3", 3, Ready, 0, none, Grade::Workable, Cap::NoCap);
    row("fit 2", 2, Ready, 0, none, Grade::Stretch, Cap::NoCap);
    row("fit 1", 1, Ready, 0, none, Grade::Stretch, Cap::NoCap);
    row("does not fit", 0, Ready, 0, none, Grade::None, Cap::NoCap);
    row("owner, not judged", unjudged, Ready, 0, none, Grade::None, Cap::NoCap);
    row("import, not judged", imported, Ready, 0, none, Grade::Workable, Cap::NoCap);
    row("polished, fit 5", 5, Polished, 0, none, Grade::Strong, Cap::NoCap);
    row("polished, fit 1", 1, Polished, 5, none, Grade::Stretch, Cap::NoCap);

    // Retired.
    row("retired, fit 5", 5, Retired, 5, none, Grade::None, Cap::Retired);
    row("retired, fit 3", 3, Retired, 0, none, Grade::None, Cap::Retired);
    row("retired, fit 1", 1, Retired, 4, none, Grade::None, Cap::Retired);
    row("retired, does not fit", 0, Retired, 4, none, Grade::None, Cap::NoCap);
    row("retired, import", imported, Retired, 0, none, Grade::None, Cap::Retired);
    row("retired and weak", 4, Retired, 1, none, Grade::None, Cap::Retired);

    // Draft.
    row("draft, fit 5", 5, Draft, 0, none, Grade::Stretch, Cap::Draft);
    row("draft, fit 4, strength 5", 4, Draft, 5, none, Grade::Stretch, Cap::Draft);
    row("draft, fit 3", 3, Draft, 0, none, Grade::Stretch, Cap::Draft);
    row("draft, fit 2", 2, Draft, 0, none, Grade::Stretch, Cap::NoCap);
    row("draft, does not fit", 0, Draft, 0, none, Grade::None, Cap::NoCap);
    row("draft, import", imported, Draft, 0, none, Grade::Stretch, Cap::Draft);
    row("draft, owner, not judged", unjudged, Draft, 0, none, Grade::None, Cap::NoCap);
    row("draft of strength 3", 5, Draft, 3, none, Grade::Stretch, Cap::Draft);
    row("draft of strength 2", 5, Draft, 2, none, Grade::Stretch, Cap::Draft);

    // Strength.
    row("strength 1, fit 5", 5, Ready, 1, none, Grade::Stretch, Cap::Weak);
    row("strength 2, fit 4", 4, Polished, 2, none, Grade::Stretch, Cap::Weak);
    row("strength 2, fit 3", 3, Ready, 2, none, Grade::Stretch, Cap::Weak);
    row("strength 1, fit 2", 2, Ready, 1, none, Grade::Stretch, Cap::NoCap);
    row("strength 2, does not fit", 0, Ready, 2, none, Grade::None, Cap::NoCap);
    row("strength 1, import", imported, Ready, 1, none, Grade::Stretch, Cap::Weak);
    row("strength 3, fit 5", 5, Ready, 3, none, Grade::Workable, Cap::Strength3);
    row("strength 3, fit 4", 4, Polished, 3, none, Grade::Workable, Cap::Strength3);
    row("strength 3, fit 3", 3, Ready, 3, none, Grade::Workable, Cap::NoCap);
    row("strength 3, fit 1", 1, Ready, 3, none, Grade::Stretch, Cap::NoCap);
    row("strength 3, import", imported, Ready, 3, none, Grade::Workable, Cap::NoCap);
    row("strength 4, fit 5", 5, Ready, 4, none, Grade::Strong, Cap::NoCap);
    row("strength 5, fit 4", 4, Ready, 5, none, Grade::Strong, Cap::NoCap);

    // Tags.
    row("only the story tagged", 5, Ready, 0, Tagged::StoryOnly, Grade::Strong, Cap::NoCap);
    row("only the prompt tagged", 5, Ready, 0, Tagged::PromptOnly, Grade::Strong, Cap::NoCap);
    row("primary tag matches", 5, Ready, 4, Tagged::Primary, Grade::Strong, Cap::NoCap);
    row("one of two primary tags", 4, Ready, 4, Tagged::OneOfTwo, Grade::Strong, Cap::NoCap);
    row("only a secondary tag", 5, Ready, 5, Tagged::SecondaryOnly, Grade::Workable, Cap::NoPrimaryTag);
    row("another primary tag", 4, Ready, 0, Tagged::OtherPrimary, Grade::Workable, Cap::NoPrimaryTag);
    row("another primary, fit 3", 3, Ready, 0, Tagged::OtherPrimary, Grade::Workable, Cap::NoCap);
    row("another primary, fit 2", 2, Ready, 0, Tagged::OtherPrimary, Grade::Stretch, Cap::NoCap);
    row("another primary, import", imported, Ready, 0, Tagged::OtherPrimary, Grade::Workable, Cap::NoCap);
    row("another primary, strength 3", 5, Ready, 3, Tagged::OtherPrimary, Grade::Workable, Cap::Strength3);
    row("another primary, strength 2", 5, Ready, 2, Tagged::OtherPrimary, Grade::Stretch, Cap::Weak);
    row("another primary, draft", 5, Draft, 4, Tagged::SecondaryOnly, Grade::Stretch, Cap::Draft);
    row("another primary, retired", 5, Retired, 4, Tagged::SecondaryOnly, Grade::None, Cap::Retired);
}

void TestGrade::grade_ofEachCase_isTheOneOfTheTable()
{
    QFETCH(int, fit);
    QFETCH(StoryStatus, status);
    QFETCH(int, strength);
    QFETCH(Tagged, tagged);

    const Story told = story(1, status, strength, storyTags(tagged));
    const Prompt asked = prompt(1, promptIsTagged(tagged) ? QList{competencyId(0)} : QList<CompetencyId>{});
    const Answer link = answer(1, 1, fit < 0 ? std::nullopt : std::optional(fit),
                               fit == imported ? Origin::Import : Origin::Owner);
    const Graded graded = storybank::grade(link, told, asked);

    QTEST(graded.grade, "grade");
    QTEST(graded.cap, "cap");
    QCOMPARE(graded.provisional, fit == imported && graded.grade != Grade::None);
}

void TestGrade::grade_ofTrashedStory_isNone()
{
    Story told = story(1, StoryStatus::Polished, 5);
    told.trashedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    QCOMPARE(storybank::grade(answer(1, 1, 5), told, prompt(1)), (Graded{Grade::None, Cap::Retired, false}));
}

void TestGrade::level_ofPrompt_isTheOneOfTheTable_data()
{
    QTest::addColumn<QList<int>>("fits"); // of stories that are ready and not judged in strength
    QTest::addColumn<Level>("level");
    QTest::newRow("strong and strong") << QList{5, 4} << Level::Safe;
    QTest::newRow("strong and workable") << QList{4, 3} << Level::Safe;
    QTest::newRow("strong and import") << QList{4, imported} << Level::Safe;
    QTest::newRow("strong and stretch") << QList{5, 2} << Level::Covered;
    QTest::newRow("strong alone") << QList{5} << Level::Covered;
    QTest::newRow("strong beside what does not fit") << QList{5, 0, 0} << Level::Covered;
    QTest::newRow("workable twice") << QList{3, 3} << Level::Covered;
    QTest::newRow("workable alone") << QList{3} << Level::Covered;
    QTest::newRow("import alone") << QList{imported} << Level::Covered;
    QTest::newRow("stretch twice") << QList{2, 1} << Level::Thin;
    QTest::newRow("stretch beside not judged") << QList{1, unjudged} << Level::Thin;
    QTest::newRow("not judged") << QList{unjudged} << Level::Gap;
    QTest::newRow("does not fit") << QList{0} << Level::Gap;
    QTest::newRow("nothing") << QList<int>{} << Level::Gap;
}

void TestGrade::level_ofPrompt_isTheOneOfTheTable()
{
    QFETCH(QList<int>, fits);
    Library bank;
    bank.table<Prompt>().put(prompt(0));
    for (int i = 0; i < fits.size(); ++i) {
        bank.table<Story>().put(story(i));
        bank.table<Answer>().put(answer(i, 0, fits.at(i) < 0 ? std::nullopt : std::optional(fits.at(i)),
                                        fits.at(i) == imported ? Origin::Import : Origin::Owner));
    }
    QTEST(coverage(bank).prompts.first().level, "level");
}

void TestGrade::level_ofCompetency_isTheOneOfTheTable_data()
{
    using enum StoryStatus;
    QTest::addColumn<QList<Story>>("stories");
    QTest::addColumn<int>("target"); // 0 = not set
    QTest::addColumn<Level>("level");

    const QList<Tag> primary{{competencyId(0), TagRank::Primary}};
    const QList<Tag> secondary{{competencyId(0), TagRank::Secondary}};
    const QList<Tag> other{{competencyId(1), TagRank::Primary}};
    const auto row = [](const char *name, const QList<Story> &stories, int target, Level level) {
        QTest::newRow(name) << stories << target << level;
    };
    row("no story", {}, 0, Level::Gap);
    row("another competency", {story(1, Ready, 5, other)}, 0, Level::Gap);
    row("retired", {story(1, Retired, 5, primary)}, 0, Level::Gap);
    row("one ready", {story(1, Ready, 4, primary)}, 0, Level::Covered);
    row("one of strength 3", {story(1, Ready, 3, primary)}, 0, Level::Covered);
    row("two ready", {story(1, Ready, 4, primary), story(2, Polished, 3, primary)}, 0, Level::Safe);
    row("two not judged", {story(1, Ready, 0, primary), story(2, Ready, 0, primary)}, 0, Level::Safe);
    row("two of strength 3", {story(1, Ready, 3, primary), story(2, Ready, 3, primary)}, 0, Level::Covered);
    row("good and weak", {story(1, Ready, 5, primary), story(2, Ready, 2, primary)}, 0, Level::Covered);
    row("good and draft", {story(1, Ready, 5, primary), story(2, Draft, 5, primary)}, 0, Level::Covered);
    row("good and secondary", {story(1, Ready, 5, primary), story(2, Ready, 5, secondary)}, 0,
        Level::Covered);
    row("two good, one weak",
        {story(1, Ready, 5, primary), story(2, Ready, 3, primary), story(3, Ready, 1, primary)}, 0,
        Level::Safe);
    row("only weak", {story(1, Ready, 2, primary), story(2, Polished, 1, primary)}, 0, Level::Thin);
    row("only drafts", {story(1, Draft, 5, primary), story(2, Draft, 0, primary)}, 0, Level::Thin);
    row("only secondary", {story(1, Polished, 5, secondary), story(2, Ready, 5, secondary)}, 0, Level::Thin);
    row("target 1, one", {story(1, Ready, 4, primary)}, 1, Level::Safe);
    row("target 1, strength 3", {story(1, Ready, 3, primary)}, 1, Level::Covered);
    row("target 3, two", {story(1, Ready, 4, primary), story(2, Ready, 4, primary)}, 3, Level::Covered);
    row("target 3, three",
        {story(1, Ready, 3, primary), story(2, Ready, 3, primary), story(3, Ready, 4, primary)}, 3,
        Level::Safe);
}

void TestGrade::level_ofCompetency_isTheOneOfTheTable()
{
    QFETCH(QList<Story>, stories);
    QFETCH(int, target);
    Library bank;
    Competency asked = competency(0);
    if (target > 0)
        asked.target = target;
    bank.table<Competency>().put(asked);
    bank.table<Competency>().put(competency(1));
    for (const Story &told : stories)
        bank.table<Story>().put(told);
    QTEST(coverage(bank).competencies.first().level, "level");
}

QTEST_APPLESS_MAIN(TestGrade)
#include "tst_grade.moc"
