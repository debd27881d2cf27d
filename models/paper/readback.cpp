#include "readback.h"

#include "pdftext.h"

#include <QRegularExpression>

namespace storybank::paper {

namespace {

QString wordsOfHtml(QString html)
{
    static const QRegularExpression style(QStringLiteral("<style>.*</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    html.remove(style);
    html.replace(tag, QStringLiteral("\n"));
    html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    html.replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    return html.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

std::optional<QString> wordsOf(const QByteArray &bytes, SheetFormat format, const SheetPage &page)
{
    switch (format) {
    case SheetFormat::Pdf:
        return pdfText(bytes);
    case SheetFormat::Html:
        return wordsOfHtml(QString::fromUtf8(bytes));
    case SheetFormat::Markdown:
        return QString::fromUtf8(bytes).remove(u'\\');
    case SheetFormat::Png:
        break;
    }
    QString painted;
    for (const SheetText &text : page.texts)
        painted += text.text + u'\n';
    return painted;
}

} // namespace storybank::paper
