#include "windowfixture.h"

#include "views/stories/depthblock.h"
#include "views/stories/filterpane.h"
#include "views/stories/itemlist.h"
#include "views/stories/metricblock.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>

using namespace storybank;

namespace {

StoriesPage *pageOf(const WindowFixture &fixture)
{
    return static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
}

const Story &shown(const WindowFixture &fixture)
{
    return *fixture.session.library().find(pageOf(fixture)->editor()->story());
}

} // namespace

class TestStoriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_showsTheSample();
    void typing_endsInTheBankAfterAPause();
    void typing_isOneStepAndLeavesOtherStoriesAlone();
    void typing_undoBringsTheTextBackWithTheCaretBehindIt();
    void typing_isSavedWhenAnotherStoryIsChosen();
    void typing_otherFieldsKeepWhatChangedMeanwhile();
    void section_tooLongTextIsNotWritten();
    void list_deleteMovesToTheTrashWithUndo();
    void list_filterNarrowsAndSaysWhenNothingMatches();
    void keyboard_writesAStoryWithoutTheMouse();
    void metric_isAddedByKey();
    void depth_linesAreKept();
    void filters_chooseADraft();
    void editor_keepsTheStoryThatIsWrittenWhenItLeavesTheList();
    void section_caretStandsBehindWhatCameBack_data();
    void section_caretStandsBehindWhatCameBack();
};

void TestStoriesPage::page_showsTheSample()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    QCOMPARE(page->list()->proxy().rowCount(), 16);
    QVERIFY(!page->editor()->story().isNull());
    QCOMPARE(page->editor()->title()->text(), shown(fixture).title);
    QCOMPARE(page->editor()->section(Section::Action)->text(), shown(fixture).action);
    QVERIFY(page->statusText().endsWith(QStringLiteral("words")));
}

void TestStoriesPage::typing_endsInTheBankAfterAPause()
{
    WindowFixture fixture;
    StoryEditor *editor = pageOf(fixture)->editor();
    editor->autosave().setTimes({.pauseMillis = 20, .latestMillis = 60000, .retryMillis = 10});
    SectionField *task = editor->section(Section::Task);
    task->edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(task->edit(), QStringLiteral(" Xylophone."));
    QCOMPARE(fixture.session.savedState(), SavedState::Saving);
    QTRY_VERIFY(shown(fixture).task.endsWith(QStringLiteral(" Xylophone.")));
    QCOMPARE(fixture.session.savedState(), SavedState::Saved);

    const auto bank = Bank::open(fixture.path());
    QVERIFY(bank);
    QVERIFY((*bank)->library().find(editor->story())->task.endsWith(QStringLiteral(" Xylophone.")));
}

void TestStoriesPage::typing_isOneStepAndLeavesOtherStoriesAlone()
{
    WindowFixture fixture;
    StoryEditor *editor = pageOf(fixture)->editor();
    const Library before = fixture.session.library();
    QTest::keyClicks(editor->section(Section::Task)->edit(), QStringLiteral("One two three "));
    QVERIFY(editor->settle());
    QCOMPARE(fixture.session.undoStack().count(), 1);
    for (const Story &story : fixture.session.library().stories()) {
        if (story.id != editor->story())
            QVERIFY(story == *before.find(story.id));
    }
}

void TestStoriesPage::typing_undoBringsTheTextBackWithTheCaretBehindIt()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    StoryEditor *editor = pageOf(fixture)->editor();
    SectionField *result = editor->section(Section::Result);
    const QString before = result->text();
    result->edit()->setFocus();
    result->edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(result->edit(), QStringLiteral(" More."));
    QTest::keyClick(result->edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(result->text(), before);
    QCOMPARE(shown(fixture).result, before);
    QCOMPARE(result->edit()->textCursor().position(), before.size());
    QTest::keyClick(result->edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(result->text(), before + QStringLiteral(" More."));
}

void TestStoriesPage::typing_isSavedWhenAnotherStoryIsChosen()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    const StoryId first = page->editor()->story();
    page->editor()->section(Section::Situation)->edit()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(page->editor()->section(Section::Situation)->edit(), QStringLiteral("Quince "));
    page->list()->list()->setCurrentIndex(page->list()->proxy().index(5, 0));
    QVERIFY(page->editor()->story() != first);
    QVERIFY(fixture.session.library().find(first)->situation.startsWith(QStringLiteral("Quince ")));
    QVERIFY(!shown(fixture).situation.contains(QStringLiteral("Quince")));
}

void TestStoriesPage::typing_otherFieldsKeepWhatChangedMeanwhile()
{
    WindowFixture fixture;
    StoryEditor *editor = pageOf(fixture)->editor();
    editor->section(Section::Situation)->edit()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor->section(Section::Situation)->edit(), QStringLiteral("Typed "));
    Story after = shown(fixture);
    after.result = QStringLiteral("Changed elsewhere.");
    Edit edit{QStringLiteral("Elsewhere"), {}};
    QVERIFY(fixture.session.submit(edit.replace(shown(fixture), after)));
    QCOMPARE(editor->section(Section::Result)->text(), QStringLiteral("Changed elsewhere."));
    QVERIFY(editor->settle());
    QCOMPARE(shown(fixture).result, QStringLiteral("Changed elsewhere."));
    QVERIFY(shown(fixture).situation.startsWith(QStringLiteral("Typed ")));
}

void TestStoriesPage::section_tooLongTextIsNotWritten()
{
    WindowFixture fixture;
    StoryEditor *editor = pageOf(fixture)->editor();
    const QString before = shown(fixture).learning;
    SectionField *learning = editor->section(Section::Learning);
    learning->edit()->setPlainText(QStringLiteral("word ").repeated(4001));
    QVERIFY(learning->isTooLong());
    QVERIFY(!editor->settle());
    QCOMPARE(shown(fixture).learning, before);
    learning->edit()->setPlainText(QStringLiteral("Short."));
    QVERIFY(editor->settle());
    QCOMPARE(shown(fixture).learning, QStringLiteral("Short."));
}

