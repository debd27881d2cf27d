#include "spellinglanguages.h"

#include <QLocale>

#include <algorithm>

namespace storybank {

QString systemLanguage()
{
    const QLocale system = QLocale::system();
    // A machine that names no language shows the program in English.
    return system.language() == QLocale::C ? QStringLiteral("en_GB") : system.name();
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

void followPreferences(Speller &speller, Preferences &preferences)
{
    const auto use = [&speller, &preferences] {
        speller.use(chosenDictionaries(preferences, findDictionaries()));
    };
    QObject::connect(&preferences, &Preferences::spellingChanged, &speller, use);
    use();
}

} // namespace storybank
