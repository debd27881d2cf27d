#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace storybank {

/// A spelling dictionary on this machine, as hunspell reads it.
struct Dictionary
{
    QString language; ///< "en_GB"
    QString affixes;  ///< path of the .aff file
    QString words;    ///< path of the .dic file
};

/// Where dictionaries are looked for: hunspell and myspell/dicts below the folders for data, the person's own
/// first.
QStringList dictionaryFolders();

/// The dictionaries in these folders by language; of the same language the first folder's.
QList<Dictionary> findDictionaries(const QStringList &folders = dictionaryFolders());

/// The languages that are used while nobody has chosen: that of the system, else another dictionary of the
/// same language; none when there is no such dictionary. `locale` as in "en_GB".
QStringList usualLanguages(const QList<Dictionary> &dictionaries, const QString &locale);

/// What a language is called in its own words: "English (UK)", "Deutsch", "Deutsch (Österreich)"; the code
/// when it is not known.
QString languageName(const QString &language);

} // namespace storybank
