#include "banktools.h"

#include "support/randomlibrary.h"

using namespace storybank;
using namespace storybank::testing;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void search_finds_data();
    void search_finds();
    void search_findsNothing_data();
    void search_findsNothing();
    void everyPrefixOfAWord_findsIt_data();
    void everyPrefixOfAWord_findsIt();
    void titleBeforeBody();
    void snippet_isTheOwnersText();
    void promptsAndNotes_areFound();
    void limit_isKept();
    void among_findsOnlyThose();
    void edit_movesTheIndex();
    void removedAndTrashed_areNotFound();
    void anyText_isSearchedWithoutError();
    void damagedIndex_isMended();
    void prepared_damagedIndexIsMendedBeforeTheFirstSearch();
    void readOnly_searches();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("my.storybank")); }
    QStringList titles(const QString &typed) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Bank> m_bank;
};

void TestSearch::initTestCase()
{
    Library content;
    for (const Story &story :
         {storyOf(QStringLiteral("Café rollout"),
                  QStringLiteral("I managed the migration of the résumé parser.")),
          storyOf(QStringLiteral("Migration of billing"), QStringLiteral("We moved quietly.")),
          storyOf(QStringLiteral("Chinese"), QStringLiteral("我们团队负责项目管理和数据分析，用SQL完成。")),
          storyOf(QStringLiteral("Japanese"), QStringLiteral("新しいデータ基盤を作りました。")),
          storyOf(QStringLiteral("Zebra"),
                  QStringLiteral("Don't say \"never\" again; C++ at 99.9% AND more")),
          storyOf(QStringLiteral("Organizational change"),
                  QStringLiteral("Relational thinking, happily generalised."))})
        content.table<Story>().put(story);
    Prompt prompt;
    prompt.id = PromptId::create();
    prompt.text = QStringLiteral("Tell me about a lighthouse");
    prompt.followUps = {{QStringLiteral("Why that gizmo?"), {}, false}};
    content.table<Prompt>().put(prompt);
    Note note;
    note.id = NoteId::create();
    note.title = QStringLiteral("Left over");
    note.text = QStringLiteral("An unplaced doohickey");
    content.table<Note>().put(note);
    QVERIFY(Bank::create(path(), content));
    auto bank = Bank::open(path());
    QVERIFY2(bank, told(bank));
    m_bank = std::move(bank).value();
}

QStringList TestSearch::titles(const QString &typed) const
{
    const auto hits = m_bank->search(typed);
    if (!hits)
        QTest::qFail(told(hits).constData(), __FILE__, __LINE__);
    QStringList found;
    for (const SearchHit &hit : *hits)
        found.append(hit.title);
    return found;
}

void TestSearch::search_finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *typed, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(typed) << QString::fromUtf16(expected);
    };
    row("accent left out", u"cafe", u"Café rollout");
    row("accent typed", u"RÉSUMÉ", u"Café rollout");
    row("stem", u"managing", u"Café rollout");
    row("plural", u"migrations", u"Migration of billing, Café rollout");
    row("unfinished", u"migr", u"Migration of billing, Café rollout");
    row("one letter", u"z", u"Zebra");
    row("one letter, in texts only", u"q", u"Migration of billing");
    row("two words", u"resume managed", u"Café rollout");
    row("Chinese word of two inside a sentence", u"项目", u"Chinese");
    row("Chinese word of two, later", u"分析", u"Chinese");
    row("Chinese word of four", u"项目管理", u"Chinese");
    row("one Chinese character, first of its word", u"项", u"Chinese");
    row("one Chinese character, last of its run", u"析", u"Chinese");
    row("Latin inside Chinese", u"sql", u"Chinese");
    row("Chinese and Latin together", u"项目 SQL", u"Chinese");
    row("Katakana", u"データ", u"Japanese");
    row("Hiragana", u"作りました", u"Japanese");
    row("quotes", u"\"never\"", u"Zebra");
    row("open quote", u"\"never", u"Zebra");
    row("operator as a word", u"AND more", u"Zebra");
    row("column filter as words", u"again; C++", u"Zebra");
    row("apostrophe", u"don't", u"Zebra");
    row("number", u"99.9%", u"Zebra");
    row("star", u"zeb*", u"Zebra");
    row("bracket", u"(zebra)", u"Zebra");
}

