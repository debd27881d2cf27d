#include "pagefixture.h"

#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/coverage/answerpanel.h"
#include "views/coverage/coveragepage.h"
#include "views/coverage/coveragesummary.h"
#include "views/coverage/factline.h"
#include "views/coverage/fitdelegate.h"
#include "views/coverage/matrixheads.h"

#include "actions/prompts.h"
#include "resources/resources.h"

#include <QAccessible>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

const QString labelling = u"The labelling pipeline nobody owned"_s;
const QString churn = u"The churn model that knew the future"_s;
const QString deadline = u"A deadline you missed"_s;

struct Shown : PageFixture<CoveragePage>
{
    using PageFixture::PageFixture;

    MatrixView *matrix = page.matrix();
};

/// The grey picture of a mark of 25 x 19.
QImage greyMark(const CoverageCell &cell, const Theme &theme)
{
    QImage image(40, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.base);
    QPainter painter(&image);
    paintMark(&painter, QRect(7, 5, 25, 19), cell, 0, false, false, theme);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// How many panes stood beside the matrix when it was painted first.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(CoveragePage &page) : m_page(page)
    {
        page.matrix()->viewport()->installEventFilter(this);
    }
    int panes = -1;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && panes < 0)
            panes = static_cast<int>(m_page.findChildren<AnswerPanel *>().size() +
                                     m_page.findChildren<CoverageSummary *>().size());
        return false;
    }

private:
    CoveragePage &m_page;
};

/// In how many pixels two grey pictures differ by more than an eye needs (a tenth of the range).
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 25;
    }
    return count;
}

} // namespace

class TestCoveragePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
    }
    void init()
    {
        m_bank = std::make_unique<OpenBank>();
        QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    }

    void digit_judgesTheCellAndUndoTakesItBack();
    void zeroAndDelete_areToldApart();
    void space_choosesAndReleases();
    void severalCells_areJudgedInOneStep();
    void enter_opensTheStory();
    void enterOnADraftCell_startsADraft();
    void enterOnADraftCell_ofACompetency_startsADraftAboutIt();
    void g_goesToTheNextGap();
    void arrows_stepOverHeadings();
    void minusAndPlus_closeAndOpenTheGroup();
    void slantedTitle_isFoundUnderTheMouse();
    void matrix_scrollsUntilTheLastTitleIsInSight();
    void groundOfAGap_reachesTheEdge();
    void everyCell_readsAsASentence();
    void marks_differInGrey_data();
    void marks_differInGrey();
    void competencies_areTaggedByKeys();
    void emptyBank_saysWhatToDo();
    void largeMatrix_scrollsToItsLastRow();
    void toDo_leadsFromOneToTheNext();
    void health_isToldWithItsReasons();
    void panes_comeAfterTheFirstPaintOfTheMatrix();
    void tab_goesThroughThePanesFromLeftToRight();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestCoveragePage::digit_judgesTheCellAndUndoTakesItBack()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(deadline);
    const StoryId story = m_bank->storyNamed(churn);
    QVERIFY(shown.matrix->select(prompt, story));
    QTest::keyClick(shown.matrix, Qt::Key_4);
    const Answer *answer = m_bank->library().answer(story, prompt);
    QVERIFY(answer);
    QCOMPARE(answer->fit, std::optional(4));
    QTRY_COMPARE(shown.page.model().coverage().gaps, 4);
    m_bank->session.undo();
    QVERIFY(!m_bank->library().answer(story, prompt));
    QTRY_COMPARE(shown.page.model().coverage().gaps, 5);
}

void TestCoveragePage::zeroAndDelete_areToldApart()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(deadline);
    const StoryId story = m_bank->storyNamed(churn);
    QVERIFY(shown.matrix->select(prompt, story));
    QTest::keyClick(shown.matrix, Qt::Key_0);
    QCOMPARE(m_bank->library().answer(story, prompt)->fit, std::optional(0));
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QVERIFY(!m_bank->library().answer(story, prompt));
}

