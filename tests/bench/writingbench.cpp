#include "windowbench.h"

#include "benchreport.h"
#include "benchwindow.h"

#include "items/searchresults.h"
#include "views/common/growingtextedit.h"
#include "views/palette/switcher.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace storybank {

namespace {

StoriesPage *storiesOf(BankWindow &bank)
{
    return static_cast<StoriesPage *>(bank.window().page(PageId::Stories));
}

/// Lets the window do what it has to do for so long.
void runFor(int millis)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < millis)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void typeInto(benchmark::State &state, GrowingTextEdit *field)
{
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    PaintWatch watch(field->viewport());
    QList<double> millis;
    for (auto _ : state)
        millis.append(watch.millisUntilPainted([&] { QTest::keyClick(field, 'e'); }, always));
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

void searchWithConditions(benchmark::State &state)
{
    BankWindow bank(10000, 200, 4);
    bank.window().search({});
    auto *switcher = bank.window().findChild<Switcher *>();
    auto *results = qobject_cast<SearchResults *>(switcher->findChild<QListView *>()->model());
    results->setQuery(QStringLiteral("first")); // waits for the look at the index
    QList<double> millis;
    for (auto _ : state) {
        for (const char *query : {"pipeline status:ready", "strength:>=4 -tag:Failure",
                                  "error tag:Ownership,Failure age:>1y", "latency -rollback", "told:never"}) {
            QElapsedTimer clock;
            clock.start();
            results->setQuery(QString::fromLatin1(query));
            millis.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
    }
    reportP99(state, millis);
}

void typingKeyToRepaint(benchmark::State &state)
{
    BankWindow bank(1000, 200, 4);
    typeInto(state, storiesOf(bank)->editor()->section(Section::Situation)->edit());
}

void typingWithoutABreak(benchmark::State &state)
{
    BankWindow bank(1000, 200, 4);
    GrowingTextEdit *field = storiesOf(bank)->editor()->section(Section::Action)->edit();
    field->setText(QString(19000, u'x'));
    QCoreApplication::processEvents();
    typeInto(state, field);
}

void typingLongestEvent(benchmark::State &state)
{
    BankWindow bank(1000, 200, 4);
    GrowingTextEdit *field = storiesOf(bank)->editor()->section(Section::Action)->edit();
    field->setFocus();
    runFor(1500); // what opening leaves to do
    QList<double> longest;
    for (auto _ : state) {
        (void)TimedApplication::takeLongest();
        for (const char key : std::string("I measured it again and told them. ")) {
            QTest::keyClick(field, key);
            runFor(20);
        }
        runFor(1500); // the coach and autosave come after a pause
        longest.append(TimedApplication::takeLongest());
        state.SetIterationTime(longest.constLast() / 1e3);
    }
    reportP99(state, longest);
}

void filterKeyToRepaint(benchmark::State &state)
{
    BankWindow bank(1000, 200, 4);
    StoryListPane *pane = storiesOf(bank)->list();
    pane->focusFilter();
    auto *field = pane->findChild<QLineEdit *>();
    PaintWatch watch(field); // which is painted at each key, after the list has been filtered
    QList<double> millis;
    for (auto _ : state) {
        for (const char key : std::string("pipeline"))
            millis.append(watch.millisUntilPainted([&] { QTest::keyClick(field, key); }, always));
        watch.millisUntilPainted([&] { field->clear(); }, always);
    }
    reportP99(state, millis);
}

} // namespace storybank
