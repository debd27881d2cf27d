#include "actions/builtin.h"
#include "actions/sheets.h"
#include "actions/stories.h"

#include <QTest>

using namespace storybank;

class TestSheets : public QObject
{
    Q_OBJECT

private:
    void run(const Edit &edit) { QVERIFY(apply(edit, m_library)); }

    Library m_library;
    LoopId m_loop;
    StoryId m_story;

private Q_SLOTS:
    void init();
    void keptTrim_isRememberedForItsLoop();
    void keptTrim_ofAllStoriesBelongsToTheBank();
    void keep_isTakenBackByItsInverseAndByLettingGo();
    void keepAgain_changesNothing();
    void whatANewerProgramWrote_stays();
};

void TestSheets::init()
{
    m_library = newLibrary();
    const NewStory story =
        newStory(QStringLiteral("Labels"), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    run(story.edit);
    m_story = story.id;
    Loop loop;
    loop.id = m_loop = LoopId::fromName(QStringLiteral("loop"));
    loop.extra.insert(QStringLiteral("newer"), 1);
    m_library.table<Loop>().put(loop);
}

void TestSheets::keptTrim_isRememberedForItsLoop()
{
    const SheetKeep task{m_story, SheetTrim::What::Task};
    const SheetKeep whole{m_story, std::nullopt};
    run(keepOnSheet(m_library, m_loop, {task, whole}, true));
    QCOMPARE(keptOnSheet(m_library, m_loop), (QList<SheetKeep>{task, whole}));
    QCOMPARE(keptOnSheet(m_library, {}), QList<SheetKeep>());
    QVERIFY(keepOnSheet(m_library, LoopId::create(), {task}, true).isEmpty());
}

void TestSheets::keptTrim_ofAllStoriesBelongsToTheBank()
{
    const SheetKeep learning{m_story, SheetTrim::What::Learning};
    run(keepOnSheet(m_library, {}, {learning}, true));
    QCOMPARE(keptOnSheet(m_library, {}), QList<SheetKeep>{learning});
    QCOMPARE(keptOnSheet(m_library, m_loop), QList<SheetKeep>());
}

void TestSheets::keep_isTakenBackByItsInverseAndByLettingGo()
{
    const Library before = m_library;
    const SheetKeep task{m_story, SheetTrim::What::Task};
    const Edit keep = keepOnSheet(m_library, m_loop, {task}, true);
    QVERIFY(!keep.label.isEmpty());
    run(keep);
    run(keep.inverse());
    QCOMPARE(*m_library.find(m_loop), *before.find(m_loop));
    run(keep);
    run(keepOnSheet(m_library, m_loop, {task}, false));
    QCOMPARE(*m_library.find(m_loop), *before.find(m_loop));
}

void TestSheets::keepAgain_changesNothing()
{
    const SheetKeep task{m_story, SheetTrim::What::Task};
    run(keepOnSheet(m_library, m_loop, {task}, true));
    QVERIFY(keepOnSheet(m_library, m_loop, {task}, true).isEmpty());
    QVERIFY(keepOnSheet(m_library, m_loop, {{m_story, SheetTrim::What::Learning}}, false).isEmpty());
}

void TestSheets::whatANewerProgramWrote_stays()
{
    run(keepOnSheet(m_library, m_loop, {{m_story, SheetTrim::What::Task}}, true));
    QCOMPARE(m_library.find(m_loop)->extra.value(QStringLiteral("newer")).toInt(), 1);
    Loop loop = *m_library.find(m_loop);
    loop.extra.insert(QStringLiteral("sheet_keep"), QStringLiteral("nonsense"));
    m_library.table<Loop>().put(loop);
    QCOMPARE(keptOnSheet(m_library, m_loop), QList<SheetKeep>());
}

QTEST_APPLESS_MAIN(TestSheets)
#include "tst_sheets.moc"
