#pragma once

#include "insight/coach/coachwords.h"
#include "insight/lexicon.h"

#include <QFile>

/// The word lists as they come with the program.
namespace storybank::test {

inline QByteArray wordList(const QString &name)
{
    QFile file(QStringLiteral(STORYBANK_SOURCE_DIR "/resources/insight/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whose texts the program learns from, beside "starter", the questions it comes with.
inline const QStringList exampleHands{QStringLiteral("first"), QStringLiteral("second"),
                                      QStringLiteral("third"), QStringLiteral("fourth"),
                                      QStringLiteral("fifth")};

/// The lexicon with the examples of some hands only.
inline Lexicon lexiconWith(const QStringList &examples)
{
    QList<QByteArray> documents{
        wordList(QStringLiteral("cues.en.json")), wordList(QStringLiteral("situations.en.json")),
        wordList(QStringLiteral("stopwords.en.json")), wordList(QStringLiteral("thesaurus.en.json"))};
    for (const QString &hand : examples)
        documents.append(wordList(QStringLiteral("examples.%1.en.json").arg(hand)));
    const Result<Lexicon> lexicon = readLexicon(documents);
    if (!lexicon.ok())
        qFatal("%s", qPrintable(lexicon.error().why));
    return *lexicon;
}

inline Lexicon shippedLexicon()
{
    return lexiconWith(exampleHands + QStringList{QStringLiteral("starter")});
}

/// The lexicon as it would be without one hand's texts: what is to be hoped for of a stranger's.
inline Lexicon lexiconWithout(const QString &hand)
{
    QStringList others = exampleHands;
    others.removeOne(hand);
    return lexiconWith(others + QStringList{QStringLiteral("starter")});
}

inline CoachWords shippedCoachWords()
{
    Result<CoachWords> words =
        readCoachWords({wordList(QStringLiteral("coach.de.json")), wordList(QStringLiteral("coach.en.json")),
                        wordList(QStringLiteral("coach.es.json"))});
    if (!words.ok())
        qFatal("%s", qPrintable(words.error().why));
    return std::move(words).value();
}

} // namespace storybank::test
