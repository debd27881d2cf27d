#include "schema.h"

#include "failure.h"

#include <QSet>

namespace storybank::schema {

namespace {

struct Step
{
    int version;
    const char *reason;
    QList<const char *> statements;
};

// Columns carry the names of domain/fields.h; lists and structures are JSON text. Ids refer where the whole
// entity does; what refers from inside a list is checked by references.cpp. A missing reference is NULL.
const QList<Step> &steps()
{
    static const QList<Step> all{
        {1,
         "The bank of the first release",
         {
             R"(CREATE TABLE meta (
                    bank_id TEXT NOT NULL PRIMARY KEY,
                    change_seq INTEGER NOT NULL,
                    min_reader INTEGER NOT NULL,
                    min_writer INTEGER NOT NULL,
                    created_at TEXT NOT NULL,
                    program TEXT NOT NULL
                ) STRICT)",

             R"(CREATE TABLE competency (
                    id TEXT NOT NULL PRIMARY KEY,
                    "key" TEXT NOT NULL DEFAULT '',
                    name TEXT NOT NULL DEFAULT '',
                    description TEXT NOT NULL DEFAULT '',
                    hue INTEGER NOT NULL DEFAULT 0,
                    position INTEGER NOT NULL DEFAULT 0,
                    target INTEGER,
                    retired INTEGER NOT NULL DEFAULT 0,
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE framework (
                    id TEXT NOT NULL PRIMARY KEY,
                    "key" TEXT NOT NULL DEFAULT '',
                    name TEXT NOT NULL DEFAULT '',
                    company TEXT NOT NULL DEFAULT '',
                    principles TEXT NOT NULL DEFAULT '[]',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE story (
                    id TEXT NOT NULL PRIMARY KEY,
                    title TEXT NOT NULL DEFAULT '',
                    status TEXT NOT NULL DEFAULT 'draft',
                    strength INTEGER NOT NULL DEFAULT 0,
                    company TEXT NOT NULL DEFAULT '',
                    project TEXT NOT NULL DEFAULT '',
                    role TEXT NOT NULL DEFAULT '',
                    "when" TEXT NOT NULL DEFAULT '',
                    until TEXT NOT NULL DEFAULT '',
                    hook TEXT NOT NULL DEFAULT '',
                    situation TEXT NOT NULL DEFAULT '',
                    task TEXT NOT NULL DEFAULT '',
                    "action" TEXT NOT NULL DEFAULT '',
                    result TEXT NOT NULL DEFAULT '',
                    learning TEXT NOT NULL DEFAULT '',
                    ninety_seconds TEXT NOT NULL DEFAULT '',
                    thirty_seconds TEXT NOT NULL DEFAULT '',
                    stakeholders TEXT NOT NULL DEFAULT '[]',
                    risks TEXT NOT NULL DEFAULT '[]',
                    alternatives TEXT NOT NULL DEFAULT '[]',
                    criteria TEXT NOT NULL DEFAULT '[]',
                    attribution TEXT NOT NULL DEFAULT '',
                    follow_ups TEXT NOT NULL DEFAULT '[]',
                    metrics TEXT NOT NULL DEFAULT '[]',
                    tags TEXT NOT NULL DEFAULT '[]',
                    muted_rules TEXT NOT NULL DEFAULT '[]',
                    source TEXT NOT NULL DEFAULT '',
                    template TEXT NOT NULL DEFAULT '',
                    created_at TEXT NOT NULL DEFAULT '',
                    edited_at TEXT NOT NULL DEFAULT '',
                    trashed_at TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE question_set (
                    id TEXT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL DEFAULT '',
                    company TEXT NOT NULL DEFAULT '',
                    source TEXT NOT NULL DEFAULT '',
                    distinct_stories INTEGER NOT NULL DEFAULT 0,
                    position INTEGER NOT NULL DEFAULT 0,
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE prompt (
                    id TEXT NOT NULL PRIMARY KEY,
                    text TEXT NOT NULL DEFAULT '',
                    short_name TEXT NOT NULL DEFAULT '',
                    parts TEXT NOT NULL DEFAULT '[]',
                    "set" TEXT REFERENCES question_set (id) DEFERRABLE INITIALLY DEFERRED,
                    company TEXT NOT NULL DEFAULT '',
                    role TEXT NOT NULL DEFAULT '',
                    category TEXT NOT NULL DEFAULT '',
                    difficulty TEXT NOT NULL DEFAULT '',
                    round TEXT NOT NULL DEFAULT '',
                    rarity TEXT NOT NULL DEFAULT '',
                    source TEXT NOT NULL DEFAULT '',
                    hint TEXT NOT NULL DEFAULT '',
                    bridge TEXT NOT NULL DEFAULT '',
                    follow_ups TEXT NOT NULL DEFAULT '[]',
                    competencies TEXT NOT NULL DEFAULT '[]',
                    position INTEGER NOT NULL DEFAULT 0,
                    created_at TEXT NOT NULL DEFAULT '',
                    edited_at TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE answer (
                    id TEXT NOT NULL PRIMARY KEY,
                    story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    prompt TEXT NOT NULL REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
                    fit INTEGER,
                    origin TEXT NOT NULL DEFAULT 'owner',
                    chosen INTEGER NOT NULL DEFAULT 0,
                    angle TEXT NOT NULL DEFAULT '',
                    opening TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}',
                    UNIQUE (story, prompt)
                ) STRICT)",

             R"(CREATE TABLE interviewer (
                    id TEXT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL DEFAULT '',
                    company TEXT NOT NULL DEFAULT '',
                    role TEXT NOT NULL DEFAULT '',
                    notes TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE loop (
                    id TEXT NOT NULL PRIMARY KEY,
                    company TEXT NOT NULL DEFAULT '',
                    role TEXT NOT NULL DEFAULT '',
                    date TEXT NOT NULL DEFAULT '',
                    level TEXT NOT NULL DEFAULT '',
                    notes TEXT NOT NULL DEFAULT '',
                    debrief TEXT NOT NULL DEFAULT '',
                    past INTEGER NOT NULL DEFAULT 0,
                    rounds TEXT NOT NULL DEFAULT '[]',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE telling (
                    id TEXT NOT NULL PRIMARY KEY,
                    story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    prompt TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
                    loop TEXT REFERENCES loop (id) DEFERRABLE INITIALLY DEFERRED,
                    round TEXT,
                    interviewer TEXT REFERENCES interviewer (id) DEFERRABLE INITIALLY DEFERRED,
                    company TEXT NOT NULL DEFAULT '',
                    day TEXT NOT NULL DEFAULT '',
                    landing TEXT NOT NULL DEFAULT '',
                    seconds INTEGER NOT NULL DEFAULT 0,
                    notes TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE rehearsal (
                    id TEXT NOT NULL PRIMARY KEY,
                    story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    prompt TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
                    at TEXT NOT NULL DEFAULT '',
                    length TEXT NOT NULL DEFAULT 'full',
                    section_seconds TEXT NOT NULL DEFAULT '[]',
                    seconds INTEGER NOT NULL DEFAULT 0,
                    rating INTEGER NOT NULL DEFAULT 0,
                    reaction_millis INTEGER NOT NULL DEFAULT 0,
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE note (
                    id TEXT NOT NULL PRIMARY KEY,
                    title TEXT NOT NULL DEFAULT '',
                    text TEXT NOT NULL DEFAULT '',
                    source TEXT NOT NULL DEFAULT '',
                    created_at TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE saved_search (
                    id TEXT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL DEFAULT '',
                    query TEXT NOT NULL DEFAULT '',
                    position INTEGER NOT NULL DEFAULT 0,
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE redaction_term (
                    id TEXT NOT NULL PRIMARY KEY,
                    term TEXT NOT NULL DEFAULT '',
                    replacement TEXT NOT NULL DEFAULT '',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE snapshot (
                    id TEXT NOT NULL PRIMARY KEY,
                    loop TEXT REFERENCES loop (id) DEFERRABLE INITIALLY DEFERRED,
                    name TEXT NOT NULL DEFAULT '',
                    taken_at TEXT NOT NULL DEFAULT '',
                    content TEXT NOT NULL DEFAULT '{}',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE template (
                    id TEXT NOT NULL PRIMARY KEY,
                    "key" TEXT NOT NULL DEFAULT '',
                    name TEXT NOT NULL DEFAULT '',
                    description TEXT NOT NULL DEFAULT '',
                    guidance TEXT NOT NULL DEFAULT '{}',
                    competencies TEXT NOT NULL DEFAULT '[]',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             R"(CREATE TABLE bank_settings (
                    id TEXT NOT NULL PRIMARY KEY,
                    language TEXT NOT NULL DEFAULT 'en-GB',
                    words_per_minute INTEGER NOT NULL DEFAULT 130,
                    characters_per_minute INTEGER NOT NULL DEFAULT 240,
                    competency_target INTEGER NOT NULL DEFAULT 2,
                    follow_up_minutes INTEGER NOT NULL DEFAULT 6,
                    too_often INTEGER NOT NULL DEFAULT 3,
                    rules_off TEXT NOT NULL DEFAULT '[]',
                    extra TEXT NOT NULL DEFAULT '{}'
                ) STRICT)",

             // Deleting a story or a prompt looks up what refers to it.
             "CREATE INDEX answer_prompt ON answer (prompt)",
             "CREATE INDEX prompt_set ON prompt (\"set\")",
             "CREATE INDEX telling_story ON telling (story)",
             "CREATE INDEX telling_prompt ON telling (prompt)",
             "CREATE INDEX rehearsal_story ON rehearsal (story)",
             "CREATE INDEX rehearsal_prompt ON rehearsal (prompt)",

             // The integrity check of SQLite does not see a flipped bit inside a text; this does.
             R"(CREATE TABLE story_hash (
                    story TEXT NOT NULL PRIMARY KEY REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    sha256 TEXT NOT NULL
                ) STRICT)",

             // began: when the first of the folded versions was written; at: the last.
             R"(CREATE TABLE history (
                    sequence INTEGER PRIMARY KEY,
                    edit TEXT NOT NULL,
                    sitting TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    id TEXT NOT NULL,
                    before TEXT,
                    after TEXT,
                    began TEXT NOT NULL,
                    at TEXT NOT NULL,
                    label TEXT NOT NULL
                ) STRICT)",
             "CREATE INDEX history_entity ON history (kind, id, sequence)",

             R"(CREATE TABLE search_text (
                    number INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL,
                    id TEXT NOT NULL,
                    title TEXT NOT NULL,
                    body TEXT NOT NULL,
                    UNIQUE (kind, id)
                ) STRICT)",
             R"(CREATE VIRTUAL TABLE search USING fts5 (
                    title,
                    body,
                    content = 'search_text',
                    content_rowid = 'number',
                    tokenize = 'porter unicode61 remove_diacritics 2',
                    prefix = '1 2 3'
                ))",
         }},
    };
    return all;
}

