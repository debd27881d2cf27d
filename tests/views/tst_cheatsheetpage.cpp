#include "actions/sheets.h"
#include "views/cheatsheet/cheatsheetpage.h"
#include "views/cheatsheet/hiddenline.h"
#include "views/cheatsheet/layouthint.h"
#include "views/cheatsheet/sheetexport.h"
#include "views/cheatsheet/sheetoptionspane.h"
#include "views/cheatsheet/sheetpreview.h"
#include "views/cheatsheet/trimlist.h"
#include "views/common/linkbutton.h"
#include "views/stories/storiespage.h"
#include "views/stories/storylistpane.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>

using namespace storybank;

class TestCheatSheetPage : public QObject
{
    Q_OBJECT

private:
    CheatSheetPage *page() const { return m_window->window->findChild<CheatSheetPage *>(); }
    QComboBox *box(const QString &name) const;

    std::unique_ptr<WindowFixture> m_window;

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void everyLayout_isChosenAndTurnsThePage();
    void changedStory_showsInTheNextFrame();
    void keptTrim_staysOnThePageAndIsOneStepOfUndo();
    void clickOnAStory_asksForIt();
    void copiedText_isRichAndPlain();
    void copiedText_isRefusedWithAHiddenName();
    void layoutOfAnOnsite_offersOneWhileNoneIsChosen();
    void hiddenNames_areCountedAndListed();
    void chosenStories_goOnTheSheetFromTheStoriesPage();
};

QComboBox *TestCheatSheetPage::box(const QString &name) const
{
    for (QComboBox *known : page()->findChildren<QComboBox *>()) {
        if (known->accessibleName() == name)
            return known;
    }
    return nullptr;
}

void TestCheatSheetPage::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->window->showPage(PageId::CheatSheet);
    QTRY_VERIFY(page() && page()->isVisible() && !page()->sheet().content.stories.isEmpty());
}

void TestCheatSheetPage::everyLayout_isChosenAndTurnsThePage()
{
    QComboBox *layouts = box(QStringLiteral("Layout"));
    QVERIFY(layouts);
    QCOMPARE(layouts->count(), int(Codes<SheetLayout>::names.size()));
    for (int i = layouts->count() - 1; i >= 0; --i) {
        layouts->setCurrentIndex(i);
        QTRY_COMPARE(page()->sheet().layout, SheetLayout(i));
        const QSizeF size = page()->sheet().size;
        QCOMPARE(size.width() > size.height(), isUsuallyLandscape(SheetLayout(i)));
    }
}

void TestCheatSheetPage::changedStory_showsInTheNextFrame()
{
    const StoryId id = page()->sheet().content.stories.first().story;
    const Story before = *m_window->session.library().find(id);
    Story after = before;
    after.hook = QStringLiteral("Seven words that were not there before.");
    Edit edit{QStringLiteral("Hook"), {}};
    QVERIFY(m_window->session.submit(edit.replace(before, after)).ok());
    QCoreApplication::processEvents();
    QCOMPARE(page()->sheet().content.find(id)->hook, after.hook);
}

void TestCheatSheetPage::keptTrim_staysOnThePageAndIsOneStepOfUndo()
{
    QComboBox *sources = box(QStringLiteral("Stories"));
    sources->setCurrentIndex(sources->findText(QStringLiteral("All stories")));
    QTRY_VERIFY(!page()->sheet().trims.isEmpty());
    const SheetTrim trim = page()->sheet().trims.first();
    const auto isTrimmed = [&] {
        const QList<SheetTrim> trims = page()->sheet().trims;
        return std::any_of(trims.begin(), trims.end(), [&trim](const SheetTrim &known) {
            return known.story == trim.story && known.what == trim.what;
        });
    };
    auto *list = page()->findChild<TrimList *>();
    QVERIFY(list->isVisible());
    LinkButton *keep = nullptr;
    for (LinkButton *button : list->findChildren<LinkButton *>()) {
        if (!keep && button->text() == QStringLiteral("Keep") && button->isVisible())
            keep = button;
    }
    QVERIFY(keep);
    keep->click();
    QTRY_VERIFY(!isTrimmed());
    QCOMPARE(keptOnSheet(m_window->session.library(), {}).size(), 1);
    m_window->session.undo();
    QTRY_VERIFY(isTrimmed());
}

void TestCheatSheetPage::clickOnAStory_asksForIt()
{
    auto *preview = page()->findChild<SheetPreview *>();
    QSignalSpy asked(page(), &Page::openRequested);
    const auto &[story, block] = page()->sheet().blocks.at(1);
    const QSizeF size = page()->sheet().size * preview->effectiveZoom();
    const QPointF corner((preview->viewport()->width() - size.width()) / 2,
                         (preview->viewport()->height() - size.height()) / 2);
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, {},
                      (corner + block.center() * preview->effectiveZoom()).toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toUuid(), story.uuid());
}

