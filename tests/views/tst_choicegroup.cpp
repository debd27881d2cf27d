#include "views/common/choicegroup.h"
#include "views/common/style.h"
#include "views/coverage/answerwidgets.h"
#include "views/onsite/dayline.h"

#include "resources/resources.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader does with a button that can be checked.
void toggleBySpeech(QAbstractButton *button)
{
    QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());
}

struct ThreeButtons
{
    ThreeButtons()
    {
        for (int id = 0; id < 3; ++id) {
            auto *button = new QToolButton(&window);
            button->setCheckable(true);
            group.addButton(button, id);
        }
    }

    QAbstractButton *button(int id) { return group.button(id); }

    QWidget window;
    ChoiceGroup group{&window};
    QSignalSpy chosen{&group, &ChoiceGroup::chosen};
};

} // namespace

class TestChoiceGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
    }
    void click_isToldOnce();
    void clickOnWhatIsChosen_isTold();
    void screenReader_isToldOnce();
    void setCurrent_isSilent();
    void setCurrent_ofNoButton_unchecksAll();
    void click_isToldOnceThoughTheGroupIsSetMeanwhile_data();
    void click_isToldOnceThoughTheGroupIsSetMeanwhile();
    void clickOnWhatAScreenReaderChose_isTold();
    void fit_isPickedByAScreenReader();
    void question_isTickedByAScreenReaderWhenTheBankSaysSo();
};

void TestChoiceGroup::click_isToldOnce()
{
    ThreeButtons three;
    three.button(1)->click();
    QCOMPARE(three.chosen, QList<QVariantList>{{1}});
    QCOMPARE(three.group.checkedId(), 1);
}

void TestChoiceGroup::clickOnWhatIsChosen_isTold()
{
    ThreeButtons three;
    three.button(1)->click();
    three.button(1)->click();
    QCOMPARE(three.chosen.size(), 2);
}

void TestChoiceGroup::screenReader_isToldOnce()
{
    ThreeButtons three;
    toggleBySpeech(three.button(2));
    QCOMPARE(three.chosen, QList<QVariantList>{{2}});
    toggleBySpeech(three.button(0));
    QCOMPARE(three.chosen.size(), 2);
    QCOMPARE(three.group.checkedId(), 0);
}

void TestChoiceGroup::setCurrent_isSilent()
{
    ThreeButtons three;
    three.group.setCurrent(2);
    three.group.setCurrent(0);
    QCOMPARE(three.chosen.size(), 0);
    QCOMPARE(three.group.checkedId(), 0);
}

void TestChoiceGroup::setCurrent_ofNoButton_unchecksAll()
{
    ThreeButtons three;
    three.button(1)->click();
    three.group.setCurrent(-1);
    QCOMPARE(three.group.checkedId(), -1);
}

void TestChoiceGroup::click_isToldOnceThoughTheGroupIsSetMeanwhile_data()
{
    QTest::addColumn<int>("set");
    QTest::newRow("to none") << -1;
    QTest::newRow("to the same") << 1;
    QTest::newRow("to another") << 2;
}

void TestChoiceGroup::click_isToldOnceThoughTheGroupIsSetMeanwhile()
{
    QFETCH(int, set);
    ThreeButtons three;
    connect(&three.group, &ChoiceGroup::chosen, this, [&] { three.group.setCurrent(set); });
    three.button(1)->click();
    QCOMPARE(three.chosen, QList<QVariantList>{{1}});
    QCOMPARE(three.group.checkedId(), set);
    QTest::mouseClick(three.button(0), Qt::LeftButton);
    QCOMPARE(three.chosen.size(), 2);
}

void TestChoiceGroup::clickOnWhatAScreenReaderChose_isTold()
{
    ThreeButtons three;
    toggleBySpeech(three.button(1));
    three.button(1)->click();
    QCOMPARE(three.chosen.size(), 2);
}

void TestChoiceGroup::fit_isPickedByAScreenReader()
{
    FitPicker picker;
    QSignalSpy picked(&picker, &FitPicker::fitPicked);
    picker.setFit(2);
    toggleBySpeech(picker.findChildren<QAbstractButton *>().at(3));
    QCOMPARE(picked, QList<QVariantList>{{4}});
}

void TestChoiceGroup::question_isTickedByAScreenReaderWhenTheBankSaysSo()
{
    DayQuestion question;
    question.setQuestion(u"How is success measured?"_s, false);
    QSignalSpy clicked(&question, &DayQuestion::clicked);
    toggleBySpeech(&question);
    QCOMPARE(clicked.size(), 1);
    QVERIFY(!question.isChecked());
    question.setQuestion(question.text(), true);
    QVERIFY(question.isChecked());
    QCOMPARE(clicked.size(), 1);
}

QTEST_MAIN(TestChoiceGroup)
#include "tst_choicegroup.moc"
