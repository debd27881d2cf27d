#include "samplebank.h"

#include "items/autosave.h"
#include "items/facts.h"

#include <QSignalSpy>

using namespace storybank;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submit_writesAndCanBeUndone();
    void submit_emptyEditIsNoStep();
    void submit_staleEditIsRefusedInWords();
    void undo_staleStepIsDropped();
    void open_failureKeepsTheOpenBank();
    void close_emptiesEverything();
    void autosave_writesAfterAPause();
    void autosave_writesAtTheLatestWhileTypingGoesOn();
    void autosave_settleWritesAtOnce();
    void autosave_triesAgainWhileLocked();
    void facts_followsAnswersNotTyping();
};

void TestSession::submit_writesAndCanBeUndone()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    QSignalSpy changed(&session, &Session::changed);
    QSignalSpy stepped(&session, &Session::stepTaken);
    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), QStringLiteral("New"))));
    QCOMPARE(session.library().find(SampleBank::alpha())->title, QStringLiteral("New"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(stepped.count(), 0);
    QCOMPARE(session.undoStack().undoText(), QStringLiteral("Title"));

    session.undo();
    QCOMPARE(session.library().find(SampleBank::alpha())->title, QStringLiteral("Alpha"));
    QCOMPARE(stepped.count(), 1);
    QVERIFY(session.undoStack().canRedo());
    session.redo();
    QCOMPARE(session.library().find(SampleBank::alpha())->title, QStringLiteral("New"));

    session.close();
    const auto bank = Bank::open(sample.path());
    QVERIFY(bank);
    QCOMPARE((*bank)->library().find(SampleBank::alpha())->title, QStringLiteral("New"));
}

void TestSession::submit_emptyEditIsNoStep()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    QVERIFY(session.submit(Edit{QStringLiteral("Nothing"), {}}));
    QCOMPARE(session.undoStack().count(), 0);
}

void TestSession::submit_staleEditIsRefusedInWords()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    const Edit early = retitled(session.library(), SampleBank::alpha(), QStringLiteral("Early"));
    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), QStringLiteral("First"))));
    QSignalSpy failed(&session, &Session::failed);
    const auto refused = session.submit(early);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StaleEdit);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(session.undoStack().count(), 1);
    QCOMPARE(session.library().find(SampleBank::alpha())->title, QStringLiteral("First"));
}

void TestSession::undo_staleStepIsDropped()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), QStringLiteral("Mine"))));
    {
        auto other = Bank::open(sample.path());
        QVERIFY(other);
        QVERIFY(
            (*other)->apply(retitled((*other)->library(), SampleBank::alpha(), QStringLiteral("Theirs"))));
    }
    QSignalSpy failed(&session, &Session::failed);
    session.undo();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(session.undoStack().count(), 0);
    QCOMPARE(session.library().find(SampleBank::alpha())->title, QStringLiteral("Theirs"));
}

void TestSession::open_failureKeepsTheOpenBank()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    const auto missing = session.open(sample.path(QStringLiteral("none.storybank")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::BankMissing);
    QCOMPARE(session.path(), sample.path());
    QCOMPARE(session.library().stories().size(), 3);
}

void TestSession::close_emptiesEverything()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), QStringLiteral("New"))));
    QSignalSpy closed(&session, &Session::closed);
    session.close();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!session.isOpen());
    QVERIFY(session.library().stories().isEmpty());
    QCOMPARE(session.undoStack().count(), 0);
    QVERIFY(!session.submit(Edit{QStringLiteral("x"), {Change<Competency>{std::nullopt, Competency()}}}));
}

void TestSession::autosave_writesAfterAPause()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    int writes = 0;
    Autosave autosave(session, [&writes] { return ++writes, Result<void>(); });
    autosave.setTimes({.pauseMillis = 30, .latestMillis = 60000, .retryMillis = 10});
    autosave.touched();
    QCOMPARE(session.savedState(), SavedState::Saving);
    QCOMPARE(writes, 0);
    QTRY_COMPARE(writes, 1);
    QVERIFY(!autosave.isPending());
    QCOMPARE(session.savedState(), SavedState::Saved);
}

void TestSession::autosave_writesAtTheLatestWhileTypingGoesOn()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    int writes = 0;
    Autosave autosave(session, [&writes] { return ++writes, Result<void>(); });
    autosave.setTimes({.pauseMillis = 60000, .latestMillis = 40, .retryMillis = 10});
    autosave.touched();
    autosave.touched();
    QTRY_COMPARE(writes, 1);
}

void TestSession::autosave_settleWritesAtOnce()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    int writes = 0;
    Autosave autosave(session, [&writes] { return ++writes, Result<void>(); });
    QVERIFY(autosave.settle());
    QCOMPARE(writes, 0);
    autosave.touched();
    QVERIFY(autosave.settle());
    QCOMPARE(writes, 1);
}

void TestSession::autosave_triesAgainWhileLocked()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    int tries = 0;
    Autosave autosave(session, [&tries]() -> Result<void> {
        if (++tries < 3)
            return Error{ErrorCode::BankLocked, {}, {}, {}};
        return {};
    });
    autosave.setTimes({.pauseMillis = 60000, .latestMillis = 60000, .retryMillis = 5});
    autosave.touched();
    QVERIFY(!autosave.settle());
    QVERIFY(autosave.isPending());
    QTRY_COMPARE(tries, 3);
    QTRY_VERIFY(!autosave.isPending());
}

void TestSession::facts_followsAnswersNotTyping()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    Facts facts(session);
    QCOMPARE(facts.coverage().gaps, 1);
    QSignalSpy changed(&facts, &Facts::coverageChanged);

    QVERIFY(session.submit(retitled(session.library(), SampleBank::alpha(), QStringLiteral("Typed"))));
    Answer answer;
    answer.story = SampleBank::alpha();
    answer.prompt = SampleBank::prompt();
    answer.id = Answer::idFor(answer.story, answer.prompt);
    answer.fit = 5;
    Edit edit{QStringLiteral("Fit"), {}};
    QVERIFY(!Facts::touchesCoverage(retitled(session.library(), SampleBank::alpha(), QStringLiteral("x"))));
    QVERIFY(Facts::touchesCoverage(Edit(edit).add(answer)));
    QVERIFY(session.submit(edit.add(answer)));
    QCOMPARE(facts.coverage().gaps, 0);
    QTRY_COMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
