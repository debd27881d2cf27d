#include "windowfixture.h"

#include "items/practicedrill.h"
#include "views/common/emptystate.h"
#include "views/common/plainlabel.h"
#include "views/practice/drillcard.h"
#include "views/practice/laddercard.h"
#include "views/practice/practicepage.h"
#include "views/practice/queuepane.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QStackedWidget>

using namespace storybank;

namespace {

/// The window on the practice page, with a clock that stands until it is moved.
struct Bench
{
    Bench()
    {
        if (!QTest::qWaitForWindowActive(fixture.window.get()))
            qFatal("the window does not get the keys");
        fixture.window->showPage(PageId::Practice);
        page = static_cast<PracticePage *>(fixture.window->page(PageId::Practice));
        now = QDateTime(QDate::currentDate(), QTime(12, 0));
        page->setClock([this] { return now; });
        page->queue()->list()->setFocus();
    }

    void pass(double seconds)
    {
        for (int i = 0; i < qRound(seconds * 4); ++i) {
            now = now.addMSecs(250);
            page->tick();
        }
    }
    void press(Qt::Key key) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : page->window(), key);
    }
    qsizetype runs() const { return fixture.session.library().rehearsals().size(); }
    PracticeSession &run() const { return page->run(); }

    WindowFixture fixture;
    PracticePage *page = nullptr;
    QDateTime now;
};

using State = PracticeSession::State;

} // namespace

class TestPracticePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyboardAlone_tenRunsAreThereAfterReopening();
    void keys_revealPauseRestartAndStop();
    void typingIntoTheFilter_isNoCommand();
    void leavingThePage_keepsTheRunPaused();
    void row_thatIsChosen_isTheCard();
    void undo_takesTheRunBack();
    void story_fromTheEditor_comesFirst();
    void recall_byTyping_keepsTheReactionTime();
    void ladder_marksRepliesAndGoesOn();
    void allDone_saysWhenTheNextRunIs();
    void noStories_offersToWriteOne();
};

void TestPracticePage::keyboardAlone_tenRunsAreThereAfterReopening()
{
    Bench bench;
    const qsizetype before = bench.runs();
    QSet<PracticePair> told;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(bench.run().state(), State::Ready);
        told.insert(bench.page->pair());
        bench.press(Qt::Key_Space);
        QCOMPARE(bench.run().state(), State::Telling);
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_T, Qt::Key_A, Qt::Key_R}) {
            bench.press(key);
            bench.pass(2);
        }
        bench.press(static_cast<Qt::Key>(Qt::Key_2 + i % 3));
        QCOMPARE(bench.run().state(), State::Rated);
        QCOMPARE(bench.runs(), before + i + 1);
        bench.press(Qt::Key_Space);
    }
    QCOMPARE(told.size(), 10); // never the same pair twice
    bench.press(Qt::Key_Space);
    bench.pass(5); // an eleventh that is not finished
    const QString path = bench.fixture.session.path();
    bench.fixture.session.close();
    QVERIFY(bench.fixture.session.open(path));
    QCOMPARE(bench.runs(), before + 10);
    for (const Rehearsal &run : bench.fixture.session.library().rehearsals()) {
        if (told.contains({run.story, run.prompt}))
            QCOMPARE(run.sectionSeconds, (QList{2, 2, 2, 2}));
    }
}

void TestPracticePage::keys_revealPauseRestartAndStop()
{
    Bench bench;
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_T);
    QVERIFY(bench.run().isRevealed(1));
    QCOMPARE(bench.run().section(), 1);
    bench.pass(4);
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.run().state(), State::Paused);
    QCOMPARE(bench.page->statusText(), QStringLiteral("Timer paused"));
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.page->statusText(), QStringLiteral("Timer running"));
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.run().state(), State::Stopped);
    bench.press(Qt::Key_Backspace);
    QCOMPARE(bench.run().state(), State::Ready);
    QCOMPARE(bench.run().seconds(), 0.0);
}

void TestPracticePage::typingIntoTheFilter_isNoCommand()
{
    Bench bench;
    const qsizetype before = bench.runs();
    bench.page->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("star 1"));
    QCOMPARE(bench.run().state(), State::Ready);
    QVERIFY(!bench.run().isRevealed(0));
    QCOMPARE(bench.runs(), before);
    QCOMPARE(bench.page->model().rowCount(), 0);
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.page->model().rowCount() > 0);
}

void TestPracticePage::leavingThePage_keepsTheRunPaused()
{
    Bench bench;
    const PracticePair pair = bench.page->pair();
    bench.press(Qt::Key_Space);
    bench.pass(6);
    bench.fixture.window->showPage(PageId::Stories);
    QCOMPARE(bench.run().state(), State::Paused);
    bench.now = bench.now.addSecs(600);
    bench.fixture.window->showPage(PageId::Practice);
    QCOMPARE(bench.page->pair(), pair);
    QCOMPARE(bench.run().seconds(), 6.0);
    bench.press(Qt::Key_Space);
    bench.pass(1);
    QCOMPARE(bench.run().seconds(), 7.0);
}

