#include "windowfixture.h"

#include "actions/stories.h"
#include "domain/text.h"
#include "views/common/segmentedcontrol.h"
#include "views/stories/competencypicker.h"
#include "views/stories/filterpane.h"
#include "views/stories/mergedialog.h"
#include "views/stories/selectionbar.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"
#include "views/stories/storymenus.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestStorySelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void bar_isThereForSeveralStoriesOnly();
    void picker_tagsAllInOneStepAndSaysHowManyHaveIt();
    void picker_addsANewOneInOneStep();
    void picker_refusesWhatWouldRepeatOne();
    void menu_statusOfAllIsOneStep();
    void bar_putsBackWhatIsInTheTrash();
    void drop_onACompetencyTagsAllInOneStep();
    void drop_onRetiredRetires();
    void drop_onAllStoriesIsRefused();
    void merge_keepsTheChosenSidesAndIsOneStep();
    void merge_tooLongIsSaidAndCannotBeDone();

private:
    void chooseRows(int first, int last);
    const Story &story(StoryId id) const { return *m_fixture->session.library().find(id); }

    std::unique_ptr<WindowFixture> m_fixture;
    StoriesPage *m_page = nullptr;
};

void TestStorySelection::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_page = static_cast<StoriesPage *>(m_fixture->window->page(PageId::Stories));
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
}

void TestStorySelection::chooseRows(int first, int last)
{
    QListView *list = m_page->list()->list();
    list->setFocus();
    m_page->list()->choose(m_page->list()->proxy().index(first, 0));
    for (int row = first; row < last; ++row)
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
}

void TestStorySelection::bar_isThereForSeveralStoriesOnly()
{
    const SelectionBar *bar = m_page->list()->selectionBar();
    QVERIFY(!bar->isVisible());
    chooseRows(0, 2);
    QCOMPARE(m_page->list()->selected().size(), 3);
    QVERIFY(bar->isVisible());
    chooseRows(4, 4);
    QVERIFY(!bar->isVisible());
}

void TestStorySelection::picker_tagsAllInOneStepAndSaysHowManyHaveIt()
{
    chooseRows(0, 3);
    const QList<StoryId> chosen = m_page->list()->selected();
    const Library before = m_fixture->session.library();
    const Competency competency = before.competenciesInOrder().constFirst();
    const auto tagged = [&] {
        return std::count_if(chosen.begin(), chosen.end(),
                             [&](StoryId id) { return story(id).hasTag(competency.id); });
    };
    const auto had = tagged();
    QVERIFY(had < 4);
    CompetencyPicker picker(m_fixture->session, chosen, m_page);
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString shown = picker.list()->model()->index(0, 0).data().toString();
    QCOMPARE(shown, had > 0 ? u"%1 (%2 of 4)"_s.arg(competency.name).arg(had) : competency.name);
    QTest::keyClicks(picker.field(), competency.name.left(5).toLower());
    QTest::keyClick(picker.field(), Qt::Key_Return);
    QCOMPARE(tagged(), 4);
    QCOMPARE(m_fixture->session.undoStack().count(), 1);
    m_fixture->session.undo();
    QVERIFY(m_fixture->session.library() == before);
}

void TestStorySelection::picker_addsANewOneInOneStep()
{
    chooseRows(0, 1);
    const QList<StoryId> chosen = m_page->list()->selected();
    CompetencyPicker picker(m_fixture->session, chosen, m_page);
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    QTest::keyClicks(picker.field(), u"Night work"_s);
    QTest::keyClick(picker.field(), Qt::Key_Return);
    const Competency *made = m_fixture->session.library().competencyNamed(u"night work");
    QVERIFY(made);
    for (const StoryId id : chosen)
        QVERIFY(story(id).hasTag(made->id));
    QCOMPARE(m_fixture->session.undoStack().count(), 1);
}

void TestStorySelection::picker_refusesWhatWouldRepeatOne()
{
    chooseRows(0, 0);
    const QString name = m_fixture->session.library().competenciesInOrder().constFirst().name;
    CompetencyPicker picker(m_fixture->session, m_page->list()->selected(), m_page);
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    QTest::keyClicks(picker.field(), name + name.right(1)); // a slip: the last letter twice
    QCOMPARE(picker.list()->model()->rowCount(), 1);
    QVERIFY(picker.list()->model()->index(0, 0).data().toString().startsWith(name));
}

void TestStorySelection::menu_statusOfAllIsOneStep()
{
    chooseRows(1, 3);
    const QList<StoryId> chosen = m_page->list()->selected();
    QMenu menu;
    fillStatusMenu(menu, m_fixture->session, chosen);
    menu.actions().constFirst()->trigger();
    for (const StoryId id : chosen)
        QCOMPARE(story(id).status, StoryStatus::Draft);
    QCOMPARE(m_fixture->session.undoStack().count(), 1);
}

