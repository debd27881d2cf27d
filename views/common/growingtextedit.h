#pragma once

#include "domain/textrange.h"
#include "theme.h"

#include <QTextEdit>

#include <array>
#include <limits>

class QMenu;

namespace storybank {

class BoldHighlighter;

/// A part of a story: plain text without a frame, as high as what is written in it, with the line height of
/// the design. Words between ** and ** are bold, Tab goes on to the next field, rich text is pasted as
/// plain text, Enter goes on with a list, and undo is the bank's.
/// It is a QTextEdit because QPlainTextEdit cannot set its lines apart.
class GrowingTextEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    /// What the user wrote, unchanged: no-break spaces stay, which toPlainText() would replace.
    [[nodiscard]] QString text() const;
    /// Replaces the text when it differs; the cursor stays at its place as far as it can. Emits textChanged()
    /// like typing does; block signals where that is not wanted.
    void setText(const QString &text);

    /// What stands in the empty field, over as many lines as it takes.
    void setPlaceholder(const QString &text);

    /// Why words are marked: a finding of the coach means them, or they are what is looked for.
    enum class Mark { Finding, Match };
    /// Marks these words for that reason; none = no marks. Marks for the other reasons stay.
    void setMarks(const QList<TextRange> &marks, Mark reason = Mark::Finding);
    /// Draws a wave under these words, which are not spelt right; they move with the text. Other marks stay.
    void setMisspelt(const QList<TextRange> &words);
    /// The words with a wave, where they are by now.
    [[nodiscard]] QList<TextRange> misspelt() const;
    /// Takes the wave away from the words that touch this stretch.
    void dropMisspelt(const TextRange &touched);
    /// Puts the caret behind the words and selects them.
    void select(const TextRange &words);

    /// Role and line height in designed px; Body with 20 to begin with.
    void setRole(FontRole role, int lineHeight);
    /// The height never falls below that many lines; 1 to begin with.
    void setMinimumLines(int lines);

    /// A paste that would make the text longer than this is refused: pasteRefused(). No limit to begin with.
    void setLimit(qsizetype characters) { m_limit = characters; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// So many characters were not pasted, since the text would have become too long.
    void pasteRefused(qsizetype characters);
    /// The field got or lost the focus.
    void focusChanged(bool focused);
    /// The context menu is about to be shown; `position` in the text is what it is about.
    void menuOpened(QMenu *menu, int position);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    QList<ExtraSelection> waves() const;
    QTextCursor cursorOver(const TextRange &words) const;
    void applyFormat();
    void fitHeight();
    void showCursor();
    bool continueBullet();

    void showMarks();

    BoldHighlighter *m_bold;
    std::array<QList<TextRange>, 2> m_marks; ///< by Mark; the later ones lie on top
    FontRole m_role = FontRole::Body;
    int m_lineHeight = 20;
    int m_minimumLines = 1;
    qsizetype m_limit = std::numeric_limits<qsizetype>::max();
};

} // namespace storybank
