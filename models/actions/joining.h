#pragma once

#include "domain/answer.h"
#include "domain/story.h"

namespace storybank {

// What becomes one when two entries are merged, so that neither's words are lost.

/// Both texts, or the one that has words; a text that both have stands once.
QString joined(const QString &text, const QString &other, const QString &between);

/// Two answers of one pair as `kept`: its judgement before the other's, both their words, chosen when one
/// was.
Answer joinedAnswer(const Answer &kept, const Answer &other);

template<typename T>
bool isSame(const T &a, const T &b)
{
    return a == b;
}
inline bool isSame(const Tag &a, const Tag &b)
{
    return a.competency == b.competency;
}

/// What of two that are the same one keeps: the higher rank of a tag.
template<typename T>
void keepBetter(T &, const T &)
{}
inline void keepBetter(Tag &mine, const Tag &other)
{
    mine.rank = std::min(mine.rank, other.rank);
}

/// The list with what only the other has behind it.
template<typename T>
QList<T> joined(QList<T> list, const QList<T> &other)
{
    for (const T &item : other) {
        const auto same =
            std::find_if(list.begin(), list.end(), [&item](const T &mine) { return isSame(mine, item); });
        if (same == list.end())
            list.append(item);
        else
            keepBetter(*same, item);
    }
    return list;
}

/// `object` with the members that only `other` has.
QJsonObject joined(QJsonObject object, const QJsonObject &other);

} // namespace storybank
