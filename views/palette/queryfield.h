#pragma once

class QLineEdit;

namespace storybank {

/// Lets the conditions in a field that takes a StoryQuery stand out from its words; those that mean nothing
/// look like a warning.
void showConditions(QLineEdit *field);

} // namespace storybank
