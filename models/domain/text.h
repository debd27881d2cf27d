#pragma once

#include "records.h"
#include "story.h"

#include <QString>
#include <QStringView>

namespace storybank {

/// A section holds at most this many characters; more is refused, never cut.
inline constexpr qsizetype sectionLimit = 20000;

/// The one way by which text comes in: NFC, line feeds only, no control characters but tab and line feed,
/// lone surrogates replaced by U+FFFD, no byte order mark.
QString cleanText(const QString &text);

/// `text` for comparing names: NFKC, case folded, accents removed, white space simplified.
QString foldedKey(QStringView text);

/// Whether the character is written without spaces between words (Chinese, Japanese).
bool isUnspaced(char32_t character);

/// The size of a text.
struct TextSize
{
    int words = 0;      ///< runs of letters or digits; Chinese and Japanese characters are counted below
    int characters = 0; ///< Chinese and Japanese characters
    int sentences = 0;

    /// What a counter shows: words and unspaced characters together.
    int count() const { return words + characters; }
    TextSize &operator+=(const TextSize &other);
    friend bool operator==(const TextSize &, const TextSize &) = default;
};

/// Counts words (a run of letters, digits and the marks inside them, "don't", "1.8", "p95"), unspaced
/// characters, and sentences (ended by . ! ? … or their full-width forms before a space or the end, or by a
/// line break).
TextSize measure(QStringView text);

/// The time it takes to say a text of this size, in seconds, rounded, at the speaking rates of `settings`.
int speakingSeconds(const TextSize &size, const BankSettings &settings);

/// The size of what is told aloud: Situation, Task, Action, Result.
TextSize measure(const Story &story);

/// "2:10"; minutes and seconds.
QString formatDuration(int seconds);

} // namespace storybank
