#pragma once

#include "exchange/reading.h"

#include <QHash>
#include <QSyntaxHighlighter>

class QWidget;

namespace storybank {

/// Marks prompts, titles, part labels, numbers and what was not recognised in the colours of the theme.
class MarkHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// `view` is asked for the theme.
    MarkHighlighter(QTextDocument *document, const QWidget *view);

    void setMarks(const QList<SourceMark> &marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_view;
    QHash<int, QList<SourceMark>> m_byLine;
};

} // namespace storybank
