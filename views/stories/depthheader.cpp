#include "depthheader.h"

#include "views/common/icons.h"
#include "views/common/marks.h"

#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

DepthHeader::DepthHeader(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setText(tr("Depth"));
    setAccessibleName(text());
    setToolTip(tr("Open or close (Alt+6)"));
    setFixedHeight(themeOf(this).px(24));
}

QSize DepthHeader::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(24)};
}

void DepthHeader::setCounts(const QList<Count> &counts)
{
    m_counts = counts;
    QStringList spoken;
    for (const Count &count : counts)
        spoken << count.text;
    setAccessibleDescription(spoken.join(u", "_s));
    update();
}

void DepthHeader::warn(const QSet<Section> &sections)
{
    for (Count &count : m_counts)
        count.warned = count.section && sections.contains(*count.section);
    update();
}

void DepthHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawIconIn(&painter, QRectF(0, 0, theme.px(18), height()),
               isChecked() ? u"chevron-down" : u"chevron-right", theme.text2, theme.px(15));
    marks::text(&painter, QRect(theme.px(TextLeft), 0, theme.px(80), height()), text(),
                theme.font(FontRole::SecondaryStrong), theme.text2);
    int x = width();
    for (qsizetype i = m_counts.size() - 1; i >= 0; --i) {
        const int wide = marks::tagWidth(m_counts.at(i).text, theme);
        x -= wide;
        if (x < theme.px(TextLeft + 60))
            break;
        const int high = theme.px(18);
        marks::tag(&painter, QRect(x, (height() - high) / 2, wide, high), m_counts.at(i).text,
                   m_counts.at(i).warned, theme);
        x -= theme.px(8);
    }
}

} // namespace storybank
