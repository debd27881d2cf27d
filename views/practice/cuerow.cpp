#include "cuerow.h"

#include "practicewords.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QPainter>

namespace storybank {

CueRow::CueRow(int section, QWidget *parent) : RowButton(parent), m_section(section)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void CueRow::show(const QString &text, bool revealed, bool current)
{
    m_text = text;
    m_revealed = revealed;
    m_current = current;
    const QString said = text.isEmpty() ? tr("nothing is written here yet") : text;
    setAccessibleName(revealed ? tr("%1: %2").arg(toldName(m_section), said)
                               : tr("%1, hidden").arg(toldName(m_section)));
    setToolTip(
        revealed ? tr("Hide the cue (%1)").arg(toldLetter(m_section))
                 : tr("Reveal the cue, and count the time from here for it (%1)").arg(toldLetter(m_section)));
    update();
}

QSize CueRow::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(400), theme.px(42)};
}

void CueRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current)
        painter.fillRect(rect(), theme.fills() ? theme.tint : theme.base);
    else if (underMouse())
        painter.fillRect(rect(), theme.hover);
    if (m_current && !theme.fills())
        paint::box(&painter, rect(), 0, Qt::transparent, theme.accentFg, 2);
    const int badge = theme.px(18);
    marks::badge(&painter, QRect(theme.px(12), (height() - badge) / 2, badge, badge), toldLetter(m_section),
                 m_current, theme);
    const QColor ink = m_current ? theme.tintFg : theme.text2;
    marks::text(&painter, QRect(theme.px(40), 0, theme.px(72), height()), toldName(m_section),
                theme.font(m_current ? FontRole::BodyStrong : FontRole::BodyMedium), ink);
    const QRect room(theme.px(116), 0, width() - theme.px(116), height());
    if (!m_revealed) {
        paintHidden(&painter, room);
        return;
    }
    const QRect line = room.adjusted(0, 0, -theme.px(44), 0);
    marks::text(&painter, line, m_text.isEmpty() ? tr("Nothing is written here yet.") : m_text,
                theme.font(m_current ? FontRole::BodyMedium : FontRole::Body),
                m_text.isEmpty() ? theme.text3
                : m_current      ? theme.text
                                 : theme.text2);
    drawIconIn(&painter, QRectF(width() - theme.px(34), 0, theme.px(20), height()), u"eye-off", theme.text2,
               theme.px(16));
    if (showsKeyboardFocus(this))
        paint::box(&painter, rect(), 4, Qt::transparent, theme.accentFg, 2);
}

void CueRow::paintHidden(QPainter *painter, const QRect &room) const
{
    const Theme &theme = themeOf(this);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    int left = room.left();
    for (const int wide : {46, 46, 46, 72}) {
        painter->drawRoundedRect(QRectF(left, room.center().y() - theme.px(4), theme.px(wide), theme.px(9)),
                                 3, 3);
        left += theme.px(wide + 6);
    }
    const int wide = theme.px(108), high = theme.px(size::SmallButton);
    const QRect button(width() - theme.px(10) - wide, (height() - high) / 2, wide, high);
    paint::box(painter, button, size::CornerControl, underMouse() ? theme.hover : theme.raised, theme.line2);
    const int end = marks::iconAndWord(painter, button.adjusted(theme.px(10), 0, 0, 0), u"eye", tr("Reveal"),
                                       theme.text, FontRole::SecondaryMedium, 15, theme);
    marks::keyCap(painter, QRect(end + theme.px(8), button.top(), theme.px(24), high), toldLetter(m_section),
                  theme);
    if (showsKeyboardFocus(this))
        paint::box(painter, rect(), 4, Qt::transparent, theme.accentFg, 2);
}

} // namespace storybank
