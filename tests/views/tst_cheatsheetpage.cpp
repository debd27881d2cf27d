#include "actions/sheets.h"
#include "views/cheatsheet/cheatsheetpage.h"
#include "views/cheatsheet/sheetexport.h"
#include "views/cheatsheet/sheetoptionspane.h"
#include "views/cheatsheet/sheetpreview.h"
#include "views/cheatsheet/trimlist.h"
#include "views/common/linkbutton.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
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
    copySheetText(page()->sheet());
    const QMimeData *words = QGuiApplication::clipboard()->mimeData();
    QVERIFY(words->hasHtml() && words->hasText());
    const SheetStory &first = page()->sheet().content.stories.first();
    QVERIFY(words->html().contains(first.title.toHtmlEscaped()));
    QVERIFY(words->text().contains(first.numbers.first().value));
    QVERIFY(!words->text().contains(QStringLiteral("<p")));
}

QTEST_MAIN(TestCheatSheetPage)
#include "tst_cheatsheetpage.moc"
