#pragma once

#include "queryconditions.h"

namespace storybank {

/// What the list of stories shows and the search box looks for, written as one line that can be saved: words,
/// and conditions of the form `key:value`, each with `-` in front for "not". Names with spaces stand in
/// quotation marks. All of them must hold. queryHelp() lists the conditions; an unknown key is searched as a
/// word.
class StoryQuery
{
public:
    StoryQuery() = default;
    explicit StoryQuery(const QString &text);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_terms.isEmpty(); }

    /// Whether the subject meets everything.
    bool matches(const QuerySubject &subject) const;
    bool matches(const Story &story, const Library &library, const StoryStanding &standing) const;

    /// The words that must be found, without the conditions: what goes to the full-text search.
    QString words() const;
    /// Whether there is more than words().
    bool hasConditions() const;
    /// Whether the subject meets everything but the words().
    bool meetsConditions(const QuerySubject &subject) const;

    /// A part of a line: one word or condition, quotation marks taken away.
    struct Part
    {
        qsizetype start = 0; ///< in the line
        qsizetype length = 0;
        QString value;   ///< what is behind the colon; the whole part when it is no condition
        QString keyText; ///< "status"; empty = a word
        bool negated = false;
        QueryKey key = QueryKey::Word;
    };
    /// The parts of a line as typed, those of which only the key is written too.
    static QList<Part> partsOf(const QString &line);
    const QList<Part> &parts() const { return m_parts; }
    /// Whether the value of a condition says something that the program knows.
    static bool isUnderstood(const Part &part);

    /// `value` as it stands in a query: in quotation marks when it has spaces.
    static QString quoted(const QString &value);

    friend bool operator==(const StoryQuery &a, const StoryQuery &b) { return a.m_text == b.m_text; }

private:
    struct Term
    {
        QueryCheck check;
        bool negated = false;
        bool isWord = false;
    };
    static bool meets(const Term &term, const QuerySubject &subject)
    {
        return term.check(subject) != term.negated;
    }

    QString m_text;
    QList<Part> m_parts;
    QList<Term> m_terms;
};

} // namespace storybank
