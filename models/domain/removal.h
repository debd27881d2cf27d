#pragma once

#include "edit.h"

namespace storybank {

/// The edit that takes an entity out of the bank with everything that only makes sense with it (answers,
/// tellings and rehearsals of a story; answers and rehearsals of a prompt; …) and clears what merely refers
/// to it (slots of rounds, tags, the set of a prompt). Undoing it brings all of it back. Empty when the
/// library does not hold the entity. Settings cannot be removed.
template<Entity T>
Edit removal(const Library &library, Id<T> id);

} // namespace storybank
