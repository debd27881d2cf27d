#include "windowbench.h"

#include "benchreport.h"
#include "benchwindow.h"

#include "views/coverage/answerpanel.h"
#include "views/coverage/coveragepage.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

namespace storybank {

namespace {

/// The least a table of that size can cost: the items' own rectangles, without a delegate, fixed sections.
class PlainTable : public QTableView
{
public:
    PlainTable() : m_items(2000, 500)
    {
        setModel(&m_items);
        horizontalHeader()->setDefaultSectionSize(29);
        verticalHeader()->setDefaultSectionSize(23);
        horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        setVerticalScrollMode(ScrollPerPixel);
        resize(1080, 820);
    }

private:
    QStandardItemModel m_items;
};

void scroll(benchmark::State &state, QAbstractItemView &table)
{
    PaintWatch watch(table.viewport());
    QScrollBar *bar = table.verticalScrollBar();
    QList<double> millis;
    for (auto _ : state) {
        const int next = bar->value() + 23 > bar->maximum() ? 0 : bar->value() + 23;
        millis.append(watch.millisUntilPainted([&] { bar->setValue(next); }, always));
    }
    reportP99(state, millis);
}

/// What it takes to show the matrix, in milliseconds.
struct Shown
{
    double first = 0; ///< until it is painted
    double whole = 0; ///< until what stands beside it is painted, too
};

Shown showMatrix(BankWindow &bank)
{
    const qint64 began = TimedApplication::nanoseconds();
    const auto past = [began] { return static_cast<double>(TimedApplication::painted() - began) / 1e6; };
    bank.window().showPage(PageId::Coverage); // builds the page, which paints later
    const auto *page = qobject_cast<CoveragePage *>(bank.window().page(PageId::Coverage));
    PaintWatch(page->matrix()->viewport()).millisUntilPainted([] {}, always);
    Shown shown;
    shown.first = past();
    QWidget *panel = nullptr;
    while (!(panel = page->findChild<AnswerPanel *>()))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    PaintWatch(panel).millisUntilPainted([] {}, always);
    shown.whole = past();
    return shown;
}

} // namespace

void matrixFirstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        BankWindow bank(500, 2000, 6);
        state.SetIterationTime(showMatrix(bank).first / 1e3);
    }
}

void matrixWithItsPanes(benchmark::State &state)
{
    for (auto _ : state) {
        BankWindow bank(500, 2000, 6);
        state.SetIterationTime(showMatrix(bank).whole / 1e3);
    }
}

void plainTableFirstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        PlainTable table;
        const qint64 began = TimedApplication::nanoseconds();
        PaintWatch(table.viewport()).millisUntilPainted([&] { table.show(); }, always);
        state.SetIterationTime(static_cast<double>(TimedApplication::painted() - began) / 1e9);
    }
}

void matrixScrollStep(benchmark::State &state)
{
    BankWindow bank(500, 2000, 6);
    showMatrix(bank);
    scroll(state, *qobject_cast<CoveragePage *>(bank.window().page(PageId::Coverage))->matrix());
}

void plainTableScrollStep(benchmark::State &state)
{
    PlainTable table;
    table.show();
    QCoreApplication::processEvents();
    scroll(state, table);
}

} // namespace storybank
