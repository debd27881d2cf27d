#pragma once

#include "domain/library.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace storybank {

class FieldBox;

/// What a round is: name, who is met, when and how long, what it looks for, what to ask there.
class RoundDialog : public QDialog
{
    Q_OBJECT

public:
    /// A null id = a new one.
    RoundDialog(const Library &library, const Loop &loop, const Round &round, QWidget *parent = nullptr);

    /// The round as it was given, with what was typed. Its interviewer is that of interviewer(), the one
    /// chosen, or null.
    Round round() const;
    /// The interviewer that has to be added to the bank for it; none when nobody new is named.
    std::optional<Interviewer> interviewer() const;

    QLineEdit *nameField() const { return m_name; }
    QComboBox *interviewerField() const { return m_interviewer; }
    QLineEdit *startField() const { return m_start; }
    QSpinBox *minutesField() const { return m_minutes; }

private:
    QWidget *buildFacts(const Library &library, const Loop &loop);
    QWidget *buildFocus(const Library &library);
    void check();
    QTime typedStart() const;

    Round m_round;
    QString m_company;
    InterviewerId m_newInterviewer = InterviewerId::create();
    QLineEdit *m_name;
    QComboBox *m_interviewer;
    QLineEdit *m_start;
    class FieldMessage *m_startMessage;
    QSpinBox *m_minutes;
    QList<QCheckBox *> m_focus;
    QList<CompetencyId> m_competencies;
    FieldBox *m_questions;
    FieldBox *m_notes;
    QPushButton *m_accept = nullptr;
};

} // namespace storybank
