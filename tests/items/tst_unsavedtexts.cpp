#include "items/unsavedtexts.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// A bank in memory that stands at a path, and a state folder of its own.
struct Place
{
    Place()
    {
        story.id = StoryId::fromName(u"story"_s);
        story.title = u"The queue"_s;
        story.action = u"I measured."_s;
        library.table<Story>().put(story);
        touch(path());
    }

    QString path() const { return folder.filePath(u"bank.storybank"_s); }
    QString state() const { return folder.filePath(u"state/storybank/unsaved"_s); }
    static void touch(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
    }

    Story typed(const QString &action) const
    {
        Story after = story;
        after.action = action;
        return after;
    }
    /// One run of the program, which ends without saving what is typed.
    void crashAfter(const QString &action, const QString &bankId = u"one"_s) const
    {
        UnsavedTexts texts(state());
        texts.open(bankId, path(), library);
        texts.keep(story, typed(action));
    }
    /// What the next run offers.
    QStringList offered(const QString &bankPath, const QString &bankId = u"one"_s) const
    {
        UnsavedTexts texts(state());
        texts.open(bankId, bankPath, library);
        QStringList found;
        for (const UnsavedText &text : texts.offers(library))
            found << withUnsaved(library, text)->action;
        return found;
    }
    /// All files of the state folder.
    QStringList files() const
    {
        QStringList found;
        QDir all(state());
        for (const QString &bank : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir of(all.filePath(bank));
            for (const QString &name : of.entryList(QDir::Files | QDir::Hidden))
                found << of.filePath(name);
        }
        return found;
    }

    QTemporaryDir folder;
    Library library;
    Story story;
};

} // namespace

class TestUnsavedTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateFolder_followsTheEnvironment();
    void keep_isForTheOwnerAlone();
    void keep_laterTextTakesThePlaceOfEarlier();
    void keep_theSameTextIsNotWrittenAgain();
    void keep_nothingIsWrittenForOpening();
    void forget_removesTheFile();
    void nextRun_offersWhatWasKept();
    void nextRun_offersTheNewestFirst();
    void nextRun_dropsWhatTheBankHolds();
    void nextRun_keepsTheTextOfAStoryThatIsGone();
    void nextRun_putsDamagedFilesAside_data();
    void nextRun_putsDamagedFilesAside();
    void otherBank_isNotOffered();
    void renamedBank_isOffered();
    void copyBesideTheOriginal_isNotOffered();
    void leave_offersInTheSameRun();
    void discard_removesTheFile();
    void takeUp_keepsTheFileUntilItIsSaved();
    void withUnsaved_takesOnlyWhatWasTyped();
    void failing_isSaidOnce();
};

void TestUnsavedTexts::stateFolder_followsTheEnvironment()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(stateFolder(), u"/somewhere/state/storybank"_s);
    for (const char *ignored : {"", "relative"}) {
        qputenv("XDG_STATE_HOME", ignored);
        QCOMPARE(stateFolder(), QDir::homePath() + u"/.local/state/storybank"_s);
    }
    qputenv("XDG_STATE_HOME", before);
}

void TestUnsavedTexts::keep_isForTheOwnerAlone()
{
    const Place place;
    place.crashAfter(u"I measured the queue."_s);
    QCOMPARE(place.files().size(), 1);
    const QString file = place.files().constFirst();
    const QFile::Permissions others(0x0077);
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    for (QString up = QFileInfo(file).path(); up != place.folder.path(); up = QFileInfo(up).path())
        QCOMPARE(QFile::permissions(up) & others, QFile::Permissions());
    const auto text = readUnsaved(file);
    QVERIFY(text);
    QCOMPARE(text->typed, place.typed(u"I measured the queue."_s));
    QCOMPARE(text->before, place.story);
}

