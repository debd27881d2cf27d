#include "routes.h"

#include "choice.h"
#include "shorten.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr int questionLimit = 48, bridgeLimit = 60, nameLimit = 32, askLimit = 70;
constexpr qsizetype questionsToAsk = 3;
constexpr qsizetype notAgainAtMost = 2;
constexpr qsizetype routesOfAStory = 2;

class Router
{
public:
    Router(SheetContent &content, const Library &library, const SheetOptions &options, const Told &told)
        : m_content(content), m_library(library), m_options(options), m_told(told)
    {}

    void add();

private:
    struct Asked
    {
        const Prompt *prompt = nullptr;
        StoryId story, backup; ///< as planned
    };
    QList<Asked> asked() const;
    SheetRoute route(const Asked &asked);
    SheetRouteGroup &groupFor(const Prompt &prompt, const SheetRoute &route);
    int bridgeFor(const Prompt &prompt);
    StoryId nearest(const Prompt &prompt) const;
    QString name(const Prompt &prompt) const
    {
        return shortenedName(m_told(prompt.displayName()), questionLimit);
    }
    void addRounds(const Loop &loop);
    SheetRound round(const Loop &loop, const Round &round, const QSet<StoryId> &earlier) const;
    QList<StoryId> notAgain(const Loop &loop, const Round &round, const QSet<StoryId> &earlier) const;

    SheetContent &m_content;
    const Library &m_library;
    const SheetOptions &m_options;
    const Told &m_told;
    QHash<CompetencyId, qsizetype> m_groups;
};

/// What the loop expects, each prompt once; without a loop what the stories of the page answer best.
QList<Router::Asked> Router::asked() const
{
    QList<Asked> all;
    const auto add = [&](PromptId id, StoryId story, StoryId backup) {
        const Prompt *prompt = m_library.find(id);
        const auto same = [prompt](const Asked &known) { return known.prompt == prompt; };
        if (prompt && std::none_of(all.begin(), all.end(), same))
            all.append({prompt, story, backup});
    };
    if (const Loop *loop = m_library.find(m_options.loop)) {
        for (const Round &round : loop->rounds) {
            for (const Slot &slot : round.expected)
                add(slot.prompt, slot.story, slot.backup);
        }
        return all;
    }
    QHash<StoryId, QList<std::tuple<int, int, PromptId>>> answers;
    for (const Answer &answer : m_library.answers()) {
        const Story *story = m_library.find(answer.story);
        const Prompt *prompt = m_library.find(answer.prompt);
        const Grade graded = story && prompt ? grade(answer, *story, *prompt).grade : Grade::None;
        if (graded != Grade::None)
            answers[answer.story].append({-static_cast<int>(graded), -answer.fit.value_or(3), answer.prompt});
    }
    for (const SheetStory &story : m_content.stories) {
        auto own = answers.value(story.story);
        std::sort(own.begin(), own.end());
        for (const auto &[graded, fit, prompt] : own.first(std::min(own.size(), routesOfAStory)))
            add(prompt, {}, {});
    }
    return all;
}

SheetRoute Router::route(const Asked &asked)
{
    SheetRoute route{name(*asked.prompt), {}, {}, -1};
    const auto add = [&](StoryId story) {
        if (canBeTold(m_library.find(story)) && !route.stories.contains(story))
            route.stories.append(story);
    };
    add(asked.story);
    add(asked.backup);
    for (const StoryId story : storiesFor(m_library, asked.prompt->id))
        add(story);
    for (const StoryId story : std::as_const(route.stories)) {
        const Answer *answer = m_library.find(Answer::idFor(story, asked.prompt->id));
        route.fits.append({story, answer ? answer->fit.value_or(3) : 3});
    }
    if (route.stories.isEmpty())
        route.bridge = bridgeFor(*asked.prompt);
    return route;
}

/// The strongest story of the page with a competency of the prompt.
StoryId Router::nearest(const Prompt &prompt) const
{
    const SheetStory *best = nullptr;
    for (const SheetStory &story : m_content.stories) {
        const Story *source = m_library.find(story.story);
        const bool shares = std::any_of(prompt.competencies.begin(), prompt.competencies.end(),
                                        [source](CompetencyId c) { return source->hasTag(c); });
        if (shares && (!best || story.worth > best->worth))
            best = &story;
    }
    return best ? best->story : StoryId();
}

