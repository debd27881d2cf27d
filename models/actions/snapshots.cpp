#include "snapshots.h"

#include "domain/text.h"
#include "exchange/jsonwriter.h"
#include "exchange/reading.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SnapshotText)
};

constexpr int snapshotVersion = 1;

} // namespace

Edit takeSnapshot(const Library &library, LoopId id, const QString &name, const QDateTime &now)
{
    const Loop *loop = library.find(id);
    if (!loop)
        return {};
    Library bare = library;
    bare.table<Snapshot>() = {};
    Snapshot snapshot;
    snapshot.id = SnapshotId::create();
    snapshot.loop = id;
    snapshot.name = cleanText(name).simplified();
    if (snapshot.name.isEmpty())
        snapshot.name = loop->company;
    snapshot.takenAt = now.toUTC();
    snapshot.content = {{u"version"_s, snapshotVersion},
                        {u"loop"_s, id.toString()},
                        {u"bank"_s, QJsonDocument::fromJson(exportJson(bare)).object()}};
    return Edit{SnapshotText::tr("Take a snapshot for %1").arg(loop->company), {}}.add(snapshot);
}

Result<Library> frozenLibrary(const Snapshot &snapshot)
{
    const QJsonObject bank = snapshot.content.value(u"bank"_s).toObject();
    const Error unreadable{ErrorCode::BadInput, SnapshotText::tr("The snapshot “%1”").arg(snapshot.name),
                           SnapshotText::tr("it was written by another version of the program"),
                           SnapshotText::tr("Open the bank with that version.")};
    if (bank.isEmpty() || snapshot.content.value(u"version"_s).toInt() > snapshotVersion)
        return unreadable;
    ReadOptions options;
    options.source = snapshot.name;
    options.today = snapshot.takenAt.date();
    Result<Reading> reading = readJson(QJsonDocument(bank).toJson(), options);
    if (!reading)
        return reading.error();
    return reading->complete ? Result<Library>(std::move(reading).value().content)
                             : Result<Library>(unreadable);
}

LoopId frozenLoop(const Snapshot &snapshot)
{
    return LoopId::fromString(snapshot.content.value(u"loop"_s).toString());
}

QList<Snapshot> snapshotsOf(const Library &library, LoopId loop)
{
    QList<Snapshot> snapshots;
    for (const Snapshot &snapshot : library.table<Snapshot>()) {
        if (frozenLoop(snapshot) == loop)
            snapshots.append(snapshot);
    }
    std::stable_sort(snapshots.begin(), snapshots.end(),
                     [](const Snapshot &a, const Snapshot &b) { return a.takenAt > b.takenAt; });
    return snapshots;
}

Edit deleteSnapshot(const Library &library, SnapshotId id)
{
    const Snapshot *held = library.find(id);
    return held ? Edit{SnapshotText::tr("Delete a snapshot"), {}}.remove(*held) : Edit();
}

} // namespace storybank
