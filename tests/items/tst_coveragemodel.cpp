#include "items/openbank.h"

#include "actions/prompts.h"
#include "actions/stories.h"
#include "domain/removal.h"
#include "items/coveragemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

const QString labelling = u"The labelling pipeline nobody owned"_s;
const QString churn = u"The churn model that knew the future"_s;

/// A model over the sample, watched by Qt's own tester.
struct Matrix
{
    explicit Matrix(OpenBank &bank) : model(bank.session, bank.facts, bank.suggestions), tester(&model) {}

    QModelIndex at(const OpenBank &bank, const QString &prompt, const QString &story) const
    {
        return model.index(model.rowOf(bank.promptNamed(prompt)), model.columnOf(bank.storyNamed(story)));
    }
    CoverageCell cell(const OpenBank &bank, const QString &prompt, const QString &story) const
    {
        const QModelIndex index = at(bank, prompt, story);
        return model.cell(index.row(), index.column());
    }

    CoverageModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestCoverageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank = std::make_unique<OpenBank>();
        QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    }

    void sample_hasARowForEachPromptUnderItsGroup();
    void drafts_standLast();
    void sentences_sayPromptStoryFitGradeAndChoice_data();
    void sentences_sayPromptStoryFitGradeAndChoice();
    void judgingACell_changesThatCellAndItsRowOnly();
    void closingAGap_changesLevelAndSummary();
    void undo_restoresTheCell();
    void severalEditsInOneTurn_refreshOnce();
    void textOfAStory_changesNothing();
    void newStory_insertsOneColumn();
    void trashedStory_removesItsColumn();
    void removedPrompt_removesItsRow();
    void grouping_movesRowsWithoutReset();
    void gapsOnly_keepsGapsAndTheirHeadings();
    void collapsedGroup_hidesItsPrompts();
    void scopeOfALoop_keepsItsPrompts();
    void competencies_showTagsByRank();
    void retaggedStory_changesOneCell();
    void nextGap_startsOverAtTheTop();
    void proposals_appearInOpenCellsOnly();
    void closedBank_isEmpty();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestCoverageModel::sample_hasARowForEachPromptUnderItsGroup()
{
    Matrix matrix(*m_bank);
    QStringList groups;
    int prompts = 0;
    for (const CoverageRow &row : matrix.model.rows()) {
        if (row.kind == CoverageRow::Kind::Group)
            groups.append(row.name);
        else
            ++prompts;
    }
    QCOMPARE(groups, QStringList({u"Ownership"_s, u"Disagree and commit"_s, u"Failure"_s,
                                  u"Calculated risk"_s, u"Cross-functional trust"_s}));
    QCOMPARE(prompts, 22);
    QCOMPARE(matrix.model.columns().size(), 16);
    QCOMPARE(matrix.model.columnCount(), 17);
}

void TestCoverageModel::drafts_standLast()
{
    Matrix matrix(*m_bank);
    const QList<CoverageColumn> &columns = matrix.model.columns();
    for (qsizetype i = 0; i < columns.size(); ++i)
        QCOMPARE(columns.at(i).draft, i >= columns.size() - 3);
}

void TestCoverageModel::sentences_sayPromptStoryFitGradeAndChoice_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("chosen")
        << u"A problem that was not yours"_s << labelling
        << u"A problem that was not yours, The labelling pipeline nobody owned, fit 5 of 5, strong, chosen"_s;
    QTest::newRow("workable")
        << u"A problem that was not yours"_s << u"Halving the warehouse bill"_s
        << u"A problem that was not yours, Halving the warehouse bill, fit 3 of 5, workable"_s;
    QTest::newRow("nothing")
        << u"A problem that was not yours"_s << churn
        << u"A problem that was not yours, The churn model that knew the future, nothing yet"_s;
    QTest::newRow("capped")
        << u"Two teams in conflict"_s << u"One definition of an active customer"_s
        << u"Two teams in conflict, One definition of an active customer, fit 5 of 5, workable. The strength of the story is 3, so it is at most workable."_s;
}

