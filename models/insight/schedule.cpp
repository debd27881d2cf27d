#include "schedule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace storybank {

namespace {

// The default parameters of FSRS-6 as published, w0 to w20.
constexpr std::array w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                       1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr int again = 1, hard = 2, good = 3, easy = 4;
constexpr double leastStability = 0.001;
constexpr double wantedRetention = 0.9;
constexpr int longestInterval = 36500;

double firstDifficulty(int rating)
{
    return w[4] - std::exp(w[5] * (rating - 1)) + 1;
}

double difficultyAfter(double difficulty, int rating)
{
    const double damped = difficulty - w[6] * (rating - good) * (10 - difficulty) / 9;
    return std::clamp(w[7] * firstDifficulty(easy) + (1 - w[7]) * damped, 1.0, 10.0);
}

/// The part that is left after `days`.
double retention(double stability, qint64 days)
{
    const double factor = std::pow(0.9, -1 / w[20]) - 1;
    return std::pow(1 + factor * static_cast<double>(days) / stability, -w[20]);
}

double sameDayStability(double stability, int rating)
{
    const double growth = std::exp(w[17] * (rating - good + w[18])) * std::pow(stability, -w[19]);
    return stability * (rating >= hard ? std::max(growth, 1.0) : growth);
}

double stabilityAfter(const Memory &memory, double left, int rating)
{
    const auto [stability, difficulty] = memory;
    if (rating == again) {
        const double forgotten = w[11] * std::pow(difficulty, -w[12]) * (std::pow(stability + 1, w[13]) - 1) *
                                 std::exp((1 - left) * w[14]);
        return std::min(forgotten, stability / std::exp(w[17] * w[18]));
    }
    const double bonus = rating == hard ? w[15] : rating == easy ? w[16] : 1;
    return stability * (1 + std::exp(w[8]) * (11 - difficulty) * std::pow(stability, -w[9]) *
                                (std::exp((1 - left) * w[10]) - 1) * bonus);
}

QList<Review> rated(QList<Review> reviews)
{
    reviews.removeIf([](const Review &r) { return r.rating < again || r.rating > easy || !r.day.isValid(); });
    std::stable_sort(reviews.begin(), reviews.end(),
                     [](const Review &a, const Review &b) { return a.day < b.day; });
    return reviews;
}

} // namespace

Memory memoryAfter(const QList<Review> &reviews)
{
    Memory memory;
    QDate last;
    for (const Review &review : rated(reviews)) {
        const int rating = review.rating;
        if (last.isNull()) {
            memory = {w[static_cast<size_t>(rating - 1)], std::clamp(firstDifficulty(rating), 1.0, 10.0)};
        } else {
            const qint64 days = last.daysTo(review.day);
            memory.stability = days < 1 ? sameDayStability(memory.stability, rating)
                                        : stabilityAfter(memory, retention(memory.stability, days), rating);
            memory.difficulty = difficultyAfter(memory.difficulty, rating);
        }
        memory.stability = std::max(memory.stability, leastStability);
        last = review.day;
    }
    return memory;
}

double partLeft(const QList<Review> &reviews, QDate day)
{
    const QList<Review> kept = rated(reviews);
    if (kept.isEmpty())
        return 0;
    return retention(memoryAfter(kept).stability, std::max<qint64>(0, kept.last().day.daysTo(day)));
}

QDate dueAfter(const QList<Review> &reviews)
{
    const QList<Review> kept = rated(reviews);
    if (kept.isEmpty())
        return {};
    const double factor = std::pow(0.9, -1 / w[20]) - 1;
    const double days = memoryAfter(kept).stability / factor * (std::pow(wantedRetention, -1 / w[20]) - 1);
    return kept.last().day.addDays(
        std::clamp(static_cast<int>(std::lround(std::min(days, 1e6))), 1, longestInterval));
}

} // namespace storybank
