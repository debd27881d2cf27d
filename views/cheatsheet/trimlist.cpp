#include "trimlist.h"

#include "views/common/icons.h"
#include "views/common/theme.h"

#include <QPainter>

namespace storybank {

namespace {

constexpr int headHeight = 26;
constexpr int lineHeight = 22;
constexpr int mostLines = 5;

QString textOf(const SheetTrim &trim)
{
    switch (trim.what) {
    case SheetTrim::What::Learning:
        return TrimList::tr("Learning");
    case SheetTrim::What::Bullets:
        return TrimList::tr("%1 of %2 action bullets").arg(trim.dropped).arg(trim.of);
    case SheetTrim::What::Task:
        return TrimList::tr("Task");
    case SheetTrim::What::Situation:
        return TrimList::tr("Situation");
    case SheetTrim::What::Prompts:
        break;
    }
    return TrimList::tr("%1 of %2 prompts").arg(trim.dropped).arg(trim.of);
}

} // namespace

TrimList::TrimList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Trimmed to fit"));
    hide();
}

void TrimList::setPage(const SheetPage &page, const Library &library)
{
    QList<Line> lines;
    for (const SheetTrim &trim : page.trims)
        lines.append({QString::number(trim.number), textOf(trim)});
    for (const StoryId id : page.leftOut) {
        const Story *story = library.find(id);
        lines.append({{}, tr("Left out: %1").arg(story ? story->title : QString())});
    }
    QStringList spoken;
    for (const Line &line : lines)
        spoken.append(line.number.isEmpty() ? line.text : tr("Story %1: %2").arg(line.number, line.text));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setToolTip(lines.size() > mostLines ? spoken.join(u'\n') : QString());
    m_more = static_cast<int>(std::max<qsizetype>(0, lines.size() - mostLines));
    m_lines = lines.first(lines.size() - m_more);
    setFixedHeight(themeOf(this).px(headHeight + lineHeight * (m_lines.size() + (m_more > 0 ? 1 : 0))));
    setVisible(!lines.isEmpty());
    update();
}

void TrimList::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawIcon(&painter, QPointF(0, theme.px(4)), u"scissors", theme.warnMark, theme.px(16));
    painter.setPen(theme.text);
    painter.setFont(theme.font(FontRole::BodyStrong));
    painter.drawText(QRect(theme.px(24), 0, width(), theme.px(24)), Qt::AlignVCenter, tr("Trimmed to fit"));
    int y = theme.px(headHeight);
    for (const Line &line : std::as_const(m_lines)) {
        const QRect row(0, y, width(), theme.px(lineHeight));
        if (!line.number.isEmpty()) {
            const QRect badge(0, row.y() + theme.px(2), theme.px(18), theme.px(18));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.hover);
            painter.drawEllipse(badge);
            painter.setPen(theme.text2);
            painter.setFont(theme.font(FontRole::CaptionStrong));
            painter.drawText(badge, Qt::AlignCenter, line.number);
        }
        painter.setPen(theme.text2);
        painter.setFont(theme.font(FontRole::Secondary));
        const QRect place = row.adjusted(theme.px(24), 0, 0, 0);
        painter.drawText(place, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.text, Qt::ElideRight, place.width()));
        y += row.height();
    }
    if (m_more > 0) {
        painter.setPen(theme.text3);
        painter.drawText(QRect(theme.px(24), y, width(), theme.px(lineHeight)), Qt::AlignVCenter,
                         tr("and %n more", nullptr, m_more));
    }
}

} // namespace storybank
