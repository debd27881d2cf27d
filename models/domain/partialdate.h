#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace storybank {

/// A date of which the day, or the day and the month, may be unknown: 2023, 2023-03, 2023-03-14.
struct PartialDate
{
    int year = 0;  ///< 0 = no date at all
    int month = 0; ///< 1–12, 0 = unknown
    int day = 0;   ///< 1–31, 0 = unknown

    bool isNull() const { return year == 0; }

    /// The first day it can mean; an invalid date when null. For sorting and for ages.
    QDate firstDay() const;

    /// As ISO 8601 writes it, as short as what is known; empty when null.
    QString toString() const;

    /// Reads what toString() writes; an empty text is a null date, anything else that is no date is none.
    static std::optional<PartialDate> parse(QStringView text);

    friend bool operator==(const PartialDate &, const PartialDate &) = default;
    friend auto operator<=>(const PartialDate &, const PartialDate &) = default;
};

} // namespace storybank
