#include "gallery.h"

#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/stylepainter.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QStyleOptionSpinBox>
#include <QStyleOptionToolButton>
#include <QTextEdit>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace storybank::gallery {

namespace {

constexpr Shown Columns[] = {Shown::Normal, Shown::Hover, Shown::Focus, Shown::Pressed, Shown::Disabled};

int column(int i)
{
    return 146 + 160 * i;
}

void pushRow(Page &page, int y, const QString &name, QStringView iconName, const QString &text,
             ButtonRole role, ControlSize size = ControlSize::Normal)
{
    page.caption(28, y + 18, name, &Theme::text2);
    for (int i = 0; i < 5; ++i) {
        auto *button = new Posed<QPushButton, QStyleOptionButton>(Columns[i], &page);
        button->setText(text);
        if (!iconName.isEmpty())
            button->setIcon(icon(iconName));
        setButtonRole(button, role, size);
        page.place(button, column(i), y);
        if (Columns[i] == Shown::Focus)
            page.ring(button, role == ButtonRole::Link ? 3 : 6);
    }
}

void toolRow(Page &page, int y, const QString &name, QStringView iconName, const QString &text, bool checked)
{
    page.caption(28, y + 18, name, &Theme::text2);
    for (int i = 0; i < 5; ++i) {
        auto *button = new Posed<QToolButton, QStyleOptionToolButton>(Columns[i], &page);
        button->setText(text);
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setCheckable(checked);
        button->setChecked(checked);
        page.place(button, column(i), y);
        if (Columns[i] == Shown::Focus)
            page.ring(button);
    }
}

} // namespace

void addButtons(Page &page)
{
    page.heading(82, u"Buttons"_s);
    const QStringList names{u"Normal"_s, u"Hover"_s, u"Focus"_s, u"Pressed"_s, u"Disabled"_s};
    for (int i = 0; i < 5; ++i)
        page.caption(column(i), 115, names[i]);
    pushRow(page, 129, u"Main"_s, u"plus", u"New story"_s, ButtonRole::Main);
    pushRow(page, 168, u"Standard"_s, u"history", u"Restore"_s, ButtonRole::Standard);
    pushRow(page, 207, u"Small"_s, u"eye", u"Reveal"_s, ButtonRole::Standard, ControlSize::Small);
    pushRow(page, 246, u"Link"_s, {}, u"Compare"_s, ButtonRole::Link);
    toolRow(page, 281, u"Tool, with menu"_s, u"file-input", u"Import…"_s, false);
    toolRow(page, 320, u"Tool, checked"_s, u"panel-right", u"Coach"_s, true);
    toolRow(page, 359, u"Icon only"_s, u"undo-2", {}, false);
}

namespace {

template<typename Field>
void fieldRow(Page &page, int y, const QString &name, const std::function<Field *(Shown)> &make)
{
    page.caption(28, y + 18, name, &Theme::text2);
    constexpr Shown Shows[] = {Shown::Normal, Shown::Hover, Shown::Focus, Shown::Disabled, Shown::Normal};
    for (int i = 0; i < 5; ++i) {
        Field *field = make(Shows[i]);
        if (i == 4)
            setFieldState(field, FieldState::Wrong);
        page.place(field, column(i), y, 146);
    }
}

} // namespace

void addFields(Page &page)
{
    page.heading(458, u"Fields"_s, u"the message stands under the field after leaving it"_s);
    const QStringList names{u"Normal"_s, u"Hover"_s, u"Focus"_s, u"Disabled"_s, u"Error"_s};
    for (int i = 0; i < 5; ++i)
        page.caption(column(i), 492, names[i]);
    fieldRow<QLineEdit>(page, 506, u"Line"_s, [&](Shown shown) {
        auto *edit = new Posed<QLineEdit, QStyleOptionFrame>(shown, &page);
        edit->setText(u"Vendor lead"_s);
        return edit;
    });
    fieldRow<QDoubleSpinBox>(page, 618, u"Number"_s, [&](Shown shown) {
        auto *edit = new Posed<QDoubleSpinBox, QStyleOptionSpinBox>(shown, &page);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        edit->setDecimals(1);
        edit->setValue(91.2);
        return edit;
    });
    fieldRow<QComboBox>(page, 674, u"Combo"_s, [&](Shown shown) {
        auto *combo = new Posed<QComboBox, QStyleOptionComboBox>(shown, &page);
        combo->addItems({u"measured"_s, u"estimated"_s});
        return combo;
    });
    auto *warned = new QDoubleSpinBox(&page);
    warned->setButtonSymbols(QAbstractSpinBox::NoButtons);
    warned->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    warned->setValue(4.1);
    setFieldState(warned, FieldState::Warned);
    page.caption(28, 748, u"Warned"_s, &Theme::text2);
    page.place(warned, column(0), 730, 146);
    auto *steps = new QSpinBox(&page);
    steps->setSuffix(u" pt"_s);
    steps->setValue(9);
    page.place(steps, column(1), 730, 146);
    auto *lines = new QTextEdit(u"Spend the time on how I made it work."_s, &page);
    page.place(lines, column(2), 730, 146, 44);
}

void addChoices(Page &page)
{
    page.heading(809, u"Choices"_s);
    const QStringList names{u"Off"_s, u"On"_s, u"Partly"_s, u"Hover"_s, u"Focus"_s, u"Disabled"_s};
    for (int i = 0; i < 6; ++i) {
        const int x = 146 + 133 * i;
        page.caption(x, 842, names[i]);
        const Shown shown = i == 3   ? Shown::Hover
                            : i == 4 ? Shown::Focus
                            : i == 5 ? Shown::Disabled
                                     : Shown::Normal;
        const bool on = i == 1 || i > 3;
        auto *box = new Posed<QCheckBox, QStyleOptionButton>(shown, &page);
        box->setText(u"Hook line"_s);
        box->setCheckState(i == 2 ? Qt::PartiallyChecked : on ? Qt::Checked : Qt::Unchecked);
        page.place(box, x, 858);
        if (i == 4)
            page.onPaint([x](QPainter &painter, const Theme &t) {
                paint::focusRing(&painter, QRect(x, 862, 16, 16), 4, t);
            });
        if (i == 2)
            continue;
        auto *radio = new Posed<QRadioButton, QStyleOptionButton>(shown, &page);
        radio->setText(u"A4"_s);
        radio->setAutoExclusive(false);
        radio->setChecked(on);
        page.place(radio, x, 895);
    }
    for (int i = 0; i < 2; ++i) {
        auto *slider = new QSlider(Qt::Horizontal, &page);
        slider->setValue(46);
        page.place(slider, 144 + 122 * i, 932, 110);
    }
    auto *bar = new QProgressBar(&page);
    bar->setRange(0, 200);
    bar->setValue(124);
    page.place(bar, 388, 937, 180);
    page.caption(580, 949, u"Reading 124 of 200"_s, &Theme::text2);
    auto *cancel = new QPushButton(u"Cancel"_s, &page);
    setButtonRole(cancel, ButtonRole::Standard, ControlSize::Small);
    page.place(cancel, 702, 932);
}

} // namespace storybank::gallery
