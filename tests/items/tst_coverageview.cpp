#include "items/openbank.h"

#include "actions/prompts.h"
#include "actions/spent.h"
#include "actions/stories.h"
#include "domain/spent.h"
#include "items/coveragemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

const QString churn = u"The churn model that knew the future"_s;

struct Matrix
{
    explicit Matrix(OpenBank &bank) : model(bank.session, bank.facts, bank.suggestions), tester(&model) {}
    CoverageModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestCoverageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank = std::make_unique<OpenBank>();
        QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    }

    void worstFirst_ordersPromptsInTheirGroupAndGroups();
    void worstFirst_ordersCompetencies();
    void strongestFirst_ordersStoriesDraftsLast();
    void byTitle_ordersStories();
    void retiredStory_isShownLastAndCountsForNothing();
    void otherOrder_movesWithoutReset();
    void judging_movesAPromptThatIsNoLongerWorst();
    void struck_changesLevelsAndCellsWithoutReset();
    void struck_inAScope_opensOnlyWhatIsAskedThere();
    void struck_proposesTheStoryNoMore();
    void putBack_restoresAllOfIt();
    void keptAsSpent_staysAndCanBeUndone();
    void keptAsSpent_outlivesTheSession();
    void trashedStory_isNoLongerStruck();
    void sentences_sayStruckAndSpent();
    void tooltips_takeMarkupForText();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestCoverageView::worstFirst_ordersPromptsInTheirGroupAndGroups()
{
    Matrix matrix(*m_bank);
    matrix.model.setRowOrder(RowOrder::WorstFirst);
    Level worst = Level::Gap;
    int groups = 0;
    std::pair<int, int> open{1000, 1000};
    for (const CoverageRow &row : matrix.model.rows()) {
        if (row.kind == CoverageRow::Kind::Group) {
            ++groups;
            const std::pair next(row.gaps, row.thin);
            QVERIFY(next <= open);
            open = next;
            worst = Level::Gap;
            continue;
        }
        QVERIFY(row.level >= worst);
        worst = row.level;
    }
    QCOMPARE(groups, 5);
    QCOMPARE(matrix.model.rows().first().name, u"Failure"_s);
    QVERIFY(matrix.model.rows().at(1).isGap());
}

void TestCoverageView::worstFirst_ordersCompetencies()
{
    Matrix matrix(*m_bank);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    QList<Level> before;
    for (const CoverageRow &row : matrix.model.rows())
        before.append(row.level);
    matrix.model.setRowOrder(RowOrder::WorstFirst);
    QList<Level> after;
    for (const CoverageRow &row : matrix.model.rows())
        after.append(row.level);
    std::stable_sort(before.begin(), before.end());
    QCOMPARE(after, before);
}

void TestCoverageView::strongestFirst_ordersStoriesDraftsLast()
{
    Matrix matrix(*m_bank);
    matrix.model.setColumnOrder(ColumnOrder::StrongestFirst);
    int last = 5;
    bool draft = false;
    for (const CoverageColumn &column : matrix.model.columns()) {
        if (column.draft && !draft)
            last = 5;
        QVERIFY(column.draft || !draft);
        draft = column.draft;
        const int strength = m_bank->library().find(column.story)->strength;
        QVERIFY(strength <= last);
        last = strength;
    }
    QCOMPARE(m_bank->library().find(matrix.model.columns().first().story)->strength, 5);
}

void TestCoverageView::byTitle_ordersStories()
{
    Matrix matrix(*m_bank);
    matrix.model.setColumnOrder(ColumnOrder::ByTitle);
    QStringList wanted;
    for (const Story &story : m_bank->library().storiesByTitle()) {
        if (story.status != StoryStatus::Draft && story.status != StoryStatus::Retired)
            wanted.append(story.title);
    }
    QStringList shown;
    for (const CoverageColumn &column : matrix.model.columns().mid(0, wanted.size()))
        shown.append(column.title);
    QCOMPARE(shown, wanted);
}

void TestCoverageView::retiredStory_isShownLastAndCountsForNothing()
{
    Matrix matrix(*m_bank);
    const StoryId story = m_bank->storyNamed(churn);
    QVERIFY(m_bank->session.submit(
        setStatus(m_bank->library(), {story}, StoryStatus::Retired, QDateTime::currentDateTimeUtc())));
    QTRY_COMPARE(matrix.model.columnOf(story), -1);
    matrix.model.setShowRetired(true);
    const int column = matrix.model.columnOf(story);
    QCOMPARE(column, 15);
    QVERIFY(matrix.model.columns().last().retired);
    int judged = 0;
    for (const CoverageRow &row : matrix.model.rows()) {
        const CoverageCell cell = row.cells.value(story);
        if (cell.state != CellState::Judged)
            continue;
        ++judged;
        QCOMPARE(cell.grade, Grade::None);
        QCOMPARE(cell.cap, Cap::Retired);
    }
    QVERIFY(judged > 0);
    matrix.model.setShowRetired(false);
    QCOMPARE(matrix.model.columnOf(story), -1);
}

