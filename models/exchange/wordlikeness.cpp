#include "wordlikeness.h"

#include "domain/text.h"

#include <QRegularExpression>

namespace storybank {

QSet<QString> meaningfulWords(const QString &text)
{
    static const QSet<QString> common = [] {
        const QString list = QStringLiteral("the and for with that this from your you our their they them "
                                            "was were are has have had how what when "
                                            "where which who why did does can could would should will about "
                                            "into over under than then time tell "
                                            "describe give example situation story question prompt answer "
                                            "one two three four all any each some more "
                                            "most not but also been being its his her she him between");
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression endings(
        QStringLiteral("(?:ational|ation|ing|ment|ally|edly|ed|es|ly|al|e|s)$"));
    QSet<QString> words;
    for (QString word : foldedKey(text).split(separators, Qt::SkipEmptyParts)) {
        if (word.size() < 3 || common.contains(word))
            continue;
        if (word.size() > 5)
            word.remove(endings);
        words.insert(word);
    }
    return words;
}

double sharedWords(const QSet<QString> &a, const QSet<QString> &b)
{
    const QSet<QString> &fewer = a.size() < b.size() ? a : b;
    const QSet<QString> &more = a.size() < b.size() ? b : a;
    if (fewer.isEmpty())
        return 0;
    const auto shared =
        std::count_if(fewer.begin(), fewer.end(), [&more](const QString &w) { return more.contains(w); });
    return static_cast<double>(shared) / static_cast<double>(fewer.size());
}

double sharedWords(const QString &a, const QString &b)
{
    return sharedWords(meaningfulWords(a), meaningfulWords(b));
}

} // namespace storybank
