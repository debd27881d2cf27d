#include "sheets.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace storybank {

namespace {

struct SheetActionText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SheetActionText)
};

// Of the loop, or of the bank for the sheet of all stories: a list of {"story": id, "what": code}, without
// "what" for the whole story.
const QString keepKey = QStringLiteral("sheet_keep");
const QString storyKey = QStringLiteral("story");
const QString whatKey = QStringLiteral("what");

QList<SheetKeep> readKeeps(const QJsonObject &extra)
{
    QList<SheetKeep> keeps;
    for (const QJsonValue &value : extra.value(keepKey).toArray()) {
        const QJsonObject entry = value.toObject();
        const StoryId story(QUuid::fromString(entry.value(storyKey).toString()));
        const QString code = entry.value(whatKey).toString();
        const auto what = fromCode<SheetTrim::What>(code);
        const SheetKeep keep{story, what};
        if (!story.isNull() && (what || code.isEmpty()) && !keeps.contains(keep))
            keeps.append(keep);
    }
    return keeps;
}

void writeKeeps(QJsonObject &extra, const QList<SheetKeep> &keeps)
{
    QJsonArray entries;
    for (const SheetKeep &keep : keeps) {
        QJsonObject entry{{storyKey, keep.story.toString()}};
        if (keep.what)
            entry.insert(whatKey, QString(toCode(*keep.what)));
        entries.append(entry);
    }
    if (entries.isEmpty())
        extra.remove(keepKey);
    else
        extra.insert(keepKey, entries);
}

} // namespace

Result<SheetPage> exportSheet(const Library &library, SheetOptions options, const QString &path,
                              SheetFormat format)
{
    options.keep += keptOnSheet(library, options.loop);
    const SheetPage page = fit(compose(library, options), options);
    if (const Result<void> written = writeSheet(page, path, format); !written)
        return written.error();
    return page;
}

QList<SheetKeep> keptOnSheet(const Library &library, LoopId loop)
{
    if (const Loop *known = library.find(loop))
        return readKeeps(known->extra);
    return readKeeps(library.settings().extra);
}

Edit keepOnSheet(const Library &library, LoopId id, const QList<SheetKeep> &what, bool keep)
{
    Edit edit{keep ? SheetActionText::tr("Keep on the sheet") : SheetActionText::tr("Let the sheet trim"),
              {}};
    const auto changed = [&](QJsonObject extra) {
        QList<SheetKeep> keeps = readKeeps(extra);
        for (const SheetKeep &one : what) {
            if (!keep)
                keeps.removeAll(one);
            else if (library.find(one.story) && !keeps.contains(one))
                keeps.append(one);
        }
        writeKeeps(extra, keeps);
        return extra;
    };
    if (id.isNull()) {
        BankSettings settings = library.settings();
        settings.extra = changed(settings.extra);
        return settings == library.settings() ? edit : edit.put(library, settings);
    }
    const Loop *held = library.find(id);
    if (!held)
        return edit;
    Loop loop = *held;
    loop.extra = changed(loop.extra);
    return edit.replace(*held, loop);
}

} // namespace storybank
