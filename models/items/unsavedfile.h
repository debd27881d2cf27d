#pragma once

#include "domain/result.h"
#include "domain/story.h"

#include <optional>

namespace storybank {

/// Text of a story that could not be written into its bank, as it is kept outside of it.
struct UnsavedText
{
    QString file; ///< the path where it is kept
    QString bank; ///< the path of the bank that it belongs to
    QDateTime at; ///< UTC; when it was kept
    Story before; ///< the story in the bank at that time
    Story typed;  ///< the same story with what was typed
    StoryId story() const { return typed.id; }
};

/// The folder for what the program remembers between two runs, without a slash at the end: storybank below
/// XDG_STATE_HOME, or below ~/.local/state.
QString stateFolder();

/// Writes the text to its file: a new file beside it first, then renamed, so that a crash leaves the old or
/// the new one. The file is 0600, a folder that is made for it 0700. Error: OutputFailed.
Result<void> writeUnsaved(const UnsavedText &text);

/// Reads a file; none when it cannot be read as unsaved text.
std::optional<UnsavedText> readUnsaved(const QString &file);

} // namespace storybank
