#include "history.h"

#include "columns.h"

namespace storybank {

namespace {

constexpr qint64 sittingMillis = 2 * 60 * 1000;
constexpr qsizetype fewWords = 64; ///< characters that a folded step may take away

const QString lastVersion = QStringLiteral(R"(
    SELECT sequence, before, after, began, label, sitting FROM history
    WHERE kind = ? AND id = ? ORDER BY sequence DESC LIMIT 1)");
const QString foldVersion = QStringLiteral("UPDATE history SET after = ?, at = ? WHERE sequence = ?");
const QString appendVersion = QStringLiteral(R"(
    INSERT INTO history (edit, sitting, kind, id, before, after, began, at, label)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))");

const QString entityVersions = QStringLiteral(R"(
    SELECT sequence, at, label, before, after FROM history
    WHERE kind = ? AND id = ? ORDER BY sequence DESC)");

template<typename T>
QString stored(const std::optional<T> &entity)
{
    return entity ? columns::jsonText(toJson(*entity)) : QString();
}

QVariant nullable(const QString &value)
{
    return value.isNull() ? QVariant() : QVariant(value);
}

QJsonObject objectOf(const QVariant &stored)
{
    return QJsonDocument::fromJson(stored.toString().toUtf8()).object();
}

} // namespace

History::History(const Connection &connection)
    : m_connection(&connection),
      m_sitting(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_last(connection, lastVersion),
      m_fold(connection, foldVersion),
      m_append(connection, appendVersion)
{}

Result<void> History::write(const Edit &edit, const QDateTime &now)
{
    const QString number = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const AnyChange &change : edit.changes) {
        const Version version = std::visit(
            []<typename T>(const Change<T> &of) {
                return Version{kindOf<T>, of.id().toString(), stored(of.before), stored(of.after)};
            },
            change);
        const auto folded = fold(version, edit.label, now);
        if (!folded)
            return folded.error();
        if (*folded)
            continue;
        if (auto done = append(version, number, edit.label, now); !done)
            return done;
    }
    return {};
}

Result<bool> History::fold(const Version &version, const QString &label, const QDateTime &now)
{
    if (version.before.isNull() || version.after.isNull() ||
        version.after.size() + fewWords < version.before.size())
        return false;
    const auto last = m_last.row({QString(toCode(version.kind)), version.id}, 6);
    if (!last)
        return last.error();
    const bool folds = !last->isEmpty() && !last->at(1).isNull() &&
                       last->at(2).toString() == version.before && last->at(4).toString() == label &&
                       last->at(5).toString() == m_sitting &&
                       columns::timeFrom(last->at(3).toString()).msecsTo(now) < sittingMillis;
    if (!folds)
        return false;
    if (auto done = m_fold.run({version.after, columns::timeText(now), last->constFirst()}); !done)
        return done.error();
    return true;
}

Result<void> History::append(const Version &version, const QString &edit, const QString &label,
                             const QDateTime &now)
{
    const QString time = columns::timeText(now);
    return m_append.run({edit, m_sitting, QString(toCode(version.kind)), version.id, nullable(version.before),
                         nullable(version.after), time, time, columns::text(label)});
}

Result<QList<HistoryEntry>> History::read(Kind kind, QUuid id) const
{
    Statement rows(*m_connection, entityVersions);
    if (auto done = rows.run({QString(toCode(kind)), id.toString(QUuid::WithoutBraces)}); !done)
        return done.error();
    QList<HistoryEntry> entries;
    while (rows.next()) {
        entries.append({rows.value(0).toLongLong(), columns::timeFrom(rows.value(1).toString()),
                        rows.value(2).toString(), objectOf(rows.value(3)), objectOf(rows.value(4))});
    }
    const auto done = rows.ended();
    return done ? Result<QList<HistoryEntry>>(entries) : Result<QList<HistoryEntry>>(done.error());
}

} // namespace storybank
