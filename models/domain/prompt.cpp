#include "prompt.h"

#include <QRegularExpression>

namespace storybank {

namespace {

constexpr qsizetype longestName = 60;

QString elided(const QString &text)
{
    if (text.size() <= longestName)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', longestName - 1);
    return text.left(space > longestName / 2 ? space : longestName - 1) + QChar(0x2026);
}

} // namespace

QString withoutLeadIn(const QString &text)
{
    static const QRegularExpression leadIn(
        QStringLiteral(
            "^(?:(?:please\\s+)?(?:tell (?:me|us) about|describe|give (?:me |us )?an example of|"
            "share|walk (?:me|us) through|talk about|can you (?:tell (?:me|us) about|describe))\\s+"
            "(?:(?:a|the|one) (?:time|situation|project|case|moment)(?: (?:when|where|in which|that))?|"
            "an? (?:example|instance)(?: of)?|when)?\\s*)"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = text.simplified();
    const auto match = leadIn.match(rest);
    if (match.hasMatch() && match.capturedLength() < rest.size())
        rest = rest.mid(match.capturedLength());
    const qsizetype end = rest.indexOf(QRegularExpression(QStringLiteral("[.?!](?:\\s|$)")));
    if (end > 0)
        rest.truncate(end);
    if (!rest.isEmpty())
        rest[0] = rest.at(0).toUpper();
    return rest;
}

QString Prompt::storyName() const
{
    QString name = displayName();
    if (name.startsWith(QLatin1StringView("You "), Qt::CaseInsensitive) && name.size() > 5) {
        name.remove(0, 4);
        name[0] = name.at(0).toUpper();
    }
    return name;
}

QString Prompt::displayName() const
{
    return shortName.isEmpty() ? elided(withoutLeadIn(text)) : shortName;
}

} // namespace storybank
