#include "windowfixture.h"

#include "views/stories/coachblock.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storypanel.h"

#include <QListView>
#include <QMenu>

using namespace storybank;

namespace {

/// The Stories page on a new story that has nothing written yet.
struct Writing
{
    Writing()
        : page(static_cast<StoriesPage *>(fixture.window->page(PageId::Stories))),
          editor(page->editor()),
          coach(page->findChild<CoachBlock *>())
    {
        fixture.window->newStory();
    }

    void write(Section section, const QString &text) const
    {
        SectionField *field = editor->section(section);
        field->edit()->selectAll();
        QTest::keyClicks(field->edit(), text);
    }

    /// A story whose Action says "we" throughout.
    void writeOfUs() const
    {
        write(Section::Situation,
              QStringLiteral("In 2023 the depot lost 40 parcels a day and nobody knew where."));
        write(Section::Task, QStringLiteral("I was asked to halve the losses by the end of the quarter."));
        write(Section::Action,
              QStringLiteral(
                  "We walked the belt. We counted each shift. We moved the scanner. We wrote a rule for "
                  "torn labels. We trained two people. We checked the numbers every Friday. I reported."));
        write(Section::Result, QStringLiteral("Losses fell from 40 to 12 parcels a day within nine weeks."));
    }

    int rowOf(CoachRule rule) const
    {
        const QAbstractItemModel *model = coach->list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(FindingModel::RuleRole).toInt() == static_cast<int>(rule))
                return row;
        }
        return -1;
    }

    WindowFixture fixture;
    StoriesPage *page;
    StoryEditor *editor;
    CoachBlock *coach;
};

} // namespace

class TestCoachBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_bringsAFindingAndTakesItAway();
    void choosing_marksTheWordsAndLeadsThere();
    void f8_goesRound();
    void wholeText_isNotSelectedSoThatNobodyTypesOverIt();
    void mute_isOneStepAndComesBackFromTheMenu();
    void switchedOff_isSilentInEveryStory();
};

void TestCoachBlock::typing_bringsAFindingAndTakesItAway()
{
    Writing story;
    story.writeOfUs();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    story.write(
        Section::Action,
        QStringLiteral("I walked the belt. I counted each shift and moved the scanner. I wrote a rule for "
                       "torn labels, trained two people and checked the numbers every Friday."));
    QTRY_COMPARE(story.rowOf(CoachRule::WeOverI), -1);
}

void TestCoachBlock::choosing_marksTheWordsAndLeadsThere()
{
    Writing story;
    QVERIFY(QTest::qWaitForWindowActive(story.fixture.window.get()));
    story.writeOfUs();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    QListView *list = story.coach->list();
    const QModelIndex row = list->model()->index(story.rowOf(CoachRule::WeOverI), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());

    GrowingTextEdit *action = story.editor->section(Section::Action)->edit();
    QTRY_VERIFY(action->hasFocus());
    QCOMPARE(action->extraSelections().size(), 6);
    for (const QTextEdit::ExtraSelection &mark : action->extraSelections())
        QCOMPARE(mark.cursor.selectedText().toLower(), QStringLiteral("we"));
    QCOMPARE(action->textCursor().selectedText().toLower(), QStringLiteral("we"));
    QVERIFY(story.editor->section(Section::Task)->edit()->extraSelections().isEmpty());
}

void TestCoachBlock::f8_goesRound()
{
    Writing story;
    QVERIFY(QTest::qWaitForWindowActive(story.fixture.window.get()));
    story.writeOfUs();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    const int count = story.coach->list()->model()->rowCount();
    QList<int> visited;
    for (int i = 0; i < count + 1; ++i) {
        QTest::keyClick(story.fixture.window->focusWidget(), Qt::Key_F8);
        visited.append(story.coach->list()->currentIndex().row());
    }
    for (int i = 0; i <= count; ++i)
        QCOMPARE(visited.at(i), i % count);
}

void TestCoachBlock::wholeText_isNotSelectedSoThatNobodyTypesOverIt()
{
    Writing story;
    QVERIFY(QTest::qWaitForWindowActive(story.fixture.window.get()));
    story.writeOfUs();
    const QString action = story.editor->section(Section::Action)->text();
    Finding finding;
    finding.place = Place::Action;
    finding.range = {0, action.size()};
    story.editor->goTo(finding);
    const GrowingTextEdit *edit = story.editor->section(Section::Action)->edit();
    QVERIFY(edit->hasFocus());
    QVERIFY(!edit->textCursor().hasSelection());
    QCOMPARE(edit->textCursor().position(), action.size());
}

void TestCoachBlock::mute_isOneStepAndComesBackFromTheMenu()
{
    Writing story;
    story.writeOfUs();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    QVERIFY(story.editor->settle());
    const int steps = story.fixture.session.undoStack().count();
    story.coach->setMuted(CoachRule::WeOverI, true);
    QCOMPARE(story.fixture.session.undoStack().count(), steps + 1);
    QTRY_COMPARE(story.rowOf(CoachRule::WeOverI), -1);

    QMenu menu;
    story.coach->fillMenu(&menu);
    QCOMPARE(menu.actions().size(), 2); // the heading and the rule
    menu.actions().constLast()->trigger();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    story.fixture.session.undo();
    QTRY_COMPARE(story.rowOf(CoachRule::WeOverI), -1);
}

void TestCoachBlock::switchedOff_isSilentInEveryStory()
{
    Writing story;
    story.writeOfUs();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
    story.coach->setOff(CoachRule::WeOverI, true);
    QTRY_COMPARE(story.rowOf(CoachRule::WeOverI), -1);
    QCOMPARE(story.fixture.session.settings().rulesOff, QStringList{QStringLiteral("we_over_i")});
    story.fixture.session.undo();
    QTRY_VERIFY(story.rowOf(CoachRule::WeOverI) >= 0);
}

QTEST_MAIN(TestCoachBlock)
#include "tst_coachblock.moc"
