#include "names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Names)
};

} // namespace

QString statusName(StoryStatus status)
{
    switch (status) {
    case StoryStatus::Draft:
        return Names::tr("Draft");
    case StoryStatus::Ready:
        return Names::tr("Ready");
    case StoryStatus::Polished:
        return Names::tr("Polished");
    case StoryStatus::Retired:
        return Names::tr("Retired");
    }
    return {};
}

QString sectionName(Section section)
{
    switch (section) {
    case Section::Situation:
        return Names::tr("Situation");
    case Section::Task:
        return Names::tr("Task");
    case Section::Action:
        return Names::tr("Action");
    case Section::Result:
        return Names::tr("Result");
    case Section::Learning:
        return Names::tr("Learning");
    case Section::Stakeholders:
        return Names::tr("Stakeholders");
    case Section::Risks:
        return Names::tr("Risks");
    case Section::Alternatives:
        return Names::tr("Alternatives");
    case Section::Criteria:
        return Names::tr("Decision criteria");
    case Section::Attribution:
        return Names::tr("Attribution");
    }
    return {};
}

QString difficultyName(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Unknown:
        return {};
    case Difficulty::Easy:
        return Names::tr("Easy");
    case Difficulty::Medium:
        return Names::tr("Medium");
    case Difficulty::Hard:
        return Names::tr("Hard");
    }
    return {};
}

QString gradeName(Grade grade)
{
    switch (grade) {
    case Grade::None:
        return Names::tr("None");
    case Grade::Stretch:
        return Names::tr("Stretch");
    case Grade::Workable:
        return Names::tr("Workable");
    case Grade::Strong:
        return Names::tr("Strong");
    }
    return {};
}

QString levelName(Level level)
{
    switch (level) {
    case Level::Gap:
        return Names::tr("Gap");
    case Level::Thin:
        return Names::tr("Thin");
    case Level::Covered:
        return Names::tr("Covered");
    case Level::Safe:
        return Names::tr("Safe");
    }
    return {};
}

QString fitName(std::optional<int> fit)
{
    if (!fit)
        return Names::tr("Not judged");
    return *fit == 0 ? Names::tr("Does not fit") : Names::tr("Fit %1 of 5").arg(*fit);
}

} // namespace storybank
