#pragma once

#include <QDialog>

namespace storybank {

/// All keys of the program on one page.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent);
};

} // namespace storybank
