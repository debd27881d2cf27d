#pragma once

#include "storyquery.h"

namespace storybank {

/// One line of the help with queries.
struct QueryExample
{
    QString text;    ///< what one types: "tag:Ownership"
    QString meaning; ///< "with this competency"
    int count = 0;   ///< how many stories it finds
};

/// Which stories are counted; none = those outside the trash.
using CountedStories = std::function<bool(const Story &, const StoryStanding &)>;

/// What can be asked for, in the order in which it is shown, with names of this bank.
QList<QueryExample> queryHelp(const Library &library, const StoryStandings &standings, QDate today,
                              const CountedStories &counted = {});

/// For each condition that cannot mean anything in this bank one sentence that says why, and what would.
QStringList queryRemarks(const StoryQuery &query, const Library &library);

/// `line` with `example` put at its end as a part of its own, a space behind it.
QString withExample(const QString &line, const QString &example);

} // namespace storybank
