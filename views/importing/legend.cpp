#include "legend.h"

#include "views/common/marks.h"
#include "views/common/theme.h"

#include <QPainter>

namespace storybank {

namespace {

struct Entry
{
    QString name;
    Token ground;
    Token line;
};

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Marks: prompt, story title, part, number, not recognised"));
}

QSize Legend::sizeHint() const
{
    return {200, themeOf(this).px(34)};
}

void Legend::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QList<Entry> entries{
        {tr("Prompt"), &Theme::promptBg, &Theme::accentFg},
        {tr("Story title"), &Theme::tint, &Theme::accentFg},
        {tr("Part"), &Theme::hover, &Theme::ctl},
        {tr("Number"), &Theme::okBg, &Theme::ok},
        {tr("Not recognised"), &Theme::gapBg, &Theme::gap},
    };
    QPainter painter(this);
    painter.fillRect(rect(), theme.pane);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const QFont font = theme.font(FontRole::Secondary);
    const QFontMetrics metrics(font);
    int x = theme.px(12);
    for (const Entry &entry : entries) {
        const QRect swatch(x, height() / 2 - theme.px(6), theme.px(14), theme.px(12));
        const QColor line = entry.name == tr("Prompt") ? theme.competencyHue(0) : theme.*entry.line;
        painter.fillRect(swatch, theme.*entry.ground);
        painter.fillRect(QRect(swatch.left(), swatch.bottom() - 1, swatch.width(), 2), line);
        x = swatch.right() + theme.px(7);
        const int wide = metrics.horizontalAdvance(entry.name) + 2;
        marks::text(&painter, QRect(x, 0, wide, height()), entry.name, font, theme.text2);
        x += wide + theme.px(14);
    }
}

} // namespace storybank
