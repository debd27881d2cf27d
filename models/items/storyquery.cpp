#include "storyquery.h"

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// What a condition with an unknown value says: of "no" that it is not there, which is true of anything.
bool unknownValue(QueryKey key)
{
    return key == QueryKey::No;
}

} // namespace

QList<StoryQuery::Part> StoryQuery::partsOf(const QString &line)
{
    QList<Part> parts;
    Part part;
    bool quoted = false;
    const auto close = [&](qsizetype end) {
        part.length = end - part.start;
        if (part.value.size() > 1 && part.value.startsWith(u'-')) {
            part.negated = true;
            part.value.remove(0, 1);
        }
        const qsizetype colon = part.value.indexOf(u':');
        part.key = colon > 0 ? queryKey(QStringView(part.value).left(colon)) : QueryKey::Word;
        if (part.key != QueryKey::Word) {
            part.keyText = part.value.left(colon).toLower();
            part.value.remove(0, colon + 1);
        }
        if (!part.value.isEmpty() || part.key != QueryKey::Word)
            parts.append(part);
        part = {};
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c.isSpace() && !quoted) {
            close(i);
            part.start = i + 1;
        } else if (c == u'"') {
            quoted = !quoted;
        } else {
            part.value += c;
        }
    }
    close(line.size());
    return parts;
}

StoryQuery::StoryQuery(const QString &text) : m_text(text.simplified())
{
    for (const Part &part : partsOf(m_text)) {
        if (part.value.isEmpty())
            continue; // the key of a condition that is still being written
        m_parts.append(part);
        const auto check = queryCheck(part.key, part.value);
        m_terms.append(
            {check ? *check : [holds = unknownValue(part.key)](const QuerySubject &) { return holds; },
             part.negated, part.key == QueryKey::Word && !part.negated});
    }
}

bool StoryQuery::isUnderstood(const Part &part)
{
    return queryCheck(part.key, part.value).has_value();
}

bool StoryQuery::matches(const QuerySubject &subject) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return meets(term, subject); });
}

bool StoryQuery::matches(const Story &story, const Library &library, const StoryStanding &standing) const
{
    if (m_terms.isEmpty())
        return true;
    return matches({.library = library, .story = &story, .standing = standing});
}

bool StoryQuery::meetsConditions(const QuerySubject &subject) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return term.isWord || meets(term, subject); });
}

bool StoryQuery::hasConditions() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return !term.isWord; });
}

QString StoryQuery::words() const
{
    QStringList words;
    for (const Part &part : m_parts) {
        if (part.key == QueryKey::Word && !part.negated)
            words.append(part.value);
    }
    return words.join(u' ');
}

QString StoryQuery::quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace storybank
