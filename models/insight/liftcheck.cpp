#include "liftcheck.h"

#include <algorithm>
#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

double raised(const Lift &lift)
{
    return lift.inPoints ? lift.share + lift.lift : lift.share * (1 + lift.lift / 100);
}

/// Told numbers are rounded, so the same means: as far as one decimal shows.
bool isSame(double a, double b)
{
    return std::abs(a - b) <= 0.05 + 1e-9;
}

bool isPercentPair(const Metric &metric)
{
    const bool units = metric.unit == u"%" && (metric.baselineUnit.isEmpty() || metric.baselineUnit == u"%");
    return metric.kind == MetricKind::Pair && units && metric.baseline && metric.result;
}

} // namespace

std::optional<ImpactWarning> liftWarning(const Lift &lift, const QList<Metric> &told)
{
    const double risen = raised(lift);
    const Lift other{lift.share, lift.lift, !lift.inPoints};
    const QString otherUnit = lift.inPoints ? u"%"_s : u"pp"_s;
    if (risen > 100) {
        ImpactWarning warning{
            ImpactWarningCode::LiftOverAll, {}, {lift.share, lift.lift, risen}, true, {}, {}};
        if (raised(other) <= 100)
            warning.otherUnit = otherUnit;
        return warning;
    }
    const auto teller = std::find_if(told.cbegin(), told.cend(), [&](const Metric &metric) {
        return isPercentPair(metric) && isSame(*metric.baseline, lift.share) &&
               isSame(*metric.result, raised(other)) && !isSame(*metric.result, risen);
    });
    if (teller == told.cend())
        return std::nullopt;
    return ImpactWarning{lift.inPoints ? ImpactWarningCode::LiftIsPercent : ImpactWarningCode::LiftIsPoints,
                         {},
                         {lift.share, lift.lift, risen, *teller->result},
                         false,
                         otherUnit,
                         {}};
}

} // namespace storybank