void TestCoverageModel::sentences_sayPromptStoryFitGradeAndChoice()
{
    QFETCH(QString, prompt);
    QFETCH(QString, story);
    QFETCH(QString, sentence);
    Matrix matrix(*m_bank);
    QCOMPARE(matrix.at(*m_bank, prompt, story).data(Qt::AccessibleTextRole).toString(), sentence);
}

void TestCoverageModel::judgingACell_changesThatCellAndItsRowOnly()
{
    Matrix matrix(*m_bank);
    const QModelIndex index = matrix.at(*m_bank, u"Your biggest failure"_s, labelling);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&matrix.model, &QAbstractItemModel::dataChanged);
    QVERIFY(m_bank->session.submit(setFit(m_bank->library(), m_bank->storyNamed(labelling),
                                          m_bank->promptNamed(u"Your biggest failure"_s), 2)));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), index);
    QCOMPARE(changed.first().at(1).toModelIndex(), index);
    QCOMPARE(reset.size(), 0);
    const CoverageCell cell = matrix.model.cell(index.row(), index.column());
    QCOMPARE(cell.state, CellState::Judged);
    QCOMPARE(int(cell.fit), 2);
    QCOMPARE(cell.grade, Grade::Stretch);
}

void TestCoverageModel::closingAGap_changesLevelAndSummary()
{
    Matrix matrix(*m_bank);
    QCOMPARE(matrix.model.coverage().gaps, 5);
    const int row = matrix.model.rowOf(m_bank->promptNamed(u"A deadline you missed"_s));
    QVERIFY(matrix.model.rows().at(row).isGap());
    const QList<CoverageRow> before = matrix.model.rows();
    QSignalSpy heads(&matrix.model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy summary(&matrix.model, &CoverageModel::summaryChanged);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QVERIFY(m_bank->session.submit(setFit(m_bank->library(), m_bank->storyNamed(churn),
                                          m_bank->promptNamed(u"A deadline you missed"_s), 4)));
    QTRY_COMPARE(summary.size(), 1);
    QCOMPARE(matrix.model.coverage().gaps, 4);
    QCOMPARE(matrix.model.rows().at(row).level, Level::Covered);
    // The prompt's, its group's, and those of prompts that now share a story or no longer do: each once.
    int changedHeads = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        CoverageRow was = before.at(i);
        was.cells = matrix.model.rows().at(i).cells;
        changedHeads += was == matrix.model.rows().at(i) ? 0 : 1;
    }
    QVERIFY(changedHeads >= 2);
    QCOMPARE(heads.size(), changedHeads);
    QCOMPARE(reset.size(), 0);
    QVERIFY(
        matrix.model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString().endsWith(u"covered"));
}

void TestCoverageModel::undo_restoresTheCell()
{
    Matrix matrix(*m_bank);
    const QString prompt = u"A problem that was not yours"_s;
    const CoverageCell before = matrix.cell(*m_bank, prompt, labelling);
    QVERIFY(m_bank->session.submit(
        setFit(m_bank->library(), m_bank->storyNamed(labelling), m_bank->promptNamed(prompt), 0)));
    QTRY_COMPARE(matrix.cell(*m_bank, prompt, labelling).state, CellState::DoesNotFit);
    m_bank->session.undo();
    QTRY_COMPARE(matrix.cell(*m_bank, prompt, labelling), before);
}

void TestCoverageModel::severalEditsInOneTurn_refreshOnce()
{
    Matrix matrix(*m_bank);
    QSignalSpy summary(&matrix.model, &CoverageModel::summaryChanged);
    for (const int fit : {1, 2, 3})
        QVERIFY(m_bank->session.submit(setFit(m_bank->library(), m_bank->storyNamed(labelling),
                                              m_bank->promptNamed(u"A deadline you missed"_s), fit)));
    QTRY_COMPARE(summary.size(), 1);
    QCOMPARE(int(matrix.cell(*m_bank, u"A deadline you missed"_s, labelling).fit), 3);
}

