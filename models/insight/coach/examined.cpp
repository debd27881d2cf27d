#include "examined.h"

#include "domain/text.h"
#include "insight/measured.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr int negationReach = 3;

constexpr std::array writtenSections{Section::Situation, Section::Task, Section::Action, Section::Result,
                                     Section::Learning};

QString depthText(const Story &story)
{
    QStringList lines{story.hook, story.attribution};
    for (const Section section :
         {Section::Stakeholders, Section::Risks, Section::Alternatives, Section::Criteria})
        lines.append(sectionText(story, section));
    for (const FollowUp &followUp : story.followUps)
        lines.append(followUp.reply);
    for (const Metric &metric : story.metrics)
        lines.append(metric.name + u' ' + metric.period);
    return lines.join(u'\n');
}

QStringList primaryKeys(const Story &story, const Library &library)
{
    QStringList keys;
    for (const Tag &tag : story.tags) {
        const Competency *competency = library.find(tag.competency);
        if (competency && tag.rank == TagRank::Primary && !competency->key.isEmpty())
            keys.append(competency->key);
    }
    return keys;
}

/// The numbers of a text, found line by line, with their places in the whole.
QList<ToldNumber> numbersOf(const QString &text)
{
    QList<ToldNumber> all;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        const QList<ToldNumber> found = numbersIn(text.mid(start, end - start));
        for (ToldNumber number : found) {
            number.start += start;
            number.end += start;
            all.append(number);
        }
        start = end + 1;
    }
    return all;
}

} // namespace

void ExaminedText::find(const LanguageWords &words)
{
    const std::vector<PhraseHit> found = words.finder.find(m_text.tokens());
    const auto setPhrase = static_cast<int>(WordList::SetPhrase);
    auto &setPhrases = m_hits.at(static_cast<size_t>(setPhrase));
    std::copy_if(found.begin(), found.end(), std::back_inserter(setPhrases),
                 [](const PhraseHit &hit) { return hit.list == setPhrase; });
    for (const PhraseHit &hit : found) {
        const bool swallowed =
            std::any_of(setPhrases.begin(), setPhrases.end(), [&hit](const PhraseHit &whole) {
                return whole.first <= hit.first && hit.last <= whole.last;
            });
        if (!swallowed)
            m_hits.at(static_cast<size_t>(hit.list)).push_back(hit);
    }
}

std::optional<PhraseHit> ExaminedText::pair(WordList first, WordList second, qsizetype reach) const
{
    for (const PhraseHit &hit : hits(first)) {
        for (qsizetype at = hit.last + 1; at < count() && at <= hit.last + reach; ++at) {
            if (token(at).sentence != token(hit.last).sentence)
                break;
            if (covers(second, at))
                return PhraseHit{hit.list, hit.first, at};
        }
    }
    return std::nullopt;
}

bool ExaminedText::has(WordList list, int sentence) const
{
    const auto &all = hits(list);
    const auto from = std::partition_point(
        all.begin(), all.end(), [&](const PhraseHit &hit) { return token(hit.first).sentence < sentence; });
    return from != all.end() && token(from->first).sentence == sentence;
}

bool ExaminedText::covers(WordList list, qsizetype at) const
{
    const auto &all = hits(list); // they stand in order and do not overlap
    const auto hit =
        std::partition_point(all.begin(), all.end(), [at](const PhraseHit &one) { return one.last < at; });
    return hit != all.end() && hit->first <= at;
}

TextRange ExaminedText::range(const PhraseHit &hit) const
{
    return {token(hit.first).start, token(hit.last).end - token(hit.first).start};
}

QString ExaminedText::words(const PhraseHit &hit) const
{
    const TextRange place = range(hit);
    return text().mid(place.start, place.length);
}

bool ExaminedText::isNegated(qsizetype at) const
{
    for (qsizetype before = at - 1; before >= 0 && before >= at - negationReach; --before) {
        if (token(before).sentence != token(at).sentence)
            return false;
        if (covers(WordList::Negation, before))
            return true;
    }
    return false;
}

TextRange ExaminedText::whole() const
{
    qsizetype start = 0;
    qsizetype end = text().size();
    while (start < end && text().at(start).isSpace())
        ++start;
    while (end > start && text().at(end - 1).isSpace())
        --end;
    return {start, end - start};
}

TextRange ExaminedText::sentenceAt(qsizetype at) const
{
    qsizetype first = at;
    qsizetype last = at;
    while (first > 0 && token(first - 1).sentence == token(at).sentence)
        --first;
    while (last + 1 < count() && token(last + 1).sentence == token(at).sentence)
        ++last;
    return {token(first).start, token(last).end - token(first).start};
}

Examined::Examined(const Story &examined, const Library &library, const CoachWords &coachWords,
                   const CoachSettings &coachSettings)
    : story(examined),
      settings(coachSettings),
      depth(depthText(examined)),
      time(tellingTime(examined, coachSettings.bank)),
      measured(measuredSeconds(library, examined.id)),
      competencies(primaryKeys(examined, library)),
      numbers(numbersOf(examined.result))
{
    for (const Section section : writtenSections)
        sections.emplace_back(story.text(section));
    std::vector<const TokenText *> texts;
    for (const ExaminedText &text : sections)
        texts.push_back(&text.tokenText());
    language = coachWords.languageOf(texts);
    if (!language)
        return;
    depth.find(*language);
    for (ExaminedText &text : sections)
        text.find(*language);
}

bool Examined::has(WordList list, std::initializer_list<Section> where) const
{
    return std::any_of(where.begin(), where.end(), [&](Section section) { return of(section).has(list); });
}

} // namespace storybank
