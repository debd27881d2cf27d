#pragma once

#include "exchange/reading.h"

#include <QPlainTextEdit>

namespace storybank {

class MarkHighlighter;

/// The source of an import with line numbers and with what was recognised marked in it.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    /// Shows what was recognised in the text that stands here.
    void setMarks(const QList<SourceMark> &marks);

    /// Tints the lines `first` to `last` (from 1) and scrolls to them; 0 = none.
    void setSelectedLines(int first, int last);

Q_SIGNALS:
    /// The caret was put on this line, from 1.
    void lineActivated(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

    QWidget *m_gutter = nullptr;
    MarkHighlighter *m_highlighter = nullptr;
    int m_firstSelected = 0;
    int m_lastSelected = 0;
};

} // namespace storybank
