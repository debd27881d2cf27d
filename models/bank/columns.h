#pragma once

#include "domain/fields.h"
#include "domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

/// How one field stands in its column: plain values as themselves, ids and codes as text, a missing reference
/// as NULL, lists and structures as canonical JSON.
namespace storybank::columns {

template<typename T>
concept AnyId = requires(const T &id)
{
    {
        id.uuid()
        } -> std::same_as<QUuid>;
};

template<typename T>
concept PlainNumber = std::same_as<T, int> || std::same_as<T, bool>;

/// SQL's NULL is for what is missing; an empty text is none.
inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QString timeText(const QDateTime &time);
QDateTime timeFrom(const QString &text);
QString jsonText(const QJsonValue &value);

template<typename T>
QVariant toColumn(const T &value)
{
    if constexpr (std::same_as<T, QString>)
        return text(value);
    else if constexpr (PlainNumber<T>)
        return static_cast<qint64>(value);
    else if constexpr (std::same_as<T, std::optional<int>>)
        return value ? QVariant(static_cast<qint64>(*value)) : QVariant();
    else if constexpr (Coded<T>)
        return text(QString(toCode(value)));
    else if constexpr (AnyId<T>)
        return value.isNull() ? QVariant() : QVariant(value.toString());
    else if constexpr (std::same_as<T, QDateTime>)
        return text(timeText(value));
    else if constexpr (std::same_as<T, PartialDate>)
        return text(value.toString());
    else
        return jsonText(fieldToJson(value));
}

template<typename T>
bool fromJsonText(const QString &stored, T &value)
{
    // Most lists are empty; parsing all of them takes longer than reading the stories.
    if (stored == QStringLiteral("[]") || stored == QStringLiteral("{}")) {
        value = T();
        return true;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(stored.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return false;
    return fieldFromJson(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
                         value);
}

/// Reads what toColumn() writes; false when the column holds something else.
template<typename T>
bool fromColumn(const QVariant &stored, T &value)
{
    if constexpr (std::same_as<T, QString>) {
        value = stored.toString();
        return true;
    } else if constexpr (PlainNumber<T>) {
        value = static_cast<T>(stored.toLongLong());
        return static_cast<qint64>(value) == stored.toLongLong();
    } else if constexpr (std::same_as<T, std::optional<int>>) {
        value = stored.isNull() ? T() : T(stored.toInt());
        return true;
    } else if constexpr (Coded<T>) {
        const auto known = fromCode<T>(stored.toString());
        value = known.value_or(T());
        return known.has_value();
    } else if constexpr (AnyId<T>) {
        value = stored.isNull() ? T() : T::fromString(stored.toString());
        return stored.isNull() || !value.isNull();
    } else if constexpr (std::same_as<T, QDateTime>) {
        const QString written = stored.toString();
        value = timeFrom(written);
        return value.isValid() != written.isEmpty();
    } else if constexpr (std::same_as<T, PartialDate>) {
        const auto date = PartialDate::parse(stored.toString());
        value = date.value_or(PartialDate());
        return date.has_value();
    } else {
        return fromJsonText(stored.toString(), value);
    }
}

} // namespace storybank::columns
