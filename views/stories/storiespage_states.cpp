#include "storiespage.h"

#include "actions/stories.h"
#include "coachblock.h"
#include "differenceview.h"
#include "filterpane.h"
#include "historyview.h"
#include "items/storyedits.h"
#include "storyeditor.h"
#include "storylistpane.h"
#include "storypanel.h"
#include "views/common/segmentedcontrol.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

// What is photographed of the page.

namespace storybank {

using namespace Qt::StringLiterals;

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
        {u"stories-several"_s,
         [this] {
             m_list->clearFilter();
             m_list->selectFirst();
             const QModelIndex third = m_list->proxy().index(2, 0);
             m_list->list()->selectionModel()->select({m_list->proxy().index(0, 0), third},
                                                      QItemSelectionModel::ClearAndSelect);
         }},
        {u"stories-short"_s,
         [this] {
             m_list->selectFirst();
             m_editor->lengths()->setCurrentIndex(1);
             Q_EMIT m_editor->lengths()->currentChanged(1);
         }},
        {u"stories-new"_s,
         [this] {
             const NewStory made = newStory({}, QDateTime::currentDateTimeUtc());
             if (m_session.submit(made.edit))
                 open(Kind::Story, made.id.uuid());
         }},
        {u"stories-trash"_s,
         [this] {
             m_list->list()->setFocus();
             trashSelected();
             m_filters->choose(u"trash"_s);
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
