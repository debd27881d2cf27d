#include "samplebank.h"

#include "actions/stories.h"
#include "items/searchresults.h"

#include <QAbstractItemModelTester>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// Alpha is about labels, Beta too but retired; a prompt of Failure and a note speak of labels as well.
struct LabelBank
{
    LabelBank()
    {
        Story alpha = *bank.content.find(SampleBank::alpha());
        alpha.title = u"The labelling pipeline"_s;
        alpha.situation = u"Nobody owned it."_s;
        alpha.action = u"I checked each label by hand."_s;
        alpha.tags = {{bank.content.competencyNamed(u"Failure")->id, TagRank::Primary}};
        alpha.editedAt = alpha.editedAt.addDays(1);
        bank.content.table<Story>().put(alpha);
        Story beta = *bank.content.find(SampleBank::beta());
        beta.title = u"A late launch"_s;
        beta.result = u"Fewer labels were wrong."_s;
        beta.status = StoryStatus::Retired;
        bank.content.table<Story>().put(beta);
        Prompt prompt = *bank.content.find(SampleBank::prompt());
        prompt.hint = u"Open with the label error rate."_s;
        prompt.competencies = {bank.content.competencyNamed(u"Failure")->id};
        bank.content.table<Prompt>().put(prompt);
        Note note;
        note.id = NoteId::fromName(u"note"_s);
        note.title = u"Round 2"_s;
        note.text = u"They may ask how labels are checked."_s;
        note.createdAt = alpha.createdAt;
        bank.content.table<Note>().put(note);
        opened = bank.openIn(session);
    }

    QStringList shown()
    {
        QStringList rows;
        for (int row = 0; row < results.rowCount(); ++row) {
            const QModelIndex index = results.index(row);
            if (!index.data(SearchResults::HeadingRole).toBool())
                rows << index.data().toString();
        }
        return rows;
    }

    SampleBank bank;
    Session session;
    Facts facts{session};
    SearchResults results{session, facts};
    QAbstractItemModelTester tester{&results, QAbstractItemModelTester::FailureReportingMode::QtTest};
    bool opened = false;
};

} // namespace

class TestSearchResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void conditionsAlone_listTheLatestFirstWithAllCounted();
    void kind_showsOnlyThoseButCountsAll();
    void rows_sayWhereTheMatchStands();
    void standings_followTheRecords();
    void titleMatches_data();
    void titleMatches();
};

void TestSearchResults::found_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("titles");
    const QString first = u"The labelling pipeline"_s, second = u"A late launch"_s;
    const QString prompt = u"A failure"_s, note = u"Round 2"_s;
    QTest::newRow("words") << u"label"_s << QStringList{first, second, prompt, note};
    QTest::newRow("not a status") << u"label -status:retired"_s << QStringList{first, prompt, note};
    QTest::newRow("a status") << u"status:retired label"_s << QStringList{second};
    QTest::newRow("a competency") << u"label tag:Failure"_s << QStringList{first, prompt};
    QTest::newRow("not a word") << u"label -pipeline"_s << QStringList{second, prompt, note};
    QTest::newRow("condition alone") << u"status:retired"_s << QStringList{second, u"Gamma"_s};
    QTest::newRow("competency alone") << u"tag:Failure"_s << QStringList{first, prompt};
    QTest::newRow("only without") << u"-status:retired"_s << QStringList{first};
    QTest::newRow("nothing") << u"zebra"_s << QStringList{};
    QTest::newRow("unknown value") << u"label status:purple"_s << QStringList{};
}

void TestSearchResults::found()
{
    QFETCH(QString, query);
    QFETCH(QStringList, titles);
    LabelBank bank;
    QVERIFY(bank.opened);
    bank.results.setQuery(query);
    QStringList shown = bank.shown();
    if (query == u"status:retired"_s)
        shown.sort(); // both were edited at the same time
    QCOMPARE(shown, titles);
    QCOMPARE(bank.results.found(), titles.size());
    QVERIFY(!bank.results.isCut());
    QCOMPARE(bank.results.remarks().isEmpty(), query != u"label status:purple"_s);
}

