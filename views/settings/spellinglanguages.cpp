#include "spellinglanguages.h"

#include <QLocale>

#include <algorithm>

namespace storybank {

QString systemLanguage()
{
    return QLocale::system().name();
}

QList<Dictionary> chosenDictionaries(const Preferences &preferences, const QList<Dictionary> &installed)
{
    QList<Dictionary> chosen;
    if (!preferences.checksSpelling())
        return chosen;
    QStringList languages = preferences.spellingLanguages();
    if (languages.isEmpty())
        languages = usualLanguages(installed, systemLanguage());
    std::copy_if(installed.begin(), installed.end(), std::back_inserter(chosen),
                 [&](const Dictionary &one) { return languages.contains(one.language); });
    return chosen;
}

} // namespace storybank
