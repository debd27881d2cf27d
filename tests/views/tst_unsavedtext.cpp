#include "windowfixture.h"

#include "views/inlinebars.h"
#include "views/stories/differenceview.h"
#include "views/stories/sectionfield.h"
#include "views/stories/storiespage.h"
#include "views/stories/storyeditor.h"
#include "views/stories/storylistpane.h"
#include "views/stories/unsavedbar.h"
#include "views/stories/unsaveddialog.h"

#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QTimer>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// Another program that keeps the bank locked until this object goes.
class Lock
{
public:
    explicit Lock(const QString &path)
    {
        m_shell.start(u"sqlite3"_s, {path});
        m_shell.write("BEGIN EXCLUSIVE;\n.system echo locked\n");
        if (!QTest::qWaitFor([this] { return m_shell.readAllStandardOutput().contains("locked"); }, 30000))
            qFatal("the bank cannot be locked");
    }
    ~Lock()
    {
        m_shell.kill();
        m_shell.waitForFinished();
    }

private:
    QProcess m_shell;
};

/// The window, with text that an earlier run left for its second story.
struct Left : WindowFixture
{
    Left()
        : page(static_cast<StoriesPage *>(window->page(PageId::Stories))),
          id(page->list()->proxy().index(1, 0).data(StoryListModel::IdRole).toUuid())
    {
        page->editor()->autosave().setTimes({.pauseMillis = 60000, .latestMillis = 60000, .retryMillis = 10});
    }
    const Story &held() const { return *session.library().find(id); }
    Story typed(const QString &action) const
    {
        Story story = held();
        story.action = action;
        return story;
    }
    void leave(const QString &action)
    {
        session.unsavedTexts().keep(held(), typed(action));
        const Result<void> opened = session.open(path());
        if (!opened)
            qFatal("the bank cannot be opened again");
    }
    QStringList barTexts() const { return window->findChild<InlineBars *>()->texts(); }
    bool showStory() const { return page->open(Kind::Story, id.uuid()); }
    UnsavedBar *bar() const { return page->unsavedBar(); }
    QPushButton *button(const QString &text) const
    {
        // Those of the last message go a little later.
        QPushButton *found = nullptr;
        for (QPushButton *button : bar()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                found = button;
        }
        return found;
    }
    void click(const QString &text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    qsizetype files() const
    {
        qsizetype count = 0;
        const QDir all(stateFolder() + u"/unsaved"_s);
        for (const QString &bank : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            count += QDir(all.filePath(bank)).entryList(QDir::Files | QDir::Hidden).size();
        return count;
    }
    SectionField *action() const { return page->editor()->section(Section::Action); }

    StoriesPage *page;
    StoryId id;
};

} // namespace

class TestUnsavedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typing_leavesNoFileWhenTheBankTakesIt();
    void lockedBank_isKeptAndGoesWhenItIsSaved();
    void tooLongText_isKeptAndOfferedWhenTheStoryIsLeft();
    void opening_namesTheStoryAndShowsIt();
    void use_isOneStepThatCanBeTakenBack();
    void use_ofTooLongTextStaysInTheField();
    void discard_leavesTheStoryAsItIs();
    void compare_showsTheWordsAndUsesThem();
    void equalText_isNotOffered();
    void otherStory_hidesTheBar();
    void moment_data();
    void moment();
    void kill_losesAtMostTwoSeconds_data();
    void kill_losesAtMostTwoSeconds();
};

void TestUnsavedText::init()
{
    QDir(stateFolder()).removeRecursively();
}

void TestUnsavedText::typing_leavesNoFileWhenTheBankTakesIt()
{
    const Left fixture;
    QVERIFY(fixture.showStory());
    QTest::keyClicks(fixture.action()->edit(), u"Typed "_s);
    QVERIFY(fixture.page->editor()->settle());
    QVERIFY(!QFileInfo::exists(stateFolder() + u"/unsaved"_s));
}

void TestUnsavedText::lockedBank_isKeptAndGoesWhenItIsSaved()
{
    const Left fixture;
    QVERIFY(fixture.showStory());
    auto lock = std::make_unique<Lock>(fixture.path());
    QTest::keyClicks(fixture.action()->edit(), u"Typed "_s);
    QVERIFY(!fixture.page->editor()->settle());
    QTRY_COMPARE(fixture.files(), 1);
    QVERIFY(fixture.bar()->isHidden()); // it stands in its field
    lock.reset();
    QTRY_VERIFY(fixture.held().action.contains(u"Typed"_s));
    QTRY_COMPARE(fixture.files(), 0);
}

