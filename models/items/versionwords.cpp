#include "versionwords.h"

#include "domain/text.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct VersionText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::VersionWords)
};

/// So long a version stands under its day.
constexpr int dayGroups = 14;

bool isByDay(const QDate &day, const QDate &today)
{
    return day.daysTo(today) < dayGroups;
}

int metricsChanged(const Story &before, const Story &after)
{
    const auto without = [](const QList<Metric> &these, const QList<Metric> &those) {
        return static_cast<int>(
            std::count_if(these.begin(), these.end(), [&](const Metric &m) { return !those.contains(m); }));
    };
    // Only the order can differ as well.
    return std::max({1, without(before.metrics, after.metrics), without(after.metrics, before.metrics)});
}

/// What one stored field is called in such a list; the same words may come twice.
QString fieldWords(const QString &field, const Story &before, const Story &after)
{
    if (const auto section = fromCode<Section>(field))
        return sectionName(*section);
    if (field == u"metrics") {
        const int count = metricsChanged(before, after);
        return count == 1 ? VersionText::tr("1 number") : VersionText::tr("%1 numbers").arg(count);
    }
    if (field == u"title")
        return VersionText::tr("title");
    if (field == u"status")
        return VersionText::tr("status");
    if (field == u"strength")
        return VersionText::tr("strength");
    if (field == u"hook")
        return VersionText::tr("hook");
    if (field == u"ninety_seconds" || field == u"thirty_seconds")
        return VersionText::tr("short lengths");
    if (field == u"follow_ups")
        return VersionText::tr("follow-ups");
    if (field == u"tags")
        return VersionText::tr("tags");
    if (field == u"muted_rules")
        return VersionText::tr("muted findings");
    return VersionText::tr("details");
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

bool isOnly(const StoryVersion &version, QStringView field)
{
    return version.changed.size() == 1 && version.changed.constFirst() == field;
}

bool isRead(const StoryVersion &version)
{
    return version.changed.contains(u"source"_s) && !version.story.source.isEmpty();
}

} // namespace

QString versionWhat(const StoryVersion &version, const StoryVersion *before)
{
    if (!before)
        return VersionText::tr("First version, always kept");
    if (isOnly(version, u"status"))
        return VersionText::tr("Status set to %1").arg(statusName(version.story.status));
    if (isOnly(version, u"trashed_at"))
        return version.story.isTrashed() ? VersionText::tr("Moved to the trash")
                                         : VersionText::tr("Put back from the trash");
    if (isRead(version))
        return VersionText::tr("Read from %1").arg(version.story.source);
    QStringList words;
    for (const QString &field : version.changed) {
        const QString word = fieldWords(field, before->story, version.story);
        if (!words.contains(word))
            words.append(word);
    }
    return capitalised(words.join(VersionText::tr(", ", "between the parts of a list")));
}

QString versionIcon(const StoryVersion &version, const StoryVersion *before)
{
    if (!before)
        return u"pin"_s;
    if (isOnly(version, u"status")) {
        constexpr std::array icons{"circle-dashed", "circle-dot", "circle-check", "archive"};
        return QString::fromLatin1(icons[static_cast<size_t>(version.story.status)]);
    }
    if (isOnly(version, u"trashed_at"))
        return version.story.isTrashed() ? u"trash-2"_s : u"archive-restore"_s;
    return isRead(version) ? u"file-input"_s : u"pencil"_s;
}

QString versionHeading(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    if (at.isNull())
        return VersionText::tr("Earlier");
    const QDate day = at.date();
    if (day == today)
        return VersionText::tr("Today");
    if (isByDay(day, today))
        return locale.toString(day, VersionText::tr("dddd d MMMM", "format of a date: Tuesday 9 June"));
    return locale.toString(day, day.year() == today.year()
                                    ? u"MMMM"_s
                                    : VersionText::tr("MMMM yyyy", "format of a month: May 2025"));
}

QString versionTime(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    if (at.isNull())
        return VersionText::tr("Unknown time");
    if (isByDay(at.date(), today))
        return at.time().toString(u"HH:mm"_s);
    return locale.toString(at.date(), VersionText::tr("d MMMM", "format of a date: 28 May"));
}

QString versionMoment(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    if (at.isNull())
        return VersionText::tr("Earlier");
    const QDate day = at.date();
    const QString date =
        day == today ? VersionText::tr("Today")
        : day.year() == today.year()
            ? locale.toString(day, VersionText::tr("dddd d MMMM", "format of a date: Tuesday 9 June"))
            : locale.toString(day, VersionText::tr("d MMMM yyyy", "format of a date: 9 June 2025"));
    return VersionText::tr("%1, %2", "date, time").arg(date, at.time().toString(u"HH:mm"_s));
}

QDateTime versionSaved(const StoryVersion &version)
{
    const QDateTime &at = version.at.isValid() ? version.at : version.story.createdAt;
    return at.isValid() ? at.toLocalTime() : QDateTime();
}

QString versionSize(const Story &story, const BankSettings &settings)
{
    const TextSize size = measure(story);
    const QString words =
        size.count() == 1 ? VersionText::tr("1 word") : VersionText::tr("%1 words").arg(size.count());
    return VersionText::tr("%1, %2, %3", "190 words, 1:43, ready")
        .arg(words, formatDuration(speakingSeconds(size, settings)), statusName(story.status).toLower());
}

} // namespace storybank
