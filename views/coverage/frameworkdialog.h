#pragma once

#include "domain/ids.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QToolButton;

namespace storybank {

class FieldMessage;
class PrincipleEditor;
class Session;

/// One framework: its name and company, its principles in order, and the crosswalk from each of them to
/// competencies. Every change is written at once as one step of undo, which works in here too.
class FrameworkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `own` = just made: the name is selected, to be typed over.
    FrameworkDialog(Session &session, FrameworkId framework, bool own, QWidget *parent = nullptr);

    QLineEdit *nameField() const { return m_name; }
    QLineEdit *companyField() const { return m_company; }
    FieldMessage *nameMessage() const { return m_nameMessage; }
    QListWidget *principles() const { return m_principles; }
    PrincipleEditor *editor() const { return m_editor; }
    QToolButton *addButton() const { return m_add; }

public Q_SLOTS:
    void done(int result) override;

private:
    QWidget *buildHead();
    QWidget *buildList();
    QWidget *buildFoot();
    void addKeys();
    void refresh();
    void showCurrent();
    void checkName();
    void settle();
    void add();
    void moveBy(int rows);
    void removeCurrent();
    int current() const;

    Session &m_session;
    FrameworkId m_framework;
    QLineEdit *m_name;
    QLineEdit *m_company;
    FieldMessage *m_nameMessage;
    QListWidget *m_principles;
    PrincipleEditor *m_editor;
    QToolButton *m_add;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace storybank
