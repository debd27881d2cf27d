#include "pagefixture.h"

#include "actions/loops.h"
#include "actions/plans.h"
#include "actions/tellings.h"
#include "items/slotmime.h"
#include "items/storymime.h"
#include "views/common/fieldbox.h"
#include "views/common/inlinebar.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/onsite/bench.h"
#include "views/onsite/dayview.h"
#include "views/onsite/loopdialog.h"
#include "views/onsite/loopspane.h"
#include "views/onsite/onsitepage.h"
#include "views/onsite/planprint.h"
#include "views/onsite/planstrip.h"
#include "views/onsite/promptcarddelegate.h"
#include "views/onsite/promptsdialog.h"
#include "views/onsite/roundcolumn.h"
#include "views/onsite/rounddialog.h"
#include "views/onsite/storypicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

struct Shown : PageFixture<OnsitePage>
{
    using PageFixture::PageFixture;

    BoardView *board = page.board();
    SlotList *list(int round) { return board->column(round)->list(); }
};

/// Runs `act` on the dialog of this class that the next call opens, then closes it when it is still open.
template<typename Dialog, typename Act>
void onceOpen(Act &&act)
{
    QTimer::singleShot(0, qApp, [act] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<Dialog *>(top);
            if (dialog && dialog->isVisible()) {
                act(dialog);
                if (dialog->isVisible())
                    dialog->reject();
                return;
            }
        }
        QFAIL("no dialog was opened");
    });
}

void dropOn(SlotList *list, const QPoint &at, QMimeData *data)
{
    const std::unique_ptr<QMimeData> owned(data);
    QDragEnterEvent enter(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &move);
    QDropEvent drop(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &drop);
}

} // namespace

class TestOnsitePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
    }
    void init();
    void cleanup() { m_bank.reset(); }
    void next_isShownFirst();
    void bankWithoutLoop_offersANewOne();
    void planForMe_fillsWhatIsOpen_asOneStep();
    void keyL_locksAndUnlocks();
    void altArrows_moveTheCard();
    void arrows_goFromColumnToColumn();
    void del_takesTheStory_thenThePrompt();
    void enter_opensTheStory();
    void picker_setsAndLocks();
    void drop_movesACard();
    void drop_ofAStory_swaps();
    void drop_fromTheBench_setsIt();
    void keyX_showsWhatWouldBe_escapeTakesItBack();
    void struck_canBeKeptOrPlanned();
    void explain_leadsToThePrompt();
    void rules_areStored();
    void notes_areWritten();
    void addPrompts_byTickingAndTyping();
    void roundDialog_knowsItsInterviewers();
    void loopDialog_refusesWhatIsNoDate();
    void newLoop_isShown();
    void deletedLoop_comesBackByUndo();
    void print_saysHowManyPages();
    void dayView_bringsTheChoice();

private:
    const Loop &loop() { return *m_bank->library().find(m_loop); }
    const Slot &slot(int round, int row) { return loop().rounds.at(round).expected.at(row); }

    std::unique_ptr<OpenBank> m_bank;
    LoopId m_loop;
};

void TestOnsitePage::init()
{
    m_bank = std::make_unique<OpenBank>();
    Library sample = OpenBank::sample();
    // A day that is to come whenever this runs.
    Loop next = *sample.loops().begin();
    next.date = {2999, 6, 18};
    sample.table<Loop>().put(next);
    m_loop = next.id;
    QCOMPARE(m_bank->open(sample), QString());
}

void TestOnsitePage::next_isShownFirst()
{
    Shown shown(*m_bank);
    QCOMPARE(shown.page.loopId(), loop().id);
    QCOMPARE(shown.board->columnCount(), 5);
    QCOMPARE(shown.page.statusText(), u"4 choices locked"_s);
    QVERIFY(shown.board->strip()->facts().contains(u"Every prompt answered"_s));
    QVERIFY(shown.board->strip()->facts().contains(u"Weakest link"_s));
}

