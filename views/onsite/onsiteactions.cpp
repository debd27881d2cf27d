#include "onsitepage.h"

#include "loopdialog.h"
#include "promptsdialog.h"
#include "rounddialog.h"
#include "storypicker.h"

#include "actions/loops.h"
#include "actions/plans.h"
#include "actions/spent.h"
#include "domain/removal.h"
#include "wording/coverage.h"

// What is done to the loop that is shown, and to its rounds and prompts.

namespace storybank {

bool OnsitePage::submit(const Edit &edit, const QString &said)
{
    if (edit.isEmpty())
        return false;
    if (!m_model.struck().isEmpty()) {
        Q_EMIT messageRequested(tr("Put back what is struck out first (Esc)."), false);
        return false;
    }
    if (!m_session.submit(edit))
        return false;
    if (!said.isEmpty())
        Q_EMIT messageRequested(said, true);
    return true;
}

void OnsitePage::openStory(StoryId story)
{
    if (!story.isNull())
        Q_EMIT openRequested(Kind::Story, story.uuid());
}

void OnsitePage::planForMe()
{
    if (!m_model.struck().isEmpty())
        m_model.setStruck({});
    m_model.finish();
    const Plan best = m_model.board().best;
    const Edit edit = acceptPlan(m_session.library(), best);
    if (edit.isEmpty()) {
        Q_EMIT messageRequested(tr("The plan is the best there is already."), false);
        return;
    }
    submit(edit, best.answered == best.prompts
                     ? tr("Planned: every prompt is answered.")
                     : tr("Planned: %1 of %2 are answered. Explain says why the rest stays open.")
                           .arg(best.answered)
                           .arg(promptCount(best.prompts)));
}

void OnsitePage::act(BoardCommand command, SlotPlace place)
{
    const Slot *stored = slotAt(m_session.library(), m_model.loopId(), place);
    if (!stored)
        return;
    const PlannedSlot shown = m_model.board().shown.at(place);
    switch (command) {
    case BoardCommand::Lock:
        if (stored->story.isNull())
            Q_EMIT messageRequested(tr("Choose a story first: there is nothing to lock."), false);
        else
            submit(lockSlot(m_session.library(), m_model.loopId(), place, !stored->locked));
        return;
    case BoardCommand::OpenStory:
        return shown.story.isNull() ? chooseStory(place) : openStory(shown.story);
    case BoardCommand::Choose:
        return chooseStory(place);
    case BoardCommand::TakeOff:
        return takeOff(place);
    case BoardCommand::MoveUp:
        return moveBy(place, 0, -1);
    case BoardCommand::MoveDown:
        return moveBy(place, 0, 1);
    case BoardCommand::MoveLeft:
        return moveBy(place, -1, 0);
    case BoardCommand::MoveRight:
        return moveBy(place, 1, 0);
    case BoardCommand::Strike:
        return strike(shown.story);
    case BoardCommand::Menu:
        return showSlotMenu(place);
    }
}

void OnsitePage::chooseStory(SlotPlace place)
{
    const Loop *loop = m_model.loop();
    const Slot *slot = slotAt(m_session.library(), m_model.loopId(), place);
    if (!loop || !slot || m_session.isReadOnly())
        return;
    const Prompt *prompt = m_session.library().find(slot->prompt);
    StoryPicker picker(prompt ? prompt->text : QString(),
                       storyChoices(m_session.library(), *loop, m_model.board(), place), this);
    if (picker.exec() == QDialog::Accepted)
        submit(setStory(m_session.library(), m_model.loopId(), place, picker.story()));
    m_board->select(place);
}

void OnsitePage::takeOff(SlotPlace place)
{
    const Slot *slot = slotAt(m_session.library(), m_model.loopId(), place);
    if (!slot->story.isNull()) {
        submit(setStory(m_session.library(), m_model.loopId(), place, {}),
               tr("Took the story off the prompt"));
        return;
    }
    if (submit(removeSlot(m_session.library(), m_model.loopId(), place),
               tr("Removed the prompt from the round")))
        m_board->select(
            {place.round,
             std::max<qsizetype>(
                 0, std::min<qsizetype>(place.slot, m_model.round(int(place.round))->rowCount() - 1))});
}

void OnsitePage::moveBy(SlotPlace place, int columns, int rows)
{
    const Loop *loop = m_model.loop();
    const SlotPlace to{place.round + columns, columns != 0 ? place.slot : place.slot + (rows > 0 ? 2 : rows)};
    const bool inside = to.round >= 0 && to.round < loop->rounds.size() && to.slot >= 0 &&
                        (columns != 0 || to.slot <= loop->rounds.at(to.round).expected.size());
    if (!inside)
        return;
    const PromptId prompt = loop->rounds.at(place.round).expected.at(place.slot).prompt;
    const RoundId round = loop->rounds.at(to.round).id;
    const Edit edit = moveSlot(m_session.library(), m_model.loopId(), place, to);
    if (edit.isEmpty())
        Q_EMIT messageRequested(tr("That round expects this prompt already."), false);
    if (submit(edit))
        m_board->select(round, prompt);
}

void OnsitePage::takeDrop(const DraggedSlot &slot, SlotPlace before)
{
    const Loop *loop = m_model.loop();
    const int round = m_model.indexOf(slot.round);
    if (!loop || slot.loop != loop->id || round < 0)
        return;
    const SlotPlace from{round, m_model.round(round)->rowOf(slot.prompt)};
    if (from.slot < 0)
        return;
    if (slot.storyOnly) {
        const Slot *target = slotAt(m_session.library(), loop->id, before);
        const PromptId prompt = target ? target->prompt : PromptId();
        if (submit(swapStories(m_session.library(), loop->id, from, before)))
            m_board->select(loop->rounds.at(before.round).id, prompt);
        return;
    }
    const RoundId target = loop->rounds.at(before.round).id;
    const Edit edit = moveSlot(m_session.library(), loop->id, from, before);
    if (edit.isEmpty() && from.round != before.round)
        Q_EMIT messageRequested(tr("That round expects this prompt already."), false);
    if (submit(edit))
        m_board->select(target, slot.prompt);
}

void OnsitePage::dropStory(StoryId story, SlotPlace place)
{
    if (submit(setStory(m_session.library(), m_model.loopId(), place, story)))
        m_board->select(place);
}

void OnsitePage::strike(StoryId story)
{
    if (story.isNull())
        return;
    BoardStruck struck = m_model.struck();
    if (!struck.stories.remove(story))
        struck.stories.insert(story);
    m_model.setStruck(struck);
}

void OnsitePage::strikeRound(int round)
{
    const RoundId id = m_model.board().rounds.at(round).id;
    BoardStruck struck = m_model.struck();
    if (!struck.rounds.remove(id))
        struck.rounds.insert(id);
    m_model.setStruck(struck);
}

void OnsitePage::keepSpent()
{
    const QSet<StoryId> stories = m_model.struck().stories;
    m_model.setStruck({});
    submit(keepAsSpent(m_session.library(), {stories.begin(), stories.end()}), tr("Kept as spent"));
}

void OnsitePage::acceptStruck()
{
    const Plan shown = m_model.board().shown;
    m_model.setStruck({});
    submit(acceptPlan(m_session.library(), shown), tr("Planned without what was struck out"));
}

void OnsitePage::addPrompts(int round)
{
    const Loop *loop = m_model.loop();
    if (!loop || round < 0 || round >= loop->rounds.size() || m_session.isReadOnly())
        return;
    PromptsDialog dialog(m_session.library(), *loop, round, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const qsizetype first = loop->rounds.at(round).expected.size();
    if (submit(expectPrompts(m_session.library(), m_model.loopId(), round, dialog.prompts(), dialog.typed(),
                             QDateTime::currentDateTimeUtc())))
        m_board->select({round, first});
}

void OnsitePage::editRound(int round)
{
    const Loop *loop = m_model.loop();
    if (!loop || m_session.isReadOnly())
        return;
    RoundDialog dialog(m_session.library(), *loop, loop->rounds.value(round), this);
    if (dialog.exec() == QDialog::Accepted)
        submit(putRound(m_session.library(), m_model.loopId(), dialog.round(), dialog.interviewer()));
}

void OnsitePage::editLoop(LoopId id)
{
    if (m_session.isReadOnly())
        return;
    QStringList companies;
    for (const Loop &loop : m_session.library().loops()) {
        if (!companies.contains(loop.company))
            companies.append(loop.company);
    }
    const Loop *held = m_session.library().find(id);
    LoopDialog dialog(held ? *held : Loop(), companies, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (held) {
        submit(storybank::editLoop(m_session.library(), dialog.loop()));
        return;
    }
    const NewLoop made = newLoop(dialog.loop());
    if (submit(made.edit))
        showLoop(made.id);
}

void OnsitePage::debrief(LoopId id)
{
    const Loop *loop = m_session.library().find(id);
    if (!loop)
        return;
    DebriefDialog dialog(*loop, this);
    if (dialog.exec() == QDialog::Accepted)
        submit(setPast(m_session.library(), id, true, dialog.debrief()), tr("Marked as past"));
}

void OnsitePage::duplicate(LoopId id)
{
    const NewLoop made = duplicateLoop(m_session.library(), id);
    if (submit(made.edit, tr("Duplicated the loop")))
        showLoop(made.id);
}

void OnsitePage::removeLoop(LoopId id)
{
    const Loop *loop = m_session.library().find(id);
    if (!loop || m_session.isReadOnly())
        return;
    const QString company = loop->company;
    submit(removal(m_session.library(), id), tr("Deleted the loop %1").arg(company));
}

} // namespace storybank
