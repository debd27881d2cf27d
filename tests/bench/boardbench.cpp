#include "windowbench.h"

#include "benchreport.h"
#include "benchwindow.h"

#include "actions/builtin.h"
#include "actions/plans.h"
#include "views/onsite/boardview.h"
#include "views/onsite/dayparts.h"
#include "views/onsite/daystorycard.h"
#include "views/onsite/dayview.h"
#include "views/onsite/onsitepage.h"
#include "views/onsite/roundcolumn.h"
#include "views/onsite/slotlist.h"

#include <ctime>

// The board and the day of an onsite.

namespace storybank {

namespace {

OnsitePage &onsite(BankWindow &bank)
{
    bank.window().showPage(PageId::Onsite);
    QCoreApplication::processEvents();
    return *qobject_cast<OnsitePage *>(bank.window().page(PageId::Onsite));
}

/// The processor time of the thread of the window, in milliseconds.
double processorMillis()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// From a click on a story of the day to the end of the paint that shows the day as it is planned then.
struct Tick
{
    double wall = 0;
    double processor = 0;
};

Tick tick(DayStoryCard &card)
{
    PaintWatch watch(&card);
    const double before = processorMillis();
    // What is laid out and painted after the first paint belongs to it.
    const double wall = watch.millisUntilPainted(
        [&card] {
            card.click();
            QCoreApplication::processEvents();
        },
        always);
    return {wall, processorMillis() - before};
}

/// Ticks every story of every round of the sample's loop, and takes each back, which is not timed.
template<typename Take>
void tickTheDay(benchmark::State &state, Take &&take)
{
    const QDateTime now = QDateTime::currentDateTime();
    BankWindow bank(std::move(sampleLibrary(now.date(), now)).value());
    OnsitePage &page = onsite(bank);
    page.showDay(true);
    bank.window().resize(1080, 680);
    QCoreApplication::processEvents();
    QList<double> millis;
    for (auto _ : state) {
        double longest = 0;
        for (const DayStep &step : page.day()->day().steps) {
            page.day()->choose(step.round);
            QCoreApplication::processEvents();
            for (qsizetype i = 0; i < page.day()->cards().size(); ++i) {
                millis.append(take(tick(*page.day()->cards().at(i))));
                longest = std::max(longest, millis.constLast());
                bank.session().undo();
                page.day()->choose(step.round);
                QCoreApplication::processEvents();
            }
        }
        state.SetIterationTime(longest / 1e3);
    }
    reportP99(state, millis);
}

/// A loop of eight rounds that expects each prompt of the library once, planned.
void addLoop(Session &session)
{
    Loop loop;
    loop.id = LoopId::create();
    loop.company = QStringLiteral("Fennmark Energy");
    loop.date = {2026, 6, 18};
    loop.rounds.resize(8);
    qsizetype next = 0;
    for (Round &round : loop.rounds)
        round.id = RoundId::create();
    for (const Prompt &prompt : session.library().prompts())
        loop.rounds[next++ % loop.rounds.size()].expected.append({prompt.id, {}, {}, false});
    const bool made =
        session.submit(Edit().add(loop)).ok() &&
        session.submit(acceptPlan(session.library(), plan(session.library(), loop, planOptions(loop)))).ok();
    if (!made)
        qFatal("the loop of the benchmark cannot be made");
}

/// Locks and unlocks the first prompt of the board; the paint is that of its column.
void editToRepaint(benchmark::State &state, int prompts, int stories, int answersEach)
{
    BankWindow bank(stories, prompts, answersEach);
    addLoop(bank.session());
    OnsitePage &page = onsite(bank);
    BoardView *board = page.board();
    PaintWatch watch(board->column(0)->list()->viewport());
    QList<double> millis;
    bool locked = false;
    for (auto _ : state) {
        locked = !locked;
        millis.append(watch.millisUntilPainted(
            [&] {
                const Library &library = bank.session().library();
                benchmark::DoNotOptimize(
                    bank.session().submit(lockSlot(library, page.loopId(), {0, 0}, locked)).ok());
            },
            always));
        state.PauseTiming(); // planning beside the window is not waited for, but would be in the next one's
                             // way
        while (!page.model().knowsBest())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        state.ResumeTiming();
    }
    reportP99(state, millis);
}

} // namespace

void dayTickToRepaint(benchmark::State &state)
{
    tickTheDay(state, [](const Tick &one) { return one.wall; });
}

void dayTickProcessorTime(benchmark::State &state)
{
    tickTheDay(state, [](const Tick &one) { return one.processor; });
}

void boardEditToRepaint(benchmark::State &state)
{
    editToRepaint(state, 30, 60, 30);
}

void largeBoardEditToRepaint(benchmark::State &state)
{
    editToRepaint(state, 200, 500, 250);
}

} // namespace storybank
