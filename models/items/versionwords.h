#pragma once

#include "actions/storyhistory.h"

#include <QLocale>

namespace storybank {

/// What a version is in a list: "Task, Action, 1 number", "Status set to Ready", "First version, always
/// kept". `before` is the version it followed; null = it is the first.
QString versionWhat(const StoryVersion &version, const StoryVersion *before);

/// The icon for that: a file of resources/icons without ".svg".
QString versionIcon(const StoryVersion &version, const StoryVersion *before);

/// The heading under which a version stands that was saved at `at` (local time): "Today",
/// "Tuesday 9 June" in the last two weeks, then "May" and "May 2025".
QString versionHeading(const QDateTime &at, const QDate &today, const QLocale &locale);

/// The time beside it: "22:18" in the last two weeks, then "28 May".
QString versionTime(const QDateTime &at, const QDate &today, const QLocale &locale);

/// Both, as it stands alone: "Tuesday 9 June, 22:18"; with the year when it is another one.
QString versionMoment(const QDateTime &at, const QDate &today, const QLocale &locale);

/// When a version was saved, in local time; the first one's may not be known, which is null.
QDateTime versionSaved(const StoryVersion &version);

/// Its words that are told, the time they take, and its status: "190 words, 1:43, ready".
QString versionSize(const Story &story, const BankSettings &settings);

} // namespace storybank
