#pragma once

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
/// open, G next gap, + and − open and close a group. It asks; whoever owns it makes the edits.
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

Q_SIGNALS:
    void currentPairChanged();
    /// The person judges the selected places; none = back to not judged.
    void fitRequested(std::optional<int> fit);
    void chooseRequested();
    void storyRequested(storybank::StoryId story);
    void draftRequested(storybank::PromptId prompt);
    void menuRequested(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
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
    void activate(const QModelIndex &index);

    CoverageModel &m_model;
    StoryHead *m_stories;
    RowHead *m_prompts;
    QWidget *m_corner;
    int m_hoveredRow = -1;
    int m_hoveredColumn = -1;
    bool m_fitPending = false;
};

} // namespace storybank
