#include "delimited.h"

namespace storybank {

namespace {

/// Whether a spreadsheet would work the text out, after any apostrophes that lead it.
bool actsAsFormula(const QString &text)
{
    qsizetype first = 0;
    while (first < text.size() && text.at(first) == u'\'')
        ++first;
    return first < text.size() && QStringView(u"=+-@\t\r").contains(text.at(first));
}

} // namespace

QString guardedCell(const QString &text)
{
    return actsAsFormula(text) ? u'\'' + text : text;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        QString text = guardedCell(cell);
        const bool mustQuote = std::any_of(text.cbegin(), text.cend(),
                                           [](QChar c) { return QStringView(u"\",;\t\r\n").contains(c); });
        if (mustQuote)
            text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
        quoted.append(text);
    }
    return quoted.join(u',') + QStringLiteral("\r\n");
}

QString tsvLine(const QStringList &cells)
{
    QStringList plain;
    for (const QString &cell : cells) {
        // Guarded before the tabs go: one that leads the text is no longer there afterwards.
        QString text = guardedCell(cell);
        for (QChar &c : text) {
            if (c == u'\t' || c == u'\n' || c == u'\r')
                c = u' ';
        }
        plain.append(text);
    }
    return plain.join(u'\t') + u'\n';
}

} // namespace storybank
