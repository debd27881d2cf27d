#pragma once

#include "items/promptfiltermodel.h"

#include "views/pages.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace storybank {

class ChoiceBox;
class EmptyState;
class PlainLabel;
class PromptFilterPane;
class PromptPanel;
class PromptTable;
class SearchField;

/// All prompts: what can be asked for at the left, the table, the chosen prompt at the right.
class PromptsPage : public Page
{
    Q_OBJECT

public:
    explicit PromptsPage(const PageContext &context);

    QString panelName() const override;
    QWidget *panel() const override;
    QWidget *filterPane() const override;
    QAction *mainAction() const override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    void focusFilter() override;
    bool open(Kind kind, QUuid id) override;
    QString summary() const override;
    QString statusText() const override;
    bool settle() override;
    QList<PageState> states() override;

    PromptTable *table() const { return m_table; }
    PromptModel &model() { return m_model; }
    PromptProxy &proxy() { return m_proxy; }

public Q_SLOTS:
    void newPrompt();
    void editPrompt();
    void deletePrompts();
    void addStarterSets();
    void mergeDuplicates();
    void addSet();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildActions();
    QWidget *buildCentre();
    QWidget *buildStrip();
    void connectTable();
    void connectPanel();
    void showSelection();
    void restoreSelection();
    void showCount();
    void showColumnMenu();
    void showPromptMenu(const QPoint &global);
    void showAnswerMenu(StoryId story, const QPoint &global);
    void showSetMenu(QuestionSetId set, const QPoint &global);
    void accept(std::optional<int> fit);
    void link(StoryId story);
    void startDraft(PromptId prompt);
    void openStory(StoryId story);
    QuestionSetId currentSet() const;

    Session &m_session;
    Facts &m_facts;
    Suggestions &m_suggestions;
    PromptModel m_model;
    PromptProxy m_proxy;
    PromptFilterModel m_filterModel;
    PromptFilterPane *m_filters;
    PromptTable *m_table = nullptr;
    PromptPanel *m_panel;
    SearchField *m_field = nullptr;
    PlainLabel *m_count = nullptr;
    ChoiceBox *m_grouping = nullptr;
    QToolButton *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<PromptId> m_kept; ///< what was selected before a refresh
    bool m_refreshing = false;
    EmptyState *m_noPrompts = nullptr;
    EmptyState *m_noMatch = nullptr;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_starter = nullptr;
    QAction *m_duplicates = nullptr;
    QAction *m_newSet = nullptr;
};

} // namespace storybank