void TestStorySelection::bar_putsBackWhatIsInTheTrash()
{
    chooseRows(0, 0);
    const StoryId id = m_page->list()->current();
    QTest::keyClick(m_page->list()->list(), Qt::Key_Delete);
    QVERIFY(story(id).isTrashed());
    m_page->filters()->choose(u"trash"_s);
    QVERIFY(m_page->list()->select(id));
    const SelectionBar *bar = m_page->list()->selectionBar();
    QVERIFY(bar->isVisible());
    for (QToolButton *button : bar->findChildren<QToolButton *>()) {
        QCOMPARE(button->isVisible(), button->text() == u"Put back"_s);
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(!story(id).isTrashed());
}

void TestStorySelection::drop_onACompetencyTagsAllInOneStep()
{
    chooseRows(0, 2);
    const QList<StoryId> chosen = m_page->list()->selected();
    QAbstractItemModel *shelves = m_page->filters()->list()->model();
    const Competency competency = m_fixture->session.library().competenciesInOrder().at(1);
    const QModelIndex target =
        shelves->match(shelves->index(0, 0), Qt::DisplayRole, competency.name, 1, Qt::MatchExactly).value(0);
    QVERIFY(target.isValid());
    const auto *list = m_page->list()->list();
    const std::unique_ptr<QMimeData> data(list->model()->mimeData(list->selectionModel()->selectedIndexes()));
    QVERIFY(shelves->canDropMimeData(data.get(), Qt::CopyAction, -1, -1, target));
    QVERIFY(shelves->dropMimeData(data.get(), Qt::CopyAction, -1, -1, target));
    for (const StoryId id : chosen)
        QVERIFY(story(id).hasTag(competency.id));
    QCOMPARE(m_fixture->session.undoStack().count(), 1);
}

void TestStorySelection::drop_onRetiredRetires()
{
    chooseRows(0, 0);
    const StoryId id = m_page->list()->current();
    StoryListModel stories(m_fixture->session);
    StoryShelves foot(m_fixture->session, stories, StoryShelves::Part::Foot);
    const std::unique_ptr<QMimeData> data(stories.mimeData({stories.indexOf(id)}));
    QVERIFY(foot.dropMimeData(data.get(), Qt::CopyAction, -1, -1, foot.indexOf(u"retired"_s)));
    QCOMPARE(story(id).status, StoryStatus::Retired);
    QVERIFY(stories.flags(stories.indexOf(id)) & Qt::ItemIsDragEnabled);
    m_fixture->session.undo();
    QVERIFY(m_fixture->session.submit(
        trash(m_fixture->session.library(), {id}, QDateTime::currentDateTimeUtc())));
    QVERIFY(!(stories.flags(stories.indexOf(id)) & Qt::ItemIsDragEnabled));
}

void TestStorySelection::drop_onAllStoriesIsRefused()
{
    QAbstractItemModel *shelves = m_page->filters()->list()->model();
    const auto *list = m_page->list()->list();
    const std::unique_ptr<QMimeData> data(list->model()->mimeData({list->model()->index(0, 0)}));
    for (const int row : {0, 1}) // the heading, all stories
        QVERIFY(!shelves->canDropMimeData(data.get(), Qt::CopyAction, -1, -1, shelves->index(row, 0)));
    QVERIFY(!shelves->canDropMimeData(data.get(), Qt::CopyAction, 2, 0, {}));
}

void TestStorySelection::merge_keepsTheChosenSidesAndIsOneStep()
{
    chooseRows(0, 1);
    const QList<StoryId> chosen = m_page->list()->selected();
    const Story left = story(chosen.at(0));
    const Story right = story(chosen.at(1));
    MergeDialog dialog(m_fixture->session, left.id, right.id, m_page);
    dialog.show();
    QVERIFY(!dialog.rows().isEmpty());
    for (MergeRow *row : dialog.rows()) // the last part of the choice is the right story
        QTest::keyClick(row->choice()->findChildren<QToolButton *>().constLast(), Qt::Key_Space);
    QVERIFY(dialog.mergeButton()->isEnabled());
    QVERIFY(m_fixture->session.submit(dialog.edit()));
    QCOMPARE(story(left.id).title, right.title);
    QCOMPARE(story(left.id).action, right.action);
    QVERIFY(story(right.id).isTrashed());
    QCOMPARE(m_fixture->session.undoStack().count(), 1);
    m_fixture->session.undo();
    QCOMPARE(story(left.id), left);
    QCOMPARE(story(right.id), right);
}

void TestStorySelection::merge_tooLongIsSaidAndCannotBeDone()
{
    chooseRows(0, 1);
    const QList<StoryId> chosen = m_page->list()->selected();
    Edit edit{u"Long"_s, {}};
    for (const StoryId id : chosen) {
        Story after = story(id);
        after.action = u"word "_s.repeated(sectionLimit / 5 - 10) + id.toString().left(4);
        edit.replace(story(id), after);
    }
    QVERIFY(m_fixture->session.submit(edit));
    const MergeDialog dialog(m_fixture->session, chosen.at(0), chosen.at(1), m_page);
    QVERIFY(!dialog.mergeButton()->isEnabled());
    QVERIFY(dialog.edit().isEmpty());
}

QTEST_MAIN(TestStorySelection)
#include "tst_storyselection.moc"