void TestCheatSheetPage::copiedText_isRichAndPlain()
{
    QVERIFY(copySheetText(page()->sheet()).ok());
    const QMimeData *words = QGuiApplication::clipboard()->mimeData();
    QVERIFY(words->hasHtml() && words->hasText());
    const SheetStory &first = page()->sheet().content.stories.first();
    QVERIFY(words->html().contains(first.title.toHtmlEscaped()));
    QVERIFY(words->text().contains(first.numbers.first().value));
    QVERIFY(!words->text().contains(QStringLiteral("<p")));
}

void TestCheatSheetPage::copiedText_isRefusedWithAHiddenName()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    SheetPage page = this->page()->sheet();
    Library names;
    RedactionTerm term;
    term.id = RedactionTermId::fromName(QStringLiteral("term"));
    term.term = page.content.stories.first().title;
    names.table<RedactionTerm>().put(term);
    page.content.hidden = Redactor(names);
    QVERIFY(!copySheetText(page).ok());
    const Result<void> picture = copySheetPicture(page);
    QVERIFY(!picture.ok());
    QCOMPARE(picture.error().code, ErrorCode::OutputFailed);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestCheatSheetPage::layoutOfAnOnsite_offersOneWhileNoneIsChosen()
{
    QComboBox *sources = box(QStringLiteral("Stories"));
    QComboBox *layouts = box(QStringLiteral("Layout"));
    const auto *hint = page()->findChild<LayoutHint *>();
    sources->setCurrentIndex(sources->findText(QStringLiteral("All stories")));
    for (const SheetLayout layout : {SheetLayout::Cards, SheetLayout::Router, SheetLayout::Strip}) {
        layouts->setCurrentIndex(static_cast<int>(layout));
        QTRY_COMPARE(page()->sheet().layout, layout);
        QVERIFY(!hint->isVisible());
    }
    for (const SheetLayout layout : {SheetLayout::Rounds, SheetLayout::Matrix}) {
        sources->setCurrentIndex(sources->findText(QStringLiteral("All stories")));
        layouts->setCurrentIndex(static_cast<int>(layout));
        QTRY_VERIFY(hint->isVisible());
        auto *help = hint->findChild<LinkButton *>();
        const Loop &loop = *m_window->session.library().loops().begin();
        QVERIFY2(help->text().contains(loop.company), qPrintable(help->text()));
        help->click();
        QTRY_VERIFY(!hint->isVisible());
        QVERIFY(!page()->sheet().content.rounds.isEmpty());
        QVERIFY(sources->currentText().contains(loop.company));
    }
}

void TestCheatSheetPage::hiddenNames_areCountedAndListed()
{
    QComboBox *sources = box(QStringLiteral("Stories"));
    sources->setCurrentIndex(sources->findText(QStringLiteral("All stories")));
    auto *line = page()->findChild<HiddenLine *>();
    for (QCheckBox *check : page()->findChildren<QCheckBox *>()) {
        if (check->text() == QStringLiteral("Company and project names"))
            check->setChecked(true);
    }
    QTRY_VERIFY(!page()->sheet().content.hiddenNames.isEmpty());
    QVERIFY(line->isVisible());
    const QStringList names = page()->sheet().content.hiddenNames;
    QVERIFY2(line->text().startsWith(QStringLiteral("%1 name").arg(names.size())), qPrintable(line->text()));
    const qsizetype rough = page()->sheet().content.roughNumbers().size();
    QCOMPARE(line->text().contains(QStringLiteral("blurred")), rough > 0);
    auto *summary = line->findChild<LinkButton *>();
    QVERIFY(summary->toolTip().contains(names.first().toHtmlEscaped()));
    const auto isListed = [&] {
        const auto labels = line->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(names.last());
        });
    };
    QVERIFY(!isListed());
    summary->click();
    QVERIFY(isListed());
}

void TestCheatSheetPage::chosenStories_goOnTheSheetFromTheStoriesPage()
{
    m_window->window->showPage(PageId::Stories);
    auto *stories = static_cast<StoriesPage *>(m_window->window->page(PageId::Stories));
    QListView *list = stories->list()->list();
    stories->list()->choose(stories->list()->proxy().index(1, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    const QList<StoryId> chosen = stories->list()->selected();
    QCOMPARE(chosen.size(), 2);
    QAction *put = nullptr;
    for (QAction *action : stories->menuActions()) {
        if (action->text() == QStringLiteral("Put on the cheat sheet"))
            put = action;
    }
    QVERIFY(put && put->isEnabled());
    put->trigger();
    QTRY_VERIFY(page()->isVisible());
    QTRY_COMPARE(page()->sheet().content.stories.size(), 2);
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(page()->sheet().content.stories.at(i).story, chosen.at(i));
    QCOMPARE(box(QStringLiteral("Stories"))->currentText(), QStringLiteral("2 chosen stories"));
    Edit edit{QStringLiteral("Loop"), {}};
    const Loop before = *m_window->session.library().loops().begin();
    Loop after = before;
    after.role += QStringLiteral(" II");
    QVERIFY(m_window->session.submit(edit.replace(before, after)).ok());
    QTRY_COMPARE(box(QStringLiteral("Stories"))->currentText(), QStringLiteral("2 chosen stories"));
}

QTEST_MAIN(TestCheatSheetPage)
#include "tst_cheatsheetpage.moc"
