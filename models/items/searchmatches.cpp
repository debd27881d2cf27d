#include "searchmatches.h"

#include "domain/text.h"
#include "insight/stemmer.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SearchMatches)
};

/// How many letters around a match must agree for its place to be known.
constexpr qsizetype context = 12;

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() || isUnspaced(text.at(at).unicode());
}

QList<TextRange> formsOf(const QString &title, const QString &word)
{
    static const QRegularExpression shape(u"\\p{L}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString stem = stemOf(foldedKey(word));
    QList<TextRange> found;
    for (auto match = shape.globalMatch(title); match.hasNext();) {
        const QRegularExpressionMatch next = match.next();
        if (stemOf(foldedKey(next.captured())) == stem)
            found.append({next.capturedStart(), next.capturedLength()});
    }
    return found;
}

/// The snippet around its first match, as far as it is one line of the text it is from.
QString aroundMatch(const QString &snippet, const QList<TextRange> &matches)
{
    if (matches.isEmpty())
        return {};
    const TextRange match = matches.first();
    const qsizetype from = std::max<qsizetype>(0, match.start - context);
    return snippet.mid(from, match.end() + context - from).remove(u'…').simplified();
}

bool holds(const QString &text, const QString &part)
{
    return text.simplified().contains(part);
}

/// The name of the first text that holds the match with its surroundings, else without.
QString firstWith(const QList<std::pair<QString, QString>> &texts, const QString &snippet,
                  const QList<TextRange> &matches)
{
    const QString around = aroundMatch(snippet, matches);
    if (around.isEmpty())
        return {};
    for (const QString &part : {around, snippet.mid(matches.first().start, matches.first().length)}) {
        for (const auto &[name, text] : texts) {
            if (holds(text, part))
                return name;
        }
    }
    return {};
}

void addFollowUps(QList<std::pair<QString, QString>> &texts, const QList<FollowUp> &followUps)
{
    for (const FollowUp &followUp : followUps) {
        texts.append({Words::tr("Follow-up"), followUp.question});
        texts.append({Words::tr("Follow-up"), followUp.reply});
    }
}

} // namespace

QList<TextRange> titleMatches(const QString &title, const QString &words)
{
    QList<TextRange> found;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        QList<TextRange> here = occurrences(title, word);
        here.removeIf([&title](const TextRange &match) { return !beginsWord(title, match.start); });
        found += here.isEmpty() ? formsOf(title, word) : here;
    }
    std::sort(found.begin(), found.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &match : std::as_const(found)) {
        if (apart.isEmpty() || match.start >= apart.last().start + apart.last().length)
            apart.append(match);
    }
    return apart;
}

QString placeOf(const Story &story, const QString &snippet, const QList<TextRange> &matches)
{
    QList<std::pair<QString, QString>> texts{{Words::tr("Hook"), story.hook}};
    for (const Section section : {Section::Situation, Section::Task, Section::Action, Section::Result,
                                  Section::Learning, Section::Stakeholders, Section::Risks,
                                  Section::Alternatives, Section::Criteria, Section::Attribution})
        texts.append({sectionName(section), sectionText(story, section)});
    texts.append({Words::tr("90 seconds"), story.ninetySeconds});
    texts.append({Words::tr("30 seconds"), story.thirtySeconds});
    for (const Metric &metric : story.metrics)
        texts.append({Words::tr("Metric"), metric.name});
    addFollowUps(texts, story.followUps);
    texts.append({Words::tr("Company"), story.company});
    texts.append({Words::tr("Project"), story.project});
    return firstWith(texts, snippet, matches);
}

QString placeOf(const Prompt &prompt, const QString &snippet, const QList<TextRange> &matches)
{
    QList<std::pair<QString, QString>> texts{{Words::tr("Question"), prompt.parts.join(u'\n')},
                                             {Words::tr("Hint"), prompt.hint},
                                             {Words::tr("Bridge line"), prompt.bridge}};
    addFollowUps(texts, prompt.followUps);
    texts.append({Words::tr("Company"), prompt.company});
    return firstWith(texts, snippet, matches);
}

} // namespace storybank