void TestCoverageView::otherOrder_movesWithoutReset()
{
    Matrix matrix(*m_bank);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    const int row = matrix.model.rowOf(m_bank->promptNamed(u"A deadline you missed"_s));
    const QPersistentModelIndex index =
        matrix.model.index(row, matrix.model.columnOf(m_bank->storyNamed(churn)));
    CoverageView view = matrix.model.view();
    view.rowOrder = RowOrder::WorstFirst;
    view.columnOrder = ColumnOrder::ByTitle;
    matrix.model.setView(view);
    QCOMPARE(reset.size(), 0);
    QVERIFY(index.isValid());
    QVERIFY(index.row() != row);
    QCOMPARE(matrix.model.rows().at(index.row()).name, u"A deadline you missed"_s);
    QCOMPARE(matrix.model.columns().at(index.column()).title, churn);
}

void TestCoverageView::judging_movesAPromptThatIsNoLongerWorst()
{
    Matrix matrix(*m_bank);
    matrix.model.setRowOrder(RowOrder::WorstFirst);
    const PromptId prompt = m_bank->promptNamed(u"A deadline you missed"_s);
    const int before = matrix.model.rowOf(prompt);
    QVERIFY(m_bank->session.submit(setFit(m_bank->library(), m_bank->storyNamed(churn), prompt, 4)));
    QTRY_VERIFY(matrix.model.rowOf(prompt) > before);
}

void TestCoverageView::struck_changesLevelsAndCellsWithoutReset()
{
    Matrix matrix(*m_bank);
    const Coverage before = matrix.model.coverage();
    const CriticalStory critical = before.critical.first();
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QSignalSpy heads(&matrix.model, &QAbstractItemModel::headerDataChanged);
    matrix.model.setStruck({critical.story});
    QCOMPARE(reset.size(), 0);
    QVERIFY(heads.size() > critical.prompts.size()); // the prompts' heads and the story's
    QVERIFY(matrix.model.whatIfStruck());
    QCOMPARE(matrix.model.whatIfStruck()->fallen.size(), critical.prompts.size());
    const int column = matrix.model.columnOf(critical.story);
    QVERIFY(matrix.model.columns().at(column).struck);
    QVERIFY(!matrix.model.columns().at(column).spent);
    for (const PromptId prompt : critical.prompts) {
        const CoverageRow &row = matrix.model.rows().at(matrix.model.rowOf(prompt));
        QVERIFY(row.level < before.find(prompt)->level);
        QCOMPARE(row.cells.value(critical.story).cap, Cap::Spent);
        QVERIFY(row.cells.value(critical.story).grade != Grade::None); // painted as what it would be
    }
    // The bank and what others see of it stay as they are.
    QCOMPARE(m_bank->facts.coverage().gaps, before.gaps);
    QCOMPARE(m_bank->session.undoStack().count(), 0);
}

void TestCoverageView::struck_inAScope_opensOnlyWhatIsAskedThere()
{
    Matrix matrix(*m_bank);
    const CoverageScope scope{{}, m_bank->library().loops().begin()->id};
    matrix.model.setScope(scope);
    const Coverage before = matrix.model.coverage();
    QVERIFY(!before.critical.isEmpty());
    matrix.model.setStruck({before.critical.first().story});
    QCOMPARE(matrix.model.whatIfStruck()->fallen.size(), before.critical.first().prompts.size());
    QCOMPARE(matrix.model.coverage().prompts.size(), before.prompts.size());
}

void TestCoverageView::struck_proposesTheStoryNoMore()
{
    Matrix matrix(*m_bank);
    m_bank->suggestions.finish();
    QTRY_VERIFY(matrix.model.proposedCount() > 0);
    StoryId proposed;
    for (const CoverageRow &row : matrix.model.rows()) {
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
            if (cell->state == CellState::Proposed)
                proposed = cell.key();
        }
    }
    matrix.model.setStruck({proposed});
    for (const CoverageRow &row : matrix.model.rows())
        QVERIFY(row.cells.value(proposed).state != CellState::Proposed);
}

