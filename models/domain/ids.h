#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <cstring>
#include <tuple>

namespace storybank {

/// The identity of one entity. It stays the same for the life of the entity, through export, import and
/// merge.
template<typename Entity>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &value) : m_value(value) {}

    /// A new random identity.
    static Id create() { return Id(QUuid::createUuid()); }

    /// The same identity for the same name on every machine, so that what comes with the program merges
    /// cleanly.
    static Id fromName(const QString &name)
    {
        static const QUuid space(QStringLiteral("5d0f6a2e-7c44-4a53-9e0e-6f3f0b1d2a77"));
        return Id(QUuid::createUuidV5(space, name));
    }

    /// The identity written as `text` (with or without braces); null when it is none.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }
    QUuid uuid() const { return m_value; }
    bool isNull() const { return m_value.isNull(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_value != b.m_value; }
    /// The order of the identities as they are written. QUuid's own asks each time of what variant both are,
    /// which every look into a table would pay for.
    friend bool operator<(const Id &a, const Id &b)
    {
        const QUuid &x = a.m_value;
        const QUuid &y = b.m_value;
        const auto head = std::tie(x.data1, x.data2, x.data3) <=> std::tie(y.data1, y.data2, y.data3);
        return head != 0 ? head < 0 : std::memcmp(x.data4, y.data4, sizeof x.data4) < 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

struct Story;
struct Prompt;
struct QuestionSet;
struct Competency;
struct Framework;
struct Answer;
struct Interviewer;
struct Loop;
struct Round;
struct Telling;
struct Rehearsal;
struct Note;
struct SavedSearch;
struct RedactionTerm;
struct Snapshot;
struct Template;
struct BankSettings;

using StoryId = Id<Story>;
using PromptId = Id<Prompt>;
using QuestionSetId = Id<QuestionSet>;
using CompetencyId = Id<Competency>;
using FrameworkId = Id<Framework>;
using AnswerId = Id<Answer>;
using InterviewerId = Id<Interviewer>;
using LoopId = Id<Loop>;
using RoundId = Id<Round>;
using TellingId = Id<Telling>;
using RehearsalId = Id<Rehearsal>;
using NoteId = Id<Note>;
using SavedSearchId = Id<SavedSearch>;
using RedactionTermId = Id<RedactionTerm>;
using SnapshotId = Id<Snapshot>;
using TemplateId = Id<Template>;
using BankSettingsId = Id<BankSettings>;

} // namespace storybank
