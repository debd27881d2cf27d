#pragma once

#include "items/coveragemodel.h"

#include <QWidget>

class QVBoxLayout;

namespace storybank {

class CardFrame;
class CompetencyLine;
class FactLine;
class LevelBar;
class MatrixLegend;
class PlainLabel;
class ReviewLines;

/// What the matrix comes to: how many prompts are answered and how well, by competency, and which story to
/// write next.
class CoverageSummary : public QWidget
{
    Q_OBJECT

public:
    CoverageSummary(Session &session, CoverageModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void storyRequested(storybank::StoryId story);
    void promptRequested(storybank::PromptId prompt);
    void pairRequested(storybank::PromptId prompt, storybank::StoryId story);
    void draftRequested(storybank::PromptId prompt);

private:
    void buildCounts(QVBoxLayout *column);
    void buildNextStory(QVBoxLayout *column);
    void refresh();
    void refreshCounts(const Coverage &coverage);
    void refreshCompetencies(const Coverage &coverage);
    void refreshNextStory(const Coverage &coverage);

    Session &m_session;
    CoverageModel &m_model;
    PlainLabel *m_number;
    PlainLabel *m_numberWords;
    LevelBar *m_bar;
    std::array<FactLine *, 4> m_levels{}; ///< safe, covered, thin, gaps
    FactLine *m_distinct;
    FactLine *m_critical;
    PlainLabel *m_byCompetency;
    QVBoxLayout *m_competencies;
    QList<CompetencyLine *> m_lines;
    CardFrame *m_card;
    PlainLabel *m_nextTitle;
    PlainLabel *m_nextText;
    std::array<FactLine *, 2> m_others{};
    ReviewLines *m_review;
    MatrixLegend *m_legend;
};

} // namespace storybank
