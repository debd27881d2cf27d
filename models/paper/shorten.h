#pragma once

#include <QString>
#include <QStringList>

namespace storybank::paper {

/// The text without Markdown marks and bullets, on one line.
QString plainLine(const QString &text);

/// The sentences of a text, without line breaks; a line that ends without a stop is a sentence too.
QStringList sentencesIn(const QString &text);

/// The top-level bullet lines of a text ("- ", "• ", "1. "), without their bullets and with lines that
/// continue them; empty when there are fewer than two.
QStringList bulletLinesOf(const QString &text);

/// At most `limit` characters that still say something: whole sentences from the front, else the first one
/// without its parentheses and later clauses, else cut before a joining word, else at a word with an
/// ellipsis. Never inside a word or between a number and its unit; only a single word longer than the limit
/// is cut at a grapheme.
QString shortened(const QString &text, int limit);

/// A name: the first line shortened, without a last stop that it did not have.
QString shortenedName(const QString &text, int limit);

/// A bullet: shortened, without "I" or "Then I" in front and without the last stop.
QString shortenedBullet(const QString &text, int limit);

/// The sentence of a situation that tells most, shortened: the first with a number, else the first.
QString shortenedSituation(const QString &text, int limit);

/// What was aimed at, out of the words of a task, shortened: what follows "the target is" or "I had to";
/// empty when no words of the kind are there.
QString goalIn(const QString &text, int limit);

/// The first clause of the first sentence, at most `limit` characters, as a sentence; empty for an empty
/// text.
QString firstClause(const QString &text, int limit);

/// Without words at the end that only lead on to what was cut: "no delay to the".
QString withoutDanglingWords(const QString &text);

/// Where a text is cut that may have `most` characters: after a word, never in or beside a number that it
/// would part; in a first word that is longer, between its letters. 0 when only a number could be cut.
qsizetype cutBefore(const QString &text, qsizetype most);

/// That beginning, without words and stops that only lead on to what was cut.
QString beginningOf(const QString &text, qsizetype most);

/// Two or three words of a title, at most `limit` characters: without an article in front, cut before a
/// joining word where one stands.
QString shortTitle(const QString &title, int limit);

/// At most `count` words; of a script without spaces, twice as many characters count as that many words.
/// Ends at a clause where half of the words are left, else with an ellipsis; never inside a number.
QString firstWords(const QString &text, int count);

/// Whether a break or cut at `at` would part a number, or it from its unit, sign or arrow, or a pair of
/// numbers: "1,200", "15 %", "840 ms", "9 → 2", "40 desks".
bool partsANumber(const QString &text, qsizetype at);

} // namespace storybank::paper
