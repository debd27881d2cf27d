#include "coveragepage.h"

#include "actions/competencies.h"
#include "actions/stories.h"
#include "insight/frameworkcoverage.h"
#include "items/counts.h"
#include "views/common/icons.h"
#include "views/common/markicons.h"

#include <QActionGroup>
#include <QMenu>

namespace storybank {

namespace {

/// The competencies by which the place can be tagged.
QList<CompetencyId> competenciesAt(const CoverageModel &model, const MatrixPair &pair)
{
    if (pair.principle < 0)
        return pair.competency.isNull() ? QList<CompetencyId>() : QList<CompetencyId>({pair.competency});
    QList<CompetencyId> ids;
    for (const CoverageRow &row : model.rows()) {
        if (row.principle != pair.principle || row.framework != pair.framework)
            continue;
        for (const MappedCompetency &one : row.mapped)
            ids.append(one.id);
    }
    return ids;
}

QString asText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

QList<CompetencyId> CoveragePage::candidates(const QList<MatrixPair> &pairs,
                                             std::optional<TagRank> rank) const
{
    QList<CompetencyId> ids;
    for (const MatrixPair &pair : pairs) {
        const Story *story = m_session.library().find(pair.story);
        for (const CompetencyId id : competenciesAt(m_model, pair)) {
            // Only what a story has can be taken off it.
            if (story && !ids.contains(id) && (rank || story->hasTag(id)))
                ids.append(id);
        }
    }
    return ids;
}

void CoveragePage::setTags(std::optional<TagRank> rank)
{
    const QList<MatrixPair> pairs = m_matrix->selectedPairs();
    const bool isClear = std::all_of(pairs.begin(), pairs.end(), [this](const MatrixPair &pair) {
        return competenciesAt(m_model, pair).size() == 1;
    });
    if (!isClear && (rank || candidates(pairs, rank).size() != 1)) {
        pickTag(pairs, rank);
        return;
    }
    QList<std::pair<StoryId, CompetencyId>> tags;
    for (const MatrixPair &pair : pairs) {
        for (const CompetencyId id : competenciesAt(m_model, pair))
            tags.append({pair.story, id});
    }
    submitTags(tags, rank);
}

void CoveragePage::setTag(CompetencyId competency, std::optional<TagRank> rank)
{
    submitTags({{m_matrix->currentPair().story, competency}}, rank);
}

void CoveragePage::submitTags(const QList<std::pair<StoryId, CompetencyId>> &tags,
                              std::optional<TagRank> rank)
{
    // Two cells of one story change the same story, so each change starts from the one before.
    Library after = m_session.library();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Edit all;
    for (const auto &[story, competency] : tags) {
        const Edit one = rank ? addTag(after, {story}, competency, *rank, now)
                              : removeTag(after, {story}, competency, now);
        if (!apply(one, after))
            return;
        all.label = one.label;
        all.changes += one.changes;
    }
    (void)m_session.submit(all);
}

void CoveragePage::pickTag(const QList<MatrixPair> &pairs, std::optional<TagRank> rank)
{
    const QList<CompetencyId> ids = candidates(pairs, rank);
    if (ids.isEmpty() && !rank)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(!rank                       ? tr("Take off which tag?")
                     : *rank == TagRank::Primary ? tr("Primary tag by which competency?")
                                                 : tr("Secondary tag by which competency?"));
    int key = 1;
    for (const CompetencyId id : ids) {
        const Competency *competency = m_session.library().find(id);
        const QString name = asText(competency->name);
        QAction *action =
            menu->addAction(competencyIcon(competency->hue, this, rank != TagRank::Secondary),
                            key > 9 ? name : tr("&%1  %2", "a key and a name").arg(key).arg(name));
        ++key;
        connect(action, &QAction::triggered, this, [this, pairs, id, rank] {
            QList<std::pair<StoryId, CompetencyId>> tags;
            for (const MatrixPair &pair : pairs) {
                if (competenciesAt(m_model, pair).contains(id))
                    tags.append({pair.story, id});
            }
            submitTags(tags, rank);
        });
    }
    if (ids.isEmpty())
        menu->addAction(tr("No competency stands for this principle."))->setEnabled(false);
    addFrameworkEntry(*menu, m_matrix->currentPair());
    if (menu->actions().size() > 1)
        menu->setActiveAction(menu->actions().at(1));
    menu->popup(m_matrix->viewport()->mapToGlobal(
        m_matrix->visualRect(m_matrix->currentIndex()).bottomLeft() + QPoint(0, 4)));
}

void CoveragePage::addFrameworkEntry(QMenu &menu, const MatrixPair &pair)
{
    if (pair.principle < 0)
        return;
    menu.addSeparator();
    menu.addAction(icon(u"pencil"), tr("Edit the framework…"), this,
                   [this, framework = pair.framework] { editFramework(framework, false); });
}

void CoveragePage::addTargetMenu(QMenu &menu, CompetencyId id)
{
    const Competency *competency = m_session.library().find(id);
    if (!competency)
        return;
    QMenu *targets = menu.addMenu(icon(u"target"), tr("Target of “%1”").arg(asText(competency->name)));
    targets->setEnabled(!m_session.isReadOnly());
    auto *group = new QActionGroup(targets);
    const auto offer = [&](const QString &text, std::optional<int> target) {
        QAction *action = targets->addAction(text);
        action->setCheckable(true);
        action->setChecked(competency->target == target);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id, target] { (void)m_session.submit(setTarget(m_session.library(), id, target)); });
    };
    offer(tr("As for the bank: %1").arg(storyCount(m_session.library().settings().competencyTarget)),
          std::nullopt);
    targets->addSeparator();
    for (int target = 1; target <= 5; ++target)
        offer(storyCount(target), target);
    if (competency->target.value_or(0) > 5)
        offer(storyCount(*competency->target), competency->target);
}

} // namespace storybank
