#pragma once

#include "domain/worddifference.h"
#include "views/common/growingtextedit.h"

namespace storybank {

/// A text of a version, to be read: what was taken out is struck through on badBg, what was put in is
/// underlined on okBg.
class DifferenceText : public GrowingTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceText(QWidget *parent = nullptr);

    /// Shows the pieces one after the other.
    void setPieces(const QList<DifferencePiece> &pieces);

protected:
    void changeEvent(QEvent *event) override;

private:
    void markPieces();

    QList<DifferencePiece> m_pieces;
};

} // namespace storybank
