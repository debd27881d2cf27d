#include "searchresults.h"

#include <numeric>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 60;
constexpr int mostLatest = 8;
constexpr int longestLine = 200;
constexpr std::array kinds{Kind::Story, Kind::Prompt, Kind::Note};
constexpr QChar matchStart(0xE000);
constexpr QChar matchEnd(0xE001);

/// Takes the marks out of a snippet and gives where they stood.
QList<TextRange> takeMarks(QString &snippet)
{
    QList<TextRange> ranges;
    QString plain;
    qsizetype start = -1;
    for (const QChar c : std::as_const(snippet)) {
        if (c == matchStart) {
            start = plain.size();
        } else if (c == matchEnd) {
            if (start >= 0)
                ranges.append({start, plain.size() - start});
            start = -1;
        } else {
            plain += c;
        }
    }
    snippet = plain;
    return ranges;
}

bool editedLater(const Story *a, const Story *b)
{
    return a->editedAt != b->editedAt ? a->editedAt > b->editedAt : a->id < b->id;
}

SearchHit hitOf(const Story &story)
{
    QString line = story.hook.isEmpty() ? story.situation : story.hook;
    return {Kind::Story, story.id.uuid(), story.title, line.left(longestLine), 0};
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
{
    const auto forget = [this] { m_standings.reset(); };
    connect(&session, &Session::opened, this, forget);
    connect(&session, &Session::closed, this, forget);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Telling>() || edit.touches<Rehearsal>() || edit.touches<Loop>() ||
            edit.touches<Answer>() || edit.touches<Story>())
            m_standings.reset();
    });
}

void SearchResults::setQuery(const QString &text)
{
    m_query = StoryQuery(text);
    m_cut = false;
    m_found.clear();
    if (m_query.isEmpty()) {
        m_hits = latestStories();
    } else if (const QString words = m_query.words(); words.isEmpty()) {
        m_hits = listed();
        show();
        return;
    } else {
        const auto hits = m_session.search(words, mostHits,
                                           m_query.hasConditions() ? std::optional<QList<QUuid>>(admitted())
                                                                   : std::nullopt);
        m_hits = hits ? *hits : QList<SearchHit>();
        m_cut = m_hits.size() >= mostHits;
    }
    for (const SearchHit &hit : std::as_const(m_hits))
        ++m_found[hit.kind];
    show();
}

QStringList SearchResults::remarks() const
{
    return queryRemarks(m_query, m_session.library());
}

void SearchResults::setKind(std::optional<Kind> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    show();
}

int SearchResults::found(std::optional<Kind> kind) const
{
    if (kind)
        return m_found.value(*kind);
    return std::accumulate(m_found.begin(), m_found.end(), 0);
}

const StoryStandings &SearchResults::standings() const
{
    if (!m_standings)
        m_standings = StoryStandings(m_session.library());
    return *m_standings;
}

QList<QUuid> SearchResults::admitted() const
{
    const Library &library = m_session.library();
    QList<QUuid> ids;
    for (const Story &story : library.stories()) {
        if (m_query.meetsConditions(
                {.library = library, .story = &story, .standing = standings().of(story.id)}))
            ids.append(story.id.uuid());
    }
    for (const Prompt &prompt : library.prompts()) {
        if (m_query.meetsConditions({.library = library, .prompt = &prompt}))
            ids.append(prompt.id.uuid());
    }
    for (const Note &note : library.notes()) {
        if (m_query.meetsConditions({.library = library, .note = &note}))
            ids.append(note.id.uuid());
    }
    return ids;
}

QList<SearchHit> SearchResults::latestStories() const
{
    QList<const Story *> stories;
    for (const Story &story : m_session.library().stories()) {
        if (!story.isTrashed())
            stories.append(&story);
    }
    const auto last = stories.begin() + std::min<qsizetype>(stories.size(), mostLatest);
    std::partial_sort(stories.begin(), last, stories.end(), editedLater);
    QList<SearchHit> hits;
    for (auto story = stories.begin(); story != last; ++story)
        hits.append(hitOf(**story));
    return hits;
}

