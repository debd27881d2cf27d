#include "views/common/growingtextedit.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QWidget>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// An editor on the screen, where it knows its width; open for what a paste would bring.
class Opened : public GrowingTextEdit
{
public:
    Opened()
    {
        resize(300, height());
        show();
        QCoreApplication::processEvents();
    }
    using GrowingTextEdit::canInsertFromMimeData;
    using GrowingTextEdit::insertFromMimeData;
};

} // namespace

class TestGrowingTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(*qApp, ThemeChoice::Light); }
    void height_followsTheLines();
    void height_growsWhenTheWidthShrinks();
    void minimumLines_keepRoom();
    void largerFont_makesItHigher();
    void text_keepsNoBreakSpacesAndLines();
    void setText_ofTheSameTextEmitsNothing();
    void tab_goesToTheNextField();
    void pasting_bringsPlainText();
    void pasting_bareHtmlBringsItsWords();
    void pasting_tooMuchIsRefused();
    void enter_goesOnWithTheList_data();
    void enter_goesOnWithTheList();
    void stars_makeWordsBoldAndStayInTheText();
    void undoKeys_reachTheWindow();
    void contextMenus_haveNoUndoOfTheirOwn();
};

void TestGrowingTextEdit::height_followsTheLines()
{
    Opened edit;
    QCOMPARE(edit.height(), 20);
    edit.setText(u"one\ntwo\nthree"_s);
    QCOMPARE(edit.height(), 60);
    edit.setText(u"one"_s);
    QCOMPARE(edit.height(), 20);
}

void TestGrowingTextEdit::height_growsWhenTheWidthShrinks()
{
    Opened edit;
    edit.setText(u"These words need one line when there is room enough"_s);
    edit.resize(600, edit.height());
    QTRY_COMPARE(edit.height(), 20);
    edit.resize(150, edit.height());
    QTRY_VERIFY(edit.height() >= 60);
    QCOMPARE(edit.height() % 20, 0);
}

void TestGrowingTextEdit::minimumLines_keepRoom()
{
    Opened edit;
    edit.setMinimumLines(3);
    QCOMPARE(edit.height(), 60);
}

void TestGrowingTextEdit::largerFont_makesItHigher()
{
    Opened edit;
    edit.setText(u"one\ntwo"_s);
    installTheme(*qApp, ThemeChoice::Light, 1.5);
    QCOMPARE(edit.height(), 60);
    installTheme(*qApp, ThemeChoice::Light);
    QCOMPARE(edit.height(), 40);
}

void TestGrowingTextEdit::text_keepsNoBreakSpacesAndLines()
{
    GrowingTextEdit edit;
    const QString written = u"fell by 88\u00a0%\n\nfrom 15\u202f% to 1.8 %"_s;
    edit.setText(written);
    QCOMPARE(edit.text(), written);
}

void TestGrowingTextEdit::setText_ofTheSameTextEmitsNothing()
{
    GrowingTextEdit edit;
    edit.setText(u"words"_s);
    QSignalSpy changed(&edit, &QTextEdit::textChanged);
    edit.setText(u"words"_s);
    QCOMPARE(changed.size(), 0);
    edit.setText(u"other"_s);
    QVERIFY(changed.size() > 0);
}

void TestGrowingTextEdit::tab_goesToTheNextField()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *edit = new GrowingTextEdit(&window);
    auto *next = new QLineEdit(&window);
    layout->addWidget(edit);
    layout->addWidget(next);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QSignalSpy focus(edit, &GrowingTextEdit::focusChanged);
    QTest::keyClick(edit, Qt::Key_Tab);
    QTRY_VERIFY(next->hasFocus());
    QCOMPARE(edit->text(), QString());
    QCOMPARE(focus.size(), 1);
}

void TestGrowingTextEdit::pasting_bringsPlainText()
{
    Opened edit;
    QMimeData rich;
    rich.setHtml(u"<b>bold</b>"_s);
    rich.setText(u"first\r\nsecond"_s);
    QVERIFY(edit.canInsertFromMimeData(&rich));
    edit.insertFromMimeData(&rich);
    QCOMPARE(edit.text(), u"first\nsecond"_s);
    QCOMPARE(edit.height(), 40);
    QMimeData picture;
    picture.setData(u"image/png"_s, "not text");
    QVERIFY(!edit.canInsertFromMimeData(&picture));
}

