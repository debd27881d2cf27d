#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace storybank {

/// A phrase that speaks for a competency; written in plain words, matched by stems.
struct Cue
{
    QString phrase;
    double weight = 1; ///< 0–1
};

/// The words of the field, kept as data in resources/insight and handed in: nothing in insight reads files.
struct Lexicon
{
    QHash<QString, QList<Cue>> storyCues;  ///< by competency key: phrases found in stories
    QHash<QString, QList<Cue>> promptCues; ///< by competency key: phrases found in questions
    QHash<QString, QString> thesaurus;     ///< stem → the stem that stands for its group
    QSet<QString> stopWords;
};

/// Reads a lexicon from JSON documents of resources/insight. Errors: BadInput.
Result<Lexicon> readLexicon(const QList<QByteArray> &documents);

} // namespace storybank
