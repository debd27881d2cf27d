#include "windowfixture.h"

#include "domain/occurrences.h"
#include "views/common/segmentedcontrol.h"
#include "views/stories/depthblock.h"
#include "views/stories/findbar.h"
#include "views/stories/metricblock.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// The window on a story whose words are known.
struct Opened : WindowFixture
{
    Opened()
    {
        Story after = shown();
        after.title = u"Kestrel rollout"_s;
        after.situation = u"The kestrel was slow."_s;
        after.action = u"I tuned the kestrel. A KESTREL again, and a késtrel."_s;
        after.result = u"It flew."_s;
        after.metrics = {Metric{}};
        after.metrics.first().name = u"Osprey rate"_s;
        after.metrics.first().result = 4;
        after.learning = u"Ask early."_s;
        after.stakeholders = {{u"Heron lead"_s, {}, u"sceptical"_s}};
        after.attribution = u"A holdout of the heron."_s;
        Edit edit{u"Words"_s, {}};
        if (!QTest::qWaitForWindowActive(window.get()) || !session.submit(edit.replace(shown(), after)))
            qFatal("the story cannot be shown or written");
    }

    StoriesPage *page() const { return static_cast<StoriesPage *>(window->page(PageId::Stories)); }
    StoryEditor *editor() const { return page()->editor(); }
    FindBar *bar() const { return editor()->findBar(); }
    GrowingTextEdit *edit(Section section) const { return editor()->section(section)->edit(); }
    const Story &shown() const { return *session.library().find(editor()->story()); }

    /// Ctrl+F in the section, then types.
    void find(Section from, const QString &words)
    {
        edit(from)->setFocus();
        edit(from)->moveCursor(QTextCursor::Start);
        QTest::keyClick(edit(from), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(bar()->field(), words);
    }
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlF_findsInTheStoryOrFiltersTheList();
    void matches_areCountedAndMarkedInReadingOrder();
    void looking_beginsAtTheTopWithoutACaret();
    void marks_ofFindingsStayBesideThem();
    void depth_opensForAMatchThere();
    void metric_isFound();
    void typing_keepsTheCountRight();
    void typing_beyondTheMatchLeavesNothingSelected();
    void escape_leavesTheCaretAtTheMatch();
    void escape_withoutAMatchGivesTheFocusBack();
    void otherStory_isLookedThroughToo();
    void lengthShown_isLookedThrough();
    void f3_goesOnWithTheFocusInTheText();
};

void TestFindBar::ctrlF_findsInTheStoryOrFiltersTheList()
{
    Opened fixture;
    fixture.page()->list()->list()->setFocus();
    QTest::keyClick(fixture.page()->list()->list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.page()->list()->filter()->hasFocus());
    QVERIFY(fixture.bar()->isHidden());

    fixture.edit(Section::Action)->setFocus();
    QTest::keyClick(fixture.edit(Section::Action), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(fixture.bar()->field()->hasFocus());
    // The text gives way to the bar, so that nothing lies under it.
    QVERIFY(fixture.editor()->viewport()->geometry().top() >= fixture.bar()->geometry().bottom());
}

void TestFindBar::matches_areCountedAndMarkedInReadingOrder()
{
    Opened fixture;
    fixture.find(Section::Action, u"kestrel"_s);
    // Title, situation, three times the action; looking began in the action.
    QCOMPARE(fixture.bar()->counter(), u"3 of 5"_s);
    QCOMPARE(fixture.edit(Section::Action)->textCursor().selectedText(), u"kestrel"_s);
    QCOMPARE(fixture.edit(Section::Action)->extraSelections().size(), 3);
    QCOMPARE(fixture.edit(Section::Situation)->extraSelections().size(), 1);
    QCOMPARE(fixture.edit(Section::Result)->extraSelections().size(), 0);
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Return);
    QCOMPARE(fixture.edit(Section::Action)->textCursor().selectedText(), u"KESTREL"_s);
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Return);
    QCOMPARE(fixture.edit(Section::Action)->textCursor().selectedText(), u"késtrel"_s);
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Return);
    QCOMPARE(fixture.bar()->counter(), u"1 of 5"_s);
    QCOMPARE(fixture.editor()->title()->selectedText(), u"Kestrel"_s);
    QVERIFY(!fixture.edit(Section::Action)->textCursor().hasSelection());
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.bar()->counter(), u"5 of 5"_s);
    QVERIFY(!fixture.editor()->title()->hasSelectedText());

    QTest::keyClicks(fixture.bar()->field(), u"zzz"_s);
    QCOMPARE(fixture.bar()->counter(), u"Nothing found"_s);
    QCOMPARE(fixture.edit(Section::Action)->extraSelections().size(), 0);
}

void TestFindBar::looking_beginsAtTheTopWithoutACaret()
{
    Opened fixture;
    fixture.page()->list()->list()->setFocus();
    fixture.editor()->find();
    QTest::keyClicks(fixture.bar()->field(), u"kestrel"_s);
    QCOMPARE(fixture.bar()->counter(), u"1 of 5"_s);
}

