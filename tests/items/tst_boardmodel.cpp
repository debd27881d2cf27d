#include "openbank.h"

#include "actions/loops.h"
#include "actions/plans.h"
#include "actions/stories.h"
#include "items/boardmodel.h"
#include "items/loopmodel.h"
#include "items/slotmime.h"
#include "items/storychoices.h"
#include "items/storymime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

class TestBoardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bank.reset(); }
    void cards_showWhatStandsInTheLoop();
    void rounds_tellTimeAndLoad();
    void lock_changesOneRow();
    void move_bringsOneRowAndTakesOne();
    void takenOff_isOpenAndOnTheBench();
    void roundRemoved_othersKeepTheirModels();
    void struck_showsWhatWouldBe_andStoresNothing();
    void struckRound_isLeftOut();
    void explanation_leavesNothingOut();
    void explanation_namesWhatPlanningWouldChange();
    void bestPlan_followsAnEditByItself();
    void bestPlan_ofAnEarlierState_isThrownAway();
    void choices_areBestFirst_andSayWhy();
    void asleep_isWorkedOutOnWaking();
    void mime_namesWhatIsDragged();
    void loops_standUnderTheirHeadings();
    void loops_sayWhatStaysOpen();

private:
    Session &session() { return m_bank->session; }
    const Library &library() { return m_bank->library(); }
    LoopId sampleLoop() const { return m_sample; }
    QString textOf(const QList<BoardLine> &lines)
    {
        QStringList all;
        for (const BoardLine &line : lines)
            all.append(line.text);
        return all.join(u'\n');
    }

    std::unique_ptr<OpenBank> m_bank;
    LoopId m_sample;
};

void TestBoardModel::init()
{
    m_bank = std::make_unique<OpenBank>();
    QCOMPARE(m_bank->open(OpenBank::sample()), QString());
    m_sample = library().loops().begin()->id;
}

void TestBoardModel::cards_showWhatStandsInTheLoop()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    QCOMPARE(model.roundCount(), 5);
    RoundModel *first = model.round(0);
    const QAbstractItemModelTester tester(first, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(first->rowCount(), 3);
    const auto card = first->index(0).data(RoundModel::CardRole).value<BoardCard>();
    QCOMPARE(card.name, u"A problem that was not yours"_s);
    QCOMPARE(card.title, u"Labelling pipeline nobody owned"_s);
    QCOMPARE(card.backupTitle, u"Halving the warehouse bill"_s);
    QCOMPARE(card.fit, 5);
    QVERIFY(card.locked);
    const QString spoken = first->index(0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"A problem that was not yours"_s, u"fit 5 of 5"_s, u"locked"_s, u"backup"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QCOMPARE(model.board().locked, 4);
}

void TestBoardModel::rounds_tellTimeAndLoad()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const BoardRound &round = model.round(0)->round();
    QCOMPARE(round.name, u"Hiring manager"_s);
    QCOMPARE(round.when, u"09:30, 45 min"_s);
    QCOMPARE(round.focus.size(), 2);
    QVERIFY(!round.isOverfull());
    QVERIFY(session().submit(setRoundMinutes(library(), sampleLoop(), 0, 10)));
    QVERIFY(model.round(0)->round().isOverfull());
    QVERIFY2(model.round(0)->round().load.contains(u"too many"_s), qPrintable(model.round(0)->round().load));
}

