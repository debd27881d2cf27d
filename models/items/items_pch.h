#pragma once

// Precompiled for the item models: Qt Core, Qt Gui and the standard headers that most files need.
#include <QtCore>
#include <QtGui>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
