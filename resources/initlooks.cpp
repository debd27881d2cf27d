#include "resources.h"

#include <QDir>

// Q_INIT_RESOURCE declares a function and must stand outside every namespace.
static void registerLooks()
{
    Q_INIT_RESOURCE(storybank_looks);
}

namespace storybank {

void initLooks()
{
    registerLooks();
}

} // namespace storybank
