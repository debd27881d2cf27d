#pragma once

#include "theme.h"

#include <QList>

class QLineEdit;

namespace storybank {

/// A stretch of a one-line field that stands out, in UTF-16 units.
struct LineMark
{
    int start = 0;
    int length = 0;
    Token ground = &Theme::tint;
    Token ink = &Theme::tintFg;
    Token underline = nullptr; ///< null = none
};

/// Marks stretches of the field's text, in place of those marked before, until the text changes: whoever
/// marks does it again then. A read-only field shows none.
void setLineMarks(QLineEdit *field, const QList<LineMark> &marks);

} // namespace storybank
