#include "factline.h"

#include "views/common/icons.h"
#include "views/common/marks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace storybank {

FactLine::FactLine(const QString &icon, Token tone, QWidget *parent)
    : RowButton(parent), m_icon(icon), m_tone(tone)
{
    setPressable(false);
}

void FactLine::setSpans(const QList<Span> &spans)
{
    m_spans = spans;
    QString whole;
    for (const Span &span : spans)
        whole += span.text;
    setAccessibleName(whole.simplified());
    setToolTip(whole.simplified());
    update();
}

void FactLine::setTail(const QString &text, Token tone)
{
    m_tail = {text, false, tone};
    update();
}

QSize FactLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(120), theme.px(22)};
}

QSize FactLine::minimumSizeHint() const
{
    return {themeOf(this).px(40), sizeHint().height()};
}

void FactLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    int x = 0;
    int right = width();
    if (!m_icon.isEmpty()) {
        drawIconIn(&painter, QRect(0, 0, theme.px(15), height()), m_icon, theme.*m_tone, theme.px(15));
        x = theme.px(23);
    }
    if (!m_tail.text.isEmpty()) {
        const QFont font = theme.font(FontRole::BodyMedium);
        const int wide = QFontMetrics(font).horizontalAdvance(m_tail.text) + 2;
        marks::text(&painter, QRect(right - wide, 0, wide, height()), m_tail.text, font, theme.*m_tail.tone,
                    Qt::AlignRight | Qt::AlignVCenter);
        right -= wide + theme.px(8);
    }
    for (const Span &span : m_spans) {
        QFont font = theme.font(span.strong ? FontRole::BodyStrong : FontRole::Body);
        font.setUnderline(isPressable() && underMouse() && (span.strong || &span == &m_spans.last()));
        const int wide = std::min(QFontMetrics(font).horizontalAdvance(span.text) + 2, right - x);
        marks::text(&painter, QRect(x, 0, wide, height()), span.text, font, theme.*span.tone);
        x += wide - 2;
    }
}

} // namespace storybank
