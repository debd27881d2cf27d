#include "spelledfield.h"

#include "growingtextedit.h"
#include "linemarks.h"
#include "undoguard.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTextDocument>

#include <memory>

namespace storybank {

namespace {

class SpelledText : public SpelledField
{
public:
    explicit SpelledText(GrowingTextEdit *edit) : SpelledField(edit), m_edit(edit)
    {
        connect(edit->document(), &QTextDocument::contentsChange, this,
                [this](int position, int removed, int added) {
                    if (removed == 0 && added == 0)
                        return;
                    // Later: a mark that is taken away now would take its cursor from under the document,
                    // which is still telling its cursors of the change.
                    QMetaObject::invokeMethod(
                        this, [this, position, added] { Q_EMIT typed(position, added); },
                        Qt::QueuedConnection);
                });
        connect(edit, &QTextEdit::cursorPositionChanged, this, &SpelledField::caretMoved);
        connect(edit, &GrowingTextEdit::focusChanged, this, [this](bool focused) {
            if (!focused)
                Q_EMIT left();
        });
        connect(edit, &GrowingTextEdit::menuOpened, this, &SpelledField::menuOpened);
    }

    QWidget *widget() const override { return m_edit; }
    QString text() const override { return m_edit->text(); }
    int caret() const override { return m_edit->textCursor().position(); }
    bool isReadOnly() const override { return m_edit->isReadOnly(); }
    QList<TextRange> misspelt() const override { return m_edit->misspelt(); }
    void setMisspelt(const QList<TextRange> &words) override { m_edit->setMisspelt(words); }
    void dropMisspelt(const TextRange &touched) override { m_edit->dropMisspelt(touched); }
    void replace(const TextRange &words, const QString &with) override
    {
        m_edit->select(words);
        m_edit->textCursor().insertText(with);
    }

private:
    GrowingTextEdit *m_edit;
};

/// What lies between the equal ends of two texts.
struct Replaced
{
    qsizetype start = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
};

Replaced replacedIn(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return {head, before.size() - head - tail, after.size() - head - tail};
}

class SpelledLine : public SpelledField
{
public:
    explicit SpelledLine(QLineEdit *field) : SpelledField(field), m_field(field), m_text(field->text())
    {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &SpelledLine::follow);
        connect(field, &QLineEdit::cursorPositionChanged, this, &SpelledField::caretMoved);
    }

    QWidget *widget() const override { return m_field; }
    QString text() const override { return m_field->text(); }
    int caret() const override { return m_field->cursorPosition(); }
    bool isReadOnly() const override { return m_field->isReadOnly(); }
    QList<TextRange> misspelt() const override { return m_words; }
    void setMisspelt(const QList<TextRange> &words) override
    {
        m_words = words;
        show();
    }
    void dropMisspelt(const TextRange &touched) override
    {
        if (m_words.removeIf([&touched](const TextRange &word) {
                return word.start <= touched.end() && word.end() >= touched.start;
            }) > 0)
            show();
    }
    void replace(const TextRange &words, const QString &with) override
    {
        m_field->setSelection(static_cast<int>(words.start), static_cast<int>(words.length));
        m_field->insert(with);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::InputMethod:
            // What shows the marks would end what is being composed.
            m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
            break;
        case QEvent::FocusOut:
            Q_EMIT left();
            break;
        case QEvent::ContextMenu:
            openMenu(*static_cast<QContextMenuEvent *>(event));
            return true;
        default:
            break;
        }
        return SpelledField::eventFilter(watched, event);
    }

private:
    /// The marks behind a change move with it; the line shows none after it by itself.
    void follow(const QString &after)
    {
        const Replaced change = replacedIn(m_text, after);
        m_text = after;
        m_words.removeIf([&change](const TextRange &word) {
            return word.start < change.start + change.removed && word.end() > change.start;
        });
        for (TextRange &word : m_words) {
            if (word.start >= change.start + change.removed)
                word.start += change.added - change.removed;
        }
        show();
        Q_EMIT typed(static_cast<int>(change.start), static_cast<int>(change.added));
    }

    void show()
    {
        if (m_composing)
            return;
        QList<LineMark> marks;
        for (const TextRange &word : std::as_const(m_words))
            marks.append({.range = word, .ground = nullptr, .ink = nullptr, .wave = &Theme::bad});
        setLineMarks(m_field, marks, LineLayer::Spelling);
    }

    void openMenu(const QContextMenuEvent &event)
    {
        const std::unique_ptr<QMenu> menu(m_field->createStandardContextMenu());
        removeUndo(*menu);
        const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
        Q_EMIT menuOpened(menu.get(),
                          byKey ? m_field->cursorPosition() : m_field->cursorPositionAt(event.pos()));
        menu->exec(event.globalPos());
    }

    QLineEdit *m_field;
    QString m_text; ///< for which m_words stand
    QList<TextRange> m_words;
    bool m_composing = false;
};

} // namespace

SpelledField *SpelledField::of(GrowingTextEdit *edit)
{
    return new SpelledText(edit);
}

SpelledField *SpelledField::of(QLineEdit *field)
{
    return new SpelledLine(field);
}

} // namespace storybank
