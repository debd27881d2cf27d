#include "sourceview.h"

#include "markhighlighter.h"

#include "views/common/theme.h"

#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace storybank {

SourceView::SourceView(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new QWidget(this))
{
    m_highlighter = new MarkHighlighter(document(), this);
    m_gutter->installEventFilter(this);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
    setAccessibleName(tr("Text to import"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this,
            [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    setViewportMargins(gutterWidth(), 0, 0, 0);
}

void SourceView::setMarks(const QList<SourceMark> &marks)
{
    m_highlighter->setMarks(marks);
}

void SourceView::setSelectedLines(int first, int last)
{
    m_firstSelected = first;
    m_lastSelected = last;
    viewport()->update();
    const QTextBlock block = document()->findBlockByNumber(first - 1);
    if (first < 1 || !block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    ensureCursorVisible();
}

int SourceView::gutterWidth() const
{
    const QString widest(QString::number(std::max(blockCount(), 99)).size(), u'9');
    return fontMetrics().horizontalAdvance(widest) + themeOf(this).px(24);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), gutterWidth(), inner.height());
}

void SourceView::paintEvent(QPaintEvent *event)
{
    if (m_firstSelected > 0) {
        const Theme &theme = themeOf(this);
        QPainter painter(viewport());
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
            if (place.top() > viewport()->height())
                break;
            const int line = block.blockNumber() + 1;
            if (line >= m_firstSelected && line <= m_lastSelected)
                painter.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()),
                                 blended(theme.tint, theme.base, 0.5));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void SourceView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (!textCursor().hasSelection())
        Q_EMIT lineActivated(textCursor().blockNumber() + 1);
}

bool SourceView::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void SourceView::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(source->text());
}

bool SourceView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_gutter && event->type() == QEvent::Paint) {
        paintGutter(static_cast<QPaintEvent *>(event));
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void SourceView::paintGutter(QPaintEvent *event)
{
    const Theme &theme = themeOf(this);
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme.base);
    painter.setFont(theme.font(FontRole::Secondary));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const bool selected = line >= m_firstSelected && line <= m_lastSelected && m_firstSelected > 0;
        if (selected)
            painter.fillRect(QRectF(0, place.top(), 3, place.height()), theme.accentFg);
        painter.setPen(selected ? theme.tintFg : theme.text3);
        painter.drawText(QRectF(0, place.top(), m_gutter->width() - theme.px(10), fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    }
}

} // namespace storybank
