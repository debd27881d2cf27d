#pragma once

// Precompiled once for all tests.
#include <QTest>
#include <QtCore>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
