#pragma once

#include "domain/library.h"
#include "domain/result.h"

namespace storybank {

// What a person may write to name an entity: its id, the first eight or more characters of it, or its title
// in any case. Errors: NotFound, also when more than one is meant.

Result<Story> findStory(const Library &library, const QString &name);

/// A prompt also by its short name or by the whole question.
Result<Prompt> findPrompt(const Library &library, const QString &name);

/// A loop by its company.
Result<Loop> findLoop(const Library &library, const QString &name);

} // namespace storybank
