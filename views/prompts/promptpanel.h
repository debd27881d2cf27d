#pragma once

#include "items/suggestions.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace storybank {

class BulkPanel;
class EmptyState;
class Facts;
class PlainLabel;
class PromptEditor;
class PromptView;

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
    QWidget *buildEditing();

    Session &m_session;
    QList<PromptId> m_prompts;

    PlainLabel *m_title;
    QToolButton *m_editButton;
    QToolButton *m_menuButton;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PromptView *m_reading;
    QWidget *m_editing;
    PromptEditor *m_editor;
    BulkPanel *m_bulk;
};

} // namespace storybank
