#pragma once

#include "domain/codes.h"
#include "domain/library.h"

#include <QDate>

namespace storybank {

/// What makes a bank ready for an onsite, whatever is asked.
enum class HealthAspect { Stories, Strong, Failure, Numbers, Places, Years, ToldOften };
template<>
struct Codes<HealthAspect>
{
    static constexpr std::array names{"stories", "strong", "failure",   "numbers",
                                      "places",  "years",  "told_often"};
};

/// One aspect: how many there are, and how many are wanted. Of ToldOften `wanted` is the most that is fine.
struct HealthFact
{
    HealthAspect aspect = HealthAspect::Stories;
    bool good = false;
    int count = 0;
    int wanted = 0;
    int of = 0;             ///< stories that were looked at
    QList<StoryId> stories; ///< those to look at first: weak ones, without numbers, told too often; by title
    friend bool operator==(const HealthFact &, const HealthFact &) = default;
};

/// The health of a bank, by its stories that can be told (ready or polished, not in the trash):
/// - Stories: at least 8, which is two for each of four rounds;
/// - Strong: half of them of strength 4 or 5;
/// - Failure: one with the competency "failure" as a primary tag; left out when the bank has none;
/// - Numbers: two in three with a metric that has a result;
/// - Places: from two companies or, where none is given, projects;
/// - Years: half of those with a date ended within the five years before `today`; left out without any;
/// - ToldOften: none told more often than BankSettings::tooOften.
QList<HealthFact> bankHealth(const Library &library, QDate today);

} // namespace storybank
