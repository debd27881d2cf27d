#include "storyquery.h"

#include "domain/text.h"

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

const QStringList &knownKeys()
{
    static const QStringList keys{u"status"_s, u"tag"_s,    u"company"_s, u"told"_s,    u"no"_s,
                                  u"has"_s,    u"before"_s, u"after"_s,   u"strength"_s};
    return keys;
}

/// The parts of a line between spaces; what stands in quotation marks stays together.
QStringList partsOf(const QString &line)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            if (!part.isEmpty())
                parts << part;
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.isEmpty())
        parts << part;
    return parts;
}

bool holds(const QString &text, const QString &foldedWord)
{
    return foldedKey(text).contains(foldedWord);
}

bool hasWord(const Story &story, const QString &word)
{
    const QString folded = foldedKey(word);
    for (const QString *text : {&story.title, &story.hook, &story.company, &story.project, &story.situation,
                                &story.task, &story.action, &story.result, &story.learning}) {
        if (holds(*text, folded))
            return true;
    }
    return std::any_of(story.metrics.begin(), story.metrics.end(),
                       [&](const Metric &metric) { return holds(metric.name, folded); });
}

bool hasPart(const Story &story, const QString &part)
{
    if (part == u"number"_s || part == u"numbers"_s || part == u"metric"_s)
        return !story.metrics.isEmpty();
    if (part == u"learning"_s)
        return !story.learning.isEmpty();
    if (part == u"risk"_s || part == u"risks"_s)
        return !story.risks.isEmpty();
    if (part == u"tag"_s || part == u"tags"_s)
        return !story.tags.isEmpty();
    return false;
}

} // namespace

StoryQuery::StoryQuery(const QString &text) : m_text(text.simplified())
{
    for (QString part : partsOf(m_text)) {
        Term term;
        if (part.size() > 1 && part.startsWith(u'-')) {
            term.negated = true;
            part.remove(0, 1);
        }
        const qsizetype colon = part.indexOf(u':');
        if (colon > 0 && knownKeys().contains(part.left(colon).toLower())) {
            term.key = part.left(colon).toLower();
            part.remove(0, colon + 1);
        }
        term.value = part;
        if (!part.isEmpty())
            m_terms.append(term);
    }
}

bool StoryQuery::matches(const Story &story, const Library &library, const PartialDate &lastTold) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return meets(term, story, library, lastTold) != term.negated;
    });
}

bool StoryQuery::meets(const Term &term, const Story &story, const Library &library,
                       const PartialDate &lastTold)
{
    const QString &value = term.value;
    if (term.key.isEmpty())
        return hasWord(story, value);
    if (term.key == u"status"_s)
        return fromCode<StoryStatus>(value) == story.status;
    if (term.key == u"tag"_s) {
        const Competency *competency = library.competencyNamed(value);
        return competency && story.hasTag(competency->id);
    }
    if (term.key == u"company"_s)
        return holds(story.company, foldedKey(value));
    if (term.key == u"strength"_s)
        return story.strength == value.toInt();
    if (term.key == u"no"_s)
        return !hasPart(story, value.toLower());
    if (term.key == u"has"_s)
        return hasPart(story, value.toLower());
    if (term.key == u"told"_s) {
        if (value.compare(u"never"_s, Qt::CaseInsensitive) == 0)
            return lastTold.isNull();
        const QString folded = foldedKey(value);
        return std::any_of(library.tellings().begin(), library.tellings().end(), [&](const Telling &telling) {
            return telling.story == story.id && holds(telling.company, folded);
        });
    }
    const QDate when = (story.until.isNull() ? story.from : story.until).firstDay();
    const auto limit = PartialDate::parse(value);
    if (!when.isValid() || !limit || limit->isNull())
        return false;
    return term.key == u"before"_s ? when < limit->firstDay() : when >= limit->firstDay();
}

QString StoryQuery::quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace storybank
