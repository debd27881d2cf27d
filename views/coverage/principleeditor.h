#pragma once

#include "domain/ids.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace storybank {

class FieldBox;
class FieldMessage;
class LinkButton;
class Session;
struct Principle;

/// One principle of a framework: its name, what it means, and which competencies stand for it. What is
/// changed is written on leaving a field, each as one step of undo.
class PrincipleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PrincipleEditor(Session &session, QWidget *parent = nullptr);

    /// Shows the principle as it stands in the bank; nothing when there is none.
    void show(FrameworkId framework, qsizetype principle);
    /// Writes what is typed. A name that is at fault is not written, and said so.
    void settle();
    /// To the name, with all of it selected.
    void editName();

    QLineEdit *nameField() const { return m_name; }
    FieldMessage *nameMessage() const { return m_nameMessage; }
    QListWidget *competencies() const { return m_competencies; }

private:
    const Principle *held() const;
    void checkName();
    void fill();
    void fillCompetencies(const Principle &principle);
    void mapItem(int row);

    Session &m_session;
    FrameworkId m_framework;
    qsizetype m_principle = -1;
    QLineEdit *m_name;
    FieldMessage *m_nameMessage;
    FieldBox *m_description;
    QListWidget *m_competencies;
    LinkButton *m_wider;
};

} // namespace storybank
