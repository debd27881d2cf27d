#include "emphasis.h"

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

bool isPair(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text.at(at) == u'*' && text.at(at + 1) == u'*';
}

/// The pair that closes what begins at `from`; -1 = there is none on this line.
qsizetype closingPair(QStringView text, qsizetype from)
{
    for (qsizetype at = from + 1; at < text.size() && text.at(at) != u'\n'; ++at) {
        if (isPair(text, at) && !text.at(at - 1).isSpace())
            return at;
    }
    return -1;
}

} // namespace

QList<TextRange> boldRanges(QStringView text)
{
    QList<TextRange> found;
    for (qsizetype at = text.indexOf("**"_L1); at >= 0; at = text.indexOf("**"_L1, at)) {
        const qsizetype words = at + boldMark;
        const bool opens = words < text.size() && !text.at(words).isSpace() && text.at(words) != u'*';
        const qsizetype close = opens ? closingPair(text, words) : -1;
        if (close < 0) {
            ++at;
            continue;
        }
        found.append({at, close + boldMark - at});
        at = close + boldMark;
    }
    return found;
}

QString withoutBoldMarks(const QString &text)
{
    QString plain = text;
    const QList<TextRange> ranges = boldRanges(text);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        plain.remove(range->end() - boldMark, boldMark);
        plain.remove(range->start, boldMark);
    }
    return plain;
}

} // namespace storybank
