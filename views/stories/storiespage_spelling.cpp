#include "storiespage.h"
#include "storyeditor.h"
#include "views/common/growingtextedit.h"
#include "views/common/spellcheck.h"
#include "views/settings/preferences.h"
#include "views/settings/spellinglanguages.h"

// Spelling in the fields of the editor.

namespace storybank {

void StoriesPage::checkSpelling()
{
    for (GrowingTextEdit *edit : m_editor->findChildren<GrowingTextEdit *>())
        new SpellCheck(m_speller, edit);
    const auto use = [this] { m_speller.use(chosenDictionaries(m_preferences, findDictionaries())); };
    connect(&m_preferences, &Preferences::spellingChanged, this, use);
    use();
}

} // namespace storybank
