#include "commandline/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/stat.h>

using namespace storybank::test;

/// What the program does when it cannot do what it is asked for: status, one line, nothing changed.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noBank_isStatusFourAndUntouched_data();
    void noBank_isStatusFourAndUntouched();
    void readOnlyMount_refusesToWriteButReads_data();
    void readOnlyMount_refusesToWriteButReads();
    void wrongCall_isStatusTwo_data();
    void wrongCall_isStatusTwo();
    void badInput_isStatusThree_data();
    void badInput_isStatusThree();
    void badOutput_isStatusFive_data();
    void badOutput_isStatusFive();
    void lockedBank_isStatusFourAfterThreeSeconds();
    void damagedBank_isAFinding();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList filled(QStringList words, const QString &bank) const;

    QTemporaryDir m_folder;
    QString m_bank, m_notes;
};

namespace {

struct CommandCase
{
    const char *name;
    const char *words; ///< @ = bank, % = an input, # = an output
    bool writes;
};

constexpr CommandCase calls[] = {
    {"import", "import @ %", true},
    {"import --dry-run", "import @ % --dry-run", false},
    {"export", "export @ -o #.json", false},
    {"list", "list @ stories", false},
    {"list --json", "list @ prompts --json", false},
    {"show", "show @ story Something", false},
    {"search", "search @ word", false},
    {"coverage", "coverage @ --json", false},
    {"suggest", "suggest @", false},
    {"tag", "tag @", false},
    {"tag --apply", "tag @ --apply", true},
    {"coach", "coach @ --json", false},
    {"cheatsheet", "cheatsheet @ -o #.pdf", false},
    {"check", "check @", false},
    {"new", "new @", true},
    {"new --sample", "new @ --sample", true},
};

QStringList split(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

/// Runs statements on an SQLite file.
void execute(const QString &file, const QStringList &statements)
{
    const QString name = QStringLiteral("maker");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}

/// Everything under a path that a program could change: kind, mode, size, content.
QByteArray stateOf(const QString &path)
{
    return runProcess(
               QStringLiteral("/bin/bash"),
               {QStringLiteral("-c"),
                QStringLiteral("stat -c '%F %a %s %Y %i' \"$1\"; ls -A \"$1\" 2>/dev/null; [ -f \"$1\" ] && "
                               "sha256sum <\"$1\"; ls -A \"$(dirname \"$1\")\""),
                QStringLiteral("bash"), path})
        .output;
}

} // namespace

QStringList TestFailures::filled(QStringList words, const QString &bank) const
{
    words.replaceInStrings(QStringLiteral("@"), bank);
    words.replaceInStrings(QStringLiteral("%"), m_notes);
    words.replaceInStrings(QStringLiteral("#"), path(QStringLiteral("out")));
    return words;
}

void TestFailures::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_bank = path(QStringLiteral("good.storybank"));
    m_notes = path(QStringLiteral("notes.md"));
    QCOMPARE(call({QStringLiteral("new"), m_bank, QStringLiteral("--sample")}).status, 0);
    writeFile(m_notes, "# Stories\n\n## A night call\n\n**Situation:** The queue ran full.\n\n"
                       "**Task:** Empty it.\n\n**Action:** I emptied it.\n\n**Result:** It was empty.\n");
}

void TestFailures::noBank_isStatusFourAndUntouched_data()
{
    QTest::addColumn<QString>("bank");
    QTest::addColumn<QStringList>("words");
    QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(QStringLiteral("cases/folder")));
    const auto inCases = [this](const char *name) {
        return path(QStringLiteral("cases/") + QLatin1String(name));
    };
    writeFile(inCases("empty"), {});
    writeFile(inCases("text"), QByteArray("These are notes and no bank at all.\n").repeated(40));
    writeFile(inCases("short"), contentOf(m_bank).left(300));
    execute(inCases("foreign"),
            {QStringLiteral("CREATE TABLE t (x)"), QStringLiteral("INSERT INTO t VALUES (1)")});
    QFile::copy(m_bank, inCases("newer"));
    execute(inCases("newer"), {QStringLiteral("UPDATE meta SET min_reader = 900, min_writer = 900"),
                               QStringLiteral("PRAGMA user_version = 900")});
    QVERIFY(QFile::exists(inCases("fifo")) || ::mkfifo(inCases("fifo").toLocal8Bit().constData(), 0600) == 0);
    for (const char *name : {"missing", "empty", "text", "short", "foreign", "newer", "folder", "fifo"}) {
        for (const CommandCase &one : calls) {
            const bool makes = QByteArray(one.words).startsWith("new");
            if (makes && QByteArray(name) == "missing")
                continue; // that is what it is for
            QTest::addRow("%s of a bank that is: %s", one.name, name) << inCases(name) << split(one.words);
        }
    }
    QTest::newRow("new where a bank is") << m_bank << split("new @ --sample");
}

