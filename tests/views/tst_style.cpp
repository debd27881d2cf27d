#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QImage>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QStyleOptionButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// The colour a control shows most.
QColor mainColour(QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb most = 0;
    for (const auto &[colour, count] : counts.asKeyValueRange())
        if (count > counts.value(most) || (count == counts.value(most) && colour < most))
            most = colour;
    return QColor(most);
}

QWidget *made(const QString &kind)
{
    if (kind == u"line edit")
        return new QLineEdit;
    if (kind == u"spin box")
        return new QSpinBox;
    if (kind == u"combo box")
        return new QComboBox;
    if (kind == u"segmented") {
        auto *control = new SegmentedControl;
        control->addSegment(u"One"_s);
        control->addSegment(u"Two"_s);
        return control;
    }
    if (kind == u"tool button") {
        auto *button = new QToolButton;
        button->setText(u"Import"_s);
        return button;
    }
    auto *button = new QPushButton(u"Restore"_s);
    if (kind == u"small button")
        setButtonRole(button, ButtonRole::Standard, ControlSize::Small);
    if (kind == u"main button")
        setButtonRole(button, ButtonRole::Main);
    return button;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTheme(*qApp, ThemeChoice::Light); }
    void heights_areTheDesigned_data();
    void heights_areTheDesigned();
    void indicators_are16();
    void menuBar_is26();
    void largerFont_makesControlsHigher();
    void themeFlip_repaintsWithNewColours();
    void themeFlip_changesThePaletteOfOpenWindows();
    void mainButton_isFilledWithTheAccent();
    void disabledButton_isPaler();
    void focusRing_comesWithTheKeyboardAndGoesWithTheMouse();
    void segmented_arrowKeysChoose();
    void segmented_settingTheIndexIsSilent();
    void wrongField_hasABorderInBad();
    void cornerBetweenScrollBars_isBare();
    void choiceBox_givesUpItsLabelForItsValue();
};

void TestStyle::heights_areTheDesigned_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("height");
    QTest::newRow("button") << u"button"_s << 30;
    QTest::newRow("main button") << u"main button"_s << 30;
    QTest::newRow("small button") << u"small button"_s << 26;
    QTest::newRow("tool button") << u"tool button"_s << 30;
    QTest::newRow("line edit") << u"line edit"_s << 28;
    QTest::newRow("spin box") << u"spin box"_s << 28;
    QTest::newRow("combo box") << u"combo box"_s << 28;
    QTest::newRow("segmented") << u"segmented"_s << 28;
}

void TestStyle::heights_areTheDesigned()
{
    QFETCH(QString, kind);
    QFETCH(int, height);
    const std::unique_ptr<QWidget> widget(made(kind));
    widget->ensurePolished();
    QCOMPARE(widget->sizeHint().height(), height);
}

void TestStyle::indicators_are16()
{
    QCheckBox box(u"Hook line"_s);
    QRadioButton radio(u"A4"_s);
    QStyleOptionButton option;
    option.initFrom(&box);
    option.rect = QRect(QPoint(), box.sizeHint());
    const QStyle *style = box.style();
    QCOMPARE(style->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box).size(), QSize(16, 16));
    QCOMPARE(style->subElementRect(QStyle::SE_RadioButtonIndicator, &option, &radio).size(), QSize(16, 16));
    QVERIFY(box.sizeHint().height() >= 24); // what a finger or a shaky hand has to hit
    QVERIFY(radio.sizeHint().height() >= 24);
}

void TestStyle::menuBar_is26()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Open"_s);
    window.resize(400, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.menuBar()->height(), 26);
}

void TestStyle::largerFont_makesControlsHigher()
{
    installTheme(*qApp, ThemeChoice::Light, 1.5);
    QCOMPARE(QPushButton(u"Restore"_s).sizeHint().height(), 45);
    QCOMPARE(QLineEdit().sizeHint().height(), 42);
}

void TestStyle::themeFlip_repaintsWithNewColours()
{
    QPushButton button(u"Restore"_s);
    QLineEdit edit(u"words"_s);
    QCOMPARE(mainColour(&button), Theme::light().raised);
    QCOMPARE(mainColour(&edit), Theme::light().base);
    installTheme(*qApp, ThemeChoice::Dark);
    QCOMPARE(mainColour(&button), Theme::dark().raised);
    QCOMPARE(mainColour(&edit), Theme::dark().base);
}

