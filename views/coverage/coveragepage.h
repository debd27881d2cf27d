#pragma once

#include "matrixexport.h"
#include "matrixview.h"

#include "views/pages.h"

#include <QTimer>

class QActionGroup;
class QCheckBox;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace storybank {

struct NewDraft;

class AnswerPanel;
class ChoiceBox;
class CoverageSummary;
class EmptyState;
class FrameworkStrip;
class InlineBar;
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
    /// Ctrl+E: opens the menu of the ways out.
    bool exportPage() override;
    bool printPage() override;

    MatrixView *matrix() const { return m_matrix; }
    CoverageModel &model() { return m_model; }
    InlineBar *struckBar() const { return m_struckBar; }
    InlineBar *beginBar() const { return m_beginBar; }
    QMenu *viewMenu() const { return m_viewMenu; }
    QMenu *exportMenu() const { return m_exportMenu; }

    /// Writes the matrix as it is shown to `path`.
    void exportTo(const QString &path, MatrixFormat format);
    SegmentedControl *rows() const { return m_rows; }
    FrameworkStrip *frameworkStrip() const { return m_frameworks; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildCentre();
    QWidget *buildStrip();
    void buildEmptyStates();
    void connectMatrix();
    void fillPanes();
    void connectPanes();
    void fillScopes();
    void showCurrent();
    void showEmptiness();
    void showBeginning();
    void placeCursor(StoryId story = {});
    void turnTo(int index);
    bool showPrompt(PromptId prompt, StoryId story = {});

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
    void chooseForEach(const QList<MatrixPair> &pairs);

    void buildViewMenu(QToolButton *button);
    void restoreView();
    void buildExportMenu(QToolButton *button);
    void exportAs(MatrixFormat format);
    void copySelection();
    bool hasTable();
    QString scopeName() const;

    bool isStruck(StoryId story) const;
    void toggleStruck();
    void putStruckBack();
    void keepStruck();
    void showStruck();
    void startDraft(PromptId prompt);
    void openDraft(const NewDraft &draft);
    void showMenu(const QPoint &global);
    void addJudgements(QMenu &menu, const MatrixPair &pair);
    void addTags(QMenu &menu, const MatrixPair &pair);
    void addWays(QMenu &menu, const MatrixPair &pair);
    void openStory(StoryId story);

    Session &m_session;
    Suggestions &m_suggestions;
    Preferences &m_preferences;
    CoverageModel m_model;
    QTimer m_fill;    ///< makes what the panes hold
    QWidget *m_left;  ///< the place of m_summary
    QWidget *m_right; ///< the place of m_panel
    QWidget *m_centre = nullptr;
    CoverageSummary *m_summary = nullptr;
    AnswerPanel *m_panel = nullptr;
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
    QToolButton *m_viewButton = nullptr;
    QToolButton *m_exportButton = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    InlineBar *m_struckBar = nullptr;
    InlineBar *m_beginBar = nullptr;
};

} // namespace storybank
