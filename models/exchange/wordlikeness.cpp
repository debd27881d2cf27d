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

double sharedWords(const QString &a, const QString &b)
{
    const QSet<QString> first = meaningfulWords(a);
    const QSet<QString> second = meaningfulWords(b);
    const qsizetype fewer = std::min(first.size(), second.size());
    if (fewer == 0)
        return 0;
    return static_cast<double>((first & second).size()) / static_cast<double>(fewer);
}

} // namespace storybank
