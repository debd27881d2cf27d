#pragma once

#include <QTextDocument>

namespace storybank {

/// The text for a tooltip, which would take what looks like markup for markup and load pictures by it.
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>")
                                     : text;
}

} // namespace storybank
