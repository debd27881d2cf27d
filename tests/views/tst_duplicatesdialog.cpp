#include "items/openbank.h"

#include "views/common/style.h"
#include "views/prompts/duplicatesdialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

/// The sample with one of its questions asked once more in other words.
Library withDuplicate(const QString &text)
{
    Library bank = OpenBank::sample();
    Prompt again;
    again.id = PromptId::create();
    again.text = text;
    again.createdAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    bank.table<Prompt>().put(again);
    return bank;
}

} // namespace

class TestDuplicatesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
    }
    void duplicate_isOfferedUnderTheOneThatStays();
    void swapped_theOtherOneStays();
    void nothingTicked_cannotBeMerged();
    void bankWithoutDuplicates_saysSo();
};

void TestDuplicatesDialog::duplicate_isOfferedUnderTheOneThatStays()
{
    OpenBank bank;
    QCOMPARE(bank.open(withDuplicate(u"Give me an example of a deadline that you missed."_s)), QString());
    const PromptId kept = bank.promptNamed(u"A deadline you missed"_s);
    const DuplicatesDialog dialog(bank.session);
    QCOMPARE(dialog.list()->topLevelItemCount(), 1);
    QTreeWidgetItem *top = dialog.list()->topLevelItem(0);
    QCOMPARE(top->text(0), bank.library().find(kept)->text);
    QCOMPARE(top->childCount(), 1);
    QCOMPARE(top->child(0)->checkState(0), Qt::Checked);

    const qsizetype before = bank.library().prompts().size();
    QVERIFY(bank.session.submit(dialog.chosen()));
    QCOMPARE(bank.library().prompts().size(), before - 1);
    QVERIFY(bank.library().find(kept));
    bank.session.undo();
    QCOMPARE(bank.library().prompts().size(), before);
}

void TestDuplicatesDialog::swapped_theOtherOneStays()
{
    OpenBank bank;
    const QString again = u"Give me an example of a deadline that you missed."_s;
    QCOMPARE(bank.open(withDuplicate(again)), QString());
    const PromptId gone = bank.promptNamed(u"A deadline you missed"_s);
    const DuplicatesDialog dialog(bank.session);
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto swap = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Keep the other one"_s;
    });
    QVERIFY(swap != buttons.end());
    (*swap)->click();
    QVERIFY(bank.session.submit(dialog.chosen()));
    QVERIFY(!bank.library().find(gone));
    QVERIFY(std::any_of(bank.library().prompts().begin(), bank.library().prompts().end(),
                        [&again](const Prompt &prompt) { return prompt.text == again; }));
}

void TestDuplicatesDialog::nothingTicked_cannotBeMerged()
{
    OpenBank bank;
    QCOMPARE(bank.open(withDuplicate(u"Give me an example of a deadline that you missed."_s)), QString());
    const DuplicatesDialog dialog(bank.session);
    dialog.list()->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(dialog.chosen().isEmpty());
    const auto buttons = dialog.findChildren<QPushButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Merge"_s && !button->isEnabled();
    }));
}

void TestDuplicatesDialog::bankWithoutDuplicates_saysSo()
{
    OpenBank bank;
    QCOMPARE(bank.open(OpenBank::sample()), QString());
    const DuplicatesDialog dialog(bank.session);
    QCOMPARE(dialog.list()->topLevelItemCount(), 1);
    QCOMPARE(dialog.list()->topLevelItem(0)->childCount(), 0);
    QVERIFY(dialog.chosen().isEmpty());
}

QTEST_MAIN(TestDuplicatesDialog)
#include "tst_duplicatesdialog.moc"
