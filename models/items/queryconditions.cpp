#include "queryconditions.h"

#include "domain/text.h"
#include "insight/ledger.h"

#include <QRegularExpression>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// Whether folding the text could make letters of a word that are not in it as they stand.
bool needsFolding(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        if (c.unicode() < 0x80)
            return false;
        const auto tag = c.decompositionTag();
        return c.isLetter() || c.isMark() || (tag != QChar::NoDecomposition && tag != QChar::NoBreak);
    });
}

/// Whether `text` holds the word; `folded` is its foldedKey(). Folding ten thousand stories takes longer than
/// a key press may, so plain text is compared as it stands.
bool holds(const QString &text, const QString &folded)
{
    return text.contains(folded, Qt::CaseInsensitive) ||
           ((folded.contains(u' ') || needsFolding(text)) && foldedKey(text).contains(folded));
}

bool holdsWord(const QuerySubject &subject, const QString &folded)
{
    if (const Prompt *prompt = subject.prompt)
        return holds(prompt->text, folded) || holds(prompt->shortName, folded);
    if (const Note *note = subject.note)
        return holds(note->title, folded) || holds(note->text, folded);
    const Story &story = *subject.story;
    for (const QString *text : {&story.title, &story.hook, &story.company, &story.project, &story.situation,
                                &story.task, &story.action, &story.result, &story.learning}) {
        if (holds(*text, folded))
            return true;
    }
    return std::any_of(story.metrics.begin(), story.metrics.end(),
                       [&](const Metric &metric) { return holds(metric.name, folded); });
}

QDate todayOf(const QuerySubject &subject)
{
    return subject.today.isNull() ? QDate::currentDate() : subject.today;
}

QStringList valuesOf(const QString &list)
{
    QStringList values;
    for (const QString &value : list.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty())
            values.append(trimmed);
    }
    return values;
}

std::optional<QueryCheck> statusCheck(const QString &value)
{
    QList<StoryStatus> wanted;
    for (const QString &name : valuesOf(value)) {
        const auto status = fromCode<StoryStatus>(name);
        if (!status)
            return std::nullopt;
        wanted.append(*status);
    }
    if (wanted.isEmpty())
        return std::nullopt;
    return [wanted](const QuerySubject &of) { return of.story && wanted.contains(of.story->status); };
}

QList<CompetencyId> competenciesOf(const QuerySubject &subject)
{
    if (subject.prompt)
        return subject.prompt->competencies;
    QList<CompetencyId> ids;
    if (subject.story) {
        for (const Tag &tag : subject.story->tags)
            ids.append(tag.competency);
    }
    return ids;
}

/// `tag:a,b` is any of them; a name that holds a comma itself is meant first.
QueryCheck tagCheck(const QString &value)
{
    const QStringList parts = valuesOf(value);
    const bool none = parts.size() == 1 && value.compare(u"none"_s, Qt::CaseInsensitive) == 0;
    const auto isNamed = [](const Competency &competency, const QString &name) {
        return competency.name.compare(name, Qt::CaseInsensitive) == 0 ||
               (!competency.key.isEmpty() && competency.key == name) ||
               foldedKey(competency.name) == foldedKey(name);
    };
    return [=](const QuerySubject &of) {
        if (of.note)
            return false;
        const QList<CompetencyId> ids = competenciesOf(of);
        if (ids.isEmpty())
            return none && of.story;
        const bool whole = parts.size() < 2 || of.library.competencyNamed(value);
        const QStringList names = whole ? QStringList{value} : parts;
        return std::any_of(ids.begin(), ids.end(), [&](CompetencyId id) {
            const Competency *competency = of.library.find(id);
            return competency && std::any_of(names.begin(), names.end(),
                                             [&](const QString &name) { return isNamed(*competency, name); });
        });
    };
}

QueryCheck companyCheck(const QString &value)
{
    return [folded = foldedKey(value)](const QuerySubject &of) {
        return (of.story && holds(of.story->company, folded)) ||
               (of.prompt && holds(of.prompt->company, folded));
    };
}

QueryCheck toldCheck(const QString &value)
{
    if (value.compare(u"never"_s, Qt::CaseInsensitive) == 0)
        return [](const QuerySubject &of) { return of.story && of.standing.lastTold.isNull(); };
    if (value.compare(u"often"_s, Qt::CaseInsensitive) == 0)
        return [](const QuerySubject &of) { return of.story && isToldTooOften(of.library, of.story->id); };
    return [folded = foldedKey(value)](const QuerySubject &of) {
        return std::any_of(of.standing.toldTo.begin(), of.standing.toldTo.end(),
                           [&folded](const QString &company) { return company.contains(folded); });
    };
}

using Part = bool (*)(const Story &);

/// The parts of a story that `has:` and `no:` know.
Part partNamed(const QString &name)
{
    static const QHash<QString, Part> parts{
        {u"number"_s, [](const Story &s) { return !s.metrics.isEmpty(); }},
        {u"numbers"_s, [](const Story &s) { return !s.metrics.isEmpty(); }},
        {u"metric"_s, [](const Story &s) { return !s.metrics.isEmpty(); }},
        {u"learning"_s, [](const Story &s) { return !s.learning.isEmpty(); }},
        {u"risk"_s, [](const Story &s) { return !s.risks.isEmpty(); }},
        {u"risks"_s, [](const Story &s) { return !s.risks.isEmpty(); }},
        {u"tag"_s, [](const Story &s) { return !s.tags.isEmpty(); }},
        {u"tags"_s, [](const Story &s) { return !s.tags.isEmpty(); }},
        {u"alternative"_s, [](const Story &s) { return !s.alternatives.isEmpty(); }},
        {u"alternatives"_s, [](const Story &s) { return !s.alternatives.isEmpty(); }},
        {u"hook"_s, [](const Story &s) { return !s.hook.isEmpty(); }},
        {u"company"_s, [](const Story &s) { return !s.company.isEmpty(); }},
    };
    return parts.value(name.toLower());
}

