#pragma once

#include "items/suggestions.h"
#include "views/coverage/levelmarks.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace storybank {

class BulkPanel;
class CompetencyLabel;
class EmptyState;
class Facts;
class LevelWord;
class LinkButton;
class PlainLabel;
class PromptEditor;
class SuggestionKeys;

/// The panel beside the table: one prompt with its answers and suggestions, its fields while it is edited, or
/// what can be done to several at once.
class PromptPanel : public QWidget
{
    Q_OBJECT

public:
    PromptPanel(Session &session, Facts &facts, Suggestions &suggestions, QWidget *parent = nullptr);

    /// Shows what is selected; leaves the fields of a prompt open while it stays selected alone.
    void showPrompts(const QList<PromptId> &prompts);
    /// Shows the same again after a change.
    void refresh();

    void edit(PromptId prompt);
    /// Opens empty fields for a new prompt, in `set`.
    void beginNew(QuestionSetId set);
    void stopEditing();
    bool isEditing() const;
    bool settle();

    /// The suggestion that the keys accept; null = none.
    StoryId currentSuggestion() const;

Q_SIGNALS:
    void created(storybank::PromptId prompt);
    void editRequested();
    void menuRequested(const QPoint &global);
    void storyRequested(storybank::StoryId story);
    void answerRequested(storybank::StoryId story);
    void answerMenuRequested(storybank::StoryId story, const QPoint &global);
    void acceptRequested(std::optional<int> fit);

private:
    void buildHead(QVBoxLayout *outer);
    QWidget *buildReading();
    QWidget *buildEditing();
    void showPrompt(const Prompt &prompt);
    void showFollowUps(const Prompt &prompt);
    void showAnswers(const Prompt &prompt);
    void showSuggestions(const Prompt &prompt);
    void chooseAnswerStory();

    Session &m_session;
    Facts &m_facts;
    Suggestions &m_suggestions;
    QList<PromptId> m_prompts;
    qsizetype m_suggestion = 0; ///< which of the suggestions is the current one

    PlainLabel *m_title;
    QToolButton *m_editButton;
    QToolButton *m_menuButton;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_reading;
    QWidget *m_editing;
    PromptEditor *m_editor;
    BulkPanel *m_bulk;
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
