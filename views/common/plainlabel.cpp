#include "plainlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <QtMath>

namespace storybank {

namespace {

/// Breaks `text` into lines of `width` with the role's line height; calls `line` for each; gives the height.
template<typename Line>
int layOut(const QString &text, const QFont &font, Qt::Alignment alignment, int width, int lineHeight,
           Line line)
{
    int y = 0;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(QTextOption(alignment & Qt::AlignHorizontal_Mask));
        layout.beginLayout();
        int lines = 0;
        for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine(), ++lines) {
            next.setLineWidth(width);
            next.setPosition(QPointF(0, y + lines * lineHeight + (lineHeight - next.height()) / 2));
        }
        layout.endLayout();
        for (int i = 0; i < layout.lineCount(); ++i)
            line(layout.lineAt(i));
        y += qMax(1, lines) * lineHeight;
    }
    return y;
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel(QString(), FontRole::Body, &Theme::text, parent) {}

PlainLabel::PlainLabel(const QString &text, FontRole role, Token tone, QWidget *parent)
    : QLabel(text, parent), m_role(role), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(themeOf(this).font(role));
}

void PlainLabel::setRole(FontRole role)
{
    m_role = role;
    m_hinted = m_broken = {}; // the lines' height belongs to the role
    setFont(themeOf(this).font(role));
    updateGeometry();
}

void PlainLabel::setTone(Token tone)
{
    m_tone = tone;
    update();
}

void PlainLabel::setMarked(const QString &words)
{
    m_marked = words.split(u' ', Qt::SkipEmptyParts);
    update();
}

bool PlainLabel::Measured::isOf(const PlainLabel &label, int width) const
{
    return room == width && text == label.text() && font == label.font();
}

double PlainLabel::textWidth() const
{
    if (!m_line.isOf(*this, 0))
        m_line = {text(), font(), 0, QFontMetricsF(font()).horizontalAdvance(text())};
    return m_line.length;
}

int PlainLabel::brokenHeight(int width, Measured &known) const
{
    const QMargins m = contentsMargins();
    const int room = qMax(1, width - m.left() - m.right());
    if (!known.isOf(*this, room)) {
        const int height = layOut(text(), font(), alignment(), room, themeOf(this).lineHeight(m_role),
                                  [](const QTextLine &) {});
        known = {text(), font(), room, static_cast<double>(height)};
    }
    return static_cast<int>(known.length) + m.top() + m.bottom();
}

QSize PlainLabel::sizeHint() const
{
    const int width = qCeil(textWidth());
    const QSize one(width, themeOf(this).lineHeight(m_role));
    return (wordWrap() ? QSize(qMin(width, 320), brokenHeight(qMin(width, 320), m_hinted)) : one)
        .grownBy(contentsMargins());
}

QSize PlainLabel::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    const int least = theme.px(24);
    if (wordWrap())
        return {qMin(qCeil(textWidth()), least), theme.lineHeight(m_role)};
    const QSize hint = sizeHint();
    return {qMin(hint.width(), least), hint.height()};
}

int PlainLabel::heightForWidth(int width) const
{
    return wordWrap() ? brokenHeight(width, m_broken) : -1;
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent *event)
{
    // The theme's font may have grown.
    if (event->type() == QEvent::StyleChange)
        setRole(m_role);
    QLabel::changeEvent(event);
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.5);
    painter.setPen(t.*m_tone);
    const QRect room = contentsRect();
    if (wordWrap()) {
        layOut(text(), font(), alignment(), room.width(), t.lineHeight(m_role),
               [&](const QTextLine &line) { line.draw(&painter, room.topLeft()); });
        return;
    }
    const QString shown = isCut() ? fontMetrics().elidedText(text(), Qt::ElideRight, room.width()) : text();
    paintMarks(&painter, shown);
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void PlainLabel::paintMarks(QPainter *painter, const QString &shown) const
{
    const QFontMetricsF metrics(font());
    const QRectF room = contentsRect();
    for (const QString &word : m_marked) {
        for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            const double x = room.x() + metrics.horizontalAdvance(shown.left(at));
            painter->fillRect(
                QRectF(x, room.y(), metrics.horizontalAdvance(shown.mid(at, word.size())), room.height()),
                themeOf(this).warnBg);
        }
    }
}

bool PlainLabel::isCut() const
{
    return !wordWrap() && textWidth() > contentsRect().width() + 1.0;
}

} // namespace storybank
