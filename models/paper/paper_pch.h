#pragma once

// Precompiled for what paints without widgets.
#include <QtCore>
#include <QtGui>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
