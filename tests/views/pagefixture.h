#pragma once

#include "items/openbank.h"
#include "items/speller.h"
#include "views/pages.h"
#include "views/settings/preferences.h"

namespace storybank::testing {

/// A page of 1364 x 780 on a bank, which has to outlive it; its preferences and its words lie in the folder
/// of the bank.
template<typename PageType>
struct PageFixture
{
    explicit PageFixture(OpenBank &bank)
        : preferences(bank.folder.filePath(QStringLiteral("settings.ini"))),
          speller(bank.session, bank.folder.filePath(QStringLiteral("words.txt"))),
          page(PageContext{bank.session, bank.facts, bank.suggestions, preferences, speller})
    {
        page.resize(1364, 780);
        page.show();
    }

    Preferences preferences;
    Speller speller;
    PageType page;
};

} // namespace storybank::testing
