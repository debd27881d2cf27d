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

/// Whether a word of a text stands for one of a cue.
bool fits(const Word &word, const QString &stem)
{
    return stem == u"#" ? isNumber(word.stem) : word.stem == stem;
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

void CueMatcher::add(int group, const QList<Cue> &cues)
{
    for (const Cue &cue : cues) {
        if (!cue.stems.isEmpty())
            m_byFirstStem[cue.stems.first()].append({group, cue});
    }
}

QList<CueHit> CueMatcher::find(const QList<Word> &words) const
{
    QList<bool> mayStandBetween; // asked for each cue that might start nearby
    mayStandBetween.reserve(words.size());
    for (const Word &word : words)
        mayStandBetween.append(m_stopWords.contains(word.stem));
    QList<Found> found;
    for (qsizetype first = 0; first < words.size(); ++first) {
        const auto entries = m_byFirstStem.constFind(words.at(first).stem);
        if (entries == m_byFirstStem.constEnd())
            continue;
        for (const Entry &entry : *entries) {
            const qsizetype last = endOfMatch(words, mayStandBetween, first, entry.cue.stems);
            if (last >= 0)
                found.append({{entry.group, entry.cue.weight, words.at(first).start, words.at(last).end,
                               &entry.cue.phrase},
                              first,
                              last});
        }
    }
    return withoutOverlaps(std::move(found));
}

/// The last word of the cue when it starts at word `first`, else -1.
qsizetype CueMatcher::endOfMatch(const QList<Word> &words, const QList<bool> &mayStandBetween,
                                 qsizetype first, const QStringList &stems)
{
    qsizetype at = first;
    bool anyMayStandBetween = false;
    for (qsizetype s = 1; s < stems.size(); ++s) {
        if (stems.at(s) == u"*") {
            anyMayStandBetween = true;
            continue;
        }
        qsizetype next = at + 1;
        const qsizetype limit = qMin(words.size() - 1, next + mostSkipped);
        while (next <= limit && !fits(words.at(next), stems.at(s)) &&
               (anyMayStandBetween || mayStandBetween.at(next)))
            ++next;
        if (next > limit || !fits(words.at(next), stems.at(s)) ||
            words.at(next).sentence != words.at(first).sentence)
            return -1;
        at = next;
        anyMayStandBetween = false;
    }
    return at;
}

} // namespace storybank
