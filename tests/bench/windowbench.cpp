#include "windowbench.h"

#include "benchreport.h"
#include "generated.h"

#include "bank/bank.h"
#include "items/searchresults.h"
#include "views/common/growingtextedit.h"
#include "views/coverage/coveragepage.h"
#include "views/mainwindow.h"
#include "views/palette/switcher.h"
#include "views/settings/preferences.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

namespace storybank {

namespace {

/// Tells when a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }

    /// Runs `act` and then the event loop until the widget was painted and `shown` holds: milliseconds.
    double millisUntilPainted(const std::function<void()> &act, const std::function<bool()> &shown)
    {
        m_painted = false;
        QElapsedTimer clock;
        clock.start();
        act();
        while (!m_painted || !shown()) {
            if (m_painted && !shown())
                m_painted = false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// The program's window on a generated bank.
class BankWindow
{
public:
    BankWindow(int stories, int prompts, int answersEach)
        : m_preferences(m_folder.filePath(QStringLiteral("settings.ini"))), m_window(m_session, m_preferences)
    {
        const auto made = m_session.create(m_folder.filePath(QStringLiteral("bank.storybank")),
                                           generatedLibrary(stories, prompts, answersEach));
        if (!made)
            qFatal("the bank of the benchmark cannot be made");
        m_window.resize(1440, 900);
        m_window.show();
        QCoreApplication::processEvents();
    }

    MainWindow &window() { return m_window; }

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    Session m_session;
    MainWindow m_window;
};

bool always()
{
    return true;
}

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

void searchKeyToRepaint(benchmark::State &state)
{
    BankWindow bank(10000, 200, 4);
    bank.window().search({});
    auto *switcher = bank.window().findChild<Switcher *>();
    auto *field = switcher->findChild<QLineEdit *>();
    auto *list = switcher->findChild<QListView *>();
    const auto *results = qobject_cast<const SearchResults *>(list->model());
    PaintWatch watch(switcher);
    // The first search waits for the look at the index that begins when a bank is opened; it is not a key's.
    watch.millisUntilPainted([&] { QTest::keyClick(field, 'a'); },
                             [&] { return results->query() == QStringLiteral("a"); });
    watch.millisUntilPainted([&] { field->clear(); }, [&] { return results->query().isEmpty(); });
    QList<double> millis;
    for (auto _ : state) {
        for (const char *words : {"pipeline failed", "error rate", "the", "w", "rollback plan"}) {
            const QString typed = QString::fromLatin1(words);
            for (qsizetype n = 0; n < typed.size(); ++n) {
                millis.append(watch.millisUntilPainted(
                    [&] { QTest::keyClick(field, typed.at(n).toLatin1()); },
                    [&] { return results->query() == typed.left(n + 1).trimmed(); }));
            }
            watch.millisUntilPainted([&] { field->clear(); }, [&] { return results->query().isEmpty(); });
        }
    }
    reportP99(state, millis);
}

void typingKeyToRepaint(benchmark::State &state)
{
    BankWindow bank(1000, 200, 4);
    auto *field = bank.window().page(PageId::Stories)->findChild<GrowingTextEdit *>();
    field->setFocus();
    PaintWatch watch(field->viewport());
    QList<double> millis;
    for (auto _ : state)
        millis.append(watch.millisUntilPainted([&] { QTest::keyClick(field, 'e'); }, always));
    reportP99(state, millis);
}

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
