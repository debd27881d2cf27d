#include "dayfixture.h"

#include "actions/snapshots.h"
#include "views/common/inlinebar.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/onsite/ledgerdialog.h"
#include "views/onsite/snapshotdialog.h"
#include "views/onsite/tellingdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QTreeWidget>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// The sample without the tellings that come with it.
struct EmptyLedger : DayFixture
{
    EmptyLedger()
    {
        QList<TellingId> all;
        for (const Telling &telling : library().tellings())
            all.append(telling.id);
        if (!session.submit(deleteTellings(library(), all)))
            qFatal("the ledger cannot be emptied");
    }
};

} // namespace

class TestLedgerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void model_followsTheBank();
    void tooOften_isMarked();
    void filters_narrowTheTable();
    void added_byHand_isRecorded();
    void day_thatIsNone_isRefused();
    void deleted_comesBackByUndo();
    void snapshot_isShownAndCompared();
};

void TestLedgerDialog::initTestCase()
{
    initLooks();
    installTheme(*qApp, ThemeChoice::Light);
}

void TestLedgerDialog::model_followsTheBank()
{
    EmptyLedger fixture;
    TellingModel model(fixture.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    fixture.tellAsDrawn();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(5, TellingModel::StoryColumn).data().toString(),
             u"The churn model that knew the future"_s); // the first call is the oldest
    QCOMPARE(model.index(0, TellingModel::HearerColumn).data().toString(), u"Peer data scientist"_s);
    QVERIFY(model.index(5, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"Well"));
    fixture.session.undo();
    QCOMPARE(model.rowCount(), 5);
    fixture.session.close();
    QCOMPARE(model.rowCount(), 0);
}

void TestLedgerDialog::tooOften_isMarked()
{
    EmptyLedger fixture;
    TellingModel model(fixture.session);
    for (int i = 0; i <= fixture.session.settings().tooOften; ++i) {
        QCOMPARE(model.rowCount() > 0 && model.index(0, 0).data(TellingModel::OftenRole).toBool(), false);
        Telling telling;
        telling.story = fixture.library().stories().begin()->id;
        QVERIFY(fixture.session.submit(recordTelling(fixture.library(), telling)));
    }
    QVERIFY(model.index(0, 0).data(TellingModel::OftenRole).toBool());
}

void TestLedgerDialog::filters_narrowTheTable()
{
    EmptyLedger fixture;
    fixture.tellAsDrawn();
    const StoryId churn = fixture.story(u"The churn model that knew the future");
    LedgerDialog dialog(fixture.session, QDate(2026, 6, 18), churn);
    dialog.show();
    QCOMPARE(dialog.model().rowCount(), 2);
    dialog.stories()->setCurrentIndex(0);
    QCOMPARE(dialog.model().rowCount(), 6);
    QCOMPARE(dialog.companies()->count(), 2);
    dialog.companies()->setCurrentIndex(1);
    QCOMPARE(dialog.model().rowCount(), 6);
    dialog.stories()->setCurrentIndex(
        dialog.stories()->findData(fixture.story(u"Halving the warehouse bill").uuid()));
    QCOMPARE(dialog.model().rowCount(), 0);
    QVERIFY(!dialog.table()->isVisible());
    QVERIFY(!dialog.deleteButton()->isEnabled());
}

void TestLedgerDialog::added_byHand_isRecorded()
{
    EmptyLedger fixture;
    const StoryId bill = fixture.story(u"Halving the warehouse bill");
    LedgerDialog dialog(fixture.session, QDate(2026, 6, 18), bill);
    dialog.show();
    QTimer::singleShot(0, &dialog, [] {
        auto *form = qobject_cast<TellingDialog *>(QApplication::activeModalWidget());
        QVERIFY(form);
        form->day()->setText(u"2025-11"_s);
        QTest::mouseClick(form->save(), Qt::LeftButton);
    });
    QTest::mouseClick(dialog.addButton(), Qt::LeftButton);
    QCOMPARE(dialog.model().rowCount(), 1);
    const Telling telling = *fixture.library().tellings().begin();
    QCOMPARE(telling.story, bill);
    QCOMPARE(telling.day, (PartialDate{2025, 11, 0}));
    QVERIFY(telling.loop.isNull());
}

void TestLedgerDialog::day_thatIsNone_isRefused()
{
    const EmptyLedger fixture;
    Telling telling;
    TellingDialog dialog(fixture.library(), telling);
    QVERIFY(!dialog.save()->isEnabled());
    dialog.story()->setCurrentIndex(1);
    QVERIFY(dialog.save()->isEnabled());
    dialog.day()->setText(u"last week"_s);
    QVERIFY(!dialog.save()->isEnabled());
    dialog.day()->setText(u"2026-06-18"_s);
    QVERIFY(dialog.save()->isEnabled());
    QCOMPARE(dialog.telling().day, (PartialDate{2026, 6, 18}));
}

void TestLedgerDialog::deleted_comesBackByUndo()
{
    EmptyLedger fixture;
    fixture.tellAsDrawn();
    const Library before = fixture.library();
    LedgerDialog dialog(fixture.session, QDate(2026, 6, 18));
    dialog.show();
    dialog.table()->selectAll();
    QTest::mouseClick(dialog.deleteButton(), Qt::LeftButton);
    QCOMPARE(dialog.model().rowCount(), 0);
    fixture.session.undo();
    QCOMPARE(dialog.model().rowCount(), 6);
    QVERIFY(fixture.library() == before);
}

void TestLedgerDialog::snapshot_isShownAndCompared()
{
    EmptyLedger fixture;
    SnapshotDialog dialog(fixture.session, fixture.loopId, fixture.clock());
    dialog.show();
    QCOMPARE(dialog.snapshots()->count(), 0);
    QVERIFY(!dialog.deleteButton()->isEnabled());
    QTest::mouseClick(dialog.takeButton(), Qt::LeftButton);
    QCOMPARE(dialog.snapshots()->count(), 1);
    QVERIFY(dialog.bar()->message().startsWith(u"Frozen on 18 June 2026"));
    QCOMPARE(dialog.plan()->topLevelItemCount(), 5);
    QVERIFY(dialog.story()->toPlainText().startsWith(u"The labelling pipeline nobody owned"));
    QVERIFY(dialog.story()->isReadOnly());
    QCOMPARE(dialog.changes()->count(), 1); // that nothing has changed
    Loop changed = fixture.loop();
    changed.rounds[0].expected[0].story = changed.rounds[0].expected[0].backup;
    QVERIFY(fixture.session.submit(Edit{u"x"_s, {}}.replace(fixture.loop(), changed)));
    QCOMPARE(dialog.changes()->count(), 1);
    QVERIFY(dialog.changes()->item(0)->text().contains(u"in place of “The labelling pipeline nobody owned”"));
    QVERIFY(dialog.story()->toPlainText().startsWith(u"The labelling pipeline nobody owned"));
    QTest::mouseClick(dialog.deleteButton(), Qt::LeftButton);
    QCOMPARE(dialog.snapshots()->count(), 0);
    QVERIFY(snapshotsOf(fixture.library(), fixture.loopId).isEmpty());
}

QTEST_MAIN(TestLedgerDialog)
#include "tst_ledgerdialog.moc"
