#include "insight/coachset.h"
#include "insight/lexicons.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

constexpr double leastPrecision = 0.95;
constexpr double leastRecall = 0.9;

/// How often a rule spoke, and how often it should have.
struct Tally
{
    int right = 0;
    int wrong = 0;
    int missed = 0;

    double precision() const { return right + wrong == 0 ? 1 : 1.0 * right / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : 1.0 * right / (right + missed); }
    Tally &operator+=(const Tally &other)
    {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
        return *this;
    }
};

using Tallies = QMap<QString, Tally>;

struct Outcome
{
    Tallies tallies;
    QStringList differences; ///< "Title: +rule −rule"
    int clean = 0;
    QStringList warnedClean;
};

/// Rules that measure a text against limits of this program; a labeller who does not know the limits draws
/// the line elsewhere.
const QStringList measuringRules{QStringLiteral("over_time"), QStringLiteral("part_too_long"),
                                 QStringLiteral("action_too_short"), QStringLiteral("result_short"),
                                 QStringLiteral("too_many_bullets")};

Outcome judge(const CoachSet &set, const QStringList &leftOut = {})
{
    const CoachWords words = shippedCoachWords();
    Outcome outcome;
    for (const CoachedStory &one : set.stories) {
        const QList<Finding> findings = coach(one.story, set.bank, words, {});
        const QStringList found = codesOf(findings);
        QStringList notes;
        for (const QString &code : found) {
            if (leftOut.contains(code))
                continue;
            const bool right = one.expected.contains(code);
            (right ? outcome.tallies[code].right : outcome.tallies[code].wrong) += 1;
            if (!right)
                notes.append(u'+' + code);
        }
        for (const QString &code : one.expected) {
            if (!found.contains(code) && !leftOut.contains(code)) {
                outcome.tallies[code].missed += 1;
                notes.append(u'-' + code);
            }
        }
        if (!notes.isEmpty())
            outcome.differences.append(one.story.title + QStringLiteral(": ") + notes.join(u' '));
        if (!one.expected.isEmpty())
            continue;
        ++outcome.clean;
        if (std::any_of(findings.begin(), findings.end(),
                        [](const Finding &finding) { return finding.severity != Severity::Hint; }))
            outcome.warnedClean.append(one.story.title);
    }
    return outcome;
}

/// Every second story of a set, from the one at `first`.
CoachSet half(const CoachSet &set, qsizetype first)
{
    CoachSet part{set.bank, {}};
    for (qsizetype i = first; i < set.stories.size(); i += 2)
        part.stories.append(set.stories.at(i));
    return part;
}

enum class Shown { Figures, FiguresAndStories };

/// Prints the figures; the stories that differ only of a lot that rules may be tuned on, since who reads
/// them of a lot held back has spent it.
Tally print(const char *name, const CoachSet &set, const Outcome &outcome, Shown shown)
{
    Tally all;
    qInfo("%s: %lld stories, %d clean, %lld of those with a warning", name,
          static_cast<long long>(set.stories.size()), outcome.clean,
          static_cast<long long>(outcome.warnedClean.size()));
    for (auto it = outcome.tallies.begin(); it != outcome.tallies.end(); ++it) {
        qInfo("  %-26s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)", qPrintable(it.key()),
              it->precision(), it->recall(), it->right, it->wrong, it->missed);
        all += *it;
    }
    qInfo("  %-26s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)", "all rules",
          all.precision(), all.recall(), all.right, all.wrong, all.missed);
    if (shown == Shown::FiguresAndStories) {
        for (const QString &line : outcome.differences)
            qInfo("  differs: %s", qPrintable(line));
    }
    return all;
}

} // namespace

/// The coach against stories that were labelled by hand.
///
/// Tuned on: "stories" (there while the rules were written), "heldback" and "unseen" (written afterwards),
/// the first half of "trades", "fresh" (by another hand; before it was looked at 0.97 and 0.86) and the first
/// half of "blind".
///
/// Held back: the second half of "trades", written before its author knew the words, and the second half of
/// "blind", by a third hand that knew only what each rule is about. No story of these was looked at. All of
/// "blind" first gave precision 0.79 and recall 0.71, with the rules that measure; its second half is what
/// new stories may expect.
class TestCoachSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelledStories_areJudgedAsByACarefulReader();
    void heldBackStories_areJudgedAsByACarefulReader();
    void unseenStories_areJudgedAsByACarefulReader();
    void storiesByAnotherHand_areJudgedAsByACarefulReader();
    void blindStories_firstHalf_areJudgedAsByACarefulReader();
    void blindStories_secondHalf_areMeasured();
    void storiesOfManyTrades_firstHalf_areJudgedAsByACarefulReader();
    void storiesOfManyTrades_secondHalf_areMeasured();
    void everyRule_overAllStories_isPreciseAndFindsMost();
    void everyRule_isLabelledSomewhere();
};

