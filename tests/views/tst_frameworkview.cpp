#include "pagefixture.h"

#include "views/common/fieldmessage.h"
#include "views/common/segmentedcontrol.h"
#include "views/common/style.h"
#include "views/coverage/answerpanel.h"
#include "views/coverage/coveragepage.h"
#include "views/coverage/frameworkdialog.h"
#include "views/coverage/frameworkstrip.h"
#include "views/coverage/principleeditor.h"
#include "views/coverage/principletags.h"

#include "actions/frameworks.h"
#include "actions/stories.h"
#include "resources/resources.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

const QString churn = u"The churn model that knew the future"_s;
const QString labelling = u"The labelling pipeline nobody owned"_s;

struct Shown : PageFixture<CoveragePage>
{
    using PageFixture::PageFixture;

    void turnTo(int segment) { page.rows()->findChildren<QToolButton *>().at(segment)->click(); }

    /// Puts the cursor on the principle and the story.
    void go(const QString &principle, StoryId story)
    {
        for (int row = 0; row < page.model().rowCount(); ++row) {
            if (page.model().rows().at(row).name == principle)
                matrix->setCurrentIndex(page.model().index(row, page.model().columnOf(story)));
        }
    }

    MatrixView *matrix = page.matrix();
};

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    return texts;
}

QAction *actionCalled(const QMenu *menu, const QString &part)
{
    for (QAction *action : menu->actions()) {
        if (action->text().contains(part))
            return action;
    }
    return nullptr;
}

} // namespace

class TestFrameworkView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void noFramework_offersThemAndAddsOneInOneStep();
    void turning_staysOnTheStory();
    void openedPrompt_turnsBackToPrompts();
    void oneCompetency_isTaggedByKeys();
    void severalCompetencies_areOfferedWithKeys();
    void severalCompetencies_areTakenOffWithoutAskingWhenOneIsThere();
    void severalCells_areTaggedInOneStep();
    void unmappedPrinciple_saysSo();
    void panel_tagsWithEachCompetency();
    void contextMenu_setsTheTarget();
    void strip_choosesAmongFrameworks();
    void emptyFramework_offersToEditIt();
    void dialog_renamesTheFramework();
    void dialog_refusesFaultyNames();
    void dialog_addsRenamesMovesAndRemovesByKeys();
    void dialog_mapsCompetencies();
    void dialog_undoesInside();
    void dialog_removesTheFramework();
    void dialog_closesWhenItsFrameworkIsUndone();

private:
    /// Adds the framework of the program; its id.
    FrameworkId add(const QString &key);
    int steps() const { return m_bank->session.undoStack().count(); }

    std::unique_ptr<OpenBank> m_bank;
};

void TestFrameworkView::initTestCase()
{
    initLooks();
    installTheme(*qApp, ThemeChoice::Light);
}

void TestFrameworkView::init()
{
    m_bank = std::make_unique<OpenBank>();
    QCOMPARE(m_bank->open(OpenBank::sample()), QString());
}

FrameworkId TestFrameworkView::add(const QString &key)
{
    const auto all = builtInFrameworks();
    for (const BuiltInFramework &one : *all) {
        if (one.key != key)
            continue;
        const NewFramework made = addFramework(m_bank->library(), one);
        return m_bank->session.submit(made.edit) ? made.id : FrameworkId();
    }
    return {};
}

void TestFrameworkView::noFramework_offersThemAndAddsOneInOneStep()
{
    Shown shown(*m_bank);
    shown.turnTo(2);
    QVERIFY(!shown.matrix->isVisible());
    QVERIFY(!shown.page.frameworkStrip()->isVisible());
    QPushButton *button = nullptr;
    for (QPushButton *candidate : shown.page.findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->menu())
            button = candidate;
    }
    QVERIFY(button);
    const qsizetype competencies = m_bank->library().competencies().size();
    Q_EMIT button->menu()->aboutToShow();
    QCOMPARE(textsOf(button->menu()).size(), 8); // six lists, a line, and one's own
    actionCalled(button->menu(), u"Amazon"_s)->trigger();
    QCOMPARE(steps(), 1);
    QTRY_COMPARE(shown.page.model().rowCount(), 16);
    QVERIFY(shown.matrix->isVisible());
    QVERIFY(shown.page.frameworkStrip()->isVisible());
    int covered = 0;
    for (const CoverageRow &row : shown.page.model().rows())
        covered += row.level == Level::Covered || row.level == Level::Safe;
    QCOMPARE(shown.page.statusText(), u"%1 of 16 principles covered"_s.arg(covered));
    QVERIFY(m_bank->library().competencies().size() > competencies);
    m_bank->session.undo();
    QTRY_VERIFY(!shown.matrix->isVisible());
    QCOMPARE(m_bank->library().competencies().size(), competencies);
}

