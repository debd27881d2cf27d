#include "storyproxy.h"

namespace storybank {

bool isIn(const StoryScope &scope, const Story &story, const Library &library, const StoryStanding &standing)
{
    using Shelf = StoryScope::Shelf;
    if (story.isTrashed() != (scope.shelf == Shelf::Trash))
        return false;
    const bool retired = story.status == StoryStatus::Retired;
    if (scope.shelf != Shelf::Trash && retired != (scope.shelf == Shelf::Retired))
        return false;
    if (scope.status && story.status != *scope.status)
        return false;
    if (!scope.competency.isNull() && !story.hasTag(scope.competency))
        return false;
    return scope.query.matches(story, library, standing);
}

StoryProxy::StoryProxy(Session &session, StoryListModel &stories, QObject *parent)
    : QSortFilterProxyModel(parent), m_session(session), m_stories(stories)
{
    setSourceModel(&stories);
    setDynamicSortFilter(true);
    sort(0);
}

void StoryProxy::setScope(const StoryScope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    invalidateFilter();
}

void StoryProxy::setTyped(const QString &text)
{
    const StoryQuery query(text);
    if (m_typed == query)
        return;
    m_typed = query;
    invalidateFilter();
}

void StoryProxy::setOrder(StoryOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    invalidate();
}

QModelIndex StoryProxy::indexOf(StoryId id) const
{
    return mapFromSource(m_stories.indexOf(id));
}

StoryId StoryProxy::idAt(const QModelIndex &index) const
{
    return StoryId(index.data(StoryListModel::IdRole).toUuid());
}

bool StoryProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Story *story = m_stories.storyAt(row);
    if (!story)
        return false;
    const Library &library = m_session.library();
    const StoryStanding standing = m_stories.standing(story->id);
    return isIn(m_scope, *story, library, standing) && m_typed.matches(*story, library, standing);
}

bool StoryProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Story *a = m_stories.storyAt(left.row());
    const Story *b = m_stories.storyAt(right.row());
    if (!a || !b)
        return left.row() < right.row();
    const auto day = [this](const Story &story) {
        return m_order == StoryOrder::LastTold ? m_stories.lastTold(story.id).firstDay()
                                               : (story.until.isNull() ? story.from : story.until).firstDay();
    };
    switch (m_order) {
    case StoryOrder::Title:
        break;
    case StoryOrder::LastEdited:
        if (a->editedAt != b->editedAt)
            return a->editedAt > b->editedAt;
        break;
    case StoryOrder::Strength:
        if (a->strength != b->strength)
            return a->strength > b->strength;
        break;
    case StoryOrder::Status:
        if (a->status != b->status)
            return a->status > b->status;
        break;
    case StoryOrder::LastTold:
    case StoryOrder::Happened:
        if (const QDate first = day(*a), second = day(*b); first != second)
            return second.isNull() || (first.isValid() && first > second);
        break;
    case StoryOrder::Due:
        if (const QDate first = m_stories.standing(a->id).due, second = m_stories.standing(b->id).due;
            first != second)
            return second.isNull() || (first.isValid() && first < second);
        break;
    case StoryOrder::TellingTime:
        if (const int first = m_stories.tellingSeconds(*a), second = m_stories.tellingSeconds(*b);
            first != second)
            return first > second;
        break;
    }
    const int byTitle = QString::localeAwareCompare(a->title, b->title);
    return byTitle != 0 ? byTitle < 0 : a->id < b->id;
}

} // namespace storybank
