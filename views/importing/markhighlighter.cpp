#include "markhighlighter.h"

#include "views/common/theme.h"

namespace storybank {

namespace {

QTextCharFormat formatFor(MarkKind kind, const Theme &theme)
{
    QTextCharFormat format;
    const auto underlined = [&format](const QColor &ground, const QColor &line,
                                      QTextCharFormat::UnderlineStyle style) {
        format.setBackground(ground);
        format.setUnderlineColor(line);
        format.setUnderlineStyle(style);
    };
    switch (kind) {
    case MarkKind::Prompt:
        underlined(theme.promptBg, theme.competencyHue(0), QTextCharFormat::SingleUnderline);
        break;
    case MarkKind::StoryTitle:
        underlined(theme.tint, theme.accentFg, QTextCharFormat::SingleUnderline);
        format.setFontWeight(QFont::DemiBold);
        break;
    case MarkKind::PartLabel:
        format.setBackground(theme.hover);
        format.setFontWeight(QFont::DemiBold);
        break;
    case MarkKind::Number:
        underlined(theme.okBg, theme.ok, QTextCharFormat::SingleUnderline);
        format.setFontWeight(QFont::DemiBold);
        break;
    case MarkKind::Metadata:
        format.setForeground(theme.text3);
        break;
    case MarkKind::NotRecognised:
        underlined(theme.gapBg, theme.gap, QTextCharFormat::DotLine);
        break;
    }
    return format;
}

} // namespace

MarkHighlighter::MarkHighlighter(QTextDocument *document, const QWidget *view)
    : QSyntaxHighlighter(document), m_view(view)
{}

void MarkHighlighter::setMarks(const QList<SourceMark> &marks)
{
    m_byLine.clear();
    for (const SourceMark &mark : marks)
        m_byLine[mark.line].append(mark);
    rehighlight();
}

void MarkHighlighter::highlightBlock(const QString &text)
{
    for (const SourceMark &mark : m_byLine.value(currentBlock().blockNumber() + 1)) {
        const int end = std::min(mark.end, static_cast<int>(text.size()));
        if (mark.start < end)
            setFormat(mark.start, end - mark.start, formatFor(mark.kind, themeOf(m_view)));
    }
}

} // namespace storybank