void TestFrameworkView::turning_staysOnTheStory()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    const StoryId story = m_bank->storyNamed(churn);
    QVERIFY(shown.matrix->select(m_bank->promptNamed(u"A deadline you missed"_s), story));
    const Library before = m_bank->library();
    for (const int segment : {2, 1, 2, 0, 1, 0}) {
        shown.turnTo(segment);
        QCOMPARE(shown.matrix->currentPair().story, story);
    }
    QVERIFY(m_bank->library() == before);
}

void TestFrameworkView::openedPrompt_turnsBackToPrompts()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const PromptId prompt = m_bank->promptNamed(u"A deadline you missed"_s);
    QVERIFY(shown.page.open(Kind::Prompt, prompt.uuid()));
    QCOMPARE(shown.page.rows()->currentIndex(), 0);
    QCOMPARE(shown.matrix->currentPair().prompt, prompt);
}

void TestFrameworkView::oneCompetency_isTaggedByKeys()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId action = m_bank->library().competencyNamed(u"bias_for_action")->id;
    shown.go(u"Bias for Action"_s, story);
    const int before = steps();
    QTest::keyClick(shown.matrix, Qt::Key_1);
    QVERIFY(m_bank->library().find(story)->hasPrimaryTag(action));
    QTRY_COMPARE(shown.page.model()
                     .cell(shown.matrix->currentIndex().row(), shown.matrix->currentIndex().column())
                     .state,
                 CellState::Primary);
    QTest::keyClick(shown.matrix, Qt::Key_2);
    QVERIFY(m_bank->library().find(story)->hasTag(action));
    QVERIFY(!m_bank->library().find(story)->hasPrimaryTag(action));
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QVERIFY(!m_bank->library().find(story)->hasTag(action));
    QCOMPARE(steps(), before + 3);
    QVERIFY(!openMenu());
}

void TestFrameworkView::severalCompetencies_areOfferedWithKeys()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId feedback = m_bank->library().competencyNamed(u"constructive_feedback")->id;
    shown.go(u"Earn Trust"_s, story);
    const int before = steps();
    QTest::keyClick(shown.matrix, Qt::Key_1);
    QTRY_VERIFY(openMenu());
    QVERIFY(actionCalled(openMenu(), u"Cross-functional trust"_s));
    QVERIFY(actionCalled(openMenu(), u"Constructive feedback"_s));
    QCOMPARE(steps(), before);
    QTest::keyClick(openMenu(), Qt::Key_2);
    QTRY_VERIFY(!openMenu());
    QVERIFY(m_bank->library().find(story)->hasPrimaryTag(feedback));
    QCOMPARE(steps(), before + 1);
}

void TestFrameworkView::severalCompetencies_areTakenOffWithoutAskingWhenOneIsThere()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const StoryId story = m_bank->storyNamed(churn);
    const CompetencyId trust = m_bank->library().competencyNamed(u"cross_functional_trust")->id;
    const CompetencyId feedback = m_bank->library().competencyNamed(u"constructive_feedback")->id;
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    for (const CompetencyId id : {trust, feedback})
        QVERIFY(m_bank->session.submit(addTag(m_bank->library(), {story}, id, TagRank::Secondary, now)));
    shown.go(u"Earn Trust"_s, story);
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QTRY_VERIFY(openMenu());
    QTest::keyClick(openMenu(), Qt::Key_1);
    QVERIFY(!m_bank->library().find(story)->hasTag(trust));
    QTRY_VERIFY(!openMenu());
    QTest::keyClick(shown.matrix, Qt::Key_Delete);
    QVERIFY(!openMenu());
    QVERIFY(!m_bank->library().find(story)->hasTag(feedback));
    const int before = steps();
    QTest::keyClick(shown.matrix, Qt::Key_Delete); // nothing is left to take off
    QVERIFY(!openMenu());
    QCOMPARE(steps(), before);
}

