#include "suggestions.h"

#include "actions/builtin.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace storybank {

namespace {

/// So many proposals are kept for a prompt: those that are answers already are taken out when asked.
constexpr int kept = 12;

/// Typing in a story changes its proposals; they are worked out again when it has paused.
constexpr int pauseMillis = 600;

QHash<PromptId, QList<Suggestion>> workOut(const Library &library,
                                           const std::shared_ptr<std::atomic_int> &current, int generation)
{
    QHash<PromptId, QList<Suggestion>> found;
    const Result<Lexicon> lexicon = builtInLexicon();
    const Suggester suggester(library, lexicon ? *lexicon : Lexicon());
    for (const Prompt &prompt : library.prompts()) {
        if (current->load() != generation)
            break;
        found.insert(prompt.id, suggester.forPrompt(prompt, kept));
    }
    return found;
}

} // namespace

Suggestions::Suggestions(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_generation(std::make_shared<std::atomic_int>(0))
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &Suggestions::start);
    const auto forget = [this] {
        m_found.clear();
        invalidate();
    };
    connect(&session, &Session::opened, this, forget);
    connect(&session, &Session::closed, this, forget);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (touchesProposals(edit))
            invalidate();
    });
}

Suggestions::~Suggestions()
{
    ++*m_generation;
}

void Suggestions::wake()
{
    m_awake = true;
    if (!m_current && !m_delay.isActive())
        m_delay.start(0);
}

bool Suggestions::touchesProposals(const Edit &edit)
{
    return edit.touches<Story>() || edit.touches<Prompt>() || edit.touches<Competency>() ||
           edit.touches<Telling>();
}

void Suggestions::invalidate()
{
    m_current = false;
    ++*m_generation;
    if (m_awake)
        m_delay.start(m_found.isEmpty() ? 0 : pauseMillis);
}

void Suggestions::finish()
{
    if (m_current)
        return;
    m_awake = true;
    m_delay.stop();
    const int generation = ++*m_generation;
    adopt(workOut(m_session.library(), m_generation, generation), generation);
}

void Suggestions::start()
{
    const int generation = ++*m_generation;
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcher<Found>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        adopt(watcher->result(), generation);
    });
    // The library is a value: the copy that goes along costs nothing and does not change.
    watcher->setFuture(QtConcurrent::run(workOut, m_session.library(), m_generation, generation));
}

void Suggestions::adopt(const Found &found, int generation)
{
    if (m_generation->load() != generation)
        return;
    m_found = found;
    m_current = true;
    Q_EMIT suggestionsChanged();
}

QList<Suggestion> Suggestions::proposals(PromptId prompt, int limit) const
{
    QList<Suggestion> open;
    const auto found = m_found.constFind(prompt);
    if (found == m_found.constEnd())
        return open;
    for (const Suggestion &suggestion : *found) {
        if (open.size() == limit)
            break;
        const Story *story = m_session.library().find(suggestion.story);
        if (story && !story->isTrashed() && !m_session.library().answer(suggestion.story, prompt))
            open.append(suggestion);
    }
    return open;
}

QList<Suggestion> Suggestions::likely(PromptId prompt) const
{
    QList<Suggestion> open = proposals(prompt);
    open.removeIf([](const Suggestion &suggestion) { return suggestion.score < proposalThreshold; });
    return open;
}

QList<Reason> Suggestions::reasons(StoryId story, PromptId prompt) const
{
    const auto found = m_found.constFind(prompt);
    if (found == m_found.constEnd())
        return {};
    for (const Suggestion &suggestion : *found) {
        if (suggestion.story == story)
            return suggestion.reasons;
    }
    return {};
}

} // namespace storybank