/// The owner's own line, else the hook of the nearest story; none without either.
int Router::bridgeFor(const Prompt &prompt)
{
    const StoryId story = nearest(prompt);
    QString line = shortened(m_told(prompt.bridge), bridgeLimit);
    if (line.isEmpty() && !story.isNull())
        line = shortened(m_content.find(story)->hook, bridgeLimit);
    if (line.isEmpty())
        return -1;
    m_content.bridges.append({line, story});
    return static_cast<int>(m_content.bridges.size()) - 1;
}

SheetRouteGroup &Router::groupFor(const Prompt &prompt, const SheetRoute &route)
{
    CompetencyId id = prompt.competencies.isEmpty() ? CompetencyId() : prompt.competencies.first();
    const Story *story = route.stories.isEmpty() ? nullptr : m_library.find(route.stories.first());
    if (!m_library.find(id) && story && !story->tags.isEmpty())
        id = story->tags.first().competency;
    const Competency *competency = m_library.find(id);
    id = competency ? id : CompetencyId();
    if (!m_groups.contains(id)) {
        m_groups.insert(id, m_content.routes.size());
        SheetStory::Mark mark;
        if (competency)
            mark = {shortenedName(m_told(competency->name), nameLimit), competency->hue, true};
        m_content.routes.append({mark, {}});
    }
    return m_content.routes[m_groups.value(id)];
}

QList<StoryId> Router::notAgain(const Loop &loop, const Round &round, const QSet<StoryId> &earlier) const
{
    QSet<StoryId> here;
    for (const Slot &slot : round.expected)
        here.insert(slot.story);
    QList<StoryId> stories;
    const auto add = [&](StoryId story) {
        if (!here.contains(story) && !stories.contains(story) && m_content.find(story))
            stories.append(story);
    };
    for (const Telling &telling : m_library.table<Telling>()) {
        const bool toThem = !round.interviewer.isNull() && telling.interviewer == round.interviewer;
        if (toThem && telling.loop != loop.id)
            add(telling.story);
    }
    for (const Slot &slot : round.expected) {
        QList<StoryId> fitting{slot.backup};
        fitting += storiesFor(m_library, slot.prompt);
        for (const StoryId story : std::as_const(fitting)) {
            if (earlier.contains(story))
                add(story);
        }
    }
    stories.resize(std::min(stories.size(), notAgainAtMost));
    return stories;
}

SheetRound Router::round(const Loop &loop, const Round &source, const QSet<StoryId> &earlier) const
{
    SheetRound round;
    const Interviewer *person = m_library.find(source.interviewer);
    QString who = source.name;
    if (who.trimmed().isEmpty() && person)
        who = person->role.trimmed().isEmpty() ? person->name : person->role;
    round.name = shortenedName(who.trimmed().isEmpty() ? Words::tr("Round") : m_told(who), nameLimit);
    const QString minutes = Words::tr("%n min", nullptr, source.minutes);
    round.when =
        source.start.isValid()
            ? Words::tr("%1, %2", "time, length").arg(source.start.toString(QStringLiteral("HH:mm")), minutes)
            : minutes;
    round.minutes = source.minutes;
    for (const Slot &slot : source.expected) {
        if (const Prompt *prompt = m_library.find(slot.prompt))
            round.planned.append(
                {name(*prompt), canBeTold(m_library.find(slot.story)) ? slot.story : StoryId()});
    }
    round.notAgain = notAgain(loop, source, earlier);
    for (const QString &question : source.questionsToAsk) {
        const QString line = shortened(m_told(question), askLimit);
        if (!line.isEmpty() && round.questions.size() < questionsToAsk)
            round.questions.append(line);
    }
    return round;
}

void Router::addRounds(const Loop &loop)
{
    QSet<StoryId> earlier;
    for (const Round &source : loop.rounds) {
        m_content.rounds.append(round(loop, source, earlier));
        for (const Slot &slot : source.expected)
            earlier.insert(slot.story);
    }
}

void Router::add()
{
    const QList<Asked> all = asked();
    for (const Asked &one : all) {
        const SheetRoute made = route(one);
        groupFor(*one.prompt, made).routes.append(made);
    }
    if (const Loop *loop = m_library.find(m_options.loop))
        addRounds(*loop);
}

} // namespace

void addRoutes(SheetContent &content, const Library &library, const SheetOptions &options, const Told &told)
{
    Router(content, library, options, told).add();
}

} // namespace storybank::paper
