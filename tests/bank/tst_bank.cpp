#include "bank/bank.h"
#include "support/randomlibrary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace storybank;

namespace {

Library sample()
{
    return testing::RandomLibrary(1).library(6);
}

} // namespace

class TestBank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void create_holdsTheContent()
    {
        const Library content = sample();
        QVERIFY(Bank::create(path(), content));
        const auto bank = Bank::open(path());
        QVERIFY2(bank, bank ? "" : qPrintable(bank.error().why));
        QVERIFY((*bank)->library() == content);
        QCOMPARE((*bank)->path(), path());
        QVERIFY(!(*bank)->isReadOnly());
    }

    void apply_holdsAfterReopening()
    {
        testing::RandomLibrary random(2);
        QVERIFY(Bank::create(path(), sample()));
        Library expected;
        {
            const auto bank = Bank::open(path());
            QVERIFY(bank);
            for (int i = 0; i < 50; ++i) {
                const Edit edit = random.edit((*bank)->library());
                const auto done = (*bank)->apply(edit);
                QVERIFY2(done, done ? "" : qPrintable(done.error().what + done.error().why));
            }
            expected = (*bank)->library();
        }
        const auto again = Bank::open(path());
        QVERIFY2(again, again ? "" : qPrintable(again.error().why));
        QVERIFY((*again)->library() == expected);
        const auto report = (*again)->check();
        QVERIFY(report);
        QCOMPARE(report->findings, QStringList());
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("my.storybank")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestBank)
#include "tst_bank.moc"
