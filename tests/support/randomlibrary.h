#pragma once

#include "domain/edit.h"
#include "domain/library.h"

#include <QRandomGenerator>

namespace storybank::testing {

/// Makes libraries and edits over every kind and field, the same for the same seed. References lead to what
/// is there; texts have accents, Chinese, emoji, quotes and line breaks in them.
class RandomLibrary
{
public:
    explicit RandomLibrary(quint32 seed) : m_random(seed) {}

    /// A library with about `each` entities of every kind.
    Library library(int each);

    /// `stories` stories of about `characters` characters in English words, with tags, and as many prompts as
    /// there is one for ten stories: for measuring.
    Library large(int stories, int characters);

    /// One step on `library`: an addition, a replacement, a removal with its dependents, or several of these
    /// in one edit, in which the same entity may occur more than once.
    Edit edit(const Library &library);

    /// A number from 0 to `below` − 1.
    int number(int below) { return m_random.bounded(below); }

    /// A text of up to `words` words.
    QString text(int words);

private:
    template<Entity T>
    std::optional<T> made(const Library &library);
    template<Entity T>
    Edit step(const Library &library);
    Edit step(const Library &library);

    QRandomGenerator m_random;
};

} // namespace storybank::testing
