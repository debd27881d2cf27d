#pragma once

class QWidget;

namespace storybank {

/// Lets Ctrl+Z and Ctrl+Shift+Z pass `editor` by, so that they reach the one undo of the bank; without this a
/// focused text field keeps them to itself. Works for QLineEdit, QTextEdit and QPlainTextEdit.
void leaveUndoToTheBank(QWidget *editor);

} // namespace storybank
