#include "domain/removal.h"
#include "windowfixture.h"

#include "items/storyedits.h"
#include "views/common/choicebox.h"
#include "views/common/segmentedcontrol.h"
#include "views/stories/differenceview.h"
#include "views/stories/historyview.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"

#include <QCheckBox>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// The window with a story that has three versions: as the sample has it, another task, another action.
struct Past : WindowFixture
{
    Past() : page(static_cast<StoriesPage *>(window->page(PageId::Stories))), id(page->editor()->story())
    {
        first = shown();
        write(u"One"_s, [](Story &story) { story.task = u"Nobody owned it, so we would look after it."_s; });
        second = shown();
        write(u"Two"_s, [](Story &story) {
            story.task = u"Nobody owned it, so I would own it."_s;
            story.action = u"I measured."_s;
        });
        third = shown();
    }

    void write(const QString &label, const std::function<void(Story &)> &change)
    {
        if (!session.submit(
                storyedits::changed(session.library(), id, label, QDateTime::currentDateTimeUtc(), change)))
            qFatal("the sample story cannot be changed");
    }
    const Story &shown() const { return *session.library().find(id); }
    HistoryView *open()
    {
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not come up");
        page->list()->list()->setFocus();
        QTest::keyClick(page->list()->list(), Qt::Key_H, Qt::ControlModifier);
        return page->history();
    }
    DifferenceRow *row(const QString &part) const
    {
        for (DifferenceRow *row : page->history()->differences()->rows()) {
            if (row->findChild<DifferenceText *>()->accessibleName() == part)
                return row;
        }
        return nullptr;
    }

    StoriesPage *page;
    StoryId id;
    Story first, second, third;
};

QStringList texts(const DifferenceRow *row)
{
    QStringList all;
    for (const DifferenceText *text : row->findChildren<DifferenceText *>())
        all << text->text();
    return all;
}

/// The same in all that the owner wrote.
bool equal(const Story &a, const Story &b)
{
    return changedFields(a, b).isEmpty();
}

} // namespace

class TestHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlH_listsTheVersionsAndEscReturns();
    void withoutChanges_saysWhenTheFirstIsKept();
    void comparison_marksWhatWentAndCame();
    void comparison_inlineShowsBothInOneText();
    void comparison_newestIsComparedWithTheOneBefore();
    void comparison_anotherVersionCanBeChosen();
    void changesOnly_foldsWhatIsTheSame();
    void altDown_goesThroughTheDifferences();
    void restore_isOneStepAndUndoBringsAllBack();
    void bringBack_takesOnePart();
    void restore_survivesReopening();
    void typing_isWrittenBeforeTheHistoryShows();
    void removedStory_leavesTheHistory();
};

void TestHistoryView::ctrlH_listsTheVersionsAndEscReturns()
{
    Past past;
    QVERIFY(QTest::qWaitForWindowActive(past.window.get()));
    HistoryView *history = past.open();
    QVERIFY(history && past.page->isHistoryShown());
    QVERIFY(history->isVisible() && !past.page->editor()->isVisible());
    QCOMPARE(history->versions().versions().size(), 3);
    QCOMPARE(past.page->summary(), u"Comparing 2 of 3 versions"_s);
    QCOMPARE(past.page->mainAction(), nullptr);
    QVERIFY(history->list()->hasFocus());
    QCOMPARE(history->versions().version(history->list()->currentIndex())->story.task, past.second.task);
    QTest::keyClick(history->list(), Qt::Key_Escape);
    QVERIFY(!past.page->isHistoryShown());
    QVERIFY(past.page->editor()->isVisible());
    QVERIFY(past.page->list()->list()->hasFocus());
    QCOMPARE(past.page->editor()->story(), past.id);
}

void TestHistoryView::withoutChanges_saysWhenTheFirstIsKept()
{
    Past past;
    QListView *list = past.page->list()->list();
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    QVERIFY(past.page->editor()->story() != past.id);
    past.page->showHistory();
    QVERIFY(past.page->history()->versions().versions().isEmpty());
    QVERIFY(!past.page->history()->differences()->isVisible());
    past.page->leaveHistory();
    QVERIFY(!past.page->isHistoryShown());
}

void TestHistoryView::comparison_marksWhatWentAndCame()
{
    Past past;
    past.open();
    const DifferenceRow *task = past.row(u"Task"_s);
    QVERIFY(task);
    QCOMPARE(texts(task), QStringList({past.second.task, past.third.task}));
    QList<QPair<QString, bool>> marked; // what stands in a text with marks, and whether it is struck through
    const Theme &theme = themeOf(past.window.get());
    for (DifferenceText *text : task->findChildren<DifferenceText *>()) {
        for (auto it = text->document()->begin().begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.hasProperty(QTextFormat::BackgroundBrush)) {
                marked << QPair(it.fragment().text(), format.fontStrikeOut());
                QCOMPARE(format.background().color(), format.fontStrikeOut() ? theme.badBg : theme.okBg);
            }
        }
    }
    QCOMPARE(marked, (QList<QPair<QString, bool>>{
                         {u"we"_s, true}, {u"look after"_s, true}, {u"I"_s, false}, {u"own"_s, false}}));
    QVERIFY(past.row(u"Action"_s));
    QVERIFY(!past.row(u"Situation"_s));
}

void TestHistoryView::comparison_inlineShowsBothInOneText()
{
    Past past;
    past.open()->differences()->setInlined(true);
    QCOMPARE(texts(past.row(u"Task"_s)), QStringList{u"Nobody owned it, so weI would look afterown it."_s});
}