void TestSearch::search_finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed).join(QStringLiteral(", ")), expected);
}

void TestSearch::search_findsNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("only signs") << QStringLiteral("\"*()^-:");
    QTest::newRow("no such word") << QStringLiteral("giraffe");
    QTest::newRow("one of two words") << QStringLiteral("zebra giraffe");
    QTest::newRow("column filter") << QStringLiteral("title:zebra quietly");
    QTest::newRow("Chinese characters that are no neighbours") << QStringLiteral("项理");
}

void TestSearch::search_findsNothing()
{
    QFETCH(QString, typed);
    QCOMPARE(titles(typed), QStringList());
}

void TestSearch::everyPrefixOfAWord_findsIt_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("title");
    QTest::newRow("organizational") << QStringLiteral("organizational")
                                    << QStringLiteral("Organizational change");
    QTest::newRow("relational") << QStringLiteral("relational") << QStringLiteral("Organizational change");
    QTest::newRow("managed") << QStringLiteral("managed") << QStringLiteral("Café rollout");
    QTest::newRow("migration") << QStringLiteral("migration") << QStringLiteral("Café rollout");
    QTest::newRow("lighthouse") << QStringLiteral("lighthouse")
                                << QStringLiteral("Tell me about a lighthouse");
    QTest::newRow("billing") << QStringLiteral("billing") << QStringLiteral("Migration of billing");
}

/// The tokenizer keeps stems, so a word that is being typed can be longer than what is kept of it.
void TestSearch::everyPrefixOfAWord_findsIt()
{
    QFETCH(QString, word);
    QFETCH(QString, title);
    for (qsizetype length = 3; length <= word.size(); ++length)
        QVERIFY2(titles(word.left(length)).contains(title), qPrintable(word.left(length)));
}

void TestSearch::titleBeforeBody()
{
    QCOMPARE(titles(QStringLiteral("migration")),
             (QStringList{QStringLiteral("Migration of billing"), QStringLiteral("Café rollout")}));
    const auto hits = m_bank->search(QStringLiteral("migration")).value();
    QVERIFY(hits.at(0).score > hits.at(1).score);
}

void TestSearch::snippet_isTheOwnersText()
{
    const auto chinese = m_bank->search(QStringLiteral("项目管理")).value();
    QCOMPARE(chinese.size(), 1);
    QVERIFY2(chinese.at(0).snippet.contains(QStringLiteral("团队负责\uE000项目管理\uE001和数据")),
             qPrintable(chinese.at(0).snippet));
    const auto latin = m_bank->search(QStringLiteral("resume")).value();
    QVERIFY(latin.at(0).snippet.contains(QStringLiteral("of the \uE000résumé\uE001 parser.")));
}

void TestSearch::promptsAndNotes_areFound()
{
    const auto prompts = m_bank->search(QStringLiteral("gizmo")).value();
    QCOMPARE(prompts.size(), 1);
    QCOMPARE(prompts.at(0).kind, Kind::Prompt);
    QCOMPARE(prompts.at(0).title, QStringLiteral("Tell me about a lighthouse"));
    const auto notes = m_bank->search(QStringLiteral("doohickey")).value();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.at(0).kind, Kind::Note);
}

void TestSearch::among_findsOnlyThose()
{
    const auto all = m_bank->search(QStringLiteral("migration")).value();
    QCOMPARE(all.size(), 2);
    const auto one = m_bank->search(QStringLiteral("migration"), 50, QList<QUuid>{all.last().id}).value();
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().id, all.last().id);
    QVERIFY(one.first().snippet.contains(QChar(0xE000)) ||
            one.first().title.contains(QStringLiteral("igration")));
    QCOMPARE(m_bank->search(QStringLiteral("migration"), 50, QList<QUuid>{})->size(), 0);
    QCOMPARE(m_bank->search(QStringLiteral("zebra"), 50, QList<QUuid>{all.first().id})->size(), 0);
}

