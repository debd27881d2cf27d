#pragma once

class QMenu;
class QWidget;

namespace storybank {

/// Lets Ctrl+Z and Ctrl+Shift+Z pass `editor` by, so that they reach the one undo of the bank; without this a
/// focused text field keeps them to itself. Works for QLineEdit, QTextEdit and QPlainTextEdit.
void leaveUndoToTheBank(QWidget *editor);

/// Takes undo and redo, which stand in the Edit menu for the whole bank, out of a field's context menu.
void removeUndo(QMenu &menu);

} // namespace storybank
