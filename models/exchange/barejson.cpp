#include "jsonreader.h"

#include "domain/json.h"
#include "domain/text.h"
#include "metadata.h"
#include "partitems.h"
#include "shapes.h"
#include "stories.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace storybank {

namespace {

struct BareJson
{
    Q_DECLARE_TR_FUNCTIONS(storybank::BareJson)
};

void rename(QJsonObject &object, const char *from, const char *to)
{
    const auto it = object.constFind(QLatin1StringView(from));
    if (it == object.constEnd() || object.contains(QLatin1StringView(to)))
        return;
    const QJsonValue value = *it;
    object.remove(QLatin1StringView(from));
    object.insert(QLatin1StringView(to), value);
}

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    if (value.isString())
        all = value.toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            all.append(item.toString());
    }
    return all;
}

/// A list field that holds plain texts, or a text with an item a line, instead of objects.
template<typename Item, typename Parse>
void readTexts(QJsonObject &object, const QJsonObject &sections, const char *name, QList<Item> &items,
               Parse parse)
{
    const QLatin1StringView key(name);
    const QJsonValue own = object.value(key);
    const bool structured = own.isArray() && !own.toArray().isEmpty() && own.toArray().first().isObject();
    if (structured)
        return;
    for (const QString &text : texts(own.isUndefined() ? sections.value(key) : own))
        items.append(parse(text));
    object.remove(key);
}

class BareReader
{
public:
    BareReader(const JsonSource &source, Reading &reading) : m_source(source), m_reading(reading) {}
    Result<void> read(const QJsonValue &root);

private:
    Result<void> readList(const QJsonValue &list, const QString &name);
    Result<void> readStory(const QJsonObject &shape, const QString &where);
    Result<void> readPrompt(const QJsonObject &shape, const QString &where);
    void readAnswers(const QJsonArray &answers);
    QuestionSetId setNamed(const QString &name);
    LineSpan spanOf(const QString &words);
    void leaveOut(const QString &what, const QJsonValue &value);

    const JsonSource &m_source;
    Reading &m_reading;
    QHash<QString, QuestionSetId> m_sets;
    QHash<QString, QUuid> m_given; ///< ids of the source and those they became
    QJsonArray m_answers;
    int m_line = 1;
};

LineSpan BareReader::spanOf(const QString &words)
{
    m_line = m_source.lineOf(words, m_line);
    return {m_line, m_line};
}

void BareReader::leaveOut(const QString &what, const QJsonValue &value)
{
    QString text = value.isString() ? value.toString() : QString();
    if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    m_reading.unrecognised.append(
        {spanOf(what), what.isEmpty() ? text : what + QStringLiteral(": ") + text, m_source.name});
}

QuestionSetId BareReader::setNamed(const QString &name)
{
    if (name.isEmpty())
        return {};
    QuestionSetId &id = m_sets[name];
    if (id.isNull()) {
        QuestionSet set;
        set.id = id = QuestionSetId::create();
        set.name = name;
        set.source = m_source.name;
        set.position = static_cast<int>(m_sets.size()) - 1;
        m_reading.content.table<QuestionSet>().put(set);
    }
    return id;
}

Result<void> BareReader::readStory(const QJsonObject &shape, const QString &where)
{
    const QJsonObject sections = shape.value(QStringLiteral("sections")).toObject();
    const QStringList names = texts(shape.value(QStringLiteral("competencies")));
    const QJsonValue answers = shape.value(QStringLiteral("answers"));
    QJsonObject object = storedStory(shape);
    Story lists;
    readTexts(object, sections, "stakeholders", lists.stakeholders, parseStakeholder);
    readTexts(object, sections, "risks", lists.risks, parseRisk);
    readTexts(object, sections, "alternatives", lists.alternatives, parseAlternative);
    readTexts(object, sections, "criteria", lists.criteria, [](const QString &text) { return text; });
    readTexts(object, sections, "follow_ups", lists.followUps, parseFollowUp);
    const bool statusGiven = object.contains(QStringLiteral("status"));
    const QString givenId = object.take(QStringLiteral("id")).toString();
    object.remove(QStringLiteral("tags")); // ids of another bank
    auto story = fromJson<Story>(object);
    if (!story)
        return m_source.wrong(where, shape, BareJson::tr("a field has a value of the wrong kind"));
    story->id = StoryId::create();
    story->stakeholders += lists.stakeholders;
    story->risks += lists.risks;
    story->alternatives += lists.alternatives;
    story->criteria += lists.criteria;
    story->followUps += lists.followUps;
    if (story->title.isEmpty())
        story->title = titleFrom(story->situation);
    for (const Section section : {Section::Situation, Section::Task, Section::Action, Section::Result,
                                  Section::Learning, Section::Attribution}) {
        if (story->text(section).size() > sectionLimit)
            leaveOut(QString(toCode(section)), std::exchange(story->text(section), QString()));
    }
    const bool whole = std::all_of(toldSections.begin(), toldSections.end(),
                                   [&](Section section) { return !story->text(section).isEmpty(); });
    if (!statusGiven)
        story->status = whole ? StoryStatus::Ready : StoryStatus::Draft;
    if (story->metrics.isEmpty())
        story->metrics = toldMetrics(*story);
    m_given.insert(givenId, story->id.uuid());
    m_reading.content.table<Story>().put(*story);
    m_reading.stories.append({story->id.uuid(), spanOf(story->title), names, {}, m_source.name});
    for (const QJsonValue &answer : answers.toArray())
        m_answers.append(answer);
    return {};
}

