#pragma once

#include "insight/day.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace storybank {

class PlainLabel;
class SearchField;
class Session;

/// "They ask something else": a prompt or a story is found by its words; a prompt leads to the stories that
/// answer it best and that this person has not heard. What is taken counts as told.
class DayOffers : public QDialog
{
    Q_OBJECT

public:
    /// What was chosen; the prompt is null when a story was found by itself.
    struct Choice
    {
        PromptId prompt;
        StoryId story;
    };

    /// For the round that `day` shows. With a `prompt` it begins at the stories for it.
    DayOffers(Session &session, LoopId loop, const Day &day, PromptId prompt = {}, QWidget *parent = nullptr);

    SearchField *field() const { return m_field; }
    QListWidget *list() const { return m_list; }
    Choice choice() const { return m_choice; }

    void reject() override;

private:
    void fill();
    void addPrompts(const QStringList &words);
    void addOffers(const QStringList &words);
    void addRow(const QString &title, const QString &detail, PromptId prompt, StoryId story, int fit);
    void take();
    void askFor(PromptId prompt);

    Session &m_session;
    const LoopId m_loop;
    const RoundId m_round;
    const QSet<RoundId> m_over;
    PromptId m_prompt;
    bool m_beganThere = false;
    Choice m_choice;
    PlainLabel *m_asked;
    SearchField *m_field;
    QListWidget *m_list;
    PlainLabel *m_hint;
    QPushButton *m_told;
};

} // namespace storybank
