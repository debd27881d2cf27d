#include "insight/banks.h"
#include "insight/frameworkcoverage.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

namespace {

CompetencyId byLetter(QChar letter)
{
    return competencyId(letter.toLower().unicode() - u'a');
}

/// Stories as "R4:Ab": status by its first letter (D draft, R ready, P polished, X retired, T trashed),
/// strength, primary tags as capitals and secondary ones as small letters.
QList<Story> storiesOf(const QString &words)
{
    QList<Story> stories;
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        const QString status = u"DRPX"_s;
        const qsizetype at = status.indexOf(word.at(0));
        Story made =
            story(static_cast<int>(stories.size()),
                  at < 0 ? StoryStatus::Ready : static_cast<StoryStatus>(at), word.at(1).digitValue());
        if (at < 0)
            made.trashedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        for (const QChar letter : word.mid(3))
            made.tags.append({byLetter(letter), letter.isUpper() ? TagRank::Primary : TagRank::Secondary});
        stories.append(made);
    }
    return stories;
}

/// A bank with the competencies a to e, the last one retired, and one framework with one principle.
Library bankOf(const QString &stories, const QString &mapped)
{
    Library bank;
    for (int i = 0; i < 5; ++i) {
        Competency made = competency(i);
        made.retired = i == 4;
        bank.table<Competency>().put(made);
    }
    for (const Story &one : storiesOf(stories))
        bank.table<Story>().put(one);
    Framework framework;
    framework.id = FrameworkId::fromName(u"test"_s);
    Principle principle;
    principle.name = u"Principle"_s;
    for (const QChar letter : mapped)
        principle.competencies.append(byLetter(letter));
    framework.principles.append(principle);
    bank.table<Framework>().put(framework);
    return bank;
}

PrincipleCoverage levelIn(const Library &bank)
{
    return principleLevels(bank, *bank.frameworks().begin()).constFirst();
}

/// The level of a principle by PRODUCT.md's words, story by story and with no help of the program's.
Level byTheBook(const Library &bank, const QList<CompetencyId> &mapped, int target)
{
    int good = 0;
    bool strong = false;
    bool any = false;
    for (const Story &story : bank.stories()) {
        if (story.status == StoryStatus::Retired || story.isTrashed())
            continue;
        bool primary = false;
        for (const CompetencyId id : mapped) {
            any = any || story.hasTag(id);
            primary = primary || story.hasPrimaryTag(id);
        }
        if (!primary || story.status == StoryStatus::Draft || story.strength == 1 || story.strength == 2)
            continue;
        ++good;
        strong = strong || story.strength == 0 || story.strength >= 4;
    }
    if (good >= target && strong)
        return Level::Safe;
    return good > 0 ? Level::Covered : any ? Level::Thin : Level::Gap;
}

} // namespace

class TestFrameworkCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void level_equalsTheTable_data();
    void level_equalsTheTable();
    void target_isTheHighestOfItsCompetencies_data();
    void target_isTheHighestOfItsCompetencies();
    void oneCompetency_hasTheLevelOfTheCompetency();
    void randomBanks_agreeWithTheBook();
    void tag_isTheBestOfTheStory_data();
    void tag_isTheBestOfTheStory();
    void principles_comeInOrder();
};

