#include "promptpanel.h"

#include "bulkpanel.h"
#include "prompteditor.h"
#include "promptview.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace storybank {

PromptPanel::PromptPanel(Session &session, Facts &facts, Suggestions &suggestions, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setSurface(this, Surface::Pane);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildHead(outer);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(u"message-circle-question", tr("Choose a prompt to see its answers."), m_stack);
    m_stack->addWidget(m_empty);
    m_reading = new PromptView(session, facts, suggestions, m_stack);
    connect(m_reading, &PromptView::storyRequested, this, &PromptPanel::storyRequested);
    connect(m_reading, &PromptView::answerRequested, this, &PromptPanel::answerRequested);
    connect(m_reading, &PromptView::answerMenuRequested, this, &PromptPanel::answerMenuRequested);
    connect(m_reading, &PromptView::acceptRequested, this, &PromptPanel::acceptRequested);
    m_stack->addWidget(m_reading);
    m_editing = buildEditing();
    m_stack->addWidget(m_editing);
    m_bulk = new BulkPanel(session, m_stack);
    m_stack->addWidget(m_bulk);
    outer->addWidget(m_stack, 1);
}

void PromptPanel::buildHead(QVBoxLayout *outer)
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    head->setFixedHeight(theme.px(size::PaneTitle));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(8), 0);
    row->setSpacing(theme.px(2));
    m_title = new PlainLabel(tr("Prompt"), FontRole::BodyStrong, &Theme::text, head);
    row->addWidget(m_title, 1);
    m_editButton = new QToolButton(head);
    m_editButton->setIcon(icon(u"pencil"));
    m_editButton->setToolTip(tr("Edit this prompt (F2)"));
    m_editButton->setAccessibleName(tr("Edit"));
    connect(m_editButton, &QToolButton::clicked, this, &PromptPanel::editRequested);
    row->addWidget(m_editButton);
    m_menuButton = new QToolButton(head);
    m_menuButton->setIcon(icon(u"ellipsis"));
    m_menuButton->setToolTip(tr("More"));
    m_menuButton->setAccessibleName(tr("More"));
    connect(m_menuButton, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    row->addWidget(m_menuButton);
    outer->addWidget(head);
}

QWidget *PromptPanel::buildEditing()
{
    const Theme &theme = themeOf(this);
    auto *whole = new QWidget(m_stack);
    auto *outer = new QVBoxLayout(whole);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    const int padding = theme.px(size::PanePadding);
    column->setContentsMargins(padding, 0, padding, padding);
    m_editor = new PromptEditor(m_session, body);
    column->addWidget(m_editor);
    column->addStretch(1);
    outer->addWidget(scrolled(body, Surface::Pane, whole), 1);
    auto *foot = new QWidget(whole);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(padding, theme.px(8), padding, theme.px(8));
    auto *done = new QPushButton(tr("Done"), foot);
    row->addWidget(new PlainLabel(tr("Saved as you type"), FontRole::Caption, &Theme::text3, foot), 1);
    row->addWidget(done);
    outer->addWidget(foot);
    connect(done, &QPushButton::clicked, this, &PromptPanel::stopEditing);
    connect(m_editor, &PromptEditor::created, this, [this](PromptId prompt) {
        m_prompts = {prompt};
        m_reading->setPrompt(prompt);
        Q_EMIT created(prompt);
    });
    return whole;
}

void PromptPanel::showPrompts(const QList<PromptId> &prompts)
{
    // A prompt that is being written may not be in the table yet; its fields stay until something is chosen.
    if (isEditing() && prompts.isEmpty())
        return;
    if (isEditing() && prompts.size() == 1 && prompts.first() == m_editor->prompt())
        return;
    if (isEditing())
        m_editor->settle();
    m_prompts = prompts;
    m_stack->setCurrentWidget(m_reading);
    refresh();
}

void PromptPanel::refresh()
{
    if (isEditing() && (m_editor->prompt().isNull() || m_session.library().find(m_editor->prompt())))
        return;
    m_prompts.removeIf([this](PromptId id) { return !m_session.library().find(id); });
    const Prompt *prompt = m_prompts.size() == 1 ? m_session.library().find(m_prompts.first()) : nullptr;
    m_editButton->setVisible(prompt);
    m_menuButton->setVisible(!m_prompts.isEmpty());
    m_title->setText(m_prompts.size() > 1 ? tr("Prompts") : tr("Prompt"));
    m_reading->setPrompt(prompt ? prompt->id : PromptId());
    if (prompt) {
        m_stack->setCurrentWidget(m_reading);
    } else if (m_prompts.size() > 1) {
        m_stack->setCurrentWidget(m_bulk);
        m_bulk->setPrompts(m_prompts);
    } else {
        m_stack->setCurrentWidget(m_empty);
    }
}

StoryId PromptPanel::currentSuggestion() const
{
    return m_prompts.size() == 1 ? m_reading->currentSuggestion() : StoryId();
}

void PromptPanel::edit(PromptId prompt)
{
    m_prompts = {prompt};
    m_reading->setPrompt(prompt);
    m_editor->edit(prompt);
    m_stack->setCurrentWidget(m_editing);
    m_title->setText(tr("Edit prompt"));
    m_editButton->hide();
    m_editor->focusText();
}

void PromptPanel::beginNew(QuestionSetId set)
{
    settle();
    m_prompts.clear();
    m_editor->edit({}, set);
    m_stack->setCurrentWidget(m_editing);
    m_title->setText(tr("New prompt"));
    m_editButton->hide();
    m_editor->focusText();
}

void PromptPanel::stopEditing()
{
    if (!isEditing())
        return;
    m_editor->settle();
    m_stack->setCurrentWidget(m_reading);
    refresh();
}

bool PromptPanel::isEditing() const
{
    return m_stack->currentWidget() == m_editing;
}

bool PromptPanel::settle()
{
    return !isEditing() || m_editor->settle();
}

} // namespace storybank
