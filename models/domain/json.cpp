#include "json.h"

#include "fields.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

namespace storybank {

namespace {

template<typename T>
struct IsList : std::false_type
{};
template<typename T>
struct IsList<QList<T>> : std::true_type
{};
template<typename T>
struct IsMap : std::false_type
{};
template<typename T>
struct IsMap<QMap<QString, T>> : std::true_type
{};
template<typename T>
struct IsOptional : std::false_type
{};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type
{};
template<typename T>
concept AnyId = requires(const T &id)
{
    {
        id.uuid()
        } -> std::same_as<QUuid>;
};

const QString utcFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ");

QJsonObject objectOf(const auto &described)
{
    QJsonObject object;
    visitFields(described, [&object](const char *name, const auto &field) {
        object.insert(QLatin1StringView(name), fieldToJson(field));
    });
    return object;
}

bool readFields(const QJsonObject &object, auto &described)
{
    bool ok = true;
    visitFields(described, [&](const char *name, auto &field) {
        const auto it = object.constFind(QLatin1StringView(name));
        if (it != object.constEnd() && !fieldFromJson(it.value(), field))
            ok = false;
    });
    return ok;
}

bool readWhole(const QJsonValue &json, int &value)
{
    const double number = json.toDouble(0.5);
    value = json.toInt();
    return json.isDouble() && number == static_cast<double>(value);
}

bool readTime(const QJsonValue &json, QDateTime &value)
{
    if (json.toString().isEmpty()) {
        value = {};
        return json.isString() || json.isNull();
    }
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    return value.isValid();
}

template<typename T>
bool readList(const QJsonValue &json, QList<T> &list)
{
    if (!json.isArray())
        return false;
    const QJsonArray array = json.toArray();
    list.clear();
    list.reserve(array.size());
    for (const QJsonValue &item : array) {
        T value{};
        if (!fieldFromJson(item, value))
            return false;
        list.append(std::move(value));
    }
    return true;
}

template<typename T>
bool readMap(const QJsonValue &json, QMap<QString, T> &map)
{
    if (!json.isObject())
        return false;
    const QJsonObject object = json.toObject();
    map.clear();
    for (auto it = object.begin(); it != object.end(); ++it) {
        T value{};
        if (!fieldFromJson(it.value(), value))
            return false;
        map.insert(it.key(), value);
    }
    return true;
}

bool readPartialDate(const QJsonValue &json, PartialDate &value)
{
    const auto date = PartialDate::parse(json.toString());
    value = date.value_or(PartialDate());
    return date.has_value() && (json.isString() || json.isNull());
}

} // namespace

template<typename T>
QJsonValue fieldToJson(const T &value)
{
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool> || std::is_same_v<T, int> ||
                  std::is_same_v<T, double> || std::is_same_v<T, QJsonObject>) {
        return value;
    } else if constexpr (Coded<T>) {
        return QString(toCode(value));
    } else if constexpr (AnyId<T>) {
        return value.isNull() ? QString() : value.toString();
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return value.isValid() ? value.toUTC().toString(utcFormat) : QString();
    } else if constexpr (std::is_same_v<T, QTime>) {
        return value.isValid() ? value.toString(QStringLiteral("HH:mm")) : QString();
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return value.toString();
    } else if constexpr (IsOptional<T>::value) {
        return value ? fieldToJson(*value) : QJsonValue();
    } else if constexpr (IsList<T>::value) {
        QJsonArray array;
        for (const auto &item : value)
            array.append(fieldToJson(item));
        return array;
    } else if constexpr (IsMap<T>::value) {
        QJsonObject object;
        for (auto it = value.begin(); it != value.end(); ++it)
            object.insert(it.key(), fieldToJson(it.value()));
        return object;
    } else {
        return objectOf(value);
    }
}

