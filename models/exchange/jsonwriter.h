#pragma once

#include "domain/library.h"

#include <QByteArray>

namespace storybank {

/// The version of the export; a reader refuses a newer one.
inline constexpr int exportVersion = 1;

/// All of a bank as JSON, indented, keys sorted: every entity of every kind in its whole shape. readJson()
/// gives back an equal library.
QByteArray exportJson(const Library &library);

/// The key of the export under which the entities of a kind stand: "stories", "saved_searches".
QLatin1StringView exportKey(Kind kind);

} // namespace storybank
