#include "items/openbank.h"

#include "actions/competencies.h"
#include "actions/frameworks.h"
#include "actions/prompts.h"
#include "actions/stories.h"
#include "actions/tellings.h"
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
    void framework_hasARowForEachPrinciple();
    void framework_showsTheBestTag();
    void framework_levelsFollowThoseOfTheCompetencies();
    void framework_sentencesNameTheTag_data();
    void framework_sentencesNameTheTag();
    void framework_retaggedStory_changesItsCellsOnly();
    void framework_target_changesHeadsOnly();
    void framework_renamedPrinciple_replacesOneRow();
    void framework_movedPrinciple_movesItsRow();
    void framework_mappedCompetency_changesOneRow();
    void framework_retiredCompetency_countsNoMore();
    void framework_removed_showsTheNextOne();
    void framework_gapsOnly_keepsOpenPrinciples();
    void turning_losesNoMark();
    void nextGap_startsOverAtTheTop();
    void nextGap_findsOpenPrinciples();
    void storyToldAtTheCompany_isSaidOfItsCells();
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

namespace {

/// A framework over the five competencies of a new bank, in their order: one alone, two, none, three.
Framework fourPrinciples(const Library &library)
{
    QList<CompetencyId> ids;
    for (const Competency &competency : library.competenciesInOrder())
        ids.append(competency.id);
    Framework framework;
    framework.id = FrameworkId::fromName(u"test/four"_s);
    framework.name = u"Four"_s;
    framework.principles = {{u"Alone"_s, {}, {ids.at(0)}},
                            {u"Either"_s, {}, {ids.at(1), ids.at(2)}},
                            {u"Nothing"_s, {}, {}},
                            {u"Many"_s, {}, {ids.at(3), ids.at(4), ids.at(0)}}};
    return framework;
}

/// Puts the framework into the bank and turns the matrix to it.
bool turnTo(Matrix &matrix, OpenBank &bank, const Framework &framework)
{
    Edit edit{u"Framework"_s, {}};
    if (!bank.session.submit(edit.add(framework)))
        return false;
    matrix.model.setRows(CoverageView::Rows::Framework);
    matrix.model.setFramework(framework.id);
    return true;
}

int rowNamed(const CoverageModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.rows().at(row).name == name)
            return row;
    }
    return -1;
}

} // namespace

void TestCoverageModel::framework_hasARowForEachPrinciple()
{
    Matrix matrix(*m_bank);
    QVERIFY(!matrix.model.framework());
    matrix.model.setRows(CoverageView::Rows::Framework);
    QCOMPARE(matrix.model.rowCount(), 0);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    QStringList names;
    for (const CoverageRow &row : matrix.model.rows()) {
        QCOMPARE(row.kind, CoverageRow::Kind::Principle);
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell)
            QVERIFY(matrix.model.columnOf(cell.key()) >= 0);
        names.append(row.name);
    }
    QCOMPARE(names, QStringList({u"Alone"_s, u"Either"_s, u"Nothing"_s, u"Many"_s}));
    // It is open, but nobody knows what a story for it should be about.
    QVERIFY(matrix.model.rows().at(2).isOpen());
    QVERIFY(!matrix.model.rows().at(2).offersDraft());
    QCOMPARE(matrix.model.framework()->name, u"Four"_s);
}

void TestCoverageModel::framework_showsTheBestTag()
{
    Matrix matrix(*m_bank);
    const Framework framework = fourPrinciples(m_bank->library());
    QVERIFY(turnTo(matrix, *m_bank, framework));
    int marks = 0;
    for (int row = 0; row < matrix.model.rowCount(); ++row) {
        const QList<CompetencyId> mapped = framework.principles.at(row).competencies;
        for (int column = 0; column < matrix.model.draftColumn(); ++column) {
            const Story story = *m_bank->library().find(matrix.model.columns().at(column).story);
            const bool primary = std::any_of(mapped.begin(), mapped.end(),
                                             [&](CompetencyId id) { return story.hasPrimaryTag(id); });
            const bool any =
                std::any_of(mapped.begin(), mapped.end(), [&](CompetencyId id) { return story.hasTag(id); });
            const CoverageCell &cell = matrix.model.cell(row, column);
            QCOMPARE(cell.state, primary ? CellState::Primary
                                 : any   ? CellState::Secondary
                                         : CellState::Nothing);
            QCOMPARE(cell.via >= 0, any);
            if (any)
                QVERIFY(story.hasTag(matrix.model.rows().at(row).mapped.at(cell.via).id));
            marks += any;
        }
    }
    QVERIFY(marks > 10);
}

