#include "health.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Health)
};

} // namespace

QString healthText(const HealthFact &fact)
{
    switch (fact.aspect) {
    case HealthAspect::Stories:
        return Health::tr("%n stories can be told", nullptr, fact.count);
    case HealthAspect::Strong:
        return Health::tr("%1 of %2 are strong").arg(fact.count).arg(fact.of);
    case HealthAspect::Failure:
        return fact.count == 0 ? Health::tr("No story of a failure")
                               : Health::tr("%n stories of a failure", nullptr, fact.count);
    case HealthAspect::Numbers:
        return Health::tr("%1 of %2 have a number").arg(fact.count).arg(fact.of);
    case HealthAspect::Places:
        return fact.count == 0 ? Health::tr("No story says where it was")
                               : Health::tr("From %n places", nullptr, fact.count);
    case HealthAspect::Years:
        return Health::tr("%1 of %2 are recent").arg(fact.count).arg(fact.of);
    case HealthAspect::ToldOften:
        return fact.count == 0 ? Health::tr("None told too often")
                               : Health::tr("%n told too often", nullptr, fact.count);
    }
    return {};
}

QString healthReason(const HealthFact &fact)
{
    switch (fact.aspect) {
    case HealthAspect::Stories:
        return Health::tr("A day of four rounds asks for about %1 stories that are ready or polished.")
            .arg(fact.wanted);
    case HealthAspect::Strong:
        return Health::tr("Interviewers remember the strong ones. Aim for %1 of strength 4 or 5.")
            .arg(fact.wanted);
    case HealthAspect::Failure:
        return Health::tr("Almost every onsite asks for a failure. Have one with that primary tag.");
    case HealthAspect::Numbers:
        return Health::tr("A number makes a result believable. Aim for %1 stories with one.")
            .arg(fact.wanted);
    case HealthAspect::Places:
        return Health::tr(
                   "Stories of one job alone look like luck. Tell of at least %1 companies or projects.")
            .arg(fact.wanted);
    case HealthAspect::Years:
        return Health::tr(
                   "Old stories raise the question what you did since. Aim for %1 of the last five years.")
            .arg(fact.wanted);
    case HealthAspect::ToldOften:
        return Health::tr("A story that was told more than %n times loses its edge, and word gets round.",
                          nullptr, fact.wanted);
    }
    return {};
}

} // namespace storybank
