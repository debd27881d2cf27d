#include "onsitepage.h"

#include "ledgerdialog.h"
#include "roundcolumn.h"
#include "snapshotdialog.h"

#include "actions/loops.h"
#include "views/common/icons.h"

#include <QMenu>

// The menus of the board: whatever can be dragged or typed can be chosen here too.

namespace storybank {

namespace {

/// An entry with the key that does the same beside it; the keys are the board's own, so they are not bound.
QAction *add(QMenu &menu, QStringView iconName, const QString &words, const QString &key = {})
{
    const QIcon shown = iconName.isEmpty() ? QIcon() : icon(iconName);
    return menu.addAction(shown, key.isEmpty() ? words : words + u'\t' + key);
}

} // namespace

void OnsitePage::showSlotMenu(SlotPlace place)
{
    const PlannedSlot slot = m_model.board().shown.at(place);
    const bool writable = !m_session.isReadOnly() && m_model.struck().isEmpty();
    const bool hasStory = !slot.story.isNull();
    QMenu menu(this);
    const auto command = [&](QStringView iconName, const QString &words, const QString &key,
                             BoardCommand what, bool enabled) {
        QAction *action = add(menu, iconName, words, key);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [this, what, place] { act(what, place); });
    };
    command(u"search", tr("Choose a story…"), tr("S"), BoardCommand::Choose, writable);
    if (const Story *backup = m_session.library().find(slot.backup)) {
        QAction *use = add(menu, u"corner-down-right", tr("Tell the backup, “%1”").arg(backup->title));
        use->setEnabled(writable);
        connect(use, &QAction::triggered, this, [this, place, id = backup->id] {
            submit(setStory(m_session.library(), m_model.loopId(), place, id));
        });
    }
    command(slot.locked ? u"lock-open" : u"lock", slot.locked ? tr("Unlock") : tr("Lock"), tr("L"),
            BoardCommand::Lock, writable && hasStory);
    command(u"scissors",
            m_model.struck().stories.contains(slot.story) ? tr("Put this story back")
                                                          : tr("What if this story is spent?"),
            tr("X"), BoardCommand::Strike, hasStory);
    menu.addSeparator();
    QMenu *moves = menu.addMenu(tr("Move"));
    moves->setEnabled(writable);
    for (const auto &[words, key, what] :
         {std::tuple(tr("Up"), tr("Alt+Up"), BoardCommand::MoveUp),
          std::tuple(tr("Down"), tr("Alt+Down"), BoardCommand::MoveDown),
          std::tuple(tr("To the round before"), tr("Alt+Left"), BoardCommand::MoveLeft),
          std::tuple(tr("To the next round"), tr("Alt+Right"), BoardCommand::MoveRight)}) {
        connect(add(*moves, {}, words, key), &QAction::triggered, this,
                [this, what = what, place] { act(what, place); });
    }
    command(u"book-open", tr("Open story"), tr("Enter"), BoardCommand::OpenStory, hasStory);
    connect(add(menu, u"message-circle-question", tr("Open prompt")), &QAction::triggered, this,
            [this, id = slot.prompt] { Q_EMIT openRequested(Kind::Prompt, id.uuid()); });
    menu.addSeparator();
    command(u"x", tr("Take the story off"), tr("Del"), BoardCommand::TakeOff, writable && hasStory);
    QAction *remove =
        add(menu, u"trash-2", tr("Remove this prompt from the round"), hasStory ? QString() : tr("Del"));
    remove->setEnabled(writable);
    connect(remove, &QAction::triggered, this, [this, place] {
        submit(removeSlot(m_session.library(), m_model.loopId(), place),
               tr("Removed the prompt from the round"));
    });
    // Where the mouse is, if it asked; the menu key means the card.
    const SlotList *list = m_board->column(static_cast<int>(place.round))->list();
    const QRect card = list->visualRect(list->model()->index(static_cast<int>(place.slot), 0));
    const QPoint mouse = QCursor::pos();
    menu.exec(card.contains(list->viewport()->mapFromGlobal(mouse))
                  ? mouse
                  : list->viewport()->mapToGlobal(card.center()));
}

void OnsitePage::showBenchMenu(StoryId story, const QPoint &global)
{
    QMenu menu(this);
    const std::optional<SlotPlace> current = m_board->current();
    QAction *tell = add(menu, u"check", tr("Tell it for the selected prompt"));
    tell->setEnabled(current && !m_session.isReadOnly() && m_model.struck().isEmpty());
    connect(tell, &QAction::triggered, this, [this, story, current] { dropStory(story, *current); });
    connect(add(menu, u"scissors",
                m_model.struck().stories.contains(story) ? tr("Put this story back")
                                                         : tr("What if this story is spent?"),
                tr("X")),
            &QAction::triggered, this, [this, story] { strike(story); });
    menu.addSeparator();
    connect(add(menu, u"book-open", tr("Open story"), tr("Enter")), &QAction::triggered, this,
            [this, story] { openStory(story); });
    menu.exec(global);
}

