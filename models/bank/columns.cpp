#include "columns.h"

#include <QTimeZone>

namespace storybank::columns {

namespace {

const QString timeFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ");

/// The number in `count` digits from `at`; −1 when they are none.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const ushort c = text.at(i).unicode();
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(timeFormat) : QString();
}

QDateTime timeFrom(const QString &text)
{
    // By hand: QDateTime::fromString would take a third of the time that opening a large bank takes.
    if (text.size() != 24 || text.at(10) != u'T' || text.at(23) != u'Z')
        return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), digits(text, 20, 3));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

QString jsonText(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace storybank::columns
