#include "dayfixture.h"

#include "resources/resources.h"
#include "views/common/linkbutton.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/onsite/dayoffers.h"
#include "views/onsite/daypane.h"
#include "views/onsite/dayparts.h"
#include "views/onsite/daysteps.h"
#include "views/onsite/daystorycard.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestDayView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawn_showsWhatThePictureShows();
    void threeClicks_tickThreeStories();
    void tick_isOneStepOfUndo();
    void tickByAScreenReader_countsAsAClick();
    void clock_countsDownAndMovesOn();
    void keys_tickAndSayHowItLanded();
    void clickOnALanding_ratesOneTelling();
    void escape_goesBackBeforeItLeaves();
    void chosenRound_isShownUntilLeft();
    void other_isTickedFromItsPrompt();
    void other_returnInTheList_takesOneStep();
    void other_escape_goesBackToThePrompts();
    void question_isTicked();
    void roundMenu_changesTheDay();
    void tellingMenu_takesBack();
    void narrow_keepsTheWordsOfTheShownStep();
    void nothing_isSaidInWords();

private:
    struct Shown : DayFixture
    {
        Shown(bool drawn = true) : view(session, clock())
        {
            if (drawn)
                tellAsDrawn();
            view.resize(1004, 584);
            view.setLoop(loopId);
            view.show();
            view.activateWindow();
            // The offscreen window is active in the same turn of the event loop.
            QCoreApplication::processEvents();
        }
        DayStoryCard *card(int place) { return view.cards().at(place); }
        void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

        DayView view;
    };
};

void TestDayView::initTestCase()
{
    initLooks();
    installTheme(*qApp, ThemeChoice::Light);
}

void TestDayView::drawn_showsWhatThePictureShows()
{
    Shown shown;
    QCOMPARE(shown.view.summary(), u"Round 3 of 5"_s);
    QCOMPARE(shown.view.head()->title(), u"Product partner"_s);
    QVERIFY(shown.view.head()->about().contains(u"13:00"_s) ||
            shown.view.head()->about().contains(u"1:00"_s));
    QVERIFY(shown.view.head()->about().contains(u"istens for trust between teams"_s));
    QVERIFY(shown.view.head()->countdownText().startsWith(u"12"));
    QCOMPARE(shown.view.cards().size(), 3);
    QCOMPARE(shown.card(0)->text(), u"The forecast planners did not believe"_s);
    QVERIFY(!shown.card(0)->isChecked());
    QCOMPARE(shown.view.pane()->heard().size(), 1);
    QVERIFY(shown.view.pane()->heard().first()->accessibleName().endsWith(u"first call, 2 June"));
    QCOMPARE(shown.view.pane()->questions().size(), 3);
    QCOMPARE(shown.view.pane()->told().size(), 5);
    QVERIFY(shown.view.pane()->landing()->isVisible());
    QCOMPARE(shown.view.day().roundsLeft, 3);
    QCOMPARE(shown.view.day().promptsLeft, 8);
    QCOMPARE(shown.view.foot()->note(),
             u"“Teaching support agents to label” was not told in round 2, so it is in reserve here."_s);
    QList<StepState> states;
    for (const DayStep &step : shown.view.day().steps)
        states.append(step.state);
    QCOMPARE(states, (QList<StepState>{StepState::Done, StepState::Done, StepState::Now, StepState::Later,
                                       StepState::Later}));
}

void TestDayView::threeClicks_tickThreeStories()
{
    Shown shown;
    const qsizetype before = shown.library().tellings().size();
    for (int i = 0; i < 3; ++i) {
        shown.click(shown.card(i));
        QVERIFY(shown.card(i)->isChecked());
    }
    QCOMPARE(shown.library().tellings().size(), before + 3);
    QCOMPARE(shown.view.day().shown, shown.round(2)); // it does not run away from what was ticked
    QVERIFY(shown.view.head()->onwards()->isVisible());
    shown.view.head()->onwards()->click();
    QCOMPARE(shown.view.day().shown, shown.round(3));
}

void TestDayView::tickByAScreenReader_countsAsAClick()
{
    Shown shown;
    const qsizetype before = shown.library().tellings().size();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(shown.card(0));
    QVERIFY(spoken && spoken->actionInterface());
    const QString toggle = QAccessibleActionInterface::toggleAction();
    QVERIFY(spoken->actionInterface()->actionNames().contains(toggle));
    spoken->actionInterface()->doAction(toggle);
    QVERIFY(shown.card(0)->isChecked());
    QCOMPARE(shown.library().tellings().size(), before + 1);
    spoken->actionInterface()->doAction(toggle);
    QVERIFY(!shown.card(0)->isChecked());
    QCOMPARE(shown.library().tellings().size(), before);
}

