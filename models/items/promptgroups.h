#pragma once

#include "domain/library.h"
#include "insight/coverage.h"

namespace storybank {

/// By what prompts stand together.
enum class PromptGrouping { Set, Competency, Company, Round };

template<>
struct Codes<PromptGrouping>
{
    static constexpr std::array names{"set", "competency", "company", "round"};
};

/// Prompts that stand together under one heading.
struct PromptGroup
{
    QString key; ///< unique within a grouping, the same as long as the group exists
    QString name;
    int hue = -1;            ///< slot of colour and shape of a competency; -1 = none
    QuestionSetId set;       ///< of a grouping by set; null = prompts without one
    CompetencyId competency; ///< of a grouping by competency; null = prompts without one
    QList<PromptId> prompts; ///< in Library::promptsInOrder
};

/// The prompts of `rows` in groups: sets and competencies in their order, companies and rounds by name, what
/// has none last. A prompt stands under the first of its competencies. Sets and competencies without a prompt
/// are kept, without one of `rows` that is.
QList<PromptGroup> groupPrompts(const Library &library, const QList<PromptCoverage> &rows,
                                PromptGrouping grouping);

/// The company that asks: the prompt's own, else that of its set; empty = any.
QString askingCompany(const Library &library, const Prompt &prompt);

/// The prompt's first competency that is not retired; null = none.
const Competency *firstCompetency(const Library &library, const Prompt &prompt);

/// The title for narrow places: without a leading article.
QString shortTitle(const QString &title);

} // namespace storybank