void OnsitePage::showRoundMenu(int round, const QPoint &global)
{
    const Loop *loop = m_model.loop();
    if (!loop || round < 0 || round >= loop->rounds.size())
        return;
    const LoopId id = loop->id;
    const bool writable = !m_session.isReadOnly() && m_model.struck().isEmpty();
    QMenu menu(this);
    const auto entry = [&](QStringView iconName, const QString &words, bool enabled, auto act) {
        QAction *action = add(menu, iconName, words);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    entry(u"pencil", tr("Edit round…"), writable, [this, round] { editRound(round); });
    entry(u"plus", tr("Add prompts…"), writable, [this, round] { addPrompts(round); });
    menu.addSeparator();
    entry(u"arrow-left", tr("Move left"), writable && round > 0,
          [this, id, round] { submit(moveRound(m_session.library(), id, round, round - 1)); });
    entry(u"arrow-right", tr("Move right"), writable && round + 1 < loop->rounds.size(),
          [this, id, round] { submit(moveRound(m_session.library(), id, round, round + 1)); });
    QMenu *swaps = menu.addMenu(icon(u"shuffle"), tr("Swap with"));
    swaps->setEnabled(writable && loop->rounds.size() > 1);
    for (int other = 0; other < loop->rounds.size(); ++other) {
        if (other != round)
            connect(swaps->addAction(tr("%1. %2").arg(other + 1).arg(m_model.board().rounds.at(other).name)),
                    &QAction::triggered, this,
                    [this, id, round, other] { submit(swapRounds(m_session.library(), id, round, other)); });
    }
    QMenu *lengths = menu.addMenu(icon(u"clock"), tr("Length"));
    lengths->setEnabled(writable);
    for (const int minutes : {20, 30, 45, 60, 75, 90}) {
        QAction *length = lengths->addAction(tr("%1 min").arg(minutes));
        length->setCheckable(true);
        length->setChecked(loop->rounds.at(round).minutes == minutes);
        connect(length, &QAction::triggered, this, [this, id, round, minutes] {
            submit(setRoundMinutes(m_session.library(), id, round, minutes));
        });
    }
    entry(u"copy", tr("Duplicate"), writable,
          [this, id, round] { submit(duplicateRound(m_session.library(), id, round)); });
    menu.addSeparator();
    entry(u"scissors",
          m_model.struck().rounds.contains(loop->rounds.at(round).id) ? tr("Put this round back")
                                                                      : tr("What if it does not take place?"),
          true, [this, round] { strikeRound(round); });
    entry(u"trash-2", tr("Remove round"), writable, [this, id, round] {
        submit(removeRound(m_session.library(), id, round), tr("Removed the round"));
    });
    menu.exec(global);
}

void OnsitePage::fillLoops(QMenu &menu)
{
    for (int row = 0; row < m_loopModel.rowCount(); ++row) {
        const LoopId loop = m_loopModel.loopAt(row);
        const QModelIndex index = m_loopModel.index(row);
        if (loop.isNull()) {
            menu.addSection(index.data().toString());
            continue;
        }
        QAction *go = menu.addAction(
            tr("%1, %2").arg(index.data().toString(), index.data(LoopModel::DetailRole).toString()));
        go->setCheckable(true);
        go->setChecked(loop == m_model.loopId());
        connect(go, &QAction::triggered, this, [this, loop] { showLoop(loop); });
    }
}

void OnsitePage::showLoopMenu(LoopId id, const QPoint &global)
{
    const Loop *loop = m_session.library().find(id);
    if (!loop)
        return;
    const bool writable = !m_session.isReadOnly() && m_model.struck().isEmpty();
    QMenu menu(this);
    const auto entry = [&](QStringView iconName, const QString &words, auto act) {
        QAction *action = add(menu, iconName, words);
        action->setEnabled(writable);
        connect(action, &QAction::triggered, this, act);
    };
    entry(u"pencil", tr("Edit loop…"), [this, id] { editLoop(id); });
    entry(u"copy", tr("Duplicate"), [this, id] { duplicate(id); });
    entry(u"check", loop->past ? tr("Edit the debrief…") : tr("Debrief and mark as past…"),
          [this, id] { debrief(id); });
    if (loop->past)
        entry(u"rotate-ccw", tr("Mark as coming up"),
              [this, id, text = loop->debrief] { submit(setPast(m_session.library(), id, false, text)); });
    entry(u"trash-2", tr("Delete loop"), [this, id] { removeLoop(id); });
    menu.addSeparator();
    connect(add(menu, u"library", tr("Snapshots…")), &QAction::triggered, this,
            [this, id] { showSnapshots(id); });
    connect(add(menu, u"message-circle", tr("What was told…")), &QAction::triggered, this,
            &OnsitePage::showTellings);
    menu.addSeparator();
    QMenu *others = menu.addMenu(icon(u"calendar-days"), tr("Go to"));
    fillLoops(*others);
    entry(u"plus", tr("New loop…"), [this] { editLoop({}); });
    menu.exec(global);
}

void OnsitePage::showSnapshots(LoopId loop)
{
    SnapshotDialog(
        m_session, loop, [] { return QDateTime::currentDateTime(); }, this)
        .exec();
}

void OnsitePage::showTellings()
{
    LedgerDialog(m_session, QDate::currentDate(), {}, this).exec();
}

} // namespace storybank
