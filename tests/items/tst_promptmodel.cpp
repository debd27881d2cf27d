#include "items/openbank.h"

#include "actions/prompts.h"
#include "items/promptedits.h"
#include "items/promptfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

struct Prompts
{
    explicit Prompts(OpenBank &bank)
        : model(bank.session, bank.facts, bank.suggestions),
          proxy(bank.session, model),
          filters(bank.session, model),
          modelTester(&model),
          proxyTester(&proxy),
          filterTester(&filters)
    {}

    QString cell(PromptId prompt, int column, int role = Qt::DisplayRole) const
    {
        return model.indexOf(prompt).siblingAtColumn(column).data(role).toString();
    }
    int countOf(const PromptFilter &filter) const
    {
        const int row = filters.rowOf(filter);
        return row < 0 ? -1 : filters.row(row).count;
    }

    PromptModel model;
    PromptProxy proxy;
    PromptFilterModel filters;
    QAbstractItemModelTester modelTester;
    QAbstractItemModelTester proxyTester;
    QAbstractItemModelTester filterTester;
};

} // namespace

class TestPromptModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank = std::make_unique<OpenBank>();
        QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    }

    void sample_standsUnderItsSets();
    void setThatAsksForDistinctStories_saysHowManyArePossible();
    void cells_showTheBestStoryAndReplies();
    void rowSentence_endsWithTheLevel();
    void judging_changesOnePromptAndItsHeading();
    void movedPrompt_goesToTheOtherSet();
    void removedPrompts_leaveAndComeBackByUndo();
    void emptySet_isShownUntilSomethingIsAskedFor();
    void grouping_keepsEveryPrompt();
    void counts_agreeWithWhatTheFiltersShow_data();
    void counts_agreeWithWhatTheFiltersShow();
    void filtersOfOneKind_widen();
    void filtersOfTwoKinds_narrow();
    void words_areFoundInAnyCaseAndWithoutAccents();
    void sorting_keepsHeadingsInOrder();
    void foldedSection_hidesItsEntries();
    void bulkEdit_isOneStepOfUndo();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestPromptModel::sample_standsUnderItsSets()
{
    Prompts prompts(*m_bank);
    QCOMPARE(prompts.model.rowCount(), 3);
    const QModelIndex first = prompts.model.index(0, 0);
    QCOMPARE(first.data().toString(), u"Fennmark, first call"_s);
    QCOMPARE(prompts.model.rowCount(first), 14);
    QCOMPARE(prompts.proxy.shownCount(), 22);
    QCOMPARE(prompts.proxy.totalCount(), 22);
}

void TestPromptModel::setThatAsksForDistinctStories_saysHowManyArePossible()
{
    Prompts prompts(*m_bank);
    const PromptHead *head = prompts.model.headAt(prompts.model.index(0, 0));
    QVERIFY(head->wantsDistinct);
    QVERIFY(head->distinct > 0);
    QVERIFY(head->distinct <= 14);
    QVERIFY(!prompts.model.headAt(prompts.model.index(2, 0))->wantsDistinct);
}