void TestCoverageModel::framework_levelsFollowThoseOfTheCompetencies()
{
    Matrix matrix(*m_bank);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    QHash<QString, std::pair<Level, int>> competencies;
    for (const CoverageRow &row : matrix.model.rows())
        competencies.insert(row.name, {row.level, row.stories});
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    const QList<CoverageRow> &rows = matrix.model.rows();
    QCOMPARE(rows.at(0).level, competencies.value(u"Ownership"_s).first);
    QCOMPARE(rows.at(0).stories, competencies.value(u"Ownership"_s).second);
    QCOMPARE(rows.at(2).level, Level::Gap);
    QCOMPARE(rows.at(2).stories, 0);
    // With more competencies a principle has never fewer stories nor a lower level.
    for (const QString &name : {u"Disagree and commit"_s, u"Failure"_s}) {
        QVERIFY(rows.at(1).stories >= competencies.value(name).second);
        QVERIFY(rows.at(1).level >= competencies.value(name).first);
    }
}

void TestCoverageModel::framework_sentencesNameTheTag_data()
{
    QTest::addColumn<QString>("principle");
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("head");
    QTest::newRow("one") << u"Alone"_s << labelling
                         << u"Alone, The labelling pipeline nobody owned, primary tag “Ownership”, strong"_s
                         << u"Alone, Ownership, "_s;
    QTest::newRow("two") << u"Either"_s << churn
                         << u"Either, The churn model that knew the future, primary tag “Failure”, strong"_s
                         << u"Either, Disagree and commit or Failure, "_s;
    QTest::newRow("secondary")
        << u"Alone"_s << churn
        << u"Alone, The churn model that knew the future, secondary tag “Ownership”, stretch"_s
        << u"Alone, Ownership, "_s;
    QTest::newRow("nothing") << u"Either"_s << labelling
                             << u"Either, The labelling pipeline nobody owned, nothing yet"_s
                             << u"Either, Disagree and commit or Failure, "_s;
    QTest::newRow("not mapped")
        << u"Nothing"_s << labelling
        << u"Nothing, The labelling pipeline nobody owned, no competency stands for it"_s
        << u"Nothing, no competency stands for it, 0 stories, 2 wanted, gap"_s;
    QTest::newRow("three") << u"Many"_s << labelling
                           << u"Many, The labelling pipeline nobody owned, primary tag “Ownership”, strong"_s
                           << u"Many, Calculated risk, Cross-functional trust or Ownership, "_s;
}

void TestCoverageModel::framework_sentencesNameTheTag()
{
    QFETCH(QString, principle);
    QFETCH(QString, story);
    QFETCH(QString, sentence);
    QFETCH(QString, head);
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    const int row = rowNamed(matrix.model, principle);
    const QModelIndex index = matrix.model.index(row, matrix.model.columnOf(m_bank->storyNamed(story)));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), sentence);
    const QString said = matrix.model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(head), qPrintable(said));
}

