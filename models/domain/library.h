#pragma once

#include "entities.h"
#include "table.h"

#include <tuple>

namespace storybank {

/// All of a bank in memory. A plain value: copies are cheap and independent.
class Library
{
public:
    template<Entity T>
    const Table<T> &table() const
    {
        return std::get<Table<T>>(m_tables);
    }
    template<Entity T>
    Table<T> &table()
    {
        return std::get<Table<T>>(m_tables);
    }

    const Table<Story> &stories() const { return table<Story>(); }
    const Table<Prompt> &prompts() const { return table<Prompt>(); }
    const Table<QuestionSet> &sets() const { return table<QuestionSet>(); }
    const Table<Competency> &competencies() const { return table<Competency>(); }
    const Table<Framework> &frameworks() const { return table<Framework>(); }
    const Table<Answer> &answers() const { return table<Answer>(); }
    const Table<Interviewer> &interviewers() const { return table<Interviewer>(); }
    const Table<Loop> &loops() const { return table<Loop>(); }
    const Table<Telling> &tellings() const { return table<Telling>(); }
    const Table<Rehearsal> &rehearsals() const { return table<Rehearsal>(); }
    const Table<Note> &notes() const { return table<Note>(); }

    /// The entity, or null when there is none.
    template<Entity T>
    const T *find(Id<T> id) const
    {
        return table<T>().find(id);
    }

    /// The settings of the bank; the defaults when none are stored.
    BankSettings settings() const;

    /// The answer of a pair; null when there is none.
    const Answer *answer(StoryId story, PromptId prompt) const;

    /// Stories outside the trash, by title in the order of the reader's language, then by id.
    QList<Story> storiesByTitle() const;

    /// Competencies by position, then name, then id; without the retired ones.
    QList<Competency> competenciesInOrder() const;

    /// The competency of this name (any case) or key; null when there is none.
    const Competency *competencyNamed(QStringView name) const;

    /// Prompts by set (position, name), position in it, then text, then id; those without a set come last.
    QList<Prompt> promptsInOrder() const;

    friend bool operator==(const Library &a, const Library &b) { return a.m_tables == b.m_tables; }

private:
    Entities::ApplyEach<Table, std::tuple> m_tables;
};

/// The five competencies of a new bank, in order.
QList<Competency> defaultCompetencies();

/// The twelve that can be added with one action, in order, positions after the five.
QList<Competency> widerCompetencies();

} // namespace storybank
