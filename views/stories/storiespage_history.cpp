#include "storiespage.h"

#include "historyview.h"
#include "storyeditor.h"
#include "storylistpane.h"

#include <QApplication>
#include <QListView>
#include <QStackedLayout>

// The history in place of the panes.

namespace storybank {

using namespace Qt::StringLiterals;

bool StoriesPage::isHistoryShown() const
{
    return m_history && m_layers->currentWidget() == m_history;
}

void StoriesPage::showHistory()
{
    const StoryId story = m_editor->story();
    if (story.isNull() || isHistoryShown())
        return;
    if (!settle()) {
        Q_EMIT messageRequested(tr("This story holds text that cannot be saved yet."), false);
        return;
    }
    if (!m_history) {
        m_history = new HistoryView(m_session, this);
        m_layers->addWidget(m_history);
        connect(m_history, &HistoryView::closeRequested, this, &StoriesPage::leaveHistory);
        connect(m_history, &HistoryView::messageRequested, this, &Page::messageRequested);
        connect(m_history, &HistoryView::summaryChanged, this, &Page::statusChanged);
    }
    QWidget *focused = QApplication::focusWidget();
    m_focusBefore = focused && isAncestorOf(focused) ? focused : nullptr;
    m_history->setStory(story);
    m_layers->setCurrentWidget(m_history);
    m_history->list()->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusChanged();
}

void StoriesPage::leaveHistory()
{
    if (!isHistoryShown())
        return;
    m_layers->setCurrentIndex(0);
    m_history->setStory({});
    // The list may have moved on while its story stayed.
    if (!m_list->select(m_editor->story()))
        follow(m_list->current());
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        m_list->list()->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusChanged();
}

QString StoriesPage::summary() const
{
    return isHistoryShown() ? m_history->summary() : QString();
}

} // namespace storybank