void TestUnsavedText::tooLongText_isKeptAndOfferedWhenTheStoryIsLeft()
{
    const Left fixture;
    QVERIFY(fixture.showStory());
    fixture.action()->edit()->insertPlainText(QString(20001, u'x'));
    QVERIFY(!fixture.page->editor()->settle());
    fixture.page->editor()->setStory({});
    QVERIFY(!fixture.barTexts().isEmpty());
    QVERIFY(fixture.barTexts().constFirst().contains(fixture.held().title));
    fixture.page->editor()->setStory(fixture.id);
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(fixture.bar()->text()->typed.action.size() > 20000);
}

void TestUnsavedText::opening_namesTheStoryAndShowsIt()
{
    Left fixture;
    fixture.leave(u"Left from before."_s);
    QCOMPARE(fixture.barTexts(), QStringList{u"1 story has unsaved text: “%1”."_s.arg(fixture.held().title)});
    QVERIFY(fixture.page->editor()->story() != fixture.id);
    QVERIFY(fixture.bar()->isHidden());
    for (QPushButton *show : fixture.window->findChild<InlineBars *>()->findChildren<QPushButton *>()) {
        if (show->text() == u"Show"_s)
            show->click();
    }
    QCOMPARE(fixture.page->editor()->story(), fixture.id);
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(fixture.bar()->message().startsWith(u"Unsaved text from today, "_s));
    QVERIFY(fixture.action()->text() != u"Left from before."_s);
}

void TestUnsavedText::use_isOneStepThatCanBeTakenBack()
{
    Left fixture;
    fixture.leave(u"Left from before."_s);
    QVERIFY(fixture.showStory());
    const QString before = fixture.held().action;
    fixture.click(u"Use it"_s);
    QCOMPARE(fixture.held().action, u"Left from before."_s);
    QCOMPARE(fixture.action()->text(), u"Left from before."_s);
    QVERIFY(fixture.bar()->isHidden());
    QVERIFY(fixture.barTexts().isEmpty());
    QCOMPARE(fixture.session.undoStack().count(), 1);
    QTRY_COMPARE(fixture.files(), 0);
    fixture.session.undo();
    QCOMPARE(fixture.held().action, before);
    QCOMPARE(fixture.action()->text(), before);
}

