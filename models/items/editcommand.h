#pragma once

#include "domain/edit.h"

#include <QUndoCommand>

namespace storybank {

/// One step on the undo stack: an edit that the bank holds. The session writes the edit or its inverse first
/// and moves the stack only when that succeeded, so that a failure never leaves stack and bank apart; the
/// command itself only remembers.
class EditCommand : public QUndoCommand
{
public:
    explicit EditCommand(Edit edit) : QUndoCommand(edit.label), m_edit(std::move(edit)) {}

    const Edit &edit() const { return m_edit; }

private:
    Edit m_edit;
};

} // namespace storybank
