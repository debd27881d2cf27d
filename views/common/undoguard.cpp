#include "undoguard.h"

#include <QKeyEvent>
#include <QWidget>

namespace storybank {

namespace {

class UndoGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void leaveUndoToTheBank(QWidget *editor)
{
    editor->installEventFilter(new UndoGuard(editor));
}

} // namespace storybank
