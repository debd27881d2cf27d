#pragma once

#include "domain/library.h"

#include <QMap>
#include <QStringList>

/// The labelled sets: what a careful reader would tag and answer. Decided before the
/// present held-back lot was opened: prompts are answered, by the program and by both baselines, from the
/// stories of their own lot. Its author has labelled those and no others, so a right answer from another lot
/// would count as wrong.
namespace storybank::test {

/// What is in the bank beside the texts.
enum class OwnersTags {
    None, ///< nothing: the program sees words alone
    All,  ///< the true competencies of stories and prompts, as an owner would tag them
};

struct Labelled
{
    Library bank; ///< all competencies of the program, the stories and prompts, no answers
    QMap<StoryId, QStringList> storyKeys;
    QMap<PromptId, QStringList> promptKeys;
    /// Keys that a reader may or may not give: they are neither wrong nor missing.
    QMap<StoryId, QStringList> storyAlso;
    QMap<PromptId, QStringList> promptAlso;
    QMap<PromptId, QList<StoryId>> answers; ///< the best one first
    QList<Prompt> prompts;                  ///< those of the first lot, in the order of the file
    QList<Story> stories;                   ///< those of the first lot, likewise
};

StoryId labelledStory(const QString &title);

/// The lots that are only measured.
inline const QStringList heldBackLots{QStringLiteral("heldback.first"), QStringLiteral("heldback.second"),
                                      QStringLiteral("heldback.third")};

/// Lots are "plain" and those held back, of data/suggestion, and the hands of the examples that the program
/// learns from. The first one named is what is asked and tagged, the others only add stories. Answers that
/// are in no lot named are left out.
Labelled labelledSet(const QStringList &lots, OwnersTags tags = OwnersTags::None);

} // namespace storybank::test