Result<void> BareReader::readPrompt(const QJsonObject &shape, const QString &where)
{
    const QStringList names = texts(shape.value(QStringLiteral("competencies")));
    const QString set = shape.value(QStringLiteral("set")).toString();
    QJsonObject object = shape;
    object.remove(QStringLiteral("set_id"));
    object.remove(QStringLiteral("competency_ids"));
    object = storedPrompt(object);
    QList<FollowUp> followUps;
    readTexts(object, {}, "follow_ups", followUps, parseFollowUp);
    const QString givenId = object.take(QStringLiteral("id")).toString();
    const QJsonValue difficulty = object.value(QStringLiteral("difficulty"));
    if (const auto known = difficultyOf(difficulty.toString()))
        object.insert(QStringLiteral("difficulty"), QString(toCode(*known)));
    auto prompt = fromJson<Prompt>(object);
    if (!prompt)
        return m_source.wrong(where, shape, BareJson::tr("a field has a value of the wrong kind"));
    prompt->id = PromptId::create();
    prompt->set = setNamed(set);
    prompt->followUps += followUps;
    prompt->position = static_cast<int>(m_reading.prompts.size());
    m_given.insert(givenId, prompt->id.uuid());
    m_reading.content.table<Prompt>().put(*prompt);
    m_reading.prompts.append({prompt->id.uuid(), spanOf(prompt->text), names, {}, m_source.name});
    for (const QJsonValue &answer : shape.value(QStringLiteral("answers")).toArray())
        m_answers.append(answer);
    return {};
}

/// Links between the objects of this source; those to others say nothing here.
void BareReader::readAnswers(const QJsonArray &answers)
{
    for (const QJsonValue &value : answers) {
        QJsonObject object = value.toObject();
        const QUuid story = m_given.value(object.take(QStringLiteral("story")).toString());
        const QUuid prompt = m_given.value(object.take(QStringLiteral("prompt")).toString());
        object.remove(QStringLiteral("id"));
        auto answer = fromJson<Answer>(object);
        if (story.isNull() || prompt.isNull() || !answer)
            continue;
        answer->story = StoryId(story);
        answer->prompt = PromptId(prompt);
        answer->id = Answer::idFor(answer->story, answer->prompt);
        m_reading.content.table<Answer>().put(*answer);
    }
}

Result<void> BareReader::readList(const QJsonValue &list, const QString &name)
{
    if (!list.isArray())
        return m_source.wrong(name, {}, BareJson::tr("this must be a list"));
    const QJsonArray array = list.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        QJsonObject object = array.at(i).toObject();
        const QString where = QStringLiteral("%1[%2]").arg(name).arg(i);
        rename(object, "question", "text");
        rename(object, "prompt", "text");
        const bool told = object.contains(QStringLiteral("situation")) ||
                          object.contains(QStringLiteral("sections")) ||
                          object.contains(QStringLiteral("action"));
        Result<void> done;
        if (told || (object.contains(QStringLiteral("title")) && !object.contains(QStringLiteral("text"))))
            done = readStory(object, where);
        else if (!object.value(QStringLiteral("text")).toString().trimmed().isEmpty())
            done = readPrompt(object, where);
        else
            leaveOut(QString(), array.at(i));
        if (!done)
            return done;
    }
    return {};
}

Result<void> BareReader::read(const QJsonValue &root)
{
    Result<void> done;
    if (root.isArray()) {
        done = readList(root, BareJson::tr("the list"));
    } else {
        const QJsonObject object = root.toObject();
        for (auto it = object.begin(); it != object.end() && done; ++it) {
            if (it.key() == QStringLiteral("stories") || it.key() == QStringLiteral("prompts"))
                done = readList(it.value(), it.key());
            else if (it.key() == QStringLiteral("answers"))
                m_answers = it.value().toArray();
            else
                leaveOut(it.key(), it.value());
        }
    }
    if (!done)
        return done;
    readAnswers(m_answers);
    if (m_reading.isEmpty())
        return Error{
            ErrorCode::BadInput, m_source.name, BareJson::tr("there is no story and no prompt in it"),
            BareJson::tr("A list of objects with “title” and “sections”, or with “text”, can be read.")};
    return {};
}

} // namespace

Result<void> readBareJson(const QJsonValue &root, const JsonSource &source, Reading &reading)
{
    return BareReader(source, reading).read(root);
}

} // namespace storybank
