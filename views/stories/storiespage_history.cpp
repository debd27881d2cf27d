#include "coachblock.h"
#include "differenceview.h"
#include "filterpane.h"
#include "historyview.h"
#include "items/storyedits.h"
#include "storiespage.h"
#include "storyeditor.h"
#include "storylistpane.h"
#include "storypanel.h"
#include "views/common/segmentedcontrol.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>

// The history in place of the panes, and what is photographed of the page.

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

/// Gives the first story a past that ends with what it is, so that there is something to compare.
void StoriesPage::showSampleHistory()
{
    m_list->clearFilter();
    m_filters->choose(u"all"_s);
    m_list->selectFirst();
    const StoryId id = m_editor->story();
    const Story *now = m_session.library().find(id);
    if (!now)
        return;
    const Story last = *now;
    const auto write = [&](const QString &label, const std::function<void(Story &)> &change) {
        (void)m_session.submit(
            storyedits::changed(m_session.library(), id, label, QDateTime::currentDateTimeUtc(), change));
    };
    write(u"Sample 1"_s, [](Story &story) {
        story.task = story.task.section(u'.', 0, 0) + u'.';
        story.action.replace(u" I "_s, u" we "_s);
        story.result = story.result.section(u'.', 0, 0) + u'.';
        story.metrics.resize(std::min<qsizetype>(1, story.metrics.size()));
    });
    write(u"Sample 2"_s, [](Story &story) { story.status = StoryStatus::Draft; });
    write(u"Sample 3"_s, [&](Story &story) {
        story.result = last.result;
        story.status = last.status;
    });
    write(u"Sample 4"_s, [&](Story &story) { story = last; });
    showHistory();
}

QList<PageState> StoriesPage::states()
{
    return {
        {u"stories"_s,
         [this] {
             leaveHistory();
             m_list->clearFilter();
             m_filters->choose(u"all"_s);
             m_list->selectFirst();
             m_editor->setDepthOpen(false);
             m_editor->enterPart(3);
             m_editor->verticalScrollBar()->setValue(0);
             QListView *findings = m_panel->coach()->list();
             findings->setCurrentIndex(findings->model()->index(0, 0));
         }},
        {u"stories-depth"_s,
         [this] {
             m_editor->setDepthOpen(true);
             QMetaObject::invokeMethod(
                 m_editor,
                 [this] {
                     m_editor->verticalScrollBar()->setValue(m_editor->verticalScrollBar()->maximum());
                 },
                 Qt::QueuedConnection);
         }},
        {u"stories-filtered"_s,
         [this] {
             m_editor->setDepthOpen(false);
             m_list->list()->setFocus();
             m_filters->choose(u"status/draft"_s);
             m_list->selectFirst();
         }},
        {u"stories-nothing"_s,
         [this] {
             m_filters->choose(u"all"_s);
             focusFilter();
             if (auto *field = qobject_cast<QLineEdit *>(window()->focusWidget()))
                 field->setText(u"zzz"_s);
         }},
        {u"history"_s, [this] { showSampleHistory(); }},
        {u"history-inline"_s,
         [this] {
             m_history->look()->setCurrentIndex(1);
             m_history->differences()->setInlined(true);
             m_history->differences()->step(1);
         }},
        {u"history-none"_s,
         [this] {
             leaveHistory();
             m_list->choose(m_list->proxy().index(m_list->proxy().rowCount() - 1, 0));
             showHistory();
         }},
    };
}

} // namespace storybank
