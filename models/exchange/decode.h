#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace storybank {

/// A source is at most this large, in bytes.
inline constexpr qsizetype sourceLimit = 50 * 1024 * 1024;

/// The text of `bytes`, cleaned: UTF-16 by its byte order mark, else UTF-8, else Latin-1 when it reads as
/// text. `source` names the file in errors. Errors: TooLarge, BadInput (not text).
Result<QString> decodeText(const QByteArray &bytes, const QString &source);

} // namespace storybank