void TestFrameworkCoverage::level_equalsTheTable_data()
{
    QTest::addColumn<QString>("stories");
    QTest::addColumn<QString>("mapped");
    QTest::addColumn<int>("counted");
    QTest::addColumn<Level>("level");
    const auto row = [](const char *name, const char *stories, const char *mapped, int counted, Level level) {
        QTest::newRow(name) << QString::fromLatin1(stories) << QString::fromLatin1(mapped) << counted
                            << level;
    };
    row("no story at all", "", "a", 0, Level::Gap);
    row("stories of other competencies", "R4:B P5:C", "a", 0, Level::Gap);
    row("not mapped", "R4:A P5:A", "", 0, Level::Gap);
    row("mapped to a retired one", "R4:E P5:E", "e", 0, Level::Gap);
    row("a retired one beside one in use", "R4:E P5:A", "ae", 1, Level::Covered);
    row("one ready", "R4:A", "a", 1, Level::Covered);
    row("one polished", "P5:A", "a", 1, Level::Covered);
    row("two ready, one strong", "R4:A R3:A", "a", 2, Level::Safe);
    row("two ready, none strong", "R3:A R3:A", "a", 2, Level::Covered);
    row("two not judged", "R0:A R0:A", "a", 2, Level::Safe);
    row("two from two competencies", "R4:A R3:B", "ab", 2, Level::Safe);
    row("one from each of three", "R3:A R3:B P5:C", "abc", 3, Level::Safe);
    row("one story with two of them", "R5:AB", "ab", 1, Level::Covered);
    row("one story primary and secondary", "R5:Ab", "ab", 1, Level::Covered);
    row("one story secondary and primary", "R5:aB", "ab", 1, Level::Covered);
    row("only secondary", "R5:a P5:b", "ab", 2, Level::Thin);
    row("one primary, one secondary", "R5:A P5:b", "ab", 2, Level::Covered);
    row("only drafts", "D5:A D0:B", "ab", 2, Level::Thin);
    row("a draft and a ready one", "D5:A R4:B", "ab", 2, Level::Covered);
    row("only weak ones", "R1:A P2:B", "ab", 2, Level::Thin);
    row("weak and strong", "R2:A P4:B", "ab", 2, Level::Covered);
    row("weak does not count beside two", "R2:A P4:B R3:A", "ab", 3, Level::Safe);
    row("retired stories", "X5:A X5:B", "ab", 0, Level::Gap);
    row("trashed stories", "T5:A T5:B", "ab", 0, Level::Gap);
    row("a trashed one beside one", "T5:A R5:B", "ab", 1, Level::Covered);
    row("mapped twice to the same", "R4:A R4:A", "aa", 2, Level::Safe);
    row("many", "R3:A R3:B R3:C R3:D", "abcd", 4, Level::Covered);
}

void TestFrameworkCoverage::level_equalsTheTable()
{
    QFETCH(QString, stories);
    QFETCH(QString, mapped);
    QFETCH(int, counted);
    QFETCH(Level, level);
    const PrincipleCoverage covered = levelIn(bankOf(stories, mapped));
    QCOMPARE(covered.level, level);
    QCOMPARE(covered.stories, counted);
    QCOMPARE(covered.target, 2);
}

void TestFrameworkCoverage::target_isTheHighestOfItsCompetencies_data()
{
    QTest::addColumn<QString>("mapped");
    QTest::addColumn<int>("usual");
    QTest::addColumn<int>("ofA");
    QTest::addColumn<int>("ofB");
    QTest::addColumn<int>("target");
    QTest::addColumn<Level>("level"); // with two good stories of A
    QTest::newRow("the bank's") << u"ab"_s << 2 << 0 << 0 << 2 << Level::Safe;
    QTest::newRow("a higher one of the bank") << u"ab"_s << 3 << 0 << 0 << 3 << Level::Covered;
    QTest::newRow("an own one") << u"a"_s << 2 << 3 << 0 << 3 << Level::Covered;
    QTest::newRow("an own lower one") << u"a"_s << 4 << 1 << 0 << 1 << Level::Safe;
    QTest::newRow("the higher of two") << u"ab"_s << 2 << 1 << 4 << 4 << Level::Covered;
    QTest::newRow("own against the bank's") << u"ab"_s << 2 << 1 << 0 << 2 << Level::Safe;
    QTest::newRow("nothing mapped") << QString() << 3 << 1 << 1 << 3 << Level::Gap;
}

void TestFrameworkCoverage::target_isTheHighestOfItsCompetencies()
{
    QFETCH(QString, mapped);
    QFETCH(int, usual);
    QFETCH(int, ofA);
    QFETCH(int, ofB);
    QFETCH(int, target);
    QFETCH(Level, level);
    Library bank = bankOf(u"R4:A P5:A"_s, mapped);
    BankSettings settings;
    settings.competencyTarget = usual;
    bank.table<BankSettings>().put(settings);
    for (const auto &[number, own] : {std::pair{0, ofA}, std::pair{1, ofB}}) {
        Competency made = competency(number);
        if (own > 0)
            made.target = own;
        bank.table<Competency>().put(made);
    }
    QCOMPARE(levelIn(bank).target, target);
    QCOMPARE(levelIn(bank).level, level);
}

