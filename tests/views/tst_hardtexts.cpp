#include "windowfixture.h"

#include "domain/text.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"

#include <QClipboard>
#include <QMimeData>

using namespace storybank;
using namespace Qt::StringLiterals;

/// Texts that break programs: pasted and typed into a story, saved, read again, searched.
class TestHardTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pasted_isSavedReadAndFound_data();
    void pasted_isSavedReadAndFound();
    void typed_isSaved_data() { pasted_isSavedReadAndFound_data(); }
    void typed_isSaved();
    void million_isRefusedInWords();
};

namespace {

StoryEditor *editorOf(const WindowFixture &fixture)
{
    return static_cast<StoriesPage *>(fixture.window->page(PageId::Stories))->editor();
}

bool othersAreUnharmed(const Library &before, const Library &now, StoryId but)
{
    return std::all_of(before.stories().begin(), before.stories().end(), [&](const Story &story) {
        return story.id == but || (now.find(story.id) && *now.find(story.id) == story);
    });
}

} // namespace

void TestHardTexts::pasted_isSavedReadAndFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word"); ///< to search for; empty = nothing of it can be a word

    QTest::newRow("no break") << QString(19900, u'x') << QString(19900, u'x');
    QTest::newRow("lone surrogates") << u"quince \U0001F600"_s + QChar(0xD83D) + u" medlar"_s + QChar(0xDE00)
                                     << u"medlar"_s;
    QTest::newRow("null") << u"quince"_s + QChar(u'\0') + u" medlar"_s << u"medlar"_s;
    QTest::newRow("decomposed") << u"cafe\u0301 Zu\u0308rich"_s << u"zürich"_s;
    QTest::newRow("arabic") << u"خفضت وقت الاستجابة من ٨٤٠ إلى ٣١٠"_s << u"الاستجابة"_s;
    QTest::newRow("hebrew") << u"הורדתי את זמן התגובה ב־40%"_s << u"התגובה"_s;
    QTest::newRow("both directions") << u"The team said \u202Bשלום\u202C and went on"_s << u"שלום"_s;
    QTest::newRow("joined emoji") << u"We 👩‍👩‍👧‍👦 met 🏳️‍🌈 medlar"_s
                                  << u"medlar"_s;
    QTest::newRow("chinese") << u"我负责整个管道的标注质量"_s << u"标注"_s;
    QTest::newRow("looks like HTML") << u"<b onload='x'>quince</b> &amp; <script>medlar</script>"_s
                                     << u"medlar"_s;
    QTest::newRow("looks like a query") << u"quince\" OR title:* -- medlar"_s << u"medlar"_s;
    QTest::newRow("tabs and separators") << u"a\tb\u2028c\u2029medlar\u00A0d"_s << u"medlar"_s;
}

void TestHardTexts::pasted_isSavedReadAndFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    WindowFixture fixture;
    StoryEditor *editor = editorOf(fixture);
    const StoryId id = editor->story();
    const Library before = fixture.session.library();
    SectionField *task = editor->section(Section::Task);
    task->edit()->selectAll();
    QGuiApplication::clipboard()->setText(text);
    task->edit()->paste();
    QVERIFY(editor->settle());
    const QString held = fixture.session.library().find(id)->task;
    QVERIFY(!held.contains(QChar(u'\0')));
    QVERIFY(held.isValidUtf16());
    QCOMPARE(cleanText(held), held);

    const auto bank = Bank::open(fixture.path());
    QVERIFY(bank);
    QCOMPARE((*bank)->library().find(id)->task, held);
    QVERIFY(othersAreUnharmed(before, (*bank)->library(), id));
    const auto hits = fixture.session.search(word);
    QVERIFY(hits);
    QVERIFY(
        std::any_of(hits->begin(), hits->end(), [id](const SearchHit &hit) { return hit.id == id.uuid(); }));
    QVERIFY(!fixture.window->grab().isNull());
}

void TestHardTexts::typed_isSaved()
{
    QFETCH(const QString, text);
    WindowFixture fixture;
    StoryEditor *editor = editorOf(fixture);
    const StoryId id = editor->story();
    GrowingTextEdit *edit = editor->section(Section::Learning)->edit();
    edit->selectAll();
    // As an input method commits it, key by key being no way to type these.
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(edit, &commit);
    QTest::keyClicks(edit, u" end"_s);
    QVERIFY(editor->settle());
    const QString held = fixture.session.library().find(id)->learning;
    QVERIFY(held.endsWith(u" end"_s));
    QVERIFY(held.isValidUtf16());
    fixture.session.undo();
    QVERIFY(!fixture.session.library().find(id)->learning.endsWith(u" end"_s));
}

void TestHardTexts::million_isRefusedInWords()
{
    WindowFixture fixture;
    StoryEditor *editor = editorOf(fixture);
    const Library before = fixture.session.library();
    SectionField *action = editor->section(Section::Action);
    QGuiApplication::clipboard()->setText(u"word "_s.repeated(200000));
    action->edit()->paste();
    QCOMPARE(action->text(), before.find(editor->story())->action);
    QVERIFY(action->edit()->accessibleDescription().contains(u"too many"_s));
    QVERIFY(editor->settle());
    QVERIFY(fixture.session.library() == before);
}

QTEST_MAIN(TestHardTexts)
#include "tst_hardtexts.moc"
