#include "iconlabel.h"

#include "icons.h"
#include "style.h"

#include <QPainter>

namespace storybank {

IconLabel::IconLabel(const QString &name, Token tone, int side, FontRole beside, QWidget *parent)
    : QWidget(parent), m_name(name), m_tone(tone), m_side(side), m_beside(beside)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(m_side), theme.lineHeight(m_beside)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawIconIn(&painter, rect(), m_name, theme.*m_tone, theme.px(m_side));
}

} // namespace storybank
