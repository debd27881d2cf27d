#include "reading.h"

#include "domain/text.h"

#include <QSet>

namespace storybank {

namespace {

/// Entities by folded name; among equal names the first in order of ids.
template<typename T>
using Names = QHash<QString, Id<T>>;

template<typename T>
void learn(Names<T> &names, const QString &name, Id<T> id)
{
    const QString key = foldedKey(name);
    if (!key.isEmpty() && !names.contains(key))
        names.insert(key, id);
}

struct Known
{
    Names<Story> stories;
    Names<Prompt> prompts;
    Names<Interviewer> interviewers;

    void learnAll(const Library &library)
    {
        for (const Story &story : library.stories()) {
            if (!story.isTrashed())
                learn(stories, story.title, story.id);
        }
        for (const Prompt &prompt : library.prompts())
            learn(prompts, prompt.shortName, prompt.id);
        for (const Prompt &prompt : library.prompts()) {
            learn(prompts, prompt.text, prompt.id);
            learn(prompts, prompt.displayName(), prompt.id);
            learn(prompts, prompt.storyName(), prompt.id);
        }
    }
    StoryId story(const QString &title) const { return stories.value(foldedKey(title)); }
    PromptId prompt(const QString &name) const { return prompts.value(foldedKey(name)); }
};

void resolveAnswers(Reading &reading, const Known &known)
{
    QSet<PromptId> chosen;
    for (const Answer &answer : reading.content.answers()) {
        if (answer.chosen)
            chosen.insert(answer.prompt);
    }
    for (const NamedAnswer &named : std::as_const(reading.namedAnswers)) {
        Answer answer = named.answer;
        answer.story = known.story(named.story);
        if (answer.story.isNull()) {
            reading.unrecognised.append(named.place);
            continue;
        }
        answer.id = Answer::idFor(answer.story, answer.prompt);
        answer.chosen = answer.chosen && !chosen.contains(answer.prompt);
        if (answer.chosen)
            chosen.insert(answer.prompt);
        reading.content.table<Answer>().put(answer);
    }
    reading.namedAnswers.clear();
}

void resolveSlots(Reading &reading, const Known &known)
{
    for (const NamedSlot &named : std::as_const(reading.namedSlots)) {
        const Slot slot{known.prompt(named.prompt), known.story(named.story), known.story(named.backup),
                        named.locked && !known.story(named.story).isNull()};
        const Loop *held = reading.content.find(named.loop);
        const bool lacks = slot.prompt.isNull() || (!named.story.isEmpty() && slot.story.isNull()) ||
                           (!named.backup.isEmpty() && slot.backup.isNull());
        if (lacks)
            reading.unrecognised.append(named.place);
        if (!held || slot.prompt.isNull())
            continue;
        Loop loop = *held;
        for (Round &round : loop.rounds) {
            if (round.id == named.round)
                round.expected.append(slot);
        }
        reading.content.table<Loop>().put(loop);
    }
    reading.namedSlots.clear();
}

/// The same person, named in one source and met in the loop of another.
void joinInterviewers(Library &content)
{
    QHash<QString, InterviewerId> first;
    QHash<InterviewerId, InterviewerId> same;
    QList<Interviewer> all(content.interviewers().begin(), content.interviewers().end());
    std::stable_sort(all.begin(), all.end(), [](const Interviewer &a, const Interviewer &b) {
        return a.notes.size() > b.notes.size();
    });
    for (const Interviewer &interviewer : std::as_const(all)) {
        const QString key = foldedKey(interviewer.name) + u'\n' + foldedKey(interviewer.company);
        const InterviewerId kept = first.value(key);
        if (kept.isNull()) {
            first.insert(key, interviewer.id);
        } else {
            same.insert(interviewer.id, kept);
            content.table<Interviewer>().remove(interviewer.id);
        }
    }
    const QList<Loop> loops(content.loops().begin(), content.loops().end());
    for (Loop loop : loops) {
        for (Round &round : loop.rounds)
            round.interviewer = same.value(round.interviewer, round.interviewer);
        content.table<Loop>().put(loop);
    }
}

template<Entity T>
void copyTable(const Library &from, Library &to)
{
    for (const T &value : from.table<T>())
        to.table<T>().put(value);
}

} // namespace

void resolveNames(Reading &reading, const Library &bank)
{
    Known known;
    known.learnAll(reading.content);
    known.learnAll(bank);
    resolveAnswers(reading, known);
    resolveSlots(reading, known);
}

Reading merge(const QList<Reading> &readings)
{
    if (readings.isEmpty())
        return {};
    Reading merged = readings.first();
    int setPosition = static_cast<int>(merged.content.sets().size());
    for (const Reading &reading : readings.mid(1)) {
        Entities::forEach([&]<typename T>() { copyTable<T>(reading.content, merged.content); });
        QList<QuestionSet> sets(reading.content.sets().begin(), reading.content.sets().end());
        for (QuestionSet &set : sets) {
            set.position += reading.complete ? 0 : setPosition;
            merged.content.table<QuestionSet>().put(set);
        }
        setPosition += static_cast<int>(sets.size());
        merged.complete = merged.complete || reading.complete;
        merged.stories += reading.stories;
        merged.prompts += reading.prompts;
        merged.rounds += reading.rounds;
        merged.namedAnswers += reading.namedAnswers;
        merged.namedSlots += reading.namedSlots;
        merged.unrecognised += reading.unrecognised;
    }
    joinInterviewers(merged.content);
    return merged;
}

} // namespace storybank