void TestFailures::noBank_isStatusFourAndUntouched()
{
    QFETCH(QString, bank);
    QFETCH(QStringList, words);
    const QByteArray before = stateOf(bank);
    const Run run = call(filled(words, bank));
    QCOMPARE(run.status, 4);
    QVERIFY2(run.saysOneLine(), run.errors);
    QVERIFY2(run.errors.contains(bank.toUtf8()), run.errors);
    QVERIFY2(run.output.isEmpty(), run.output);
    QCOMPARE(stateOf(bank), before);
    QVERIFY(!QFile::exists(path(QStringLiteral("out.json"))) &&
            !QFile::exists(path(QStringLiteral("out.pdf"))));
}

void TestFailures::readOnlyMount_refusesToWriteButReads_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    for (const CommandCase &one : calls) {
        if (QByteArray(one.words).startsWith("show"))
            continue; // its story is not in the sample
        QTest::newRow(one.name) << split(one.words) << (one.writes ? 4 : 0);
    }
}

void TestFailures::readOnlyMount_refusesToWriteButReads()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QDir(m_folder.path()).mkpath(QStringLiteral("mount"));
    const QString folder = path(QStringLiteral("mount"));
    const QString bank = folder + QStringLiteral("/ro.storybank");
    QVERIFY(QFile::exists(bank) || QFile::copy(m_bank, bank));
    const bool makes = words.first() == QLatin1String("new");
    const QString target = makes ? folder + QStringLiteral("/made.storybank") : bank;
    const QByteArray before = stateOf(bank);
    // A mount of one's own where the system allows it. Where not, the modes of file and folder, which hold
    // for everyone but root; root becomes nobody for it.
    const QString line = QStringLiteral(R"sh(
        folder=$1; shift
        spaces=(unshare -m); [ "$(id -u)" = 0 ] || spaces=(unshare -rm)
        mount='mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"'
        if "${spaces[@]}" sh -c "$mount" "$folder" 2>/dev/null; then
            exec "${spaces[@]}" sh -c "$mount"' && exec "$@"' "$folder" "$P" "$@"
        fi
        chmod 0444 "$folder"/*; chmod 0555 "$folder"; chmod 0777 "$(dirname "$folder")"
        as=(); [ "$(id -u)" = 0 ] && as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
        "${as[@]}" "$P" "$@"; status=$?
        chmod 0755 "$folder"; chmod 0600 "$folder"/*; exit $status)sh");
    const Run run = shell(line, QStringList{folder} + filled(words, target));
    QCOMPARE(run.status, status);
    if (status == 0) {
        QVERIFY2(run.errors.isEmpty(), run.errors);
    } else {
        QVERIFY2(run.saysOneLine(), run.errors);
        QVERIFY2(run.output.isEmpty(), run.output);
        QCOMPARE(stateOf(bank), before);
    }
    QFile::remove(path(QStringLiteral("out.json")));
    QFile::remove(path(QStringLiteral("out.pdf")));
}

void TestFailures::wrongCall_isStatusTwo_data()
{
    QTest::addColumn<QStringList>("words");
    for (const char *words : {"frobnicate @",
                              "list",
                              "list @",
                              "list @ spoons",
                              "list @ stories prompts",
                              "list @ stories --jsn",
                              "show @ spoon x",
                              "show @ story no-such-id",
                              "show @ prompt no-such-id",
                              "search @",
                              "search @ x --limit 0",
                              "search @ x --limit many",
                              "coverage @ --json --csv",
                              "coverage @ --loop Nowhere",
                              "suggest @ --prompt none",
                              "suggest @ --limit",
                              "import @",
                              "import @ % --as poems",
                              "export @",
                              "export @ -o #.csv",
                              "export @ -o #.json --format html",
                              "export @ -o @",
                              "cheatsheet @",
                              "cheatsheet @ -o #.docx",
                              "cheatsheet @ -o #",
                              "cheatsheet @ -o #.pdf --paper a5",
                              "cheatsheet @ -o #.pdf --columns 4",
                              "cheatsheet @ -o #.pdf --loop Nowhere",
                              "cheatsheet @ -o #.pdf -o #.png",
                              "check",
                              "check @ more",
                              "new",
                              "tag @ --apply=yes",
                              "help frobnicate",
                              "--frobnicate"})
        QTest::newRow(words) << split(words);
}

void TestFailures::wrongCall_isStatusTwo()
{
    QFETCH(QStringList, words);
    const QByteArray before = stateOf(m_bank);
    const Run run = call(filled(words, m_bank));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.saysOneLine(), run.errors);
    QVERIFY2(run.output.isEmpty(), run.output);
    QCOMPARE(stateOf(m_bank), before);
}

void TestFailures::badInput_isStatusThree_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << path(QStringLiteral("nothing.md"));
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("the bank itself") << m_bank;
    const QString binary = path(QStringLiteral("binary.md"));
    writeFile(binary, QByteArray::fromHex("7f454c4602010100000000000000000003003e0001000000").repeated(50));
    QTest::newRow("binary") << binary;
    const QString broken = path(QStringLiteral("broken.json"));
    writeFile(broken, R"({"format": "storybank", "version": 1, "stories": [)");
    QTest::newRow("broken JSON") << broken;
    const QString large = path(QStringLiteral("large.md"));
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(50'000'001));
    QTest::newRow("larger than 50 MB") << large;
    QTest::newRow("endless") << QStringLiteral("/dev/zero");
}

void TestFailures::badInput_isStatusThree()
{
    QFETCH(QString, file);
    const QByteArray before = contentOf(m_bank);
    for (const QStringList &more :
         {QStringList{}, QStringList{QStringLiteral("--dry-run")}, QStringList{m_notes}}) {
        const Run run = call(QStringList{QStringLiteral("import"), m_bank, file} + more);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.saysOneLine(), run.errors);
        QVERIFY2(run.output.isEmpty(), run.output);
        QVERIFY(contentOf(m_bank) == before);
    }
}

void TestFailures::badOutput_isStatusFive_data()
{
    QTest::addColumn<QString>("line"); // of shell; $1 = bank, $2 = folder, $3 = notes
    QTest::newRow("new in a missing folder") << QStringLiteral(R"("$P" new "$2/no/new.storybank")");
    QTest::newRow("export into a missing folder")
        << QStringLiteral(R"("$P" export "$1" -o "$2/no/out.json")");
    QTest::newRow("export onto a folder")
        << QStringLiteral(R"(mkdir -p "$2/d.json"; "$P" export "$1" -o "$2/d.json")");
    QTest::newRow("export to a full disk") << QStringLiteral(R"("$P" export "$1" -o - >/dev/full)");
    QTest::newRow("sheet into a missing folder")
        << QStringLiteral(R"("$P" cheatsheet "$1" -o "$2/no/out.pdf")");
    QTest::newRow("picture onto a folder")
        << QStringLiteral(R"(mkdir -p "$2/d.png"; "$P" cheatsheet "$1" -o "$2/d.png")");
    QTest::newRow("a limit on the size of files")
        << QStringLiteral(R"(ulimit -f 1; "$P" export "$1" -o "$2/limited.json")");
    for (const char *words : {"list \"$1\" stories", "list \"$1\" stories --json", "coverage \"$1\"",
                              "check \"$1\"", "--help", "--version", "list --help"}) {
        QTest::addRow("%s to a full disk", words)
            << QStringLiteral("\"$P\" %1 >/dev/full").arg(QLatin1String(words));
        QTest::addRow("%s to a closed output", words)
            << QStringLiteral("\"$P\" %1 >&-").arg(QLatin1String(words));
    }
    QTest::newRow("a pipe that nobody reads")
        << QStringLiteral(R"(mkfifo "$2/pipe.$$"; exec 3<>"$2/pipe.$$" 4>"$2/pipe.$$" 3>&-; )"
                          R"("$P" list "$1" stories --json >&4)");
    QTest::newRow("import whose report is lost") << QStringLiteral(R"("$P" import "$1" "$3" >/dev/full)");
    QTest::newRow("tags whose report is lost")
        << QStringLiteral(R"("$P" tag "$1" --apply --json >/dev/full)");
}

void TestFailures::badOutput_isStatusFive()
{
    QFETCH(QString, line);
    const QStringList exporting{QStringLiteral("export"), m_bank, QStringLiteral("-o"), QStringLiteral("-")};
    const QByteArray before = call(exporting).output;
    const Run run = shell(line, {m_bank, m_folder.path(), m_notes});
    QCOMPARE(run.status, 5);
    QVERIFY2(run.saysOneLine(), run.errors);
    QVERIFY(!QFile::exists(path(QStringLiteral("limited.json"))));
    QVERIFY(call(exporting).output == before);
}

void TestFailures::lockedBank_isStatusFourAfterThreeSeconds()
{
    const QString bank = path(QStringLiteral("locked.storybank"));
    QVERIFY(QFile::copy(m_bank, bank));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
    database.setDatabaseName(bank);
    QVERIFY(database.open());
    QVERIFY(QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE")));
    QElapsedTimer timer;
    timer.start();
    const Run run = call({QStringLiteral("import"), bank, m_notes});
    QCOMPARE(run.status, 4);
    QVERIFY2(run.saysOneLine(), run.errors);
    QVERIFY2(timer.elapsed() >= 2900, qPrintable(QString::number(timer.elapsed())));
    database.close();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("locker"));
    QCOMPARE(call({QStringLiteral("import"), bank, m_notes}).status, 0);
}

void TestFailures::damagedBank_isAFinding()
{
    const QString bank = path(QStringLiteral("damaged.storybank"));
    QByteArray bytes = contentOf(m_bank);
    for (qsizetype i = 8 * 4096; i < 12 * 4096; ++i)
        bytes[i] = '\x55';
    writeFile(bank, bytes);
    const Run check = call({QStringLiteral("check"), bank, QStringLiteral("--json")});
    QCOMPARE(check.status, 1);
    QCOMPARE(check.object().value(u"ok").toBool(true), false);
    QVERIFY(!check.object().value(u"findings").toArray().isEmpty());
    const Run list = call({QStringLiteral("list"), bank, QStringLiteral("stories")});
    QCOMPARE(list.status, 4);
    QVERIFY2(list.saysOneLine(), list.errors);
    QVERIFY(contentOf(bank) == bytes);
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
