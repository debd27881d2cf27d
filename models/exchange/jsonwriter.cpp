#include "jsonwriter.h"

#include "domain/json.h"
#include "shapes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace storybank {

namespace {

/// Collects the answers and tellings of each entity once, where a shape of its own would look through all of
/// them.
class Exporter
{
public:
    explicit Exporter(const Library &library) : m_library(library)
    {
        m_bare.table<Competency>() = library.table<Competency>();
        m_bare.table<QuestionSet>() = library.table<QuestionSet>();
        m_bare.table<Interviewer>() = library.table<Interviewer>();
        m_bare.table<BankSettings>() = library.table<BankSettings>();
        for (const Answer &answer : library.answers()) {
            m_ofStory[answer.story].append(answerShape(answer));
            m_ofPrompt[answer.prompt].append(answerShape(answer));
        }
        for (const Telling &telling : library.tellings())
            m_tellings[telling.story].append(toJson(telling));
    }

    template<Entity T>
    QJsonObject shape(const T &entity) const
    {
        if constexpr (std::is_same_v<T, Story>) {
            QJsonObject whole = storyShape(m_bare, entity, Detail::Whole);
            whole.insert(QStringLiteral("answers"), m_ofStory.value(entity.id));
            whole.insert(QStringLiteral("tellings"), m_tellings.value(entity.id));
            return whole;
        } else if constexpr (std::is_same_v<T, Prompt>) {
            QJsonObject whole = promptShape(m_bare, entity, Detail::Whole);
            whole.insert(QStringLiteral("answers"), m_ofPrompt.value(entity.id));
            return whole;
        } else if constexpr (std::is_same_v<T, Loop>) {
            return loopShape(m_bare, entity, Detail::Whole);
        } else {
            return toJson(entity);
        }
    }

    template<Entity T>
    QJsonValue all() const
    {
        if constexpr (std::is_same_v<T, BankSettings>) {
            const auto &table = m_library.table<T>();
            return table.isEmpty() ? QJsonObject() : toJson(*table.begin());
        } else {
            QJsonArray array;
            for (const T &entity : m_library.table<T>())
                array.append(shape(entity));
            return array;
        }
    }

private:
    const Library &m_library;
    Library m_bare; ///< what shapes look names up in
    QHash<StoryId, QJsonArray> m_ofStory;
    QHash<PromptId, QJsonArray> m_ofPrompt;
    QHash<StoryId, QJsonArray> m_tellings;
};

} // namespace

QLatin1StringView exportKey(Kind kind)
{
    static constexpr std::array keys{"competencies",    "frameworks", "stories",      "sets",
                                     "prompts",         "answers",    "interviewers", "loops",
                                     "tellings",        "rehearsals", "notes",        "saved_searches",
                                     "redaction_terms", "snapshots",  "templates",    "settings"};
    static_assert(keys.size() == Codes<Kind>::names.size());
    return QLatin1StringView(keys[static_cast<size_t>(kind)]);
}

QByteArray exportJson(const Library &library)
{
    const Exporter exporter(library);
    QJsonObject document;
    document.insert(QStringLiteral("format"), QStringLiteral("storybank"));
    document.insert(QStringLiteral("version"), exportVersion);
    Entities::forEach([&]<typename T>() { document.insert(exportKey(kindOf<T>), exporter.all<T>()); });
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace storybank