void TestBoardModel::lock_changesOneRow()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    QSignalSpy changed(model.round(0), &QAbstractItemModel::dataChanged);
    QSignalSpy other(model.round(1), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.round(0), &QAbstractItemModel::modelReset);
    QSignalSpy rounds(&model, &BoardModel::roundsChanged);
    QSignalSpy boards(&model, &BoardModel::changed); // worked out once an edit
    QVERIFY(session().submit(lockSlot(library(), sampleLoop(), {0, 1}, true)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(other.size(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(rounds.size(), 0);
    QCOMPARE(boards.size(), 1);
    QCOMPARE(model.board().locked, 5);
}

void TestBoardModel::move_bringsOneRowAndTakesOne()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const PromptId moved = library().find(sampleLoop())->rounds.at(0).expected.at(0).prompt;
    QSignalSpy removed(model.round(0), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(model.round(1), &QAbstractItemModel::rowsInserted);
    QVERIFY(session().submit(moveSlot(library(), sampleLoop(), {0, 0}, {1, 3})));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.round(0)->rowOf(moved), -1);
    QCOMPARE(model.round(1)->rowOf(moved), 3);
    session().undo();
    QCOMPARE(model.round(0)->rowOf(moved), 0);
}

void TestBoardModel::takenOff_isOpenAndOnTheBench()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const QAbstractItemModelTester tester(model.bench(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const StoryId story = model.board().shown.at({0, 1}).story;
    QCOMPARE(model.bench()->rowOf(story), -1);
    QVERIFY(session().submit(setStory(library(), sampleLoop(), {0, 1}, {})));
    model.finish();
    const auto card = model.round(0)->index(1).data(RoundModel::CardRole).value<BoardCard>();
    QVERIFY(card.story.isNull());
    QCOMPARE(card.note, BoardCard::Note::None); // it can be planned
    QVERIFY2(card.spoken.contains(u"open"_s), qPrintable(card.spoken));
    QVERIFY2(card.tip.contains(u"Planning would choose"_s), qPrintable(card.tip));
    QVERIFY(model.bench()->rowOf(story) >= 0);
    QCOMPARE(model.board().shown.answered, model.board().shown.prompts - 1);
}

void TestBoardModel::roundRemoved_othersKeepTheirModels()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    RoundModel *second = model.round(1);
    QSignalSpy rounds(&model, &BoardModel::roundsChanged);
    QVERIFY(session().submit(removeRound(library(), sampleLoop(), 0)));
    QCOMPARE(rounds.size(), 1);
    QCOMPARE(model.roundCount(), 4);
    QCOMPARE(model.round(0), second);
    QVERIFY(session().submit(moveRound(library(), sampleLoop(), 0, 3)));
    QCOMPARE(rounds.size(), 2);
    QCOMPARE(model.round(3), second);
}

void TestBoardModel::struck_showsWhatWouldBe_andStoresNothing()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const Library before = library();
    const StoryId story = model.board().shown.at({0, 0}).story;
    model.setStruck({{story}, {}});
    QVERIFY(model.board().shown.at({0, 0}).story != story);
    QVERIFY(!model.board().struckText.isEmpty());
    QCOMPARE(model.board().struckNames, QStringList{u"Labelling pipeline nobody owned"_s});
    const auto card = model.round(0)->index(0).data(RoundModel::CardRole).value<BoardCard>();
    QVERIFY(card.note == BoardCard::Note::Changed || card.note == BoardCard::Note::Open);
    QVERIFY(model.bench()->index(model.bench()->rowOf(story)).data(BenchModel::StruckRole).toBool());
    QVERIFY(library() == before);
    model.setStruck({});
    QCOMPARE(model.board().shown.at({0, 0}).story, story);
    QVERIFY(model.board().struckText.isEmpty());
}

void TestBoardModel::struckRound_isLeftOut()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const int prompts = model.board().shown.prompts;
    model.setStruck({{}, {model.board().rounds.at(1).id}});
    QVERIFY(model.round(1)->round().struck);
    QCOMPARE(model.board().shown.prompts, prompts - model.round(1)->rowCount());
    QVERIFY(model.round(1)->index(0).data(RoundModel::CardRole).value<BoardCard>().struck);
    QVERIFY(session().submit(removeRound(library(), sampleLoop(), 1)));
    QVERIFY(model.struck().isEmpty());
}

