#include "savesearch.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SaveSearch)
};

} // namespace

void saveSearch(Session &session, const QString &query, QWidget *parent)
{
    const QString name =
        QInputDialog::getText(parent, Words::tr("Save this search"),
                              query.isEmpty() ? Words::tr("Name (nothing is filtered yet: use Ctrl+F first):")
                                              : Words::tr("Name for “%1”:").arg(query))
            .simplified();
    if (name.isEmpty())
        return;
    SavedSearch search;
    search.id = SavedSearchId::create();
    search.name = name;
    search.query = query;
    search.position = static_cast<int>(session.library().table<SavedSearch>().size());
    Edit edit{Words::tr("Save the search “%1”").arg(name), {}};
    (void)session.submit(edit.add(search));
}

} // namespace storybank
