#pragma once

#include "exchange/reading.h"

#include <QJsonObject>

namespace storybank::testing {

/// What a reading found, in the order of the source and without ids: what the expected files hold.
QJsonObject summary(const Reading &reading);

/// All text of a reading's content, values only: stored fields, names of competencies, what is not
/// recognised.
QStringList valuesOf(const Reading &reading);

} // namespace storybank::testing
