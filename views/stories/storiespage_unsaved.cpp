#include "storiespage.h"
#include "storyeditor.h"
#include "unsavedbar.h"
#include "unsaveddialog.h"

#include <QVBoxLayout>

// Text that an earlier run could not save, offered over the editor.

namespace storybank {

QWidget *StoriesPage::makeEditorPane()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_unsaved = new UnsavedBar(m_session, pane);
    column->addWidget(m_unsaved);
    column->addWidget(m_editor, 1);
    connect(m_editor, &StoryEditor::storyChanged, this, [this] { m_unsaved->setStory(m_editor->story()); });
    connect(m_unsaved, &UnsavedBar::compareRequested, this, &StoriesPage::compareUnsaved);
    connect(m_unsaved, &UnsavedBar::useRequested, this, &StoriesPage::useUnsaved);
    connect(m_unsaved, &UnsavedBar::discardRequested, this, &StoriesPage::discardUnsaved);
    return pane;
}

void StoriesPage::compareUnsaved()
{
    if (!m_unsaved->text())
        return;
    UnsavedDialog dialog(m_session, *m_unsaved->text(), this);
    const int choice = dialog.exec();
    if (choice == UnsavedDialog::Use)
        useUnsaved();
    else if (choice == UnsavedDialog::Discard)
        discardUnsaved();
}

void StoriesPage::useUnsaved()
{
    const std::optional<UnsavedText> text = m_unsaved->text();
    if (!text || m_session.isReadOnly())
        return;
    if (!settle()) {
        Q_EMIT messageRequested(tr("This story holds text that cannot be saved yet."), false);
        return;
    }
    const std::optional<Story> story = withUnsaved(m_session.library(), *text);
    if (!story)
        return;
    m_session.unsavedTexts().takeUp(*text);
    m_editor->type(*story);
    if (!m_editor->autosave().isPending())
        Q_EMIT messageRequested(tr("The unsaved text is in the story"), true);
}

void StoriesPage::discardUnsaved()
{
    if (!m_unsaved->text())
        return;
    m_session.unsavedTexts().discard(*m_unsaved->text());
    Q_EMIT messageRequested(tr("The unsaved text was deleted"), false);
}

} // namespace storybank
