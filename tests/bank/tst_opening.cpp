#include "banktools.h"

#include "support/randomlibrary.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtEndian>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace storybank;
using namespace storybank::testing;

using Spoil = std::function<void(const QString &path)>;
Q_DECLARE_METATYPE(Spoil)

/// Files that are no bank, or none that can be opened: each is refused by its own error, and untouched.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void open_refused_data();
    void open_refused();
    void open_missing();
    void open_folder();
    void open_fifo_doesNotWait();
    void open_newerThatMayBeRead_isReadOnly();
    void open_unknownPlainTable_isLeftAlone();
    void open_strangeName_isFound();
    void open_unwritable_saysReadOnly();
    void open_unreadable_saysSo();
    void open_readOnlyMount_saysReadOnly();
    void open_writesNothing();
    void open_lockedByAWriter_saysSo();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("my.storybank")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestOpening::open_refused_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorCode>("expected");
    const auto row = [](const char *name, ErrorCode expected, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << expected;
    };
    const auto statements = [](const char *text) {
        return Spoil([text](const QString &path) { sqlite(path, QLatin1StringView(text)); });
    };
    row("empty", ErrorCode::NotABank, [](const QString &path) { QVERIFY(writeBytes(path, {})); });
    row("text", ErrorCode::NotABank, [](const QString &path) {
        QVERIFY(writeBytes(path, QByteArray("Situation: a text\n").repeated(100)));
    });
    row("a few bytes of a bank", ErrorCode::NotABank,
        [](const QString &path) { QVERIFY(QFile::resize(path, 300)); });
    row("foreign database", ErrorCode::NotABank, statements("PRAGMA application_id = 7"));
    row("newer", ErrorCode::BankNewer,
        statements("PRAGMA user_version = 99; UPDATE meta SET min_reader = 99, program = '9.9'"));
    row("newer, nothing of it known", ErrorCode::BankNewer,
        statements("PRAGMA user_version = 99; DROP TABLE meta"));
    row("cut off", ErrorCode::BankDamaged,
        [](const QString &path) { QVERIFY(QFile::resize(path, QFile(path).size() / 2)); });
    row("cut off by one page", ErrorCode::BankDamaged,
        [](const QString &path) { QVERIFY(QFile::resize(path, QFile(path).size() - 8192)); });
    row("pages overwritten", ErrorCode::BankDamaged, [](const QString &path) {
        QByteArray bytes = bytesOf(path);
        for (qsizetype at = 8192 * 3; at + 8192 <= bytes.size(); at += 8192 * 4)
            std::fill_n(bytes.begin() + at, 64, '\xa5');
        QVERIFY(writeBytes(path, bytes));
    });
    row("no table of stories", ErrorCode::BankDamaged, statements("DROP TABLE story"));
    row("no meta", ErrorCode::BankDamaged, statements("DELETE FROM meta"));
    row("two metas", ErrorCode::BankDamaged,
        statements("INSERT INTO meta SELECT 'x', change_seq, min_reader, min_writer, created_at, program "
                   "FROM meta"));
    row("unreadable row", ErrorCode::BankDamaged, statements("UPDATE story SET metrics = 'no JSON'"));
    row("dangling reference", ErrorCode::BankDamaged, statements("UPDATE prompt SET \"set\" = 'nowhere'"));
    row("trigger", ErrorCode::BankDamaged,
        statements("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM story; END"));
    row("view", ErrorCode::BankDamaged,
        statements("DROP TABLE note; CREATE VIEW note AS SELECT * FROM story"));
    row("foreign virtual table", ErrorCode::BankDamaged, statements("CREATE VIRTUAL TABLE v USING fts5(a)"));
}

