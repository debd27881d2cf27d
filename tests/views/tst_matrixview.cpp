#include "pagefixture.h"

#include "views/common/inlinebar.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/coverage/answerpanel.h"
#include "views/coverage/coveragepage.h"
#include "views/coverage/fitdelegate.h"
#include "views/coverage/matrixheads.h"

#include "domain/spent.h"
#include "resources/resources.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

const QString churn = u"The churn model that knew the future"_s;
const QString deadline = u"A deadline you missed"_s;

struct Shown : PageFixture<CoveragePage>
{
    using PageFixture::PageFixture;

    StoryId critical() { return page.model().coverage().critical.first().story; }
    QPushButton *barButton(const QString &text)
    {
        QCoreApplication::processEvents(); // lays the new buttons out, and takes the old ones away
        for (QPushButton *button : page.struckBar()->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisibleTo(page.struckBar()))
                return button;
        }
        return nullptr;
    }
    QAction *viewAction(const QString &text)
    {
        for (QAction *action : page.viewMenu()->actions()) {
            if (action->text().remove(u'&').section(u'\t', 0, 0) == text)
                return action;
        }
        return nullptr;
    }

    MatrixView *matrix = page.matrix();
};

void turnWheel(MatrixView *matrix, int delta, Qt::KeyboardModifiers modifiers)
{
    const QPointF at(300, 200);
    QWheelEvent event(at, matrix->viewport()->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(matrix->viewport(), &event);
}

} // namespace

class TestMatrixView : public QObject
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

    void x_strikesTheStoryAndEscapePutsItBack();
    void x_onSeveralColumns_strikesAllOfThem();
    void keepAsSpent_isStoredAndUndone();
    void x_onASpentStory_letsItCountAgain();
    void struckCell_isPaleWithALine_data();
    void struckCell_isPaleWithALine();
    void controlClick_addsSingleCells();
    void shiftArrows_growTheSelectionOverHeadings();
    void space_onSeveralCells_choosesOneStoryAPrompt();
    void delete_onSeveralCells_isOneStep();
    void selection_hasAHalo();
    void zoomKeys_growAllOfItByStepsAndAreRemembered();
    void controlWheel_zoomsAndKeepsThePlace();
    void plainWheel_scrolls();
    void viewMenu_ordersAndIsRemembered();
    void controlC_copiesEverythingOrTheSelection();
    void controlE_opensTheWaysOut();
    void export_ofThePage_writesWhatIsShown();
    void matrixWithoutAnswers_leadsToASuggestion();
    void panel_saysThatTheStoryIsSpent();
    void data_ofALargeMatrix_takesNoLonger();

private:
    std::unique_ptr<OpenBank> m_bank;
};

void TestMatrixView::x_strikesTheStoryAndEscapePutsItBack()
{
    Shown shown(*m_bank);
    QVERIFY(!shown.page.struckBar()->isVisible());
    const StoryId story = shown.critical();
    const int gaps = shown.page.model().coverage().gaps;
    const int safe = shown.page.model().coverage().safe;
    shown.matrix->selectStory(story);
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QVERIFY(shown.page.struckBar()->isVisible());
    QVERIFY2(shown.page.struckBar()->message().startsWith(u"Without "_s),
             qPrintable(shown.page.struckBar()->message()));
    const Coverage &without = shown.page.model().coverage();
    QVERIFY(without.gaps > gaps || without.safe < safe);
    QCOMPARE(m_bank->session.undoStack().count(), 0);
    QTest::keyClick(shown.matrix, Qt::Key_Escape);
    QVERIFY(!shown.page.struckBar()->isVisible());
    QCOMPARE(shown.page.model().coverage().safe, safe);
    // The same key puts one story back.
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QVERIFY(!shown.page.struckBar()->isVisible());
}

