#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

namespace storybank {

/// Shows the words between ** and ** in bold, and the stars in a quieter tone. The text stays as it is
/// written.
class BoldHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit BoldHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

    /// The colour of the stars.
    void setInk(const QColor &ink);

protected:
    void highlightBlock(const QString &text) override;

private:
    QColor m_ink;
};

} // namespace storybank
