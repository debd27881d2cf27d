#include "evidence.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double repeated = 0.3;    ///< share that a phrase adds when it comes again
constexpr double mostCertain = 0.9; ///< no single phrase says more
constexpr int mostRepetitions = 3;  ///< from then on it adds nothing

} // namespace

QMap<int, Evidence> evidenceIn(const QList<Passage> &passages, const CueMatcher &matcher, WordReader &reader)
{
    QMap<int, Evidence> evidence;
    QHash<const QString *, int> times;
    for (const Passage &passage : passages) {
        const QList<CueHit> hits = matcher.find(reader.read(passage.text));
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
    for (Evidence &group : evidence) {
        std::stable_sort(group.phrases.begin(), group.phrases.end(),
                         [](const FoundPhrase &a, const FoundPhrase &b) { return a.weight > b.weight; });
    }
    return evidence;
}

} // namespace storybank