QList<SearchHit> SearchResults::listed()
{
    const Library &library = m_session.library();
    QList<const Story *> stories;
    for (const Story &story : library.stories()) {
        if (!story.isTrashed() &&
            m_query.meetsConditions(
                {.library = library, .story = &story, .standing = standings().of(story.id)}))
            stories.append(&story);
    }
    const auto last = stories.begin() + std::min<qsizetype>(stories.size(), mostHits);
    std::partial_sort(stories.begin(), last, stories.end(), editedLater);
    QList<SearchHit> hits;
    for (auto story = stories.begin(); story != last; ++story)
        hits.append(hitOf(**story));
    // What is only not something would bring every prompt with it.
    const bool asks = std::any_of(m_query.parts().begin(), m_query.parts().end(),
                                  [](const StoryQuery::Part &part) { return !part.negated; });
    qsizetype prompts = 0;
    for (const Prompt &prompt : library.prompts()) {
        if (asks && m_query.meetsConditions({.library = library, .prompt = &prompt}) && ++prompts <= mostHits)
            hits.append({Kind::Prompt, prompt.id.uuid(), prompt.text, prompt.hint, 0});
    }
    m_found = {{Kind::Story, static_cast<int>(stories.size())}, {Kind::Prompt, static_cast<int>(prompts)}};
    return hits;
}

SearchResults::Row SearchResults::rowOf(const SearchHit &hit) const
{
    Row row;
    row.hit = hit;
    row.snippetMatches = takeMarks(row.hit.snippet);
    const Library &library = m_session.library();
    if (const Prompt *prompt = hit.kind == Kind::Prompt ? library.find(PromptId(hit.id)) : nullptr) {
        row.hit.title = prompt->displayName();
        row.place = placeOf(*prompt, row.hit.snippet, row.snippetMatches);
    } else if (const Story *story = hit.kind == Kind::Story ? library.find(StoryId(hit.id)) : nullptr) {
        row.place = placeOf(*story, row.hit.snippet, row.snippetMatches);
    } else if (hit.kind == Kind::Note && hit.title.isEmpty()) {
        row.hit.title = tr("Note");
    }
    row.titleMatches = titleMatches(row.hit.title, m_query.words());
    return row;
}

void SearchResults::show()
{
    beginResetModel();
    m_rows.clear();
    for (const Kind kind : kinds) {
        const qsizetype heading = m_rows.size();
        for (const SearchHit &hit : std::as_const(m_hits)) {
            if (hit.kind != kind || (m_kind && kind != *m_kind))
                continue;
            if (m_rows.size() == heading) {
                Row row;
                row.heading = true;
                row.hit.kind = kind;
                row.hit.title = groupName(kind);
                row.count = found(kind);
                m_rows.append(row);
            }
            m_rows.append(rowOf(hit));
        }
    }
    endResetModel();
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

QVariant SearchResults::promptData(PromptId id, int role) const
{
    const Library &library = m_session.library();
    if (role == TagsRole) {
        QList<TagMark> marks;
        const Prompt *prompt = library.find(id);
        for (const CompetencyId of : prompt ? prompt->competencies : QList<CompetencyId>()) {
            if (const Competency *competency = library.find(of))
                marks.append({of, competency->name, competency->hue, true});
        }
        return QVariant::fromValue(marks);
    }
    const PromptCoverage *covered = m_facts.coverage().find(id);
    if (role == LevelRole)
        return covered ? static_cast<int>(covered->level) : -1;
    if (!covered || covered->answers.isEmpty())
        return {};
    const GradedAnswer &best = covered->answers.first();
    const Story *story = library.find(best.story);
    if (role == BestFitRole)
        return best.fit.value_or(0);
    return story ? story->title : QString();
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
    case PlaceRole:
        return row.place;
    case SnippetMatchesRole:
        return QVariant::fromValue(row.snippetMatches);
    case CardRole:
        if (const Story *story = row.hit.kind == Kind::Story ? library.find(StoryId(row.hit.id)) : nullptr)
            return QVariant::fromValue(storyCard(*story, library, {}, QLocale()));
        return {};
    case LevelRole:
    case TagsRole:
    case BestStoryRole:
    case BestFitRole:
        return row.hit.kind == Kind::Prompt ? promptData(PromptId(row.hit.id), role)
               : role == LevelRole          ? QVariant(-1)
                                            : QVariant();
    default:
        return {};
    }
}

} // namespace storybank