void TestUnsavedTexts::keep_laterTextTakesThePlaceOfEarlier()
{
    const Place place;
    {
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        for (int i = 1; i <= 30; ++i)
            texts.keep(place.story, place.typed(u"State %1"_s.arg(i)));
    }
    QCOMPARE(place.files().size(), 1);
    QCOMPARE(place.offered(place.path()), QStringList{u"State 30"_s});
}

void TestUnsavedTexts::keep_theSameTextIsNotWrittenAgain()
{
    const Place place;
    UnsavedTexts texts(place.state());
    texts.open(u"one"_s, place.path(), place.library);
    texts.keep(place.story, place.typed(u"Typed"_s));
    QTRY_COMPARE(place.files().size(), 1);
    // Were it written again, the file would come back.
    QVERIFY(QFile::remove(place.files().constFirst()));
    texts.keep(place.story, place.typed(u"Typed"_s));
    texts.open({}, {}, {}); // waits for the writer
    QCOMPARE(place.files(), QStringList());
}

void TestUnsavedTexts::keep_nothingIsWrittenForOpening()
{
    const Place place;
    QCOMPARE(place.offered(place.path()), QStringList());
    QVERIFY(!QFileInfo::exists(place.state()));
}

void TestUnsavedTexts::forget_removesTheFile()
{
    const Place place;
    {
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        texts.keep(place.story, place.typed(u"Typed"_s));
        texts.forget(place.story.id);
    }
    QCOMPARE(place.files(), QStringList());
}

void TestUnsavedTexts::nextRun_offersWhatWasKept()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    UnsavedTexts texts(place.state());
    const QSignalSpy changes(&texts, &UnsavedTexts::offersChanged);
    texts.open(u"one"_s, place.path(), place.library);
    QCOMPARE(changes.size(), 1);
    const auto text = texts.offer(place.library, place.story.id);
    QVERIFY(text);
    QVERIFY(qAbs(text->at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(withUnsaved(place.library, *text)->action, u"Typed"_s);
    QVERIFY(!texts.offer(place.library, StoryId::create()));
}

void TestUnsavedTexts::nextRun_offersTheNewestFirst()
{
    const Place place;
    place.crashAfter(u"First"_s);
    {
        // The person types again before deciding about the first: neither takes the other's place.
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        const QDateTime first = texts.offers(place.library).constFirst().at;
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > first);
        texts.keep(place.story, place.typed(u"Second"_s));
    }
    QCOMPARE(place.offered(place.path()), (QStringList{u"Second"_s, u"First"_s}));
}

void TestUnsavedTexts::nextRun_dropsWhatTheBankHolds()
{
    Place place;
    place.crashAfter(u"Typed"_s);
    place.library.table<Story>().put(place.typed(u"Typed"_s));
    QCOMPARE(place.offered(place.path()), QStringList());
    QCOMPARE(place.files(), QStringList());
}

void TestUnsavedTexts::nextRun_keepsTheTextOfAStoryThatIsGone()
{
    Place place;
    place.crashAfter(u"Typed"_s);
    const Library whole = place.library;
    place.library = {};
    QCOMPARE(place.offered(place.path()), QStringList());
    place.library = whole;
    QCOMPARE(place.offered(place.path()), QStringList{u"Typed"_s});
}

void TestUnsavedTexts::nextRun_putsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\x00\x01 nonsense", 11);
    QTest::newRow("another format") << QByteArray(R"({"format": 2})");
    QTest::newRow("no story") << QByteArray(R"({"format": 1, "at": "2026-01-01T00:00:00Z", "before": 3})");
    QTest::newRow("half") << QByteArray();
}

void TestUnsavedTexts::nextRun_putsDamagedFilesAside()
{
    QFETCH(QByteArray, content);
    const Place place;
    place.crashAfter(u"Typed"_s);
    const QString path = place.files().constFirst();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (QTest::currentDataTag() == "half"_ba) {
        QVERIFY(file.resize(file.size() / 2));
    } else {
        QVERIFY(file.resize(0));
        file.write(content);
    }
    file.close();
    QCOMPARE(place.offered(place.path()), QStringList());
    QCOMPARE(place.files(), QStringList{path + u".damaged"_s});
}

