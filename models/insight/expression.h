#pragma once

#include "domain/result.h"

#include <QHash>
#include <QString>

namespace storybank {

/// The value of an arithmetic expression ("cases * rate", numbers with a point) for the named values,
/// whatever the locale is. Dividing by zero gives an infinity or NaN. Errors: BadInput when it cannot be
/// read or names a value that is not there.
Result<double> valueOf(const QString &expression, const QHash<QString, double> &values);

} // namespace storybank