void TestStoriesPage::list_deleteMovesToTheTrashWithUndo()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    QListView *list = page->list()->list();
    const StoryId id = page->list()->current();
    QSignalSpy said(page, &Page::messageRequested);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(fixture.session.library().find(id)->isTrashed());
    QCOMPARE(page->list()->proxy().rowCount(), 15);
    QVERIFY(page->editor()->story() != id);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().at(1).toBool(), true);
    fixture.session.undo();
    QCOMPARE(page->list()->proxy().rowCount(), 16);
}

void TestStoriesPage::list_filterNarrowsAndSaysWhenNothingMatches()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    page->focusFilter();
    auto *field = page->list()->findChild<QLineEdit *>();
    field->setText(QStringLiteral("status:draft"));
    QCOMPARE(page->list()->proxy().rowCount(), 3);
    QCOMPARE(page->list()->queryText(), QStringLiteral("status:draft"));
    field->setText(QStringLiteral("zzz"));
    QCOMPARE(page->list()->proxy().rowCount(), 0);
    QVERIFY(!page->list()->list()->isVisible());
    field->clear();
    QVERIFY(page->list()->list()->isVisible());
}

void TestStoriesPage::keyboard_writesAStoryWithoutTheMouse()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
    StoryEditor *editor = pageOf(fixture)->editor();
    QTRY_VERIFY(editor->title()->hasFocus());
    QCOMPARE(pageOf(fixture)->list()->selected().size(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("By keyboard"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(editor->section(Section::Result)->edit()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("It worked."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(shown(fixture).title, QStringLiteral("By keyboard"));
    QCOMPARE(shown(fixture).result, QStringLiteral("It worked."));
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QVERIFY(QApplication::focusWidget() != editor->section(Section::Result)->edit());
}

void TestStoriesPage::metric_isAddedByKey()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    StoryEditor *editor = pageOf(fixture)->editor();
    const qsizetype before = shown(fixture).metrics.size();
    editor->enterPart(1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(fixture).metrics.size(), before + 1);
    auto *field = editor->metrics()->table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("Latency"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown(fixture).metrics.last().name, QStringLiteral("Latency"));
}

void TestStoriesPage::depth_linesAreKept()
{
    WindowFixture fixture;
    StoryEditor *editor = pageOf(fixture)->editor();
    editor->setDepthOpen(true);
    const auto lists = editor->depth()->findChildren<ItemList *>();
    ItemList *risks = nullptr;
    for (ItemList *list : lists) {
        if (list->accessibleName().startsWith(QStringLiteral("Risks")))
            risks = list;
    }
    QVERIFY(risks);
    const qsizetype before = shown(fixture).risks.size();
    risks->add();
    const auto fields = risks->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(fields.size() - 2), QStringLiteral("Retrain slips"));
    QTest::keyClicks(fields.last(), QStringLiteral("keep the old labels"));
    QVERIFY(editor->settle());
    QCOMPARE(shown(fixture).risks.size(), before + 1);
    QCOMPARE(shown(fixture).risks.last().mitigation, QStringLiteral("keep the old labels"));
    fixture.session.undo();
    QCOMPARE(shown(fixture).risks.size(), before);
    QCOMPARE(risks->items().size(), before);
}

void TestStoriesPage::filters_chooseADraft()
{
    WindowFixture fixture;
    StoriesPage *page = pageOf(fixture);
    page->filters()->choose(QStringLiteral("status/draft"));
    QCOMPARE(page->list()->proxy().rowCount(), 3);
    page->open(Kind::Story, fixture.session.library().storiesByTitle().first().id.uuid());
    QCOMPARE(page->editor()->title()->text(), fixture.session.library().storiesByTitle().first().title);
}

void TestStoriesPage::editor_keepsTheStoryThatIsWrittenWhenItLeavesTheList()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    StoriesPage *page = pageOf(fixture);
    page->filters()->choose(QStringLiteral("status/draft"));
    page->list()->selectFirst();
    const StoryId id = page->editor()->story();
    page->editor()->enterPart(1);
    Story after = shown(fixture);
    after.status = StoryStatus::Ready;
    Edit edit{QStringLiteral("Ready"), {}};
    QVERIFY(fixture.session.submit(edit.replace(shown(fixture), after)));
    QCOMPARE(page->list()->proxy().rowCount(), 2);
    QCOMPARE(page->editor()->story(), id);
}

void TestStoriesPage::section_caretStandsBehindWhatCameBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("caret");
    QTest::newRow("end taken away") << QStringLiteral("One. More.") << QStringLiteral("One.") << 4;
    QTest::newRow("end put back") << QStringLiteral("One.") << QStringLiteral("One. More.") << 10;
    QTest::newRow("middle") << QStringLiteral("a b c") << QStringLiteral("a bb c") << 4;
    QTest::newRow("everything") << QStringLiteral("old") << QStringLiteral("new") << 3;
    QTest::newRow("from nothing") << QString() << QStringLiteral("text") << 4;
}

void TestStoriesPage::section_caretStandsBehindWhatCameBack()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, caret);
    SectionField field(QStringLiteral("S"), QStringLiteral("Situation"), {}, 20);
    field.setText(before);
    field.setText(after);
    QCOMPARE(field.text(), after);
    QCOMPARE(field.edit()->textCursor().position(), caret);
}

QTEST_MAIN(TestStoriesPage)
#include "tst_storiespage.moc"
