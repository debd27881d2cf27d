#pragma once

#include "entities.h"

#include <QJsonObject>
#include <QJsonValue>

namespace storybank {

/// The entity with every field under its stored name. Dates ISO, times UTC with milliseconds, enums as their
/// codes, ids as text (empty = none), numbers in the C locale. Instantiated for every type of Entities.
template<Entity T>
QJsonObject toJson(const T &entity);

/// Reads what toJson() writes. Absent fields keep their defaults, so that older files can be read; unknown
/// fields are put into `extra`. None when a field has a value of the wrong type.
template<Entity T>
std::optional<T> fromJson(const QJsonObject &object);

/// One field's value by its type: what the bank stores in a column for lists and structures.
template<typename T>
QJsonValue fieldToJson(const T &value);
template<typename T>
bool fieldFromJson(const QJsonValue &json, T &value);

} // namespace storybank
