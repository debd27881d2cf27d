#include "storytiming.h"

#include "domain/text.h"

#include <QCoreApplication>

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryTiming)
};

/// A counter warns beyond this part of its target.
constexpr double tolerance = 0.2;

} // namespace

QString counterText(const QString &text, int target, const BankSettings &settings)
{
    const TextSize size = measure(text);
    const int count = size.count();
    const QString words = count == 1 ? Words::tr("1 word") : Words::tr("%1 words").arg(count);
    const QString time = formatDuration(speakingSeconds(size, settings));
    return target > 0 ? Words::tr("%1 · %2 of %3").arg(words, time, formatDuration(target))
                      : u"%1 · %2"_s.arg(words, time);
}

bool isOffTarget(const QString &text, int target, const BankSettings &settings)
{
    if (target <= 0 || text.isEmpty())
        return false;
    const int seconds = speakingSeconds(measure(text), settings);
    return std::abs(seconds - target) > target * tolerance;
}

} // namespace storybank
