#include "boldhighlighter.h"

#include "domain/emphasis.h"

namespace storybank {

void BoldHighlighter::setInk(const QColor &ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    rehighlight();
}

void BoldHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat stars;
    stars.setForeground(m_ink);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    for (const TextRange &range : boldRanges(text)) {
        const int start = static_cast<int>(range.start);
        const int length = static_cast<int>(range.length);
        setFormat(start, length, stars);
        setFormat(start + boldMark, length - 2 * boldMark, bold);
    }
}

} // namespace storybank
