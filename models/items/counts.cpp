#include "counts.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Counts
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Counts)
};

} // namespace

QString gapCount(int gaps)
{
    return gaps == 1 ? Counts::tr("1 gap") : Counts::tr("%n gaps", nullptr, gaps);
}

QString storyCount(int stories)
{
    return stories == 1 ? Counts::tr("1 story") : Counts::tr("%n stories", nullptr, stories);
}

QString setCount(int sets)
{
    return sets == 1 ? Counts::tr("1 set") : Counts::tr("%n sets", nullptr, sets);
}

QString suggestionCount(int suggestions)
{
    return suggestions == 1 ? Counts::tr("1 suggestion") : Counts::tr("%n suggestions", nullptr, suggestions);
}

} // namespace storybank
