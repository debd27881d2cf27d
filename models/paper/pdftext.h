#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace storybank::paper {

/// The title and the words of a PDF as the program's own writer makes it, read from its bytes: one line for
/// each run of text, in the order in which they are painted. A run of letters that go from right to left
/// may stand in the file from left to right; it is given both ways. What has no letter, such as a joined form
/// of several, is a replacement character. None when no text can be read.
std::optional<QString> pdfText(const QByteArray &pdf);

} // namespace storybank::paper