void TestFrameworkView::severalCells_areTaggedInOneStep()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const CompetencyId priorities = m_bank->library().competencyNamed(u"prioritisation")->id;
    shown.go(u"Frugality"_s, shown.page.model().columns().first().story);
    const int before = steps();
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.matrix, Qt::Key_2);
    int tagged = 0;
    for (const Story &story : m_bank->library().stories())
        tagged += story.hasTag(priorities);
    QCOMPARE(tagged, 3);
    QCOMPARE(steps(), before + 1);
}

void TestFrameworkView::unmappedPrinciple_saysSo()
{
    const NewFramework made = newFramework(m_bank->library(), u"Ours"_s, {});
    QVERIFY(m_bank->session.submit(made.edit));
    QVERIFY(m_bank->session.submit(addPrinciple(m_bank->library(), made.id, u"Kindness"_s)));
    Shown shown(*m_bank);
    shown.turnTo(2);
    shown.go(u"Kindness"_s, m_bank->storyNamed(churn));
    const int before = steps();
    QTest::keyClick(shown.matrix, Qt::Key_1);
    QTRY_VERIFY(openMenu());
    QVERIFY(actionCalled(openMenu(), u"No competency stands for this principle"_s));
    const QPointer<QMenu> menu = openMenu();
    actionCalled(menu, u"Edit the framework"_s)->trigger();
    if (menu)
        menu->close();
    QCOMPARE(steps(), before);
    auto *dialog = shown.page.findChild<FrameworkDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->principles()->currentItem()->text(), u"Kindness"_s);
}

void TestFrameworkView::panel_tagsWithEachCompetency()
{
    add(u"amazon"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    const StoryId story = m_bank->storyNamed(churn);
    shown.go(u"Earn Trust"_s, story);
    PrincipleTags *tags = nullptr;
    QTRY_VERIFY(tags = shown.page.panel()->findChild<PrincipleTags *>());
    QTRY_VERIFY(tags->isVisible());
    QTRY_COMPARE(tags->findChildren<SegmentedControl *>().size(), 2);
    const QList<SegmentedControl *> choices = tags->findChildren<SegmentedControl *>();
    QCOMPARE(choices.at(1)->accessibleName(), u"Tag “Constructive feedback”"_s);
    choices.at(1)->findChildren<QToolButton *>().at(2)->click();
    QVERIFY(m_bank->library().find(story)->hasPrimaryTag(
        m_bank->library().competencyNamed(u"constructive_feedback")->id));
    QTRY_COMPARE(choices.at(1)->currentIndex(), 2);
    shown.turnTo(0);
    QVERIFY(!tags->isVisible());
}

void TestFrameworkView::contextMenu_setsTheTarget()
{
    Shown shown(*m_bank);
    shown.turnTo(1);
    const CompetencyId failure = m_bank->library().competencyNamed(u"Failure")->id;
    shown.go(u"Failure"_s, m_bank->storyNamed(churn));
    const auto levelNow = [&] {
        return shown.page.model().rows().at(shown.matrix->currentIndex().row()).level;
    };
    QCOMPARE(levelNow(), Level::Safe);
    const auto choose = [&](const QString &wanted) {
        QTimer::singleShot(0, this, [wanted] {
            QMenu *menu = openMenu();
            QAction *target = menu ? actionCalled(menu, u"Target of “Failure”"_s) : nullptr;
            if (target)
                actionCalled(target->menu(), wanted)->trigger();
            if (menu)
                menu->close();
        });
        Q_EMIT shown.matrix->menuRequested(shown.matrix->mapToGlobal(QPoint(10, 10)));
    };
    choose(u"5 stories"_s);
    QCOMPARE(m_bank->library().find(failure)->target, std::optional(5));
    QTRY_COMPARE(levelNow(), Level::Covered);
    choose(u"As for the bank"_s);
    QCOMPARE(m_bank->library().find(failure)->target, std::nullopt);
    QTRY_COMPARE(levelNow(), Level::Safe);
    m_bank->session.undo();
    QCOMPARE(m_bank->library().find(failure)->target, std::optional(5));
}

void TestFrameworkView::strip_choosesAmongFrameworks()
{
    const FrameworkId amazon = add(u"amazon"_s);
    const FrameworkId meta = add(u"meta"_s);
    Shown shown(*m_bank);
    shown.turnTo(2);
    QComboBox *choice = shown.page.frameworkStrip()->choice();
    QCOMPARE(choice->count(), 2);
    QCOMPARE(shown.page.model().framework()->id, amazon);
    const StoryId story = shown.matrix->currentPair().story;
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(shown.page.model().framework()->id, meta);
    QCOMPARE(shown.page.model().rowCount(), 6);
    Q_EMIT shown.page.frameworkStrip()->addMenu()->aboutToShow();
    QVERIFY(!actionCalled(shown.page.frameworkStrip()->addMenu(), u"Meta"_s));
    actionCalled(shown.page.frameworkStrip()->addMenu(), u"Google"_s)->trigger();
    QTRY_COMPARE(choice->count(), 3);
    QCOMPARE(choice->currentText(), u"Google: Hiring attributes"_s);
    QVERIFY(!story.isNull());
    QCOMPARE(shown.matrix->currentPair().story, story);
}

void TestFrameworkView::emptyFramework_offersToEditIt()
{
    Shown shown(*m_bank);
    shown.turnTo(2);
    Q_EMIT shown.page.frameworkStrip()->addMenu()->aboutToShow();
    actionCalled(shown.page.frameworkStrip()->addMenu(), u"New, empty"_s)->trigger();
    auto *dialog = shown.page.findChild<FrameworkDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->nameField()->selectedText(), u"My framework"_s);
    QTRY_VERIFY(!shown.matrix->isVisible());
    dialog->addButton()->click();
    QTRY_VERIFY(shown.matrix->isVisible());
    QCOMPARE(shown.page.model().rowCount(), 1);
}