void TestSearch::limit_isKept()
{
    QCOMPARE(m_bank->search(QStringLiteral("migration"), 1)->size(), 1);
    QCOMPARE(m_bank->search(QStringLiteral("migration"), 0)->size(), 0);
}

void TestSearch::edit_movesTheIndex()
{
    const Story before = storyOf(QStringLiteral("Before words"), QStringLiteral("umbrella"));
    QVERIFY(m_bank->apply(adding(before)));
    QCOMPARE(titles(QStringLiteral("umbrella")).size(), 1);
    Story after = before;
    after.title = QStringLiteral("After words");
    after.action = QStringLiteral("parasol");
    Edit edit;
    edit.replace(before, after);
    QVERIFY(m_bank->apply(edit));
    QCOMPARE(titles(QStringLiteral("umbrella")), QStringList());
    QCOMPARE(titles(QStringLiteral("before words")), QStringList());
    QCOMPARE(titles(QStringLiteral("parasol")), QStringList{QStringLiteral("After words")});
    QVERIFY(m_bank->apply(edit.inverse()));
    QCOMPARE(titles(QStringLiteral("umbrella")), QStringList{QStringLiteral("Before words")});
}

void TestSearch::removedAndTrashed_areNotFound()
{
    const Story story = storyOf(QStringLiteral("Walrus"), QStringLiteral("tusks"));
    QVERIFY(m_bank->apply(adding(story)));
    Story trashed = story;
    trashed.trashedAt = QDateTime::currentDateTimeUtc();
    Edit trash;
    trash.replace(story, trashed);
    QVERIFY(m_bank->apply(trash));
    QCOMPARE(titles(QStringLiteral("walrus")), QStringList());
    QVERIFY(m_bank->apply(trash.inverse()));
    QCOMPARE(titles(QStringLiteral("walrus")).size(), 1);
    Edit removing;
    removing.remove(story);
    QVERIFY(m_bank->apply(removing));
    QCOMPARE(titles(QStringLiteral("walrus")), QStringList());
    QCOMPARE(titles(QStringLiteral("tusks")), QStringList());
}

void TestSearch::anyText_isSearchedWithoutError()
{
    RandomLibrary random(11);
    for (int i = 0; i < 200; ++i) {
        const auto hits = m_bank->search(random.text(4));
        QVERIFY2(hits, told(hits));
    }
    const auto lone = m_bank->search(QString(QChar(0xD800)) + QStringLiteral("zebra"));
    QVERIFY2(lone, told(lone));
    QCOMPARE(titles(QStringLiteral("zebra\n\t\u2028")).size(), 1);
}

void TestSearch::damagedIndex_isMended()
{
    const QString copy = m_folder.filePath(QStringLiteral("damaged.storybank"));
    QVERIFY(QFile::copy(path(), copy));
    sqlite(copy, QStringLiteral("DELETE FROM search_data WHERE id > 10; DELETE FROM search_idx"));
    const auto bank = Bank::open(copy);
    QVERIFY2(bank, told(bank));
    const auto hits = (*bank)->search(QStringLiteral("cafe"));
    QVERIFY2(hits, told(hits));
    QCOMPARE(hits->size(), 1);
    QCOMPARE((*bank)->check()->findings, QStringList());
}

void TestSearch::prepared_damagedIndexIsMendedBeforeTheFirstSearch()
{
    const QString copy = m_folder.filePath(QStringLiteral("prepared.storybank"));
    QVERIFY(QFile::copy(path(), copy));
    sqlite(copy, QStringLiteral("DELETE FROM search_data WHERE id > 10; DELETE FROM search_idx"));
    {
        const auto bank = Bank::open(copy);
        QVERIFY2(bank, told(bank));
        (*bank)->prepareSearch();
    } // closing waits for it
    QCOMPARE(sqlite(copy, QStringLiteral("SELECT count(*) FROM search WHERE search MATCH 'cafe'")),
             QStringLiteral("1"));
}

void TestSearch::readOnly_searches()
{
    const auto bank = Bank::open(path(), {true, 50});
    QVERIFY2(bank, told(bank));
    const auto hits = (*bank)->search(QStringLiteral("cafe"));
    QVERIFY2(hits, told(hits));
    QCOMPARE(hits->size(), 1);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