template<typename T>
bool fieldFromJson(const QJsonValue &json, T &value)
{
    if constexpr (std::is_same_v<T, QString>) {
        value = json.toString();
        return json.isString() || json.isNull();
    } else if constexpr (std::is_same_v<T, bool>) {
        value = json.toBool();
        return json.isBool();
    } else if constexpr (std::is_same_v<T, int>) {
        return readWhole(json, value);
    } else if constexpr (std::is_same_v<T, double>) {
        value = json.toDouble();
        return json.isDouble();
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        value = json.toObject();
        return json.isObject();
    } else if constexpr (Coded<T>) {
        const auto known = fromCode<T>(json.toString());
        value = known.value_or(T());
        return known.has_value() && json.isString();
    } else if constexpr (AnyId<T>) {
        value = T::fromString(json.toString());
        return json.isNull() || (json.isString() && value.isNull() == json.toString().isEmpty());
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return readTime(json, value);
    } else if constexpr (std::is_same_v<T, QTime>) {
        value = QTime::fromString(json.toString(), QStringLiteral("HH:mm"));
        return json.isNull() || (json.isString() && value.isValid() != json.toString().isEmpty());
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return readPartialDate(json, value);
    } else if constexpr (IsOptional<T>::value) {
        value.reset();
        return json.isNull() || fieldFromJson(json, value.emplace());
    } else if constexpr (IsList<T>::value) {
        return readList(json, value);
    } else if constexpr (IsMap<T>::value) {
        return readMap(json, value);
    } else {
        return json.isObject() && readFields(json.toObject(), value);
    }
}

template<Entity T>
QJsonObject toJson(const T &entity)
{
    return objectOf(entity);
}

template<Entity T>
std::optional<T> fromJson(const QJsonObject &object)
{
    T entity;
    if (!readFields(object, entity))
        return std::nullopt;
    QJsonObject unknown = object;
    visitFields(std::as_const(entity),
                [&unknown](const char *name, const auto &) { unknown.remove(QLatin1StringView(name)); });
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        entity.extra.insert(it.key(), it.value());
    return entity;
}

#define STORYBANK_INSTANTIATE(T)                                                                             \
    template QJsonObject toJson<T>(const T &);                                                               \
    template std::optional<T> fromJson<T>(const QJsonObject &);
STORYBANK_INSTANTIATE(Competency)
STORYBANK_INSTANTIATE(Framework)
STORYBANK_INSTANTIATE(Story)
STORYBANK_INSTANTIATE(QuestionSet)
STORYBANK_INSTANTIATE(Prompt)
STORYBANK_INSTANTIATE(Answer)
STORYBANK_INSTANTIATE(Interviewer)
STORYBANK_INSTANTIATE(Loop)
STORYBANK_INSTANTIATE(Telling)
STORYBANK_INSTANTIATE(Rehearsal)
STORYBANK_INSTANTIATE(Note)
STORYBANK_INSTANTIATE(SavedSearch)
STORYBANK_INSTANTIATE(RedactionTerm)
STORYBANK_INSTANTIATE(Snapshot)
STORYBANK_INSTANTIATE(Template)
STORYBANK_INSTANTIATE(BankSettings)
#undef STORYBANK_INSTANTIATE

#define STORYBANK_FIELD(...)                                                                                 \
    template QJsonValue fieldToJson<__VA_ARGS__>(const __VA_ARGS__ &);                                       \
    template bool fieldFromJson<__VA_ARGS__>(const QJsonValue &, __VA_ARGS__ &);
STORYBANK_FIELD(QList<Stakeholder>)
STORYBANK_FIELD(QList<Risk>)
STORYBANK_FIELD(QList<Alternative>)
STORYBANK_FIELD(QList<FollowUp>)
STORYBANK_FIELD(QList<Metric>)
STORYBANK_FIELD(QList<Tag>)
STORYBANK_FIELD(QList<Principle>)
STORYBANK_FIELD(QList<Round>)
STORYBANK_FIELD(QList<CompetencyId>)
STORYBANK_FIELD(QList<QString>)
STORYBANK_FIELD(QList<int>)
STORYBANK_FIELD(QMap<QString, QString>)
STORYBANK_FIELD(QJsonObject)
#undef STORYBANK_FIELD

} // namespace storybank
