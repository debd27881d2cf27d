#include "similarity.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double saturation = 1.2;  ///< BM25's k1: how soon more of the same word adds nothing
constexpr double lengthShare = 0.5; ///< BM25's b: how far long stories are held back
constexpr double groupShare = 0.5;  ///< what a word of the same group counts against the word itself
constexpr double steepness = 2.2;   ///< brings usual likeness into the upper half of 0–1
constexpr double titleBonus = 1.5;  ///< a word of the title counts as so many more
constexpr qsizetype mostWords = 4;  ///< that are named as shared

} // namespace

SimilarityIndex::SimilarityIndex(const Lexicon &lexicon)
    : m_empty(lexicon.stopWords | lexicon.chatter), m_phrases(lexicon.stopWords)
{
    for (const QList<Cue> &group : lexicon.thesaurus) {
        const int term = newTerm({});
        for (const Cue &member : group) {
            if (member.stems.size() == 1)
                m_groupsOf[member.stems.first()].append(term);
            else
                m_phrases.add(term, {member});
        }
    }
}

int SimilarityIndex::newTerm(const QList<int> &groups)
{
    m_terms.append(Term{groups, {}});
    return static_cast<int>(m_terms.size()) - 1;
}

/// The term of a stem, made when it is new; -1 for words that stand in every question and story.
int SimilarityIndex::termOf(const QString &stem)
{
    if (const auto known = m_termOf.constFind(stem); known != m_termOf.constEnd())
        return *known;
    const bool tells = stem.size() > 1 && !stem.at(0).isDigit() && stem != u"not" && !m_empty.contains(stem);
    const int term = tells ? newTerm(m_groupsOf.value(stem)) : -1;
    m_termOf.insert(stem, term);
    return term;
}

void SimilarityIndex::add(const QList<ReadPassage> &story)
{
    const int number = static_cast<int>(m_lengths.size());
    QHash<int, Posting> counts;
    double length = 0;
    for (const auto &[passage, words] : story) {
        const bool title = passage.code == QLatin1StringView("title");
        const double counted = passage.weight * (title ? titleBonus : 1);
        const auto count = [&](int term) {
            Posting &posting = counts[term];
            posting.weight += counted;
            posting.inTitle = posting.inTitle || title;
        };
        for (const Word &word : words) {
            const int own = termOf(word.stem);
            if (own < 0)
                continue;
            length += passage.weight;
            count(own);
            for (const int group : m_terms.at(own).groups)
                count(group);
        }
        const QList<CueHit> phrases = m_phrases.find(words);
        for (const CueHit &phrase : phrases)
            count(phrase.group);
    }
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        it->story = number;
        m_terms[it.key()].postings.append(*it);
    }
    m_lengths.append(length);
    m_totalLength += length;
}

/// BM25's inverse document frequency, never negative.
double SimilarityIndex::rarity(qsizetype stories) const
{
    const double n = static_cast<double>(stories);
    return std::log(1 + (static_cast<double>(m_lengths.size()) - n + 0.5) / (n + 0.5));
}

double SimilarityIndex::saturated(const Posting &posting) const
{
    const double mean = m_totalLength / static_cast<double>(m_lengths.size());
    const double length = mean > 0 ? m_lengths.at(posting.story) / mean : 1;
    const double weight = posting.weight / (1 - lengthShare + lengthShare * length);
    return weight / (saturation + weight);
}

/// The telling words of a question, each once with its greatest weight, and the groups they belong to.
QList<SimilarityIndex::Asked> SimilarityIndex::askedIn(const QList<ReadPassage> &question)
{
    QList<Asked> asked;
    QHash<int, qsizetype> places;
    const auto add = [&](int term, double weight, const QString &asWritten) {
        const auto known = places.constFind(term);
        if (known == places.constEnd()) {
            places.insert(term, asked.size());
            asked.append({term, weight, asWritten});
        } else {
            asked[*known].weight = qMax(asked.at(*known).weight, weight);
        }
    };
    for (const auto &[passage, words] : question) {
        for (const Word &word : words) {
            const int term = termOf(word.stem);
            if (term < 0)
                continue;
            add(term, passage.weight, passage.text.mid(word.start, word.end - word.start).toLower());
            for (const int group : m_terms.at(term).groups)
                add(group, passage.weight * groupShare, {});
        }
        const QList<CueHit> phrases = m_phrases.find(words);
        for (const CueHit &phrase : phrases)
            add(phrase.group, passage.weight * groupShare, {});
    }
    return asked;
}

QList<Similarity> SimilarityIndex::compare(const QList<ReadPassage> &question)
{
    struct Shared
    {
        double gain;
        QString word;
        bool inTitle;
    };
    QList<Similarity> similarities(m_lengths.size());
    QList<QList<Shared>> shared(m_lengths.size());
    double possible = 0;
    const QList<Asked> asked = askedIn(question);
    for (const Asked &each : asked) {
        const QList<Posting> &postings = m_terms.at(each.term).postings;
        const double weight = each.weight * rarity(postings.size());
        possible += weight;
        for (const Posting &posting : postings) {
            const double gain = weight * saturated(posting);
            similarities[posting.story].score += gain;
            if (!each.asWritten.isEmpty())
                shared[posting.story].append({gain, each.asWritten, posting.inTitle});
        }
    }
    for (qsizetype i = 0; i < similarities.size(); ++i) {
        Similarity &similarity = similarities[i];
        similarity.score = possible > 0 ? 1 - std::exp(-steepness * similarity.score / possible) : 0;
        std::stable_sort(shared[i].begin(), shared[i].end(),
                         [](const Shared &a, const Shared &b) { return a.gain > b.gain; });
        for (const Shared &word : std::as_const(shared[i])) {
            QStringList &list = word.inTitle ? similarity.inTitle : similarity.shared;
            if (list.size() < mostWords)
                list.append(word.word);
        }
    }
    return similarities;
}

} // namespace storybank
