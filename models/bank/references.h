#pragma once

#include "domain/edit.h"
#include "domain/library.h"

namespace storybank {

/// Whether everything that the edit leaves refers to something that is there: `library` is the bank before
/// the edit. Foreign keys see the columns only; this also sees tags, slots and crosswalks.
bool keepsReferences(const Edit &edit, const Library &library);

/// References to what the library does not hold, one "kind id: kind id" each, in the order of kinds and ids.
QStringList danglingReferences(const Library &library);

} // namespace storybank
