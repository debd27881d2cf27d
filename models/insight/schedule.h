#pragma once

#include <QDate>
#include <QList>

namespace storybank {

/// One timed telling to oneself, as the schedule looks at it.
struct Review
{
    QDate day;
    int rating = 0; ///< 1 again, 2 hard, 3 good, 4 easy; any other value is not looked at
};

/// What one remembers of one telling after some reviews.
struct Memory
{
    double stability = 0;  ///< days until 90 % are left; 0 = never reviewed
    double difficulty = 0; ///< 1–10
};

/// The memory after `reviews`, in the order of their days. FSRS-6 ("The Algorithm" in the wiki of the open
/// spaced repetition project) with its published default parameters and without steps within a day.
Memory memoryAfter(const QList<Review> &reviews);

/// The part of a telling that one still remembers on `day`, 0–1; 0 without a rated review. Before the last
/// review, as when the clock was set back, it counts as that day.
double partLeft(const QList<Review> &reviews, QDate day);

/// The day on which a telling with these reviews is due again: when one would remember 90 % of it, at the
/// earliest the day after the last. Null without a rated review.
QDate dueAfter(const QList<Review> &reviews);

} // namespace storybank