void TestDayView::tick_isOneStepOfUndo()
{
    Shown shown;
    const Library before = shown.library();
    const int steps = shown.session.undoStack().index();
    shown.click(shown.card(1));
    QCOMPARE(shown.session.undoStack().index(), steps + 1);
    QVERIFY(shown.card(1)->isChecked());
    shown.session.undo();
    QVERIFY(shown.library() == before);
    QVERIFY(!shown.card(1)->isChecked());
    shown.session.redo();
    QVERIFY(shown.card(1)->isChecked());
    shown.click(shown.card(1));
    QVERIFY(!shown.card(1)->isChecked());
}

void TestDayView::clock_countsDownAndMovesOn()
{
    Shown shown(false);
    shown.now = QDateTime(QDate(2026, 6, 18), QTime(9, 18));
    shown.view.lookAtClock();
    QVERIFY(shown.view.head()->countdownText().startsWith(u"12"));
    shown.now = shown.now.addSecs(60);
    shown.view.lookAtClock();
    QVERIFY(shown.view.head()->countdownText().startsWith(u"11"));
    shown.now = QDateTime(QDate(2026, 6, 18), QTime(9, 35));
    shown.view.lookAtClock();
    QCOMPARE(shown.view.head()->countdownText().contains(u"5"), true);
    QVERIFY(shown.view.head()->countdownText().startsWith(u"Started"));
    shown.click(shown.card(0)); // it is the round that was chosen by ticking
    shown.now = QDateTime(QDate(2026, 6, 18), QTime(10, 29));
    shown.view.lookAtClock();
    QCOMPARE(shown.view.day().shown, shown.round(1));
}

void TestDayView::clickOnALanding_ratesOneTelling()
{
    Shown shown;
    shown.click(shown.card(0));
    const auto unrated = [&shown] {
        const auto &tellings = shown.library().tellings();
        return std::count_if(tellings.begin(), tellings.end(),
                             [](const Telling &telling) { return telling.landing == Landing::Unknown; });
    };
    const auto before = unrated();
    QVERIFY(before >= 2);
    QTest::mouseClick(shown.view.pane()->landing()->findChildren<QToolButton *>().first(), Qt::LeftButton);
    QCOMPARE(unrated(), before - 1);
}

void TestDayView::keys_tickAndSayHowItLanded()
{
    Shown shown;
    shown.card(0)->setFocus();
    QTest::keyClick(shown.card(0), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), shown.card(1));
    QTest::keyClick(shown.card(1), Qt::Key_Space);
    QVERIFY(shown.card(1)->isChecked());
    const TellingId ticked = shown.card(1)->card().telling;
    QCOMPARE(shown.view.pane()->asked(), ticked);
    QTest::keyClick(shown.card(1), Qt::Key_S);
    QCOMPARE(shown.library().find(ticked)->landing, Landing::SoSo);
    const TellingId earlier = shown.view.pane()->asked();
    QVERIFY(!earlier.isNull() && earlier != ticked);
    QTest::keyClick(shown.card(1), Qt::Key_B);
    QCOMPARE(shown.library().find(earlier)->landing, Landing::Badly);
    QVERIFY(shown.view.pane()->asked().isNull());
    QVERIFY(!shown.view.pane()->landing()->isVisible());
    QTest::keyClick(shown.card(1), Qt::Key_W); // nothing is left to say
    QTest::keyClick(shown.card(1), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), shown.card(0));
}

