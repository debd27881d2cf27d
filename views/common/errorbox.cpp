#include "errorbox.h"

#include "wording/errors.h"

#include <QMessageBox>

namespace storybank {

void showErrorBox(QWidget *parent, const QString &title, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, title, errorText(error), QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText); // a path or a text of the owner's may look like markup
    box.exec();
}

} // namespace storybank
