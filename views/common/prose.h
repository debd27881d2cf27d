#pragma once

class QLineEdit;
class QWidget;

namespace storybank {

class Speller;

/// Says that sentences are written into the field, so that its spelling is checked; most one-line fields hold
/// names and numbers.
void setProse(QLineEdit *field);

/// Checks the spelling of every text and of every one-line field for prose inside `root`, of those too that
/// come later.
void checkProse(Speller &speller, QWidget *root);

} // namespace storybank
