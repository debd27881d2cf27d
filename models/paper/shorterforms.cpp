#include "shorten.h"

#include "domain/text.h"

#include <QRegularExpression>

namespace storybank::paper {

namespace {

bool isJoining(const QString &word)
{
    static const QStringList joining{
        QStringLiteral("a"),      QStringLiteral("an"),     QStringLiteral("the"),   QStringLiteral("of"),
        QStringLiteral("in"),     QStringLiteral("on"),     QStringLiteral("at"),    QStringLiteral("to"),
        QStringLiteral("for"),    QStringLiteral("and"),    QStringLiteral("or"),    QStringLiteral("that"),
        QStringLiteral("with"),   QStringLiteral("by"),     QStringLiteral("from"),  QStringLiteral("who"),
        QStringLiteral("nobody"), QStringLiteral("before"), QStringLiteral("which"), QStringLiteral("did"),
        QStringLiteral("is"),     QStringLiteral("was"),    QStringLiteral("I"),     QStringLiteral("over")};
    return joining.contains(word, Qt::CaseInsensitive);
}

bool isWide(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isUnspaced(c.unicode()); });
}

} // namespace

QString shortTitle(const QString &title, int limit)
{
    static const QRegularExpression article(QStringLiteral("^(?:the|a|an) (?=\\S)"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString name = title;
    name.remove(article);
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString kept;
    qsizetype used = 0;
    for (; used < words.size(); ++used) {
        const QString longer = kept.isEmpty() ? words.at(used) : kept + u' ' + words.at(used);
        const bool clauseEnds = used >= 2 && isJoining(words.at(used));
        if (longer.size() > limit || clauseEnds)
            break;
        kept = longer;
    }
    while (kept.contains(u' ') && used < words.size() && isJoining(kept.section(u' ', -1)))
        kept = kept.section(u' ', 0, -2);
    while (kept.contains(u' ') && partsANumber(name, kept.size()))
        kept = kept.section(u' ', 0, -2);
    if (kept.isEmpty())
        kept = beginningOf(name, limit - 1) + QStringLiteral("…");
    while (kept.endsWith(u',') || kept.endsWith(u':') || kept.endsWith(u';'))
        kept.chop(1);
    kept[0] = kept.at(0).toUpper();
    return kept;
}

QString firstWords(const QString &text, int count)
{
    if (isWide(text))
        return shortened(text, 2 * count);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() <= count)
        return text;
    qsizetype kept = count;
    QString beginning = words.first(kept).join(u' ');
    for (qsizetype clause = kept; clause * 2 >= count; --clause) {
        const QChar last = words.at(clause - 1).back();
        if (last == u',' || last == u';' || last == u':' || last == u'.') {
            QString whole = words.first(clause).join(u' ');
            whole.chop(1);
            return whole + u'.';
        }
    }
    const QString line = words.join(u' ');
    while (kept > 1 && (partsANumber(line, beginning.size()) || isJoining(words.at(kept - 1))))
        beginning = words.first(--kept).join(u' ');
    return beginning + QStringLiteral("…");
}

} // namespace storybank::paper
