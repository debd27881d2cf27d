#pragma once

#include "domain/library.h"

#include <QHash>

#include <optional>

namespace storybank {

/// The thing that a text is most like.
struct Likeness
{
    QUuid id;
    double value = 0;   ///< 0–1
    bool exact = false; ///< the same words in the same order
};

/// Finds the text that shares most with another one. A text counts as the set of its words and of its pairs
/// of neighbouring words (folded; Chinese and Japanese by characters); the likeness of two sets is Dice's
/// coefficient 2·|A ∩ B| / (|A| + |B|).
class ShingleIndex
{
public:
    void add(QUuid id, const QString &text);

    /// The likeness of `text` to every text that shares something with it.
    QHash<QUuid, double> likenesses(const QString &text) const;

    /// Whether the text of `id` holds no words.
    bool isBlank(QUuid id) const { return m_sizes.value(id) == 0; }

private:
    QHash<size_t, QList<QUuid>> m_holders; // by shingle
    QHash<QUuid, qsizetype> m_sizes;
};

/// From this likeness on, two stories are likely the same.
inline constexpr double sameStoryThreshold = 0.6;

/// From this likeness on, two prompts are likely the same. One other word in a short question can turn its
/// meaning, so it is high.
inline constexpr double samePromptThreshold = 0.9;

/// Which story of a bank another one is likely to be: exact when what is told is the same, else by
/// 0.3 × likeness of the titles + 0.7 × likeness of what is told (of the titles alone when one tells
/// nothing).
class StoryLikeness
{
public:
    void add(const Story &story);

    /// The exact one, else the likeliest at or over sameStoryThreshold, ties by id; none when there is none.
    std::optional<Likeness> closest(const Story &story) const;

private:
    ShingleIndex m_titles;
    ShingleIndex m_bodies;
    QHash<QString, QUuid> m_exact;
};

/// Which prompt of a bank another one is likely to be: exact when the words are the same, else by the
/// likeness of the questions. Prompts of two different companies are never the same.
class PromptLikeness
{
public:
    void add(const Prompt &prompt);

    /// The exact one, else the likeliest at or over samePromptThreshold, ties by id; none when there is none.
    std::optional<Likeness> closest(const Prompt &prompt) const;

private:
    bool mayBeSame(QUuid id, const QString &company) const;

    ShingleIndex m_texts;
    QHash<QString, QList<QUuid>> m_exact;
    QHash<QUuid, QString> m_companies;
};

} // namespace storybank
