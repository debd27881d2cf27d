#pragma once

#include "domain/ids.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;

namespace storybank {

class CoverageModel;
class Session;

/// The line over the matrix while it shows a framework: which one, the way to change it, and what its levels
/// mean.
class FrameworkStrip : public QWidget
{
    Q_OBJECT

public:
    FrameworkStrip(Session &session, CoverageModel &model, QWidget *parent = nullptr);

    QComboBox *choice() const { return m_choice; }
    QPushButton *editButton() const { return m_edit; }
    /// The button's menu, filled when it is about to be shown.
    QMenu *addMenu() const { return m_menu; }

Q_SIGNALS:
    /// The framework is to be changed; `own` = it was just made and wants a name.
    void editRequested(storybank::FrameworkId framework, bool own);

private:
    void refresh();

    Session &m_session;
    CoverageModel &m_model;
    QComboBox *m_choice;
    QPushButton *m_edit;
    QPushButton *m_add;
    QMenu *m_menu;
    QList<FrameworkId> m_shown; ///< behind the entries of m_choice
};

} // namespace storybank
