#include "joining.h"

namespace storybank {

QString joined(const QString &text, const QString &other, const QString &between)
{
    if (text.trimmed().isEmpty() || text == other)
        return other;
    return other.trimmed().isEmpty() ? text : text + between + other;
}

QJsonObject joined(QJsonObject object, const QJsonObject &other)
{
    for (auto it = other.begin(); it != other.end(); ++it) {
        if (!object.contains(it.key()))
            object.insert(it.key(), it.value());
    }
    return object;
}

Answer joinedAnswer(const Answer &kept, const Answer &other)
{
    Answer answer = kept;
    if (!answer.fit)
        answer.fit = other.fit;
    answer.chosen = kept.chosen || other.chosen;
    if (other.origin == Origin::Owner)
        answer.origin = Origin::Owner;
    answer.angle = joined(kept.angle, other.angle, QStringLiteral("\n"));
    answer.opening = joined(kept.opening, other.opening, QStringLiteral("\n"));
    answer.extra = joined(kept.extra, other.extra);
    return answer;
}

} // namespace storybank