void TestCoachSet::labelledStories_areJudgedAsByACarefulReader()
{
    const CoachSet set = coachSet(QStringLiteral("stories"), QStringLiteral("expected"));
    const Outcome outcome = judge(set);
    const Tally all = print("labelled", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= leastRecall);
    for (auto it = outcome.tallies.begin(); it != outcome.tallies.end(); ++it)
        QVERIFY2(it->precision() >= leastPrecision && it->recall() >= leastRecall, qPrintable(it.key()));
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::heldBackStories_areJudgedAsByACarefulReader()
{
    const CoachSet set = coachSet(QStringLiteral("heldback"), QStringLiteral("heldback"));
    const Outcome outcome = judge(set);
    const Tally all = print("held back", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= leastRecall);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::unseenStories_areJudgedAsByACarefulReader()
{
    const CoachSet set = coachSet(QStringLiteral("unseen"), QStringLiteral("unseen"));
    const Outcome outcome = judge(set);
    const Tally all = print("unseen", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= leastRecall);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::storiesByAnotherHand_areJudgedAsByACarefulReader()
{
    const CoachSet set = coachSet(QStringLiteral("fresh"), QStringLiteral("fresh"));
    const Outcome outcome = judge(set);
    const Tally all = print("by another hand", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= leastRecall);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::blindStories_firstHalf_areJudgedAsByACarefulReader()
{
    const CoachSet set = half(coachSet(QStringLiteral("blind"), QStringLiteral("blind")), 0);
    const Outcome outcome = judge(set, measuringRules);
    const Tally all = print("blind, first half", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= 0.85);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::blindStories_secondHalf_areMeasured()
{
    const CoachSet set = half(coachSet(QStringLiteral("blind"), QStringLiteral("blind")), 1);
    const Outcome outcome = judge(set, measuringRules);
    const Tally all = print("blind, second half, held back", set, outcome, Shown::Figures);
    // Measured 0.88 and 0.71, and one of 8 clean stories was warned.
    QVERIFY(all.precision() >= 0.85 && all.recall() >= 0.7);
    QVERIFY(outcome.warnedClean.size() <= 1);
}

void TestCoachSet::storiesOfManyTrades_firstHalf_areJudgedAsByACarefulReader()
{
    const CoachSet set = half(coachSet(QStringLiteral("trades"), QStringLiteral("trades")), 0);
    const Outcome outcome = judge(set);
    const Tally all = print("many trades, first half", set, outcome, Shown::FiguresAndStories);
    QVERIFY(all.precision() >= leastPrecision && all.recall() >= leastRecall);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::storiesOfManyTrades_secondHalf_areMeasured()
{
    // Rules were tuned on the first half only; recall is printed and not asserted, since it is a measure.
    const CoachSet set = half(coachSet(QStringLiteral("trades"), QStringLiteral("trades")), 1);
    const Outcome outcome = judge(set);
    const Tally all = print("many trades, second half, held back", set, outcome, Shown::Figures);
    QVERIFY(all.precision() >= leastPrecision);
    QCOMPARE(outcome.warnedClean, QStringList());
}

void TestCoachSet::everyRule_overAllStories_isPreciseAndFindsMost()
{
    Tallies tallies;
    const auto add = [&tallies](const CoachSet &set) {
        const Tallies ofLot = judge(set).tallies;
        for (auto it = ofLot.begin(); it != ofLot.end(); ++it)
            tallies[it.key()] += *it;
    };
    add(coachSet(QStringLiteral("stories"), QStringLiteral("expected")));
    add(coachSet(QStringLiteral("heldback"), QStringLiteral("heldback")));
    add(coachSet(QStringLiteral("unseen"), QStringLiteral("unseen")));
    add(half(coachSet(QStringLiteral("trades"), QStringLiteral("trades")), 0));
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        qInfo("  %-26s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)", qPrintable(it.key()),
              it->precision(), it->recall(), it->right, it->wrong, it->missed);
        QVERIFY2(it->precision() >= leastPrecision && it->recall() >= leastRecall, qPrintable(it.key()));
    }
}

void TestCoachSet::everyRule_isLabelledSomewhere()
{
    QSet<QString> labelled;
    for (const CoachedStory &one : coachSet(QStringLiteral("stories"), QStringLiteral("expected")).stories) {
        for (const QString &code : one.expected)
            labelled.insert(code);
    }
    for (const CoachRule rule : coachRules())
        QVERIFY2(labelled.contains(toCode(rule)), qPrintable(QString(toCode(rule))));
}

QTEST_APPLESS_MAIN(TestCoachSet)
#include "tst_coachset.moc"