void TestDayView::escape_goesBackBeforeItLeaves()
{
    Shown shown;
    QSignalSpy left(&shown.view, &DayView::leaveRequested);
    shown.view.choose(shown.round(4));
    QTest::keyClick(shown.card(0), Qt::Key_Escape);
    QCOMPARE(shown.view.day().shown, shown.round(2));
    QCOMPARE(left.size(), 0);
    QTest::keyClick(shown.card(0), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestDayView::chosenRound_isShownUntilLeft()
{
    Shown shown;
    shown.click(shown.view.steps()->button(shown.round(4)));
    QCOMPARE(shown.view.head()->title(), u"Operations panel"_s);
    QCOMPARE(shown.view.cards().size(), 2);
    shown.view.lookAtClock();
    QCOMPARE(shown.view.day().shown, shown.round(4));
    shown.view.head()->onwards()->click();
    QCOMPARE(shown.view.day().shown, shown.round(2));
}

void TestDayView::other_isTickedFromItsPrompt()
{
    Shown shown;
    const qsizetype before = shown.library().tellings().size();
    QTimer::singleShot(0, &shown.view, [] {
        auto *dialog = qobject_cast<DayOffers *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field(), u"raising bar"_s);
        QCOMPARE(dialog->list()->item(0)->text(), u"Raising the bar for quality"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(dialog->list()->item(0)->text(), u"Teaching support agents to label"_s);
        for (int i = 0; i < dialog->list()->count(); ++i)
            QVERIFY(dialog->list()->item(i)->text() != u"The churn model that knew the future");
        QTest::keyClick(dialog->field(), Qt::Key_Return);
    });
    shown.view.askForOther();
    QCOMPARE(shown.library().tellings().size(), before + 1);
    QCOMPARE(shown.view.cards().size(), 4);
    QVERIFY(shown.card(3)->isChecked());
    QCOMPARE(shown.card(3)->text(), u"Teaching support agents to label"_s);
}

void TestDayView::other_returnInTheList_takesOneStep()
{
    Shown shown;
    DayOffers dialog(shown.session, shown.loopId, shown.view.day());
    dialog.show();
    dialog.list()->setFocus();
    QTest::keyClick(dialog.list(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.choice().story.isNull());
    QTest::keyClick(dialog.list(), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QVERIFY(!dialog.choice().story.isNull());
}

void TestDayView::other_escape_goesBackToThePrompts()
{
    Shown shown;
    DayOffers dialog(shown.session, shown.loopId, shown.view.day());
    dialog.show();
    const int all = dialog.list()->count();
    QTest::keyClick(dialog.field(), Qt::Key_Down);
    QCOMPARE(dialog.list()->currentRow(), 1);
    QTest::keyClick(dialog.field(), Qt::Key_Return);
    QVERIFY(dialog.list()->count() != all);
    dialog.reject();
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.list()->count(), all);
    QTest::keyClicks(dialog.field(), u"zebra stripes"_s);
    QCOMPARE(dialog.list()->count(), 0);
    QTest::keyClick(dialog.field(), Qt::Key_Return); // nothing to take
    QVERIFY(dialog.isVisible());
    dialog.reject();
    QVERIFY(!dialog.isVisible());
    QVERIFY(dialog.choice().story.isNull());
}

void TestDayView::question_isTicked()
{
    Shown shown;
    DayQuestion *question = shown.view.pane()->questions().first();
    shown.click(question);
    QVERIFY(shown.view.pane()->questions().first()->isChecked());
    QCOMPARE(askedQuestions(shown.loop(), shown.round(2)).size(), 1);
    auto *field = shown.view.pane()->findChild<QLineEdit *>();
    shown.click(shown.view.pane()->findChild<LinkButton *>());
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"Who was here first?"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.view.pane()->questions().size(), 4);
    QVERIFY(!field->isVisible());
    QCOMPARE(shown.library().find(shown.view.pane()->asked())->landing, Landing::Unknown); // W was typed
}

void TestDayView::roundMenu_changesTheDay()
{
    Shown shown;
    const std::unique_ptr<QMenu> menu(shown.view.roundMenu(shown.round(2)));
    QMenu *swap = menu->actions().at(0)->menu();
    QCOMPARE(swap->actions().size(), 4);
    const RoundId partner = shown.round(2);
    swap->actions().at(2)->trigger(); // with the engineering director
    QCOMPARE(shown.round(3), partner);
    QCOMPARE(shown.loop().rounds.at(3).start, QTime(14, 0));
    menu->actions().at(1)->menu()->actions().at(2)->trigger();
    QCOMPARE(shown.loop().rounds.at(3).minutes, 30);
    menu->actions().last()->trigger();
    QCOMPARE(cancelledRounds(shown.loop()), QSet<RoundId>{partner});
    QCOMPARE(shown.view.day().roundsLeft, 2);
}

void TestDayView::tellingMenu_takesBack()
{
    Shown shown;
    const TellingId first = shown.view.day().told.first().id;
    const std::unique_ptr<QMenu> menu(shown.view.tellingMenu(first));
    menu->actions().at(2)->trigger();
    QCOMPARE(shown.library().find(first)->landing, Landing::Badly);
    QSignalSpy opened(&shown.view, &DayView::storyOpened);
    menu->actions().last()->trigger();
    QCOMPARE(opened.size(), 1);
    menu->actions().at(menu->actions().size() - 2)->trigger();
    QVERIFY(!shown.library().find(first));
    QCOMPARE(shown.view.pane()->told().size(), 4);
}

void TestDayView::narrow_keepsTheWordsOfTheShownStep()
{
    Shown shown;
    DaySteps *steps = shown.view.steps();
    steps->setFixedWidth(420);
    QCoreApplication::processEvents();
    QCOMPARE(steps->button(shown.round(2))->width(), steps->button(shown.round(2))->fullWidth());
    QCOMPARE(steps->button(shown.round(0))->width(), steps->button(shown.round(0))->compactWidth());
    QVERIFY(steps->buttons().last()->geometry().right() <= 420);
}

void TestDayView::nothing_isSaidInWords()
{
    Shown shown(false);
    Loop bare = shown.loop();
    bare.rounds.clear();
    QVERIFY(shown.session.submit(Edit{u"x"_s, {}}.replace(shown.loop(), bare)));
    QVERIFY(shown.view.cards().isEmpty() || !shown.card(0)->isVisible());
    QVERIFY(shown.view.summary().isEmpty());
    shown.session.close();
    QVERIFY(shown.view.loop().isNull());
    QVERIFY(shown.view.explanation().isEmpty());
}

QTEST_MAIN(TestDayView)
#include "tst_dayview.moc"