void TestFrameworkView::dialog_renamesTheFramework()
{
    const FrameworkId id = add(u"meta"_s);
    FrameworkDialog dialog(m_bank->session, id, true);
    dialog.show();
    const int before = steps();
    QTest::keyClicks(dialog.nameField(), u"Values of 2022"_s);
    QTest::keyClick(dialog.nameField(), Qt::Key_Return);
    QCOMPARE(m_bank->library().find(id)->name, u"Values of 2022"_s);
    QCOMPARE(steps(), before + 1);
    QVERIFY(dialog.isVisible());
    dialog.companyField()->clear();
    QTest::keyClicks(dialog.companyField(), u"Somewhere"_s);
    dialog.accept(); // what is typed is written on closing, too
    QCOMPARE(m_bank->library().find(id)->company, u"Somewhere"_s);
}

void TestFrameworkView::dialog_refusesFaultyNames()
{
    const FrameworkId id = add(u"meta"_s);
    const NewFramework other = newFramework(m_bank->library(), u"Other"_s, u"Meta"_s);
    QVERIFY(m_bank->session.submit(other.edit));
    FrameworkDialog dialog(m_bank->session, id, true);
    dialog.show();
    const int before = steps();
    QTest::keyClicks(dialog.nameField(), u"other"_s);
    QCOMPARE(dialog.nameMessage()->text(), u"There is a framework of this name and company."_s);
    QTest::keyClick(dialog.nameField(), Qt::Key_Return);
    dialog.nameField()->clear();
    QTest::keyClick(dialog.nameField(), Qt::Key_Space);
    QCOMPARE(dialog.nameMessage()->text(), u"A framework needs a name."_s);
    QTest::keyClick(dialog.nameField(), Qt::Key_Return);
    QLineEdit *name = dialog.editor()->nameField();
    dialog.editor()->editName();
    QTest::keyClicks(name, u"live in the FUTURE"_s);
    QCOMPARE(dialog.editor()->nameMessage()->text(), u"The framework has a principle of this name."_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(steps(), before);
    QCOMPARE(m_bank->library().find(id)->name, u"Company values"_s);
    QCOMPARE(m_bank->library().find(id)->principles.first().name, u"Move Fast"_s);
}

void TestFrameworkView::dialog_addsRenamesMovesAndRemovesByKeys()
{
    const FrameworkId id = add(u"microsoft"_s);
    FrameworkDialog dialog(m_bank->session, id, false);
    dialog.show();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    dialog.principles()->setFocus();
    const auto names = [&] {
        QStringList all;
        for (const Principle &principle : m_bank->library().find(id)->principles)
            all.append(principle.name);
        return all;
    };
    const int before = steps();
    QTest::keyClick(dialog.principles(), Qt::Key_Insert);
    QCOMPARE(names().last(), u"New principle"_s);
    QCOMPARE(dialog.editor()->nameField()->selectedText(), u"New principle"_s);
    QTest::keyClicks(dialog.editor()->nameField(), u"Stay calm"_s);
    QTest::keyClick(dialog.editor()->nameField(), Qt::Key_Return);
    QCOMPARE(names().last(), u"Stay calm"_s);
    dialog.principles()->setFocus();
    QTest::keyClick(dialog.principles(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names().at(2), u"Stay calm"_s);
    QCOMPARE(dialog.principles()->currentRow(), 2);
    QTest::keyClick(dialog.principles(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names().at(3), u"Stay calm"_s);
    QTest::keyClick(dialog.principles(), Qt::Key_Home);
    QTest::keyClick(dialog.principles(), Qt::Key_Delete);
    QCOMPARE(names(), QStringList({u"Generate energy"_s, u"Deliver success"_s, u"Stay calm"_s}));
    QCOMPARE(dialog.principles()->currentRow(), 0);
    QCOMPARE(dialog.editor()->nameField()->text(), u"Generate energy"_s);
    QCOMPARE(steps(), before + 5);
}

void TestFrameworkView::dialog_mapsCompetencies()
{
    const FrameworkId id = add(u"microsoft"_s);
    FrameworkDialog dialog(m_bank->session, id, false);
    dialog.show();
    QListWidget *list = dialog.editor()->competencies();
    QCOMPARE(list->count(), m_bank->library().competenciesInOrder().size());
    const CompetencyId failure = m_bank->library().competencyNamed(u"Failure")->id;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == u"Failure"_s)
            list->setCurrentRow(row);
    }
    const int before = steps();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(m_bank->library().find(id)->principles.first().competencies.contains(failure));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!m_bank->library().find(id)->principles.first().competencies.contains(failure));
    QCOMPARE(steps(), before + 2);
}

