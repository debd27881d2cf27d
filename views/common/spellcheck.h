#pragma once

#include "items/speller.h"
#include "items/spellwords.h"
#include "spelledfield.h"

#include <QElapsedTimer>
#include <QTimer>

class QMenu;

namespace storybank {

/// Marks the words of a text that are not spelt right, and offers better ones in its context menu. It looks
/// when typing pauses, a few milliseconds at a time, and never marks the word that is being written.
class SpellCheck : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `field`.
    SpellCheck(Speller &speller, SpelledField *field);

    /// How long typing pauses before the text is looked at.
    void setPause(int millis) { m_pause.setInterval(millis); }

    /// The marked words.
    QList<TextRange> marked() const { return m_field->misspelt(); }

private:
    void begin();
    void look();
    void typed(int position, int added);
    void caretMoved();
    bool isBeingWritten(const TextRange &word) const;
    void fillMenu(QMenu *menu, int position);

    Speller &m_speller;
    SpelledField *m_field;
    QTimer m_pause;
    QTimer m_slice;
    QString m_text; ///< what is looked at
    qsizetype m_at = 0;
    QList<TextRange> m_found;
    bool m_writing = false; ///< the last thing that happened was typing
    bool m_leftOut = false; ///< a word was not judged because it is being written
};

} // namespace storybank
