#include "choicebox.h"

#include "marks.h"

#include <QAbstractItemView>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace storybank {

namespace {

constexpr int gap = 7, least = 60, most = 150; ///< px; of the value
constexpr int around = 48;                     ///< px; with the arrow

} // namespace

ChoiceBox::ChoiceBox(const QString &label, QWidget *parent) : QComboBox(parent), m_label(label)
{
    setAccessibleName(label);
    setAccessibleDescription(label); // screen readers are told the value in place of the name
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    view()->setTextElideMode(Qt::ElideRight);
    connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
}

QSize ChoiceBox::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {labelWidth() + valueWidth() + theme.px(around), theme.px(size::Field)};
}

QSize ChoiceBox::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(least + around), theme.px(size::Field)};
}

/// The width of the label with the gap behind it.
int ChoiceBox::labelWidth() const
{
    const Theme &theme = themeOf(this);
    return QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(m_label) + theme.px(gap);
}

int ChoiceBox::valueWidth() const
{
    const Theme &theme = themeOf(this);
    const int text = QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(currentText());
    return std::clamp(text, theme.px(least), theme.px(most));
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
    if (field.width() >= labelWidth() + valueWidth()) {
        marks::text(&painter, field, m_label, font, theme.text3);
        field.setLeft(field.left() + labelWidth());
    }
    marks::text(&painter, field, currentText(), font, isEnabled() ? theme.text : theme.text3);
}

} // namespace storybank
