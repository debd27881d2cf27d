#include "windowfixture.h"

#include "views/palette/queryhelppopup.h"
#include "views/palette/switcher.h"
#include "views/palette/switcherparts.h"
#include "views/stories/filterpane.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"
#include "views/toolstrip.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

struct Searching : WindowFixture
{
    Searching() { window->search({}); }

    Switcher *switcher() const { return window->findChild<Switcher *>(); }
    StoriesPage *page() const { return static_cast<StoriesPage *>(window->page(PageId::Stories)); }
    const SearchResults &results() const { return switcher()->results(); }

    void type(const QString &text)
    {
        switcher()->field()->clear();
        QTest::keyClicks(switcher()->field(), text);
        QTRY_COMPARE(results().query(), text.simplified());
    }
    QStringList stories() const
    {
        QStringList titles;
        for (int row = 0; row < results().rowCount(); ++row) {
            const QModelIndex index = results().index(row);
            if (!index.data(SearchResults::HeadingRole).toBool() &&
                index.data(SearchResults::KindRole).toInt() == static_cast<int>(Kind::Story))
                titles << index.data().toString();
        }
        return titles;
    }
    QueryHelpPopup *help() const { return qobject_cast<QueryHelpPopup *>(QApplication::activePopupWidget()); }
};

} // namespace

class TestSwitcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void box_standsOverTheFieldOfTheToolbar();
    void conditions_restrictTheStories();
    void unknownValue_isSaidInTheBox();
    void tab_showsTheNextKind();
    void clickOnAKind_keepsItsFirstHit();
    void f1_putsAnExampleIntoTheBox();
    void keyChip_putsItsKeyIntoTheBox();
    void controlEnter_opensAndKeepsTheList();
    void controlD_savesTheSearch();
    void listFilter_hasTheSameHelpAndRemarks();
    void needsWork_narrowsTheList();
};

void TestSwitcher::box_standsOverTheFieldOfTheToolbar()
{
    Searching fixture;
    const QWidget *field = fixture.window->findChild<SearchOpener *>();
    const QRect under(field->mapToGlobal(QPoint()), field->size());
    QVERIFY(fixture.switcher()->geometry().contains(under));
    const QRect box(fixture.switcher()->field()->mapToGlobal(QPoint()), fixture.switcher()->field()->size());
    QVERIFY(qAbs(box.center().y() - under.center().y()) <= 1);
    QVERIFY(qAbs(fixture.switcher()->geometry().center().x() - under.center().x()) <= 1);
}

void TestSwitcher::conditions_restrictTheStories()
{
    Searching fixture;
    fixture.type(u"label"_s);
    const qsizetype all = fixture.stories().size();
    fixture.type(u"label status:polished"_s);
    QVERIFY(!fixture.stories().isEmpty());
    QVERIFY(fixture.stories().size() < all);
    for (const QString &title : fixture.stories()) {
        for (const Story &story : fixture.session.library().stories())
            QVERIFY(story.title != title || story.status == StoryStatus::Polished);
    }
    QCOMPARE(fixture.results().found(), fixture.stories().size());

    int drafts = 0;
    for (const Story &story : fixture.session.library().stories())
        drafts += story.status == StoryStatus::Draft && !story.isTrashed() ? 1 : 0;
    fixture.type(u"status:draft"_s);
    QCOMPARE(fixture.stories().size(), drafts);
}

void TestSwitcher::unknownValue_isSaidInTheBox()
{
    Searching fixture;
    fixture.type(u"label status:draft"_s);
    QCOMPARE(fixture.switcher()->syntax()->remark(), QString());
    fixture.type(u"label status:purple"_s);
    QVERIFY(fixture.switcher()->syntax()->remark().contains(u"purple"_s));
}

void TestSwitcher::tab_showsTheNextKind()
{
    Searching fixture;
    fixture.type(u"label"_s);
    const int all = fixture.results().rowCount();
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Tab);
    QCOMPARE(fixture.results().kind(), std::optional(Kind::Story));
    QVERIFY(fixture.results().rowCount() < all);
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Tab);
    QCOMPARE(fixture.results().kind(), std::optional(Kind::Prompt));
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Backtab);
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Backtab);
    QVERIFY(!fixture.results().kind());
    QCOMPARE(fixture.results().rowCount(), all);
    QVERIFY(fixture.switcher()->field()->hasFocus());
}

void TestSwitcher::clickOnAKind_keepsItsFirstHit()
{
    Searching fixture;
    fixture.type(u"label"_s);
    const auto *list = fixture.switcher()->findChild<QListView *>();
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Tab);
    const QModelIndex first = list->currentIndex();
    QVERIFY(fixture.results().rowCount() > first.row() + 1);
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Backtab);
    const QList<QAbstractButton *> kinds =
        fixture.switcher()->findChild<KindTabs *>()->findChildren<QAbstractButton *>();
    QTest::mouseClick(kinds.at(1), Qt::LeftButton);
    QCOMPARE(fixture.results().kind(), std::optional(Kind::Story));
    QCOMPARE(list->currentIndex().row(), first.row());
}