void TestOnsitePage::bankWithoutLoop_offersANewOne()
{
    Edit edit;
    edit.remove(loop());
    QVERIFY(m_bank->session.submit(edit));
    Shown shown(*m_bank);
    QVERIFY(shown.page.loopId().isNull());
    QVERIFY(!shown.board->isVisible());
    m_bank->session.undo();
    QVERIFY(shown.board->isVisible());
    QCOMPARE(shown.board->columnCount(), 5);
}

void TestOnsitePage::planForMe_fillsWhatIsOpen_asOneStep()
{
    Shown shown(*m_bank);
    for (int round = 0; round < 2; ++round)
        QVERIFY(m_bank->session.submit(setStory(m_bank->library(), loop().id, {round, 1}, {})));
    QVERIFY(shown.board->strip()->facts().contains(u"2 prompts open"_s));
    const int steps = m_bank->session.undoStack().index();
    shown.board->planButton()->click();
    QCOMPARE(m_bank->session.undoStack().index(), steps + 1);
    QVERIFY(!slot(0, 1).story.isNull());
    QVERIFY(shown.page.model().board().isBest);
    QVERIFY(slot(0, 0).locked);
    shown.board->planButton()->click();
    QCOMPARE(m_bank->session.undoStack().index(), steps + 1);
}

void TestOnsitePage::keyL_locksAndUnlocks()
{
    Shown shown(*m_bank);
    shown.board->select({0, 1});
    QTest::keyClick(shown.list(0), Qt::Key_L);
    QVERIFY(slot(0, 1).locked);
    QCOMPARE(shown.board->current()->slot, 1);
    QTest::keyClick(shown.list(0), Qt::Key_L);
    QVERIFY(!slot(0, 1).locked);
}

