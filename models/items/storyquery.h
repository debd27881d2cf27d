#pragma once

#include "domain/library.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace storybank {

/// What the list of stories shows, written as one line that can be saved: words, and conditions of the form
/// `status:draft`, `tag:Ownership`, `company:Tallis`, `told:never`, `no:number`, `no:learning`,
/// `has:number`, `before:2023`, `after:2023-03`, `strength:4`, each with `-` in front for "not". Names with
/// spaces stand in quotation marks. An unknown condition is searched as a word.
class StoryQuery
{
public:
    StoryQuery() = default;
    explicit StoryQuery(const QString &text);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_terms.isEmpty(); }

    /// Whether the story meets every condition. `lastTold` is the day it was told last (null = never).
    bool matches(const Story &story, const Library &library, const PartialDate &lastTold) const;

    /// `value` as it stands in a query: in quotation marks when it has spaces.
    static QString quoted(const QString &value);

    friend bool operator==(const StoryQuery &a, const StoryQuery &b) { return a.m_text == b.m_text; }

private:
    struct Term
    {
        QString key; ///< empty = a word
        QString value;
        bool negated = false;
    };
    static bool meets(const Term &term, const Story &story, const Library &library,
                      const PartialDate &lastTold);

    QString m_text;
    QList<Term> m_terms;
};

} // namespace storybank
