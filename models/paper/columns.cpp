#include "frame.h"

namespace storybank::paper {

QList<qsizetype> columnStarts(const QList<double> &heights, int columns, double limit)
{
    const qsizetype n = heights.size();
    constexpr double rounding = 1e-6; // sums in another order than the caller's
    constexpr double impossible = 1e18;
    QList<QList<double>> best(columns + 1, QList<double>(n + 1, impossible));
    QList<QList<qsizetype>> from(columns + 1, QList<qsizetype>(n + 1, 0));
    best[0][0] = 0;
    for (int c = 1; c <= columns; ++c) {
        for (qsizetype end = 0; end <= n; ++end) {
            double height = 0;
            for (qsizetype start = end; start >= 0 && height <= limit + rounding; --start) {
                const double cost = best.at(c - 1).at(start) + height * height;
                if (cost < best.at(c).at(end)) {
                    best[c][end] = cost;
                    from[c][end] = start;
                }
                if (start > 0)
                    height += heights.at(start - 1);
            }
        }
    }
    if (best.at(columns).at(n) >= impossible)
        return {};
    QList<qsizetype> starts(columns + 1, n);
    for (int c = columns; c > 0; --c)
        starts[c - 1] = from.at(c).at(starts.at(c));
    return starts;
}

} // namespace storybank::paper