void TestCoverageView::putBack_restoresAllOfIt()
{
    Matrix matrix(*m_bank);
    const QList<CoverageRow> rows = matrix.model.rows();
    const QList<CoverageColumn> columns = matrix.model.columns();
    matrix.model.setStruck({columns.at(0).story, columns.at(3).story});
    QVERIFY(matrix.model.rows() != rows);
    matrix.model.setStruck({});
    QCOMPARE(matrix.model.rows(), rows);
    QCOMPARE(matrix.model.columns(), columns);
    QVERIFY(!matrix.model.whatIfStruck());
}

void TestCoverageView::keptAsSpent_staysAndCanBeUndone()
{
    Matrix matrix(*m_bank);
    const int gaps = matrix.model.coverage().gaps;
    const StoryId story = matrix.model.coverage().critical.first().story;
    matrix.model.setStruck({story});
    const Coverage tried = matrix.model.coverage();
    QVERIFY(m_bank->session.submit(keepAsSpent(m_bank->library(), {story})));
    QTRY_VERIFY(matrix.model.view().struck.isEmpty());
    const int column = matrix.model.columnOf(story);
    QVERIFY(matrix.model.columns().at(column).spent && matrix.model.columns().at(column).struck);
    QVERIFY(!matrix.model.whatIfStruck());
    QCOMPARE(matrix.model.coverage().gaps, tried.gaps);
    QCOMPARE(m_bank->facts.coverage().distinct, tried.distinct);
    m_bank->session.undo();
    QTRY_VERIFY(!matrix.model.columns().at(column).struck);
    QCOMPARE(matrix.model.coverage().gaps, gaps);
}

void TestCoverageView::keptAsSpent_outlivesTheSession()
{
    const StoryId story = m_bank->storyNamed(churn);
    QVERIFY(m_bank->session.submit(keepAsSpent(m_bank->library(), {story, StoryId::create()})));
    QVERIFY(keepAsSpent(m_bank->library(), {story}).isEmpty());
    const QString path = m_bank->session.path();
    m_bank->session.close();
    QVERIFY(m_bank->session.open(path));
    QCOMPARE(spentStories(m_bank->library().settings()), QSet<StoryId>{story});
    Matrix matrix(*m_bank);
    QVERIFY(matrix.model.columns().at(matrix.model.columnOf(story)).spent);
    QVERIFY(m_bank->session.submit(keepAsSpent(m_bank->library(), {story}, false)));
    QTRY_VERIFY(!matrix.model.columns().at(matrix.model.columnOf(story)).spent);
}

void TestCoverageView::trashedStory_isNoLongerStruck()
{
    Matrix matrix(*m_bank);
    const StoryId story = m_bank->storyNamed(churn);
    matrix.model.setStruck({story});
    QVERIFY(m_bank->session.submit(trash(m_bank->library(), {story}, QDateTime::currentDateTimeUtc())));
    QTRY_VERIFY(matrix.model.view().struck.isEmpty());
    QVERIFY(!matrix.model.whatIfStruck());
}

void TestCoverageView::sentences_sayStruckAndSpent()
{
    Matrix matrix(*m_bank);
    const StoryId story = m_bank->storyNamed(u"The labelling pipeline nobody owned"_s);
    const int column = matrix.model.columnOf(story);
    const int row = matrix.model.rowOf(m_bank->promptNamed(u"A problem that was not yours"_s));
    const auto head = [&] {
        return matrix.model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    matrix.model.setStruck({story});
    QCOMPARE(head(), u"The labelling pipeline nobody owned, struck out"_s);
    QCOMPARE(matrix.model.index(row, column).data(Qt::AccessibleTextRole).toString(),
             u"A problem that was not yours, The labelling pipeline nobody owned, fit 5 of 5, not counted, "
             "chosen. The story is spent, so it answers nothing."_s);
    QVERIFY(m_bank->session.submit(keepAsSpent(m_bank->library(), {story})));
    QTRY_COMPARE(head(), u"The labelling pipeline nobody owned, kept as spent"_s);
}

void TestCoverageView::tooltips_takeMarkupForText()
{
    Story story = *m_bank->library().find(m_bank->storyNamed(churn));
    const Story before = story;
    story.title = u"<img src=\"file:///x.png\"> & more"_s;
    Edit edit{u"Title"_s, {}};
    QVERIFY(m_bank->session.submit(edit.replace(before, story)));
    Matrix matrix(*m_bank);
    const int column = matrix.model.columnOf(story.id);
    for (const QString &tip : {matrix.model.index(1, column).data(Qt::ToolTipRole).toString(),
                               matrix.model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()}) {
        QVERIFY2(!tip.contains(u"<img"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"&lt;img"_s), qPrintable(tip));
    }
    QVERIFY(matrix.model.index(1, column).data(Qt::AccessibleTextRole).toString().contains(u"<img"_s));
}

QTEST_MAIN(TestCoverageView)
#include "tst_coverageview.moc"