void TestStyle::themeFlip_changesThePaletteOfOpenWindows()
{
    QWidget window;
    setSurface(&window, Surface::Pane);
    QCOMPARE(mainColour(&window), Theme::light().pane);
    installTheme(*qApp, ThemeChoice::Dark);
    QTRY_COMPARE(mainColour(&window), Theme::dark().pane);
    QCOMPARE(window.palette().color(QPalette::WindowText), Theme::dark().text);
    installTheme(*qApp, ThemeChoice::HighContrast);
    QTRY_COMPARE(mainColour(&window), QColor(Qt::black));
}

void TestStyle::mainButton_isFilledWithTheAccent()
{
    QPushButton button(u"New story"_s);
    setButtonRole(&button, ButtonRole::Main);
    QCOMPARE(mainColour(&button), Theme::light().accent);
    button.setDown(true);
    QCOMPARE(mainColour(&button), Theme::light().accentPress);
}

void TestStyle::disabledButton_isPaler()
{
    QPushButton button(u"New story"_s);
    setButtonRole(&button, ButtonRole::Main);
    button.setEnabled(false);
    const QColor shown = mainColour(&button);
    QVERIFY(shown.lightness() > Theme::light().accent.lightness() + 20);
}

void TestStyle::focusRing_comesWithTheKeyboardAndGoesWithTheMouse()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *edit = new QLineEdit(&window);
    auto *button = new QPushButton(u"Restore"_s, &window);
    layout->addWidget(edit);
    layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    const auto ringIsShown = [&] {
        const auto *frame = window.findChild<QFocusFrame *>();
        return frame && frame->isVisible() && frame->widget() == button;
    };
    QTest::keyClick(edit, Qt::Key_Tab);
    QTRY_VERIFY(button->hasFocus());
    QVERIFY(showsKeyboardFocus(button));
    QTRY_VERIFY(ringIsShown());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!showsKeyboardFocus(button));
    QVERIFY(!ringIsShown());
}

void TestStyle::segmented_arrowKeysChoose()
{
    SegmentedControl control;
    for (const QString &name : {u"Full"_s, u"90 s"_s, u"30 s"_s})
        control.addSegment(name);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    control.activateWindow();
    auto *first = control.findChildren<QToolButton *>().constFirst();
    first->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toInt(), 1);
}

void TestStyle::segmented_settingTheIndexIsSilent()
{
    SegmentedControl control;
    QCOMPARE(control.currentIndex(), -1);
    control.addSegment(u"A4"_s);
    control.addSegment(u"Letter"_s);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.setCurrentIndex(1);
    control.setCurrentIndex(7);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.size(), 0);
}

void TestStyle::wrongField_hasABorderInBad()
{
    QLineEdit edit;
    edit.resize(120, 28);
    setFieldState(&edit, FieldState::Wrong);
    QCOMPARE(edit.grab().toImage().pixelColor(60, 0), Theme::light().bad);
    setFieldState(&edit, FieldState::Plain);
    QCOMPARE(edit.grab().toImage().pixelColor(60, 0), Theme::light().ctl);
}

void TestStyle::cornerBetweenScrollBars_isBare()
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QImage before = image;
    QPainter painter(&image);
    QStyleOption option;
    option.rect = image.rect();
    qApp->style()->drawPrimitive(QStyle::PE_PanelScrollAreaCorner, &option, &painter);
    painter.end();
    QCOMPARE(image, before);
}

void TestStyle::choiceBox_givesUpItsLabelForItsValue()
{
    ChoiceBox box(u"Group"_s);
    ChoiceBox bare{QString()};
    for (ChoiceBox *each : {&box, &bare})
        each->addItem(u"Question set"_s);
    QVERIFY(box.minimumSizeHint().width() < box.sizeHint().width());
    const auto painted = [](ChoiceBox &each, int width) {
        each.resize(width, each.sizeHint().height());
        return each.grab().toImage();
    };
    const int wide = box.sizeHint().width();
    QVERIFY(painted(box, wide) != painted(bare, wide));
    const int narrow = box.minimumSizeHint().width();
    QCOMPARE(painted(box, narrow), painted(bare, narrow));
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"

#include <memory>
