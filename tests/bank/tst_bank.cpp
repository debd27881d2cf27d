#include "banktools.h"

#include "support/randomlibrary.h"

#include <QDir>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace storybank;
using namespace storybank::testing;

class TestBank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void create_holdsTheContent();
    void create_isPrivateAndAlone();
    void create_refusesToReplace();
    void create_intoMissingFolder_failsWithoutTrace();
    void create_withDanglingReference_isRefused();

    void apply_holdsAfterReopening();
    void apply_tellsOnceAndAfterwards();
    void apply_emptyEdit_writesNothing();
    void apply_staleEdit_isRefusedWhole();
    void apply_danglingReference_isRefused_data();
    void apply_danglingReference_isRefused();
    void apply_entityThatDangledBefore_canBeChanged();
    void apply_afterAnotherWriter_takesBoth();
    void apply_whileLocked_saysSoAndKeepsTheFile();
    void apply_onReplacedFile_saysSo();
    void apply_onRemovedFile_saysSo();
    void apply_readOnly_isRefused();
    void apply_withDamagedIndex_mendsIt();

    void refresh_emitsTheDifference();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("my.storybank")); }
    std::unique_ptr<Bank> made(const Library &content, const OpenOptions &options = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBank::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::unique_ptr<Bank> TestBank::made(const Library &content, const OpenOptions &options)
{
    const auto created = Bank::create(path(), content);
    auto bank = created ? Bank::open(path(), options) : Result<std::unique_ptr<Bank>>(created.error());
    if (!bank)
        QTest::qFail(told(bank).constData(), __FILE__, __LINE__);
    return bank ? std::move(bank).value() : nullptr;
}

void TestBank::create_holdsTheContent()
{
    const Library content = RandomLibrary(1).library(8);
    const auto bank = made(content);
    QVERIFY(bank->library() == content);
    QCOMPARE(bank->path(), path());
    QVERIFY(!bank->isReadOnly());
}

void TestBank::create_isPrivateAndAlone()
{
    const auto bank = made(RandomLibrary(1).library(2));
    QVERIFY(bank->apply(adding(storyOf(QStringLiteral("One")))));
    struct stat status
    {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600u);
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(m_folder->path()).entryList(all), QStringList{QStringLiteral("my.storybank")});
}

void TestBank::create_refusesToReplace()
{
    QVERIFY(writeBytes(path(), "mine"));
    const auto done = Bank::create(path(), {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BankExists);
    QCOMPARE(bytesOf(path()), QByteArray("mine"));
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), path()));
    const auto overLink = Bank::create(path(), {});
    QVERIFY(!overLink);
    QCOMPARE(overLink.error().code, ErrorCode::BankExists);
}

