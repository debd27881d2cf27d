#include "spent.h"

#include "domain/spent.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct SpentText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SpentText)
};

} // namespace

Edit keepAsSpent(const Library &library, const QList<StoryId> &stories, bool spent)
{
    Edit edit{spent ? SpentText::tr("Keep as spent") : SpentText::tr("No longer spent"), {}};
    BankSettings settings = library.settings();
    QSet<StoryId> kept = spentStories(settings);
    for (const StoryId &story : stories) {
        if (!spent)
            kept.remove(story);
        else if (library.find(story))
            kept.insert(story);
    }
    setSpentStories(settings, kept);
    if (settings == library.settings())
        return edit;
    return edit.put(library, settings);
}

} // namespace storybank
