#pragma once

#include "insight/suggestion.h"
#include "session.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace storybank {

/// From this score on, a proposal is shown as a "?" in the matrix and counts as a pair to judge.
inline constexpr double proposalThreshold = 0.3;

/// The stories that the program proposes for each prompt of the open bank, worked out beside the window: it
/// never makes anyone wait. Nothing is worked out until a view asks for it.
class Suggestions : public QObject
{
    Q_OBJECT

public:
    explicit Suggestions(Session &session, QObject *parent = nullptr);
    ~Suggestions() override;

    /// Views call it when they are shown: from now on the proposals follow the bank.
    void wake();

    /// At most `limit` proposals for the prompt, best first, without stories that are an answer to it already
    /// (one that does not fit too). Empty until they are worked out.
    QList<Suggestion> proposals(PromptId prompt, int limit = 3) const;

    /// The proposals of at least proposalThreshold, at most three a prompt.
    QList<Suggestion> likely(PromptId prompt) const;

    /// The reasons for a pair, whether or not it is an answer; empty when nothing speaks for or against it.
    QList<Reason> reasons(StoryId story, PromptId prompt) const;

    /// Works out now what is still missing, and waits for it: for pictures and tests.
    void finish();

    /// Whether an edit can change a proposal; a judgement cannot.
    static bool touchesProposals(const Edit &edit);

Q_SIGNALS:
    void suggestionsChanged();

private:
    using Found = QHash<PromptId, QList<Suggestion>>;

    void invalidate();
    void start();
    void adopt(const Found &found, int generation);

    Session &m_session;
    QTimer m_delay;
    Found m_found;
    std::shared_ptr<std::atomic_int> m_generation; ///< a running work stops when it is no longer its own
    bool m_awake = false;
    bool m_current = false;
};

} // namespace storybank
