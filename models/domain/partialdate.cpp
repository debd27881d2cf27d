#include "partialdate.h"

namespace storybank {

QDate PartialDate::firstDay() const
{
    return isNull() ? QDate() : QDate(year, qMax(month, 1), qMax(day, 1));
}

QString PartialDate::toString() const
{
    if (isNull())
        return {};
    QString text = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (month > 0 && day > 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

std::optional<PartialDate> PartialDate::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return PartialDate();
    const auto parts = trimmed.split(u'-');
    if (parts.size() > 3 || parts[0].size() != 4)
        return std::nullopt;
    std::array<int, 3> values{};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = i == 0 || parts[i].size() == 2;
        values[static_cast<size_t>(i)] = ok ? parts[i].toInt(&ok) : 0;
        if (!ok || values[static_cast<size_t>(i)] < 1)
            return std::nullopt;
    }
    const PartialDate date{values[0], values[1], values[2]};
    return date.firstDay().isValid() ? std::optional(date) : std::nullopt;
}

} // namespace storybank
