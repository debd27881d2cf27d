#include "promptfilter.h"

#include "domain/text.h"

namespace storybank {

namespace {

bool isExpected(const Library &library, const QString &loopId, PromptId prompt)
{
    const Loop *loop = library.find(LoopId::fromString(loopId));
    return loop && std::any_of(loop->rounds.begin(), loop->rounds.end(), [prompt](const Round &round) {
               return std::any_of(round.expected.begin(), round.expected.end(),
                                  [prompt](const Slot &slot) { return slot.prompt == prompt; });
           });
}

} // namespace

bool passes(const PromptRow &row, const PromptFilter &filter, const Library &library)
{
    switch (filter.kind) {
    case PromptFilter::Kind::All:
        return true;
    case PromptFilter::Kind::Loop:
        return isExpected(library, filter.value, row.id);
    case PromptFilter::Kind::ToJudge:
        return row.toJudge > 0;
    case PromptFilter::Kind::Level:
        return toCode(row.level) == filter.value;
    case PromptFilter::Kind::Set:
        return row.set == QuestionSetId::fromString(filter.value);
    case PromptFilter::Kind::Competency:
        return row.competencies.contains(CompetencyId::fromString(filter.value));
    case PromptFilter::Kind::Company:
        return foldedKey(row.company) == filter.value;
    case PromptFilter::Kind::Round:
        return foldedKey(row.round) == filter.value;
    case PromptFilter::Kind::Difficulty:
        return toCode(row.difficulty) == filter.value;
    case PromptFilter::Kind::Category:
        return foldedKey(row.category) == filter.value;
    }
    return true;
}

PromptProxy::PromptProxy(Session &session, PromptModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_session(session), m_model(model)
{
    setSortRole(PromptModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
    setSourceModel(&model);
}

void PromptProxy::setFilters(const QList<PromptFilter> &filters)
{
    m_filters = filters;
    m_filters.removeIf([](const PromptFilter &filter) { return filter.kind == PromptFilter::Kind::All; });
    invalidateFilter();
}

void PromptProxy::setFilterText(const QString &text)
{
    m_words = foldedKey(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

int PromptProxy::shownCount() const
{
    int count = 0;
    for (int i = 0; i < rowCount(); ++i)
        count += rowCount(index(i, 0));
    return count;
}

int PromptProxy::totalCount() const
{
    int count = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        count += m_model.rowCount(m_model.index(i, 0));
    return count;
}

bool PromptProxy::accepts(const PromptRow &row) const
{
    for (const PromptFilter &filter : m_filters) {
        const bool any = std::any_of(m_filters.begin(), m_filters.end(), [&](const PromptFilter &other) {
            return other.kind == filter.kind && passes(row, other, m_session.library());
        });
        if (!any)
            return false;
    }
    return true;
}

bool PromptProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex source = m_model.index(row, 0, parent);
    const PromptRow *prompt = m_model.promptAt(source);
    if (!prompt) // a heading comes with its prompts; an empty set stands where nothing is asked for
        return !isFiltering() && m_model.rowCount(source) == 0;
    if (!accepts(*prompt))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = foldedKey(source.data(PromptModel::FilterRole).toString());
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

bool PromptProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!m_model.promptAt(left)) // headings keep their order, whichever way the prompts are sorted
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    const QVariant a = left.data(PromptModel::SortRole);
    const QVariant b = right.data(PromptModel::SortRole);
    if (a == b)
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace storybank