bool isOurs(const QString &name)
{
    static const QSet<QString> virtualTables{QStringLiteral("search")};
    return virtualTables.contains(name);
}

} // namespace

int version()
{
    return steps().constLast().version;
}

Result<void> migrate(const Connection &connection, int from)
{
    for (const Step &step : steps()) {
        if (step.version <= from)
            continue;
        for (const char *statement : step.statements) {
            if (auto done = connection.run(QLatin1StringView(statement)); !done)
                return done;
        }
    }
    return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(version()));
}

Result<void> verify(const Connection &connection)
{
    Statement objects(connection, QStringLiteral("SELECT type, name, sql FROM sqlite_schema"));
    if (auto done = objects.run(); !done)
        return done;
    while (objects.next()) {
        const QString type = objects.value(0).toString();
        const bool isVirtual =
            objects.value(2).toString().startsWith(QStringLiteral("CREATE VIRTUAL"), Qt::CaseInsensitive);
        const bool plain = (type == QStringLiteral("table") && !isVirtual) || type == QStringLiteral("index");
        if (!plain && !(isVirtual && isOurs(objects.value(1).toString())))
            return failure::damaged(connection.path(), QStringLiteral("foreign %1 in the schema").arg(type));
    }
    return objects.ended();
}

} // namespace storybank::schema
