#pragma once

#include "actions/storymerge.h"
#include "items/storydifference.h"

#include <QWidget>

class QBoxLayout;

namespace storybank {

class PlainLabel;
class SegmentedControl;

/// One part in which two stories differ: as it is in the left one, as it will be, as it is in the right one.
class MergeRow : public QWidget
{
    Q_OBJECT

public:
    /// `canJoin`: both sides can be kept.
    MergeRow(const PartDifference &part, MergeSide side, bool canJoin, QWidget *parent);

    MergeSide side() const;
    /// What of the part the merged story has.
    void setMerged(const QString &text);
    SegmentedControl *choice() const { return m_choice; }

Q_SIGNALS:
    void sideChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *addText(QBoxLayout *row, const QString &text);
    void dim();

    PlainLabel *m_left = nullptr;
    PlainLabel *m_merged = nullptr;
    PlainLabel *m_right = nullptr;
    SegmentedControl *m_choice;
    QList<MergeSide> m_sides; ///< of the segments
};

} // namespace storybank
