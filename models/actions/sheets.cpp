#include "sheets.h"

namespace storybank {

Result<SheetPage> exportSheet(const Library &library, const SheetOptions &options, const QString &path,
                              SheetFormat format)
{
    const SheetPage page = fit(compose(library, options), options);
    if (const Result<void> written = writeSheet(page, path, format); !written)
        return written.error();
    return page;
}

} // namespace storybank