void TestSearchResults::conditionsAlone_listTheLatestFirstWithAllCounted()
{
    LabelBank bank;
    Edit edit{u"Many"_s, {}};
    const QDateTime start(QDate(2025, 1, 1), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 100; ++i)
        edit.changes += newStory(u"Story %1"_s.arg(i), start.addSecs(i)).edit.changes;
    QVERIFY(bank.session.submit(edit));
    bank.results.setQuery(u"status:draft"_s);
    QCOMPARE(bank.results.found(Kind::Story), 100);
    QCOMPARE(bank.results.index(0).data(SearchResults::CountRole).toInt(), 100);
    QCOMPARE(bank.shown().first(), u"Story 99"_s);
    QVERIFY(bank.shown().size() < 100);
}

void TestSearchResults::kind_showsOnlyThoseButCountsAll()
{
    LabelBank bank;
    bank.results.setQuery(u"label"_s);
    bank.results.setKind(Kind::Prompt);
    QCOMPARE(bank.shown(), QStringList{u"A failure"_s});
    QCOMPARE(bank.results.found(), 4);
    QCOMPARE(bank.results.found(Kind::Story), 2);
    bank.results.setKind({});
    QCOMPARE(bank.shown().size(), 4);
}

void TestSearchResults::rows_sayWhereTheMatchStands()
{
    LabelBank bank;
    bank.results.setQuery(u"label"_s);
    const QModelIndex story = bank.results.index(1);
    QCOMPARE(story.data(SearchResults::PlaceRole).toString(), u"Action"_s);
    const auto matches = story.data(SearchResults::SnippetMatchesRole).value<QList<TextRange>>();
    const QString snippet = story.data(SearchResults::SnippetRole).toString();
    QVERIFY(!matches.isEmpty());
    QCOMPARE(snippet.mid(matches.first().start, matches.first().length), u"label"_s);
    QCOMPARE(story.data(SearchResults::TitleMatchesRole).value<QList<TextRange>>(),
             QList<TextRange>({{4, 5}}));
    QCOMPARE(bank.results.index(4).data(SearchResults::PlaceRole).toString(), u"Hint"_s);
}

void TestSearchResults::standings_followTheRecords()
{
    LabelBank bank;
    bank.results.setQuery(u"label told:never -status:retired"_s);
    QCOMPARE(bank.results.found(Kind::Story), 1);
    Telling telling;
    telling.id = TellingId::create();
    telling.story = SampleBank::alpha();
    telling.day = {2024, 3, 12};
    Edit edit{u"Told"_s, {}};
    QVERIFY(bank.session.submit(edit.add(telling)));
    bank.results.setQuery(u"label told:never -status:retired"_s);
    QCOMPARE(bank.results.found(Kind::Story), 0);
}

void TestSearchResults::titleMatches_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("beginning") << u"The labelling pipeline"_s << u"label"_s << QStringList{u"label"_s};
    QTest::newRow("not inside") << u"Relabel"_s << u"label"_s << QStringList{};
    QTest::newRow("other form") << u"Teaching to label"_s << u"labels"_s << QStringList{u"label"_s};
    QTest::newRow("accent") << u"Un café noir"_s << u"cafe"_s << QStringList{u"café"_s};
    QTest::newRow("two words") << u"Label by label"_s << u"by label"_s
                               << QStringList{u"Label"_s, u"by"_s, u"label"_s};
    QTest::newRow("Chinese") << u"团队标签"_s << u"标签"_s << QStringList{u"标签"_s};
}

void TestSearchResults::titleMatches()
{
    QFETCH(QString, title);
    QFETCH(QString, words);
    QStringList marked;
    for (const TextRange &match : storybank::titleMatches(title, words))
        marked << title.mid(match.start, match.length);
    QTEST(marked, "marked");
}

QTEST_GUILESS_MAIN(TestSearchResults)
#include "tst_searchresults.moc"