void TestMatrixView::x_onSeveralColumns_strikesAllOfThem()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(1, 2));
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QCOMPARE(shown.page.model().view().struck.size(), 3);
    QVERIFY(shown.page.struckBar()->message().startsWith(u"Without 3 stories:"_s));
    QPushButton *back = shown.barButton(u"Put back"_s);
    QVERIFY(back);
    back->click();
    QVERIFY(shown.page.model().view().struck.isEmpty());
}

void TestMatrixView::keepAsSpent_isStoredAndUndone()
{
    Shown shown(*m_bank);
    const StoryId story = shown.critical();
    shown.matrix->selectStory(story);
    QTest::keyClick(shown.matrix, Qt::Key_X);
    const int distinct = shown.page.model().coverage().distinct;
    QPushButton *keep = shown.barButton(u"Keep as spent"_s);
    QVERIFY(keep);
    keep->click();
    QCOMPARE(spentStories(m_bank->library().settings()), QSet<StoryId>{story});
    QTRY_VERIFY(!shown.page.struckBar()->isVisible());
    QCOMPARE(shown.page.model().coverage().distinct, distinct);
    QVERIFY(shown.page.model().columns().at(shown.page.model().columnOf(story)).struck);
    QTest::keyClick(shown.matrix, Qt::Key_Escape); // has nothing to put back
    QCOMPARE(spentStories(m_bank->library().settings()).size(), 1);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    m_bank->session.undo();
    QVERIFY(spentStories(m_bank->library().settings()).isEmpty());
    QTRY_VERIFY(!shown.page.model().columns().at(shown.page.model().columnOf(story)).struck);
}

void TestMatrixView::x_onASpentStory_letsItCountAgain()
{
    Shown shown(*m_bank);
    shown.matrix->selectStory(shown.critical());
    QTest::keyClick(shown.matrix, Qt::Key_X);
    shown.barButton(u"Keep as spent"_s)->click();
    QTRY_VERIFY(shown.page.model().view().struck.isEmpty());
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QVERIFY(spentStories(m_bank->library().settings()).isEmpty());
    QCOMPARE(m_bank->session.undoStack().count(), 2);
}

void TestMatrixView::struckCell_isPaleWithALine_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("high contrast") << ThemeChoice::HighContrast;
}

void TestMatrixView::struckCell_isPaleWithALine()
{
    QFETCH(ThemeChoice, choice);
    const Theme theme = Theme::of(choice, QPalette());
    const auto picture = [&theme](const CoverageCell &cell, bool struck) {
        QImage image(40, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.base);
        QPainter painter(&image);
        paintMark(&painter, QRect(7, 5, 25, 19), cell, 0, false, false, theme, struck);
        painter.end();
        return image.convertToFormat(QImage::Format_Grayscale8);
    };
    for (const CoverageCell &cell : {CoverageCell{CellState::Judged, 5, Grade::Strong, Cap::NoCap, false},
                                     CoverageCell{CellState::Judged, 3, Grade::Workable, Cap::NoCap, false},
                                     CoverageCell{CellState::Judged, 2, Grade::Stretch, Cap::NoCap, false},
                                     CoverageCell{CellState::Primary, 0, Grade::Strong, Cap::NoCap, false}}) {
        const QImage plain = picture(cell, false);
        const QImage struck = picture(cell, true);
        int differing = 0;
        for (int y = 0; y < plain.height(); ++y) {
            for (int x = 0; x < plain.width(); ++x)
                differing += std::abs(qGray(plain.pixel(x, y)) - qGray(struck.pixel(x, y))) > 25;
        }
        QVERIFY2(differing >= 8, qPrintable(QString::number(differing)));
        // The line stands out of the cell at both sides.
        QVERIFY(qGray(struck.pixel(6, 14)) != qGray(plain.pixel(6, 14)));
    }
}

