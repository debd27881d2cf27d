#pragma once

#include "domain/library.h"

#include <QStringList>

namespace storybank {

/// Replaces names in texts: companies and projects that the stories name in their own fields, the company of
/// the loops, and the words of the bank's list, in any case, with or without accents, over line breaks, as
/// whole words.
class Redactor
{
public:
    /// Replaces nothing.
    Redactor() = default;
    explicit Redactor(const Library &library);

    /// `text` with every name replaced by its neutral word.
    QString operator()(const QString &text) const;

    /// The same; adds to `replaced` what was replaced by what, "Fennmark → the company", each once.
    QString operator()(const QString &text, QStringList &replaced) const;

    /// Whether any name stands in `text`.
    bool finds(const QString &text) const;

    /// The same without the names that stand in `words`: what the program says itself gives nobody away.
    Redactor without(const QString &words) const;

    /// How many different names are looked for.
    qsizetype size() const { return m_terms.size(); }

private:
    struct Term
    {
        QString name; ///< as the bank has it
        QString folded;
        QString replacement;
    };
    void add(const QString &term, const QString &replacement);
    bool finds(const QString &folded, const Term &term) const;
    void mendReplacements();

    QList<Term> m_terms; ///< the longest first
};

} // namespace storybank
