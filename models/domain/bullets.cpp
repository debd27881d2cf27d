#include "bullets.h"

#include <QRegularExpression>

namespace storybank {

using namespace Qt::StringLiterals;

std::optional<Bullet> bulletOf(const QString &line)
{
    static const QRegularExpression pattern(u"^([ \\t]*)(?:([-*•])|(\\d{1,4})([.)]))[ \\t]+"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString mark = match.captured();
    if (match.capturedLength(3) == 0)
        return Bullet{mark, mark};
    const QString number = QString::number(match.captured(3).toInt() + 1);
    return Bullet{mark, match.captured(1) + number + match.captured(4) + u' '};
}

} // namespace storybank
