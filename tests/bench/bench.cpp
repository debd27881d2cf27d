// Times the parts that a person waits for, each beside a limit measured in the same run: the least work that
// any program would have to do for the same result.
#include "benchreport.h"
#include "benchwindow.h"
#include "generated.h"
#include "windowbench.h"

#include "actions/builtin.h"
#include "bank/bank.h"
#include "domain/text.h"
#include "insight/coach/coach.h"
#include "insight/coverage.h"
#include "insight/planner.h"
#include "paper/sheet.h"
#include "resources/resources.h"
#include "views/common/style.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <sqlite3.h>

namespace storybank {
namespace {

constexpr int manyStories = 10000;

const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    return made;
}

/// A bank of 10,000 stories, made once.
const QString &largeBank()
{
    static const QString path = [] {
        const QString made = folder().filePath(QStringLiteral("large.storybank"));
        const auto created = Bank::create(made, generatedLibrary(manyStories, 200, 4));
        Q_ASSERT(created.ok());
        return made;
    }();
    return path;
}

Bank &openLargeBank()
{
    static const std::unique_ptr<Bank> bank = std::move(Bank::open(largeBank())).value();
    return *bank;
}

void openBank(benchmark::State &state)
{
    const QString &path = largeBank(); // made before the clock runs
    for (auto _ : state)
        benchmark::DoNotOptimize(Bank::open(path).ok());
}

/// Every column of every row, through the bare C interface, into strings that are thrown away.
qint64 readEveryColumn(sqlite3 *file, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(file, sql, -1, &statement, nullptr);
    qint64 size = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            size +=
                QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))).size();
    }
    sqlite3_finalize(statement);
    return size;
}

void openBankLimit(benchmark::State &state)
{
    for (auto _ : state) {
        sqlite3 *file = nullptr;
        sqlite3_open_v2(qPrintable(largeBank()), &file, SQLITE_OPEN_READONLY, nullptr);
        for (const char *sql : {"SELECT * FROM story", "SELECT * FROM prompt", "SELECT * FROM answer"})
            benchmark::DoNotOptimize(readEveryColumn(file, sql));
        sqlite3_close(file);
    }
}

void oneEdit(benchmark::State &state)
{
    Bank &bank = openLargeBank();
    Story story = *bank.library().stories().begin();
    int strength = 0;
    for (auto _ : state) {
        Story changed = story;
        changed.strength = ++strength % 6;
        changed.action += u'.';
        benchmark::DoNotOptimize(bank.apply(Edit().replace(story, changed)).ok());
        story = changed;
    }
}

/// One row of the same size written in one durable transaction with the same journal.
void oneEditLimit(benchmark::State &state)
{
    const QString path = folder().filePath(QStringLiteral("limit.db"));
    sqlite3 *file = nullptr;
    sqlite3_open(qPrintable(path), &file);
    const auto run = [file](const char *sql) { sqlite3_exec(file, sql, nullptr, nullptr, nullptr); };
    run("PRAGMA journal_mode = DELETE");
    run("PRAGMA synchronous = EXTRA");
    run("CREATE TABLE IF NOT EXISTS t(id INTEGER PRIMARY KEY, a TEXT)");
    run("INSERT OR REPLACE INTO t VALUES(1, hex(zeroblob(900)))");
    for (auto _ : state)
        run("UPDATE t SET a = hex(randomblob(900)) WHERE id = 1");
    sqlite3_close(file);
}

/// Every prefix that a person passes through while typing some words.
void searchAsYouType(benchmark::State &state)
{
    Bank &bank = openLargeBank();
    bank.prepareSearch(); // as the window does when a bank has been opened
    benchmark::DoNotOptimize(bank.search(QStringLiteral("first")).ok());
    QList<double> millis;
    for (auto _ : state) {
        for (const QString &typed :
             {QStringLiteral("pipeline failed"), QStringLiteral("error rate"), QStringLiteral("the"),
              QStringLiteral("w"), QStringLiteral("rollback plan")}) {
            for (qsizetype n = 1; n <= typed.size(); ++n) {
                QElapsedTimer clock;
                clock.start();
                benchmark::DoNotOptimize(bank.search(typed.left(n), 50).ok());
                millis.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            }
        }
    }
    reportP99(state, millis);
}

void coverageOf(benchmark::State &state)
{
    static const Library library = generatedLibrary(500, 2000, 6);
    for (auto _ : state)
        benchmark::DoNotOptimize(coverage(library).distinct);
}

/// A plan for a loop of eight rounds that expects every prompt of the library once; `linked` answers are
/// judged at random for each prompt.
void planOf(benchmark::State &state, int prompts, int stories, int linked)
{
    const Library library = generatedLibrary(stories, prompts, linked);
    Loop loop;
    loop.rounds.resize(8);
    qsizetype next = 0;
    for (const Prompt &prompt : library.prompts())
        loop.rounds[next++ % loop.rounds.size()].expected.append({prompt.id, {}, {}, false});
    for (auto _ : state)
        benchmark::DoNotOptimize(plan(library, loop).answered);
}

void planOfDay(benchmark::State &state)
{
    planOf(state, 30, 60, 30);
}

void planOfALargeLoop(benchmark::State &state)
{
    planOf(state, 200, 500, 12);
}

void planOfALargeDenseLoop(benchmark::State &state)
{
    planOf(state, 200, 500, 250);
}

