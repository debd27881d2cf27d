#include "queryfield.h"

#include "items/storyquery.h"
#include "views/common/linemarks.h"

#include <QLineEdit>

namespace storybank {

namespace {

void mark(QLineEdit *field)
{
    QList<LineMark> marks;
    for (const StoryQuery::Part &part : StoryQuery::partsOf(field->text())) {
        const bool isWord = part.key == QueryKey::Word;
        if (isWord && !part.negated)
            continue;
        const bool doubtful = !isWord && !part.value.isEmpty() && !StoryQuery::isUnderstood(part);
        marks.append({{part.start, part.length},
                      doubtful ? &Theme::warnBg : &Theme::tint,
                      doubtful ? &Theme::warn : &Theme::tintFg});
    }
    setLineMarks(field, marks);
}

} // namespace

void showConditions(QLineEdit *field)
{
    QObject::connect(field, &QLineEdit::textChanged, field, [field] { mark(field); });
    mark(field);
}

} // namespace storybank
