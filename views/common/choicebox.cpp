#include "choicebox.h"

#include "marks.h"

#include <QAbstractItemView>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace storybank {

namespace {

constexpr int gap = 7;

} // namespace

ChoiceBox::ChoiceBox(const QString &label, QWidget *parent) : QComboBox(parent), m_label(label)
{
    setAccessibleName(label);
    setAccessibleDescription(label); // screen readers are told the value in place of the name
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    view()->setTextElideMode(Qt::ElideRight);
    connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
}

QSize ChoiceBox::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(FontRole::Body));
    const int value = std::clamp(metrics.horizontalAdvance(currentText()), theme.px(60), theme.px(150));
    return {metrics.horizontalAdvance(m_label) + theme.px(gap) + value + theme.px(48), theme.px(size::Field)};
}

void ChoiceBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QFont font = theme.font(FontRole::Body);
    QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const int shift = QFontMetrics(font).horizontalAdvance(m_label) + theme.px(gap);
    marks::text(&painter, field, m_label, font, theme.text3);
    marks::text(&painter, field.adjusted(shift, 0, 0, 0), currentText(), font,
                isEnabled() ? theme.text : theme.text3);
}

} // namespace storybank
