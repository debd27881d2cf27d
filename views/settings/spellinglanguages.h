#pragma once

#include "items/speller.h"
#include "preferences.h"

namespace storybank {

/// The language of the system as dictionaries are called: "en_GB".
QString systemLanguage();

/// The dictionaries that the person's choice means: none when spelling is off, those of the system's language
/// while nothing is chosen. What is chosen and no longer installed is left out.
QList<Dictionary> chosenDictionaries(const Preferences &preferences, const QList<Dictionary> &installed);

/// Lets the speller use the chosen dictionaries, now and whenever the person chooses others.
void followPreferences(Speller &speller, Preferences &preferences);

} // namespace storybank
