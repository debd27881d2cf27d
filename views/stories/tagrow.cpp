#include "tagrow.h"

#include "actions/stories.h"
#include "competencypicker.h"
#include "items/storycard.h"
#include "views/common/chipbutton.h"
#include "views/common/flowlayout.h"
#include "views/common/icons.h"
#include "views/common/style.h"

#include <QMenu>

namespace storybank {

using namespace Qt::StringLiterals;

TagRow::TagRow(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_flow(new FlowLayout(this, 6)), m_plus(new ChipButton(this))
{
    m_plus->setAdds(true);
    m_plus->setLarge(true);
    m_plus->setToolTip(tr("Add a competency (Ctrl+T)"));
    m_plus->setAccessibleName(tr("Add a competency"));
    connect(m_plus, &ChipButton::clicked, this, &TagRow::pick);
    m_flow->addWidget(m_plus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        bool mine = edit.touches<Competency>();
        edit.forEach<Story>([&](const Change<Story> &change) {
            mine = mine || (change.id() == m_story &&
                            (!change.before || !change.after || change.before->tags != change.after->tags));
        });
        if (mine)
            rebuild();
    });
}

void TagRow::setStory(StoryId id)
{
    m_story = id;
    rebuild();
}

void TagRow::rebuild()
{
    // A chip may be what asked for the change, so it is let go after its own signal.
    for (ChipButton *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const Story *story = m_session.library().find(m_story);
    m_plus->setVisible(story && !m_session.isReadOnly());
    if (!story)
        return;
    for (const TagMark &tag : tagMarks(*story, m_session.library())) {
        auto *chip = new ChipButton(tag.name, tag.hue, tag.primary, this);
        chip->setLarge(true);
        chip->setRemovable(!m_session.isReadOnly());
        chip->setToolTip(tag.primary ? tr("%1, primary").arg(tag.name) : tr("%1, secondary").arg(tag.name));
        chip->setAccessibleName(chip->toolTip());
        const CompetencyId id = tag.competency;
        connect(chip, &ChipButton::removeRequested, this, [this, id] { take(id); });
        connect(chip, &ChipButton::clicked, this,
                [this, chip, id, primary = tag.primary] { changeRank(chip, id, primary); });
        m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        chip->show();
        m_chips.append(chip);
    }
    updateGeometry();
}

void TagRow::changeRank(ChipButton *chip, CompetencyId competency, bool primary)
{
    if (m_session.isReadOnly())
        return;
    QMenu menu(this);
    for (const TagRank rank : {TagRank::Primary, TagRank::Secondary}) {
        QAction *action = menu.addAction(rank == TagRank::Primary ? tr("Primary: the story is about this")
                                                                  : tr("Secondary: it shows this as well"));
        action->setCheckable(true);
        action->setChecked(primary == (rank == TagRank::Primary));
        connect(action, &QAction::triggered, this, [this, competency, rank] { put(competency, rank); });
    }
    menu.addSeparator();
    menu.addAction(icon(u"x"), tr("Take it off"), this, [this, competency] { take(competency); });
    menu.exec(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

void TagRow::pick()
{
    if (!m_session.isReadOnly() && !m_story.isNull())
        (new CompetencyPicker(m_session, {m_story}, this))->openUnder(m_plus);
}

void TagRow::put(CompetencyId competency, TagRank rank)
{
    (void)m_session.submit(
        addTag(m_session.library(), {m_story}, competency, rank, QDateTime::currentDateTimeUtc()));
}

void TagRow::take(CompetencyId competency)
{
    (void)m_session.submit(
        removeTag(m_session.library(), {m_story}, competency, QDateTime::currentDateTimeUtc()));
}

} // namespace storybank