void TestUnsavedTexts::otherBank_isNotOffered()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    const QString other = place.folder.filePath(u"other.storybank"_s);
    Place::touch(other);
    QCOMPARE(place.offered(other, u"two"_s), QStringList());
    QCOMPARE(place.offered(place.path()), QStringList{u"Typed"_s});
}

void TestUnsavedTexts::renamedBank_isOffered()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    const QString renamed = place.folder.filePath(u"renamed.storybank"_s);
    QVERIFY(QFile::rename(place.path(), renamed));
    QCOMPARE(place.offered(renamed), QStringList{u"Typed"_s});
}

void TestUnsavedTexts::copyBesideTheOriginal_isNotOffered()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    const QString copy = place.folder.filePath(u"copy.storybank"_s);
    QVERIFY(QFile::copy(place.path(), copy));
    QCOMPARE(place.offered(copy), QStringList());
    QCOMPARE(place.offered(place.path()), QStringList{u"Typed"_s});
}

void TestUnsavedTexts::leave_offersInTheSameRun()
{
    const Place place;
    UnsavedTexts texts(place.state());
    texts.open(u"one"_s, place.path(), place.library);
    texts.keep(place.story, place.typed(u"Typed"_s));
    QVERIFY(!texts.offer(place.library, place.story.id));
    texts.leave(place.story.id);
    QVERIFY(texts.offer(place.library, place.story.id));
}

void TestUnsavedTexts::discard_removesTheFile()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    {
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        texts.discard(texts.offers(place.library).constFirst());
        QVERIFY(texts.offers(place.library).isEmpty());
    }
    QCOMPARE(place.files(), QStringList());
}

void TestUnsavedTexts::takeUp_keepsTheFileUntilItIsSaved()
{
    const Place place;
    place.crashAfter(u"Typed"_s);
    {
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        texts.takeUp(texts.offers(place.library).constFirst());
        QVERIFY(texts.offers(place.library).isEmpty());
    }
    QCOMPARE(place.offered(place.path()), QStringList{u"Typed"_s});
    {
        UnsavedTexts texts(place.state());
        texts.open(u"one"_s, place.path(), place.library);
        texts.takeUp(texts.offers(place.library).constFirst());
        texts.forget(place.story.id);
    }
    QCOMPARE(place.files(), QStringList());
}

void TestUnsavedTexts::withUnsaved_takesOnlyWhatWasTyped()
{
    Place place;
    place.crashAfter(u"Typed"_s);
    Story now = place.story;
    now.result = u"Written elsewhere."_s;
    place.library.table<Story>().put(now);
    UnsavedTexts texts(place.state());
    texts.open(u"one"_s, place.path(), place.library);
    const auto text = texts.offer(place.library, place.story.id);
    QVERIFY(text);
    const auto story = withUnsaved(place.library, *text);
    QCOMPARE(story->action, u"Typed"_s);
    QCOMPARE(story->result, u"Written elsewhere."_s);
}

void TestUnsavedTexts::failing_isSaidOnce()
{
    const Place place;
    // A file stands where the folder should be made.
    Place::touch(place.folder.filePath(u"state"_s));
    UnsavedTexts texts(place.state());
    texts.open(u"one"_s, place.path(), place.library);
    const QSignalSpy failures(&texts, &UnsavedTexts::failed);
    texts.keep(place.story, place.typed(u"One"_s));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(QFile::remove(place.folder.filePath(u"state"_s)));
    // The next try writes it, although the text is the same.
    texts.keep(place.story, place.typed(u"One"_s));
    QTRY_COMPARE(place.files().size(), 1);
    QCOMPARE(failures.size(), 1);
}

QTEST_GUILESS_MAIN(TestUnsavedTexts)
#include "tst_unsavedtexts.moc"