void TestPromptModel::cells_showTheBestStoryAndReplies()
{
    Prompts prompts(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Your biggest failure"_s);
    QCOMPARE(prompts.cell(prompt, PromptModel::StoryColumn), u"Churn model that knew the future"_s);
    QCOMPARE(prompts.cell(prompt, PromptModel::CompetencyColumn), u"Failure"_s);
    QCOMPARE(prompts.cell(prompt, PromptModel::RoundColumn), u"Manager"_s);
    const Prompt *held = m_bank->library().find(prompt);
    QCOMPARE(prompts.cell(prompt, PromptModel::RepliesColumn),
             u"%1 of %2"_s
                 .arg(std::count_if(held->followUps.begin(), held->followUps.end(),
                                    [](const FollowUp &f) { return f.ready; }))
                 .arg(held->followUps.size()));
    QCOMPARE(prompts.cell(m_bank->promptNamed(u"A deadline you missed"_s), PromptModel::StoryColumn),
             u"No story yet"_s);
}

void TestPromptModel::rowSentence_endsWithTheLevel()
{
    Prompts prompts(*m_bank);
    const QString safe = prompts.cell(m_bank->promptNamed(u"Your biggest failure"_s), PromptModel::NameColumn,
                                      Qt::AccessibleTextRole);
    QVERIFY(safe.startsWith(u"Your biggest failure, Failure, Fennmark Energy, Manager"));
    QVERIFY2(safe.endsWith(u", safe"), qPrintable(safe));
    const QString gap = prompts.cell(m_bank->promptNamed(u"A deadline you missed"_s), PromptModel::NameColumn,
                                     Qt::AccessibleTextRole);
    QVERIFY2(gap.endsWith(u", gap"), qPrintable(gap));
}

void TestPromptModel::judging_changesOnePromptAndItsHeading()
{
    Prompts prompts(*m_bank);
    QSignalSpy changed(&prompts.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&prompts.model, &QAbstractItemModel::modelReset);
    const PromptId prompt = m_bank->promptNamed(u"A deadline you missed"_s);
    const Coverage before = coverage(m_bank->library());
    QVERIFY(m_bank->session.submit(
        setFit(m_bank->library(), m_bank->storyNamed(u"The churn model that knew the future"_s), prompt, 5)));
    QTRY_VERIFY(!changed.isEmpty());
    const Coverage after = coverage(m_bank->library());
    QSet<PromptId> shared; // prompts that share a story now, or no longer do
    for (const PromptCoverage &row : after.prompts) {
        if (row.prompt != prompt && row.sharesStory != before.find(row.prompt)->sharesStory)
            shared.insert(row.prompt);
    }
    int rows = 0;
    int headings = 0;
    for (const QList<QVariant> &signal : changed)
        ++(signal.at(0).toModelIndex().parent().isValid() ? rows : headings);
    QCOMPARE(rows, 1 + shared.size());
    QVERIFY(headings >= 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(prompts.model.promptAt(prompts.model.indexOf(prompt))->level, Level::Covered);
    QCOMPARE(prompts.countOf({PromptFilter::Kind::Level, u"gap"_s}), 4);
}

void TestPromptModel::movedPrompt_goesToTheOtherSet()
{
    Prompts prompts(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Two teams in conflict"_s);
    const QuestionSetId target = prompts.model.headAt(prompts.model.index(2, 0))->set;
    QVERIFY(m_bank->session.submit(promptedits::changed(m_bank->library(), {prompt}, u"Move"_s,
                                                        QDateTime::currentDateTimeUtc(),
                                                        [target](Prompt &moved) { moved.set = target; })));
    QTRY_COMPARE(prompts.model.indexOf(prompt).parent().row(), 2);
    QCOMPARE(prompts.model.rowCount(prompts.model.index(0, 0)), 13);
}

void TestPromptModel::removedPrompts_leaveAndComeBackByUndo()
{
    Prompts prompts(*m_bank);
    // Both stand in the loop of the sample, so both change it.
    const QList<PromptId> gone{m_bank->promptNamed(u"Two teams in conflict"_s),
                               m_bank->promptNamed(u"Your biggest failure"_s)};
    const Library before = m_bank->library();
    QVERIFY(m_bank->session.submit(promptedits::removed(m_bank->library(), gone)));
    QTRY_COMPARE(prompts.proxy.totalCount(), 20);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    m_bank->session.undo();
    QVERIFY(m_bank->library() == before);
    QTRY_COMPARE(prompts.proxy.totalCount(), 22);
}

void TestPromptModel::emptySet_isShownUntilSomethingIsAskedFor()
{
    Prompts prompts(*m_bank);
    QVERIFY(m_bank->session.submit(promptedits::addedSet(m_bank->library(), u"Fresh"_s)));
    QTRY_COMPARE(prompts.proxy.rowCount(), 4);
    prompts.proxy.setFilterText(u"failure"_s);
    for (int i = 0; i < prompts.proxy.rowCount(); ++i)
        QVERIFY(prompts.proxy.index(i, 0).data().toString() != u"Fresh"_s);
}

void TestPromptModel::grouping_keepsEveryPrompt()
{
    Prompts prompts(*m_bank);
    for (const PromptGrouping grouping :
         {PromptGrouping::Competency, PromptGrouping::Company, PromptGrouping::Round, PromptGrouping::Set}) {
        prompts.model.setGrouping(grouping);
        QCOMPARE(prompts.proxy.shownCount(), 22);
    }
}

void TestPromptModel::counts_agreeWithWhatTheFiltersShow_data()
{
    QTest::addColumn<PromptFilter>("filter");
    QTest::newRow("all") << PromptFilter();
    QTest::newRow("safe") << PromptFilter{PromptFilter::Kind::Level, u"safe"_s};
    QTest::newRow("gap") << PromptFilter{PromptFilter::Kind::Level, u"gap"_s};
    QTest::newRow("company") << PromptFilter{PromptFilter::Kind::Company, u"fennmark energy"_s};
    QTest::newRow("no company") << PromptFilter{PromptFilter::Kind::Company, QString()};
    QTest::newRow("competency") << PromptFilter{PromptFilter::Kind::Competency,
                                                CompetencyId::fromName(u"competency/ownership"_s).toString()};
}

void TestPromptModel::counts_agreeWithWhatTheFiltersShow()
{
    QFETCH(PromptFilter, filter);
    Prompts prompts(*m_bank);
    prompts.proxy.setFilters({filter});
    QVERIFY(prompts.proxy.shownCount() > 0);
    QCOMPARE(prompts.countOf(filter), prompts.proxy.shownCount());
}

void TestPromptModel::filtersOfOneKind_widen()
{
    Prompts prompts(*m_bank);
    const PromptFilter thin{PromptFilter::Kind::Level, u"thin"_s};
    const PromptFilter gap{PromptFilter::Kind::Level, u"gap"_s};
    prompts.proxy.setFilters({thin, gap});
    QCOMPARE(prompts.proxy.shownCount(), prompts.countOf(thin) + prompts.countOf(gap));
}

void TestPromptModel::filtersOfTwoKinds_narrow()
{
    Prompts prompts(*m_bank);
    prompts.proxy.setFilters(
        {{PromptFilter::Kind::Level, u"gap"_s}, {PromptFilter::Kind::Company, u"tallis health"_s}});
    QCOMPARE(prompts.proxy.shownCount(), 3);
}

void TestPromptModel::words_areFoundInAnyCaseAndWithoutAccents()
{
    Prompts prompts(*m_bank);
    prompts.proxy.setFilterText(u"BIGGEST failúre"_s);
    QCOMPARE(prompts.proxy.shownCount(), 1);
    prompts.proxy.setFilterText(u"zzz"_s);
    QCOMPARE(prompts.proxy.shownCount(), 0);
    prompts.proxy.setFilterText({});
    QCOMPARE(prompts.proxy.shownCount(), 22);
}

void TestPromptModel::sorting_keepsHeadingsInOrder()
{
    Prompts prompts(*m_bank);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        prompts.proxy.sort(PromptModel::NameColumn, order);
        QCOMPARE(prompts.proxy.index(0, 0).data().toString(), u"Fennmark, first call"_s);
        const QModelIndex group = prompts.proxy.index(0, 0);
        QStringList names;
        for (int i = 0; i < prompts.proxy.rowCount(group); ++i)
            names.append(prompts.proxy.index(i, PromptModel::NameColumn, group).data().toString());
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end(), [order](const QString &a, const QString &b) {
            const int order3 = a.localeAwareCompare(b);
            return order == Qt::AscendingOrder ? order3 < 0 : order3 > 0;
        });
        QCOMPARE(names, sorted);
    }
}

void TestPromptModel::foldedSection_hidesItsEntries()
{
    Prompts prompts(*m_bank);
    const PromptFilter company{PromptFilter::Kind::Company, u"fennmark energy"_s};
    QVERIFY(prompts.filters.rowOf(company) > 0);
    int fold = -1;
    for (int i = 0; i < prompts.filters.rowCount(); ++i) {
        if (prompts.filters.row(i).kind == PromptFilterModel::Row::Kind::Fold &&
            prompts.filters.row(i).filter.kind == PromptFilter::Kind::Company)
            fold = i;
    }
    prompts.filters.toggle(fold);
    QCOMPARE(prompts.filters.rowOf(company), -1);
    prompts.filters.toggle(fold);
    QVERIFY(prompts.filters.rowOf(company) > 0);
}

void TestPromptModel::bulkEdit_isOneStepOfUndo()
{
    Prompts prompts(*m_bank);
    QList<PromptId> all;
    for (const Prompt &prompt : m_bank->library().prompts())
        all.append(prompt.id);
    QVERIFY(m_bank->session.submit(
        promptedits::changed(m_bank->library(), all, u"Set company"_s, QDateTime::currentDateTimeUtc(),
                             [](Prompt &prompt) { prompt.company = u"Orrin Freight"_s; })));
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    QTRY_COMPARE(prompts.countOf({PromptFilter::Kind::Company, u"orrin freight"_s}), 22);
    m_bank->session.undo();
    QTRY_COMPARE(prompts.countOf({PromptFilter::Kind::Company, u"orrin freight"_s}), -1);
}

QTEST_GUILESS_MAIN(TestPromptModel)
#include "tst_promptmodel.moc"

#include <algorithm>
