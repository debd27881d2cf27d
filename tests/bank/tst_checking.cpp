#include "banktools.h"

#include "support/randomlibrary.h"

using namespace storybank;
using namespace storybank::testing;

class TestChecking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sound_isFoundSound();
    void fault_isFound_data();
    void fault_isFound();
    void findings_holdNoTextOfTheOwner();
    void pageDamagedWhileOpen_isFound();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("my.storybank")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChecking::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Library content = RandomLibrary(6).library(4);
    content.table<Story>().put(storyOf(QStringLiteral("Secret"), QStringLiteral("a harbour")));
    QVERIFY(Bank::create(path(), content));
}

void TestChecking::sound_isFoundSound()
{
    for (const bool readOnly : {false, true}) {
        const auto bank = Bank::open(path(), {readOnly, 50});
        QVERIFY2(bank, told(bank));
        const auto report = (*bank)->check();
        QVERIFY2(report, told(report));
        QVERIFY(report->ok);
        QCOMPARE(report->schema, 1);
        QCOMPARE(report->findings, QStringList());
    }
}

void TestChecking::fault_isFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *statement, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(expected);
    };
    row("flipped letter", "UPDATE story SET \"action\" = 'a harbous' WHERE title = 'Secret'",
        "is not what was written");
    row("lost hash", "DELETE FROM story_hash", "is not what was written");
    row("stale search text", "UPDATE search_text SET body = 'other' WHERE title = 'Secret'", "search index");
    row("lost search text", "DELETE FROM search_text", "does not know the present text");
    row("damaged index", "UPDATE search_data SET block = x'00' WHERE id > 10", "search index is damaged");
    row("dangling tag", "UPDATE prompt SET competencies = '[\"11111111-2222-4333-8444-555555555555\"]'",
        "leads nowhere");
}

void TestChecking::fault_isFound()
{
    QFETCH(QString, statement);
    QFETCH(QString, expected);
    sqlite(path(), statement);
    const QByteArray bytes = bytesOf(path());
    for (const bool readOnly : {false, true}) {
        const auto bank = Bank::open(path(), {readOnly, 50});
        QVERIFY2(bank, told(bank));
        const auto report = (*bank)->check();
        QVERIFY2(report, told(report));
        QVERIFY(!report->ok);
        QVERIFY2(report->findings.join(u'\n').contains(expected), qPrintable(report->findings.join(u'\n')));
    }
    QCOMPARE(bytesOf(path()), bytes);
}

void TestChecking::findings_holdNoTextOfTheOwner()
{
    sqlite(path(), QStringLiteral("UPDATE story SET title = 'Secrets' WHERE title = 'Secret'"));
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    const QString all = (*bank)->check()->findings.join(u'\n');
    QVERIFY(!all.isEmpty());
    QVERIFY(!all.contains(QStringLiteral("Secret")) && !all.contains(QStringLiteral("harbour")));
}

void TestChecking::pageDamagedWhileOpen_isFound()
{
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    QByteArray bytes = bytesOf(path());
    for (qsizetype at = 8192 * 2; at + 8192 <= bytes.size(); at += 8192 * 3)
        std::fill_n(bytes.begin() + at, 64, '\x5a');
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const auto report = (*bank)->check();
    QVERIFY(!report || !report->ok);
}

QTEST_GUILESS_MAIN(TestChecking)
#include "tst_checking.moc"
