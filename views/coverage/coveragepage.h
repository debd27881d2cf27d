#pragma once

#include "matrixview.h"

#include "views/pages.h"

class QCheckBox;
class QMenu;
class QStackedWidget;

namespace storybank {

class AnswerPanel;
class ChoiceBox;
class CoverageSummary;
class EmptyState;
class FrameworkStrip;
class SegmentedControl;

/// The coverage matrix with what it comes to at the left and the chosen answer at the right.
class CoveragePage : public Page
{
    Q_OBJECT

public:
    explicit CoveragePage(const PageContext &context);

    QString panelName() const override;
    QWidget *panel() const override;
    QWidget *filterPane() const override;
    QList<QWidget *> panes() const override;
    bool open(Kind kind, QUuid id) override;
    QString summary() const override;
    QString statusText() const override;
    bool settle() override;
    QList<PageState> states() override;

    MatrixView *matrix() const { return m_matrix; }
    CoverageModel &model() { return m_model; }
    SegmentedControl *rows() const { return m_rows; }
    FrameworkStrip *frameworkStrip() const { return m_frameworks; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildCentre();
    QWidget *buildStrip();
    void connectMatrix();
    void connectPanes();
    void fillScopes();
    void showCurrent();
    void showEmptiness();
    void placeCursor(StoryId story = {});
    void turnTo(int index);
    bool showPrompt(PromptId prompt);

    void setFits(std::optional<int> fit);
    void setTags(std::optional<TagRank> rank);
    void setTag(CompetencyId competency, std::optional<TagRank> rank);
    void submitTags(const QList<std::pair<StoryId, CompetencyId>> &tags, std::optional<TagRank> rank);
    void pickTag(const QList<MatrixPair> &pairs, std::optional<TagRank> rank);
    QList<CompetencyId> candidates(const QList<MatrixPair> &pairs, std::optional<TagRank> rank) const;
    void addFrameworkEntry(QMenu &menu, const MatrixPair &pair);
    void addTargetMenu(QMenu &menu, CompetencyId competency);
    void editFramework(FrameworkId framework, bool own);
    void choose();
    void startDraft(PromptId prompt);
    void showMenu(const QPoint &global);
    void openStory(StoryId story);

    Session &m_session;
    Suggestions &m_suggestions;
    CoverageModel m_model;
    CoverageSummary *m_summary;
    AnswerPanel *m_panel;
    SegmentedControl *m_rows = nullptr;
    ChoiceBox *m_grouping = nullptr;
    ChoiceBox *m_scope = nullptr;
    QList<CoverageScope> m_scopes; ///< behind the entries of m_scope
    QCheckBox *m_gapsOnly = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noPrompts = nullptr;
    EmptyState *m_noStories = nullptr;
    EmptyState *m_noGaps = nullptr;
    EmptyState *m_noFramework = nullptr;
    EmptyState *m_noPrinciples = nullptr;
    FrameworkStrip *m_frameworks = nullptr;
    MatrixView *m_matrix = nullptr;
};

} // namespace storybank
