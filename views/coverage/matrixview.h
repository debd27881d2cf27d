#pragma once

#include "matrixlook.h"

#include "items/coveragemodel.h"

#include <QTableView>

namespace storybank {

class RowHead;
class StoryHead;

/// One place of the matrix: a story for a prompt, a competency, or a principle.
struct MatrixPair
{
    StoryId story;
    PromptId prompt;
    CompetencyId competency; ///< of a principle: the only one that stands for it
    FrameworkId framework;   ///< of a principle
    int principle = -1;      ///< its index in the framework
    friend bool operator==(const MatrixPair &, const MatrixPair &) = default;
};

/// The coverage matrix. Keys: arrows, 1–5 fit, 0 does not fit, Delete back to not judged, Space choose, Enter
/// open, G next gap, X strike the story, Escape put struck stories back, + and − open and close a group, Ctrl
/// with + − 0 zoom. It asks; whoever owns it makes the edits.
class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(CoverageModel &model, QWidget *parent = nullptr);

    /// The place the cursor stands on; without a story on a draft cell, empty on a heading.
    MatrixPair currentPair() const;
    /// All selected places that have a story.
    QList<MatrixPair> selectedPairs() const;
    /// Moves the cursor there; a null story leaves the column. False when it is not in the matrix.
    bool select(PromptId prompt, StoryId story);
    void selectStory(StoryId story);
    void goToNextGap();
    /// Moves to the next pair that the program proposes, reading on from the cursor and starting over.
    void goToNextSuggestion();
    /// The stories of the selected places, in the order of the columns.
    QList<StoryId> selectedStories() const;

    /// How large the matrix is shown, in percent; one of MatrixLook::steps.
    int zoom() const { return m_look.zoom(); }
    /// Takes the nearest step; the middle of what is in sight stays in sight.
    void setZoom(int percent);
    /// So many steps larger, or smaller when negative.
    void zoomBy(int steps);

Q_SIGNALS:
    void currentPairChanged();
    /// The person judges the selected places; none = back to not judged.
    void fitRequested(std::optional<int> fit);
    void chooseRequested();
    /// The person strikes the stories of the selected places, or puts them back.
    void strikeRequested();
    /// The person puts all struck stories back.
    void putBackRequested();
    void copyRequested();
    void zoomChanged(int percent);
    void storyRequested(storybank::StoryId story);
    void draftRequested(storybank::PromptId prompt);
    /// A draft for the competency or principle of that name.
    void draftAboutRequested(const QString &name, storybank::CompetencyId competency);
    void menuRequested(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitSections();
    void fitDraftColumn();
    void followModel();
    void markCurrent();
    void hover(int row, int column);
    void toggleGroup(int row);
    void setGroupOf(int row, bool open);
    bool handleKey(QKeyEvent *event);
    bool handleControlKey(QKeyEvent *event);
    bool handleStrikeKey(int key);
    void zoomAround(int percent, const QPoint &anchor);
    void activate(const QModelIndex &index);

    CoverageModel &m_model;
    MatrixLook m_look;
    StoryHead *m_stories;
    RowHead *m_prompts;
    QWidget *m_corner;
    int m_hoveredRow = -1;
    int m_hoveredColumn = -1;
    int m_wheel = 0; ///< turned and not yet taken, in eighths of a degree
    bool m_fitPending = false;
};

} // namespace storybank
