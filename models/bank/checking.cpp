#include "checking.h"

#include "failure.h"
#include "references.h"
#include "searchindex.h"
#include "searchtext.h"
#include "storyhashes.h"
#include "tables.h"

#include <QCoreApplication>
#include <QSqlError>

#include <sqlite3.h>

namespace storybank {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CheckText)
};

Result<std::unique_ptr<Connection>> copyToMemory(const Connection &connection)
{
    auto copy = Connection::openMemory();
    if (!copy)
        return copy;
    sqlite3_db_release_memory(connection.handle()); // look at the disk, not at what was read from it before
    sqlite3_backup *backup = sqlite3_backup_init((*copy)->handle(), "main", connection.handle(), "main");
    if (backup)
        sqlite3_backup_step(backup, -1);
    const int code = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode((*copy)->handle());
    if (code != SQLITE_OK) {
        const QSqlError error({}, {}, QSqlError::UnknownError, QString::number(code));
        return failure::fromSqlite(connection.path(), error, connection.handle());
    }
    return copy;
}

void collect(const Connection &copy, const QString &pragma, const QString &sentence, CheckReport &report)
{
    Statement rows(copy, pragma);
    if (auto done = rows.run(); !done) {
        report.findings.append(sentence.arg(done.error().why));
        return;
    }
    while (rows.next()) {
        const QString found = rows.value(0).toString();
        if (found != QStringLiteral("ok"))
            report.findings.append(sentence.arg(found));
    }
}

void checkHashes(const Connection &copy, const Library &library, CheckReport &report)
{
    StoryHashes hashes(copy);
    for (const Story &story : library.stories()) {
        const auto kept = hashes.read(story.id);
        if (!kept || *kept != StoryHashes::hashOf(story))
            report.findings.append(
                CheckText::tr("The story %1 is not what was written.").arg(story.id.toString()));
    }
}

template<typename T>
void checkIndexed(const Connection &copy, const Library &library, CheckReport &report)
{
    const QString kind = toCode(kindOf<T>);
    Statement select(copy, QStringLiteral("SELECT title, body FROM search_text WHERE kind = ? AND id = ?"));
    for (const T &entity : library.table<T>()) {
        const auto document = searchtext::documentOf(entity);
        const auto row = select.row({kind, entity.id.toString()}, 2);
        const bool same =
            row &&
            (!document ? row->isEmpty()
                       : row->size() == 2 && row->at(0).toString() == searchtext::indexed(document->title) &&
                             row->at(1).toString() == searchtext::indexed(document->body));
        if (!same) {
            report.findings.append(
                CheckText::tr("The search index does not know the present text of the %1 %2.")
                    .arg(kind, entity.id.toString()));
        }
    }
}

void checkIndex(const Connection &copy, const Library &library, CheckReport &report)
{
    const auto sound = SearchIndex(copy).isSound();
    if (!sound || !*sound)
        report.findings.append(CheckText::tr("The search index is damaged."));
    checkIndexed<Story>(copy, library, report);
    checkIndexed<Prompt>(copy, library, report);
    checkIndexed<Note>(copy, library, report);
}

} // namespace

Result<CheckReport> checkBank(const Connection &connection)
{
    const auto copied = copyToMemory(connection);
    if (!copied)
        return copied.error();
    const Connection &copy = **copied;
    CheckReport report;
    if (const auto schema = copy.value(QStringLiteral("PRAGMA user_version")))
        report.schema = schema->toInt();
    collect(copy, QStringLiteral("PRAGMA integrity_check"), CheckText::tr("The file is damaged: %1."),
            report);
    collect(copy, QStringLiteral("PRAGMA foreign_key_check"),
            CheckText::tr("A row of the table %1 refers to a missing one."), report);
    Library library;
    if (auto done = Tables(copy).readAll(library); !done) {
        report.findings.append(CheckText::tr("The bank cannot be read: %1.").arg(done.error().why));
    } else {
        for (const QString &reference : danglingReferences(library))
            report.findings.append(CheckText::tr("A reference leads nowhere: %1.").arg(reference));
        checkHashes(copy, library, report);
        checkIndex(copy, library, report);
    }
    report.ok = report.findings.isEmpty();
    return report;
}

} // namespace storybank
