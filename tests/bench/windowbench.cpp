#include "windowbench.h"

#include "benchreport.h"
#include "benchwindow.h"

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

} // namespace

void matrixFirstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto bank = std::make_unique<BankWindow>(500, 2000, 6);
        state.ResumeTiming();
        bank->window().showPage(PageId::Coverage); // builds the page, which paints later
        PaintWatch(qobject_cast<CoveragePage *>(bank->window().page(PageId::Coverage))->matrix()->viewport())
            .millisUntilPainted([] {}, always);
        state.PauseTiming();
        bank.reset();
        state.ResumeTiming();
    }
}

void plainTableFirstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto table = std::make_unique<PlainTable>();
        state.ResumeTiming();
        PaintWatch(table->viewport()).millisUntilPainted([&] { table->show(); }, always);
        state.PauseTiming();
        table.reset();
        state.ResumeTiming();
    }
}

void matrixScrollStep(benchmark::State &state)
{
    BankWindow bank(500, 2000, 6);
    bank.window().showPage(PageId::Coverage);
    QCoreApplication::processEvents();
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
