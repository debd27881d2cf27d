#include "banktools.h"

#include <csignal>

using namespace storybank;
using namespace storybank::testing;

/// A program that is killed while it writes: what it said is saved is there, and nothing is half.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kill_keepsTheLastAcknowledgedEdit_data();
    void kill_keepsTheLastAcknowledgedEdit();
    void readOnlyOpening_recoversAnInterruptedSave();
};

void TestCrash::kill_keepsTheLastAcknowledgedEdit_data()
{
    QTest::addColumn<int>("edits");
    for (const int edits : {1, 2, 3, 5, 8, 13, 21, 34})
        QTest::addRow("after %d", edits) << edits;
}

void TestCrash::kill_keepsTheLastAcknowledgedEdit()
{
    QFETCH(int, edits);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("my.storybank"));
    QVERIFY(Bank::create(path, {}));
    QProcess writer;
    writer.start(QStringLiteral(STORYBANK_BANKPROBE),
                 {QStringLiteral("write"), path, QStringLiteral("1000000")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += writer.readAllStandardOutput()).count('\n') >= edits, 60000);
    writer.kill();
    QVERIFY(writer.waitForFinished());
    said += writer.readAllStandardOutput();
    const int acknowledged = said.left(said.lastIndexOf('\n')).split('\n').constLast().toInt();
    QVERIFY(acknowledged >= edits);

    const auto bank = Bank::open(path);
    QVERIFY2(bank, told(bank));
    const Story *story = (*bank)->library().find(StoryId::fromName(QStringLiteral("probe")));
    QVERIFY(story);
    // The one after the last acknowledged may have been committed before the program could say so.
    QVERIFY(story->strength == acknowledged || story->strength == acknowledged + 1);
    QCOMPARE(story->title, QStringLiteral("State %1").arg(story->strength));
    const auto report = (*bank)->check();
    QVERIFY2(report, told(report));
    QCOMPARE(report->findings, QStringList());
    QCOMPARE(sqlite(path, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void TestCrash::readOnlyOpening_recoversAnInterruptedSave()
{
    // A journal is hot when its writer is gone: the shell writes so much that pages spill into the file, and
    // dies.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("my.storybank"));
    Library content;
    content.table<Story>().put(storyOf(QStringLiteral("Before")));
    QVERIFY(Bank::create(path, content));
    {
        OtherProgram writer(path);
        QVERIFY(writer.runs(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE story SET title = 'After';\n"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
            "INSERT INTO note (id, text) SELECT 'n' || i, hex(randomblob(500)) FROM n;"));
    } // killed
    const QByteArray interrupted = bytesOf(path);
    const QByteArray journal = bytesOf(path + QStringLiteral("-journal"));
    QVERIFY(!journal.isEmpty());

    const auto bank = Bank::open(path, {true, 50});
    QVERIFY2(bank, told(bank));
    QVERIFY((*bank)->isReadOnly());
    QVERIFY((*bank)->library() == content);

    const QDir copies(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/storybank/interrupted"));
    const QDir newest(copies.filePath(copies.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constLast()));
    QCOMPARE(bytesOf(newest.filePath(QStringLiteral("my.storybank"))), interrupted);
    QCOMPARE(bytesOf(newest.filePath(QStringLiteral("my.storybank-journal"))), journal);
    QCOMPARE(QFile::permissions(newest.filePath(QStringLiteral("my.storybank"))) & 0x0077,
             QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"

#include <QDir>
