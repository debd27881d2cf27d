#include "similarity.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double saturation = 1.2;  ///< BM25's k1: how soon more of the same word adds nothing
constexpr double lengthShare = 0.5; ///< BM25's b: how far long stories are held back
constexpr double groupShare = 0.4;  ///< what a word of the same group counts against the word itself
constexpr double steepness = 2.2;   ///< brings usual likeness into the upper half of 0–1
constexpr double titleBonus = 1.5;    ///< a word of the title counts as so many more
constexpr qsizetype mostWords = 4;  ///< that are named as shared

/// The term that stands for a whole group of the thesaurus; no word contains a "~".
QString groupTerm(const QString &leader)
{
    return u'~' + leader;
}

} // namespace

bool SimilarityIndex::isTelling(const QString &stem) const
{
    return stem.size() > 1 && !stem.at(0).isDigit() && stem != u"not" &&
           !m_lexicon.stopWords.contains(stem) && !m_lexicon.chatter.contains(stem);
}

void SimilarityIndex::add(const QList<Passage> &story)
{
    const int number = static_cast<int>(m_lengths.size());
    QHash<QString, Posting> counts;
    double length = 0;
    for (const Passage &passage : story) {
        const bool title = passage.code == QLatin1StringView("title");
        const double weight = passage.weight * (title ? titleBonus : 1);
        const QList<Word> words = m_reader.read(passage.text);
        for (const Word &word : words) {
            if (!isTelling(word.stem))
                continue;
            length += passage.weight;
            const auto count = [&](const QString &term) {
                Posting &posting = counts[term];
                posting.story = number;
                posting.weight += weight;
                posting.inTitle = posting.inTitle || title;
            };
            count(word.stem);
            if (const QString leader = m_lexicon.thesaurus.value(word.stem); !leader.isEmpty())
                count(groupTerm(leader));
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        m_postings[it.key()].append(it.value());
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
QList<SimilarityIndex::Term> SimilarityIndex::termsOf(const QList<Passage> &question) const
{
    QList<Term> terms;
    QHash<QString, qsizetype> places;
    const auto add = [&](const QString &stem, double weight, const QString &asWritten) {
        const auto known = places.constFind(stem);
        if (known == places.constEnd()) {
            places.insert(stem, terms.size());
            terms.append({stem, weight, asWritten});
        } else {
            terms[*known].weight = qMax(terms.at(*known).weight, weight);
        }
    };
    for (const Passage &passage : question) {
        const QList<Word> words = m_reader.read(passage.text);
        for (const Word &word : words) {
            if (!isTelling(word.stem))
                continue;
            add(word.stem, passage.weight, passage.text.mid(word.start, word.end - word.start).toLower());
            if (const QString leader = m_lexicon.thesaurus.value(word.stem); !leader.isEmpty())
                add(groupTerm(leader), passage.weight * groupShare, {});
        }
    }
    return terms;
}

QList<Similarity> SimilarityIndex::compare(const QList<Passage> &question) const
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
    const QList<Term> terms = termsOf(question);
    for (const Term &term : terms) {
        const QList<Posting> postings = m_postings.value(term.stem);
        const double weight = term.weight * rarity(postings.size());
        possible += weight;
        for (const Posting &posting : postings) {
            const double gain = weight * saturated(posting);
            similarities[posting.story].score += gain;
            if (!term.asWritten.isEmpty())
                shared[posting.story].append({gain, term.asWritten, posting.inTitle});
        }
    }
    for (qsizetype i = 0; i < similarities.size(); ++i) {
        Similarity &each = similarities[i];
        each.score = possible > 0 ? 1 - std::exp(-steepness * each.score / possible) : 0;
        std::stable_sort(shared[i].begin(), shared[i].end(),
                         [](const Shared &a, const Shared &b) { return a.gain > b.gain; });
        for (const Shared &word : std::as_const(shared[i])) {
            QStringList &list = word.inTitle ? each.inTitle : each.shared;
            if (list.size() < mostWords)
                list.append(word.word);
        }
    }
    return similarities;
}

} // namespace storybank
