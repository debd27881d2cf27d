#include "jsonreader.h"

#include "decode.h"
#include "domain/json.h"
#include "domain/text.h"
#include "jsonwriter.h"
#include "shapes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace storybank {

namespace {

struct JsonReading
{
    Q_DECLARE_TR_FUNCTIONS(storybank::JsonReading)
};

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isString())
        return cleanText(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(cleaned(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            object.insert(cleanText(it.key()), cleaned(it.value()));
        return object;
    }
    return value;
}

QString parseMessage(const QJsonParseError &error)
{
    switch (error.error) {
    case QJsonParseError::DeepNesting:
        return JsonReading::tr("it is nested too deeply");
    case QJsonParseError::DocumentTooLarge:
        return JsonReading::tr("it is too large");
    default:
        return JsonReading::tr("it is no valid JSON (%1)").arg(error.errorString());
    }
}

template<Entity T>
QJsonObject stored(const QJsonObject &shape)
{
    if constexpr (std::is_same_v<T, Story>)
        return storedStory(shape);
    else if constexpr (std::is_same_v<T, Prompt>)
        return storedPrompt(shape);
    else if constexpr (std::is_same_v<T, Loop>)
        return storedLoop(shape);
    else
        return shape;
}

/// The field that cannot be read; empty when each can.
template<Entity T>
QString wrongField(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!fromJson<T>(QJsonObject{{it.key(), it.value()}}))
            return it.key();
    }
    return {};
}

/// Reads the export of a whole bank.
class BankReader
{
public:
    BankReader(const JsonSource &source, Reading &reading) : m_source(source), m_reading(reading) {}

    Result<void> read(const QJsonObject &document)
    {
        QSet<QString> known{QStringLiteral("format"), QStringLiteral("version")};
        Result<void> done;
        Entities::forEach([&]<typename T>() {
            known.insert(exportKey(kindOf<T>));
            if (done)
                done = readTable<T>(document.value(exportKey(kindOf<T>)));
        });
        for (auto it = document.begin(); it != document.end(); ++it) {
            if (!known.contains(it.key()))
                m_reading.unrecognised.append(
                    {{m_source.lineOf(it.key()), m_source.lineOf(it.key())}, it.key(), m_source.name});
        }
        return done;
    }

private:
    template<Entity T>
    Result<void> readTable(const QJsonValue &value)
    {
        if constexpr (std::is_same_v<T, BankSettings>) {
            const bool none = value.isUndefined() || (value.isObject() && value.toObject().isEmpty());
            return none ? Result<void>() : readOne<T>(QString(exportKey(kindOf<T>)), value);
        } else {
            if (!value.isArray() && !value.isUndefined())
                return m_source.wrong(exportKey(kindOf<T>), {}, JsonReading::tr("this must be a list"));
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                const QString where = QStringLiteral("%1[%2]").arg(exportKey(kindOf<T>)).arg(i);
                if (auto done = readOne<T>(where, array.at(i)); !done)
                    return done;
            }
            return {};
        }
    }

    template<Entity T>
    Result<void> readOne(const QString &where, const QJsonValue &value)
    {
        if (!value.isObject())
            return m_source.wrong(where, {}, JsonReading::tr("this must be an object"));
        const QJsonObject object = stored<T>(value.toObject());
        auto entity = fromJson<T>(object);
        if (!entity)
            return m_source.wrong(
                where, object,
                JsonReading::tr("“%1” has a value of the wrong kind").arg(wrongField<T>(object)));
        if constexpr (std::is_same_v<T, Answer>) {
            if (entity->id.isNull())
                entity->id = Answer::idFor(entity->story, entity->prompt);
        }
        if (entity->id.isNull())
            entity->id = Id<T>::create();
        if (m_reading.content.find(entity->id))
            return m_source.wrong(where, object, JsonReading::tr("its id stands there twice"));
        m_reading.content.table<T>().put(*entity);
        note(*entity);
        return {};
    }

    template<Entity T>
    void note(const T &entity)
    {
        if constexpr (std::is_same_v<T, Story> || std::is_same_v<T, Prompt>) {
            QList<ItemSource> &items = std::is_same_v<T, Story> ? m_reading.stories : m_reading.prompts;
            const int line = m_source.lineOfId(entity.id.toString());
            items.append({entity.id.uuid(), {line, line}, {}, {}, m_source.name});
        }
    }

    const JsonSource &m_source;
    Reading &m_reading;
};

} // namespace

JsonSource::JsonSource(const QString &fileName, const QString &content) : name(fileName), text(content)
{
    static const QRegularExpression id(QStringLiteral("\"id\"\\s*:\\s*\"([^\"]+)\""));
    int line = 1;
    qsizetype counted = 0;
    auto matches = id.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        line +=
            static_cast<int>(QStringView(text).mid(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        if (!m_idLines.contains(match.captured(1)))
            m_idLines.insert(match.captured(1), line);
    }
}

int JsonSource::lineOf(const QString &words, int from) const
{
    qsizetype start = 0;
    for (int line = 1; line < from && start >= 0; ++line)
        start = text.indexOf(u'\n', start) + 1;
    const qsizetype at = text.indexOf(u'"' + words + u'"', std::max<qsizetype>(0, start));
    return at < 0 ? from : from + static_cast<int>(QStringView(text).mid(start, at - start).count(u'\n'));
}

Error JsonSource::wrong(const QString &where, const QJsonObject &object, const QString &why) const
{
    const QString id = object.value(QStringLiteral("id")).toString();
    const int line = id.isEmpty() ? lineOf(where.section(u'[', 0, 0)) : lineOfId(id);
    return {ErrorCode::BadInput, QStringLiteral("%1:%2").arg(name).arg(line),
            QStringLiteral("%1: %2").arg(where, why),
            JsonReading::tr("Export the bank again, or mend the file at this place.")};
}

Result<Reading> readJson(const QByteArray &bytes, const ReadOptions &options)
{
    const auto text = decodeText(bytes, options.source);
    if (!text)
        return text.error();
    QJsonParseError parseError;
    const QByteArray utf8 = text->toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const qsizetype line = utf8.left(parseError.offset).count('\n') + 1;
        return Error{ErrorCode::BadInput, QStringLiteral("%1:%2").arg(options.source).arg(line),
                     parseMessage(parseError), JsonReading::tr("Check the file at this line.")};
    }
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : cleaned(document.object());
    Reading reading;
    reading.source = options.source;
    reading.text = *text;
    const JsonSource source(options.source, *text);
    const QJsonObject object = root.toObject();
    if (object.value(QStringLiteral("format")).toString() != QStringLiteral("storybank")) {
        const auto done = readBareJson(cleaned(root), source, reading);
        return done ? Result<Reading>(reading) : done.error();
    }
    if (object.value(QStringLiteral("version")).toInt() > exportVersion)
        return Error{ErrorCode::BadInput, options.source,
                     JsonReading::tr("it was written by a newer Story Bank"),
                     JsonReading::tr("Update this program, or export from the newer one as Markdown.")};
    reading.complete = true;
    const auto done = BankReader(source, reading).read(object);
    return done ? Result<Reading>(reading) : done.error();
}

} // namespace storybank
