#pragma once

#include "ids.h"

#include <optional>

namespace storybank {

/// Add (no before), remove (no after) or replace one value.
template<typename T>
struct Change
{
    std::optional<T> before;
    std::optional<T> after;

    Id<T> id() const { return after ? after->id : before->id; }
    Change inverse() const { return {after, before}; }
    friend bool operator==(const Change &, const Change &) = default;
};

} // namespace storybank