std::optional<QueryCheck> partCheck(const QString &value, bool wanted)
{
    const Part part = partNamed(value);
    if (!part)
        return std::nullopt;
    return [part, wanted](const QuerySubject &of) { return of.story && part(*of.story) == wanted; };
}

QDate happened(const Story &story)
{
    return (story.until.isNull() ? story.from : story.until).firstDay();
}

std::optional<QueryCheck> dateCheck(const QString &value, bool before)
{
    const auto limit = PartialDate::parse(value);
    if (!limit || limit->isNull())
        return std::nullopt;
    return [day = limit->firstDay(), before](const QuerySubject &of) {
        const QDate when = of.story ? happened(*of.story) : QDate();
        return when.isValid() && (when < day) == before;
    };
}

/// `4`, `>=3`, `<3`, `none`: a story that is not judged is neither weak nor strong.
std::optional<QueryCheck> strengthCheck(const QString &value)
{
    if (value.compare(u"none"_s, Qt::CaseInsensitive) == 0)
        return [](const QuerySubject &of) { return of.story && of.story->strength == 0; };
    static const QRegularExpression shape(u"^([<>]?=?)([0-5])$"_s);
    const QRegularExpressionMatch match = shape.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const QString sign = match.captured(1);
    const int limit = match.captured(2).toInt();
    const bool exact = sign.isEmpty() || sign == u"="_s;
    const int least = exact || sign == u">="_s ? limit : sign == u">"_s ? limit + 1 : 1;
    const int most = exact || sign == u"<="_s ? limit : sign == u"<"_s ? limit - 1 : 5;
    return [=](const QuerySubject &of) {
        return of.story && of.story->strength >= (exact ? least : std::max(least, 1)) &&
               of.story->strength <= most;
    };
}

/// `>2y`, `<6m`: how long ago the end of what happened is; in years, months, weeks or days.
std::optional<QueryCheck> ageCheck(const QString &value)
{
    static const QRegularExpression shape(u"^([<>])=?(\\d{1,4})([ymwd])$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const bool older = match.captured(1) == u">"_s;
    const int amount = match.captured(2).toInt();
    const QChar unit = match.captured(3).at(0).toLower();
    return [=](const QuerySubject &of) {
        const QDate when = of.story ? happened(*of.story) : QDate();
        if (when.isNull())
            return false;
        const QDate today = todayOf(of);
        const QDate limit = unit == u'y'   ? today.addYears(-amount)
                            : unit == u'm' ? today.addMonths(-amount)
                                           : today.addDays(unit == u'w' ? -7 * amount : -amount);
        return older ? when < limit : when > limit;
    };
}

/// `now`, `week`, `none`.
std::optional<QueryCheck> dueCheck(const QString &value)
{
    const QString name = value.toLower();
    if (name == u"none"_s)
        return [](const QuerySubject &of) { return of.story && of.standing.due.isNull(); };
    if (name != u"now"_s && name != u"today"_s && name != u"week"_s)
        return std::nullopt;
    return [days = name == u"week"_s ? 7 : 0](const QuerySubject &of) {
        return of.story && of.standing.due.isValid() && of.standing.due <= todayOf(of).addDays(days);
    };
}

} // namespace

QueryKey queryKey(QStringView name)
{
    static const QHash<QString, QueryKey> keys{
        {u"status"_s, QueryKey::Status}, {u"tag"_s, QueryKey::Tag},     {u"company"_s, QueryKey::Company},
        {u"told"_s, QueryKey::Told},     {u"no"_s, QueryKey::No},       {u"has"_s, QueryKey::Has},
        {u"before"_s, QueryKey::Before}, {u"after"_s, QueryKey::After}, {u"strength"_s, QueryKey::Strength},
        {u"age"_s, QueryKey::Age},       {u"due"_s, QueryKey::Due}};
    return keys.value(name.toString().toLower(), QueryKey::Word);
}

std::optional<QueryCheck> queryCheck(QueryKey key, const QString &value)
{
    switch (key) {
    case QueryKey::Word:
        return [folded = foldedKey(value)](const QuerySubject &of) { return holdsWord(of, folded); };
    case QueryKey::Status:
        return statusCheck(value);
    case QueryKey::Tag:
        return tagCheck(value);
    case QueryKey::Company:
        return companyCheck(value);
    case QueryKey::Told:
        return toldCheck(value);
    case QueryKey::No:
    case QueryKey::Has:
        return partCheck(value, key == QueryKey::Has);
    case QueryKey::Before:
    case QueryKey::After:
        return dateCheck(value, key == QueryKey::Before);
    case QueryKey::Strength:
        return strengthCheck(value);
    case QueryKey::Age:
        return ageCheck(value);
    case QueryKey::Due:
        return dueCheck(value);
    }
    return std::nullopt;
}

} // namespace storybank
