#pragma once

#include "insight/health.h"
#include "items/coveragemodel.h"
#include "views/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace storybank {

class FactLine;
class PlainLabel;

/// What is left to do, line by line, each leading to the next thing it counts, and how healthy the bank is.
class ReviewLines : public QWidget
{
    Q_OBJECT

public:
    ReviewLines(Session &session, CoverageModel &model, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// The story is null when the prompt is meant.
    void pairRequested(storybank::PromptId prompt, storybank::StoryId story);
    void storyRequested(storybank::StoryId story);

private:
    struct Pair
    {
        PromptId prompt;
        StoryId story;
    };
    /// One thing to do: its line, and the pairs it leads to, one after the other.
    struct Task
    {
        FactLine *line = nullptr;
        QList<Pair> pairs;
        qsizetype next = 0;
    };

    void addTask(const QString &icon, Token tone);
    void setTask(size_t task, const QString &words, const QString &reason, const QList<Pair> &pairs);
    QList<Pair> notJudged() const;
    void refreshHealth();
    void showFact(const HealthFact &fact);

    Session &m_session;
    CoverageModel &m_model;
    PlainLabel *m_toDo;
    QVBoxLayout *m_column;
    std::vector<Task> m_tasks; ///< not judged, thin, on one story
    FactLine *m_health;
    QVBoxLayout *m_healthColumn;
    QList<HealthFact> m_facts;
    QList<FactLine *> m_factLines;
    bool m_showsAll = false; ///< those in order, too
};

} // namespace storybank
