#include "banktools.h"

#include "bank/references.h"
#include "support/randomlibrary.h"

using namespace storybank;
using namespace storybank::testing;

/// A thousand random edits over every kind, with the domain's own apply() as the oracle.
class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEdits_equalTheOracleAtEachStep();

private:
    void reopen();
    Edit nextEdit();
    void applyTo(Bank &bank, const Edit &edit);
    void doUndoRedo();
    void raceWithAnotherWriter();

    QTemporaryDir m_folder;
    RandomLibrary m_random{20240601};
    std::unique_ptr<Bank> m_bank;
    Library m_expected;
    int m_refused = 0;
};

void TestEdits::reopen()
{
    m_bank.reset();
    auto bank = Bank::open(m_folder.filePath(QStringLiteral("my.storybank")));
    QVERIFY2(bank, told(bank));
    m_bank = std::move(bank).value();
    QVERIFY(m_bank->library() == m_expected);
}

Edit TestEdits::nextEdit()
{
    Edit edit;
    while (edit.isEmpty())
        edit = m_random.edit(m_expected);
    return edit;
}

/// The bank takes what the oracle takes, and refuses what the oracle refuses or what would dangle.
void TestEdits::applyTo(Bank &bank, const Edit &edit)
{
    Library next = m_expected;
    const bool fits = storybank::apply(edit, next).ok() && danglingReferences(next).isEmpty();
    const auto done = bank.apply(edit);
    QVERIFY2(done.ok() == fits, told(done));
    if (fits) {
        m_expected = next;
    } else {
        ++m_refused;
        QCOMPARE(done.error().code, ErrorCode::StaleEdit);
    }
    QVERIFY(bank.library() == m_expected);
}

void TestEdits::doUndoRedo()
{
    const Library before = m_expected;
    const Edit edit = nextEdit();
    applyTo(*m_bank, edit);
    const Library after = m_expected;
    applyTo(*m_bank, edit.inverse());
    QVERIFY(m_expected == before);
    applyTo(*m_bank, edit);
    QVERIFY(m_expected == after);
}

/// Both start from the same state; the other is first. What still fits is taken after a reload.
void TestEdits::raceWithAnotherWriter()
{
    auto other = Bank::open(m_bank->path());
    QVERIFY2(other, told(other));
    const Edit mine = nextEdit();
    applyTo(**other, nextEdit());
    applyTo(*m_bank, mine);
    const auto refreshed = (*other)->refresh();
    QVERIFY2(refreshed, told(refreshed));
    QVERIFY((*other)->library() == m_expected);
}

void TestEdits::randomEdits_equalTheOracleAtEachStep()
{
    constexpr int edits = 1000;
    m_expected = m_random.library(4);
    QVERIFY(Bank::create(m_folder.filePath(QStringLiteral("my.storybank")), m_expected));
    reopen();
    for (int i = 0; i < edits && !QTest::currentTestFailed(); ++i) {
        if (i % 10 == 9)
            raceWithAnotherWriter();
        else
            doUndoRedo();
        if (i % 50 == 49)
            reopen();
    }
    QVERIFY(m_refused > 0); // the other writer did get in the way
    reopen();
    const auto report = m_bank->check();
    QVERIFY2(report, told(report));
    QCOMPARE(report->findings, QStringList());
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