void TestMatrixView::controlClick_addsSingleCells()
{
    Shown shown(*m_bank);
    const auto at = [&](int row, int column) {
        return shown.matrix->visualRect(shown.page.model().index(row, column)).center();
    };
    QTest::mouseClick(shown.matrix->viewport(), Qt::LeftButton, {}, at(1, 1));
    QTest::mouseClick(shown.matrix->viewport(), Qt::LeftButton, Qt::ControlModifier, at(3, 4));
    QTest::mouseClick(shown.matrix->viewport(), Qt::LeftButton, Qt::ControlModifier, at(8, 2));
    QCOMPARE(shown.matrix->selectedPairs().size(), 3);
    QTest::keyClick(shown.matrix, Qt::Key_2);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    for (const auto &[row, column] : {std::pair{1, 1}, std::pair{3, 4}, std::pair{8, 2}})
        QTRY_COMPARE(int(shown.page.model().cell(row, column).fit), 2);
}

void TestMatrixView::shiftArrows_growTheSelectionOverHeadings()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(5, 0)); // the last prompt of its group
    QTest::keyClick(shown.matrix, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.matrix->currentIndex().row(), 7);
    QCOMPARE(shown.matrix->selectedPairs().size(), 4);
}

void TestMatrixView::space_onSeveralCells_choosesOneStoryAPrompt()
{
    Shown shown(*m_bank);
    const CoverageModel &model = shown.page.model();
    shown.matrix->setCurrentIndex(model.index(1, 0));
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.matrix->selectedPairs().size(), 3 * 16);
    const QModelIndex current = shown.matrix->currentIndex();
    QTest::keyClick(shown.matrix, Qt::Key_Space);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    QTRY_VERIFY(model.cell(current.row(), current.column()).chosen); // where the cursor stands
    for (int row = 1; row <= 3; ++row) {
        int chosen = -1;
        int count = 0;
        Grade best = Grade::None;
        for (int column = 0; column < 16; ++column) {
            best = std::max(best, model.cell(row, column).grade);
            count += model.cell(row, column).chosen;
            chosen = model.cell(row, column).chosen ? column : chosen;
        }
        QCOMPARE(count, 1);
        if (row != current.row())
            QCOMPARE(model.cell(row, chosen).grade, best);
    }
    // Once more releases them all, in one step.
    QTest::keyClick(shown.matrix, Qt::Key_Space);
    QTRY_VERIFY(!model.cell(current.row(), current.column()).chosen);
    QCOMPARE(m_bank->session.undoStack().count(), 2);
    m_bank->session.undo();
    m_bank->session.undo();
    QTRY_VERIFY(model.cell(1, 0).state != CellState::Nothing || !model.cell(1, 0).chosen);
}

void TestMatrixView::delete_onSeveralCells_isOneStep()
{
    Shown shown(*m_bank);
    const qsizetype before = m_bank->library().answers().size();
    shown.matrix->setCurrentIndex(shown.page.model().index(1, 0));
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QVERIFY(m_bank->library().answers().size() < before);
    QCOMPARE(m_bank->session.undoStack().count(), 1);
    QVERIFY(m_bank->session.undoStack().undoText().contains(u"16 cells"_s));
    m_bank->session.undo();
    QCOMPARE(m_bank->library().answers().size(), before);
}

void TestMatrixView::selection_hasAHalo()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(3, 3));
    QTest::keyClick(shown.matrix, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    const QImage picture = shown.matrix->viewport()->grab().toImage();
    const Theme &theme = themeOf(shown.matrix);
    // Not where the cursor stands, whose row is tinted anyway.
    const QRect cell = shown.matrix->visualRect(shown.page.model().index(3, 4));
    const QRect mark = FitDelegate::markRect(cell, theme);
    QCOMPARE(picture.pixelColor(mark.left() - 1, mark.center().y()), theme.tint);
    int empty = 6;
    while (shown.page.model().cell(3, empty).state != CellState::Nothing)
        ++empty;
    const QRect beside = shown.matrix->visualRect(shown.page.model().index(3, empty));
    QCOMPARE(picture.pixelColor(beside.left() + 1, beside.center().y()), theme.base);
}

