#include "undoguard.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QWidget>

#include <memory>

namespace storybank {

namespace {

class UndoGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (auto *field = qobject_cast<QLineEdit *>(watched); field && event->type() == QEvent::ContextMenu) {
            const std::unique_ptr<QMenu> menu(field->createStandardContextMenu());
            removeUndo(*menu);
            menu->exec(static_cast<QContextMenuEvent *>(event)->globalPos());
            return true;
        }
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

void removeUndo(QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        // A QTextEdit names its actions, a QLineEdit does not.
        const QString name = action->objectName();
        const QString text = action->text().section(u'\t', 0, 0);
        if (name == u"edit-undo" || name == u"edit-redo" || text == QLineEdit::tr("&Undo") ||
            text == QLineEdit::tr("&Redo"))
            menu.removeAction(action);
    }
    if (!menu.isEmpty() && menu.actions().first()->isSeparator())
        menu.removeAction(menu.actions().first());
}

} // namespace storybank
