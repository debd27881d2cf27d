#include "telling.h"

#include "domain/text.h"

#include <numeric>

namespace storybank {

int targetSeconds(Section section)
{
    switch (section) {
    case Section::Situation:
        return 20;
    case Section::Task:
        return 15;
    case Section::Action:
        return 65;
    case Section::Result:
        return 30;
    case Section::Learning:
        return 10;
    default:
        return 0;
    }
}

std::pair<int, int> targetRange(Length length)
{
    switch (length) {
    case Length::Full:
        return {90, 135};
    case Length::NinetySeconds:
        return {75, 95};
    case Length::ThirtySeconds:
        return {20, 35};
    }
    return {0, 0};
}

int practiceTarget(Length length)
{
    switch (length) {
    case Length::Full:
        return targetRange(length).second;
    case Length::NinetySeconds:
        return 90;
    case Length::ThirtySeconds:
        return 30;
    }
    return 0;
}

std::array<int, toldSections.size()> practiceTargets(Length length)
{
    const int whole = practiceTarget(length);
    const double scale = static_cast<double>(whole) / practiceTarget(Length::Full);
    std::array<int, toldSections.size()> targets{};
    int left = whole;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (toldSections.at(i) == Section::Action)
            continue;
        targets.at(i) = qRound(targetSeconds(toldSections.at(i)) * scale);
        left -= targets.at(i);
    }
    targets.at(2) = left;
    return targets;
}

double TellingTime::share(Section section) const
{
    const int all = std::accumulate(seconds.begin(), seconds.end(), 0);
    return all > 0 ? static_cast<double>(of(section)) / all : 0;
}

TellingTime tellingTime(const Story &story, const BankSettings &settings)
{
    TellingTime time;
    TextSize all;
    for (const Section section : toldSections) {
        const auto at = static_cast<size_t>(section);
        const TextSize size = measure(story.text(section));
        time.seconds.at(at) = speakingSeconds(size, settings);
        time.targets.at(at) = targetSeconds(section);
        all += size;
    }
    time.words = all.count();
    time.total = speakingSeconds(all, settings);
    return time;
}

} // namespace storybank