void TestPracticePage::row_thatIsChosen_isTheCard()
{
    Bench bench;
    const PracticePair first = bench.page->pair();
    bench.press(Qt::Key_Space);
    bench.pass(3);
    bench.press(Qt::Key_Down);
    const PracticePair second = bench.page->pair();
    QVERIFY(!(first == second));
    QCOMPARE(bench.run().item().pair, second);
    QCOMPARE(bench.run().seconds(), 0.0);
    bench.press(Qt::Key_Up);
    QCOMPARE(bench.page->pair(), first);
    QCOMPARE(bench.run().seconds(), 3.0);
}

void TestPracticePage::undo_takesTheRunBack()
{
    Bench bench;
    const qsizetype before = bench.runs();
    bench.press(Qt::Key_Space);
    bench.pass(3);
    bench.press(Qt::Key_4);
    QCOMPARE(bench.runs(), before + 1);
    bench.fixture.session.undo();
    QCOMPARE(bench.runs(), before);
}

void TestPracticePage::story_fromTheEditor_comesFirst()
{
    Bench bench;
    const auto stories = bench.fixture.session.library().storiesByTitle();
    for (const Story &story : stories) {
        if (story.status == StoryStatus::Retired)
            continue;
        Q_EMIT bench.fixture.window->page(PageId::Stories)->practiceRequested(story.id);
        QCOMPARE(bench.page->pair().story, story.id);
        QCOMPARE(bench.page->model().queue().first().pair, bench.page->pair());
        QCOMPARE(bench.run().state(), State::Ready);
    }
    QVERIFY(!bench.page->open(Kind::Story, QUuid::createUuid()));
}

void TestPracticePage::recall_byTyping_keepsTheReactionTime()
{
    Bench bench;
    const qsizetype before = bench.runs();
    bench.page->setMode(PracticePage::Mode::Recall);
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.page->drill().state(), PracticeDrill::State::Asking);
    bench.pass(2);
    QVERIFY(bench.page->drillCard()->field()->hasFocus());
    QVERIFY(!bench.page->drillCard()->list()->currentItem()); // nothing is given away
    const Story *story = bench.fixture.session.library().find(bench.page->pair().story);
    QTest::keyClicks(bench.page->drillCard()->field(), story->title);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.page->drill().state(), PracticeDrill::State::Right);
    QCOMPARE(bench.runs(), before + 1);
    const auto &runs = bench.fixture.session.library().rehearsals();
    QVERIFY(std::any_of(runs.begin(), runs.end(),
                        [](const Rehearsal &run) { return run.reactionMillis == 2000; }));
}

void TestPracticePage::ladder_marksRepliesAndGoesOn()
{
    Bench bench;
    const Library &library = bench.fixture.session.library();
    for (const PracticeItem &item : bench.page->model().queue()) {
        if (!followUpsFor(library, item.pair.story, item.pair.prompt).isEmpty()) {
            bench.page->queue()->list()->setCurrentIndex(bench.page->model().indexOf(item.pair));
            break;
        }
    }
    bench.page->setMode(PracticePage::Mode::FollowUps);
    LadderCard *ladder = bench.page->ladder();
    QVERIFY(ladder->count() > 0);
    const PracticePair pair = bench.page->pair();
    const FollowUpPlace first = followUpsFor(library, pair.story, pair.prompt).first();
    bench.press(Qt::Key_Space);
    QVERIFY(ladder->isRevealed());
    bench.press(Qt::Key_2);
    QVERIFY(followUpAt(library, first)->ready);
    QCOMPARE(ladder->row(), 1);
    bench.press(Qt::Key_Backspace);
    bench.press(Qt::Key_1);
    QVERIFY(!followUpAt(library, first)->ready);
}

void TestPracticePage::allDone_saysWhenTheNextRunIs()
{
    Bench bench;
    int runs = 0;
    while (!bench.page->pair().story.isNull() && runs < 200) {
        bench.press(Qt::Key_Space);
        bench.pass(1);
        bench.press(Qt::Key_1); // each comes again tomorrow
        bench.press(Qt::Key_Space);
        ++runs;
    }
    QVERIFY(runs > 0 && runs < 200);
    auto *shown = qobject_cast<EmptyState *>(bench.page->stack()->currentWidget());
    QVERIFY(shown);
    QStringList words;
    for (const PlainLabel *label : shown->findChildren<PlainLabel *>())
        words << label->text();
    QVERIFY2(words.contains(QStringLiteral("All done. Next run tomorrow.")), qPrintable(words.join(u'|')));
    QCOMPARE(bench.page->model().due(), 0);
    bench.press(Qt::Key_Space); // practise anyway
    QVERIFY(!bench.page->pair().story.isNull());
}

void TestPracticePage::noStories_offersToWriteOne()
{
    Bench bench;
    Edit edit{QStringLiteral("Trash all"), {}};
    for (const Story &story : bench.fixture.session.library().stories()) {
        Story after = story;
        after.trashedAt = bench.now.toUTC();
        edit.replace(story, after);
    }
    QVERIFY(bench.fixture.session.submit(edit));
    bench.page->model().setLoop({});
    auto *shown = qobject_cast<EmptyState *>(bench.page->stack()->currentWidget());
    QVERIFY(shown);
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_3);
    QCOMPARE(bench.run().state(), State::Empty);
}

QTEST_MAIN(TestPracticePage)
#include "tst_practicepage.moc"