void TestCoveragePage::space_choosesAndReleases()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(u"Raising the bar for quality"_s);
    const StoryId story = m_bank->storyNamed(labelling);
    QVERIFY(shown.matrix->select(prompt, story));
    QVERIFY(!m_bank->library().answer(story, prompt)->chosen);
    QTest::keyClick(shown.matrix, Qt::Key_Space);
    QVERIFY(m_bank->library().answer(story, prompt)->chosen);
    int chosen = 0;
    for (const Answer &answer : m_bank->library().answers())
        chosen += answer.prompt == prompt && answer.chosen;
    QCOMPARE(chosen, 1);
    QTest::keyClick(shown.matrix, Qt::Key_Space);
    QVERIFY(!m_bank->library().answer(story, prompt)->chosen);
}

void TestCoveragePage::severalCells_areJudgedInOneStep()
{
    Shown shown(*m_bank);
    const PromptId prompt = m_bank->promptNamed(deadline);
    QVERIFY(shown.matrix->select(prompt, m_bank->storyNamed(churn)));
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.matrix->selectedPairs().size(), 3);
    QTest::keyClick(shown.matrix, Qt::Key_3);
    int judged = 0;
    for (const Answer &answer : m_bank->library().answers())
        judged += answer.prompt == prompt && answer.fit == 3;
    QCOMPARE(judged, 3);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
}

void TestCoveragePage::enter_opensTheStory()
{
    Shown shown(*m_bank);
    QSignalSpy opened(&shown.page, &Page::openRequested);
    QVERIFY(shown.matrix->select(m_bank->promptNamed(deadline), m_bank->storyNamed(churn)));
    QTest::keyClick(shown.matrix, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).toUuid(), m_bank->storyNamed(churn).uuid());
}

void TestCoveragePage::enterOnADraftCell_startsADraft()
{
    Shown shown(*m_bank);
    QSignalSpy opened(&shown.page, &Page::openRequested);
    const int row = shown.page.model().rowOf(m_bank->promptNamed(deadline));
    shown.matrix->setCurrentIndex(shown.page.model().index(row, shown.page.model().draftColumn()));
    QTest::keyClick(shown.matrix, Qt::Key_Return);
    QCOMPARE(m_bank->library().stories().size(), 17);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_bank->library().find(StoryId(opened.first().at(1).toUuid())));
}

void TestCoveragePage::enterOnADraftCell_ofACompetency_startsADraftAboutIt()
{
    Competency added;
    added.id = CompetencyId::create();
    added.name = u"Hiring"_s;
    added.position = 99;
    Edit edit{u"Add"_s, {}};
    QVERIFY(m_bank->session.submit(edit.add(added)));
    Shown shown(*m_bank);
    CoverageModel &model = shown.page.model();
    model.setRows(CoverageView::Rows::Competencies);
    QSignalSpy opened(&shown.page, &Page::openRequested);
    shown.matrix->setCurrentIndex(model.index(model.rowOf(added.id.toString()), model.draftColumn()));
    QTest::keyClick(shown.matrix, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    const Story *draft = m_bank->library().find(StoryId(opened.first().at(1).toUuid()));
    QVERIFY(draft);
    QCOMPARE(draft->title, u"Story about Hiring"_s);
    QVERIFY(draft->hasPrimaryTag(added.id));
    m_bank->session.undo();
    QCOMPARE(m_bank->library().stories().size(), 16);
}

void TestCoveragePage::g_goesToTheNextGap()
{
    Shown shown(*m_bank);
    QVERIFY(shown.matrix->select(m_bank->promptNamed(u"A problem that was not yours"_s), {}));
    QSet<int> rows;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(shown.matrix, Qt::Key_G);
        const int row = shown.matrix->currentIndex().row();
        QVERIFY(shown.page.model().rows().at(row).isGap());
        rows.insert(row);
    }
    QCOMPARE(rows.size(), 5);
}

