#include "items/openbank.h"
#include "support/tinydictionary.h"

#include "views/common/growingtextedit.h"
#include "views/common/prose.h"
#include "views/common/spellcheck.h"
#include "views/common/style.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

/// A field that is looked at as soon as typing pauses, with a dictionary of a few words.
struct Field
{
    explicit Field(bool withDictionary = true)
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Light);
        const QString folder = bank.folder.filePath(u"hunspell"_s);
        if (!bank.open({}).isEmpty() ||
            !writeDictionary(folder, u"en_GB"_s, {u"the"_s, u"word"_s, u"and"_s, u"wood"_s}))
            qFatal("there is no dictionary");
        check.setPause(5);
        edit.resize(600, 100);
        edit.show();
        edit.activateWindow();
        edit.setFocus();
        if (!QTest::qWaitForWindowActive(&edit))
            qFatal("the field does not come up");
        const QSignalSpy changes(&speller, &Speller::changed);
        speller.use(withDictionary ? findDictionaries({folder}) : QList<Dictionary>());
        if (!QTest::qWaitFor([&] { return !changes.isEmpty(); }, 20000))
            qFatal("the dictionary is not read");
    }

    QStringList marked() const
    {
        QStringList words;
        for (const TextRange &mark : check.marked())
            words << edit.text().mid(mark.start, mark.length);
        return words;
    }
    /// The entries of the context menu at a place, above those of every field.
    void openMenu(int position) { Q_EMIT edit.menuOpened(&menu, position); }
    QAction *entry(const QString &start) const
    {
        for (QAction *action : menu.actions()) {
            if (action->text().startsWith(start))
                return action;
        }
        return nullptr;
    }

    OpenBank bank;
    Speller speller{bank.session, bank.folder.filePath(u"words.txt"_s)};
    GrowingTextEdit edit;
    SpellCheck check{speller, SpelledField::of(&edit)};
    QMenu menu;
};

/// How often a field is told of an input method: that is how marks are shown, and what ends composing.
class InputMethodCounter : public QObject
{
public:
    explicit InputMethodCounter(QObject *watched) { watched->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        events += event->type() == QEvent::InputMethod ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
    int events = 0;
};

} // namespace

class TestSpellCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isMarked();
    void text_marksMoveWithIt();
    void placeholder_isNotMarked();
    void withoutDictionary_nothingIsMarked();
    void word_isNotMarkedWhileItIsWritten();
    void word_losesItsMarkWhenItIsChanged();
    void otherMarks_stay();
    void menu_replacesByTyping();
    void menu_ofARightWordHasNothing();
    void menu_addsAndIgnores();
    void line_isMarkedAndItsMarksMove();
    void line_isLeftAloneWhileAnInputMethodComposes();
    void prose_isCheckedInFieldsThatComeLater();
};

void TestSpellCheck::text_isMarked()
{
    Field field;
    field.edit.setText(u"the wrod\nand the\u00a0wodr."_s);
    QTRY_COMPARE(field.marked(), (QStringList{u"wrod"_s, u"wodr"_s}));
}

void TestSpellCheck::text_marksMoveWithIt()
{
    Field field;
    field.edit.setText(u"the wrod"_s);
    QTRY_COMPARE(field.marked(), QStringList{u"wrod"_s});
    field.check.setPause(60000);
    field.edit.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&field.edit, u"and "_s);
    QCOMPARE(field.marked(), QStringList{u"wrod"_s});
}

void TestSpellCheck::placeholder_isNotMarked()
{
    Field field;
    field.edit.setPlaceholder(u"wrod"_s);
    field.edit.setText(u"wrod"_s);
    QTRY_COMPARE(field.marked().size(), 1);
    field.edit.setText({});
    QTRY_VERIFY(field.marked().isEmpty());
}

void TestSpellCheck::withoutDictionary_nothingIsMarked()
{
    Field field(false);
    field.edit.setText(u"the wrod"_s);
    Field other;
    other.edit.setText(u"the wrod"_s);
    QTRY_COMPARE(other.marked().size(), 1); // by then the first would have been looked at too
    QVERIFY(field.marked().isEmpty());
}

void TestSpellCheck::word_isNotMarkedWhileItIsWritten()
{
    Field field;
    QTest::keyClicks(&field.edit, u"wodr the wro"_s);
    QTRY_COMPARE(field.marked(), QStringList{u"wodr"_s});
    QTest::keyClicks(&field.edit, u" "_s);
    QTRY_COMPARE(field.marked(), (QStringList{u"wodr"_s, u"wro"_s}));
    QTest::keyClicks(&field.edit, u"wr"_s);
    QTRY_COMPARE(field.marked(), (QStringList{u"wodr"_s, u"wro"_s}));
    // So is a word that the caret leaves.
    QTest::keyClick(&field.edit, Qt::Key_Home);
    QTRY_COMPARE(field.marked(), (QStringList{u"wodr"_s, u"wro"_s, u"wr"_s}));
}

void TestSpellCheck::word_losesItsMarkWhenItIsChanged()
{
    Field field;
    field.edit.setText(u"wodr wro"_s);
    QTRY_COMPARE(field.marked().size(), 2);
    field.check.setPause(60000);
    field.edit.moveCursor(QTextCursor::End);
    QTest::keyClicks(&field.edit, u"d"_s);
    QTRY_COMPARE(field.marked(), QStringList{u"wodr"_s}); // long before the pause is over
}

