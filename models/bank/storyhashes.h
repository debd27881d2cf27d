#pragma once

#include "connection.h"

#include "domain/edit.h"

namespace storybank {

/// The SHA-256 of each story's canonical form, which tells a flipped bit in a text from what was written.
class StoryHashes
{
public:
    explicit StoryHashes(const Connection &connection);

    /// The hash of what toJson() gives, in hexadecimal digits.
    static QString hashOf(const Story &story);

    /// Keeps the hash of what the change leaves.
    Result<void> write(const AnyChange &change);

    /// The kept hash; empty when there is none.
    Result<QString> read(StoryId id);

private:
    Statement m_select;
    Statement m_put;
    Statement m_delete;
};

} // namespace storybank
