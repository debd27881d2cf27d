#include "answerpanel.h"

#include "answerwidgets.h"
#include "principletags.h"

#include "insight/frameworkcoverage.h"
#include "items/counts.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"
#include "wording/names.h"

namespace storybank {

const Principle *AnswerPanel::principleOf(const MatrixPair &pair) const
{
    const Framework *framework = m_session.library().find(pair.framework);
    const bool inside = framework && pair.principle >= 0 && pair.principle < framework->principles.size();
    return inside ? &framework->principles.at(pair.principle) : nullptr;
}

void AnswerPanel::showTags(const MatrixPair &pair, const Story &story, const Coverage &coverage)
{
    const Library &library = m_session.library();
    const auto standing = [](int stories, int target, Level level) {
        return tr("%1 with a tag, %2 wanted: %3.")
            .arg(storyCount(stories))
            .arg(target)
            .arg(levelName(level).toLower());
    };
    QString note;
    if (principleOf(pair)) {
        const PrincipleCoverage covered =
            principleLevels(library, *library.find(pair.framework), coverage.spent).at(pair.principle);
        QList<Competency> competencies;
        for (const CompetencyId id : covered.competencies)
            competencies.append(*library.find(id));
        m_principleTags->setTags(competencies, story);
        note = competencies.isEmpty()
                   ? tr("No competency stands for this principle. Edit the framework to choose one.")
                   : standing(covered.stories, covered.target, covered.level);
    } else {
        m_tag->setCurrentIndex(story.hasPrimaryTag(pair.competency) ? 2
                               : story.hasTag(pair.competency)      ? 1
                                                                    : 0);
        for (const CompetencyCoverage &covered : coverage.competencies) {
            if (covered.competency == pair.competency)
                note = standing(covered.stories, covered.target, covered.level);
        }
    }
    m_grade->setGrade(Grade::None);
    m_cap->setText(note);
    m_cap->setVisible(!note.isEmpty());
    m_reasons->hide();
    m_why->hide();
}

} // namespace storybank
