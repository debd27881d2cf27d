#include "principletags.h"

#include "answerwidgets.h"

#include "views/common/segmentedcontrol.h"
#include "views/common/theme.h"

#include <QVBoxLayout>

namespace storybank {

PrincipleTags::PrincipleTags(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(themeOf(this).px(4));
}

void PrincipleTags::setTags(const QList<Competency> &competencies, const Story &story)
{
    // The choices stay as long as they are about the same, so that the keys stay on the one that was pressed.
    if (m_competencies != competencies) {
        m_competencies = competencies;
        rebuild();
    }
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const CompetencyId id = m_competencies.at(i).id;
        m_choices.at(i)->setCurrentIndex(story.hasPrimaryTag(id) ? 2 : story.hasTag(id) ? 1 : 0);
    }
}

void PrincipleTags::rebuild()
{
    clearLayout(m_column);
    m_choices.clear();
    for (const Competency &competency : std::as_const(m_competencies)) {
        auto *label = new CompetencyLabel(this);
        label->setCompetency(competency.name, competency.hue);
        m_column->addWidget(label);
        auto *choice = new SegmentedControl(this);
        choice->setAccessibleName(tr("Tag “%1”").arg(competency.name));
        choice->addSegment(tr("No tag"));
        choice->addSegment(tr("Secondary"));
        choice->addSegment(tr("Primary"));
        connect(choice, &SegmentedControl::currentChanged, this, [this, id = competency.id](int index) {
            Q_EMIT tagRequested(id, index == 0   ? std::nullopt
                                    : index == 1 ? std::optional(TagRank::Secondary)
                                                 : std::optional(TagRank::Primary));
        });
        m_column->addWidget(choice, 0, Qt::AlignLeft);
        m_choices.append(choice);
    }
}

} // namespace storybank
