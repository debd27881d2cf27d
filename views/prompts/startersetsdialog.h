#pragma once

#include "items/session.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace storybank {

/// Offers the program's own questions by competency and adds those that are chosen as one step.
class StarterSetsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StarterSetsDialog(Session &session, QWidget *parent = nullptr);

    /// The edit that adds what is chosen; empty when nothing is.
    Edit chosen() const;

private:
    void fill();
    void updateButton();

    Session &m_session;
    QListWidget *m_list;
    QPushButton *m_add;
};

} // namespace storybank
