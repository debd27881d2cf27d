#pragma once

// Precompiled for every library that paints.
#include <QtCore>
#include <QtGui>
#include <QtWidgets>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
