#pragma once

#include "items/autosave.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace storybank {

class FieldBox;
class FlowLayout;
class FollowUpFields;

/// The fields of one prompt. What is typed becomes an edit when typing pauses; a new prompt comes into the
/// bank with its first word.
class PromptEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PromptEditor(Session &session, QWidget *parent = nullptr);

    /// Shows the prompt; null begins a new one, in `set`.
    void edit(PromptId prompt, QuestionSetId set = {});
    PromptId prompt() const { return m_prompt; }
    void focusText();

    /// Writes what is typed. False when it could not be written.
    bool settle() { return m_autosave.settle(); }

Q_SIGNALS:
    /// The new prompt is in the bank now.
    void created(storybank::PromptId prompt);

private:
    QLineEdit *addLine(QVBoxLayout *column, const QString &label, const QString &placeholder = {});
    FieldBox *addBox(QVBoxLayout *column, const QString &label, const QString &placeholder, int lines);
    void addLabel(QVBoxLayout *column, const QString &text);
    void load();
    void showCompetencies();
    void fillSets();
    void pickCompetency();
    void setCompetency(CompetencyId competency, bool on);
    Prompt collected(Prompt prompt) const;
    Result<void> write();
    Result<void> writeNew();

    Session &m_session;
    Autosave m_autosave;
    PromptId m_prompt;
    QuestionSetId m_newSet;
    QList<CompetencyId> m_competencies;
    bool m_loading = false;

    FieldBox *m_text;
    QLineEdit *m_shortName;
    FlowLayout *m_chips;
    QComboBox *m_set;
    QLineEdit *m_company;
    QLineEdit *m_round;
    QComboBox *m_difficulty;
    QLineEdit *m_category;
    FieldBox *m_hint;
    FieldBox *m_bridge;
    FollowUpFields *m_followUps;
};

} // namespace storybank
