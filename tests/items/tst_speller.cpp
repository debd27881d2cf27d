#include "items/openbank.h"
#include "items/speller.h"
#include "items/spellwords.h"
#include "support/tinydictionary.h"

#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

/// A speller on an open bank with an English and a German dictionary.
struct Spelling : OpenBank
{
    explicit Spelling(const QStringList &languages = {u"de_DE"_s, u"en_GB"_s})
    {
        Story story;
        story.id = StoryId::create();
        story.title = u"The Velmora qeue"_s;
        story.company = u"Quintara"_s;
        Library content;
        content.table<Story>().put(story);
        Competency competency;
        competency.id = CompetencyId::create();
        competency.name = u"Grittiness"_s;
        content.table<Competency>().put(competency);
        if (!open(content).isEmpty() ||
            !writeDictionary(dictionaries(), u"en_GB"_s,
                             {u"the"_s, u"queue"_s, u"word"_s, u"ward"_s, u"wood"_s, u"words"_s, u"ford"_s,
                              u"lord"_s, u"cord"_s, u"don't"_s, u"café"_s}) ||
            !writeDictionary(dictionaries(), u"de_DE"_s, {u"Straße"_s, u"für"_s, u"Wort"_s}, true))
            qFatal("the dictionaries cannot be written");
        use(languages);
    }
    QString dictionaries() const { return folder.filePath(u"hunspell"_s); }
    QString ownWords() const { return folder.filePath(u"config/words.txt"_s); }
    void use(const QStringList &languages)
    {
        const QSignalSpy changes(&speller, &Speller::changed);
        QList<Dictionary> chosen;
        for (const Dictionary &dictionary : findDictionaries({dictionaries()})) {
            if (languages.contains(dictionary.language))
                chosen << dictionary;
        }
        speller.use(chosen);
        if (!QTest::qWaitFor([&] { return !changes.isEmpty(); }, 20000))
            qFatal("the dictionaries are not read");
    }

    Speller speller{session, ownWords()};
};

} // namespace

class TestSpeller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void words_fromTheMiddleOfAnAddressAreLeftOut();
    void dictionaries_firstFolderWins();
    void usualLanguages_data();
    void usualLanguages();
    void languageName_data();
    void languageName();
    void right_data();
    void right();
    void suggestions_areAtMostFive();
    void suggestions_keepTheApostrophe();
    void add_isKeptForTheNextRun();
    void ignore_isForgotten();
    void names_followTheBank();
    void withoutDictionaries_everythingIsRight();
};

void TestSpeller::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("sentence") << u"I cut it, by half."_s
                              << QStringList{u"cut"_s, u"it"_s, u"by"_s, u"half"_s};
    QTest::newRow("apostrophes") << u"don’t 'quoted' teams’"_s
                                 << QStringList{u"don’t"_s, u"quoted"_s, u"teams"_s};
    QTest::newRow("hyphen and slash")
        << u"hand-made and/or"_s << QStringList{u"hand"_s, u"made"_s, u"and"_s, u"or"_s};
    QTest::newRow("digits") << u"K8s 15ms p95 v2 ok"_s << QStringList{u"ok"_s};
    QTest::newRow("capitals") << u"API SLAs PostgreSQL iOS Word"_s << QStringList{u"Word"_s};
    QTest::newRow("addresses") << u"see https://a.example/teh, www.teh.example me@teh.example teh.csv so"_s
                               << QStringList{u"see"_s, u"so"_s};
    QTest::newRow("paths and names in programs")
        << u"/usr/teh ~/teh C:\\teh teh_flag @teh so"_s << QStringList{u"so"_s};
    QTest::newRow("umlauts") << u"für die Straße"_s << QStringList{u"für"_s, u"die"_s, u"Straße"_s};
    QTest::newRow("combining") << u"cafe\u0301 bar"_s << QStringList{u"cafe\u0301"_s, u"bar"_s};
    QTest::newRow("Cyrillic") << u"я писал"_s << QStringList{u"писал"_s};
    QTest::newRow("no spaces") << u"我做了 これは ok"_s << QStringList{u"ok"_s};
    QTest::newRow("emoji") << u"😀😀 done😀"_s << QStringList();
    QTest::newRow("too long for a word") << QString(81, u'x') + u" ok"_s << QStringList{u"ok"_s};
    QTest::newRow("too long for writing")
        << QString(u"so,"_s).repeated(200) + u" ok"_s << QStringList{u"ok"_s};
}

void TestSpeller::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (auto word = nextSpellWord(text, 0); word; word = nextSpellWord(text, word->end()))
        found << text.mid(word->start, word->length);
    QCOMPARE(found, words);
}

void TestSpeller::words_fromTheMiddleOfAnAddressAreLeftOut()
{
    const QString text = u"https://teh.example/teh then"_s;
    const auto word = nextSpellWord(text, 20);
    QVERIFY(word);
    QCOMPARE(text.mid(word->start, word->length), u"then"_s);
}

void TestSpeller::dictionaries_firstFolderWins()
{
    const QTemporaryDir folder;
    const QString own = folder.filePath(u"own"_s);
    const QString system = folder.filePath(u"system"_s);
    QVERIFY(writeDictionary(own, u"en_GB"_s, {u"one"_s}));
    QVERIFY(writeDictionary(system, u"en_GB"_s, {u"two"_s}));
    QVERIFY(writeDictionary(system, u"de_DE"_s, {u"drei"_s}));
    QFile hyphens(system + u"/hyph_de.dic"_s);
    QVERIFY(hyphens.open(QIODevice::WriteOnly));
    const QList<Dictionary> found = findDictionaries({own, folder.filePath(u"none"_s), system});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).language, u"de_DE"_s);
    QCOMPARE(found.at(1).language, u"en_GB"_s);
    QVERIFY(found.at(1).words.startsWith(own));
}

