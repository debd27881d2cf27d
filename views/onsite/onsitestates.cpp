#include "onsitepage.h"

#include "planprint.h"
#include "planstrip.h"

#include "actions/loops.h"
#include "actions/plans.h"
#include "actions/stories.h"

#include <QFileInfo>

// Printing the plan, and what `./dev shots` photographs.

namespace storybank {

bool OnsitePage::printPage()
{
    const Loop *held = m_model.loop();
    if (!held || held->rounds.isEmpty()) {
        Q_EMIT messageRequested(tr("There is no plan to print yet: it needs a round."), false);
        return true;
    }
    const Loop loop = *held;
    const Plan stored = storedPlan(m_session.library(), loop, planOptions(loop));
    PlanPrintDialog dialog(m_session.library(), loop, stored, this);
    if (dialog.exec() == QDialog::Accepted && !dialog.savedPath().isEmpty())
        Q_EMIT messageRequested(tr("Saved %1").arg(QFileInfo(dialog.savedPath()).fileName()), false);
    return true;
}

bool OnsitePage::exportPage()
{
    return printPage();
}

void OnsitePage::exportTo(const QString &path)
{
    const Loop *loop = m_model.loop();
    if (!loop)
        return;
    const Plan stored = storedPlan(m_session.library(), *loop, planOptions(*loop));
    const Result<void> written =
        writePlan(planPaper(m_session.library(), *loop, stored, Paper::A4, QLocale()), path);
    if (!written)
        showPlanError(this, written.error());
}

QList<PageState> OnsitePage::states()
{
    const auto undoAll = [this] {
        while (m_session.undoStack().canUndo())
            m_session.undo();
    };
    // Those that change the bank come first, so that the other pages find it as it was.
    return {
        {QStringLiteral("onsite-empty"),
         [this] {
             Edit edit;
             for (const Loop &loop : m_session.library().loops())
                 edit.remove(loop);
             (void)m_session.submit(edit);
         }},
        {QStringLiteral("onsite-unplanned"),
         [this, undoAll] {
             undoAll();
             Loop loop = *m_model.loop();
             Edit edit;
             for (Round &round : loop.rounds) {
                 for (Slot &slot : round.expected)
                     slot = {slot.prompt, {}, {}, false};
             }
             (void)m_session.submit(edit.replace(*m_model.loop(), loop));
             m_model.finish();
         }},
        {QStringLiteral("onsite-toofew"),
         [this] {
             // Only every third story is left, and planning does what it can with these.
             QList<StoryId> gone;
             const QList<Story> stories = m_session.library().storiesByTitle();
             for (qsizetype i = 0; i < stories.size(); ++i) {
                 if (i % 3 != 0)
                     gone.append(stories.at(i).id);
             }
             (void)m_session.submit(
                 setStatus(m_session.library(), gone, StoryStatus::Retired, QDateTime::currentDateTimeUtc()));
             m_model.finish();
             (void)m_session.submit(acceptPlan(m_session.library(), m_model.board().best));
             m_model.finish();
             m_board->explain(true);
         }},
        {QStringLiteral("onsite"),
         [this, undoAll] {
             m_board->explain(false);
             undoAll();
             m_model.finish();
             if (m_model.board().shown.weakest)
                 m_board->select(*m_model.board().shown.weakest);
         }},
        {QStringLiteral("onsite-explained"), [this] { m_board->explain(true); }},
        {QStringLiteral("onsite-struck"),
         [this] {
             m_board->explain(false);
             const Board &board = m_model.board();
             m_model.setStruck({{board.shown.at({0, 0}).story, board.shown.at({2, 0}).story}, {}});
         }},
        {QStringLiteral("onsite-struck-round"),
         [this] {
             m_model.setStruck({{}, {m_model.board().rounds.at(1).id}});
         }},
    };
}

} // namespace storybank