void TestCoveragePage::arrows_stepOverHeadings()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(1, 0));
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(shown.matrix, Qt::Key_Down);
        QCOMPARE(shown.page.model().rows().at(shown.matrix->currentIndex().row()).kind,
                 CoverageRow::Kind::Prompt);
    }
}

void TestCoveragePage::minusAndPlus_closeAndOpenTheGroup()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(2, 3));
    const int before = shown.page.model().rowCount();
    QTest::keyClick(shown.matrix, Qt::Key_Minus);
    QVERIFY(shown.page.model().rowCount() < before);
    QCOMPARE(shown.matrix->currentIndex().row(), 0);
    QTest::keyClick(shown.matrix, Qt::Key_Plus);
    QCOMPARE(shown.page.model().rowCount(), before);
    QCOMPARE(shown.matrix->currentIndex().row(), 1);
}

void TestCoveragePage::slantedTitle_isFoundUnderTheMouse()
{
    Shown shown(*m_bank);
    const auto *head = qobject_cast<StoryHead *>(shown.matrix->horizontalHeader());
    QVERIFY(head);
    const int foot = head->sectionViewportPosition(2) + head->sectionSize(2) / 2;
    QCOMPARE(head->columnAt(QPoint(foot, head->height() - 6)), 2);
    // 60 px further up the title has moved 60 / tan 56° = 40 px to the right.
    QCOMPARE(head->columnAt(QPoint(foot + 40, head->height() - 66)), 2);
    QVERIFY(head->columnAt(QPoint(foot, head->height() - 66)) != 2);
}

void TestCoveragePage::matrix_scrollsUntilTheLastTitleIsInSight()
{
    Shown shown(*m_bank);
    shown.page.resize(1000, 700);
    QCoreApplication::processEvents();
    QScrollBar *bar = shown.matrix->horizontalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int last = shown.page.model().draftColumn() - 1;
    const QHeaderView *head = shown.matrix->horizontalHeader();
    QVERIFY(head->sectionViewportPosition(last) + head->sectionSize(last) + 66 <=
            shown.matrix->viewport()->width());
}

void TestCoveragePage::groundOfAGap_reachesTheEdge()
{
    Shown shown(*m_bank);
    const int row = shown.page.model().rowOf(m_bank->promptNamed(deadline));
    shown.matrix->setCurrentIndex(shown.page.model().index(1, 0));
    const QImage picture = shown.matrix->viewport()->grab().toImage();
    const int y = shown.matrix->rowViewportPosition(row) + shown.matrix->rowHeight(row) - 2;
    const QColor base = themeOf(shown.matrix).base;
    for (int x = 0; x < picture.width(); x += 7)
        QVERIFY2(picture.pixelColor(x, y) != base, qPrintable(QString::number(x)));
}

void TestCoveragePage::everyCell_readsAsASentence()
{
    Shown shown(*m_bank);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(shown.matrix);
    QVERIFY(table && table->tableInterface());
    const int row = shown.page.model().rowOf(m_bank->promptNamed(u"A problem that was not yours"_s));
    const int column = shown.page.model().columnOf(m_bank->storyNamed(labelling));
    QAccessibleInterface *cell = table->tableInterface()->cellAt(row, column);
    QVERIFY(cell);
    QCOMPARE(
        cell->text(QAccessible::Name),
        u"A problem that was not yours, The labelling pipeline nobody owned, fit 5 of 5, strong, chosen"_s);
}

void TestCoveragePage::marks_differInGrey_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("high contrast") << ThemeChoice::HighContrast;
}