void TestMatrixView::zoomKeys_growAllOfItByStepsAndAreRemembered()
{
    {
        Shown shown(*m_bank);
        const int row = shown.matrix->rowHeight(1);
        const int column = shown.matrix->columnWidth(2);
        const int head = shown.matrix->horizontalHeader()->height();
        const int prompts = shown.matrix->verticalHeader()->width();
        QTest::keyClick(shown.matrix, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(shown.matrix, Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(shown.matrix->zoom(), 125);
        QCOMPARE(shown.matrix->rowHeight(1), qRound(row * 1.25));
        QCOMPARE(shown.matrix->columnWidth(2), qRound(column * 1.25));
        QCOMPARE(shown.matrix->horizontalHeader()->height(), qRound(head * 1.25));
        QCOMPARE(shown.matrix->verticalHeader()->width(), qRound(prompts * 1.25));
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(shown.matrix, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(shown.matrix->zoom(), 80);
        QVERIFY(shown.matrix->rowHeight(1) < row);
        QTest::keyClick(shown.matrix, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(shown.matrix->zoom(), 100);
        QCOMPARE(shown.matrix->rowHeight(1), row);
        QCOMPARE(m_bank->session.undoStack().count(), 0); // 0 alone would have judged
        shown.matrix->setZoom(1000);
        QCOMPARE(shown.matrix->zoom(), 160);
    }
    Shown again(*m_bank);
    QCOMPARE(again.matrix->zoom(), 160);
}

void TestMatrixView::controlWheel_zoomsAndKeepsThePlace()
{
    Shown shown(*m_bank);
    shown.page.resize(900, 500);
    QCoreApplication::processEvents();
    shown.matrix->verticalScrollBar()->setValue(120);
    const QModelIndex under = shown.matrix->indexAt(QPoint(300, 200));
    turnWheel(shown.matrix, 60, Qt::ControlModifier); // half a notch is no step yet
    QCOMPARE(shown.matrix->zoom(), 100);
    turnWheel(shown.matrix, 60, Qt::ControlModifier);
    QCOMPARE(shown.matrix->zoom(), 110);
    QVERIFY(std::abs(shown.matrix->indexAt(QPoint(300, 200)).row() - under.row()) <= 1);
    turnWheel(shown.matrix, -240, Qt::ControlModifier);
    QCOMPARE(shown.matrix->zoom(), 90);
}

void TestMatrixView::plainWheel_scrolls()
{
    Shown shown(*m_bank);
    shown.page.resize(900, 500);
    QCoreApplication::processEvents();
    turnWheel(shown.matrix, -120, Qt::NoModifier);
    QCOMPARE(shown.matrix->zoom(), 100);
    QVERIFY(shown.matrix->verticalScrollBar()->value() > 0);
}

void TestMatrixView::viewMenu_ordersAndIsRemembered()
{
    {
        Shown shown(*m_bank);
        for (const QString &text : {u"Worst first"_s, u"By title"_s, u"Show retired stories"_s}) {
            QAction *action = shown.viewAction(text);
            QVERIFY2(action, qPrintable(text));
            action->trigger();
        }
        QCOMPARE(shown.page.model().view().rowOrder, RowOrder::WorstFirst);
        QCOMPARE(shown.page.model().view().columnOrder, ColumnOrder::ByTitle);
        QVERIFY(shown.page.model().view().showRetired);
    }
    Shown again(*m_bank);
    QCOMPARE(again.page.model().view().rowOrder, RowOrder::WorstFirst);
    QCOMPARE(again.page.model().view().columnOrder, ColumnOrder::ByTitle);
    QVERIFY(again.page.model().view().showRetired);
    again.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&again.page));
    QTest::keyClick(again.matrix, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(again.page.viewMenu()->isVisible());
    QVERIFY(again.viewAction(u"Worst first"_s)->isChecked());
    QVERIFY(!again.viewAction(u"In their order"_s)->isChecked());
    again.page.viewMenu()->close();
}

void TestMatrixView::controlC_copiesEverythingOrTheSelection()
{
    Shown shown(*m_bank);
    shown.matrix->setCurrentIndex(shown.page.model().index(1, 0));
    QTest::keyClick(shown.matrix, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasHtml());
    QCOMPARE(data->text().count(u'\n'), 1 + 22);
    QVERIFY(data->html().contains(u"<table"_s));
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->mimeData()->text().split(u'\n');
    QCOMPARE(lines.size(), 1 + 1 + 1);
    QCOMPARE(lines.first().split(u'\t').size(), 2 + 2);
    QVERIFY(lines.at(1).startsWith(shown.page.model().rows().at(1).name));
}

void TestMatrixView::controlE_opensTheWaysOut()
{
    Shown shown(*m_bank);
    QVERIFY(shown.page.exportPage());
    QTRY_VERIFY(shown.page.exportMenu()->isVisible());
    QSet<QChar> keys;
    int entries = 0;
    for (const QAction *action : shown.page.exportMenu()->actions()) {
        if (action->isSeparator())
            continue;
        ++entries;
        keys.insert(action->text().at(action->text().indexOf(u'&') + 1).toLower());
    }
    QCOMPARE(entries, 6);
    QCOMPARE(keys.size(), entries);
    shown.page.exportMenu()->close();
}

void TestMatrixView::export_ofThePage_writesWhatIsShown()
{
    Shown shown(*m_bank);
    shown.page.model().setGapsOnly(true);
    QSignalSpy said(&shown.page, &Page::messageRequested);
    const QString path = m_bank->folder.filePath(u"gaps.csv"_s);
    shown.page.exportTo(path, MatrixFormat::Csv);
    QCOMPARE(said.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1 + 5);
}

void TestMatrixView::matrixWithoutAnswers_leadsToASuggestion()
{
    Library bare = OpenBank::sample();
    bare.table<Answer>() = {};
    OpenBank bank;
    QCOMPARE(bank.open(bare), QString());
    Shown shown(bank);
    QVERIFY(shown.page.beginBar()->isVisible());
    bank.suggestions.finish();
    QTRY_VERIFY(shown.page.model().proposedCount() > 0);
    QCoreApplication::processEvents();
    auto *next = shown.page.beginBar()->findChild<QPushButton *>();
    QVERIFY(next);
    next->click();
    const QModelIndex first = shown.matrix->currentIndex();
    QCOMPARE(shown.page.model().cell(first.row(), first.column()).state, CellState::Proposed);
    next->click();
    QVERIFY(shown.matrix->currentIndex() != first);
    QTest::keyClick(shown.matrix, Qt::Key_4);
    QTRY_VERIFY(!shown.page.beginBar()->isVisible());
}

void TestMatrixView::panel_saysThatTheStoryIsSpent()
{
    Shown shown(*m_bank);
    QTRY_VERIFY(shown.page.panel()->findChild<AnswerPanel *>());
    QVERIFY(shown.matrix->select(m_bank->promptNamed(u"A problem that was not yours"_s),
                                 m_bank->storyNamed(u"The labelling pipeline nobody owned"_s)));
    const auto says = [&shown](const QString &text) {
        const QList<PlainLabel *> labels = shown.page.panel()->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const PlainLabel *label) {
            return !label->isHidden() && label->text() == text;
        });
    };
    const QString spent = u"The story is spent, so it answers nothing."_s;
    QVERIFY(!says(spent));
    QTest::keyClick(shown.matrix, Qt::Key_X);
    QVERIFY(says(spent));
    QTest::keyClick(shown.matrix, Qt::Key_Escape);
    QVERIFY(!says(spent));
}

void TestMatrixView::data_ofALargeMatrix_takesNoLonger()
{
    // What a cell says is looked up by its place; a search would make this quadratic and take minutes.
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
    }
    OpenBank bank;
    QCOMPARE(bank.open(large), QString());
    const CoverageModel model(bank.session, bank.facts, bank.suggestions);
    int said = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); column += 50)
            said += model.index(row, column).data(Qt::AccessibleTextRole).toString().size() > 5;
    }
    QCOMPARE(said, 2001 * 11);
}

QTEST_MAIN(TestMatrixView)
#include "tst_matrixview.moc"
