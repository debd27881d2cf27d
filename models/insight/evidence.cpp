#include "evidence.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double repeated = 0.3;    ///< share that a phrase adds when it comes again
constexpr double mostCertain = 0.9; ///< no single phrase says more
constexpr int mostRepetitions = 3;  ///< from then on it adds nothing

void sortHeaviestFirst(QList<FoundPhrase> &phrases)
{
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const FoundPhrase &a, const FoundPhrase &b) { return a.weight > b.weight; });
}

} // namespace

QMap<int, Evidence> evidenceIn(const QList<ReadPassage> &passages, const CueMatcher &matcher)
{
    QMap<int, Evidence> evidence;
    QHash<const QString *, int> times;
    for (const auto &[passage, words] : passages) {
        const QList<CueHit> hits = matcher.find(words);
        for (const CueHit &hit : hits) {
            const int before = times[hit.phrase]++;
            if (before > mostRepetitions)
                continue;
            const double share = before == 0 ? 1 : repeated;
            const double weight = qMin(mostCertain, hit.weight * passage.weight) * share;
            Evidence &group = evidence[hit.group];
            group.sum -= std::log(1 - weight);
            if (before == 0)
                group.phrases.append(
                    {passage.code, passage.text.mid(hit.start, hit.end - hit.start).simplified(), weight});
        }
    }
    for (Evidence &group : evidence)
        sortHeaviestFirst(group.phrases);
    return evidence;
}

} // namespace storybank
