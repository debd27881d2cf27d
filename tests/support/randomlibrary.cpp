#include "randomlibrary.h"

#include "domain/fields.h"
#include "domain/removal.h"
#include "domain/text.h"

#include <QJsonArray>

namespace storybank::testing {

namespace {

const QStringList words{QStringLiteral("migration"), QStringLiteral("résumé"),   QStringLiteral("naïve"),
                        QStringLiteral("managed"),   QStringLiteral("analyses"), QStringLiteral("项目管理"),
                        QStringLiteral("データ"),    QStringLiteral("“quoted”"), QStringLiteral("it's"),
                        QStringLiteral("15%"),       QStringLiteral("→"),        QStringLiteral("😀"),
                        QStringLiteral("Ångström"),  QStringLiteral("\n"),       QStringLiteral("\t"),
                        QStringLiteral("a\"b'c;--"), QStringLiteral("NOT"),      QStringLiteral("p95"),
                        QStringLiteral("한국어"),    QStringLiteral("trust")};

/// Fills any field with a value by its type.
class Filler
{
public:
    Filler(const Library &library, QRandomGenerator &random, RandomLibrary &texts)
        : m_library(library), m_random(random), m_texts(texts)
    {}

    template<typename T>
    void operator()(const char *, T &field)
    {
        fill(field);
    }
    template<typename T>
    void operator()(const char *name, Id<T> &id)
    {
        if (qstrcmp(name, "id") == 0)
            fillIdentity(id);
        else
            fill(id);
    }

