#include "windowfixture.h"

#include "views/inlinebars.h"
#include "views/onsite/boardview.h"
#include "views/onsite/loopspane.h"
#include "views/onsite/onsitepage.h"
#include "views/palette/switcher.h"
#include "views/statusstrip.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace storybank;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_opensOnTheSample();
    void window_withoutABankShowsTheWelcomePage();
    void openBank_missingFileIsSaidInTheWindow();
    void pages_areReachedByKey();
    void panel_foldsWhenTheWindowIsNarrow();
    void leftPane_canBeOpenedWhenTheWindowIsNarrow();
    void switcher_findsAndOpensByKeyboard();
    void theme_isKept();
    void allButtonsHaveNames();
};

void TestMainWindow::window_opensOnTheSample()
{
    WindowFixture fixture;
    QCOMPARE(fixture.window->currentPage(), PageId::Stories);
    QVERIFY(fixture.window->windowTitle().contains(QStringLiteral("interviews")));
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
}

void TestMainWindow::window_withoutABankShowsTheWelcomePage()
{
    WindowFixture fixture(false);
    QVERIFY(!fixture.session.isOpen());
    fixture.window->showPage(PageId::Settings);
    QCOMPARE(fixture.window->currentPage(), PageId::Settings);
    fixture.window->showPage(PageId::Onsite);
    QCOMPARE(fixture.window->currentPage(), PageId::Stories);
    QCOMPARE(fixture.window->windowTitle().left(10), QStringLiteral("Story Bank"));
}

void TestMainWindow::openBank_missingFileIsSaidInTheWindow()
{
    WindowFixture fixture;
    fixture.window->openBank(fixture.folder.filePath(QStringLiteral("gone.storybank")));
    QCOMPARE(fixture.session.path(), fixture.path());
    const auto bars = fixture.window->findChild<InlineBars *>()->findChildren<InlineBar *>();
    QCOMPARE(bars.size(), 1);
    QVERIFY(bars.first()->message().contains(QStringLiteral("gone.storybank")));
}

void TestMainWindow::pages_areReachedByKey()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(fixture.window->currentPage(), PageId::Onsite);
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(fixture.window->currentPage(), PageId::Stories);
}

void TestMainWindow::panel_foldsWhenTheWindowIsNarrow()
{
    WindowFixture fixture;
    Page *page = fixture.window->page(PageId::Stories);
    QVERIFY(page->panel()->isVisible());
    QVERIFY(page->filterPane()->isVisible());
    fixture.window->resize(1200, 800);
    QTRY_VERIFY(!page->panel()->isVisible());
    QVERIFY(page->filterPane()->isVisible());
    fixture.window->resize(1100, 800);
    QTRY_VERIFY(!page->filterPane()->isVisible());
    fixture.window->resize(1440, 900);
    QTRY_VERIFY(page->panel()->isVisible());
}

void TestMainWindow::leftPane_canBeOpenedWhenTheWindowIsNarrow()
{
    WindowFixture fixture;
    fixture.window->resize(1100, 800);
    fixture.window->showPage(PageId::Onsite);
    auto *page = qobject_cast<OnsitePage *>(fixture.window->page(PageId::Onsite));
    QTRY_VERIFY(!page->loops()->isVisible());
    QToolButton *button = page->board()->paneButton();
    QVERIFY(button->isVisible());
    button->click();
    QVERIFY(page->loops()->isVisible());
    QVERIFY(page->loops()->spreadSlider()->isVisible());
    QVERIFY(button->isVisible());
    button->click();
    QVERIFY(!page->loops()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(page->loops()->isVisible());
    fixture.window->showPage(PageId::Stories);
    fixture.window->showPage(PageId::Onsite);
    QVERIFY(!page->loops()->isVisible());
    fixture.window->resize(1440, 900);
    QTRY_VERIFY(page->loops()->isVisible());
    QVERIFY(!button->isVisible());
}

void TestMainWindow::switcher_findsAndOpensByKeyboard()
{
    WindowFixture fixture;
    fixture.window->search({});
    auto *switcher = fixture.window->findChild<Switcher *>();
    QVERIFY(switcher->isVisible());
    QTest::keyClicks(switcher->field(), QStringLiteral("churn model"));
    QTest::keyClick(switcher->field(), Qt::Key_Return);
    QVERIFY(!switcher->isVisible());
    const auto *list =
        fixture.window->page(PageId::Stories)->findChild<QListView *>(QStringLiteral("storyList"));
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("The churn model that knew the future"));
}

void TestMainWindow::theme_isKept()
{
    WindowFixture fixture;
    QSignalSpy changed(&fixture.preferences, &Preferences::appearanceChanged);
    fixture.preferences.setTheme(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    Preferences again(fixture.folder.filePath(QStringLiteral("settings.ini")));
    QCOMPARE(again.theme(), ThemeChoice::Dark);
}

void TestMainWindow::allButtonsHaveNames()
{
    WindowFixture fixture;
    for (const PageId id : {PageId::Stories, PageId::Onsite, PageId::Practice, PageId::Settings})
        fixture.window->showPage(id);
    for (const QAbstractButton *button : fixture.window->findChildren<QAbstractButton *>()) {
        // Qt's own parts of tool bars and tables.
        const bool inner =
            button->objectName().startsWith(QStringLiteral("qt_")) || button->inherits("QTableCornerButton");
        const bool named =
            !button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->toolTip().isEmpty();
        QVERIFY2(inner || named,
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(QString::fromLatin1(button->metaObject()->className()),
                                     QString::fromLatin1(button->parent()->metaObject()->className()))));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