void TestCoverageModel::textOfAStory_changesNothing()
{
    Matrix matrix(*m_bank);
    QSignalSpy summary(&matrix.model, &CoverageModel::summaryChanged);
    Story story = *m_bank->library().find(m_bank->storyNamed(labelling));
    Edit edit{u"Typing"_s, {}};
    const Story before = story;
    story.situation += u" More."_s;
    QVERIFY(m_bank->session.submit(edit.replace(before, story)));
    QCoreApplication::processEvents();
    QCOMPARE(summary.size(), 0);
}

void TestCoverageModel::newStory_insertsOneColumn()
{
    Matrix matrix(*m_bank);
    QSignalSpy inserted(&matrix.model, &QAbstractItemModel::columnsInserted);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    const NewStory made = newStory(u"A new one"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(m_bank->session.submit(made.edit));
    QTRY_COMPARE(inserted.size(), 1);
    QCOMPARE(matrix.model.columns().size(), 17);
    QVERIFY(matrix.model.columnOf(made.id) >= 0);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::trashedStory_removesItsColumn()
{
    Matrix matrix(*m_bank);
    QSignalSpy removed(&matrix.model, &QAbstractItemModel::columnsRemoved);
    const StoryId story = m_bank->storyNamed(churn);
    const QPersistentModelIndex other = matrix.at(*m_bank, u"Two teams in conflict"_s, labelling);
    QVERIFY(m_bank->session.submit(trash(m_bank->library(), {story}, QDateTime::currentDateTimeUtc())));
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(matrix.model.columnOf(story), -1);
    QCOMPARE(matrix.model.columns().at(other.column()).title, labelling);
}

void TestCoverageModel::removedPrompt_removesItsRow()
{
    Matrix matrix(*m_bank);
    QSignalSpy removed(&matrix.model, &QAbstractItemModel::rowsRemoved);
    const PromptId prompt = m_bank->promptNamed(u"Two teams in conflict"_s);
    QVERIFY(m_bank->session.submit(removal(m_bank->library(), prompt)));
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(matrix.model.rowOf(prompt), -1);
    m_bank->session.undo();
    QTRY_VERIFY(matrix.model.rowOf(prompt) > 0);
}

void TestCoverageModel::grouping_movesRowsWithoutReset()
{
    Matrix matrix(*m_bank);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex index = matrix.at(*m_bank, u"Two teams in conflict"_s, labelling);
    matrix.model.setGrouping(PromptGrouping::Set);
    QCOMPARE(matrix.model.rows().first().name, u"Fennmark, first call"_s);
    QCOMPARE(matrix.model.rows().at(index.row()).name, u"Two teams in conflict"_s);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::gapsOnly_keepsGapsAndTheirHeadings()
{
    Matrix matrix(*m_bank);
    matrix.model.setGapsOnly(true);
    int gaps = 0;
    for (const CoverageRow &row : matrix.model.rows()) {
        QVERIFY(row.kind == CoverageRow::Kind::Group ? row.gaps > 0 : row.isGap());
        gaps += row.isGap();
    }
    QCOMPARE(gaps, 5);
    matrix.model.setGapsOnly(false);
    QVERIFY(matrix.model.rows().size() > 22);
}

void TestCoverageModel::collapsedGroup_hidesItsPrompts()
{
    Matrix matrix(*m_bank);
    const QString key = matrix.model.rows().first().key;
    QCOMPARE(matrix.model.flags(matrix.model.index(0, 0)), Qt::NoItemFlags);
    matrix.model.setCollapsed(key, true);
    QCOMPARE(matrix.model.rows().at(1).kind, CoverageRow::Kind::Group);
    QVERIFY(matrix.model.flags(matrix.model.index(0, 0)) & Qt::ItemIsSelectable);
    matrix.model.setCollapsed(key, false);
    QCOMPARE(matrix.model.rows().at(1).kind, CoverageRow::Kind::Prompt);
}

void TestCoverageModel::scopeOfALoop_keepsItsPrompts()
{
    Matrix matrix(*m_bank);
    const Loop loop = *m_bank->library().loops().begin();
    qsizetype expected = 0;
    for (const Round &round : loop.rounds)
        expected += round.expected.size();
    matrix.model.setScope({{}, loop.id});
    QCOMPARE(matrix.model.coverage().prompts.size(), expected);
    matrix.model.setScope({});
    QCOMPARE(matrix.model.coverage().prompts.size(), 22);
}

void TestCoverageModel::competencies_showTagsByRank()
{
    Matrix matrix(*m_bank);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    QCOMPARE(matrix.model.rowCount(), m_bank->library().competenciesInOrder().size());
    const Story story = *m_bank->library().find(m_bank->storyNamed(labelling));
    const int column = matrix.model.columnOf(story.id);
    for (int row = 0; row < matrix.model.rowCount(); ++row) {
        const CompetencyId competency = matrix.model.rows().at(row).competency;
        const CellState expected = story.hasPrimaryTag(competency) ? CellState::Primary
                                   : story.hasTag(competency)      ? CellState::Secondary
                                                                   : CellState::Nothing;
        QCOMPARE(matrix.model.cell(row, column).state, expected);
    }
}

void TestCoverageModel::retaggedStory_changesOneCell()
{
    Matrix matrix(*m_bank);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId competency = m_bank->library().competencyNamed(u"Calculated risk")->id;
    QVERIFY(!m_bank->library().find(story)->hasTag(competency));
    QSignalSpy changed(&matrix.model, &QAbstractItemModel::dataChanged);
    QVERIFY(m_bank->session.submit(
        addTag(m_bank->library(), {story}, competency, TagRank::Secondary, QDateTime::currentDateTimeUtc())));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), changed.first().at(1).toModelIndex());
    QCOMPARE(matrix.model.cell(matrix.model.rowOf(competency.toString()), matrix.model.columnOf(story)).state,
             CellState::Secondary);
}

void TestCoverageModel::nextGap_startsOverAtTheTop()
{
    Matrix matrix(*m_bank);
    QList<int> gaps;
    for (int row = 0; row < matrix.model.rowCount(); ++row) {
        if (matrix.model.rows().at(row).isGap())
            gaps.append(row);
    }
    QCOMPARE(gaps.size(), 5);
    QCOMPARE(matrix.model.nextGap(-1), gaps.first());
    QCOMPARE(matrix.model.nextGap(gaps.first()), gaps.at(1));
    QCOMPARE(matrix.model.nextGap(gaps.last()), gaps.first());
}

void TestCoverageModel::proposals_appearInOpenCellsOnly()
{
    Matrix matrix(*m_bank);
    QCOMPARE(matrix.model.proposedCount(), 0);
    QSignalSpy ready(&m_bank->suggestions, &Suggestions::suggestionsChanged);
    m_bank->suggestions.wake();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QTRY_VERIFY(matrix.model.proposedCount() > 0);
    for (const CoverageRow &row : matrix.model.rows()) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (row.cells.at(i).state != CellState::Proposed)
                continue;
            QVERIFY(row.level != Level::Safe);
            QVERIFY(!m_bank->library().answer(matrix.model.columns().at(i).story, row.prompt));
        }
    }
}

void TestCoverageModel::closedBank_isEmpty()
{
    Matrix matrix(*m_bank);
    m_bank->session.close();
    QCOMPARE(matrix.model.rowCount(), 0);
    QCOMPARE(matrix.model.columnCount(), 1);
}

QTEST_GUILESS_MAIN(TestCoverageModel)
#include "tst_coveragemodel.moc"
