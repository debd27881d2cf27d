#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace storybank {

/// A word of a text as matching sees it.
struct Word
{
    QString stem;
    qsizetype start = 0; ///< in the text, UTF-16 units
    qsizetype end = 0;
    int sentence = 0; ///< counts up; phrases do not reach over the end of a sentence
};

/// Cuts texts into words: folded (case, accents), irregular forms to their base, stemmed; "didn't" is "do
/// not", hyphens part words, Chinese and Japanese come as overlapping pairs. Remembers the words it has met,
/// so keep one for many texts.
class WordReader
{
public:
    /// `baseForms`: irregular form → base ("told" → "tell").
    explicit WordReader(QHash<QString, QString> baseForms) : m_baseForms(std::move(baseForms)) {}

    QList<Word> read(const QString &text);

    /// The stems of a phrase, "*" kept as it is.
    QStringList stems(const QString &phrase);

private:
    QString stem(const QString &folded);
    void append(QList<Word> &words, const QString &text, Word place);

    QHash<QString, QString> m_baseForms;
    QHash<QString, QStringList> m_known; ///< word as it stands → its stems
};

} // namespace storybank
