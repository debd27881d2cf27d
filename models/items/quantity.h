#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace storybank {

/// A number as a person types it into a table.
struct Quantity
{
    double value = 0;
    QString unit;
    bool isSigned = false; ///< with a plus or minus in front: a change rather than a level
    friend bool operator==(const Quantity &, const Quantity &) = default;
};

/// Reads "15 %", "840 ms", "−25 %", "+4.1 pp", "$504K/week", "8.7/10", "1,200" in the numbers of `locale`,
/// else as they are written in English: the way back from formatQuantity(). None when there is no number.
std::optional<Quantity> readQuantity(const QString &text, const QLocale &locale);

} // namespace storybank
