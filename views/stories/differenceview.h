#pragma once

#include "differencerow.h"

#include <QScrollArea>
#include <QSet>

class QVBoxLayout;

namespace storybank {

/// All parts of a story in two versions, one row each; what is the same is folded.
class DifferenceView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// Shows a comparison. `nothing` is what is said when no part differs.
    void compare(const QList<PartDifference> &parts, const DifferenceLook &look, const QString &nothing);
    void setInlined(bool inlined);
    void setChangesOnly(bool only);

    const QList<DifferenceRow *> &rows() const { return m_rows; }
    /// How many changes there are to go to.
    int count() const { return static_cast<int>(stops().size()); }
    /// Goes to the next (1) or previous (−1) change, selects its words and scrolls to them; starts over at
    /// the end.
    void step(int by);

Q_SIGNALS:
    void bringBackRequested(const QStringList &fields);
    /// What had the focus in here went away with its row.
    void focusLeft();
    /// The room for the rows, in px, so that heads over them can stand in line.
    void roomChanged(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void giveFocus(int row);
    void addRow(QVBoxLayout *column, const PartDifference &part);
    void addSame(QVBoxLayout *column, const QList<PartDifference> &parts);
    QList<DifferenceRow::Stop> stops() const;

    QList<PartDifference> m_parts;
    DifferenceLook m_look;
    QString m_nothing;
    bool m_changesOnly = true;
    QSet<QString> m_opened; ///< names of the first part of each fold that was opened
    QList<DifferenceRow *> m_rows;
    int m_current = -1;
};

} // namespace storybank
