#include "templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::TemplateText)
};

Error badTemplate(const QString &why)
{
    return {ErrorCode::BadInput, TemplateText::tr("A template"), why,
            TemplateText::tr("Install the program again.")};
}

Result<QJsonObject> parsed(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return badTemplate(error.errorString());
    return document;
}

} // namespace

Result<Template> readTemplate(const QByteArray &bytes)
{
    const auto document = parsed(bytes);
    if (!document)
        return document.error();
    Template read;
    read.key = document->value(u"key").toString();
    read.name = document->value(u"name").toString();
    read.description = document->value(u"description").toString();
    if (read.key.isEmpty() || read.name.isEmpty())
        return badTemplate(TemplateText::tr("it has no key or no name"));
    read.id = TemplateId::fromName(u"template/"_s + read.key);
    const QJsonArray competencies = document->value(u"competencies").toArray();
    for (const auto &key : competencies)
        read.competencies.append(key.toString());
    const QJsonObject guidance = document->value(u"guidance").toObject();
    for (auto it = guidance.begin(); it != guidance.end(); ++it) {
        if (!fromCode<Section>(it.key()))
            return badTemplate(TemplateText::tr("“%1” is no section").arg(it.key()));
        read.guidance.insert(it.key(), it.value().toString());
    }
    return read;
}

Result<QList<Template>> builtInTemplates()
{
    const QDir folder(u":/templates"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QList<std::pair<int, Template>> placed;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        auto read = readTemplate(bytes);
        if (!read)
            return read.error();
        placed.append({parsed(bytes)->value(u"position").toInt(), std::move(read).value()});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Template> all;
    for (auto &[position, read] : placed)
        all.append(std::move(read));
    return all;
}

QString templateKey(const Template &from)
{
    return from.key.isEmpty() ? from.id.toString() : from.key;
}

const Template *templateOf(const Story &story, const Library &library, const QList<Template> &builtIn)
{
    if (story.templateKey.isEmpty())
        return nullptr;
    for (const Template &own : library.table<Template>()) {
        if (templateKey(own) == story.templateKey)
            return &own;
    }
    const auto found = std::find_if(builtIn.cbegin(), builtIn.cend(), [&story](const Template &one) {
        return templateKey(one) == story.templateKey;
    });
    return found == builtIn.cend() ? nullptr : &*found;
}

QString guidance(const Template *from, Section section)
{
    return from ? from->guidance.value(toCode(section)) : QString();
}

QString templateFor(const Library &library, const QList<CompetencyId> &competencies)
{
    QList<Template> templates;
    for (const Template &own : library.table<Template>())
        templates.append(own);
    if (const Result<QList<Template>> builtIn = builtInTemplates())
        templates += *builtIn;
    for (const CompetencyId wanted : competencies) {
        for (const Template &from : std::as_const(templates)) {
            // A template is made for its first competency; the others are what such a story often shows too.
            const Competency *first =
                from.competencies.isEmpty() ? nullptr : library.competencyNamed(from.competencies.first());
            if (first && first->id == wanted)
                return templateKey(from);
        }
    }
    return {};
}

NewStory startFromTemplate(const Library &library, const Template &from, const QString &title,
                           const QDateTime &now)
{
    Story story;
    story.id = StoryId::create();
    story.title = title;
    story.templateKey = templateKey(from);
    story.createdAt = story.editedAt = now;
    for (const QString &name : from.competencies) {
        const Competency *competency = library.competencyNamed(name);
        if (competency && !competency->retired && !story.hasTag(competency->id))
            story.tags.append({competency->id, story.tags.isEmpty() ? TagRank::Primary : TagRank::Secondary});
    }
    Edit edit{TemplateText::tr("New story"), {}};
    edit.add(story);
    return {story.id, edit};
}

} // namespace storybank
