#include "resources.h"

#include <QDir>

// Q_INIT_RESOURCE declares a function and must stand outside every namespace.
static void registerData()
{
    Q_INIT_RESOURCE(storybank_data);
}

namespace storybank {

void initData()
{
    registerData();
}

} // namespace storybank
