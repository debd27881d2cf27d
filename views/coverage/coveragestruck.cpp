#include "coveragepage.h"

#include "actions/prompts.h"
#include "actions/spent.h"
#include "domain/spent.h"
#include "items/counts.h"
#include "items/plaintip.h"
#include "views/common/inlinebar.h"
#include "wording/coverage.h"

#include <QPushButton>

#include <tuple>

// What is done to whole columns, and to several cells at once.

namespace storybank {

namespace {

constexpr qsizetype longestTitles = 40; ///< characters

} // namespace

bool CoveragePage::isStruck(StoryId story) const
{
    const int column = m_model.columnOf(story);
    return column >= 0 && m_model.columns().at(column).struck;
}

void CoveragePage::toggleStruck()
{
    const QList<StoryId> stories = m_matrix->selectedStories();
    const bool back =
        std::all_of(stories.begin(), stories.end(), [this](StoryId id) { return isStruck(id); });
    QSet<StoryId> struck = m_model.view().struck;
    QList<StoryId> spent;
    for (const StoryId &story : stories) {
        const bool isSpent = m_model.columns().at(m_model.columnOf(story)).spent;
        if (back && isSpent)
            spent.append(story);
        else if (back)
            struck.remove(story);
        else if (!isSpent)
            struck.insert(story);
    }
    m_model.setStruck(struck);
    if (!spent.isEmpty() && m_session.submit(storybank::keepAsSpent(m_session.library(), spent, false)))
        Q_EMIT messageRequested(tr("No longer spent"), true);
}

void CoveragePage::putStruckBack()
{
    m_model.setStruck({});
    m_matrix->setFocus();
}

void CoveragePage::keepStruck()
{
    const QSet<StoryId> struck = m_model.view().struck;
    const QList<StoryId> stories(struck.begin(), struck.end());
    if (m_session.submit(keepAsSpent(m_session.library(), stories)))
        Q_EMIT messageRequested(tr("Kept as spent"), true);
    m_matrix->setFocus();
}

void CoveragePage::showStruck()
{
    const std::optional<WhatIf> &result = m_model.whatIfStruck();
    if (!result) {
        m_struckBar->hide();
        return;
    }
    QStringList titles;
    for (const CoverageColumn &column : m_model.columns()) {
        if (column.struck && !column.spent)
            titles.append(column.shortTitle);
    }
    // A bar has one line: long titles leave no room for what it is about.
    const auto count = static_cast<int>(m_model.view().struck.size());
    const bool named = titles.size() == count && titles.join(QString()).size() <= longestTitles;
    const QString lead = named && count == 1 ? tr("Without “%1”:").arg(titles.first())
                         : named && count == 2
                             ? tr("Without “%1” and “%2”:").arg(titles.at(0), titles.at(1))
                             : tr("Without %1:").arg(count == 1 ? tr("this story") : storyCount(count));
    const QString sentence = whatIfText(*result);
    // Showing it again would be read out again, and take the focus from its buttons.
    if (m_struckBar->isVisibleTo(this) && m_struckBar->message() == lead + u' ' + sentence)
        return;
    m_struckBar->showMessage(InlineBar::Kind::Info, lead, sentence);
    m_struckBar->setToolTip(plainTip(tr("%1: %2").arg(titles.join(QStringLiteral(", ")), sentence)));
    auto *keep = m_struckBar->addButton(tr("Keep as spent"));
    keep->setEnabled(!m_session.isReadOnly());
    connect(keep, &QPushButton::clicked, this, &CoveragePage::keepStruck);
    auto *back = m_struckBar->addButton(tr("Put back"));
    back->setToolTip(tr("Put the struck stories back (Esc)"));
    connect(back, &QPushButton::clicked, this, &CoveragePage::putStruckBack);
}

void CoveragePage::chooseForEach(const QList<MatrixPair> &pairs)
{
    // A prompt has one chosen story: where the cursor stands, else the best of those selected for it.
    const MatrixPair current = m_matrix->currentPair();
    QMap<int, std::tuple<bool, Grade, int, int>>
        best; // by row; the last two are fit and column from the right
    for (const MatrixPair &pair : pairs) {
        const int row = m_model.rowOf(pair.prompt);
        const int column = m_model.columnOf(pair.story);
        if (row < 0)
            continue;
        const CoverageCell &cell = m_model.cell(row, column);
        const bool isCurrent = pair.prompt == current.prompt && pair.story == current.story;
        const std::tuple rank(isCurrent, cell.grade, int(cell.fit), -column);
        best[row] = best.contains(row) ? std::max(best.value(row), rank) : rank;
    }
    bool allChosen = true;
    for (auto it = best.cbegin(); it != best.cend(); ++it)
        allChosen = allChosen && m_model.cell(it.key(), -std::get<3>(*it)).chosen;
    Edit all;
    for (auto it = best.cbegin(); it != best.cend(); ++it) {
        const StoryId story = m_model.columns().at(-std::get<3>(*it)).story;
        const Edit one =
            chooseAnswer(m_session.library(), story, m_model.rows().at(it.key()).prompt, !allChosen);
        all.label = tr("%1, %2").arg(one.label, promptCount(static_cast<int>(best.size())));
        all.changes += one.changes;
    }
    (void)m_session.submit(all);
}

} // namespace storybank
