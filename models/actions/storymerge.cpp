#include "storymerge.h"

#include "joining.h"

#include "domain/fields.h"
#include "domain/text.h"

#include <QCoreApplication>
#include <QSet>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryMerge)
};

/// What no person chooses for.
bool isChosen(const char *field)
{
    static const QSet<QByteArray> own{"id",    "muted_rules", "source",    "template",
                                      "extra", "created_at",  "edited_at", "trashed_at"};
    return !own.contains(field);
}

bool isShort(const char *field)
{
    static const QSet<QByteArray> names{"title", "company", "project", "role", "hook"};
    return names.contains(field);
}

template<typename T>
bool isEmpty(const T &value)
{
    return value == T();
}
template<>
bool isEmpty(const QString &value)
{
    return value.trimmed().isEmpty();
}

template<typename T>
struct IsList : std::false_type
{};
template<typename T>
struct IsList<QList<T>> : std::true_type
{};

template<typename T>
T both(const char *field, const T &left, const T &right)
{
    if constexpr (std::is_same_v<T, QString>)
        return joined(left, right, isShort(field) ? u" / "_s : u"\n\n"_s);
    else if constexpr (IsList<T>::value)
        return joined(left, right);
    else
        return isEmpty(left) ? right : left;
}

template<typename T>
MergeSide proposal(const char *field, const T &left, const T &right)
{
    if (isEmpty(right))
        return MergeSide::Left;
    if (isEmpty(left))
        return MergeSide::Right;
    const bool joins = IsList<T>::value || (std::is_same_v<T, QString> && !isShort(field));
    return joins ? MergeSide::Both : MergeSide::Left;
}

/// Calls `visit(name, left, right, result)` for each field of two stories and a third.
template<typename Visit>
void visitTogether(const Story &left, const Story &right, Story &result, Visit visit)
{
    visitFields(left, [&](const char *name, const auto &a) {
        using Field = std::remove_cvref_t<decltype(a)>;
        visitFields(right, [&](const char *rightName, const auto &b) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(b)>, Field>) {
                if (qstrcmp(name, rightName) != 0)
                    return;
                visitFields(result, [&](const char *resultName, auto &c) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(c)>, Field>) {
                        if (qstrcmp(name, resultName) == 0)
                            visit(name, a, b, c);
                    }
                });
            }
        });
    });
}

/// A story has one headline.
void keepOneHeadline(QList<Metric> &metrics)
{
    bool found = false;
    for (Metric &metric : metrics) {
        metric.headline = metric.headline && !found;
        found = found || metric.headline;
    }
}

void moveAnswers(const Library &library, StoryId kept, StoryId other, Edit &edit)
{
    for (const Answer &answer : library.answers()) {
        if (answer.story != other)
            continue;
        edit.remove(answer);
        if (const Answer *mine = library.answer(kept, answer.prompt)) {
            edit.replace(*mine, joinedAnswer(*mine, answer));
            continue;
        }
        Answer moved = answer;
        moved.story = kept;
        moved.id = Answer::idFor(kept, answer.prompt);
        edit.add(moved);
    }
}

template<Entity T>
void moveRecords(const Library &library, StoryId kept, StoryId other, Edit &edit)
{
    for (const T &record : library.table<T>()) {
        T moved = record;
        if (moved.story == other)
            moved.story = kept;
        edit.replace(record, moved);
    }
}

void movePlaces(const Library &library, StoryId kept, StoryId other, Edit &edit)
{
    for (const Loop &loop : library.loops()) {
        Loop moved = loop;
        for (Round &round : moved.rounds) {
            for (Slot &slot : round.expected) {
                const bool touched = slot.story == other || slot.backup == other;
                slot.story = slot.story == other ? kept : slot.story;
                slot.backup = slot.backup == other ? kept : slot.backup;
                if (touched && slot.backup == slot.story)
                    slot.backup = {}; // no story stands in for itself
            }
        }
        edit.replace(loop, moved);
    }
}

/// The first section that has grown too long; none when all fit.
std::optional<Section> tooLong(const Story &story)
{
    for (const Section section : {Section::Situation, Section::Task, Section::Action, Section::Result,
                                  Section::Learning, Section::Attribution}) {
        if (story.text(section).size() > sectionLimit)
            return section;
    }
    return std::nullopt;
}

} // namespace

QList<std::pair<QString, MergeSide>> mergeProposals(const Story &left, const Story &right)
{
    QList<std::pair<QString, MergeSide>> proposals;
    Story result;
    visitTogether(left, right, result,
                  [&proposals](const char *name, const auto &a, const auto &b, const auto &) {
                      if (isChosen(name) && !(a == b))
                          proposals.append({QLatin1StringView(name), proposal(name, a, b)});
                  });
    return proposals;
}

Story mergedStory(const Story &left, const Story &right, const MergeChoices &choices)
{
    Story result = left;
    visitTogether(left, right, result, [&choices](const char *name, const auto &a, const auto &b, auto &c) {
        if (!isChosen(name))
            return;
        switch (choices.value(QLatin1StringView(name), proposal(name, a, b))) {
        case MergeSide::Left:
            c = a;
            break;
        case MergeSide::Right:
            c = b;
            break;
        case MergeSide::Both:
            c = both(name, a, b);
            break;
        }
    });
    keepOneHeadline(result.metrics);
    result.mutedRules = joined(left.mutedRules, right.mutedRules);
    result.source = joined(left.source, right.source, u", "_s);
    if (result.templateKey.isEmpty())
        result.templateKey = right.templateKey;
    if (right.createdAt.isValid() && (!left.createdAt.isValid() || right.createdAt < left.createdAt))
        result.createdAt = right.createdAt;
    result.extra = joined(left.extra, right.extra);
    return result;
}

Result<Edit> mergeStories(const Library &library, StoryId keptId, StoryId otherId,
                          const MergeChoices &choices, const QDateTime &now)
{
    Edit edit{MergeText::tr("Merge stories"), {}};
    const Story *kept = library.find(keptId);
    const Story *other = library.find(otherId);
    if (!kept || !other || keptId == otherId)
        return edit;
    Story merged = mergedStory(*kept, *other, choices);
    if (tooLong(merged)) {
        return Error{ErrorCode::TooLarge, MergeText::tr("The merged story"),
                     MergeText::tr("a section would have more than %1 characters").arg(sectionLimit),
                     MergeText::tr("Take one side of the long sections.")};
    }
    merged.editedAt = now;
    merged.trashedAt = {};
    Story trashed = *other;
    trashed.trashedAt = now;
    trashed.editedAt = now;
    edit.replace(*kept, merged);
    moveAnswers(library, keptId, otherId, edit);
    moveRecords<Telling>(library, keptId, otherId, edit);
    moveRecords<Rehearsal>(library, keptId, otherId, edit);
    movePlaces(library, keptId, otherId, edit);
    edit.replace(*other, trashed);
    return edit;
}

} // namespace storybank