void TestFrameworkView::dialog_undoesInside()
{
    const FrameworkId id = add(u"microsoft"_s);
    FrameworkDialog dialog(m_bank->session, id, false);
    dialog.show();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    dialog.editor()->editName();
    QTest::keyClicks(dialog.editor()->nameField(), u"Clear words"_s);
    QTest::keyClick(dialog.editor()->nameField(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(dialog.editor()->nameField()->text(), u"Create clarity"_s);
    QCOMPARE(m_bank->library().find(id)->principles.first().name, u"Create clarity"_s);
    QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_bank->library().find(id)->principles.first().name, u"Clear words"_s);
    QCOMPARE(dialog.principles()->item(0)->text(), u"Clear words"_s);
}

void TestFrameworkView::dialog_removesTheFramework()
{
    const FrameworkId id = add(u"microsoft"_s);
    FrameworkDialog dialog(m_bank->session, id, false);
    dialog.show();
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Remove framework"_s)
            button->click();
    }
    QVERIFY(!dialog.isVisible());
    QVERIFY(!m_bank->library().find(id));
    m_bank->session.undo();
    QVERIFY(m_bank->library().find(id));
}

void TestFrameworkView::dialog_closesWhenItsFrameworkIsUndone()
{
    const FrameworkId id = add(u"microsoft"_s);
    FrameworkDialog dialog(m_bank->session, id, false);
    dialog.show();
    m_bank->session.undo();
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestFrameworkView)
#include "tst_frameworkview.moc"