void TestUnsavedText::use_ofTooLongTextStaysInTheField()
{
    Left fixture;
    fixture.leave(QString(20001, u'x'));
    QVERIFY(fixture.showStory());
    fixture.click(u"Use it"_s);
    QCOMPARE(fixture.action()->text(), QString(20001, u'x'));
    QVERIFY(fixture.action()->isTooLong());
    QVERIFY(fixture.held().action.size() < 20000);
    QCOMPARE(fixture.files(), 1);
    fixture.action()->edit()->textCursor().deletePreviousChar();
    QTest::keyClick(fixture.action()->edit(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(fixture.action()->edit(), Qt::Key_Backspace);
    QVERIFY(fixture.page->editor()->settle());
    QTRY_COMPARE(fixture.files(), 0);
}

void TestUnsavedText::discard_leavesTheStoryAsItIs()
{
    Left fixture;
    fixture.leave(u"Left from before."_s);
    QVERIFY(fixture.showStory());
    const Story before = fixture.held();
    fixture.click(u"Discard"_s);
    QCOMPARE(fixture.held(), before);
    QVERIFY(fixture.bar()->isHidden());
    QVERIFY(fixture.barTexts().isEmpty());
    QTRY_COMPARE(fixture.files(), 0);
}

void TestUnsavedText::compare_showsTheWordsAndUsesThem()
{
    Left fixture;
    fixture.leave(fixture.held().action + u" Quince."_s);
    QVERIFY(fixture.showStory());
    int changes = -1;
    // The dialog has its own loop.
    QTimer::singleShot(0, fixture.page, [&] {
        auto *dialog = fixture.page->findChild<UnsavedDialog *>();
        changes = dialog->differences()->count();
        QTest::mouseClick(dialog->use(), Qt::LeftButton);
    });
    fixture.click(u"Compare"_s);
    QCOMPARE(changes, 1);
    QVERIFY(fixture.held().action.endsWith(u" Quince."_s));
}

void TestUnsavedText::equalText_isNotOffered()
{
    Left fixture;
    fixture.leave(fixture.held().action);
    QVERIFY(fixture.showStory());
    QVERIFY(fixture.bar()->isHidden());
    QVERIFY(fixture.barTexts().isEmpty());
}

void TestUnsavedText::otherStory_hidesTheBar()
{
    Left fixture;
    fixture.leave(u"Left from before."_s);
    QVERIFY(fixture.showStory());
    QVERIFY(fixture.bar()->isVisible());
    fixture.page->list()->list()->setCurrentIndex(fixture.page->list()->proxy().index(4, 0));
    QVERIFY(fixture.bar()->isHidden());
    QVERIFY(fixture.showStory());
    QVERIFY(fixture.bar()->isVisible());
    // Put away, the text is kept and offered the next time.
    fixture.bar()->hide();
    fixture.page->list()->list()->setCurrentIndex(fixture.page->list()->proxy().index(4, 0));
    QVERIFY(fixture.showStory());
    QVERIFY(fixture.bar()->isVisible());
}

void TestUnsavedText::moment_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("words");
    const QTime time(14, 5);
    QTest::newRow("today") << QDateTime(QDate(2026, 6, 14), time) << u"from today, 14:05"_s;
    QTest::newRow("this year") << QDateTime(QDate(2026, 6, 12), time) << u"from 12 June, 14:05"_s;
    QTest::newRow("last year") << QDateTime(QDate(2025, 6, 12), time) << u"from 12 June 2025, 14:05"_s;
}

void TestUnsavedText::moment()
{
    QFETCH(QDateTime, at);
    QFETCH(QString, words);
    QCOMPARE(unsavedMoment(at, QDate(2026, 6, 14), QLocale(QLocale::English)), words);
}

void TestUnsavedText::kill_losesAtMostTwoSeconds_data()
{
    QTest::addColumn<bool>("locked");
    QTest::addColumn<int>("characters");
    QTest::newRow("as usual") << false << 0;
    QTest::newRow("bank locked") << true << 0;
    QTest::newRow("section too long") << false << 20001;
}

void TestUnsavedText::kill_losesAtMostTwoSeconds()
{
    QFETCH(bool, locked);
    QFETCH(int, characters);
    constexpr int most = 2000; // milliseconds of typing that may go
    // Just before the second time that typing is written without a pause: then most is at stake.
    constexpr int typingMillis = 3700;
    WindowFixture fixture;
    fixture.session.close();
    QProcess typist;
    typist.start(QStringLiteral(STORYBANK_TYPIST), {fixture.path(), QString::number(characters)});
    QTRY_VERIFY_WITH_TIMEOUT(typist.canReadLine(), 60000);
    const StoryId story = StoryId::fromString(QString::fromLatin1(typist.readLine().trimmed()));
    QVERIFY(!story.isNull());
    auto lock = locked ? std::make_unique<Lock>(fixture.path()) : nullptr;
    typist.write("go\n");

    QElapsedTimer clock;
    QList<qint64> times; // of each word
    clock.start();
    const auto read = [&] {
        while (typist.canReadLine()) {
            typist.readLine();
            times << clock.elapsed();
        }
    };
    connect(&typist, &QProcess::readyReadStandardOutput, this, read);
    QTRY_VERIFY_WITH_TIMEOUT(!times.isEmpty() && clock.elapsed() - times.constFirst() > typingMillis, 60000);
    const qint64 killed = clock.elapsed();
    typist.kill();
    QVERIFY(typist.waitForFinished());
    const auto safe =
        std::count_if(times.cbegin(), times.cend(), [&](qint64 time) { return killed - time >= most; });
    QVERIFY(safe > 0);
    lock.reset();

    QVERIFY(fixture.session.open(fixture.path()));
    auto *page = static_cast<StoriesPage *>(fixture.window->page(PageId::Stories));
    QVERIFY(page->open(Kind::Story, story.uuid()));
    const bool offered = page->unsavedBar()->text().has_value();
    QCOMPARE(offered, locked || characters > 0);
    QCOMPARE(page->unsavedBar()->isVisible(), offered);
    const QString found =
        offered ? page->unsavedBar()->text()->typed.action : fixture.session.library().find(story)->action;
    QVERIFY2(found.contains(u" word%1."_s.arg(safe)), qPrintable(found.right(200)));
    const qsizetype last = found.mid(found.lastIndexOf(u"word"_s) + 4).chopped(1).toInt();
    qInfo("%lld ms of typing lost", killed - times.value(last, killed));
}

QTEST_MAIN(TestUnsavedText)
#include "tst_unsavedtext.moc"
