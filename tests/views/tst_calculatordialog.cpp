#include "actions/builtin.h"
#include "resources/resources.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"
#include "views/stories/calculatordialog.h"
#include "views/stories/equationview.h"
#include "views/stories/formulalist.h"
#include "views/stories/inputrow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestCalculatorDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void typing_givesTheResultOfTheExample();
    void mistakenLift_isMendedByItsButton();
    void impossible_isSaidAndCannotBeAdded();
    void noNumber_isSaid();
    void typedUnit_chooses();
    void otherFormula_keepsWhatWasTyped();
    void ownSentence_isNotReplaced();
    void search_narrowsTheList();
    void added_tellsMetricAndSentenceAndCanBeChanged();

private:
    void type(const QString &input, const QString &text)
    {
        QLineEdit *field = m_dialog->row(input)->field();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void choose(const QString &id)
    {
        m_dialog->formulas()->setCurrent(id);
        Q_EMIT m_dialog->formulas()->currentChanged(id);
    }

    QList<Formula> m_formulas;
    std::unique_ptr<CalculatorDialog> m_dialog;
};

void TestCalculatorDialog::initTestCase()
{
    initData();
    initLooks();
    installTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto formulas = builtInFormulas();
    QVERIFY(formulas);
    m_formulas = *formulas;
}

void TestCalculatorDialog::init()
{
    Metric told;
    told.baseline = 91.2;
    told.result = 95.3;
    told.unit = u"%"_s;
    m_dialog = std::make_unique<CalculatorDialog>(m_formulas, QList{told});
    m_dialog->show();
}

void TestCalculatorDialog::cleanup()
{
    m_dialog.reset();
}

void TestCalculatorDialog::typing_givesTheResultOfTheExample()
{
    choose(u"payback"_s);
    QVERIFY(!m_dialog->addButton()->isEnabled());
    type(u"cost"_s, u"30,000"_s);
    type(u"gain"_s, u"6000"_s);
    QCOMPARE(m_dialog->equation()->result(), u"5 weeks"_s);
    QVERIFY(m_dialog->addButton()->isEnabled());
    QVERIFY(m_dialog->equation()->accessibleName().contains(u"$30,000 cost"_s));
}

void TestCalculatorDialog::mistakenLift_isMendedByItsButton()
{
    choose(u"lift_value"_s);
    type(u"cases"_s, u"1150"_s);
    type(u"rate"_s, u"91.2"_s);
    type(u"lift"_s, u"4.1"_s);
    type(u"value"_s, u"310"_s);
    InputRow *lift = m_dialog->row(u"lift"_s);
    QCOMPARE(m_dialog->equation()->result(), u"$13,330"_s);
    QVERIFY(lift->warning().contains(u"This story says 95.3 %"_s));
    QCOMPARE(lift->fixButton()->text(), u"Use points: $14,617"_s);
    lift->fixButton()->click();
    QVERIFY(lift->warning().isEmpty());
    QCOMPARE(m_dialog->equation()->result(), u"$14,617"_s);
    QCOMPARE(m_dialog->equation()->note(), u"a week"_s);
    QVERIFY(!m_dialog->row(u"rate"_s)->isEnabled());
}

void TestCalculatorDialog::impossible_isSaidAndCannotBeAdded()
{
    choose(u"expected_value"_s);
    QComboBox *unit = m_dialog->row(u"chance"_s)->unit();
    unit->setCurrentIndex(unit->findData(QString()));
    type(u"chance"_s, u"1.4"_s);
    type(u"benefit"_s, u"100"_s);
    type(u"cost"_s, u"10"_s);
    QCOMPARE(m_dialog->row(u"chance"_s)->warning(), u"“Chance” is 140 %, and nothing is more than 100 %."_s);
    QVERIFY(m_dialog->equation()->result().isEmpty());
    QVERIFY(!m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->outcome());
    type(u"chance"_s, u"0.4"_s);
    QVERIFY(m_dialog->row(u"chance"_s)->warning().isEmpty());
    QCOMPARE(m_dialog->equation()->result(), u"$30"_s);
}

void TestCalculatorDialog::noNumber_isSaid()
{
    choose(u"points"_s);
    type(u"before"_s, u"many"_s);
    QCOMPARE(m_dialog->row(u"before"_s)->warning(), u"“Before” is no number."_s);
}

void TestCalculatorDialog::typedUnit_chooses()
{
    choose(u"lift_value"_s);
    type(u"lift"_s, u"4.1 pp"_s);
    QCOMPARE(m_dialog->row(u"lift"_s)->unit()->currentData().toString(), u"pp"_s);
}

void TestCalculatorDialog::otherFormula_keepsWhatWasTyped()
{
    choose(u"payback"_s);
    type(u"cost"_s, u"30000"_s);
    choose(u"points"_s);
    QVERIFY(!m_dialog->row(u"cost"_s));
    choose(u"payback"_s);
    QCOMPARE(m_dialog->row(u"cost"_s)->value()->value, 30000.0);
}

void TestCalculatorDialog::ownSentence_isNotReplaced()
{
    choose(u"payback"_s);
    type(u"cost"_s, u"30000"_s);
    type(u"gain"_s, u"6000"_s);
    QVERIFY(m_dialog->sentence()->text().contains(u"about 5 weeks"_s));
    m_dialog->sentence()->selectAll();
    QTest::keyClicks(m_dialog->sentence(), u"Paid back in five weeks."_s);
    type(u"gain"_s, u"5000"_s);
    QCOMPARE(m_dialog->sentence()->text(), u"Paid back in five weeks."_s);
}

void TestCalculatorDialog::search_narrowsTheList()
{
    QSignalSpy spy(m_dialog->formulas(), &FormulaList::currentChanged);
    QTest::keyClicks(m_dialog->formulas()->search(), u"points"_s);
    QTest::keyClick(m_dialog->formulas()->search(), Qt::Key_Down);
    auto *list = m_dialog->formulas()->findChild<QListWidget *>();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_dialog->formulas()->current(), u"points"_s);
    QCOMPARE(spy.size(), 1);
}

void TestCalculatorDialog::added_tellsMetricAndSentenceAndCanBeChanged()
{
    CalculatorResult result;
    connect(m_dialog.get(), &CalculatorDialog::inserted, this,
            [&result](const CalculatorResult &inserted) { result = inserted; });
    choose(u"extra_revenue"_s);
    type(u"traffic"_s, u"10,000,000"_s);
    type(u"rate"_s, u"8"_s);
    type(u"lift"_s, u"1.8"_s);
    type(u"order"_s, u"35"_s);
    QCOMPARE(m_dialog->equation()->result(), u"$504,000"_s);
    m_dialog->addButton()->click();
    QCOMPARE(result.metric.result.value_or(0), 504000.0);
    QCOMPARE(result.metric.period, u"a week"_s);
    QCOMPARE(result.sentence,
             u"That is about $500,000 a week of extra revenue, counted on 10,000,000 visits."_s);

    CalculatorDialog again(m_formulas, {});
    again.setMetric(result.metric);
    QCOMPARE(again.equation()->result(), u"$504,000"_s);
    QLineEdit *lift = again.row(u"lift"_s)->field();
    QCOMPARE(lift->text(), u"1.8"_s);
    lift->selectAll();
    QTest::keyClicks(lift, u"0.9"_s);
    QCOMPARE(again.outcome()->metric.result.value_or(0), 252000.0);
    QVERIFY(again.outcome()->sentence.isEmpty());
}

QTEST_MAIN(TestCalculatorDialog)
#include "tst_calculatordialog.moc"
