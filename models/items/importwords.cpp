#include "importwords.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ImportModel)
};

} // namespace

QString importChoiceName(ImportChoice choice)
{
    switch (choice) {
    case ImportChoice::Add:
        return ImportWords::tr("Add");
    case ImportChoice::AsDraft:
        return ImportWords::tr("As draft");
    case ImportChoice::Merge:
        return ImportWords::tr("Merge");
    case ImportChoice::Skip:
        break;
    }
    return ImportWords::tr("Skip");
}

QString linesText(const LineSpan &lines)
{
    if (lines.first <= 0)
        return {};
    return lines.last > lines.first ? QStringLiteral("%1–%2").arg(lines.first).arg(lines.last)
                                    : QString::number(lines.first);
}

QString likenessText(const ImportItem &item, const Library &library)
{
    if (item.existing.isNull())
        return {};
    if (item.exact)
        return ImportWords::tr("Already in the bank");
    const int percent = qRound(item.likeness * 100);
    if (item.kind == Kind::Story) {
        const Story *story = library.find(StoryId(item.existing));
        return ImportWords::tr("%1 % like “%2”").arg(percent).arg(story ? story->title : QString());
    }
    const Prompt *prompt = library.find(PromptId(item.existing));
    return ImportWords::tr("%1 % like “%2”").arg(percent).arg(prompt ? prompt->displayName() : QString());
}

QString importSentence(const ImportItem &item, const Library &library)
{
    QStringList parts{item.title, importChoiceName(item.choice)};
    if (const QString like = likenessText(item, library); !like.isEmpty())
        parts.append(like);
    if (item.lines.first > 0)
        parts.append(ImportWords::tr("line %1").arg(linesText(item.lines)));
    return parts.join(QStringLiteral(", "));
}

QString importSummary(const ImportPlan &plan)
{
    int stories = 0;
    int prompts = 0;
    int merged = 0;
    int skipped = 0;
    for (const ImportItem &item : plan.items) {
        if (item.choice == ImportChoice::Skip)
            ++skipped;
        else if (item.choice == ImportChoice::Merge)
            ++merged;
        else
            ++(item.kind == Kind::Story ? stories : prompts);
    }
    const QString added = ImportWords::tr("Adds %1 and %2")
                              .arg(ImportWords::tr("%n prompts", nullptr, prompts),
                                   ImportWords::tr("%n stories", nullptr, stories));
    QStringList parts{added};
    if (merged > 0)
        parts.append(ImportWords::tr("merges %1").arg(merged));
    if (skipped > 0)
        parts.append(ImportWords::tr("skips %1").arg(skipped));
    return ImportWords::tr("%1. One step in Undo.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace storybank
