#pragma once

#include "domain/textrange.h"
#include "theme.h"

#include <QList>

class QLineEdit;

namespace storybank {

/// A stretch of a one-line field that stands out.
struct LineMark
{
    TextRange range;
    Token ground = &Theme::tint; ///< null = as the field is
    Token ink = &Theme::tintFg;  ///< null = as the field is
    Token underline = nullptr;   ///< null = none
    Token wave = nullptr;        ///< null = none
};

/// Why stretches are marked; the later layers lie on top.
enum class LineLayer { Spelling, Words };

/// Marks stretches of the field's text, in place of those marked before for that reason, until the text
/// changes: whoever marks does it again then. A read-only field shows none.
void setLineMarks(QLineEdit *field, const QList<LineMark> &marks, LineLayer layer = LineLayer::Words);

} // namespace storybank
