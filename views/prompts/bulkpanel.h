#pragma once

#include "items/session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace storybank {

class PlainLabel;

/// What can be done to several prompts at once; each change is one step of undo.
class BulkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BulkPanel(Session &session, QWidget *parent = nullptr);

    void setPrompts(const QList<PromptId> &prompts);

private:
    void showTags();
    void fill();
    QLineEdit *addLine(QVBoxLayout *column, const QString &label, QString Prompt::*member);
    void change(const QString &label, const std::function<void(Prompt &)> &change);
    /// The value that all of them have; none when they differ.
    std::optional<QString> common(QString Prompt::*member) const;

    Session &m_session;
    QList<PromptId> m_prompts;
    PlainLabel *m_count;
    QPushButton *m_tag;
    QLineEdit *m_company;
    QLineEdit *m_round;
    QLineEdit *m_category;
    QComboBox *m_difficulty;
    QComboBox *m_set;
    QPushButton *m_delete;
};

} // namespace storybank
