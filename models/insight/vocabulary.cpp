#include "vocabulary.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double otherSide = 0.5;   ///< what a question's phrase says in a story, and the other way round
constexpr double wordsShare = 0.45; ///< of words by themselves, against the phrases that were found
constexpr qsizetype mostWords = 3;  ///< that are named for a competency

/// A word of a text where it first stands.
struct Standing
{
    QString stem;
    double weight = 0; ///< of all the passages it stands in
    const Passage *passage = nullptr;
    qsizetype start = 0;
    qsizetype end = 0;
    QList<int> silentFor; ///< keys for which it stands in a phrase of no weight
};

/// What a word says for one competency beyond the average of all.
struct Said
{
    double weight = 0;
    const Standing *word = nullptr;
};

/// The telling words of a phrase, each once, in their order.
QStringList tellingWords(const Cue &cue, const QSet<QString> &stopWords)
{
    QStringList words;
    for (const QString &stem : cue.stems) {
        if (stem != u"*" && stem != u"#" && stem != u"not" && !stopWords.contains(stem) &&
            !words.contains(stem))
            words.append(stem);
    }
    return words;
}

/// Puts a word among the few that say most.
void keepHeaviest(QList<Said> &heaviest, const Said &said)
{
    const auto place = std::find_if(heaviest.cbegin(), heaviest.cend(),
                                    [&said](const Said &other) { return other.weight < said.weight; });
    heaviest.insert(place - heaviest.cbegin(), said);
    if (heaviest.size() > mostWords)
        heaviest.removeLast();
}

} // namespace

Vocabulary::Vocabulary(const Lexicon &lexicon, TextSide side)
    : m_keys(lexicon.storyCues.keys()), m_silent(lexicon.stopWords)
{
    m_keys.sort();
    const bool inStories = side == TextSide::Stories;
    for (int key = 0; key < m_keys.size(); ++key) {
        const auto add = [&](const QList<Cue> &cues, double share) {
            for (const Cue &cue : cues) {
                const QStringList words = tellingWords(cue, lexicon.stopWords);
                // A word of a long phrase says less of what the phrase is about.
                const double weight = share * cue.listed / std::sqrt(double(qMax(1, words.size())));
                for (const QString &word : words) {
                    QList<Share> &shares = m_shares[word];
                    if (shares.isEmpty() || shares.constLast().key != key)
                        shares.append({key, 0});
                    shares.last().weight += weight;
                }
            }
        };
        const auto &ownSide = inStories ? lexicon.storyCues : lexicon.promptCues;
        QList<Cue> silent;
        for (Cue cue : ownSide.value(m_keys.at(key))) {
            if (cue.weight > 0)
                continue;
            cue.weight = 1; // the matcher keeps silent on those without
            silent.append(cue);
        }
        m_silent.add(key, silent);
        add(lexicon.storyCues.value(m_keys.at(key)), inStories ? 1 : otherSide);
        add(lexicon.promptCues.value(m_keys.at(key)), inStories ? otherSide : 1);
    }
    for (QList<Share> &shares : m_shares) {
        double all = 0;
        for (Share &share : shares) {
            share.weight = std::sqrt(share.weight); // ten cues with one word do not say ten times as much
            all += share.weight;
        }
        for (Share &share : shares)
            share.weight *= all > 0 ? share.weight / all : 0;
    }
}

QMap<int, Evidence> Vocabulary::evidenceIn(const QList<Passage> &passages, WordReader &reader) const
{
    QList<Standing> standing;
    QHash<QString, qsizetype> places;
    for (const Passage &passage : passages) {
        const QList<Word> words = reader.read(passage.text);
        const QList<CueHit> silent = m_silent.find(words);
        for (const Word &word : words) {
            if (!m_shares.contains(word.stem))
                continue;
            const auto known = places.constFind(word.stem);
            const qsizetype place = known == places.constEnd() ? standing.size() : *known;
            if (known == places.constEnd()) {
                places.insert(word.stem, place);
                standing.append({word.stem, 0, &passage, word.start, word.end, {}});
            }
            standing[place].weight += passage.weight;
            for (const CueHit &phrase : silent) {
                if (phrase.start <= word.start && word.end <= phrase.end)
                    standing[place].silentFor.append(phrase.group);
            }
        }
    }

    QList<double> sums(m_keys.size());
    QList<QList<Said>> said(m_keys.size());
    double all = 0;
    const auto keys = static_cast<double>(m_keys.size());
    for (const Standing &word : std::as_const(standing)) {
        const double often = std::log(1 + word.weight);
        const QList<Share> shares = m_shares.value(word.stem);
        double together = 0;
        for (const Share &share : shares)
            together += share.weight * often;
        for (const Share &share : shares) {
            if (word.silentFor.contains(share.key))
                continue;
            sums[share.key] += share.weight * often;
            keepHeaviest(said[share.key], {share.weight * often - together / keys, &word});
        }
        all += together;
    }

    QMap<int, Evidence> evidence;
    for (int key = 0; key < m_keys.size(); ++key) {
        const double beyond = sums.at(key) - all / keys;
        if (beyond <= 0)
            continue;
        Evidence &found = evidence[key];
        found.sum = wordsShare * beyond;
        for (const Said &each : std::as_const(said[key])) {
            const Standing &word = *each.word;
            found.phrases.append({word.passage->code,
                                  word.passage->text.mid(word.start, word.end - word.start),
                                  wordsShare * each.weight});
        }
    }
    return evidence;
}

void join(Evidence &phrases, const Evidence &words)
{
    phrases.sum += words.sum;
    if (phrases.phrases.isEmpty())
        phrases.phrases = words.phrases;
}

} // namespace storybank