void TestFrameworkCoverage::oneCompetency_hasTheLevelOfTheCompetency()
{
    QRandomGenerator random(11);
    for (int run = 0; run < 100; ++run) {
        Library bank = randomBank(random, 6, 2, 3, 0.3);
        Framework framework;
        framework.id = FrameworkId::fromName(u"test"_s);
        for (int i = 0; i < 3; ++i) {
            Competency made = *bank.find(competencyId(i));
            if (random.bounded(2))
                made.target = 1 + random.bounded(4);
            bank.table<Competency>().put(made);
            framework.principles.append({made.name, {}, {made.id}});
        }
        const QList<CompetencyCoverage> expected = coverage(bank).competencies;
        const QList<PrincipleCoverage> found = principleLevels(bank, framework);
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QCOMPARE(found.at(i).level, expected.at(i).level);
            QCOMPARE(found.at(i).target, expected.at(i).target);
            QCOMPARE(found.at(i).stories, expected.at(i).stories);
        }
    }
}

void TestFrameworkCoverage::randomBanks_agreeWithTheBook()
{
    QRandomGenerator random(12);
    QSet<Level> seen;
    for (int run = 0; run < 300; ++run) {
        Library bank = randomBank(random, random.bounded(7), 1, 4, 0.2);
        const int target = 1 + random.bounded(3);
        BankSettings settings;
        settings.competencyTarget = target;
        bank.table<BankSettings>().put(settings);
        Principle principle{u"One"_s, {}, {}};
        for (int i = 0; i < 4; ++i) {
            if (random.bounded(2))
                principle.competencies.append(competencyId(i));
        }
        Framework framework;
        framework.principles = {principle};
        const PrincipleCoverage found = principleLevels(bank, framework).constFirst();
        QCOMPARE(found.level, byTheBook(bank, principle.competencies, target));
        seen.insert(found.level);
    }
    QCOMPARE(seen.size(), 4);
}

void TestFrameworkCoverage::tag_isTheBestOfTheStory_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("mapped");
    QTest::addColumn<PrincipleTag>("tag");
    QTest::newRow("none") << u"R4:C"_s << u"ab"_s << PrincipleTag{-1, TagRank::Secondary};
    QTest::newRow("secondary") << u"R4:b"_s << u"ab"_s << PrincipleTag{1, TagRank::Secondary};
    QTest::newRow("primary before secondary") << u"R4:aB"_s << u"ab"_s << PrincipleTag{1, TagRank::Primary};
    QTest::newRow("first in the crosswalk of two")
        << u"R4:BA"_s << u"ab"_s << PrincipleTag{0, TagRank::Primary};
    QTest::newRow("first of two secondary") << u"R4:ba"_s << u"ab"_s << PrincipleTag{0, TagRank::Secondary};
    QTest::newRow("in the order of the crosswalk")
        << u"R4:AB"_s << u"ba"_s << PrincipleTag{0, TagRank::Primary};
}

void TestFrameworkCoverage::tag_isTheBestOfTheStory()
{
    QFETCH(QString, story);
    QFETCH(QString, mapped);
    QFETCH(PrincipleTag, tag);
    QList<CompetencyId> competencies;
    for (const QChar letter : mapped)
        competencies.append(byLetter(letter));
    QCOMPARE(principleTag(storiesOf(story).constFirst(), competencies), tag);
}

void TestFrameworkCoverage::principles_comeInOrder()
{
    Library bank = bankOf(u"R4:A P5:A D4:B"_s, u"a"_s);
    Framework framework = *bank.frameworks().begin();
    framework.principles = {{u"Gap"_s, {}, {byLetter(u'c')}},
                            {u"Safe"_s, {}, {byLetter(u'a')}},
                            {u"Thin"_s, {}, {byLetter(u'b')}},
                            {u"Not mapped"_s, {}, {}}};
    QList<Level> levels;
    for (const PrincipleCoverage &row : principleLevels(bank, framework))
        levels.append(row.level);
    QCOMPARE(levels, QList<Level>({Level::Gap, Level::Safe, Level::Thin, Level::Gap}));
}

QTEST_GUILESS_MAIN(TestFrameworkCoverage)
#include "tst_frameworkcoverage.moc"
