#include "cuematcher.h"

#include <tuple>

namespace storybank {

namespace {

constexpr int mostSkipped = 2; ///< words between two words of a cue

bool isNumber(const QString &stem)
{
    static const QSet<QString> spelt{
        QStringLiteral("one"),      QStringLiteral("two"),    QStringLiteral("three"),
        QStringLiteral("four"),     QStringLiteral("five"),   QStringLiteral("six"),
        QStringLiteral("seven"),    QStringLiteral("eight"),  QStringLiteral("nine"),
        QStringLiteral("ten"),      QStringLiteral("eleven"), QStringLiteral("twelv"),
        QStringLiteral("fifteen"),  QStringLiteral("twenti"), QStringLiteral("thirti"),
        QStringLiteral("forti"),    QStringLiteral("fifti"),  QStringLiteral("hundr"),
        QStringLiteral("thousand"), QStringLiteral("half"),   QStringLiteral("dozen")};
    return stem.at(0).isDigit() || spelt.contains(stem);
}

struct Found
{
    CueHit hit;
    qsizetype first; ///< word
    qsizetype last;  ///< word, included

    bool overlaps(const Found &other) const { return first <= other.last && other.first <= last; }
};

/// Keeps of overlapping hits of one group the longest, then the earliest, then the heaviest.
QList<CueHit> withoutOverlaps(QList<Found> found)
{
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::tuple(a.last - a.first, -a.first, a.hit.weight) >
               std::tuple(b.last - b.first, -b.first, b.hit.weight);
    });
    QHash<int, QList<Found>> taken;
    QList<CueHit> hits;
    for (const Found &each : std::as_const(found)) {
        QList<Found> &ofGroup = taken[each.hit.group];
        if (std::any_of(ofGroup.cbegin(), ofGroup.cend(),
                        [&each](const Found &other) { return each.overlaps(other); }))
            continue;
        ofGroup.append(each);
        if (each.hit.weight > 0)
            hits.append(each.hit);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const CueHit &a, const CueHit &b) {
        return std::tie(a.start, a.group) < std::tie(b.start, b.group);
    });
    return hits;
}

} // namespace

int CueMatcher::numberOf(const QString &stem)
{
    if (stem == u"*")
        return anyWord;
    if (stem == u"#")
        return anyNumber;
    const auto known = m_numbers.constFind(stem);
    if (known != m_numbers.constEnd())
        return *known;
    m_byFirstWord.append(QList<Entry>());
    return *m_numbers.insert(stem, static_cast<int>(m_numbers.size()));
}

void CueMatcher::add(int group, const QList<Cue> &cues)
{
    for (const Cue &cue : cues) {
        if (cue.stems.isEmpty())
            continue;
        Entry entry{group, cue.weight, {}, cue.phrase};
        entry.words.reserve(cue.stems.size());
        for (const QString &stem : cue.stems)
            entry.words.append(numberOf(stem));
        if (entry.words.first() >= 0)
            m_byFirstWord[entry.words.first()].append(entry);
    }
}

QList<CueHit> CueMatcher::find(const QList<Word> &words) const
{
    QList<Known> known; // looked up once: each word is asked for by each cue that might start nearby
    known.reserve(words.size());
    for (const Word &word : words)
        known.append(
            {m_numbers.value(word.stem, unknown), m_stopWords.contains(word.stem), isNumber(word.stem)});
    QList<Found> found;
    for (qsizetype first = 0; first < words.size(); ++first) {
        if (known.at(first).word == unknown)
            continue;
        for (const Entry &entry : m_byFirstWord.at(known.at(first).word)) {
            const qsizetype last = endOfMatch(words, known, first, entry.words);
            if (last >= 0)
                found.append(
                    {{entry.group, entry.weight, words.at(first).start, words.at(last).end, &entry.phrase},
                     first,
                     last});
        }
    }
    return withoutOverlaps(std::move(found));
}

/// Whether a word of a text stands for one of a cue.
bool CueMatcher::fits(const Known &known, int word)
{
    return word == anyNumber ? known.number : known.word == word;
}

/// The last word of the cue when it starts at word `first`, else -1.
qsizetype CueMatcher::endOfMatch(const QList<Word> &words, const QList<Known> &known, qsizetype first,
                                 const QList<int> &cue)
{
    qsizetype at = first;
    bool anyMayStandBetween = false;
    for (qsizetype i = 1; i < cue.size(); ++i) {
        if (cue.at(i) == anyWord) {
            anyMayStandBetween = true;
            continue;
        }
        qsizetype next = at + 1;
        const qsizetype limit = qMin(words.size() - 1, next + mostSkipped);
        while (next <= limit && !fits(known.at(next), cue.at(i)) &&
               (anyMayStandBetween || known.at(next).mayStandBetween))
            ++next;
        if (next > limit || !fits(known.at(next), cue.at(i)) ||
            words.at(next).sentence != words.at(first).sentence)
            return -1;
        at = next;
        anyMayStandBetween = false;
    }
    return at;
}

} // namespace storybank