void TestFindBar::marks_ofFindingsStayBesideThem()
{
    Opened fixture;
    GrowingTextEdit *action = fixture.edit(Section::Action);
    action->setMarks({{2, 5}});
    fixture.find(Section::Action, u"kestrel"_s);
    QCOMPARE(action->extraSelections().size(), 4);
    QCOMPARE(action->extraSelections().first().cursor.selectedText(), u"tuned"_s);
    fixture.bar()->close();
    QCOMPARE(action->extraSelections().size(), 1);
    QCOMPARE(action->extraSelections().first().cursor.selectedText(), u"tuned"_s);
}

void TestFindBar::depth_opensForAMatchThere()
{
    Opened fixture;
    fixture.editor()->setDepthOpen(false);
    fixture.find(Section::Action, u"heron"_s);
    QCOMPARE(fixture.bar()->counter(), u"1 of 2"_s);
    QVERIFY(fixture.editor()->isDepthOpen());
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Escape);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field->text(), u"Heron lead"_s);
    QCOMPARE(field->selectedText(), u"Heron"_s);
    // The place is scrolled to once it has been laid out.
    QTRY_VERIFY(fixture.editor()->viewport()->rect().contains(
        field->mapTo(fixture.editor()->viewport(), field->rect().center())));
}

void TestFindBar::metric_isFound()
{
    Opened fixture;
    fixture.find(Section::Action, u"osprey"_s);
    QCOMPARE(fixture.bar()->counter(), u"1 of 1"_s);
    QCOMPARE(fixture.editor()->metrics()->table()->currentIndex().column(), int(MetricModel::Name));
}

void TestFindBar::typing_keepsTheCountRight()
{
    Opened fixture;
    fixture.find(Section::Action, u"kestrel"_s);
    fixture.edit(Section::Result)->setFocus();
    fixture.edit(Section::Result)->moveCursor(QTextCursor::End);
    QTest::keyClicks(fixture.edit(Section::Result), u" Kestrel!"_s);
    QCOMPARE(fixture.bar()->counter(), u"3 of 6"_s);
    QCOMPARE(fixture.edit(Section::Result)->extraSelections().size(), 1);
    QVERIFY(fixture.edit(Section::Result)->hasFocus());
    QVERIFY(fixture.edit(Section::Result)->text().endsWith(u" Kestrel!"_s));
}

void TestFindBar::typing_beyondTheMatchLeavesNothingSelected()
{
    Opened story;
    story.find(Section::Result, u"fle"_s);
    QCOMPARE(story.edit(Section::Result)->textCursor().selectedText(), u"fle"_s);
    QTest::keyClicks(story.bar()->field(), u"xible"_s);
    QCOMPARE(story.bar()->counter(), u"Nothing found"_s);
    QVERIFY(!story.edit(Section::Result)->textCursor().hasSelection());
}

void TestFindBar::escape_leavesTheCaretAtTheMatch()
{
    Opened fixture;
    fixture.find(Section::Situation, u"slow"_s);
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Escape);
    QVERIFY(fixture.bar()->isHidden());
    QVERIFY(fixture.edit(Section::Situation)->hasFocus());
    QCOMPARE(fixture.edit(Section::Situation)->textCursor().selectedText(), u"slow"_s);
    QCOMPARE(fixture.edit(Section::Situation)->extraSelections().size(), 0);
    QCOMPARE(fixture.editor()->viewport()->geometry().top(), 0);
}

void TestFindBar::escape_withoutAMatchGivesTheFocusBack()
{
    Opened fixture;
    fixture.find(Section::Result, u"zzz"_s);
    QTest::keyClick(fixture.bar()->field(), Qt::Key_Escape);
    QVERIFY(fixture.edit(Section::Result)->hasFocus());
}

void TestFindBar::otherStory_isLookedThroughToo()
{
    Opened fixture;
    fixture.find(Section::Action, u"kestrel"_s);
    const StoryId first = fixture.editor()->story();
    fixture.page()->list()->list()->setFocus();
    fixture.page()->list()->list()->setCurrentIndex(fixture.page()->list()->proxy().index(5, 0));
    QVERIFY(fixture.editor()->story() != first);
    QCOMPARE(fixture.bar()->counter(), u"Nothing found"_s);
}

void TestFindBar::lengthShown_isLookedThrough()
{
    Opened fixture;
    Story after = fixture.shown();
    after.thirtySeconds = u"Short kestrel."_s;
    Edit edit{u"Short"_s, {}};
    QVERIFY(fixture.session.submit(edit.replace(fixture.shown(), after)));
    fixture.find(Section::Action, u"kestrel"_s);
    QCOMPARE(fixture.bar()->counter(), u"3 of 5"_s);
    QTest::mouseClick(fixture.editor()->lengths()->findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
    QVERIFY(fixture.bar()->counter().endsWith(u" of 2"_s)); // title and the short text
}

void TestFindBar::f3_goesOnWithTheFocusInTheText()
{
    Opened fixture;
    fixture.find(Section::Action, u"kestrel"_s);
    fixture.edit(Section::Result)->setFocus();
    QTest::keyClick(fixture.edit(Section::Result), Qt::Key_F3);
    QCOMPARE(fixture.bar()->counter(), u"4 of 5"_s);
    QTest::keyClick(fixture.edit(Section::Result), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(fixture.bar()->counter(), u"3 of 5"_s);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
