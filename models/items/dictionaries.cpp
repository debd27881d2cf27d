#include "dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMap>
#include <QStandardPaths>

namespace storybank {

using namespace Qt::StringLiterals;

QStringList dictionaryFolders()
{
    QStringList folders;
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &name : {u"/hunspell"_s, u"/myspell/dicts"_s}) {
        for (const QString &folder : data)
            folders << folder + name;
    }
    return folders;
}

QList<Dictionary> findDictionaries(const QStringList &folders)
{
    QMap<QString, Dictionary> found;
    for (const QString &path : folders) {
        const QDir folder(path);
        for (const QString &name : folder.entryList({u"*.dic"_s}, QDir::Files, QDir::Name)) {
            const QString language = QFileInfo(name).completeBaseName();
            const QString affixes = folder.filePath(language + u".aff"_s);
            // Patterns for hyphenation have no affixes.
            if (!found.contains(language) && QFileInfo::exists(affixes))
                found.insert(language, {language, affixes, folder.filePath(name)});
        }
    }
    return found.values();
}

QStringList usualLanguages(const QList<Dictionary> &dictionaries, const QString &locale)
{
    QString near;
    const QString plain = locale.section(u'_', 0, 0);
    for (const Dictionary &dictionary : dictionaries) {
        if (dictionary.language == locale)
            return {locale};
        if (near.isEmpty() && dictionary.language.section(u'_', 0, 0) == plain)
            near = dictionary.language;
    }
    return near.isEmpty() ? QStringList() : QStringList{near};
}

QString languageName(const QString &language)
{
    const QLocale locale(language.section(u'_', 0, 1));
    if (locale.language() == QLocale::C)
        return language;
    const QLocale plain(language.section(u'_', 0, 0));
    QString name = plain.language() == QLocale::English ? u"English"_s : plain.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    QStringList places;
    if (language == u"en_GB" || language == u"en_US")
        places << (language == u"en_GB" ? u"UK"_s : u"US"_s);
    else if (language.contains(u'_') && locale.territory() != plain.territory())
        places << locale.nativeTerritoryName();
    if (const QString rest = language.section(u'_', 2); !rest.isEmpty())
        places << rest;
    return places.isEmpty() ? name : u"%1 (%2)"_s.arg(name, places.join(u", "_s));
}

} // namespace storybank
