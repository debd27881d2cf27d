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
    enum class ToDo { Judge, Thin, OnOneStory };
    /// One thing to do: its line, which leads to one after the other of what it counts.
    struct Task
    {
        FactLine *line = nullptr;
        qsizetype next = 0;
    };

    void addTask(ToDo toDo, const QString &icon, Token tone);
    void setTask(ToDo toDo, int count, const QString &words, const QString &reason);
    QList<Pair> pairsOf(ToDo toDo) const;
    QList<Pair> notJudged() const;
    void refreshHealth();
    void showFact(const HealthFact &fact);

    Session &m_session;
    CoverageModel &m_model;
    PlainLabel *m_toDo;
    QVBoxLayout *m_column;
    std::array<Task, 3> m_tasks; ///< by ToDo
    FactLine *m_health;
    QVBoxLayout *m_healthColumn;
    QList<HealthFact> m_facts;
    QList<FactLine *> m_factLines;
    bool m_showsAll = false; ///< those in order, too
};

} // namespace storybank
