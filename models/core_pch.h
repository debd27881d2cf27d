#pragma once

// Precompiled for every library below the screen: Qt Core and the standard headers that most files need.
#include <QtCore>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