void TestSpellCheck::otherMarks_stay()
{
    Field field;
    field.edit.setText(u"the wrod and"_s);
    field.edit.setMarks({{0, 3}});
    QTRY_COMPARE(field.marked(), QStringList{u"wrod"_s});
    QCOMPARE(field.edit.extraSelections().size(), 2);
    field.edit.setMarks({{0, 3}, {4, 4}});
    QCOMPARE(field.marked(), QStringList{u"wrod"_s});
    QCOMPARE(field.edit.extraSelections().size(), 3);
    field.edit.setMarks({});
    QCOMPARE(field.edit.extraSelections().size(), 1);
}

void TestSpellCheck::menu_replacesByTyping()
{
    Field field;
    field.edit.setText(u"the wrod and"_s);
    QTRY_COMPARE(field.marked().size(), 1);
    const QSignalSpy edits(&field.edit, &QTextEdit::textChanged);
    field.openMenu(6);
    QVERIFY(field.entry(u"word"_s));
    const auto words = std::count_if(field.menu.actions().cbegin(), field.menu.actions().cend(),
                                     [](const QAction *a) { return a->font().weight() == QFont::DemiBold; });
    QVERIFY(words >= 1 && words <= 5);
    field.entry(u"word"_s)->trigger();
    QCOMPARE(field.edit.text(), u"the word and"_s);
    QCOMPARE(edits.size(), 1); // as typing does, so that it is saved as a step of undo
    QTRY_VERIFY(field.marked().isEmpty());
}

void TestSpellCheck::menu_ofARightWordHasNothing()
{
    Field field;
    field.edit.setText(u"the wrod and"_s);
    QTRY_COMPARE(field.marked().size(), 1);
    field.openMenu(1);
    QVERIFY(field.menu.isEmpty());
}

void TestSpellCheck::menu_addsAndIgnores()
{
    Field field;
    field.edit.setText(u"wrod wodr"_s);
    QTRY_COMPARE(field.marked().size(), 2);
    field.openMenu(1);
    field.entry(u"Add “wrod”"_s)->trigger();
    QTRY_COMPARE(field.marked(), QStringList{u"wodr"_s});
    field.menu.clear();
    field.openMenu(6);
    field.entry(u"Ignore"_s)->trigger();
    QTRY_VERIFY(field.marked().isEmpty());
}

void TestSpellCheck::line_isMarkedAndItsMarksMove()
{
    Field field;
    QLineEdit line;
    SpelledField *spelled = SpelledField::of(&line);
    SpellCheck check(field.speller, spelled);
    check.setPause(5);
    line.setText(u"the wrod and"_s);
    QTRY_COMPARE(check.marked(), (QList<TextRange>{{4, 4}}));
    check.setPause(60000);
    line.setCursorPosition(0);
    line.insert(u"and "_s);
    QCOMPARE(check.marked(), (QList<TextRange>{{8, 4}}));
    line.setCursorPosition(10);
    line.insert(u"x"_s);
    QVERIFY(check.marked().isEmpty());
    spelled->replace({8, 5}, u"word"_s);
    QCOMPARE(line.text(), u"and the word and"_s);
}

void TestSpellCheck::line_isLeftAloneWhileAnInputMethodComposes()
{
    Field field;
    QLineEdit line(u"the wrod"_s);
    SpelledField *spelled = SpelledField::of(&line);
    line.show();
    line.setFocus();
    QInputMethodEvent composing(u"かな"_s, {});
    QCoreApplication::sendEvent(&line, &composing);
    InputMethodCounter counter(&line);
    spelled->setMisspelt({{4, 4}});
    QCOMPARE(counter.events, 0);
    QInputMethodEvent commit;
    commit.setCommitString(u"かな"_s);
    QCoreApplication::sendEvent(&line, &commit);
    QCOMPARE(line.text(), u"the wrodかな"_s);
    counter.events = 0;
    spelled->setMisspelt({{4, 4}});
    QCOMPARE(counter.events, 1);
}

void TestSpellCheck::prose_isCheckedInFieldsThatComeLater()
{
    Field field;
    QWidget root;
    auto *inner = new QWidget(&root);
    checkProse(field.speller, &root);
    root.show();
    auto *edit = new GrowingTextEdit(inner);
    auto *line = new QLineEdit(inner);
    setProse(line);
    auto *name = new QLineEdit(inner);
    for (QWidget *each :
         {static_cast<QWidget *>(edit), static_cast<QWidget *>(line), static_cast<QWidget *>(name)})
        each->show();
    QTRY_VERIFY(!edit->findChildren<SpellCheck *>().isEmpty());
    QTRY_COMPARE(line->findChildren<SpellCheck *>().size(), 1);
    QVERIFY(name->findChildren<SpellCheck *>().isEmpty());
    edit->setText(u"the wrod"_s);
    QTRY_COMPARE(edit->misspelt(), (QList<TextRange>{{4, 4}}));
}

QTEST_MAIN(TestSpellCheck)
#include "tst_spellcheck.moc"
