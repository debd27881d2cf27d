#include "dayshots.h"

#include "dayfixture.h"

#include "actions/snapshots.h"

#include "views/common/segmentedcontrol.h"
#include "views/onsite/dayoffers.h"
#include "views/onsite/ledgerdialog.h"
#include "views/onsite/snapshotdialog.h"

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

using Shoot = std::function<bool(QWidget &, const QString &)>;

/// The day as the page shows it: 1004 x 584 beside rail, toolbar and status bar in the smallest window.
bool shootView(DayFixture &fixture, const Shoot &shoot, const QString &name,
               const std::function<void(DayView &)> &prepare = {}, QSize room = {1004, 584})
{
    DayView view(fixture.session, fixture.clock());
    auto *choice = new SegmentedControl;
    choice->addSegment(u"Plan"_s);
    choice->addSegment(u"On the day"_s);
    choice->setCurrentIndex(1);
    view.setStripTail(choice);
    view.setLoop(fixture.loopId);
    view.resize(room);
    view.show();
    if (prepare)
        prepare(view);
    return shoot(view, name);
}

bool shootOffers(DayFixture &fixture, const Shoot &shoot)
{
    const Loop &loop = fixture.loop();
    const Day day = dayOf(fixture.library(), loop, fixture.now);
    DayOffers offers(fixture.session, loop.id, day);
    offers.show();
    bool ok = shoot(offers, u"day-offers"_s);
    DayOffers forPrompt(fixture.session, loop.id, day, loop.rounds.at(1).expected.at(1).prompt);
    forPrompt.show();
    return shoot(forPrompt, u"day-offers-prompt"_s) && ok;
}

/// The table of tellings, one of them told too often.
bool shootLedger(DayFixture &fixture, const Shoot &shoot)
{
    for (const PartialDate &day : {PartialDate{2024, 11, 0}, {2025, 3, 4}, {2025, 9, 30}}) {
        Telling telling;
        telling.story = fixture.story(u"Shadow mode before the big launch");
        telling.company = u"Harbour Lane"_s;
        telling.day = day;
        telling.landing = day.day == 4 ? Landing::Badly : Landing::Well;
        if (!fixture.session.submit(recordTelling(fixture.library(), telling)))
            return false;
    }
    LedgerDialog dialog(fixture.session, fixture.now.date());
    dialog.show();
    return shoot(dialog, u"ledger"_s);
}

/// A snapshot of the morning, as it was and compared with the afternoon.
bool shootSnapshot(const Shoot &shoot)
{
    DayFixture fixture;
    if (!fixture.session.submit(takeSnapshot(fixture.library(), fixture.loopId, {}, fixture.now)))
        return false;
    SnapshotDialog dialog(fixture.session, fixture.loopId, fixture.clock());
    dialog.show();
    bool ok = shoot(dialog, u"snapshot"_s);
    const Loop &loop = fixture.loop();
    const Slot slot = loop.rounds.at(0).expected.at(0);
    ok = fixture.session.submit(tellOnTheDay(
             fixture.library(), {loop.id, loop.rounds.at(0).id, slot.prompt, slot.backup}, fixture.now)) &&
         ok;
    dialog.choice()->setCurrentIndex(1);
    Q_EMIT dialog.choice()->currentChanged(1);
    return shoot(dialog, u"snapshot-compare"_s) && ok;
}

} // namespace

bool shootDay(const Shoot &shoot)
{
    bool ok = true;
    {
        DayFixture fixture;
        ok = shootView(fixture, shoot, u"day-before"_s) && ok;
        fixture.now = QDateTime(QDate(2026, 6, 18), QTime(1, 0));
        ok = shootView(fixture, shoot, u"day-night"_s) && ok;
    }
    DayFixture fixture;
    fixture.tellAsDrawn();
    ok = shootView(fixture, shoot, u"day"_s) && ok;
    // What a screen of 800 x 600 leaves.
    ok = shootView(fixture, shoot, u"day-small"_s, {}, {724, 476}) && ok;
    ok = shootOffers(fixture, shoot) && ok;
    fixture.tell(2, 0, 13, Landing::Well);
    fixture.tell(2, 1, 13, Landing::Unknown);
    fixture.tell(2, 2, 13, Landing::Unknown);
    fixture.now = QDateTime(QDate(2026, 6, 18), QTime(13, 46));
    ok =
        shootView(fixture, shoot, u"day-told"_s, [&](DayView &view) { view.choose(fixture.round(2)); }) && ok;
    ok = shootView(fixture, shoot, u"day-unticked"_s) && ok;
    ok = shootLedger(fixture, shoot) && ok;
    return shootSnapshot(shoot) && ok;
}
