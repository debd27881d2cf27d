#pragma once

#include "differencetext.h"
#include "items/storydifference.h"
#include "views/common/rowbutton.h"

class QBoxLayout;
class QPushButton;

namespace storybank {

/// How the rows of a comparison are shown.
struct DifferenceLook
{
    bool inlined = false;      ///< one text with both, not two beside each other
    bool leftIsOlder = true;   ///< the version at the left is the earlier one
    bool canBringBack = false; ///< the left version's parts can be put into the story
};

/// One part of a story in two versions, side by side or in one text.
class DifferenceRow : public QWidget
{
    Q_OBJECT

public:
    DifferenceRow(const PartDifference &part, const DifferenceLook &look, QWidget *parent = nullptr);

    /// A change to go to, and the text it stands in.
    struct Stop
    {
        DifferenceText *text = nullptr;
        TextRange words;
    };
    const QList<Stop> &stops() const { return m_stops; }
    /// Null when nothing can be brought back.
    QPushButton *bringBack() const { return m_bringBack; }

Q_SIGNALS:
    void bringBackRequested(const QStringList &fields);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Side { Left, Right, Both };
    DifferenceText *addColumn(QBoxLayout *row, const PartDifference &part, Side side);
    void addHead(QBoxLayout *column, const PartDifference &part, Side side);
    bool shows(PieceKind kind, Side side) const;
    void findStops(const QList<DifferencePiece> &pieces, DifferenceText *left, DifferenceText *right);

    DifferenceLook m_look;
    QList<Stop> m_stops;
    QPushButton *m_bringBack = nullptr;
};

/// Neighbouring parts that are the same, folded to one line that can be opened.
class SameRow : public RowButton
{
    Q_OBJECT

public:
    SameRow(const QList<PartDifference> &parts, bool open, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sign;
    QString m_words;
};

} // namespace storybank
