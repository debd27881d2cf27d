#pragma once

#include "paper/sheet.h"

#include <QStringList>

namespace storybank::fixtures {

inline QString describe(const SheetText &text)
{
    return QStringLiteral("“%1” at %2, %3").arg(text.text).arg(text.baseline.x()).arg(text.baseline.y());
}

/// What is wrong with a page as such; empty when it is right: text outside the margins, over other text or
/// too small, a story outside its column or over another.
inline QStringList faults(const SheetPage &page)
{
    QStringList found;
    const QRectF inner = page.inner.adjusted(-0.05, -0.05, 0.05, 0.05);
    for (qsizetype i = 0; i < page.texts.size(); ++i) {
        const SheetText &text = page.texts.at(i);
        if (!inner.contains(text.box))
            found.append(QStringLiteral("outside the margins: ") + describe(text));
        if (text.font.pointSizeF() < smallestSheetPt)
            found.append(QStringLiteral("too small: ") + describe(text));
        for (qsizetype k = i + 1; k < page.texts.size(); ++k) {
            const QRectF both = text.box & page.texts.at(k).box;
            if (both.width() > 0.05 && both.height() > 0.05)
                found.append(QStringLiteral("overlap: ") + describe(text) + QStringLiteral(" and ") +
                             describe(page.texts.at(k)));
        }
    }
    for (qsizetype i = 0; i < page.blocks.size(); ++i) {
        if (!inner.contains(page.blocks.at(i).second))
            found.append(QStringLiteral("block %1 outside the margins").arg(i));
        for (qsizetype k = i + 1; k < page.blocks.size(); ++k) {
            const QRectF both = page.blocks.at(i).second & page.blocks.at(k).second;
            if (both.width() > 0.05 && both.height() > 0.05)
                found.append(QStringLiteral("blocks %1 and %2 overlap").arg(i).arg(k));
        }
    }
    return found;
}

/// All text of a page, in the order in which it is painted, with spaces between the runs.
inline QString textOf(const SheetPage &page)
{
    QStringList runs;
    for (const SheetText &text : page.texts)
        runs.append(text.text);
    return runs.join(u' ');
}

/// Without any white space: what is broken over lines or runs still compares.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u'\f'; });
    return text;
}

} // namespace storybank::fixtures