void TestCoverageModel::framework_retaggedStory_changesItsCellsOnly()
{
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId risk = m_bank->library().competencyNamed(u"Calculated risk")->id;
    QVERIFY(!m_bank->library().find(story)->hasTag(risk));
    const QList<CoverageRow> before = matrix.model.rows();
    QSignalSpy changed(&matrix.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&matrix.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(m_bank->session.submit(
        addTag(m_bank->library(), {story}, risk, TagRank::Secondary, QDateTime::currentDateTimeUtc())));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(reset.size() + inserted.size(), 0);
    const int column = matrix.model.columnOf(story);
    for (const QList<QVariant> &signal : std::as_const(changed)) {
        QCOMPARE(signal.at(0).toModelIndex().row(), signal.at(1).toModelIndex().row());
        QCOMPARE(signal.at(0).toModelIndex().column(), column);
        QCOMPARE(signal.at(1).toModelIndex().column(), column);
    }
    // Its secondary tag is the second of the principle's now, and the first one stands for it.
    QCOMPARE(before.at(3).cells.value(story).via, qint16(2));
    QCOMPARE(matrix.model.cell(3, column).via, qint16(0));
    QCOMPARE(matrix.model.cell(0, column), before.at(0).cells.value(story));
    QCOMPARE(matrix.model.cell(1, column), before.at(1).cells.value(story));
    m_bank->session.undo();
    QTRY_COMPARE(matrix.model.cell(3, column), before.at(3).cells.value(story));
}

void TestCoverageModel::framework_target_changesHeadsOnly()
{
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    const CompetencyId ownership = m_bank->library().competencyNamed(u"Ownership")->id;
    const Level before = matrix.model.rows().at(0).level;
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QSignalSpy heads(&matrix.model, &QAbstractItemModel::headerDataChanged);
    QVERIFY(m_bank->session.submit(setTarget(m_bank->library(), ownership, 9)));
    QTRY_COMPARE(heads.size(), 2); // of the two principles that it stands for
    QCOMPARE(reset.size(), 0);
    QCOMPARE(matrix.model.rows().at(0).total, 9);
    QCOMPARE(matrix.model.rows().at(3).total, 9);
    QCOMPARE(matrix.model.rows().at(1).total, 2);
    QCOMPARE(matrix.model.rows().at(0).level, Level::Covered);
    m_bank->session.undo();
    QTRY_COMPARE(matrix.model.rows().at(0).level, before);
}

void TestCoverageModel::framework_renamedPrinciple_replacesOneRow()
{
    Matrix matrix(*m_bank);
    const Framework framework = fourPrinciples(m_bank->library());
    QVERIFY(turnTo(matrix, *m_bank, framework));
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex other = matrix.model.index(3, 2);
    QVERIFY(m_bank->session.submit(renamePrinciple(m_bank->library(), framework.id, 1, u"One of two"_s)));
    QTRY_COMPARE(matrix.model.rows().at(1).name, u"One of two"_s);
    QCOMPARE(matrix.model.rowCount(), 4);
    QCOMPARE(other.row(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::framework_movedPrinciple_movesItsRow()
{
    Matrix matrix(*m_bank);
    const Framework framework = fourPrinciples(m_bank->library());
    QVERIFY(turnTo(matrix, *m_bank, framework));
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex many = matrix.model.index(3, 2);
    QVERIFY(m_bank->session.submit(movePrinciple(m_bank->library(), framework.id, 3, 0)));
    QTRY_COMPARE(many.row(), 0);
    QCOMPARE(matrix.model.rows().at(0).name, u"Many"_s);
    QCOMPARE(matrix.model.rows().at(0).principle, 0);
    QCOMPARE(matrix.model.rows().at(1).principle, 1);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::framework_mappedCompetency_changesOneRow()
{
    Matrix matrix(*m_bank);
    const Framework framework = fourPrinciples(m_bank->library());
    QVERIFY(turnTo(matrix, *m_bank, framework));
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&matrix.model, &QAbstractItemModel::dataChanged);
    const CompetencyId ownership = m_bank->library().competencyNamed(u"Ownership")->id;
    QVERIFY(m_bank->session.submit(mapPrinciple(m_bank->library(), framework.id, 2, ownership, true)));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(matrix.model.rows().at(2).level, matrix.model.rows().at(0).level);
    QCOMPARE(matrix.model.rows().at(2).cells, matrix.model.rows().at(0).cells);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::framework_retiredCompetency_countsNoMore()
{
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    const Competency held = *m_bank->library().competencyNamed(u"Ownership");
    Competency retired = held;
    retired.retired = true;
    Edit edit{u"Retire"_s, {}};
    QVERIFY(m_bank->session.submit(edit.replace(held, retired)));
    QTRY_COMPARE(matrix.model.rows().at(0).level, Level::Gap);
    QVERIFY(matrix.model.rows().at(0).onlyRetired);
    QCOMPARE(matrix.model.rows().at(3).mapped.size(), 2);
    QCOMPARE(matrix.model.headerData(0, Qt::Vertical, Qt::AccessibleTextRole).toString(),
             u"Alone, its competencies are retired, 0 stories, 2 wanted, gap"_s);
}

void TestCoverageModel::framework_removed_showsTheNextOne()
{
    Matrix matrix(*m_bank);
    const Framework first = fourPrinciples(m_bank->library());
    QVERIFY(turnTo(matrix, *m_bank, first));
    Framework second;
    second.id = FrameworkId::fromName(u"test/other"_s);
    second.name = u"Other"_s;
    second.principles = {{u"Only"_s, {}, {}}};
    QVERIFY(turnTo(matrix, *m_bank, second));
    QCOMPARE(matrix.model.rowCount(), 1);
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    QVERIFY(m_bank->session.submit(removeFramework(m_bank->library(), second.id)));
    QTRY_COMPARE(matrix.model.rowCount(), 4);
    QVERIFY(m_bank->session.submit(removeFramework(m_bank->library(), first.id)));
    QTRY_COMPARE(matrix.model.rowCount(), 0);
    m_bank->session.undo();
    QTRY_COMPARE(matrix.model.rowCount(), 4);
    QCOMPARE(reset.size(), 0);
}

void TestCoverageModel::framework_gapsOnly_keepsOpenPrinciples()
{
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    matrix.model.setGapsOnly(true);
    QCOMPARE(matrix.model.rowCount(), 1);
    QCOMPARE(matrix.model.rows().first().name, u"Nothing"_s);
    QCOMPARE(matrix.model.rows().first().principle, 2);
}

void TestCoverageModel::turning_losesNoMark()
{
    Matrix matrix(*m_bank);
    const Library before = m_bank->library();
    const QList<CoverageRow> prompts = matrix.model.rows();
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(before)));
    const QList<CoverageRow> principles = matrix.model.rows();
    QSignalSpy reset(&matrix.model, &QAbstractItemModel::modelReset);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    matrix.model.setRows(CoverageView::Rows::Framework);
    QCOMPARE(matrix.model.rows(), principles);
    matrix.model.setRows(CoverageView::Rows::Prompts);
    QCOMPARE(matrix.model.rows(), prompts);
    QCOMPARE(reset.size(), 0);
    QVERIFY(m_bank->library().answers() == before.answers());
    QVERIFY(m_bank->library().stories() == before.stories());
}

void TestCoverageModel::nextGap_findsOpenPrinciples()
{
    Matrix matrix(*m_bank);
    QVERIFY(turnTo(matrix, *m_bank, fourPrinciples(m_bank->library())));
    QCOMPARE(matrix.model.nextGap(0), 2);
    QCOMPARE(matrix.model.nextGap(2), 2);
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

void TestCoverageModel::storyToldAtTheCompany_isSaidOfItsCells()
{
    Matrix matrix(*m_bank);
    const int column = matrix.model.columnOf(m_bank->storyNamed(churn));
    const auto said = [&] {
        const int row = matrix.model.rowOf(m_bank->promptNamed(u"Your biggest failure"_s));
        return matrix.model.data(matrix.model.index(row, column), Qt::AccessibleTextRole).toString();
    };
    Telling telling;
    telling.story = m_bank->storyNamed(churn);
    telling.company = u"Fennmark energy"_s;
    telling.day = {2025, 6, 2};
    QVERIFY(m_bank->session.submit(recordTelling(m_bank->library(), telling)));
    QVERIFY(!said().contains(u"told at"_s)); // nobody asked for a company
    CoverageScope scope;
    scope.company = u"Fennmark Energy"_s;
    matrix.model.setScope(scope);
    QVERIFY2(said().contains(u"told at Fennmark energy on 2 June 2025"_s), qPrintable(said()));
    // What was told in the loop itself is no warning.
    QSignalSpy heads(&matrix.model, &QAbstractItemModel::headerDataChanged);
    m_bank->session.undo();
    QTRY_VERIFY(!heads.isEmpty());
    telling.loop = m_bank->library().loops().begin()->id;
    QVERIFY(m_bank->session.submit(recordTelling(m_bank->library(), telling)));
    scope.loop = telling.loop;
    matrix.model.setScope(scope);
    QVERIFY(!said().contains(u"told at"_s));
}

void TestCoverageModel::proposals_appearInOpenCellsOnly()
{
    Matrix matrix(*m_bank);
    QCOMPARE(matrix.model.proposedCount(), 0);
    QSignalSpy ready(&m_bank->suggestions, &Suggestions::suggestionsChanged);
    m_bank->suggestions.wake();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QTRY_VERIFY(matrix.model.proposedCount() > 0);
    int proposed = 0;
    int open = 0;
    for (const CoverageRow &row : matrix.model.rows()) {
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
            open += cell->state == CellState::NotJudged || cell->state == CellState::Imported;
            if (cell->state != CellState::Proposed)
                continue;
            ++proposed;
            QVERIFY(row.level != Level::Safe);
            QVERIFY(!m_bank->library().answer(cell.key(), row.prompt));
        }
    }
    QCOMPARE(matrix.model.proposedCount(), proposed);
    QCOMPARE(matrix.model.toJudgeCount(), proposed + open);
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