void TestGrowingTextEdit::pasting_bareHtmlBringsItsWords()
{
    Opened edit;
    QMimeData html;
    html.setHtml(
        u"<p>One <b>bold</b></p><img src='http://localhost/x.png'><script>no()</script><p>two</p>"_s);
    QVERIFY(edit.canInsertFromMimeData(&html));
    edit.insertFromMimeData(&html);
    QVERIFY(edit.text().startsWith(u"One bold"_s));
    QVERIFY(edit.text().endsWith(u"two"_s));
    QVERIFY(!edit.text().contains(u'<'));
    QVERIFY(!edit.text().contains(u"no()"_s));
}

void TestGrowingTextEdit::pasting_tooMuchIsRefused()
{
    Opened edit;
    edit.setText(u"Kept."_s);
    edit.setLimit(100);
    QSignalSpy refused(&edit, &GrowingTextEdit::pasteRefused);
    QMimeData endless;
    endless.setText(QString(1000000, u'x'));
    edit.insertFromMimeData(&endless);
    QCOMPARE(edit.text(), u"Kept."_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toLongLong(), 1000000);
    QMimeData fits;
    fits.setText(QString(100, u'y'));
    edit.selectAll(); // what is replaced makes room
    edit.insertFromMimeData(&fits);
    QCOMPARE(edit.text(), QString(100, u'y'));
}

void TestGrowingTextEdit::enter_goesOnWithTheList_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("a bullet") << u"- one"_s << u"- one\n- "_s;
    QTest::newRow("indented") << u"Text\n  * one"_s << u"Text\n  * one\n  * "_s;
    QTest::newRow("a number") << u"9. nine"_s << u"9. nine\n10. "_s;
    QTest::newRow("an empty one ends the list") << u"- one\n- "_s << u"- one\n"_s;
    QTest::newRow("no list") << u"one - two"_s << u"one - two\n"_s;
    QTest::newRow("no space") << u"-5 %"_s << u"-5 %\n"_s;
}

void TestGrowingTextEdit::enter_goesOnWithTheList()
{
    QFETCH(const QString, before);
    Opened edit;
    edit.setText(before);
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTEST(edit.text(), "after");
}

void TestGrowingTextEdit::stars_makeWordsBoldAndStayInTheText()
{
    Opened edit;
    edit.setText(u"I **cut** it"_s);
    const auto weights = [&edit] {
        QMap<int, int> found;
        for (const QTextLayout::FormatRange &range : edit.document()->firstBlock().layout()->formats())
            found.insert(range.start, range.format.fontWeight());
        return found;
    };
    QTRY_COMPARE(weights().value(4), static_cast<int>(QFont::DemiBold));
    QVERIFY(weights().value(2) != QFont::DemiBold);
    QCOMPARE(edit.text(), u"I **cut** it"_s);
    const QSignalSpy changes(&edit, &QTextEdit::textChanged);
    edit.setMarks({{4, 3}});
    QVERIFY(changes.isEmpty());
    edit.setText(u"I cut it"_s);
    QTRY_VERIFY(weights().isEmpty());
}

void TestGrowingTextEdit::undoKeys_reachTheWindow()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *edit = new GrowingTextEdit(&window);
    layout->addWidget(edit);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"words"_s);
    QTest::keySequence(edit, QKeySequence::Undo);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(edit->text(), u"words"_s);
}

void TestGrowingTextEdit::contextMenus_haveNoUndoOfTheirOwn()
{
    QTextEdit text;
    QLineEdit line;
    for (QMenu *menu : {text.createStandardContextMenu(), line.createStandardContextMenu()}) {
        const std::unique_ptr<QMenu> owned(menu);
        const qsizetype all = menu->actions().size();
        removeUndo(*menu);
        QCOMPARE(menu->actions().size(), all - 3); // undo, redo, the separator behind them
        QVERIFY(!menu->actions().first()->isSeparator());
        for (const QAction *action : menu->actions())
            QVERIFY2(!action->text().contains(u"do\t"_s), qPrintable(action->text()));
    }
}

QTEST_MAIN(TestGrowingTextEdit)
#include "tst_growingtextedit.moc"
