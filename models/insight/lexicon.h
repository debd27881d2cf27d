#pragma once

#include "passages.h"

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace storybank {

/// A phrase that speaks for a competency or a meaning; written in plain words, matched by stems. "*" stands
/// for up to two words of any kind, "#" for a number; a cue begins with neither.
struct Cue
{
    QString phrase;
    double weight = 1; ///< 0–1; 0 = the words of this phrase count for nothing ("failure rate")
    QStringList stems; ///< of the phrase; filled by readLexicon()
    double listed = 0; ///< weight of the list it stands in, whatever the phrase's length; see Vocabulary
};

/// A story or a question as people write them, and the competencies that it is about.
struct Example
{
    bool isStory = false;
    QStringList keys; ///< of competencies
    QList<ReadPassage> passages;
};

/// The words of the field, kept as data in resources/insight and handed in: nothing in insight reads files.
struct Lexicon
{
    QHash<QString, QList<Cue>> storyCues;  ///< by competency key: phrases found in stories
    QHash<QString, QList<Cue>> promptCues; ///< by competency key: phrases found in questions
    QList<Example> examples;               ///< see Vocabulary
    QList<QList<Cue>> thesaurus;           ///< groups of words and phrases that mean much the same
    QHash<QString, QString> baseForms;     ///< irregular form → base ("told" → "tell")
    QSet<QString> stopWords;               ///< stems of words that carry no meaning of their own
    QSet<QString> chatter; ///< stems of words that interviewers use in every question ("tell", "example")
};

/// Reads a lexicon from JSON documents of resources/insight, in any order. In a cue "nobody/no-one owned"
/// stands for two phrases; in a group of the thesaurus words are parted by spaces, those of a phrase joined
/// by hyphens. Situations are further cues for both sides, parted by semicolons under a name for readers of
/// the file; what already is a cue of a side keeps its weight there. Examples are stories and questions with
/// the keys of their competencies. Errors: BadInput.
Result<Lexicon> readLexicon(const QList<QByteArray> &documents);

} // namespace storybank
