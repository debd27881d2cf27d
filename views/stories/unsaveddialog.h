#pragma once

#include "items/session.h"

#include <QDialog>

class QPushButton;

namespace storybank {

class DifferenceView;

/// A story as it is saved beside its unsaved text, word by word, and the choice between them.
class UnsavedDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the person chose; closing the dialog chooses nothing.
    enum Choice { Nothing = QDialog::Rejected, Use = QDialog::Accepted, Discard };

    UnsavedDialog(const Session &session, const UnsavedText &text, QWidget *parent = nullptr);

    DifferenceView *differences() const { return m_differences; }
    QPushButton *use() const { return m_use; }

private:
    QWidget *makeFoot(bool writable);

    DifferenceView *m_differences;
    QPushButton *m_use = nullptr;
};

} // namespace storybank