void TestCoveragePage::marks_differInGrey()
{
    QFETCH(ThemeChoice, choice);
    const Theme theme = Theme::of(choice, QPalette());
    const auto judged = [](int fit, Grade grade, bool chosen = false) {
        return CoverageCell{CellState::Judged, static_cast<quint8>(fit), grade, Cap::NoCap, chosen};
    };
    const QList<std::pair<QString, CoverageCell>> cells{
        {u"nothing"_s, {}},
        {u"proposed"_s, {CellState::Proposed, 0, Grade::None, Cap::NoCap, false}},
        {u"not judged"_s, {CellState::NotJudged, 0, Grade::None, Cap::NoCap, false}},
        {u"imported"_s, {CellState::Imported, 0, Grade::Workable, Cap::NoCap, false}},
        {u"does not fit"_s, {CellState::DoesNotFit, 0, Grade::None, Cap::NoCap, false}},
        {u"fit 1"_s, judged(1, Grade::Stretch)},
        {u"fit 2"_s, judged(2, Grade::Stretch)},
        {u"fit 3"_s, judged(3, Grade::Workable)},
        {u"fit 4"_s, judged(4, Grade::Strong)},
        {u"fit 5"_s, judged(5, Grade::Strong)},
        {u"fit 5 of a draft"_s, judged(5, Grade::Stretch)},
        {u"fit 5, workable"_s, judged(5, Grade::Workable)},
        {u"chosen"_s, judged(5, Grade::Strong, true)},
    };
    QList<QImage> pictures;
    for (const auto &[name, cell] : cells)
        pictures.append(greyMark(cell, theme));
    for (qsizetype a = 0; a < cells.size(); ++a) {
        for (qsizetype b = a + 1; b < cells.size(); ++b)
            QVERIFY2(differing(pictures.at(a), pictures.at(b)) >= 8,
                     qPrintable(cells.at(a).first + u" and "_s + cells.at(b).first));
    }
}

void TestCoveragePage::competencies_areTaggedByKeys()
{
    Shown shown(*m_bank);
    shown.page.model().setRows(CoverageView::Rows::Competencies);
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId competency = m_bank->library().competencyNamed(u"Calculated risk")->id;
    QVERIFY(!m_bank->library().find(story)->hasTag(competency));
    shown.matrix->setCurrentIndex(shown.page.model().index(shown.page.model().rowOf(competency.toString()),
                                                           shown.page.model().columnOf(story)));
    QTest::keyClick(shown.matrix, Qt::Key_1);
    QVERIFY(m_bank->library().find(story)->hasPrimaryTag(competency));
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QVERIFY(!m_bank->library().find(story)->hasTag(competency));
}

void TestCoveragePage::emptyBank_saysWhatToDo()
{
    OpenBank empty;
    QCOMPARE(empty.open(newLibrary()), QString());
    Shown shown(empty);
    QVERIFY(!shown.matrix->isVisible());
    QCOMPARE(shown.page.summary(), u"0 prompts × 0 stories"_s);
    QTRY_VERIFY(shown.page.findChild<CoverageSummary *>());
    for (const PlainLabel *label : shown.page.filterPane()->findChildren<PlainLabel *>())
        QVERIFY(label->isHidden() || label->text() != u"By competency"_s); // a heading over nothing
}

void TestCoveragePage::largeMatrix_scrollsToItsLastRow()
{
    Library large = newLibrary();
    for (int i = 0; i < 500; ++i) {
        Story story;
        story.id = StoryId::fromName(u"s%1"_s.arg(i));
        story.title = u"Story %1"_s.arg(i);
        story.status = StoryStatus::Ready;
        large.table<Story>().put(story);
    }
    for (int i = 0; i < 2000; ++i) {
        Prompt prompt;
        prompt.id = PromptId::fromName(u"p%1"_s.arg(i));
        prompt.text = u"Prompt %1"_s.arg(i);
        large.table<Prompt>().put(prompt);
        Answer answer;
        answer.prompt = prompt.id;
        answer.story = StoryId::fromName(u"s%1"_s.arg(i % 500));
        answer.id = Answer::idFor(answer.story, answer.prompt);
        answer.fit = i % 6;
        large.table<Answer>().put(answer);
    }
    OpenBank bank;
    QCOMPARE(bank.open(large), QString());
    Shown shown(bank);
    QCOMPARE(shown.page.model().rowCount(), 2001);
    QCOMPARE(shown.page.model().columnCount(), 501);
    QScrollBar *bar = shown.matrix->verticalScrollBar();
    bar->setValue(bar->maximum());
    shown.matrix->viewport()->repaint();
    const QModelIndex last = shown.page.model().index(2000, 0);
    QVERIFY(shown.matrix->viewport()->rect().contains(shown.matrix->visualRect(last).center()));
}

