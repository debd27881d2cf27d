#include "frameworks.h"

#include "domain/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct FrameworkText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::FrameworkText)
};

Error badFramework(const QString &why)
{
    return {ErrorCode::BadInput, FrameworkText::tr("A framework"), why,
            FrameworkText::tr("Install the program again.")};
}

Result<QJsonObject> parsed(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return badFramework(error.errorString());
    return document;
}

QSet<QString> knownKeys()
{
    QSet<QString> keys;
    for (const QList<Competency> &some : {defaultCompetencies(), widerCompetencies()}) {
        for (const Competency &competency : some)
            keys.insert(competency.key);
    }
    return keys;
}

Result<BuiltInPrinciple> readPrinciple(const QJsonObject &object)
{
    BuiltInPrinciple principle;
    principle.name = object.value(u"name").toString();
    principle.description = object.value(u"description").toString();
    if (principle.name.trimmed().isEmpty())
        return badFramework(FrameworkText::tr("a principle has no name"));
    const QSet<QString> known = knownKeys();
    const QJsonArray competencies = object.value(u"competencies").toArray();
    for (const auto &value : competencies) {
        const QString key = value.toString();
        if (!known.contains(key))
            return badFramework(FrameworkText::tr("“%1” is no competency of the program").arg(key));
        principle.competencies.append(key);
    }
    return principle;
}

} // namespace

FrameworkId BuiltInFramework::id() const
{
    return FrameworkId::fromName(u"framework/"_s + key);
}

Result<BuiltInFramework> readFramework(const QByteArray &bytes)
{
    const auto document = parsed(bytes);
    if (!document)
        return document.error();
    BuiltInFramework read;
    read.key = document->value(u"key").toString();
    read.name = document->value(u"name").toString();
    read.company = document->value(u"company").toString();
    if (read.key.isEmpty() || read.name.trimmed().isEmpty())
        return badFramework(FrameworkText::tr("it has no key or no name"));
    QSet<QString> names;
    const QJsonArray principles = document->value(u"principles").toArray();
    for (const auto &value : principles) {
        auto principle = readPrinciple(value.toObject());
        if (!principle)
            return principle.error();
        if (names.contains(foldedKey(principle->name)))
            return badFramework(FrameworkText::tr("it has the principle “%1” twice").arg(principle->name));
        names.insert(foldedKey(principle->name));
        read.principles.append(std::move(principle).value());
    }
    if (read.principles.isEmpty())
        return badFramework(FrameworkText::tr("it has no principles"));
    return read;
}

Result<QList<BuiltInFramework>> builtInFrameworks()
{
    const QDir folder(u":/frameworks"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QList<std::pair<int, BuiltInFramework>> placed;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        auto read = readFramework(bytes);
        if (!read)
            return read.error();
        placed.append({parsed(bytes)->value(u"position").toInt(), std::move(read).value()});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<BuiltInFramework> all;
    for (auto &[position, read] : placed)
        all.append(std::move(read));
    return all;
}

} // namespace storybank