/// A story of some 900 words, looked at as after every pause while it is typed.
void coachOf(benchmark::State &state)
{
    static const Library library = generatedLibrary(1, 0, 0);
    static const CoachWords words = std::move(builtInCoachWords()).value();
    Story story = *library.stories().begin();
    while (measure(story.action).count() < 900)
        story.action += story.action;
    for (auto _ : state)
        benchmark::DoNotOptimize(coach(story, library, words, {}).size());
}

const Library &sample()
{
    static const Library library =
        std::move(sampleLibrary(QDate(2026, 6, 12), QDateTime::fromSecsSinceEpoch(1781258400, Qt::UTC)))
            .value();
    return library;
}

/// The bare writing of the page with everything at its place.
QByteArray pdfOf(const SheetPage &page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(page.size, QPageSize::Point));
    writer.setPageMargins({});
    writer.setResolution(1200);
    QPainter painter(&writer);
    painter.scale(1200 / 72.0, 1200 / 72.0);
    paint(painter, page);
    painter.end();
    return buffer.data();
}

/// Twelve stories of the sample's loop, as each layout usually lies.
SheetOptions twelveStories(SheetLayout layout)
{
    SheetOptions options;
    options.layout = layout;
    options.landscape = isUsuallyLandscape(layout);
    options.loop = sample().loops().begin()->id;
    options.most = 12;
    options.today = QDate(2026, 6, 12);
    return options;
}

void sheetFit(benchmark::State &state, SheetLayout layout)
{
    const SheetOptions options = twelveStories(layout);
    const SheetContent content = compose(sample(), options);
    for (auto _ : state)
        benchmark::DoNotOptimize(fit(content, options).fill);
}

void sheetToPdf(benchmark::State &state, SheetLayout layout)
{
    const SheetOptions options = twelveStories(layout);
    for (auto _ : state)
        benchmark::DoNotOptimize(sheetBytes(fit(compose(sample(), options), options), SheetFormat::Pdf).ok());
}

void sheetToPdfLimit(benchmark::State &state, SheetLayout layout)
{
    const SheetOptions options = twelveStories(layout);
    const SheetPage page = fit(compose(sample(), options), options);
    for (auto _ : state)
        benchmark::DoNotOptimize(pdfOf(page).size());
}

void registerSheets()
{
    using Function = void (*)(benchmark::State &, SheetLayout);
    const auto add = [](const char *format, const char *layout, Function function) {
        benchmark::RegisterBenchmark(qPrintable(QString::fromLatin1(format).arg(QLatin1StringView(layout))),
                                     [function, layout = *fromCode<SheetLayout>(QString::fromLatin1(layout))](
                                         benchmark::State &state) { function(state, layout); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    };
    for (const char *layout : Codes<SheetLayout>::names) {
        add("sheet, %1: fit 12 stories (aim 4)", layout, sheetFit);
        add("sheet, %1: compose, fit, PDF (aim 30)", layout, sheetToPdf);
        add("sheet, %1: compose, fit, PDF (aim 30)/limit", layout, sheetToPdfLimit);
    }
}

void registerAll()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &)) {
        benchmark::RegisterBenchmark(name, function)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    // Of those that time themselves.
    const auto addTimed = [](const char *name, void (*function)(benchmark::State &), int iterations) {
        benchmark::RegisterBenchmark(name, function)
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(iterations);
    };
    add("open 10,000 stories", openBank);
    add("open 10,000 stories/limit", openBankLimit);
    add("one edit, durable", oneEdit);
    add("one edit, durable/limit", oneEditLimit);
    add("search as you type, 10,000 stories", searchAsYouType);
    add("coverage, 2,000 prompts x 500 stories", coverageOf);
    add("plan, 30 prompts x 60 stories", planOfDay);
    add("plan, 200 prompts x 500 stories", planOfALargeLoop);
    add("plan, 200 prompts x 500 stories, half linked", planOfALargeDenseLoop);
    add("coach, 900 words", coachOf);
    registerSheets();
    add("search: key to repaint, 10,000 stories", searchKeyToRepaint);
    add("search with conditions, 10,000 stories", searchWithConditions);
    add("typing in a story: key to repaint, 1,000 stories", typingKeyToRepaint);
    add("typing in 19,000 letters without a break", typingWithoutABreak);
    addTimed("typing with coach and autosave: longest event", typingLongestEvent, 5);
    add("board 30 x 60: edit to repaint", boardEditToRepaint);
    add("board 200 x 500: edit to repaint", largeBoardEditToRepaint);
    addTimed("day: longest tick to repaint", dayTickToRepaint, 5);
    addTimed("day: the same, processor time", dayTickProcessorTime, 5);
    add("filter of 1,000 stories: key to repaint", filterKeyToRepaint);
    addTimed("matrix 2,000 x 500: first paint", matrixFirstPaint, 20);
    addTimed("matrix 2,000 x 500: first paint/limit", plainTableFirstPaint, 20);
    addTimed("matrix 2,000 x 500: with its panes", matrixWithItsPanes, 20);
    addTimed("matrix 2,000 x 500: with its panes/limit", plainTableFirstPaint, 20);
    add("matrix 2,000 x 500: scroll step", matrixScrollStep);
    add("matrix 2,000 x 500: scroll step/limit", plainTableScrollStep);
}

} // namespace
} // namespace storybank

int main(int argc, char **argv)
{
    storybank::TimedApplication application(argc, argv);
    storybank::initData();
    storybank::installTheme(application, storybank::ThemeChoice::Light);
    benchmark::Initialize(&argc, argv);
    storybank::registerAll();
    storybank::BenchReport report;
    benchmark::RunSpecifiedBenchmarks(&report);
    return 0;
}
