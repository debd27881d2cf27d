#include "pages.h"

#include "views/cheatsheet/cheatsheetpage.h"
#include "views/coverage/coveragepage.h"
#include "views/onsite/onsitepage.h"
#include "views/practice/practicepage.h"
#include "views/prompts/promptspage.h"
#include "views/settings/settingspage.h"
#include "views/stories/storiespage.h"

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// A maker of the page class P.
template<typename P>
Page *make(const PageContext &context)
{
    return new P(context);
}

} // namespace

QList<PageEntry> pageEntries()
{
    return {
        {PageId::Stories, Page::tr("Stories"), u"book-open"_s, make<StoriesPage>},
        {PageId::Prompts, Page::tr("Prompts"), u"message-circle-question"_s, make<PromptsPage>},
        {PageId::Coverage, Page::tr("Coverage"), u"layout-grid"_s, make<CoveragePage>},
        {PageId::Onsite, Page::tr("Onsite"), u"calendar-days"_s, make<OnsitePage>},
        {PageId::Practice, Page::tr("Practice"), u"timer"_s, make<PracticePage>},
        {PageId::CheatSheet, Page::tr("Cheat sheet"), u"file-text"_s, make<CheatSheetPage>},
        {PageId::Settings, Page::tr("Settings"), u"settings"_s, make<SettingsPage>},
    };
}

} // namespace storybank