void TestBoardModel::explanation_leavesNothingOut()
{
    Loop loop = *library().find(sampleLoop());
    Prompt hard;
    hard.id = PromptId::create();
    hard.text = u"What is the capital of nowhere?"_s;
    Edit edit;
    edit.add(hard);
    QVERIFY(session().submit(edit));
    QVERIFY(session().submit(expectPrompts(library(), loop.id, 0, {hard.id}, {}, {})));
    BoardModel model(session());
    model.setLoop(loop.id);
    model.finish();
    const QList<BoardLine> lines = explanation(library(), *model.loop(), model.board());
    const QString text = textOf(lines);
    QVERIFY2(text.contains(u"capital of nowhere"_s), qPrintable(text));
    // Each story that is not told has its line, and leads to it.
    for (const StoryId story : model.board().bench)
        QVERIFY(std::any_of(lines.begin(), lines.end(), [story](const BoardLine &line) {
            return line.story == story && line.kind == BoardLine::Kind::Unused;
        }));
    const auto open = std::find_if(lines.begin(), lines.end(),
                                   [](const BoardLine &line) { return line.kind == BoardLine::Kind::Open; });
    QVERIFY(open != lines.end());
    QCOMPARE(open->place->round, 0);
    QCOMPARE(open->place->slot, 3);
    QVERIFY(std::any_of(lines.begin(), lines.end(),
                        [](const BoardLine &line) { return line.kind == BoardLine::Kind::Gain; }));
}

void TestBoardModel::explanation_namesWhatPlanningWouldChange()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    model.finish();
    QVERIFY(session().submit(acceptPlan(library(), model.board().best)));
    model.finish();
    QVERIFY(model.board().isBest);
    QVERIFY(!textOf(explanation(library(), *model.loop(), model.board())).contains(u"Plan for me"_s));
    QVERIFY(session().submit(setStory(library(), sampleLoop(), {0, 1}, {})));
    model.finish();
    QVERIFY(!model.board().isBest);
    const QString text = textOf(explanation(library(), *model.loop(), model.board()));
    QVERIFY2(text.contains(u"Plan for me would choose another story for 1 prompt."_s), qPrintable(text));
    QVERIFY2(text.contains(u"is not told; Plan for me would choose it for"_s), qPrintable(text));
}

void TestBoardModel::bestPlan_followsAnEditByItself()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    QVERIFY(!model.knowsBest());
    QCOMPARE(model.board().shown.answered, 14); // shown before planning is over
    QTRY_VERIFY(model.knowsBest());
    const StoryId first = model.board().best.at({0, 1}).story;
    QVERIFY(!first.isNull());
    QSignalSpy changed(&model, &BoardModel::changed);
    QVERIFY(session().submit(setStory(library(), sampleLoop(), {0, 1}, {})));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.knowsBest());
    QVERIFY(model.board().shown.at({0, 1}).story.isNull());
    QTRY_VERIFY(model.knowsBest());
    QCOMPARE(changed.size(), 2);
    const Plan now = plan(library(), *model.loop(), planOptions(*model.loop()));
    QVERIFY(tellsTheSame(model.board().best, now));
    QCOMPARE(model.board().best.gains.size(), now.gains.size());
}

void TestBoardModel::bestPlan_ofAnEarlierState_isThrownAway()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    QTRY_VERIFY(model.knowsBest());
    const StoryId story = model.board().best.at({0, 1}).story;
    // Planning for the first edit may be under way when the second one comes.
    QVERIFY(session().submit(setStory(library(), sampleLoop(), {0, 1}, {})));
    QVERIFY(session().submit(setStatus(library(), {story}, StoryStatus::Retired,
                                       QDateTime::fromSecsSinceEpoch(1781258400, Qt::UTC))));
    QTRY_VERIFY(model.knowsBest());
    QVERIFY(model.board().best.at({0, 1}).story != story);
    QVERIFY(tellsTheSame(model.board().best, plan(library(), *model.loop(), planOptions(*model.loop()))));
}

