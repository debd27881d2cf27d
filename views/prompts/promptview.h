#pragma once

#include "items/suggestions.h"

#include <QWidget>

class QVBoxLayout;

namespace storybank {

class CompetencyLabel;
class Facts;
class LevelWord;
class LinkButton;
class PlainLabel;
class SuggestionKeys;

/// One prompt to read: its words, its follow-ups, its answers, and the stories that are suggested for it.
class PromptView : public QWidget
{
    Q_OBJECT

public:
    PromptView(Session &session, Facts &facts, Suggestions &suggestions, QWidget *parent = nullptr);

    /// Shows the prompt as it is now; null leaves what stands there and forgets which suggestion was current.
    void setPrompt(PromptId id);

    /// The suggestion that the keys accept; null = none.
    StoryId currentSuggestion() const;

Q_SIGNALS:
    void storyRequested(storybank::StoryId story);
    void answerRequested(storybank::StoryId story);
    void answerMenuRequested(storybank::StoryId story, const QPoint &global);
    void acceptRequested(std::optional<int> fit);

private:
    void buildText(QVBoxLayout *column, QWidget *body);
    void buildLists(QVBoxLayout *column, QWidget *body);
    void refresh();
    void showText(const Prompt &prompt);
    void showFollowUps(const Prompt &prompt);
    void showAnswers(const Prompt &prompt);
    void showSuggestions(const Prompt &prompt);
    void chooseAnswerStory();

    Session &m_session;
    Facts &m_facts;
    Suggestions &m_suggestions;
    PromptId m_prompt;
    qsizetype m_suggestion = 0; ///< which of the suggestions is the current one

    CompetencyLabel *m_competency;
    LevelWord *m_level;
    PlainLabel *m_text;
    PlainLabel *m_place;
    QWidget *m_hintRow;
    PlainLabel *m_hint;
    QWidget *m_followUpHead;
    PlainLabel *m_followUpCount;
    QVBoxLayout *m_followUps;
    QVBoxLayout *m_answers;
    LinkButton *m_addAnswer;
    QWidget *m_suggestedHead;
    PlainLabel *m_suggestedHint;
    QVBoxLayout *m_suggested;
    SuggestionKeys *m_keys;
};

} // namespace storybank