void TestSpeller::usualLanguages_data()
{
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("used");
    const QStringList some{u"de_DE"_s, u"en_AU"_s, u"en_GB"_s};
    QTest::newRow("the same") << some << u"en_GB"_s << QStringList{u"en_GB"_s};
    QTest::newRow("another country") << some << u"en_US"_s << QStringList{u"en_AU"_s};
    QTest::newRow("no such language") << some << u"fr_FR"_s << QStringList();
    QTest::newRow("no locale") << some << u"C"_s << QStringList();
    QTest::newRow("nothing installed") << QStringList() << u"en_GB"_s << QStringList();
}

void TestSpeller::usualLanguages()
{
    QFETCH(QStringList, installed);
    QFETCH(QString, locale);
    QList<Dictionary> dictionaries;
    for (const QString &language : std::as_const(installed))
        dictionaries.append({language, {}, {}});
    QTEST(storybank::usualLanguages(dictionaries, locale), "used");
}

void TestSpeller::languageName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("en_GB") << u"English (UK)"_s;
    QTest::newRow("en_US") << u"English (US)"_s;
    QTest::newRow("en_AU") << u"English (Australia)"_s;
    QTest::newRow("de_DE") << u"Deutsch"_s;
    QTest::newRow("de_AT") << u"Deutsch (Österreich)"_s;
    QTest::newRow("de") << u"Deutsch"_s;
    QTest::newRow("xx_YY") << u"xx_YY"_s;
}

void TestSpeller::languageName()
{
    QTEST(storybank::languageName(QString::fromLatin1(QTest::currentDataTag())), "name");
}

void TestSpeller::right_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("right");
    QTest::newRow("English") << u"word"_s << true;
    QTest::newRow("at the start of a sentence") << u"Word"_s << true;
    QTest::newRow("German") << u"Straße"_s << true;
    QTest::newRow("Latin-1") << u"für"_s << true;
    QTest::newRow("UTF-8") << u"café"_s << true;
    QTest::newRow("combining") << u"cafe\u0301"_s << true;
    QTest::newRow("not in Latin-1") << u"писал"_s << false;
    QTest::newRow("apostrophe") << u"don’t"_s << true;
    QTest::newRow("wrong") << u"wrod"_s << false;
    QTest::newRow("name in a title") << u"Velmora"_s << true;
    QTest::newRow("plain word of a title") << u"qeue"_s << false;
    QTest::newRow("company") << u"quintara"_s << true;
    QTest::newRow("company’s") << u"Quintara’s"_s << true;
    QTest::newRow("competency") << u"grittiness"_s << true;
}

void TestSpeller::right()
{
    static const Spelling spelling;
    QFETCH(QString, word);
    QTEST(spelling.speller.isRight(word), "right");
}

void TestSpeller::suggestions_areAtMostFive()
{
    const Spelling spelling;
    const QStringList found = spelling.speller.suggestions(u"wrod"_s);
    QVERIFY2(found.contains(u"word"_s), qPrintable(found.join(u' ')));
    QVERIFY(found.size() <= 5);
    QVERIFY(spelling.speller.suggestions(u"nord"_s).size() <= 5);
}

void TestSpeller::suggestions_keepTheApostrophe()
{
    const Spelling spelling;
    QVERIFY(spelling.speller.suggestions(u"don’tt"_s).contains(u"don’t"_s));
}

void TestSpeller::add_isKeptForTheNextRun()
{
    Spelling spelling;
    QVERIFY(!spelling.speller.isRight(u"wrod"_s));
    const QSignalSpy changes(&spelling.speller, &Speller::changed);
    QVERIFY(spelling.speller.add(u"Wrod"_s));
    QCOMPARE(changes.size(), 1);
    QVERIFY(spelling.speller.isRight(u"wrod"_s));
    QFile file(spelling.ownWords());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("wrod\n"));
    QCOMPARE(file.permissions() & QFile::Permissions(0x0077), QFile::Permissions());

    Speller next(spelling.session, spelling.ownWords());
    const QSignalSpy loaded(&next, &Speller::changed);
    next.use(findDictionaries({spelling.dictionaries()}));
    QTRY_VERIFY(!loaded.isEmpty());
    QVERIFY(next.isRight(u"wrod"_s));
    QVERIFY(!next.isRight(u"drow"_s));
}

void TestSpeller::ignore_isForgotten()
{
    Spelling spelling;
    spelling.speller.ignore(u"wrod"_s);
    QVERIFY(spelling.speller.isRight(u"Wrod"_s));
    QVERIFY(!QFileInfo::exists(spelling.ownWords()));
}

void TestSpeller::names_followTheBank()
{
    Spelling spelling;
    QVERIFY(!spelling.speller.isRight(u"Orlanth"_s));
    Story story;
    story.id = StoryId::create();
    story.stakeholders = {{u"Orlanth"_s, {}, {}}};
    Edit edit{u"Add"_s, {}};
    QVERIFY(spelling.session.submit(edit.add(story)));
    QTRY_VERIFY(spelling.speller.isRight(u"Orlanth"_s));
}

void TestSpeller::withoutDictionaries_everythingIsRight()
{
    Spelling spelling;
    spelling.use({});
    QVERIFY(!spelling.speller.isActive());
    QVERIFY(spelling.speller.isRight(u"wrod"_s));
    QCOMPARE(spelling.speller.suggestions(u"wrod"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"
