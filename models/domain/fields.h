#pragma once

#include "entities.h"

#include <concepts>
#include <type_traits>

namespace storybank {

/// `E` is `T` or `const T`: so that one list of fields serves reading and writing.
template<typename E, typename T>
concept As = std::same_as<std::remove_const_t<E>, T>;

// The fields of every stored type, each named once. JSON, the bank's columns, history and the tests all walk
// these lists: a new field is one line here. The names are stored: renaming one is a migration.

template<As<Tag> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("competency", e.competency);
    visit("rank", e.rank);
}

template<As<Stakeholder> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("name", e.name);
    visit("role", e.role);
    visit("stance", e.stance);
}

template<As<Risk> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("text", e.text);
    visit("mitigation", e.mitigation);
}

template<As<Alternative> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("text", e.text);
    visit("merit", e.merit);
}

template<As<FollowUp> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("question", e.question);
    visit("reply", e.reply);
    visit("ready", e.ready);
}

template<As<MetricInput> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("name", e.name);
    visit("value", e.value);
    visit("unit", e.unit);
    visit("certainty", e.certainty);
}

template<As<Metric> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("name", e.name);
    visit("kind", e.kind);
    visit("baseline", e.baseline);
    visit("result", e.result);
    visit("baseline_unit", e.baselineUnit);
    visit("unit", e.unit);
    visit("better_when", e.betterWhen);
    visit("change_style", e.changeStyle);
    visit("period", e.period);
    visit("sample", e.sample);
    visit("certainty", e.certainty);
    visit("share", e.share);
    visit("headline", e.headline);
    visit("formula", e.formula);
    visit("inputs", e.inputs);
}

template<As<Story> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("title", e.title);
    visit("status", e.status);
    visit("strength", e.strength);
    visit("company", e.company);
    visit("project", e.project);
    visit("role", e.role);
    visit("when", e.from);
    visit("until", e.until);
    visit("hook", e.hook);
    visit("situation", e.situation);
    visit("task", e.task);
    visit("action", e.action);
    visit("result", e.result);
    visit("learning", e.learning);
    visit("ninety_seconds", e.ninetySeconds);
    visit("thirty_seconds", e.thirtySeconds);
    visit("stakeholders", e.stakeholders);
    visit("risks", e.risks);
    visit("alternatives", e.alternatives);
    visit("criteria", e.criteria);
    visit("attribution", e.attribution);
    visit("follow_ups", e.followUps);
    visit("metrics", e.metrics);
    visit("tags", e.tags);
    visit("muted_rules", e.mutedRules);
    visit("source", e.source);
    visit("template", e.templateKey);
    visit("created_at", e.createdAt);
    visit("edited_at", e.editedAt);
    visit("trashed_at", e.trashedAt);
    visit("extra", e.extra);
}

template<As<QuestionSet> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("name", e.name);
    visit("company", e.company);
    visit("source", e.source);
    visit("distinct_stories", e.distinctStories);
    visit("position", e.position);
    visit("extra", e.extra);
}

template<As<Prompt> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("text", e.text);
    visit("short_name", e.shortName);
    visit("parts", e.parts);
    visit("set", e.set);
    visit("company", e.company);
    visit("role", e.role);
    visit("category", e.category);
    visit("difficulty", e.difficulty);
    visit("round", e.round);
    visit("rarity", e.rarity);
    visit("source", e.source);
    visit("hint", e.hint);
    visit("bridge", e.bridge);
    visit("follow_ups", e.followUps);
    visit("competencies", e.competencies);
    visit("position", e.position);
    visit("created_at", e.createdAt);
    visit("edited_at", e.editedAt);
    visit("extra", e.extra);
}

template<As<Competency> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("key", e.key);
    visit("name", e.name);
    visit("description", e.description);
    visit("hue", e.hue);
    visit("position", e.position);
    visit("target", e.target);
    visit("retired", e.retired);
    visit("extra", e.extra);
}

