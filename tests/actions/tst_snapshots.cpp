#include "actions/snapshots.h"

#include "actions/builtin.h"
#include "insight/snapshotchanges.h"
#include "resources/resources.h"
#include "wording/snapshots.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void taken_isReadBackAsItWas();
    void taken_leavesOutOtherSnapshots();
    void damaged_isRefusedInWords();
    void list_isLatestFirst();
    void changes_nameWhatDiffers();
    void changes_ofALoopThatIsGone();

private:
    Snapshot take();
    const Loop &loop() const { return *m_library.find(m_loop); }

    Library m_library;
    LoopId m_loop;
    const QDateTime m_now{QDate(2026, 6, 12), QTime(9, 0), Qt::UTC};
};

void TestSnapshots::init()
{
    initData();
    const Result<Library> sample = sampleLibrary(m_now.date(), m_now);
    QVERIFY(sample);
    m_library = *sample;
    m_loop = m_library.loops().begin()->id;
}

Snapshot TestSnapshots::take()
{
    const Edit edit = takeSnapshot(m_library, m_loop, u" Before  the day "_s, m_now);
    Snapshot taken;
    edit.forEach<Snapshot>([&](const Change<Snapshot> &change) { taken = *change.after; });
    if (!apply(edit, m_library))
        qFatal("the snapshot cannot be taken");
    return taken;
}

void TestSnapshots::taken_isReadBackAsItWas()
{
    const Library before = m_library;
    const Snapshot taken = take();
    QCOMPARE(taken.name, u"Before the day"_s);
    QCOMPARE(taken.takenAt, m_now);
    QCOMPARE(frozenLoop(taken), m_loop);
    const Result<Library> frozen = frozenLibrary(taken);
    QVERIFY(frozen);
    QVERIFY(*frozen == before);
    QVERIFY(changesSince(*frozen, m_library, m_loop).isEmpty());
    QVERIFY(takeSnapshot(m_library, LoopId::create(), {}, m_now).isEmpty());
    QVERIFY(apply(deleteSnapshot(m_library, taken.id), m_library));
    QVERIFY(m_library == before);
    QVERIFY(deleteSnapshot(m_library, taken.id).isEmpty());
}

void TestSnapshots::taken_leavesOutOtherSnapshots()
{
    take();
    const Result<Library> frozen = frozenLibrary(take());
    QVERIFY(frozen);
    QVERIFY(frozen->table<Snapshot>().isEmpty());
}

void TestSnapshots::damaged_isRefusedInWords()
{
    Snapshot snapshot = take();
    snapshot.content.insert(u"version"_s, 99);
    const Result<Library> newer = frozenLibrary(snapshot);
    QVERIFY(!newer);
    QVERIFY(newer.error().what.contains(u"Before the day"));
    snapshot.content = {};
    QVERIFY(!frozenLibrary(snapshot));
    snapshot.content = {{u"version"_s, 1}, {u"bank"_s, QJsonObject{{u"format"_s, u"other"_s}}}};
    QVERIFY(!frozenLibrary(snapshot));
}

void TestSnapshots::list_isLatestFirst()
{
    const Snapshot first = take();
    QVERIFY(apply(takeSnapshot(m_library, m_loop, {}, m_now.addDays(1)), m_library));
    const QList<Snapshot> all = snapshotsOf(m_library, m_loop);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.last().id, first.id);
    QCOMPARE(all.first().name, loop().company);
    QVERIFY(snapshotsOf(m_library, LoopId::create()).isEmpty());
}

void TestSnapshots::changes_nameWhatDiffers()
{
    const Library frozen = *frozenLibrary(take());
    const Slot slot = loop().rounds.at(0).expected.at(0);
    Loop changed = loop();
    changed.rounds[0].expected[0].story = slot.backup;
    changed.rounds[1].expected.removeLast();
    changed.rounds.removeLast();
    m_library.table<Loop>().put(changed);
    Story story = *m_library.find(slot.story);
    story.action += u" And more."_s;
    story.status = StoryStatus::Retired;
    m_library.table<Story>().put(story);
    Answer answer = *m_library.answer(slot.story, slot.prompt);
    answer.fit = 1;
    m_library.table<Answer>().put(answer);
    using Kind = SnapshotChangeKind;
    const QList<SnapshotChange> changes = changesSince(frozen, m_library, m_loop);
    const RoundId first = changed.rounds.at(0).id;
    QCOMPARE(changes.size(), 5);
    QCOMPARE(changes.at(0),
             (SnapshotChange{Kind::SlotChanged, slot.backup, slot.prompt, first, slot.story, {}}));
    QCOMPARE(changes.at(1).kind, Kind::PromptRemoved);
    QCOMPARE(changes.at(2).kind, Kind::RoundRemoved);
    QCOMPARE(changes.at(3),
             (SnapshotChange{Kind::StoryChanged, slot.story, {}, {}, {}, {u"action"_s, u"status"_s}}));
    QCOMPARE(changes.at(4), (SnapshotChange{Kind::AnswerChanged, slot.story, slot.prompt, {}, {}, {}}));
    for (const SnapshotChange &change : changes)
        QVERIFY(snapshotChangeText(change, frozen, m_library, m_loop).endsWith(u'.'));
    QCOMPARE(snapshotChangeText(changes.at(3), frozen, m_library, m_loop),
             u"“The labelling pipeline nobody owned” was changed: Action, status."_s);
    // The other way round every removal is an addition.
    QCOMPARE(changesSince(m_library, frozen, m_loop).size(), 5);
}

void TestSnapshots::changes_ofALoopThatIsGone()
{
    const Library frozen = *frozenLibrary(take());
    m_library.table<Loop>().remove(m_loop);
    const StoryId gone = m_library.stories().begin()->id;
    m_library.table<Story>().remove(gone);
    const QList<SnapshotChange> changes = changesSince(frozen, m_library, m_loop);
    QCOMPARE(changes.first().kind, SnapshotChangeKind::LoopRemoved);
    QCOMPARE(changes.at(1), (SnapshotChange{SnapshotChangeKind::StoryRemoved, gone, {}, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
