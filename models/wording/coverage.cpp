#include "coverage.h"

#include "names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

// English is the language of the sources, so it has no catalogue that would choose between one and many.
struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CoverageWords)

public:
    static QString gaps(int count) { return count == 1 ? tr("1 gap") : tr("%n gaps", nullptr, count); }
    static QString thin(int count)
    {
        return count == 1 ? tr("1 thin prompt") : tr("%n thin prompts", nullptr, count);
    }
};

} // namespace

QString capText(Cap cap)
{
    switch (cap) {
    case Cap::NoCap:
        return {};
    case Cap::Retired:
        return CoverageWords::tr("The story is retired, so it answers nothing.");
    case Cap::Draft:
        return CoverageWords::tr("The story is a draft, so it is at most a stretch.");
    case Cap::Weak:
        return CoverageWords::tr("The strength of the story is 1 or 2, so it is at most a stretch.");
    case Cap::Strength3:
        return CoverageWords::tr("The strength of the story is 3, so it is at most workable.");
    case Cap::NoPrimaryTag:
        return CoverageWords::tr(
            "No primary competency of the story is among those of the prompt, so it is at most workable.");
    case Cap::Spent:
        return CoverageWords::tr("The story is spent, so it answers nothing.");
    }
    return {};
}

QString promptLevelText(Level level)
{
    switch (level) {
    case Level::Gap:
        return CoverageWords::tr("No story answers it.");
    case Level::Thin:
        return CoverageWords::tr("Its best answer is a stretch.");
    case Level::Covered:
        return CoverageWords::tr("A story answers it, without a sound second one.");
    case Level::Safe:
        return CoverageWords::tr("A strong answer, and another story that is at least workable.");
    }
    return {};
}

QString competencyLevelText(Level level)
{
    switch (level) {
    case Level::Gap:
        return CoverageWords::tr("No story has it.");
    case Level::Thin:
        return CoverageWords::tr("Only drafts, weak stories or secondary tags speak for it.");
    case Level::Covered:
        return CoverageWords::tr("A sound story has it as a primary tag; the target is not reached.");
    case Level::Safe:
        return CoverageWords::tr("Its target of sound stories is reached, one of them strong.");
    }
    return {};
}

QString gradedText(const GradedAnswer &answer)
{
    const QString grade = gradeName(answer.graded.grade).toLower();
    QString text = CoverageWords::tr("%1.").arg(fitName(answer.fit));
    if (answer.graded.provisional)
        text = CoverageWords::tr("Not judged; an import linked it, so it counts as %1 for now.").arg(grade);
    else if (answer.fit && *answer.fit > 0)
        text = CoverageWords::tr("%1, %2.").arg(fitName(answer.fit), grade);

    if (answer.graded.cap != Cap::NoCap)
        text += u' ' + capText(answer.graded.cap);
    return answer.chosen ? CoverageWords::tr("%1 It is the chosen answer.").arg(text) : text;
}

QString promptCount(int prompts)
{
    return prompts == 1 ? CoverageWords::tr("1 prompt") : CoverageWords::tr("%n prompts", nullptr, prompts);
}

QString nextStoryText(const NextStory &next, const QString &competency)
{
    if (next.thin == 0)
        return CoverageWords::tr("A strong story for “%1” would close %2.")
            .arg(competency, CoverageWords::gaps(next.gaps));
    if (next.gaps == 0)
        return CoverageWords::tr("A strong story for “%1” would lift %2.")
            .arg(competency, CoverageWords::thin(next.thin));
    return CoverageWords::tr("A strong story for “%1” would close %2 and lift %3.")
        .arg(competency, CoverageWords::gaps(next.gaps), CoverageWords::thin(next.thin));
}

QString criticalText(const CriticalStory &story)
{
    const int prompts = static_cast<int>(story.prompts.size());
    if (prompts == 1) {
        return story.levelsLost == 1
                   ? CoverageWords::tr("Without it 1 prompt loses a level.")
                   : CoverageWords::tr("Without it 1 prompt loses %n levels.", nullptr, story.levelsLost);
    }
    return story.levelsLost == prompts
               ? CoverageWords::tr("Without it %n prompts lose a level each.", nullptr, prompts)
               : CoverageWords::tr("Without it %1 lose %2 levels in all.")
                     .arg(promptCount(prompts))
                     .arg(story.levelsLost);
}

QString whatIfText(const WhatIf &result)
{
    QStringList parts;
    if (result.lost > 0)
        parts.append(result.lost == 1
                         ? CoverageWords::tr("1 prompt loses its answer")
                         : CoverageWords::tr("%n prompts lose their answer", nullptr, result.lost));
    // The first part says what is counted.
    if (result.thinned > 0 && parts.isEmpty())
        parts.append(result.thinned == 1 ? CoverageWords::tr("1 prompt gets thin")
                                         : CoverageWords::tr("%n prompts get thin", nullptr, result.thinned));
    else if (result.thinned > 0)
        parts.append(result.thinned == 1 ? CoverageWords::tr("1 gets thin")
                                         : CoverageWords::tr("%n get thin", nullptr, result.thinned));
    if (result.weakened > 0 && parts.isEmpty())
        parts.append(result.weakened == 1
                         ? CoverageWords::tr("1 prompt is no longer safe")
                         : CoverageWords::tr("%n prompts are no longer safe", nullptr, result.weakened));
    else if (result.weakened > 0)
        parts.append(result.weakened == 1
                         ? CoverageWords::tr("1 is no longer safe")
                         : CoverageWords::tr("%n are no longer safe", nullptr, result.weakened));
    const QString distinct = result.coverage.distinct == result.distinctBefore
                                 ? QString()
                                 : CoverageWords::tr("With distinct stories %1 are answered in place of %2.")
                                       .arg(result.coverage.distinct)
                                       .arg(result.distinctBefore);
    const QString fallen = parts.isEmpty() ? CoverageWords::tr("Every prompt keeps its level.")
                                           : CoverageWords::tr("%1.").arg(parts.join(QStringLiteral(", ")));
    return distinct.isEmpty() ? fallen : fallen + u' ' + distinct;
}

} // namespace storybank
