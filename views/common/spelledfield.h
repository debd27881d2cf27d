#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QObject>

class QLineEdit;
class QMenu;
class QWidget;

namespace storybank {

class GrowingTextEdit;

/// A field in which words are marked that are not spelt right: what SpellCheck asks of it, and what it tells.
class SpelledField : public QObject
{
    Q_OBJECT

public:
    /// Both belong to the field they are for.
    static SpelledField *of(GrowingTextEdit *edit);
    static SpelledField *of(QLineEdit *field);

    virtual QWidget *widget() const = 0;
    virtual QString text() const = 0;
    virtual int caret() const = 0;
    virtual bool isReadOnly() const = 0;
    /// The marked words, where they are by now.
    virtual QList<TextRange> misspelt() const = 0;
    virtual void setMisspelt(const QList<TextRange> &words) = 0;
    /// Takes the marks away from the words that touch this stretch.
    virtual void dropMisspelt(const TextRange &touched) = 0;
    /// Types over the words.
    virtual void replace(const TextRange &words, const QString &with) = 0;

Q_SIGNALS:
    void typed(int position, int added);
    void caretMoved();
    void left();
    /// The context menu is about to be shown; `position` in the text is what it is about.
    void menuOpened(QMenu *menu, int position);

protected:
    using QObject::QObject;
};

} // namespace storybank