void TestOnsitePage::altArrows_moveTheCard()
{
    Shown shown(*m_bank);
    const PromptId moved = slot(0, 0).prompt;
    shown.board->select({0, 0});
    QTest::keyClick(shown.list(0), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(slot(0, 1).prompt, moved);
    QCOMPARE(shown.board->current()->slot, 1);
    QTest::keyClick(shown.list(0), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(slot(1, 1).prompt, moved);
    QCOMPARE(shown.board->current()->round, 1);
    QTest::keyClick(shown.list(1), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(shown.list(1), Qt::Key_Up, Qt::AltModifier); // it is the first already
    QCOMPARE(slot(1, 0).prompt, moved);
    QTest::keyClick(shown.list(1), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(slot(0, 0).prompt, moved);
}

void TestOnsitePage::arrows_goFromColumnToColumn()
{
    Shown shown(*m_bank);
    shown.board->select({0, 2});
    QTest::keyClick(shown.list(0), Qt::Key_Right);
    QCOMPARE(shown.board->current()->round, 1);
    QCOMPARE(shown.board->current()->slot, 2);
    QVERIFY(!shown.list(0)->currentIndex().isValid());
    shown.board->select({3, 2});
    QTest::keyClick(shown.list(3), Qt::Key_Right); // the last round has two prompts
    QCOMPARE(shown.board->current()->round, 4);
    QCOMPARE(shown.board->current()->slot, 1);
    QTest::keyClick(shown.list(4), Qt::Key_Right);
    QCOMPARE(shown.board->current()->round, 4);
}

void TestOnsitePage::del_takesTheStory_thenThePrompt()
{
    Shown shown(*m_bank);
    const PromptId prompt = slot(0, 1).prompt;
    shown.board->select({0, 1});
    QTest::keyClick(shown.list(0), Qt::Key_Delete);
    QVERIFY(slot(0, 1).story.isNull());
    QCOMPARE(slot(0, 1).prompt, prompt);
    QTest::keyClick(shown.list(0), Qt::Key_Delete);
    QCOMPARE(loop().rounds.at(0).expected.size(), 2);
    QCOMPARE(shown.board->current()->slot, 1);
    m_bank->session.undo();
    m_bank->session.undo();
    QVERIFY(!slot(0, 1).story.isNull());
}

void TestOnsitePage::enter_opensTheStory()
{
    Shown shown(*m_bank);
    QSignalSpy opened(&shown.page, &Page::openRequested);
    shown.board->select({0, 1});
    QTest::keyClick(shown.list(0), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<Kind>(), Kind::Story);
    QCOMPARE(opened.at(0).at(1).toUuid(), slot(0, 1).story.uuid());
}

void TestOnsitePage::picker_setsAndLocks()
{
    Shown shown(*m_bank);
    const StoryId wanted = m_bank->storyNamed(u"The streaming bet I first refused"_s);
    shown.board->select({0, 1});
    onceOpen<StoryPicker>([](StoryPicker *picker) {
        QVERIFY(picker->list()->model()->rowCount() > 10);
        QTest::keyClicks(picker->field(), u"streaming"_s);
        QCOMPARE(picker->list()->model()->rowCount(), 1);
        QTest::keyClick(picker->field(), Qt::Key_Return);
    });
    QTest::keyClick(shown.list(0), Qt::Key_S);
    QCOMPARE(slot(0, 1).story, wanted);
    QVERIFY(slot(0, 1).locked);
}

void TestOnsitePage::drop_movesACard()
{
    Shown shown(*m_bank);
    const PromptId moved = slot(0, 0).prompt;
    SlotList *target = shown.list(1);
    const QRect second = target->visualRect(target->model()->index(1, 0));
    dropOn(target, second.topLeft() + QPoint(20, 10),
           slotMime({loop().id, loop().rounds.at(0).id, moved, false}));
    QCOMPARE(slot(1, 1).prompt, moved);
    QCOMPARE(loop().rounds.at(0).expected.size(), 2);
    QCOMPARE(shown.board->current()->round, 1);
}

void TestOnsitePage::drop_ofAStory_swaps()
{
    Shown shown(*m_bank);
    const StoryId first = slot(0, 0).story;
    const StoryId second = slot(1, 1).story;
    SlotList *target = shown.list(1);
    dropOn(target, target->visualRect(target->model()->index(1, 0)).center(),
           slotMime({loop().id, loop().rounds.at(0).id, slot(0, 0).prompt, true}));
    QCOMPARE(slot(1, 1).story, first);
    QCOMPARE(slot(0, 0).story, second);
    QVERIFY(slot(1, 1).locked);
    QVERIFY(!slot(0, 0).locked);
}

void TestOnsitePage::drop_fromTheBench_setsIt()
{
    Shown shown(*m_bank);
    const StoryId story = shown.page.model().bench()->storyAt(0);
    SlotList *target = shown.list(2);
    dropOn(target, target->visualRect(target->model()->index(0, 0)).center(), storyMime({story}));
    QCOMPARE(slot(2, 0).story, story);
    QCOMPARE(shown.page.model().bench()->rowOf(story), -1);
}

void TestOnsitePage::keyX_showsWhatWouldBe_escapeTakesItBack()
{
    Shown shown(*m_bank);
    const Library before = m_bank->library();
    shown.board->select({0, 0});
    QTest::keyClick(shown.list(0), Qt::Key_X);
    QVERIFY(shown.board->struckBar()->isVisible());
    QVERIFY(shown.board->struckBar()->message().contains(u"Labelling pipeline"_s));
    QVERIFY(m_bank->library() == before);
    // Nothing is stored while it is only looked at.
    QTest::keyClick(shown.list(0), Qt::Key_Delete);
    QVERIFY(m_bank->library() == before);
    QTest::keyClick(shown.list(0), Qt::Key_Escape);
    QVERIFY(!shown.board->struckBar()->isVisible());
    QVERIFY(shown.page.model().struck().isEmpty());
}

void TestOnsitePage::struck_canBeKeptOrPlanned()
{
    Shown shown(*m_bank);
    const StoryId story = slot(0, 0).story;
    shown.page.model().setStruck({{story}, {}});
    Q_EMIT shown.board->acceptRequested();
    QVERIFY(slot(0, 0).story != story);
    QVERIFY(shown.page.model().struck().isEmpty());
    m_bank->session.undo();
    shown.page.model().setStruck({{story}, {}});
    Q_EMIT shown.board->keepSpentRequested();
    QCOMPARE(slot(0, 0).story, story);
    QVERIFY(shown.page.model().board().shown.at({0, 0}).cautions.constFirst().code == Obstacle::Struck);
}

void TestOnsitePage::explain_leadsToThePrompt()
{
    Shown shown(*m_bank);
    shown.board->strip()->explainButton()->click();
    QListView *lines = shown.board->lines()->list();
    QVERIFY(shown.board->lines()->isVisible());
    QTRY_VERIFY(lines->model()->rowCount() > 4);
    for (int row = 0; row < lines->model()->rowCount(); ++row) {
        if (lines->model()->index(row, 0).data().toString().startsWith(u"Weakest link"_s)) {
            lines->setCurrentIndex(lines->model()->index(row, 0));
            break;
        }
    }
    QTest::keyClick(lines, Qt::Key_Return);
    const SlotPlace weakest = *shown.page.model().board().shown.weakest;
    QCOMPARE(shown.board->current()->round, weakest.round);
    QCOMPARE(shown.board->current()->slot, weakest.slot);
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_Escape);
    QVERIFY(!shown.board->lines()->isVisible());
}

void TestOnsitePage::rules_areStored()
{
    Shown shown(*m_bank);
    LoopsPane *pane = shown.page.loops();
    pane->readyOnlyBox()->click();
    QVERIFY(planOptions(loop()).readyOnly);
    pane->keepLockedBox()->click();
    QVERIFY(!planOptions(loop()).keepLocked);
    const int steps = m_bank->session.undoStack().index();
    const int spread = pane->spreadSlider()->value();
    QTest::keyClick(pane->spreadSlider(), Qt::Key_Right);
    QTest::keyClick(pane->spreadSlider(), Qt::Key_Right);
    QVERIFY(shown.page.settle());
    QCOMPARE(planOptions(loop()).spread, spread + 10);
    QCOMPARE(m_bank->session.undoStack().index(), steps + 1);
    m_bank->session.undo();
    QCOMPARE(pane->spreadSlider()->value(), spread);
}

void TestOnsitePage::notes_areWritten()
{
    Shown shown(*m_bank);
    QTest::keyClicks(shown.page.loops()->notes()->edit(), u"Short answers."_s);
    QVERIFY(shown.page.settle());
    QCOMPARE(loop().notes, u"Short answers."_s);
    m_bank->session.undo();
    QCOMPARE(shown.page.loops()->notes()->edit()->text(), QString());
}

void TestOnsitePage::addPrompts_byTickingAndTyping()
{
    Shown shown(*m_bank);
    const qsizetype before = loop().rounds.at(4).expected.size();
    const qsizetype prompts = m_bank->library().prompts().size();
    onceOpen<PromptsDialog>([](PromptsDialog *dialog) {
        QVERIFY(!dialog->acceptButton()->isEnabled());
        dialog->list()->item(0)->setCheckState(Qt::Checked);
        dialog->list()->item(1)->setCheckState(Qt::Checked);
        QTest::keyClicks(dialog->field(), u"Why the night shift?"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(dialog->prompts().size(), 2);
        QCOMPARE(dialog->typed(), QStringList{u"Why the night shift?"_s});
        QCOMPARE(dialog->acceptButton()->text(), u"Add 3 prompts"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return); // nothing more is looked for
    });
    shown.board->column(4)->addButton()->click();
    QCOMPARE(loop().rounds.at(4).expected.size(), before + 3);
    QCOMPARE(m_bank->library().prompts().size(), prompts + 1);
    m_bank->session.undo();
    QCOMPARE(loop().rounds.at(4).expected.size(), before);
    QCOMPARE(m_bank->library().prompts().size(), prompts);
}

void TestOnsitePage::roundDialog_knowsItsInterviewers()
{
    RoundDialog known(m_bank->library(), loop(), loop().rounds.at(1));
    QCOMPARE(known.interviewerField()->currentText(), u"Peer data scientist"_s);
    QVERIFY(!known.interviewer());
    QCOMPARE(known.round(), loop().rounds.at(1));
    known.interviewerField()->setEditText(u"Chief of staff"_s);
    known.startField()->setText(u"9.15"_s);
    known.minutesField()->setValue(25);
    QVERIFY(known.interviewer());
    QCOMPARE(known.interviewer()->company, loop().company);
    QCOMPARE(known.round().interviewer, known.interviewer()->id);
    QCOMPARE(known.round().start, QTime(9, 15));
    QCOMPARE(known.round().minutes, 25);
    known.interviewerField()->setEditText(QString());
    QVERIFY(known.round().interviewer.isNull());
}

void TestOnsitePage::loopDialog_refusesWhatIsNoDate()
{
    LoopDialog dialog(Loop(), {});
    QVERIFY(!dialog.acceptButton()->isEnabled());
    dialog.companyField()->setText(u"Tallis Health"_s);
    QVERIFY(dialog.acceptButton()->isEnabled());
    dialog.dateField()->setText(u"some day"_s);
    QVERIFY(!dialog.acceptButton()->isEnabled());
    dialog.dateField()->setText(u"2026-07"_s);
    QVERIFY(dialog.acceptButton()->isEnabled());
    QCOMPARE(dialog.loop().date, (PartialDate{2026, 7, 0}));
    QCOMPARE(*typedDate(u"2 Jul 2026"_s, QLocale(QLocale::English)), (PartialDate{2026, 7, 2}));
}

void TestOnsitePage::newLoop_isShown()
{
    Shown shown(*m_bank);
    onceOpen<LoopDialog>([](LoopDialog *dialog) {
        dialog->companyField()->setText(u"Tallis Health"_s);
        dialog->acceptButton()->click();
    });
    shown.page.loops()->newButton()->click();
    QCOMPARE(m_bank->library().find(shown.page.loopId())->company, u"Tallis Health"_s);
    QCOMPARE(shown.board->columnCount(), 0);
    onceOpen<RoundDialog>([](RoundDialog *dialog) {
        dialog->nameField()->setText(u"Screen"_s);
        dialog->accept();
    });
    shown.board->addRoundButton()->click();
    QCOMPARE(shown.board->columnCount(), 1);
}

void TestOnsitePage::deletedLoop_comesBackByUndo()
{
    Shown shown(*m_bank);
    const LoopId id = loop().id;
    shown.page.loops()->list()->setFocus();
    Q_EMIT shown.page.loops()->deleteRequested(id);
    QVERIFY(!m_bank->library().find(id));
    m_bank->session.undo();
    QVERIFY(m_bank->library().find(id));
    QCOMPARE(shown.page.loopId(), id);
}

void TestOnsitePage::print_saysHowManyPages()
{
    Shown shown(*m_bank);
    QString said;
    onceOpen<PlanPrintDialog>([&said](PlanPrintDialog *dialog) { said = dialog->pagesText(); });
    shown.board->printButton()->click();
    QCOMPARE(said, u"The plan takes one page."_s);
    QVERIFY(m_bank->session.submit(duplicateRound(m_bank->library(), loop().id, 0)));
    onceOpen<PlanPrintDialog>([&said](PlanPrintDialog *dialog) { said = dialog->pagesText(); });
    shown.board->printButton()->click();
    QVERIFY2(said.contains(u"two pages"_s), qPrintable(said));
}

void TestOnsitePage::dayView_bringsTheChoice()
{
    Shown shown(*m_bank);
    QVERIFY(shown.board->mode()->isVisible());
    Q_EMIT shown.board->mode()->currentChanged(1);
    QVERIFY(shown.page.day()->isVisible());
    QVERIFY(!shown.board->isVisible());
    QVERIFY(!shown.page.filterPane());
    QCOMPARE(shown.page.day()->loop(), loop().id);
    QVERIFY(shown.page.summary().startsWith(u"Round"_s));
    // A story is told, and the board knows when it is shown again.
    const Slot slot = loop().rounds.first().expected.first();
    QVERIFY(m_bank->session.submit(
        tellOnTheDay(m_bank->library(), {loop().id, loop().rounds.first().id, slot.prompt, slot.story},
                     QDateTime(QDate(2026, 6, 18), QTime(10, 0)))));
    QTest::keyClick(shown.page.day(), Qt::Key_Escape);
    QVERIFY(shown.board->isVisible());
    QVERIFY(shown.page.filterPane());
    QVERIFY(shown.page.model().board().shown.at({0, 0}).told);
}

QTEST_MAIN(TestOnsitePage)
#include "tst_onsitepage.moc"