    template<typename T>
    void fillAll(T &value)
    {
        visitFields(value, *this);
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QUuid uuid()
    {
        QUuid made;
        m_random.fillRange(reinterpret_cast<quint32 *>(&made), sizeof(QUuid) / sizeof(quint32));
        return made;
    }

    template<typename T>
    void fillIdentity(Id<T> &id)
    {
        if constexpr (!std::is_same_v<T, BankSettings>) // of which a bank has one
            id = Id<T>(uuid());
    }
    template<typename T>
    void fill(Id<T> &id)
    {
        id = {};
        if constexpr (Entity<T>) {
            const Table<T> &table = m_library.table<T>();
            if (!table.isEmpty() && chance(80))
                id = std::next(table.begin(), m_random.bounded(static_cast<int>(table.size())))->id;
        } else if (chance(50)) {
            id = Id<T>(uuid());
        }
    }
    void fill(QString &text) { text = chance(70) ? m_texts.text(12) : QString(); }
    void fill(int &number) { number = m_random.bounded(-3, 1000); }
    void fill(bool &flag) { flag = chance(50); }
    void fill(double &number) { number = (m_random.bounded(2000000) - 1000000) / 7.0; }
    void fill(PartialDate &date)
    {
        date = {};
        date.year = chance(80) ? m_random.bounded(1990, 2040) : 0;
        date.month = !date.isNull() && chance(70) ? m_random.bounded(1, 13) : 0;
        date.day = date.month > 0 && chance(70) ? m_random.bounded(1, 29) : 0;
    }
    void fill(QDateTime &time)
    {
        time =
            chance(50)
                ? QDateTime::fromMSecsSinceEpoch(1'500'000'000'000 + m_random.bounded(2'000'000'000), Qt::UTC)
                : QDateTime();
    }
    void fill(QTime &time)
    {
        time = chance(50) ? QTime(m_random.bounded(24), m_random.bounded(60)) : QTime();
    }
    void fill(QJsonObject &object)
    {
        object = {};
        if (chance(20))
            object = {{m_texts.text(1), m_texts.text(3)},
                      {QStringLiteral("nested"), QJsonArray{1.5, true, QJsonValue(), m_texts.text(2)}}};
    }
    template<Coded E>
    void fill(E &value)
    {
        value = static_cast<E>(m_random.bounded(static_cast<int>(Codes<E>::names.size())));
    }
    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (chance(60))
            fill(value.emplace());
    }
    template<typename T>
    void fill(QList<T> &list)
    {
        list.clear();
        for (int left = chance(60) ? m_random.bounded(4) : 0; left > 0; --left) {
            T item{};
            fill(item);
            list.append(item);
        }
    }
    template<typename T>
    void fill(QMap<QString, T> &map)
    {
        map.clear();
        for (int left = m_random.bounded(3); left > 0; --left) {
            T item{};
            fill(item);
            map.insert(m_texts.text(1), item);
        }
    }
    template<Described T>
    void fill(T &value)
    {
        fillAll(value);
    }

    const Library &m_library;
    QRandomGenerator &m_random;
    RandomLibrary &m_texts;
};

/// What the type alone does not say. False when the library lacks what the entity needs.
template<typename T>
bool complete(T &, const Library &)
{
    return true;
}
bool complete(Answer &answer, const Library &library)
{
    answer.id = Answer::idFor(answer.story, answer.prompt);
    return !answer.story.isNull() && !answer.prompt.isNull() && !library.find(answer.id);
}
bool complete(Telling &telling, const Library &)
{
    return !telling.story.isNull();
}
bool complete(Rehearsal &rehearsal, const Library &)
{
    return !rehearsal.story.isNull();
}
bool complete(BankSettings &settings, const Library &library)
{
    return !library.find(settings.id);
}

/// What a replacement must keep.
template<typename T>
void keepIdentity(T &value, const T &old)
{
    value.id = old.id;
}
void keepIdentity(Answer &value, const Answer &old)
{
    value.id = old.id;
    value.story = old.story;
    value.prompt = old.prompt;
}
void keepIdentity(Telling &value, const Telling &old)
{
    value.id = old.id;
    value.story = old.story;
}
void keepIdentity(Rehearsal &value, const Rehearsal &old)
{
    value.id = old.id;
    value.story = old.story;
}

} // namespace

QString RandomLibrary::text(int count)
{
    QString text;
    for (int left = m_random.bounded(count + 1); left >= 0; --left)
        text += words.at(m_random.bounded(static_cast<int>(words.size()))) + u' ';
    return cleanText(text.left(text.size() - 1));
}

template<Entity T>
std::optional<T> RandomLibrary::made(const Library &library)
{
    T entity;
    Filler(library, m_random, *this).fillAll(entity);
    return complete(entity, library) ? std::optional(entity) : std::nullopt;
}

template<Entity T>
Edit RandomLibrary::step(const Library &library)
{
    Edit edit{text(2), {}};
    const Table<T> &table = library.table<T>();
    const int dice = m_random.bounded(100);
    if (table.isEmpty() || dice < 30) {
        if (const auto entity = made<T>(library))
            edit.add(*entity);
        return edit;
    }
    const T old = *std::next(table.begin(), m_random.bounded(static_cast<int>(table.size())));
    if (dice < 50)
        return removal(library, old.id);
    T entity;
    Filler(library, m_random, *this).fillAll(entity);
    keepIdentity(entity, old);
    return edit.replace(old, entity);
}

Edit RandomLibrary::step(const Library &library)
{
    Edit edit;
    int chosen = m_random.bounded(static_cast<int>(Codes<Kind>::names.size()));
    Entities::forEach([&]<typename T>() {
        if (chosen-- == 0)
            edit = step<T>(library);
    });
    return edit;
}

Edit RandomLibrary::edit(const Library &library)
{
    Edit whole = step(library);
    if (m_random.bounded(5) > 0)
        return whole;
    Library scratch = library;
    if (!apply(whole, scratch))
        return whole;
    for (int left = m_random.bounded(2, 12); left > 0; --left) {
        const Edit further = step(scratch);
        if (apply(further, scratch))
            whole.changes += further.changes;
    }
    return whole;
}

Library RandomLibrary::library(int each)
{
    Library library;
    for (int round = 0; round < each; ++round) {
        Entities::forEach([&]<typename T>() {
            if (const auto entity = made<T>(library))
                library.table<T>().put(*entity);
        });
    }
    return library;
}

Library RandomLibrary::large(int stories, int characters)
{
    static const QStringList syllables =
        QStringLiteral("ka lo men tra vi so per ing den ta ri con fa lu mo ne").split(u' ');
    const auto word = [&] {
        QString made;
        for (int left = 1 + m_random.bounded(3); left > 0; --left)
            made += syllables.at(m_random.bounded(static_cast<int>(syllables.size())));
        return made;
    };
    const auto sentence = [&](qsizetype length) {
        QString made = word();
        while (made.size() < length)
            made += u' ' + word();
        return made;
    };
    Library library;
    for (const Competency &competency : defaultCompetencies())
        library.table<Competency>().put(competency);
    for (int i = 0; i < stories; ++i) {
        Story story;
        story.id = StoryId::fromName(QStringLiteral("large/%1").arg(i));
        story.title = sentence(40);
        story.status = StoryStatus::Ready;
        story.strength = m_random.bounded(6);
        story.createdAt = story.editedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i, Qt::UTC);
        story.situation = sentence(characters / 4);
        story.task = sentence(characters / 8);
        story.action = sentence(characters / 2);
        story.result = sentence(characters / 8);
        story.tags = {{defaultCompetencies().at(i % 5).id, TagRank::Primary}};
        library.table<Story>().put(story);
        if (i % 10 == 0) {
            Prompt prompt;
            prompt.id = PromptId::fromName(QStringLiteral("large/%1").arg(i));
            prompt.text = sentence(80);
            library.table<Prompt>().put(prompt);
        }
    }
    return library;
}

} // namespace storybank::testing
