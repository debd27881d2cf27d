#include "queryhelp.h"

#include "domain/text.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::QueryHelp)
};

/// The words that `has:` and `no:` are said to know; they know plurals of them too.
const QString knownParts = u"number, learning, risk, tag, alternatives, hook, company"_s;

/// The company of most stories, so that the example finds something.
QString usualCompany(const Library &library)
{
    QMap<QString, int> counts;
    for (const Story &story : library.stories()) {
        if (!story.isTrashed() && !story.company.isEmpty())
            ++counts[story.company];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? Words::tr("Tallis") : most.key();
}

bool hasCompany(const Library &library, const QString &name)
{
    const QString wanted = foldedKey(name);
    const auto named = [&wanted](const auto &of) { return foldedKey(of.company).contains(wanted); };
    return std::any_of(library.stories().begin(), library.stories().end(), named) ||
           std::any_of(library.prompts().begin(), library.prompts().end(), named);
}

bool hasTellingTo(const Library &library, const QString &name)
{
    const QString wanted = foldedKey(name);
    return std::any_of(
        library.tellings().begin(), library.tellings().end(),
        [&wanted](const Telling &telling) { return foldedKey(telling.company).contains(wanted); });
}

/// The names in a list of competencies that no competency has.
QStringList unknownCompetencies(const Library &library, const QString &value)
{
    QStringList unknown;
    if (library.competencyNamed(value))
        return unknown;
    const QStringList names = value.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const bool none = names.size() == 1 && name.compare(u"none"_s, Qt::CaseInsensitive) == 0;
        if (!none && !library.competencyNamed(name.trimmed()))
            unknown.append(name.trimmed());
    }
    return unknown;
}

QString notUnderstood(const StoryQuery::Part &part)
{
    switch (part.key) {
    case QueryKey::Status:
        return Words::tr("There is no status “%1”: it is draft, ready, polished or retired.").arg(part.value);
    case QueryKey::No:
    case QueryKey::Has:
        return Words::tr("“%1:” does not know “%2”: it knows %3.").arg(part.keyText, part.value, knownParts);
    case QueryKey::Before:
    case QueryKey::After:
        return Words::tr("“%1” is no date: write 2024, 2024-03 or 2024-03-14.").arg(part.value);
    case QueryKey::Strength:
        return Words::tr("“%1” is no strength: write 4, >=3, <3 or none.").arg(part.value);
    case QueryKey::Age:
        return Words::tr("“%1” is no age: write >2y or <6m (y, m, w, d).").arg(part.value);
    case QueryKey::Due:
        return Words::tr("“due:” knows now, week and none, not “%1”.").arg(part.value);
    default:
        return {};
    }
}

QString notInThisBank(const StoryQuery::Part &part, const Library &library)
{
    switch (part.key) {
    case QueryKey::Tag: {
        const QStringList unknown = unknownCompetencies(library, part.value);
        return unknown.isEmpty() ? QString()
                                 : Words::tr("No competency is called “%1”.").arg(unknown.join(u"”, “"_s));
    }
    case QueryKey::Company:
        return hasCompany(library, part.value) ? QString()
                                               : Words::tr("No story is from “%1”.").arg(part.value);
    case QueryKey::Told:
        return part.value.compare(u"never"_s, Qt::CaseInsensitive) == 0 ||
                       part.value.compare(u"often"_s, Qt::CaseInsensitive) == 0 ||
                       hasTellingTo(library, part.value)
                   ? QString()
                   : Words::tr("No story was told at “%1”.").arg(part.value);
    default:
        return {};
    }
}

} // namespace

QList<QueryExample> queryHelp(const Library &library, const StoryStandings &standings, QDate today,
                              const CountedStories &counted)
{
    const QList<Competency> competencies = library.competenciesInOrder();
    const QString first = competencies.isEmpty() ? u"Ownership"_s : competencies.first().name;
    const QString second = competencies.size() < 2 ? u"Failure"_s : competencies.at(1).name;
    const auto named = [](const QString &key, const QString &value) {
        return key + StoryQuery::quoted(value);
    };
    const QString company = usualCompany(library);
    QList<QueryExample> examples{
        {named(u"tag:"_s, first), Words::tr("with this competency"), 0},
        {named(u"tag:"_s, first + u',' + second), Words::tr("with one of them; several tag: ask for all"), 0},
        {named(u"-tag:"_s, first), Words::tr("without it; - means “not” everywhere"), 0},
        {u"tag:none"_s, Words::tr("without any competency"), 0},
        {u"status:draft"_s, Words::tr("draft, ready, polished or retired"), 0},
        {u"strength:>=4"_s, Words::tr("judged 4 or 5; none = not judged"), 0},
        {named(u"company:"_s, company), Words::tr("where it happened, or who asks the prompt"), 0},
        {u"has:number"_s, Words::tr("with a number; or %1").arg(knownParts.section(u", "_s, 1)), 0},
        {u"no:learning"_s, Words::tr("the same parts, missing"), 0},
        {u"told:never"_s, Words::tr("not told to anybody yet"), 0},
        {named(u"-told:"_s, company), Words::tr("not told at this company"), 0},
        {u"age:>2y"_s, Words::tr("over more than two years ago; <6m, 3w, 10d"), 0},
        {u"after:%1"_s.arg(today.year() - 1), Words::tr("over since then; before: until then"), 0},
        {u"due:now"_s, Words::tr("to be practised today; week, none"), 0},
    };
    QList<StoryQuery> queries;
    for (const QueryExample &example : std::as_const(examples))
        queries.append(StoryQuery(example.text));
    for (const Story &story : library.stories()) {
        const StoryStanding standing = standings.of(story.id);
        if (counted ? !counted(story, standing) : story.isTrashed())
            continue;
        const QuerySubject subject{.library = library, .story = &story, .standing = standing, .today = today};
        for (qsizetype i = 0; i < queries.size(); ++i)
            examples[i].count += queries.at(i).matches(subject) ? 1 : 0;
    }
    return examples;
}

QStringList queryRemarks(const StoryQuery &query, const Library &library)
{
    QStringList remarks;
    for (const StoryQuery::Part &part : query.parts()) {
        const QString remark =
            StoryQuery::isUnderstood(part) ? notInThisBank(part, library) : notUnderstood(part);
        if (!remark.isEmpty() && !remarks.contains(remark))
            remarks.append(remark);
    }
    return remarks;
}

QString withExample(const QString &line, const QString &example)
{
    const QString before = line.trimmed();
    return (before.isEmpty() ? example : before + u' ' + example) + u' ';
}

} // namespace storybank
