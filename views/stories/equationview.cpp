#include "equationview.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QFontMetrics>
#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeight = 72;
constexpr int padding = 14;
constexpr int gap = 10;
constexpr int underline = 2;

int widthOf(const EquationView::Part &part, const Theme &theme)
{
    const int text = QFontMetrics(theme.font(FontRole::CardHeading)).horizontalAdvance(part.text);
    const int caption = QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(part.caption);
    return std::max(text, caption) + 2;
}

void paintPart(QPainter *painter, const QRect &rect, const EquationView::Part &part, const Theme &theme)
{
    if (part.caption.isEmpty()) {
        marks::text(painter, rect, part.text, theme.font(FontRole::CardHeading, QFont::Normal), theme.text2,
                    Qt::AlignCenter);
        return;
    }
    const int line = theme.px(20);
    const QRect upper(rect.left(), rect.center().y() - line + theme.px(3), rect.width(), line);
    marks::text(painter, upper, part.text, theme.font(FontRole::CardHeading), theme.text, Qt::AlignCenter);
    if (part.warned)
        painter->fillRect(QRect(upper.left(), upper.bottom() + 1, upper.width(), underline), theme.warnMark);
    marks::text(painter, QRect(rect.left(), upper.bottom() + theme.px(3), rect.width(), theme.px(15)),
                part.caption, theme.font(FontRole::Caption), theme.text2, Qt::AlignCenter);
}

} // namespace

EquationView::EquationView(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EquationView::showResult(const QList<Part> &parts, const QString &result, const QString &note,
                              bool doubtful)
{
    m_parts = parts;
    m_result = result;
    m_note = note;
    m_doubtful = doubtful;
    QStringList words;
    for (const Part &part : parts)
        words.append(part.caption.isEmpty() ? part.text : part.text + u' ' + part.caption);
    words << u"="_s << (result.isEmpty() ? tr("no result yet") : result) << note;
    setAccessibleName(words.join(u' '));
    update();
}

QSize EquationView::sizeHint() const
{
    return {400, themeOf(this).px(cardHeight)};
}

void EquationView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), size::CornerControl, theme.pane, theme.line, 1);
    const QRect inner = rect().adjusted(theme.px(padding), 0, -theme.px(padding), 0);
    int x = inner.left();
    for (const Part &part : std::as_const(m_parts)) {
        const int wide = widthOf(part, theme);
        paintPart(&painter, QRect(x, inner.top(), wide, inner.height()), part, theme);
        x += wide + theme.px(gap);
    }
    const QString shown = m_result.isEmpty() ? u"…"_s : m_result;
    const QFont big = theme.font(FontRole::BigNumber);
    const int wide = QFontMetrics(big).horizontalAdvance(shown) + 2;
    const bool hasNote = !m_note.isEmpty();
    const QRect upper(inner.right() - wide, inner.top() + theme.px(hasNote ? 8 : 0), wide,
                      hasNote ? theme.px(38) : inner.height());
    marks::text(&painter, upper, shown, big, m_result.isEmpty() ? theme.text3 : theme.text,
                Qt::AlignRight | Qt::AlignVCenter);
    marks::text(&painter, QRect(upper.left() - theme.px(26), inner.top(), theme.px(16), inner.height()),
                u"="_s, theme.font(FontRole::CardHeading, QFont::Normal), theme.text2, Qt::AlignCenter);
    if (!hasNote)
        return;
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(), theme.px(16));
    const QFont font = theme.font(m_doubtful ? FontRole::SecondaryStrong : FontRole::Secondary);
    marks::text(&painter, lower, m_note, font, m_doubtful ? theme.warn : theme.text2,
                Qt::AlignRight | Qt::AlignVCenter);
    if (m_doubtful) {
        const int left = lower.right() - QFontMetrics(font).horizontalAdvance(m_note) - theme.px(20);
        drawIconIn(&painter, QRectF(left, lower.top(), theme.px(16), lower.height()), u"triangle-alert",
                   theme.warn, theme.px(13));
    }
}

} // namespace storybank