void TestBank::create_intoMissingFolder_failsWithoutTrace()
{
    const auto done = Bank::create(m_folder->filePath(QStringLiteral("no/such/my.storybank")), {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::OutputFailed);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestBank::create_withDanglingReference_isRefused()
{
    Library content;
    Story story = storyOf(QStringLiteral("One"));
    story.tags = {{CompetencyId::create(), TagRank::Primary}};
    content.table<Story>().put(story);
    const auto done = Bank::create(path(), content);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StaleEdit);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestBank::apply_holdsAfterReopening()
{
    const Story story = storyOf(QStringLiteral("One"), QStringLiteral("日本語 “é” 😀\n\ttab"));
    {
        const auto bank = made({});
        QVERIFY(bank->apply(adding(story)));
    }
    const auto again = Bank::open(path());
    QVERIFY2(again, told(again));
    QCOMPARE((*again)->library().stories().size(), 1);
    QVERIFY(*(*again)->library().find(story.id) == story);
    QCOMPARE(sqlite(path(), QStringLiteral("SELECT title, length(\"action\") FROM story")),
             QStringLiteral("One|14"));
}

void TestBank::apply_tellsOnceAndAfterwards()
{
    const auto bank = made({});
    const Edit edit = adding(storyOf(QStringLiteral("One")));
    int told = 0;
    connect(bank.get(), &Bank::changed, bank.get(), [&](const Edit &seen) {
        ++told;
        QVERIFY(seen == edit);
        QCOMPARE(bank->library().stories().size(), 1);
        QCOMPARE(sqlite(path(), QStringLiteral("SELECT count(*) FROM story")), QStringLiteral("1"));
    });
    QVERIFY(bank->apply(edit));
    QCOMPARE(told, 1);
}

void TestBank::apply_emptyEdit_writesNothing()
{
    const auto bank = made({});
    const QByteArray before = bytesOf(path());
    QSignalSpy changed(bank.get(), &Bank::changed);
    QVERIFY(bank->apply(Edit{QStringLiteral("Nothing"), {}}));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(bytesOf(path()), before);
}

void TestBank::apply_staleEdit_isRefusedWhole()
{
    const Story one = storyOf(QStringLiteral("One"));
    const auto bank = made({});
    QVERIFY(bank->apply(adding(one)));
    const Library before = bank->library();
    const QByteArray bytes = bytesOf(path());
    QSignalSpy changed(bank.get(), &Bank::changed);
    Story never = one;
    never.title = QStringLiteral("Never was");
    Story next = one;
    next.title = QStringLiteral("Next");
    Edit edit = adding(storyOf(QStringLiteral("Two")));
    edit.replace(never, next);
    const auto done = bank->apply(edit);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StaleEdit);
    QCOMPARE(done.error().what, edit.label);
    QVERIFY(bank->library() == before);
    QCOMPARE(bytesOf(path()), bytes);
    QCOMPARE(changed.size(), 0);
}

void TestBank::apply_danglingReference_isRefused_data()
{
    QTest::addColumn<Edit>("edit");
    const Story story = storyOf(QStringLiteral("One"));
    Answer answer;
    answer.story = story.id;
    answer.prompt = PromptId::create();
    answer.id = Answer::idFor(answer.story, answer.prompt);
    QTest::newRow("answer to a prompt that is not there") << adding(answer);
    Loop loop;
    loop.id = LoopId::create();
    loop.rounds = {Round()};
    loop.rounds[0].expected = {Slot()};
    loop.rounds[0].expected[0].story = StoryId::create();
    QTest::newRow("slot with a story that is not there") << adding(loop);
    Edit removing;
    removing.remove(defaultCompetencies().constFirst());
    QTest::newRow("competency that is still a tag") << removing;
}

void TestBank::apply_danglingReference_isRefused()
{
    QFETCH(Edit, edit);
    Library content;
    content.table<Competency>().put(defaultCompetencies().constFirst());
    Story story = storyOf(QStringLiteral("One"));
    story.tags = {{defaultCompetencies().constFirst().id, TagRank::Primary}};
    content.table<Story>().put(story);
    const auto bank = made(content);
    const QByteArray bytes = bytesOf(path());
    const auto done = bank->apply(edit);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StaleEdit);
    QVERIFY(bank->library() == content);
    QCOMPARE(bytesOf(path()), bytes);
}

void TestBank::apply_entityThatDangledBefore_canBeChanged()
{
    Library content;
    content.table<Story>().put(storyOf(QStringLiteral("One")));
    QVERIFY(Bank::create(path(), content));
    const QString stranger = CompetencyId::create().toString();
    sqlite(path(), QStringLiteral("UPDATE story SET tags = '[{\"competency\":\"%1\",\"rank\":\"primary\"}]'")
                       .arg(stranger));
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    const Story before = *(*bank)->library().stories().begin();
    QCOMPARE(before.tags.size(), 1);
    Story after = before;
    after.title = QStringLiteral("Mended");
    Edit edit;
    edit.replace(before, after);
    const auto done = (*bank)->apply(edit);
    QVERIFY2(done, told(done));
}

