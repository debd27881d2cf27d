#pragma once

#include "domain/entities.h"

#include <QString>

#include <optional>

/// What of an entity is searched, and how text and query become words of the index.
namespace storybank::searchtext {

/// The words of one entity.
struct Document
{
    QString title;
    QString body;
    friend bool operator==(const Document &, const Document &) = default;
};

/// What is searched of an entity; none for what is not searched (trashed stories too).
std::optional<Document> documentOf(const Story &story);
std::optional<Document> documentOf(const Prompt &prompt);
std::optional<Document> documentOf(const Note &note);
template<typename T>
std::optional<Document> documentOf(const T &)
{
    return std::nullopt;
}

/// The text for the index: Chinese and Japanese runs become overlapping pairs and their last character, so
/// that words of one or two characters are found inside a sentence. restored() takes it back.
QString indexed(const QString &text);

/// An excerpt of indexed() text, matches between U+E000 and U+E001, as its owner wrote it, on one line.
QString restored(const QString &excerpt);

/// The full-text query for what a person typed: every word must occur, the last one may be unfinished. Quotes
/// and operators are searched as words. Empty when there is nothing to search for.
QString queryFor(const QString &typed);

} // namespace storybank::searchtext
