#include "lookup.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct LookupText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::LookupText)
};

constexpr qsizetype shortestPrefix = 8;

/// The one entity of kind T that is named; `titlesOf` gives the folded titles of one.
template<Entity T, typename TitlesOf>
Result<T> find(const Library &library, const QString &name, const QString &listCommand, TitlesOf titlesOf)
{
    if (const T *exact = library.find(Id<T>::fromString(name.trimmed())))
        return *exact;
    QList<T> found;
    const QString start = name.trimmed().toLower();
    const QString folded = foldedKey(name);
    for (const T &row : library.table<T>()) {
        const bool byId = start.size() >= shortestPrefix && row.id.toString().startsWith(start);
        if (byId || (!folded.isEmpty() && titlesOf(row).contains(folded)))
            found.append(row);
    }
    if (found.size() == 1)
        return found.first();
    const QString help = LookupText::tr("see “storybank list BANK %1”").arg(listCommand);
    if (found.isEmpty())
        return Error{ErrorCode::NotFound, name, LookupText::tr("there is no such thing in the bank"), help};
    return Error{ErrorCode::NotFound, name,
                 LookupText::tr("%n of them are called so", nullptr, static_cast<int>(found.size())),
                 LookupText::tr("name it by its id, %1").arg(help)};
}

} // namespace

Result<Story> findStory(const Library &library, const QString &name)
{
    return find<Story>(library, name, QStringLiteral("stories"),
                       [](const Story &story) { return QStringList{foldedKey(story.title)}; });
}

Result<Prompt> findPrompt(const Library &library, const QString &name)
{
    return find<Prompt>(library, name, QStringLiteral("prompts"), [](const Prompt &prompt) {
        return QStringList{foldedKey(prompt.shortName), foldedKey(prompt.displayName()),
                           foldedKey(prompt.text)};
    });
}

Result<Loop> findLoop(const Library &library, const QString &name)
{
    return find<Loop>(library, name, QStringLiteral("loops"), [](const Loop &loop) {
        return QStringList{foldedKey(loop.company), foldedKey(loop.company + u' ' + loop.role)};
    });
}

} // namespace storybank
