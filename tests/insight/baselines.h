#pragma once

#include "domain/library.h"

#include <functional>

/// What the program's proposals are measured against: two usual ways to search texts.
namespace storybank::test {

/// Gives the stories for a prompt, best first; those that share nothing with it may be left out.
using Ranker = std::function<QList<StoryId>(const Prompt &)>;

/// BM25 as SQLite's FTS5 computes it over the whole text of a story, title included, with the tokenizer of
/// the bank's own search; the query is every word of the prompt, joined by OR. Ties fall by id.
Ranker bm25(const QList<Story> &stories);

/// Cosine of TF-IDF vectors over whole texts: stems, idf = ln((1 + n) / (1 + df)) + 1 as scikit-learn's
/// TfidfVectorizer has it. Ties fall by id.
Ranker tfIdf(const QList<Story> &stories);

} // namespace storybank::test
