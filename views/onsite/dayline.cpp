#include "dayline.h"

#include "items/plaintip.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 25;
constexpr int textLeft = 24;
constexpr int questionLeft = 28;
constexpr int boxSide = 18;

} // namespace

DayLine::DayLine(QWidget *parent) : RowButton(parent)
{
    setCorner(this, size::CornerTag);
}

void DayLine::setLook(const Look &look)
{
    m_look = look;
    QStringList parts{look.text, look.tail};
    parts.removeAll(QString());
    setAccessibleName(parts.join(u", "_s));
    setToolTip(plainTip(parts.join(u", "_s)));
    updateGeometry();
    update();
}

QSize DayLine::sizeHint() const
{
    return {themeOf(this).px(120), themeOf(this).px(lineHeight)};
}

void DayLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_look.icon.isEmpty()) {
        drawIconIn(&painter, QRect(0, 0, theme.px(16), height()), m_look.icon, theme.*m_look.iconTone,
                   theme.px(15));
    } else if (!m_look.badge.isEmpty()) {
        const int side = theme.px(16);
        const QRectF disc(0, (height() - side) / 2.0, side, side);
        paint::box(&painter, disc, side / 2.0, theme.hover);
        marks::text(&painter, disc.toRect(), m_look.badge, theme.font(FontRole::CaptionStrong), theme.text2,
                    Qt::AlignCenter);
    }
    const QFont tailFont = theme.font(FontRole::Secondary);
    int right = width();
    if (!m_look.tail.isEmpty()) {
        const int most = width() / 2;
        const int wide = std::min(most, QFontMetrics(tailFont).horizontalAdvance(m_look.tail) + 2);
        // Landings stand under each other: their icons begin at one place.
        const int column = m_look.tailIcon.isEmpty() ? wide : std::max(wide, theme.px(40));
        right -= column;
        marks::text(&painter, QRect(right, 0, wide, height()), m_look.tail, tailFont, theme.*m_look.tailTone,
                    m_look.tailIcon.isEmpty() ? Qt::AlignRight | Qt::AlignVCenter
                                              : Qt::AlignLeft | Qt::AlignVCenter);
        if (!m_look.tailIcon.isEmpty()) {
            right -= theme.px(18);
            drawIconIn(&painter, QRect(right, 0, theme.px(14), height()), m_look.tailIcon,
                       theme.*m_look.tailTone, theme.px(13));
        }
        right -= theme.px(8);
    }
    QFont font = theme.font(m_look.strong ? FontRole::BodyStrong : FontRole::Body);
    font.setUnderline(isPressable() && underMouse());
    const int left = theme.px(textLeft);
    marks::text(&painter, QRect(left, 0, right - left, height()), m_look.text, font, theme.text);
}

DayQuestion::DayQuestion(QWidget *parent) : TickButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCorner(this, size::CornerTag);
}

void DayQuestion::setQuestion(const QString &question, bool asked)
{
    setText(question);
    setAccessibleName(question);
    setTicked(asked);
    updateGeometry();
    update();
}

QRect DayQuestion::textRect(int width) const
{
    const Theme &theme = themeOf(this);
    const int left = theme.px(questionLeft);
    return QFontMetrics(theme.font(FontRole::Body))
        .boundingRect(QRect(left, theme.px(1), std::max(1, width - left), 10000),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

int DayQuestion::heightForWidth(int width) const
{
    return std::max(themeOf(this).px(26), textRect(width).height() + themeOf(this).px(8));
}

QSize DayQuestion::sizeHint() const
{
    return {themeOf(this).px(200), heightForWidth(std::max(width(), themeOf(this).px(200)))};
}

void DayQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void DayQuestion::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    QStyle::State state = QStyle::State_Enabled;
    state |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    if (underMouse())
        state |= QStyle::State_MouseOver;
    const int side = theme.px(boxSide);
    paint::checkIndicator(&painter, QRect(0, theme.px(1), side, side), state, this);
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(isChecked() ? theme.text3 : theme.text);
    const int left = theme.px(questionLeft);
    painter.drawText(QRect(left, theme.px(1), width() - left, height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

} // namespace storybank
