#include "storyhistory.h"

#include "domain/fields.h"
#include "domain/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryHistory)
};

/// Fields that are no writing of the owner's.
bool isBookkeeping(const QString &field)
{
    return field == u"id" || field == u"extra" || field == u"created_at" || field == u"edited_at";
}

std::optional<StoryVersion> versionOf(const HistoryEntry &entry, const QJsonObject &state)
{
    const auto story = fromJson<Story>(state);
    if (state.isEmpty() || !story)
        return std::nullopt;
    return StoryVersion{entry.sequence, entry.at, entry.label, *story, {}, {}};
}

DifferenceSize sizeBetween(const Story &before, const Story &after)
{
    DifferenceSize size;
    for (const SectionDifference &section : sectionDifferences(before, after))
        size += section.size;
    return size;
}

Story withoutLostTags(Story story, const Library &library)
{
    story.tags.removeIf([&library](const Tag &tag) { return !library.find(tag.competency); });
    return story;
}

} // namespace

QStringList changedFields(const Story &before, const Story &after)
{
    const QJsonObject first = toJson(before);
    const QJsonObject second = toJson(after);
    QStringList fields;
    visitFields(after, [&](const char *name, const auto &) {
        const QLatin1StringView field(name);
        if (!isBookkeeping(field) && first.value(field) != second.value(field))
            fields.append(field);
    });
    return fields;
}

QList<SectionDifference> sectionDifferences(const Story &before, const Story &after)
{
    QList<SectionDifference> all;
    for (size_t i = 0; i < Codes<Section>::names.size(); ++i) {
        const auto section = static_cast<Section>(i);
        const auto pieces = wordDifference(sectionText(before, section), sectionText(after, section));
        const bool same = std::all_of(pieces.cbegin(), pieces.cend(), [](const DifferencePiece &piece) {
            return piece.kind == PieceKind::Same;
        });
        all.append({section, pieces, same ? DifferenceSize() : sizeOf(pieces)});
    }
    return all;
}

QList<StoryVersion> versionsOf(const QList<HistoryEntry> &history)
{
    QList<StoryVersion> versions; // oldest first while they are found
    const auto take = [&versions](std::optional<StoryVersion> version) {
        if (!version)
            return;
        if (!versions.isEmpty()) {
            const Story &before = versions.constLast().story;
            version->changed = changedFields(before, version->story);
            if (version->changed.isEmpty())
                return;
            version->size = sizeBetween(before, version->story);
        }
        versions.append(*version);
    };
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry) {
        if (entry == history.crbegin()) {
            auto first = versionOf(*entry, entry->before);
            if (first) {
                first->sequence = 0;
                first->at = first->story.editedAt;
                first->label.clear();
            }
            take(first);
        }
        take(versionOf(*entry, entry->after));
    }
    std::reverse(versions.begin(), versions.end());
    return versions;
}

Edit restoreVersion(const Library &library, const Story &version, const QDateTime &now)
{
    Edit edit{HistoryText::tr("Restore a version"), {}};
    Story restored = withoutLostTags(version, library);
    const Story *held = library.find(version.id);
    if (held && changedFields(*held, restored).isEmpty())
        return edit;
    restored.editedAt = now;
    return edit.put(library, restored);
}

Edit restoreFields(const Library &library, const Story &version, const QStringList &fields,
                   const QDateTime &now)
{
    Edit edit{HistoryText::tr("Bring back part of a version"), {}};
    const Story *held = library.find(version.id);
    if (!held)
        return edit;
    const QJsonObject old = toJson(withoutLostTags(version, library));
    QJsonObject state = toJson(*held);
    for (const QString &field : fields) {
        if (!isBookkeeping(field) && old.contains(field))
            state.insert(field, old.value(field));
    }
    auto restored = fromJson<Story>(state);
    if (!restored || changedFields(*held, *restored).isEmpty())
        return edit;
    restored->editedAt = now;
    return edit.replace(*held, *restored);
}

} // namespace storybank
