#pragma once

#include "domain/library.h"
#include "domain/textrange.h"

#include <QSet>
#include <QStringView>

namespace storybank {

/// The next word at or behind `from` that spelling can judge; none at the end. Left out are words with
/// digits, in capitals only or with a capital inside (“PostgreSQL”), addresses of the web, of mail and of
/// files, writing without spaces between the words, and what is too long for a word. “don’t” is one word,
/// “hand-made” two.
std::optional<TextRange> nextSpellWord(QStringView text, qsizetype from);

/// How a word is compared with dictionaries and names: composed, with a plain apostrophe.
QString spellForm(QStringView word);

/// The names that a bank knows, folded: capital words inside titles, words of companies, projects,
/// competencies, people and roles. They are nobody's mistakes.
QSet<QString> namesIn(const Library &library);

} // namespace storybank