template<As<Principle> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("name", e.name);
    visit("description", e.description);
    visit("competencies", e.competencies);
}

template<As<Framework> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("key", e.key);
    visit("name", e.name);
    visit("company", e.company);
    visit("principles", e.principles);
    visit("extra", e.extra);
}

template<As<Answer> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("story", e.story);
    visit("prompt", e.prompt);
    visit("fit", e.fit);
    visit("origin", e.origin);
    visit("chosen", e.chosen);
    visit("angle", e.angle);
    visit("opening", e.opening);
    visit("extra", e.extra);
}

template<As<Interviewer> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("name", e.name);
    visit("company", e.company);
    visit("role", e.role);
    visit("notes", e.notes);
    visit("extra", e.extra);
}

template<As<Slot> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("prompt", e.prompt);
    visit("story", e.story);
    visit("backup", e.backup);
    visit("locked", e.locked);
}

template<As<Round> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("name", e.name);
    visit("interviewer", e.interviewer);
    visit("start", e.start);
    visit("minutes", e.minutes);
    visit("focus", e.focus);
    visit("expected", e.expected);
    visit("questions_to_ask", e.questionsToAsk);
    visit("notes", e.notes);
}

template<As<Loop> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("company", e.company);
    visit("role", e.role);
    visit("date", e.date);
    visit("level", e.level);
    visit("notes", e.notes);
    visit("debrief", e.debrief);
    visit("past", e.past);
    visit("rounds", e.rounds);
    visit("extra", e.extra);
}

template<As<Telling> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("story", e.story);
    visit("prompt", e.prompt);
    visit("loop", e.loop);
    visit("round", e.round);
    visit("interviewer", e.interviewer);
    visit("company", e.company);
    visit("day", e.day);
    visit("landing", e.landing);
    visit("seconds", e.seconds);
    visit("notes", e.notes);
    visit("extra", e.extra);
}

template<As<Rehearsal> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("story", e.story);
    visit("prompt", e.prompt);
    visit("at", e.at);
    visit("length", e.length);
    visit("section_seconds", e.sectionSeconds);
    visit("seconds", e.seconds);
    visit("rating", e.rating);
    visit("reaction_millis", e.reactionMillis);
    visit("extra", e.extra);
}

template<As<Note> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("title", e.title);
    visit("text", e.text);
    visit("source", e.source);
    visit("created_at", e.createdAt);
    visit("extra", e.extra);
}

template<As<SavedSearch> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("name", e.name);
    visit("query", e.query);
    visit("position", e.position);
    visit("extra", e.extra);
}

template<As<RedactionTerm> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("term", e.term);
    visit("replacement", e.replacement);
    visit("extra", e.extra);
}

template<As<Snapshot> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("loop", e.loop);
    visit("name", e.name);
    visit("taken_at", e.takenAt);
    visit("content", e.content);
    visit("extra", e.extra);
}

template<As<Template> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("key", e.key);
    visit("name", e.name);
    visit("description", e.description);
    visit("guidance", e.guidance);
    visit("competencies", e.competencies);
    visit("extra", e.extra);
}

template<As<BankSettings> E, typename V>
void visitFields(E &e, V &&visit)
{
    visit("id", e.id);
    visit("language", e.language);
    visit("words_per_minute", e.wordsPerMinute);
    visit("characters_per_minute", e.charactersPerMinute);
    visit("competency_target", e.competencyTarget);
    visit("follow_up_minutes", e.followUpMinutes);
    visit("too_often", e.tooOften);
    visit("rules_off", e.rulesOff);
    visit("extra", e.extra);
}

namespace detail {
struct AnyVisitor
{
    template<typename T>
    void operator()(const char *, T &) const
    {}
};
} // namespace detail

/// A type whose fields are listed above.
template<typename T>
concept Described = requires(T &value)
{
    visitFields(value, detail::AnyVisitor());
};

} // namespace storybank