void TestBank::apply_afterAnotherWriter_takesBoth()
{
    const auto bank = made({});
    QSignalSpy changed(bank.get(), &Bank::changed);
    probe({QStringLiteral("write"), path(), QStringLiteral("3")});
    QVERIFY(bank->library().stories().isEmpty());
    const Edit edit = adding(storyOf(QStringLiteral("Mine")));
    const auto done = bank->apply(edit);
    QVERIFY2(done, told(done));
    QCOMPARE(bank->library().stories().size(), 2);
    QCOMPARE(changed.size(), 2);
    QVERIFY(changed.at(1).at(0).value<Edit>() == edit);
    QCOMPARE(sqlite(path(), QStringLiteral("SELECT change_seq FROM meta")), QStringLiteral("5"));
}

void TestBank::apply_whileLocked_saysSoAndKeepsTheFile()
{
    const auto bank = made({}, {false, 50});
    OtherProgram other(path());
    QVERIFY(other.runs("BEGIN IMMEDIATE;"));
    const Edit edit = adding(storyOf(QStringLiteral("Mine")));
    const auto refused = bank->apply(edit);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BankLocked);
    QVERIFY(bank->library().stories().isEmpty());
    QVERIFY(other.runs("ROLLBACK;"));
    const auto done = bank->apply(edit);
    QVERIFY2(done, told(done));
}

void TestBank::apply_onReplacedFile_saysSo()
{
    const auto bank = made({});
    const QString other = m_folder->filePath(QStringLiteral("other.storybank"));
    QVERIFY(Bank::create(other, RandomLibrary(3).library(2)));
    QCOMPARE(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path()).constData()), 0);
    const QByteArray bytes = bytesOf(path());
    const auto done = bank->apply(adding(storyOf(QStringLiteral("Mine"))));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ChangedOutside);
    QCOMPARE(bytesOf(path()), bytes);
    const auto refreshed = bank->refresh();
    QVERIFY(!refreshed);
    QCOMPARE(refreshed.error().code, ErrorCode::ChangedOutside);
}

void TestBank::apply_onRemovedFile_saysSo()
{
    const auto bank = made({});
    QVERIFY(QFile::remove(path()));
    const auto done = bank->apply(adding(storyOf(QStringLiteral("Mine"))));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ChangedOutside);
    QVERIFY(!QFile::exists(path()));
}

void TestBank::apply_readOnly_isRefused()
{
    const auto bank = made({}, {true, 50});
    QVERIFY(bank->isReadOnly());
    const QByteArray bytes = bytesOf(path());
    const auto done = bank->apply(adding(storyOf(QStringLiteral("Mine"))));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BankReadOnly);
    QVERIFY(bank->search(QStringLiteral("anything")));
    QCOMPARE(bytesOf(path()), bytes);
}

void TestBank::apply_withDamagedIndex_mendsIt()
{
    Story story = storyOf(QStringLiteral("One"), QStringLiteral("harbour"));
    Library content;
    content.table<Story>().put(story);
    QVERIFY(Bank::create(path(), content));
    sqlite(path(), QStringLiteral("UPDATE search_data SET block = x'00' WHERE id > 10"));
    const auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    Story next = story;
    next.action = QStringLiteral("lighthouse");
    Edit edit;
    edit.replace(story, next);
    const auto done = (*bank)->apply(edit);
    QVERIFY2(done, told(done));
    QCOMPARE((*bank)->search(QStringLiteral("lighthouse"))->size(), 1);
    QCOMPARE((*bank)->search(QStringLiteral("harbour"))->size(), 0);
    QCOMPARE((*bank)->check()->findings, QStringList());
}

void TestBank::refresh_emitsTheDifference()
{
    const auto bank = made({});
    QSignalSpy changed(bank.get(), &Bank::changed);
    const auto still = bank->refresh();
    QVERIFY2(still, told(still));
    QVERIFY(!*still);
    probe({QStringLiteral("write"), path(), QStringLiteral("1")});
    const auto moved = bank->refresh();
    QVERIFY2(moved, told(moved));
    QVERIFY(*moved);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Edit>().changes.size(), 1);
    QCOMPARE(bank->library().stories().begin()->title, QStringLiteral("State 1"));
}

QTEST_GUILESS_MAIN(TestBank)
#include "tst_bank.moc"
