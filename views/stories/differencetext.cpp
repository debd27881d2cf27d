#include "differencetext.h"

#include <QEvent>
#include <QTextCharFormat>

namespace storybank {

namespace {

QTextCharFormat formatOf(PieceKind kind, const Theme &theme)
{
    QTextCharFormat format;
    if (kind == PieceKind::Removed) {
        format.setBackground(theme.badBg);
        format.setForeground(theme.bad);
        format.setFontStrikeOut(true);
    } else if (kind == PieceKind::Added) {
        format.setBackground(theme.okBg);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(theme.ok);
    }
    return format;
}

} // namespace

DifferenceText::DifferenceText(QWidget *parent) : GrowingTextEdit(parent)
{
    setReadOnly(true);
}

void DifferenceText::setPieces(const QList<DifferencePiece> &pieces)
{
    m_pieces = pieces;
    QString all;
    for (const DifferencePiece &piece : pieces)
        all += piece.text;
    setText(all);
    markPieces();
}

void DifferenceText::changeEvent(QEvent *event)
{
    GrowingTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        markPieces();
}

void DifferenceText::markPieces()
{
    const Theme &theme = themeOf(this);
    QTextCursor cursor(document());
    for (const DifferencePiece &piece : std::as_const(m_pieces)) {
        cursor.setPosition(cursor.position() + static_cast<int>(piece.text.size()), QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatOf(piece.kind, theme));
        cursor.setPosition(cursor.position());
    }
}

} // namespace storybank
