#pragma once

class QCoreApplication;

namespace storybank {

/// Makes tr() speak the person's language, as far as there is a translation; plural forms are always there.
/// Call it once, before the first word is shown. The translators belong to `application`.
void installTranslations(QCoreApplication &application);

} // namespace storybank
