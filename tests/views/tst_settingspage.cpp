#include "windowfixture.h"

#include "insight/coach/rule.h"
#include "views/common/filterrow.h"
#include "views/common/linkbutton.h"
#include "views/common/searchfield.h"
#include "views/settings/rulesdialog.h"
#include "views/settings/settingsform.h"
#include "views/settings/settingspage.h"
#include "views/settings/settingssections.h"

#include <QListView>
#include <QSpinBox>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->showPage(PageId::Settings);
        m_page = qobject_cast<SettingsPage *>(m_fixture->window->page(PageId::Settings));
        QVERIFY(m_page);
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
    }
    void cleanup() { m_fixture.reset(); }

    void number_changed_isOneStepThatUndoTakesBack();
    void number_differs_isCountedAndItsLinkResetsIt();
    void search_hidesWhatDoesNotHoldTheWords();
    void section_chosen_staysTheCurrentOne();
    void rulesDialog_keepsWhatItDoesNotKnow();
    void noBank_itsSettingsCannotBeChanged();

private:
    SettingRow *row(const QString &name) const
    {
        for (SettingRow *row : m_page->findChildren<SettingRow *>()) {
            if (row->name() == name)
                return row;
        }
        return nullptr;
    }
    QSpinBox *rate() const { return row(u"Speaking rate"_s)->findChild<QSpinBox *>(); }

    std::unique_ptr<WindowFixture> m_fixture;
    SettingsPage *m_page = nullptr;
};

void TestSettingsPage::number_changed_isOneStepThatUndoTakesBack()
{
    const int before = m_fixture->session.settings().wordsPerMinute;
    rate()->setFocus();
    QTest::keyClick(rate(), Qt::Key_Up);
    QCOMPARE(m_fixture->session.settings().wordsPerMinute, before + 1);
    m_fixture->session.undo();
    QCOMPARE(m_fixture->session.settings().wordsPerMinute, before);
    QCOMPARE(rate()->value(), before);
}

void TestSettingsPage::number_differs_isCountedAndItsLinkResetsIt()
{
    const QModelIndex writing = m_page->sections()->list()->model()->index(1, 0);
    QCOMPARE(writing.data().toString(), u"Writing"_s);
    QCOMPARE(writing.data(FilterCountRole), QVariant());
    rate()->setValue(111);
    QCOMPARE(m_fixture->session.settings().wordsPerMinute, 111);
    QCOMPARE(writing.data(FilterCountRole).toString(), u"1"_s);
    QVERIFY(m_page->sections()->resetButton()->isEnabled());
    auto *link = row(u"Speaking rate"_s)->findChild<LinkButton *>();
    QVERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(m_fixture->session.settings().wordsPerMinute, BankSettings().wordsPerMinute);
    QVERIFY(!link->isVisible());
}

void TestSettingsPage::search_hidesWhatDoesNotHoldTheWords()
{
    QTest::keyClicks(m_page->sections()->searchField(), u"chinese"_s);
    QVERIFY(row(u"Speaking rate of Chinese and Japanese"_s)->isVisible());
    QVERIFY(!row(u"Speaking rate"_s)->isVisible());
    QVERIFY(!row(u"Theme"_s)->isVisible());
    const QAbstractItemModel *sections = m_page->sections()->list()->model();
    QVERIFY(!(sections->index(0, 0).flags() & Qt::ItemIsEnabled));
    QVERIFY(sections->index(1, 0).flags() & Qt::ItemIsEnabled);
    QTest::keyClick(m_page->sections()->searchField(), Qt::Key_Escape);
    QVERIFY(row(u"Theme"_s)->isVisible());
}

void TestSettingsPage::section_chosen_staysTheCurrentOne()
{
    QListView *list = m_page->sections()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
}

void TestSettingsPage::rulesDialog_keepsWhatItDoesNotKnow()
{
    RulesDialog dialog({u"blame"_s, u"rule_of_tomorrow"_s}, m_page);
    auto *list = dialog.findChild<QListView *>();
    QAbstractItemModel *rules = list->model();
    QCOMPARE(rules->rowCount(), static_cast<int>(Codes<CoachRule>::names.size()));
    QVERIFY(rules->setData(rules->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(dialog.off(), QStringList({u"blame"_s, u"part_missing"_s, u"rule_of_tomorrow"_s}));
}

void TestSettingsPage::noBank_itsSettingsCannotBeChanged()
{
    m_fixture->session.close();
    QVERIFY(!rate()->isEnabled());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