void TestSwitcher::f1_putsAnExampleIntoTheBox()
{
    Searching fixture;
    fixture.type(u"label"_s);
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_F1);
    QPointer<QueryHelpPopup> help = fixture.help();
    QVERIFY(help);
    const QString example = help->list()->model()->index(1, 0).data().toString();
    QTest::keyClick(help->list(), Qt::Key_Down);
    QTest::keyClick(help->list(), Qt::Key_Return);
    QTRY_VERIFY(!help);
    QCOMPARE(fixture.switcher()->field()->text(), u"label "_s + example + u' ');
    // The offscreen platform, and no other, activates pop-ups and so closes all of them with one.
    QVERIFY(fixture.switcher()->isVisible() || QGuiApplication::platformName() == u"offscreen"_s);
    QTRY_COMPARE(fixture.results().query(), u"label "_s + example);
}

void TestSwitcher::keyChip_putsItsKeyIntoTheBox()
{
    Searching fixture;
    fixture.type(u"label"_s);
    for (auto *chip : fixture.switcher()->syntax()->findChildren<QAbstractButton *>()) {
        if (chip->text() == u"company:"_s)
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    QCOMPARE(fixture.switcher()->field()->text(), u"label company:"_s);
    QCOMPARE(fixture.switcher()->field()->cursorPosition(), fixture.switcher()->field()->text().size());
}

void TestSwitcher::controlEnter_opensAndKeepsTheList()
{
    Searching fixture;
    fixture.type(u"churn model"_s);
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(fixture.switcher()->isVisible());
    QCOMPARE(fixture.session.library().find(fixture.page()->editor()->story())->title,
             fixture.stories().first());
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_Return);
    QVERIFY(!fixture.switcher()->isVisible());
}

void TestSwitcher::controlD_savesTheSearch()
{
    Searching fixture;
    fixture.type(u"label -status:retired"_s);
    const qsizetype before = fixture.session.library().table<SavedSearch>().size();
    QTimer::singleShot(0, fixture.window.get(), [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog asks for the name");
        dialog->setTextValue(u"Labels"_s);
        dialog->accept();
    });
    QTest::keyClick(fixture.switcher()->field(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(fixture.session.library().table<SavedSearch>().size(), before + 1);
    for (const SavedSearch &search : fixture.session.library().table<SavedSearch>()) {
        if (search.name == u"Labels"_s) {
            QCOMPARE(search.query, u"label -status:retired"_s);
            fixture.page()->filters()->choose(u"saved/"_s + search.id.toString());
            QVERIFY(fixture.page()->list()->proxy().rowCount() > 0);
            return;
        }
    }
    QFAIL("the search was not saved");
}

void TestSwitcher::listFilter_hasTheSameHelpAndRemarks()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    StoryListPane *list = static_cast<StoriesPage *>(fixture.window->page(PageId::Stories))->list();
    const int all = list->proxy().rowCount();
    list->focusFilter();
    QTest::keyClick(list->filter(), Qt::Key_F1);
    QPointer<QueryHelpPopup> help = qobject_cast<QueryHelpPopup *>(QApplication::activePopupWidget());
    QVERIFY(help);
    const int counted = help->list()->currentIndex().data(QueryHelpPopup::CountRole).toInt();
    QTest::keyClick(help->list(), Qt::Key_Return);
    QTRY_VERIFY(!help);
    QVERIFY(list->filter()->text().startsWith(u"tag:"_s));
    QVERIFY(list->proxy().rowCount() > 0 && list->proxy().rowCount() < all);
    QCOMPARE(list->proxy().rowCount(), counted);
    QCOMPARE(list->remark(), QString());
    list->filter()->clear();
    QTest::keyClicks(list->filter(), u"tag:Zebras"_s);
    QVERIFY(list->remark().contains(u"Zebras"_s));
}

void TestSwitcher::needsWork_narrowsTheList()
{
    WindowFixture fixture;
    auto *page = static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
    page->filters()->choose(u"needs/no:number"_s);
    int expected = 0;
    for (const Story &story : fixture.session.library().stories())
        expected += !story.isTrashed() && story.status != StoryStatus::Retired && story.metrics.isEmpty();
    QVERIFY(expected > 0);
    QCOMPARE(page->list()->proxy().rowCount(), expected);
    QCOMPARE(page->list()->queryText(), u"no:number"_s);
}

QTEST_MAIN(TestSwitcher)
#include "tst_switcher.moc"