/// The line of the summary that begins so; null when it is not shown.
FactLine *lineNamed(const QWidget &page, const QString &words)
{
    for (FactLine *line : page.findChildren<FactLine *>()) {
        if (line->isVisibleTo(&page) && line->accessibleName().contains(words))
            return line;
    }
    return nullptr;
}

void TestCoveragePage::toDo_leadsFromOneToTheNext()
{
    Shown shown(*m_bank);
    m_bank->suggestions.finish();
    QTRY_VERIFY(lineNamed(shown.page, u"to judge"_s));
    QSet<std::pair<QUuid, QUuid>> places;
    for (int i = 0; i < 3; ++i) {
        lineNamed(shown.page, u"to judge"_s)->click();
        const MatrixPair pair = shown.matrix->currentPair();
        const int row = shown.page.model().rowOf(pair.prompt);
        const CellState state = shown.page.model().cell(row, shown.page.model().columnOf(pair.story)).state;
        QVERIFY(state == CellState::Proposed || state == CellState::NotJudged ||
                state == CellState::Imported);
        places.insert({pair.prompt.uuid(), pair.story.uuid()});
    }
    QCOMPARE(places.size(), 3);
}

void TestCoveragePage::health_isToldWithItsReasons()
{
    Shown shown(*m_bank);
    QTRY_VERIFY(lineNamed(shown.page, u"in order"_s));
    QVERIFY(!lineNamed(shown.page, u"are strong"_s));
    lineNamed(shown.page, u"in order"_s)->click();
    FactLine *strong = lineNamed(shown.page, u"are strong"_s);
    QVERIFY(strong);
    QVERIFY(!strong->toolTip().isEmpty());
    QCOMPARE(strong->accessibleDescription(), strong->toolTip());
}

void TestCoveragePage::panes_comeAfterTheFirstPaintOfTheMatrix()
{
    Shown other(*m_bank);
    QStackedWidget window;
    window.resize(1364, 780);
    window.show();
    QCoreApplication::processEvents();
    auto *page = new CoveragePage(
        {m_bank->session, m_bank->facts, m_bank->suggestions, other.preferences, other.speller});
    const FirstPaint paint(*page);
    window.addWidget(page);
    QVERIFY(page->open(Kind::Prompt, m_bank->promptNamed(deadline).uuid()));
    QVERIFY(page->settle());
    QTRY_COMPARE(paint.panes, 0);
    QTRY_VERIFY(page->findChild<CoverageSummary *>());
    // What was chosen before the panel was there stands in it.
    const QList<PlainLabel *> labels = page->panel()->findChildren<PlainLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const PlainLabel *label) { return label->text() == deadline; }));
}

void TestCoveragePage::tab_goesThroughThePanesFromLeftToRight()
{
    Shown shown(*m_bank);
    QTRY_VERIFY(shown.page.findChild<AnswerPanel *>());
    const QList<QWidget *> panes = shown.page.panes();
    QList<qsizetype> order; // of the panes that the focus passes
    QWidget *next = panes.first();
    do {
        for (qsizetype pane = 0; pane < panes.size(); ++pane) {
            const bool inside = panes.at(pane) == next || panes.at(pane)->isAncestorOf(next);
            if (inside && next->focusPolicy() != Qt::NoFocus && (order.isEmpty() || order.last() != pane))
                order.append(pane);
        }
        next = next->nextInFocusChain();
    } while (next != panes.first());
    QCOMPARE(order, (QList<qsizetype>{0, 1, 2}));
}

QTEST_MAIN(TestCoveragePage)
#include "tst_coveragepage.moc"

#include <cmath>
