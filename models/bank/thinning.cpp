#include "thinning.h"

#include "columns.h"
#include "connection.h"

#include <utility>

namespace storybank {

namespace {

constexpr int daysOfAll = 2;
constexpr int daysOfDaily = 14;
constexpr int daysOfWeekly = 12 * 7;

const QString oldVersions = QStringLiteral(R"(
    SELECT kind, id, sequence, at, before IS NULL, after IS NULL FROM history
    WHERE (kind, id) IN (SELECT kind, id FROM history WHERE at < ? GROUP BY kind, id HAVING count(*) > 1)
    ORDER BY kind, id, sequence)");
// Only where the next version begins with what this one left: what another program has mended between them
// must not be glossed over.
const QString foldIntoNext = QStringLiteral(R"(
    UPDATE history SET before = (SELECT gone.before FROM history AS gone WHERE gone.sequence = ?)
    WHERE sequence = ? AND before = (SELECT gone.after FROM history AS gone WHERE gone.sequence = ?))");
const QString removeVersion = QStringLiteral("DELETE FROM history WHERE sequence = ?");

/// The span of time of which one version stays; equal for two versions of the same span. Each is made of
/// whole ones of the size before and counts when all of it is old enough, so that what stays does not depend
/// on how often one thins.
std::pair<qint64, qint64> spanOf(const VersionMark &version, const QDateTime &now)
{
    constexpr qint64 week = 7;
    constexpr qint64 month = 4 * week;
    const qint64 today = now.date().toJulianDay();
    const qint64 day = version.at.date().toJulianDay();
    const auto age = [&](qint64 size) { return today - (day / size * size + size - 1); };
    if (age(month) >= daysOfWeekly)
        return {month, day / month};
    if (age(week) >= daysOfDaily)
        return {week, day / week};
    return age(1) >= daysOfAll ? std::pair{qint64(1), day} : std::pair{qint64(0), version.sequence};
}

Result<QList<Fold>> oldest(const Connection &connection, const QDateTime &now)
{
    Statement rows(connection, oldVersions);
    if (auto done = rows.run({columns::timeText(now.addDays(-daysOfAll))}); !done)
        return done.error();
    QList<Fold> fold;
    QList<VersionMark> versions;
    std::pair<QString, QString> entity;
    while (rows.next()) {
        const std::pair next{rows.value(0).toString(), rows.value(1).toString()};
        if (next != entity)
            fold += versionsToFold(std::exchange(versions, {}), now);
        entity = next;
        versions.append({rows.value(2).toLongLong(), columns::timeFrom(rows.value(3).toString()),
                         rows.value(4).toBool(), rows.value(5).toBool()});
    }
    fold += versionsToFold(versions, now);
    const auto done = rows.ended();
    return done ? Result<QList<Fold>>(fold) : Result<QList<Fold>>(done.error());
}

} // namespace

QList<Fold> versionsToFold(const QList<VersionMark> &versions, const QDateTime &now)
{
    QList<Fold> fold;
    for (qsizetype i = 0; i + 1 < versions.size(); ++i) {
        const VersionMark &version = versions.at(i);
        const VersionMark &next = versions.at(i + 1);
        const bool isStep = !version.adds && !version.takes && !next.adds && !next.takes;
        if (isStep && spanOf(version, now) == spanOf(next, now))
            fold.append({version.sequence, next.sequence});
    }
    return fold;
}

Result<int> thinHistory(const Connection &connection, const QDateTime &now)
{
    const auto fold = oldest(connection, now);
    if (!fold)
        return fold.error();
    Statement update(connection, foldIntoNext);
    Statement remove(connection, removeVersion);
    int count = 0;
    for (const auto &[gone, into] : *fold) {
        if (auto done = update.run({gone, into, gone}); !done)
            return done.error();
        if (update.rowsChanged() == 0)
            continue;
        if (auto done = remove.run({gone}); !done)
            return done.error();
        ++count;
    }
    return count;
}

} // namespace storybank
