#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace storybank {

/// One JSON document with the line feed that ends it.
inline QByteArray document(const QJsonArray &array)
{
    return QJsonDocument(array).toJson();
}
inline QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace storybank
