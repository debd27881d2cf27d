#include "storymenus.h"

#include "actions/stories.h"
#include "items/session.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QMenu>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryMenus)
};

/// How many of the stories meet `condition`.
template<typename Condition>
qsizetype countOf(const Session &session, const QList<StoryId> &stories, Condition condition)
{
    return std::count_if(stories.begin(), stories.end(), [&](const StoryId &id) {
        const Story *story = session.library().find(id);
        return story && condition(*story);
    });
}

/// An entry of a few that exclude each other; `make` gives the step for the stories.
template<typename Make>
void addChoice(QMenu &menu, Session &session, const QString &text, bool on, Make make)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, &session, [&session, make] {
        (void)session.submit(make(session.library(), QDateTime::currentDateTimeUtc()));
    });
}

} // namespace

void fillStatusMenu(QMenu &menu, Session &session, const QList<StoryId> &stories)
{
    for (const StoryStatus status :
         {StoryStatus::Draft, StoryStatus::Ready, StoryStatus::Polished, StoryStatus::Retired}) {
        const auto has = [status](const Story &story) { return story.status == status; };
        addChoice(menu, session, statusName(status), countOf(session, stories, has) == stories.size(),
                  [stories, status](const Library &library, const QDateTime &now) {
                      return setStatus(library, stories, status, now);
                  });
    }
}

void fillStrengthMenu(QMenu &menu, Session &session, const QList<StoryId> &stories)
{
    for (int strength = 0; strength <= 5; ++strength) {
        const auto has = [strength](const Story &story) { return story.strength == strength; };
        const QString text = strength == 0 ? Words::tr("Not judged") : Words::tr("%1 of 5").arg(strength);
        addChoice(menu, session, text, countOf(session, stories, has) == stories.size(),
                  [stories, strength](const Library &library, const QDateTime &now) {
                      return setStrength(library, stories, strength, now);
                  });
    }
}

} // namespace storybank