void TestOpening::open_refused()
{
    QFETCH(Spoil, spoil);
    QFETCH(ErrorCode, expected);
    QVERIFY(Bank::create(path(), RandomLibrary(4).library(5)));
    spoil(path());
    const QByteArray bytes = bytesOf(path());
    for (const bool readOnly : {false, true}) {
        const auto bank = Bank::open(path(), {readOnly, 50});
        QVERIFY(!bank);
        QVERIFY2(bank.error().code == expected, told(bank));
        QCOMPARE(bank.error().what, path());
        QVERIFY(!bank.error().why.isEmpty() && !bank.error().help.isEmpty());
    }
    QCOMPARE(bytesOf(path()), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestOpening::open_missing()
{
    for (const QString &name :
         {QStringLiteral("none.storybank"), QStringLiteral("no/such/folder.storybank")}) {
        const auto bank = Bank::open(m_folder->filePath(name));
        QVERIFY(!bank);
        QCOMPARE(bank.error().code, ErrorCode::BankMissing);
        QVERIFY(!QFile::exists(m_folder->filePath(name)));
    }
}

void TestOpening::open_folder()
{
    const auto bank = Bank::open(m_folder->path());
    QVERIFY(!bank);
    QCOMPARE(bank.error().code, ErrorCode::NotABank);
}

void TestOpening::open_fifo_doesNotWait()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    const auto bank = Bank::open(path());
    QVERIFY(!bank);
    QCOMPARE(bank.error().code, ErrorCode::NotABank);
    QVERIFY(timer.elapsed() < 2000);
}

void TestOpening::open_newerThatMayBeRead_isReadOnly()
{
    const Library content = RandomLibrary(4).library(3);
    QVERIFY(Bank::create(path(), content));
    sqlite(path(), QStringLiteral("PRAGMA user_version = 99; UPDATE meta SET min_writer = 99;"
                                  "CREATE TABLE dream (id TEXT); ALTER TABLE story ADD COLUMN mood TEXT;"));
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    QVERIFY((*bank)->isReadOnly());
    QVERIFY((*bank)->library() == content);
}

void TestOpening::open_unknownPlainTable_isLeftAlone()
{
    QVERIFY(Bank::create(path(), {}));
    sqlite(path(), QStringLiteral("CREATE TABLE dream (id TEXT); INSERT INTO dream VALUES ('kept');"
                                  "ALTER TABLE story ADD COLUMN mood TEXT"));
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    const Story story = storyOf(QStringLiteral("One"));
    QVERIFY((*bank)->apply(adding(story)));
    sqlite(path(), QStringLiteral("UPDATE story SET mood = 'glad'"));
    Story next = story;
    next.title = QStringLiteral("Two");
    Edit edit;
    edit.replace(story, next);
    QVERIFY((*bank)->apply(edit));
    QCOMPARE(sqlite(path(), QStringLiteral("SELECT mood, title, (SELECT id FROM dream) FROM story")),
             QStringLiteral("glad|Two|kept"));
}

void TestOpening::open_strangeName_isFound()
{
    const QString strange = m_folder->filePath(QStringLiteral("100% of mine? #1 & “é”.storybank"));
    QVERIFY(Bank::create(strange, {}));
    const auto bank = Bank::open(strange);
    QVERIFY2(bank, told(bank));
    QVERIFY((*bank)->apply(adding(storyOf(QStringLiteral("One")))));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestOpening::open_unwritable_saysReadOnly()
{
    // Another user's file in another user's folder, since modes do not hold root back.
    QVERIFY(Bank::create(path(), {}));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    const QByteArray bytes = bytesOf(path());
    QCOMPARE(probe({QStringLiteral("open-unprivileged"), path()}),
             QString::number(static_cast<int>(ErrorCode::BankReadOnly)));
    QCOMPARE(probe({QStringLiteral("open-unprivileged"), path(), QStringLiteral("read-only")}),
             QStringLiteral("ok read-only"));
    QCOMPARE(bytesOf(path()), bytes);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestOpening::open_unreadable_saysSo()
{
    QVERIFY(Bank::create(path(), {}));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                        QFile::ReadOther | QFile::ExeOther));
    QCOMPARE(probe({QStringLiteral("open-unprivileged"), path()}),
             QString::number(static_cast<int>(ErrorCode::InputOutput)));
}

void TestOpening::open_readOnlyMount_saysReadOnly()
{
    // In a mount namespace of its own; where the system grants none, the place is read-only by its modes.
    QVERIFY(Bank::create(path(), {}));
    const QString script = QStringLiteral("mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && "
                                          "exec \"$2\" open \"$1/my.storybank\"");
    QProcess process;
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("--map-root-user"), QStringLiteral("--mount"), QStringLiteral("sh"),
                   QStringLiteral("-c"), script, QStringLiteral("sh"), m_folder->path(),
                   QStringLiteral(STORYBANK_BANKPROBE)});
    QVERIFY(process.waitForFinished());
    QString said = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    if (process.exitCode() != 0) {
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner |
                                                            QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadOther));
        said = probe({QStringLiteral("open-unprivileged"), path()});
        QVERIFY(
            QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QCOMPARE(said, QString::number(static_cast<int>(ErrorCode::BankReadOnly)));
}

void TestOpening::open_writesNothing()
{
    QVERIFY(Bank::create(path(), RandomLibrary(4).library(5)));
    const QByteArray bytes = bytesOf(path());
    {
        const auto bank = Bank::open(path());
        QVERIFY2(bank, told(bank));
        QVERIFY((*bank)->search(QStringLiteral("migration")));
        QVERIFY((*bank)->check());
    }
    QCOMPARE(bytesOf(path()), bytes);
}

void TestOpening::open_lockedByAWriter_saysSo()
{
    QVERIFY(Bank::create(path(), {}));
    OtherProgram other(path());
    QVERIFY(other.runs("BEGIN EXCLUSIVE;"));
    const auto bank = Bank::open(path(), {false, 50});
    QVERIFY(!bank);
    QCOMPARE(bank.error().code, ErrorCode::BankLocked);
    QVERIFY(other.runs("ROLLBACK;"));
    QVERIFY(Bank::open(path(), {false, 50}));
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
