#include "importdialog.h"

#include "views/pages.h"

namespace storybank {

void runImport(const PageContext &context, QWidget *parent)
{
    ImportDialog dialog(context.session, parent);
    dialog.exec();
}

} // namespace storybank
