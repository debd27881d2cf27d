#include "searchresults.h"

#include "domain/text.h"

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 60;
constexpr int mostLatest = 8;
constexpr QChar matchStart(0xE000);
constexpr QChar matchEnd(0xE001);

/// Takes the marks out of a snippet and gives where they stood.
QList<MatchRange> takeMarks(QString &snippet)
{
    QList<MatchRange> ranges;
    QString plain;
    int start = -1;
    for (const QChar c : std::as_const(snippet)) {
        if (c == matchStart) {
            start = static_cast<int>(plain.size());
        } else if (c == matchEnd) {
            if (start >= 0)
                ranges.append({start, static_cast<int>(plain.size()) - start});
            start = -1;
        } else {
            plain += c;
        }
    }
    snippet = plain;
    return ranges;
}

/// Where words of the query begin a word of the title.
QList<MatchRange> matchesIn(const QString &title, const QString &query)
{
    QList<MatchRange> ranges;
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
        while (at > 0 && title.at(at - 1).isLetterOrNumber())
            at = title.indexOf(word, at + 1, Qt::CaseInsensitive);
        if (at >= 0)
            ranges.append({static_cast<int>(at), static_cast<int>(word.size())});
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const MatchRange &a, const MatchRange &b) { return a.start < b.start; });
    return ranges;
}

QString groupName(Kind kind)
{
    return kind == Kind::Story    ? SearchResults::tr("Stories")
           : kind == Kind::Prompt ? SearchResults::tr("Prompts")
                                  : SearchResults::tr("Notes");
}

} // namespace

SearchResults::SearchResults(Session &session, Facts &facts, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_facts(facts)
{}

void SearchResults::setQuery(const QString &text)
{
    m_query = text.simplified();
    if (m_query.isEmpty()) {
        show(latestStories());
        return;
    }
    const auto hits = m_session.search(m_query, mostHits);
    show(hits ? *hits : QList<SearchHit>());
}

QList<SearchHit> SearchResults::latestStories() const
{
    QList<const Story *> stories;
    for (const Story &story : m_session.library().stories()) {
        if (!story.isTrashed())
            stories.append(&story);
    }
    std::stable_sort(stories.begin(), stories.end(),
                     [](const Story *a, const Story *b) { return a->editedAt > b->editedAt; });
    QList<SearchHit> hits;
    for (qsizetype i = 0; i < std::min<qsizetype>(stories.size(), mostLatest); ++i)
        hits.append({Kind::Story, stories.at(i)->id.uuid(), stories.at(i)->title, stories.at(i)->hook, 0});
    return hits;
}

SearchResults::Row SearchResults::rowOf(const SearchHit &hit) const
{
    Row row;
    row.hit = hit;
    if (const Prompt *prompt =
            hit.kind == Kind::Prompt ? m_session.library().find(PromptId(hit.id)) : nullptr)
        row.hit.title = prompt->displayName();
    if (hit.kind == Kind::Note && hit.title.isEmpty())
        row.hit.title = tr("Note");
    row.snippetMatches = takeMarks(row.hit.snippet);
    row.titleMatches = matchesIn(row.hit.title, m_query);
    return row;
}

void SearchResults::show(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_rows.clear();
    for (const Kind kind : {Kind::Story, Kind::Prompt, Kind::Note}) {
        const qsizetype heading = m_rows.size();
        for (const SearchHit &hit : hits) {
            if (hit.kind != kind)
                continue;
            if (m_rows.size() == heading) {
                Row row;
                row.heading = true;
                row.hit.kind = kind;
                row.hit.title = groupName(kind);
                m_rows.append(row);
            }
            m_rows.append(rowOf(hit));
            ++m_rows[heading].count;
        }
    }
    endResetModel();
}

int SearchResults::found() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.heading; }));
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags SearchResults::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const Library &library = m_session.library();
    switch (role) {
    case Qt::DisplayRole:
        return row.hit.title;
    case Qt::AccessibleTextRole:
        return row.heading ? tr("%1, %2 found").arg(row.hit.title).arg(row.count)
                           : tr("%1: %2").arg(row.hit.title, row.hit.snippet);
    case HeadingRole:
        return row.heading;
    case CountRole:
        return row.count;
    case KindRole:
        return static_cast<int>(row.hit.kind);
    case IdRole:
        return row.hit.id;
    case TitleMatchesRole:
        return QVariant::fromValue(row.titleMatches);
    case SnippetRole:
        return row.hit.snippet;
    case SnippetMatchesRole:
        return QVariant::fromValue(row.snippetMatches);
    case CardRole:
        if (const Story *story = row.hit.kind == Kind::Story ? library.find(StoryId(row.hit.id)) : nullptr)
            return QVariant::fromValue(storyCard(*story, library, {}, QLocale()));
        return {};
    case LevelRole: {
        const PromptCoverage *covered =
            row.hit.kind == Kind::Prompt ? m_facts.coverage().find(PromptId(row.hit.id)) : nullptr;
        return covered ? static_cast<int>(covered->level) : -1;
    }
    default:
        return {};
    }
}

} // namespace storybank
