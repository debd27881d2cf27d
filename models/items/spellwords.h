#pragma once

#include "domain/library.h"

#include <QSet>
#include <QStringView>

namespace storybank {

/// A word that spelling can judge, in UTF-16 units of the text.
struct SpellWord
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype end() const { return start + length; }
    friend bool operator==(const SpellWord &, const SpellWord &) = default;
};

/// The next word at or behind `from` that spelling can judge; none at the end. Left out are words with
/// digits, in capitals only or with a capital inside (“PostgreSQL”), addresses of the web, of mail and of
/// files, and writing without spaces between the words. “don’t” is one word, “hand-made” two.
std::optional<SpellWord> nextSpellWord(QStringView text, qsizetype from);

/// How a word is compared with dictionaries and names: composed, with a plain apostrophe.
QString spellForm(QStringView word);

/// The names that a bank knows, folded: words of titles, companies, projects, competencies, people and
/// roles. They are nobody's mistakes.
QSet<QString> namesIn(const Library &library);

} // namespace storybank
