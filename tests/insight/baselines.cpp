#include "baselines.h"

#include "insight/words.h"

#include <sqlite3.h>

#include <cmath>
#include <memory>

namespace storybank::test {

namespace {

QString wholeText(const Story &story)
{
    QStringList parts{story.title};
    for (const Section section :
         {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning})
        parts.append(sectionText(story, section));
    return parts.join(u'\n');
}

QList<Story> byId(QList<Story> stories)
{
    std::sort(stories.begin(), stories.end(),
              [](const Story &a, const Story &b) { return a.id.toString() < b.id.toString(); });
    return stories;
}

/// A question or story as TF-IDF sees it: stem → weight, of length 1.
using Vector = QMap<QString, double>;

Vector counts(WordReader &reader, const QString &text)
{
    Vector vector;
    const QList<Word> words = reader.read(text);
    for (const Word &word : words)
        vector[word.stem] += 1;
    return vector;
}

/// Weighted by rarity and brought to length 1; words that no story has count for nothing.
Vector weighted(Vector vector, const QMap<QString, double> &rarity)
{
    double squares = 0;
    for (auto it = vector.begin(); it != vector.end(); ++it) {
        *it *= rarity.value(it.key());
        squares += *it * *it;
    }
    for (double &value : vector)
        value = squares > 0 ? value / std::sqrt(squares) : 0;
    return vector;
}

struct TfIdf
{
    WordReader reader{{}};
    QMap<QString, double> rarity;
    QList<StoryId> ids;
    QList<Vector> stories;
};

/// An in-memory database with one row a story, numbered from 0.
struct FullText
{
    explicit FullText(const QList<Story> &stories)
    {
        sqlite3_open(":memory:", &database);
        run("CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'porter unicode61 remove_diacritics "
            "2')");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO search (rowid, body) VALUES (?, ?)", -1, &insert, nullptr);
        for (qsizetype i = 0; i < stories.size(); ++i) {
            const QByteArray text = wholeText(stories.at(i)).toUtf8();
            sqlite3_bind_int64(insert, 1, i);
            sqlite3_bind_text(insert, 2, text.constData(), -1, SQLITE_TRANSIENT);
            if (sqlite3_step(insert) != SQLITE_DONE)
                qFatal("%s", sqlite3_errmsg(database));
            sqlite3_reset(insert);
            ids.append(stories.at(i).id);
        }
        sqlite3_finalize(insert);
    }
    FullText(const FullText &) = delete;
    FullText &operator=(const FullText &) = delete;
    ~FullText() { sqlite3_close(database); }

    void run(const char *sql) const
    {
        if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
    }

    QList<StoryId> matches(const QString &query) const
    {
        QList<StoryId> found;
        sqlite3_stmt *select = nullptr;
        sqlite3_prepare_v2(database,
                           "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search), rowid", -1,
                           &select, nullptr);
        const QByteArray text = query.toUtf8();
        sqlite3_bind_text(select, 1, text.constData(), -1, SQLITE_TRANSIENT);
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(select)) == SQLITE_ROW)
            found.append(ids.at(sqlite3_column_int(select, 0)));
        if (step != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(database));
        sqlite3_finalize(select);
        return found;
    }

    sqlite3 *database = nullptr;
    QList<StoryId> ids;
};

} // namespace

Ranker bm25(const QList<Story> &stories)
{
    const auto index = std::make_shared<FullText>(byId(stories));
    return [index](const Prompt &prompt) {
        QStringList words;
        WordReader reader({});
        const QList<Word> read = reader.read(prompt.text);
        for (const Word &word : read)
            words.append(u'"' + prompt.text.mid(word.start, word.end - word.start) + u'"');
        words.removeDuplicates();
        return words.isEmpty() ? QList<StoryId>() : index->matches(words.join(QStringLiteral(" OR ")));
    };
}

Ranker tfIdf(const QList<Story> &stories)
{
    const auto index = std::make_shared<TfIdf>();
    const QList<Story> sorted = byId(stories);
    QMap<QString, double> storiesWith;
    for (const Story &story : sorted) {
        index->ids.append(story.id);
        index->stories.append(counts(index->reader, wholeText(story)));
        const QStringList stems = index->stories.constLast().keys();
        for (const QString &stem : stems)
            storiesWith[stem] += 1;
    }
    const auto all = static_cast<double>(sorted.size());
    for (auto it = storiesWith.begin(); it != storiesWith.end(); ++it)
        index->rarity.insert(it.key(), std::log((1 + all) / (1 + *it)) + 1);
    for (Vector &story : index->stories)
        story = weighted(story, index->rarity);
    return [index](const Prompt &prompt) {
        const Vector asked = weighted(counts(index->reader, prompt.text), index->rarity);
        QList<std::pair<double, StoryId>> ranked;
        for (qsizetype i = 0; i < index->ids.size(); ++i) {
            double product = 0;
            for (auto it = asked.cbegin(); it != asked.cend(); ++it)
                product += it.value() * index->stories.at(i).value(it.key());
            if (product > 0)
                ranked.append({product, index->ids.at(i)});
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        QList<StoryId> found;
        for (const auto &each : std::as_const(ranked))
            found.append(each.second);
        return found;
    };
}

} // namespace storybank::test
