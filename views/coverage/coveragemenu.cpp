#include "coveragepage.h"

#include "actions/frameworks.h"

#include "views/common/choicebox.h"
#include "views/common/icons.h"
#include "views/common/markicons.h"
#include "views/common/segmentedcontrol.h"

#include <QCheckBox>
#include <QMenu>

namespace storybank {

namespace {

/// The keys stand beside the words; they are the matrix's own, so they are not bound here.
QString withKey(const QString &text, const QString &key)
{
    return text + u'\t' + key;
}

} // namespace

void CoveragePage::showMenu(const QPoint &global)
{
    const MatrixPair pair = m_matrix->currentPair();
    const bool onStory = !pair.story.isNull();
    QMenu menu(this);
    if (onStory && !pair.prompt.isNull())
        addJudgements(menu, pair);
    else if (onStory)
        addTags(menu, pair);
    menu.addSeparator();
    if (onStory)
        menu.addAction(
            icon(u"scissors"),
            withKey(isStruck(pair.story) ? tr("Put this story back") : tr("What if this story is spent?"),
                    QStringLiteral("X")),
            this, &CoveragePage::toggleStruck);
    menu.addAction(icon(u"copy"),
                   withKey(tr("Copy"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)),
                   this, &CoveragePage::copySelection);
    menu.addSeparator();
    addWays(menu, pair);
    menu.exec(global);
}

/// How well the story answers the prompt.
void CoveragePage::addJudgements(QMenu &menu, const MatrixPair &pair)
{
    QList<QAction *> edits;
    for (int fit = 5; fit >= 1; --fit)
        edits.append(menu.addAction(fitIcon(fit, this),
                                    withKey(tr("Fit %1 of 5").arg(fit), QString::number(fit)), this,
                                    [this, fit] { setFits(fit); }));
    edits.append(menu.addAction(icon(u"ban"), withKey(tr("Does not fit"), QStringLiteral("0")), this,
                                [this] { setFits(0); }));
    edits.append(menu.addAction(icon(u"rotate-ccw"), withKey(tr("Back to not judged"), tr("Del")), this,
                                [this] { setFits(std::nullopt); }));
    menu.addSeparator();
    const Answer *held = m_session.library().answer(pair.story, pair.prompt);
    edits.append(menu.addAction(
        icon(u"check"),
        withKey(held && held->chosen ? tr("No longer use for this prompt") : tr("Use for this prompt"),
                tr("Space")),
        this, &CoveragePage::choose));
    for (QAction *edit : std::as_const(edits))
        edit->setEnabled(!m_session.isReadOnly());
}

/// By which tag the story stands for the competency or principle.
void CoveragePage::addTags(QMenu &menu, const MatrixPair &pair)
{
    const QList<QAction *> edits{
        menu.addAction(withKey(tr("Primary tag"), QStringLiteral("1")), this,
                       [this] { setTags(TagRank::Primary); }),
        menu.addAction(withKey(tr("Secondary tag"), QStringLiteral("2")), this,
                       [this] { setTags(TagRank::Secondary); }),
        menu.addAction(withKey(tr("No tag"), tr("Del")), this, [this] { setTags(std::nullopt); })};
    for (QAction *edit : edits)
        edit->setEnabled(!m_session.isReadOnly());
    menu.addSeparator();
    addTargetMenu(menu, pair.competency);
    addFrameworkEntry(menu, pair);
}

/// Where one can go from a cell.
void CoveragePage::addWays(QMenu &menu, const MatrixPair &pair)
{
    if (!pair.story.isNull())
        menu.addAction(icon(u"book-open"), withKey(tr("Open story"), tr("Enter")), this,
                       [this, pair] { openStory(pair.story); });
    if (!pair.prompt.isNull()) {
        menu.addAction(icon(u"message-circle-question"), tr("Open prompt"), this,
                       [this, pair] { Q_EMIT openRequested(Kind::Prompt, pair.prompt.uuid()); });
        menu.addAction(icon(u"plus"), tr("Start a draft for this prompt"), this,
                       [this, pair] { startDraft(pair.prompt); })
            ->setEnabled(!m_session.isReadOnly());
    }
    menu.addAction(icon(u"triangle-alert"), withKey(tr("Next gap"), QStringLiteral("G")), m_matrix,
                   &MatrixView::goToNextGap);
    menu.addAction(icon(u"circle-help"), tr("Next suggestion"), m_matrix, &MatrixView::goToNextSuggestion);
}

QList<PageState> CoveragePage::states()
{
    const auto rows = [this](int index) {
        m_rows->setCurrentIndex(index);
        Q_EMIT m_rows->currentChanged(index);
    };
    return {
        {QStringLiteral("coverage"),
         [this, rows] {
             m_suggestions.finish();
             rows(0);
             m_gapsOnly->setChecked(false);
         }},
        {QStringLiteral("coverage-competencies"), [rows] { rows(1); }},
        {QStringLiteral("coverage-gaps"),
         [this, rows] {
             rows(0);
             m_gapsOnly->setChecked(true);
         }},
        {QStringLiteral("coverage-sets"),
         [this] {
             m_gapsOnly->setChecked(false);
             m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(PromptGrouping::Set)));
             m_model.setGrouping(PromptGrouping::Set);
         }},
        {QStringLiteral("coverage-whatif"),
         [this] {
             m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(PromptGrouping::Competency)));
             m_model.setGrouping(PromptGrouping::Competency);
             const QList<CriticalStory> critical = m_model.coverage().critical;
             QSet<StoryId> struck;
             for (qsizetype i = 0; i < std::min<qsizetype>(2, critical.size()); ++i)
                 struck.insert(critical.at(i).story);
             m_model.setStruck(struck);
         }},
        {QStringLiteral("coverage-framework-none"),
         [this, rows] {
             m_model.setStruck({});
             rows(2);
         }},
        {QStringLiteral("coverage-framework"),
         [this, rows] {
             if (const auto builtIn = builtInFrameworks(); builtIn && !m_model.framework())
                 (void)m_session.submit(addFramework(m_session.library(), builtIn->constFirst()).edit);
             rows(2);
         }},
    };
}

} // namespace storybank