void TestBoardModel::choices_areBestFirst_andSayWhy()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const QList<StoryChoice> choices = storyChoices(library(), *model.loop(), model.board(), {0, 0});
    QCOMPARE(choices.constFirst().fit, 5);
    QVERIFY(choices.constFirst().isPlanned);
    const StoryId heard = model.board().shown.at({0, 1}).story;
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [heard](const StoryChoice &choice) { return choice.story == heard; });
    QVERIFY(found->warned);
    QVERIFY2(found->reason.contains(u"hears it already"_s), qPrintable(found->reason));
    bool warned = false;
    for (const StoryChoice &choice : choices) {
        QVERIFY(choice.warned || !warned);
        warned = choice.warned;
        QVERIFY(!choice.reason.isEmpty());
    }
}

void TestBoardModel::asleep_isWorkedOutOnWaking()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    QSignalSpy changed(&model, &BoardModel::changed);
    model.setAwake(false);
    QVERIFY(session().submit(lockSlot(library(), sampleLoop(), {0, 1}, true)));
    QCOMPARE(changed.size(), 0);
    model.setAwake(true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.board().locked, 5);
}

void TestBoardModel::mime_namesWhatIsDragged()
{
    BoardModel model(session());
    model.setLoop(sampleLoop());
    const std::unique_ptr<QMimeData> card(model.round(2)->mimeData({model.round(2)->index(1)}));
    const std::optional<DraggedSlot> slot = slotIn(*card);
    QVERIFY(slot);
    QCOMPARE(slot->loop, sampleLoop());
    QCOMPARE(slot->round, model.board().rounds.at(2).id);
    QCOMPARE(slot->prompt, model.board().shown.at({2, 1}).prompt);
    QVERIFY(!slot->storyOnly);
    QVERIFY(slotIn(*std::unique_ptr<QMimeData>(slotMime({slot->loop, slot->round, slot->prompt, true})))
                ->storyOnly);
    const std::unique_ptr<QMimeData> story(model.bench()->mimeData({model.bench()->index(0)}));
    QCOMPARE(storiesIn(*story), QList{model.bench()->storyAt(0)});
    QVERIFY(!slotIn(*story));
}

void TestBoardModel::loops_standUnderTheirHeadings()
{
    Edit edit;
    Loop past;
    past.id = LoopId::create();
    past.company = u"Orrin Freight"_s;
    past.date = {2026, 2, 3};
    past.past = true;
    past.debrief = u"Fine."_s;
    edit.add(past);
    QVERIFY(session().submit(edit));
    LoopModel model(session(), [] { return QDate(2026, 3, 1); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.next(), sampleLoop());
    QCOMPARE(model.rowOf(past.id), 3);
    QVERIFY(model.loopAt(0).isNull());
    QCOMPARE(model.index(0).flags(), Qt::NoItemFlags);
    QCOMPARE(model.index(3).data(LoopModel::CountRole).toString(), u"debriefed"_s);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    session().undo();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(reset.size(), 0);
}

void TestBoardModel::loops_sayWhatStaysOpen()
{
    LoopModel model(session(), [] { return QDate(2026, 3, 1); });
    const QModelIndex row = model.index(model.rowOf(sampleLoop()));
    QCOMPARE(row.data(LoopModel::CountRole).toString(), u"14 of 14"_s);
    QVERIFY(!row.data(LoopModel::OpenRole).toBool());
    QVERIFY(session().submit(setStory(library(), sampleLoop(), {0, 1}, {})));
    QCOMPARE(row.data(LoopModel::CountRole).toString(), u"13 of 14"_s);
    QVERIFY(row.data(LoopModel::OpenRole).toBool());
    // The day after, it is over although nobody said so.
    LoopModel later(session(), [] { return QDate(2027, 1, 1); });
    QCOMPARE(later.index(0).data().toString(), u"Past"_s);
}

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
