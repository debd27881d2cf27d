#include "vocabulary.h"

#include <cmath>

namespace storybank {

namespace {

// Measured by what the words of one author's texts say in those of another, and on the sample bank.
constexpr double cueShare = 1.5;      ///< of all cues with a word against one example with it
constexpr double cueSaturation = 0.6; ///< ten cues with one word do not say ten times as much
constexpr double otherSide = 0.3;     ///< of an example question in a story, and the other way round
constexpr double smoothing = 0.2;     ///< added to each count
constexpr double pairShare = 0.6;     ///< a pair says again what its words have said
constexpr qsizetype mostWords = 3;    ///< that are named for a competency

/// The stem by which a word is counted; all numbers alike.
QString countedAs(const QString &stem)
{
    return stem.at(0).isDigit() ? QStringLiteral("#") : stem;
}

quint64 pairOf(int before, int number)
{
    return (static_cast<quint64>(before) + 1) << 32U | static_cast<quint64>(number);
}

/// The stems of a text as they are counted, an empty one before each further sentence.
QStringList countedStems(const QList<Word> &words)
{
    QStringList stems;
    int sentence = words.isEmpty() ? 0 : words.first().sentence;
    for (const Word &word : words) {
        if (word.sentence != sentence)
            stems.append(QString());
        sentence = word.sentence;
        stems.append(countedAs(word.stem));
    }
    return stems;
}

} // namespace

Vocabulary::Vocabulary(const Lexicon &lexicon, TextSide side)
    : m_keys(lexicon.storyCues.keys()), m_stopWords(lexicon.stopWords), m_silent(lexicon.stopWords)
{
    m_keys.sort();
    readCues(lexicon, side);
    for (double &amount : m_weights) {
        if (amount > 0)
            amount = cueShare * std::pow(amount, cueSaturation);
    }
    for (const Example &example : lexicon.examples)
        readExample(example, side);
    weigh();
}

/// The words of a text, stop words left out, and its pairs of words that follow each other.
QList<quint64> Vocabulary::tokensOf(const QStringList &stems)
{
    QList<quint64> tokens;
    int before = -1;
    for (const QString &stem : stems) {
        if (stem.isEmpty()) {
            before = -1;
            continue;
        }
        auto number = m_numbers.constFind(stem);
        if (number == m_numbers.constEnd())
            number = m_numbers.insert(stem, static_cast<int>(m_numbers.size()));
        if (!m_stopWords.contains(stem))
            tokens.append(static_cast<quint64>(*number));
        if (before >= 0)
            tokens.append(pairOf(before, *number));
        before = *number;
    }
    return tokens;
}

/// Where the weights of a word or pair begin; made when it is new.
qsizetype Vocabulary::rowOf(quint64 token)
{
    const auto known = m_rows.constFind(token);
    if (known != m_rows.constEnd())
        return *known;
    const qsizetype row = m_weights.size();
    m_weights.resize(row + m_keys.size());
    m_rows.insert(token, row);
    return row;
}

void Vocabulary::readCues(const Lexicon &lexicon, TextSide side)
{
    for (int key = 0; key < m_keys.size(); ++key) {
        QList<Cue> silent;
        const auto read = [&](const QList<Cue> &cues, bool own) {
            for (const Cue &cue : cues) {
                if (cue.weight <= 0 && own) {
                    silent.append(cue);
                    silent.last().weight = 1; // the matcher keeps silent on those without
                }
                QStringList stems = cue.stems;
                stems.removeAll(QStringLiteral("*"));
                const QList<quint64> tokens = tokensOf(stems);
                for (const quint64 token : tokens)
                    m_weights[rowOf(token) + key] += cue.listed;
            }
        };
        read(lexicon.storyCues.value(m_keys.at(key)), side == TextSide::Stories);
        read(lexicon.promptCues.value(m_keys.at(key)), side == TextSide::Prompts);
        m_silent.add(key, silent);
    }
}

/// An example counts at most once for a word, however often it stands there.
void Vocabulary::readExample(const Example &example, TextSide side)
{
    const bool own = example.isStory == (side == TextSide::Stories);
    const double share = (own ? 1 : otherSide) / static_cast<double>(qMax(qsizetype(1), example.keys.size()));
    QHash<quint64, double> sums;
    for (const auto &[passage, words] : example.passages) {
        const QList<quint64> tokens = tokensOf(countedStems(words));
        for (const quint64 token : tokens) {
            double &sum = sums[token];
            const double more = qMin(1.0, sum + passage.weight) - sum;
            sum += more;
            const qsizetype row = rowOf(token);
            for (const QString &key : example.keys) {
                if (const qsizetype at = m_keys.indexOf(key); at >= 0)
                    m_weights[row + at] += share * more;
            }
        }
    }
}

/// Turns the counts into what each word says.
void Vocabulary::weigh()
{
    const qsizetype keys = m_keys.size();
    QList<double> ofKey(keys);
    double all = 0;
    for (qsizetype i = 0; i < m_weights.size(); ++i)
        ofKey[i % keys] += m_weights.at(i);
    for (const double amount : std::as_const(ofKey))
        all += amount;
    for (qsizetype row = 0; row < m_weights.size(); row += keys) {
        double together = 0;
        for (qsizetype key = 0; key < keys; ++key)
            together += m_weights.at(row + key);
        for (qsizetype key = 0; key < keys; ++key) {
            const double expected = ofKey.at(key) * together / all;
            m_weights[row + key] = std::log((m_weights.at(row + key) + smoothing) / (expected + smoothing));
        }
    }
}

QList<Vocabulary::Standing> Vocabulary::standingIn(const QList<ReadPassage> &passages) const
{
    QList<Standing> standing;
    QHash<qsizetype, qsizetype> places;
    for (const ReadPassage &in : passages) {
        const QList<CueHit> silent = m_silent.find(in.words);
        const auto add = [&](quint64 token, const Word &first, const Word &last) {
            const auto row = m_rows.constFind(token);
            if (row == m_rows.constEnd())
                return;
            auto place = places.constFind(*row);
            if (place == places.constEnd()) {
                place = places.insert(*row, standing.size());
                const bool named = !m_stopWords.contains(first.stem) && !m_stopWords.contains(last.stem);
                standing.append({*row, 0, first.start != last.start, named, &in, first.start, last.end, {}});
            }
            standing[*place].weight += in.passage.weight;
            for (const CueHit &phrase : silent) {
                if (phrase.start <= last.start && last.end <= phrase.end)
                    standing[*place].silentFor.append(phrase.group);
            }
        };
        int before = -1;
        for (qsizetype i = 0; i < in.words.size(); ++i) {
            const Word &word = in.words.at(i);
            const auto number = m_numbers.constFind(countedAs(word.stem));
            if (i > 0 && in.words.at(i - 1).sentence != word.sentence)
                before = -1;
            if (number == m_numbers.constEnd()) {
                before = -1;
                continue;
            }
            add(static_cast<quint64>(*number), word, word);
            if (before >= 0)
                add(pairOf(before, *number), in.words.at(i - 1), word);
            before = *number;
        }
    }
    return standing;
}

/// What a word that stands in a text says for a key.
double Vocabulary::said(const Standing &standing, int key) const
{
    const double weight = m_weights.at(standing.row + key);
    // In a phrase of no weight a word neither speaks for the phrase's key nor, thereby, against the others.
    if (!standing.silentFor.isEmpty() && (weight < 0 || standing.silentFor.contains(key)))
        return 0;
    return weight * std::log(1 + standing.weight) * (standing.pair ? pairShare : 1);
}

QList<double> Vocabulary::scores(const QList<ReadPassage> &passages) const
{
    QList<double> sums(m_keys.size());
    const QList<Standing> standing = standingIn(passages);
    for (const Standing &each : standing) {
        for (int key = 0; key < m_keys.size(); ++key)
            sums[key] += said(each, key);
    }
    return sums;
}

QList<FoundPhrase> Vocabulary::tellingWords(int key, const QList<ReadPassage> &passages) const
{
    QList<FoundPhrase> words;
    const QList<Standing> standing = standingIn(passages);
    for (const Standing &each : standing) {
        const double weight = said(each, key);
        const auto place = std::find_if(words.cbegin(), words.cend(),
                                        [weight](const FoundPhrase &other) { return other.weight < weight; });
        if (!each.named || weight <= 0 || place - words.cbegin() >= mostWords)
            continue;
        const Passage &passage = each.in->passage;
        words.insert(
            place - words.cbegin(),
            {passage.code, passage.text.mid(each.start, each.end - each.start).simplified(), weight});
        if (words.size() > mostWords)
            words.removeLast();
    }
    return words;
}

} // namespace storybank
