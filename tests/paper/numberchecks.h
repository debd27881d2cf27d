#pragma once

#include "pagechecks.h"

#include "domain/library.h"

#include <QRegularExpression>

namespace storybank::fixtures {

/// Every text that a sheet of this bank is made from, without white space.
inline QStringList sourcesOf(const Library &bank, const SheetPage &page)
{
    QStringList sources{page.content.heading, page.content.subheading, page.content.footerMiddle};
    for (const Story &story : bank.stories())
        sources << story.title << story.hook << story.situation << story.task << story.action
                << story.learning;
    for (const Prompt &prompt : bank.prompts())
        sources << prompt.displayName() << prompt.bridge;
    for (const Loop &loop : bank.loops()) {
        for (const Round &round : loop.rounds)
            sources << round.name << round.questionsToAsk;
    }
    for (const SheetStory &story : page.content.stories) {
        for (const SheetStory::Number &number : story.numbers)
            sources << number.value << number.name;
    }
    for (QString &source : sources)
        source = squeezed(source);
    sources.removeDuplicates();
    return sources;
}

/// Whether a text may end at `end` of `source`: not in a number, nor between it and its unit.
inline bool isOutsideNumbers(const QString &source, qsizetype end)
{
    static const QRegularExpression number(
        QStringLiteral("[−+±≈~€£$-]?\\d+(?:[.,:]\\d+)*(?:%|‰|pp|ms|×|d(?!\\p{L}))?"));
    auto found = number.globalMatch(source);
    while (found.hasNext()) {
        const auto match = found.next();
        if (match.capturedStart() < end && end < match.capturedEnd())
            return false;
    }
    return true;
}

/// The runs of a page that end inside a number of the text they come from; `looked` counts those that end
/// with a number at all.
inline QStringList cutNumbers(const SheetPage &page, const QStringList &sources, int &looked)
{
    static const QRegularExpression ending(QStringLiteral("[…”.:,;。]+$"));
    static const QRegularExpression withNumber(QStringLiteral("[\\d−+±≈~€£$]\\p{L}{0,2}$"));
    QStringList cut;
    for (const SheetText &run : page.texts) {
        QString text = squeezed(run.text);
        text.remove(ending);
        if (text.size() < 3 || !text.contains(withNumber))
            continue;
        bool isKnown = false;
        bool isWhole = false;
        // What stands before the last words may have been joined or left out: a shorter tail is looked for.
        for (qsizetype tail = std::min<qsizetype>(14, text.size()); tail >= 4 && !isKnown; --tail) {
            const QString last = text.right(tail);
            for (const QString &source : sources) {
                for (qsizetype at = source.indexOf(last); at >= 0 && !isWhole;
                     at = source.indexOf(last, at + 1)) {
                    isKnown = true;
                    isWhole = isOutsideNumbers(source, at + last.size());
                }
            }
        }
        looked += isKnown ? 1 : 0;
        if (isKnown && !isWhole)
            cut.append(QStringLiteral("ends inside a number: ") + describe(run));
    }
    return cut;
}

} // namespace storybank::fixtures