void TestHistoryView::comparison_newestIsComparedWithTheOneBefore()
{
    Past past;
    HistoryView *history = past.open();
    QTest::keyClick(history->list(), Qt::Key_Up);
    QVERIFY(history->list()->currentIndex().data(VersionModel::NowRole).toBool());
    QVERIFY(!history->restoreButton()->isEnabled());
    // The later version stands at the left now; what was put in is marked in it.
    QCOMPARE(texts(past.row(u"Task"_s)), QStringList({past.third.task, past.second.task}));
    QCOMPARE(past.row(u"Task"_s)->bringBack(), nullptr);
    QTest::keyClick(history->list(), Qt::Key_Down);
    QCOMPARE(texts(past.row(u"Task"_s)), QStringList({past.second.task, past.third.task}));
}

void TestHistoryView::comparison_anotherVersionCanBeChosen()
{
    Past past;
    HistoryView *history = past.open();
    ChoiceBox *against = history->against();
    QCOMPARE(against->count(), 2); // Now, and the first version
    against->setCurrentIndex(1);
    Q_EMIT against->activated(1);
    QCOMPARE(texts(past.row(u"Task"_s)), QStringList({past.second.task, past.first.task}));
    QVERIFY(!past.row(u"Action"_s));
}

void TestHistoryView::changesOnly_foldsWhatIsTheSame()
{
    Past past;
    HistoryView *history = past.open();
    QCOMPARE(history->differences()->rows().size(), 2);
    auto *fold = history->findChild<SameRow *>();
    QVERIFY(fold);
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(fold->isChecked());
    history->changesOnly()->click();
    QVERIFY(history->differences()->rows().size() > 4);
    QVERIFY(past.row(u"Situation"_s));
}

void TestHistoryView::altDown_goesThroughTheDifferences()
{
    Past past;
    QVERIFY(QTest::qWaitForWindowActive(past.window.get()));
    HistoryView *history = past.open();
    QVERIFY(history->differences()->count() >= 3);
    const auto chosen = [&] {
        for (const DifferenceText *text : history->findChildren<DifferenceText *>()) {
            if (text->textCursor().hasSelection())
                return text->textCursor().selectedText();
        }
        return QString();
    };
    QTest::keyClick(history->list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chosen(), u"I"_s);
    QTest::keyClick(history->list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chosen(), u"own"_s);
    QTest::keyClick(history->list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(chosen(), u"I"_s);
}

void TestHistoryView::restore_isOneStepAndUndoBringsAllBack()
{
    Past past;
    HistoryView *history = past.open();
    QSignalSpy said(past.page, &Page::messageRequested);
    const int steps = past.session.undoStack().count();
    QTest::mouseClick(history->restoreButton(), Qt::LeftButton);
    QCOMPARE(past.session.undoStack().count(), steps + 1);
    QVERIFY(equal(past.shown(), past.second));
    QCOMPARE(history->versions().versions().size(), 4);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.constFirst().at(1).toBool(), true);
    QVERIFY(!history->restoreButton()->isEnabled());
    QVERIFY(history->differences()->rows().isEmpty());

    past.session.undo();
    QVERIFY(past.page->isHistoryShown());
    QCOMPARE(past.shown(), past.third);
    QVERIFY(history->restoreButton()->isEnabled());
    QCOMPARE(texts(past.row(u"Task"_s)), QStringList({past.second.task, past.third.task}));
    past.page->leaveHistory();
    QCOMPARE(past.page->editor()->section(Section::Task)->text(), past.third.task);
}

void TestHistoryView::bringBack_takesOnePart()
{
    Past past;
    past.open();
    QTest::mouseClick(past.row(u"Task"_s)->bringBack(), Qt::LeftButton);
    QTRY_COMPARE(past.shown().task, past.second.task);
    QCOMPARE(past.shown().action, past.third.action);
    QVERIFY(!past.row(u"Task"_s));
    past.session.undo();
    QCOMPARE(past.shown(), past.third);
}

void TestHistoryView::restore_survivesReopening()
{
    Past past;
    HistoryView *history = past.open();
    history->list()->setCurrentIndex(history->versions().indexOf(0));
    QTest::mouseClick(history->restoreButton(), Qt::LeftButton);
    QVERIFY(equal(past.shown(), past.first));
    past.session.close();
    QVERIFY(!past.page->isHistoryShown());
    QVERIFY(past.session.open(past.path()));
    QVERIFY(equal(past.shown(), past.first));
    QVERIFY(past.page->open(Kind::Story, past.id.uuid()));
    past.page->showHistory();
    const auto &versions = past.page->history()->versions().versions();
    QCOMPARE(versions.size(), 4);
    QVERIFY(equal(versions.at(1).story, past.third));
    QVERIFY(equal(versions.at(3).story, past.first));
}

void TestHistoryView::typing_isWrittenBeforeTheHistoryShows()
{
    Past past;
    SectionField *result = past.page->editor()->section(Section::Result);
    QTest::keyClicks(result->edit(), u"Typed "_s);
    past.page->showHistory();
    QVERIFY(past.shown().result.contains(u"Typed "_s));
    QCOMPARE(past.page->history()->versions().versions().size(), 4);
}

void TestHistoryView::removedStory_leavesTheHistory()
{
    Past past;
    past.open();
    const bool removed = past.session.submit(removal(past.session.library(), past.shown().id)).ok();
    QVERIFY(removed);
    QVERIFY(!past.page->isHistoryShown());
}

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
