#include "samplebank.h"

#include "items/queryhelp.h"

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2024, 6, 1);

/// Alpha of the sample: ready, strength 4, Calculated risk and Failure, ended in April 2023 at Fennmark, told
/// at Tallis Health, due since yesterday, with a risk and a learning, without number, hook and alternatives.
Library library()
{
    SampleBank sample;
    Story story = *sample.content.find(SampleBank::alpha());
    story.strength = 4;
    story.company = u"Fennmark Energy"_s;
    story.action = u"I rebuilt the pipeline; the résumé stayed – 88\u00a0% less."_s;
    story.learning = u"Ask early."_s;
    story.risks = {{u"It slips"_s, {}}};
    story.from = {2022, 4, 0};
    story.until = {2023, 4, 0};
    story.tags = {{sample.content.competencyNamed(u"Calculated risk")->id, TagRank::Primary},
                  {sample.content.competencyNamed(u"Failure")->id, TagRank::Secondary}};
    sample.content.table<Story>().put(story);
    Telling telling;
    telling.id = TellingId::fromName(u"telling"_s);
    telling.story = story.id;
    telling.company = u"Tallis Health"_s;
    telling.day = {2024, 3, 12};
    sample.content.table<Telling>().put(telling);
    Rehearsal rehearsal;
    rehearsal.id = RehearsalId::fromName(u"rehearsal"_s);
    rehearsal.story = story.id;
    rehearsal.at = QDateTime(today.addDays(-2), QTime(12, 0), Qt::UTC);
    rehearsal.rating = 1; // due again on the next day
    sample.content.table<Rehearsal>().put(rehearsal);
    return sample.content;
}

bool matches(const QString &query, const Library &library, StoryId id = SampleBank::alpha())
{
    const Story *story = library.find(id);
    return StoryQuery(query).matches(
        {.library = library, .story = story, .standing = StoryStandings(library).of(id), .today = today});
}

} // namespace

class TestStoryQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void unjudged_isNeitherWeakNorStrong();
    void untold_hasNoDueDay();
    void commaInAName_isMeantFirst();
    void promptsAndNotes_meetOnlyWhatTheyHave_data();
    void promptsAndNotes_meetOnlyWhatTheyHave();
    void words_areWithoutTheConditions_data();
    void words_areWithoutTheConditions();
    void parts_standWhereTheyWereTyped();
    void remarks_sayWhatCanMeanNothing_data();
    void remarks_sayWhatCanMeanNothing();
    void help_isUnderstoodAndCounts();
    void help_goesBehindWhatIsTyped();
};

void TestStoryQuery::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *query, bool expected) {
        QTest::newRow(query) << QString::fromUtf8(query) << expected;
    };
    row("", true);
    row("RESUME", true);
    row("résume", true);
    row("\"88 %\"", true);
    row("zebra", false);
    row("-zebra", true);
    row("status:ready", true);
    row("status:draft,ready", true);
    row("status:draft,polished", false);
    row("STATUS:Ready", true);
    row("tag:\"Calculated risk\"", true);
    row("tag:\"calculated risk\"", true);
    row("tag:calculated_risk", true);
    row("tag:Ownership", false);
    row("tag:Ownership,Failure", true);
    row("tag:\"Ownership, Disagree and commit\"", false);
    row("tag:Failure tag:\"Calculated risk\"", true);
    row("tag:Failure tag:Ownership", false);
    row("-tag:Ownership", true);
    row("-tag:Ownership,Failure", false);
    row("tag:none", false);
    row("-tag:none", true);
    row("company:fennmark", true);
    row("company:tallis", false);
    row("told:tallis", true);
    row("told:never", false);
    row("-told:fennmark", true);
    row("has:risk", true);
    row("has:learning", true);
    row("has:company", true);
    row("has:tags", true);
    row("no:number", true);
    row("no:hook", true);
    row("no:alternatives", true);
    row("no:learning", false);
    row("-no:learning", true);
    row("has:number", false);
    row("strength:4", true);
    row("strength:=4", true);
    row("strength:>=4", true);
    row("strength:>4", false);
    row("strength:<=4", true);
    row("strength:<4", false);
    row("strength:none", false);
    row("before:2024", true);
    row("before:2023-04", false);
    row("after:2023-04", true);
    row("after:2023-05", false);
    row("age:>1y", true);
    row("age:>2y", false);
    row("age:<2y", true);
    row("age:<6m", false);
    row("age:>13m", true);
    row("age:>52w", true);
    row("age:<500d", true);
    row("due:now", true);
    row("due:week", true);
    row("due:none", false);
    // What was stored before these were conditions, or means nothing, goes on to mean the same.
    row("has:wings", false);
    row("no:wings", true);
    row("status:purple", false);
    row("-status:purple", true);
    row("before:then", false);
    row("colour:red", false);
    row("tag:", true);
}

void TestStoryQuery::matches()
{
    QFETCH(QString, query);
    QFETCH(bool, expected);
    QCOMPARE(::matches(query, library()), expected);
}

void TestStoryQuery::unjudged_isNeitherWeakNorStrong()
{
    const Library bank = library();
    for (const QString &query : {u"strength:<3"_s, u"strength:<=5"_s, u"strength:>=0"_s, u"strength:>0"_s})
        QVERIFY2(!::matches(query, bank, SampleBank::beta()), qPrintable(query));
    for (const QString &query : {u"strength:0"_s, u"strength:none"_s, u"-strength:>=1"_s})
        QVERIFY2(::matches(query, bank, SampleBank::beta()), qPrintable(query));
}

void TestStoryQuery::untold_hasNoDueDay()
{
    const Library bank = library();
    for (const QString &query : {u"due:none"_s, u"told:never"_s, u"tag:none"_s, u"-age:>1d"_s, u"-due:now"_s})
        QVERIFY2(::matches(query, bank, SampleBank::beta()), qPrintable(query));
    QVERIFY(!::matches(u"age:<99y"_s, bank, SampleBank::beta()));
}

void TestStoryQuery::commaInAName_isMeantFirst()
{
    Library bank = library();
    Competency own;
    own.id = CompetencyId::fromName(u"own"_s);
    own.name = u"Failure, Ownership"_s;
    bank.table<Competency>().put(own);
    QVERIFY(!::matches(u"tag:\"failure, ownership\""_s, bank));
    Story story = *bank.find(SampleBank::alpha());
    story.tags.append({own.id, TagRank::Primary});
    bank.table<Story>().put(story);
    QVERIFY(::matches(u"tag:\"failure, ownership\""_s, bank));
}

void TestStoryQuery::promptsAndNotes_meetOnlyWhatTheyHave_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("prompt");
    QTest::addColumn<bool>("note");
    QTest::newRow("no condition") << u"label"_s << true << true;
    QTest::newRow("a story's") << u"status:ready"_s << false << false;
    QTest::newRow("not a story's") << u"-status:retired"_s << true << true;
    QTest::newRow("competency") << u"tag:Failure"_s << true << false;
    QTest::newRow("other competency") << u"tag:Ownership"_s << false << false;
    QTest::newRow("company") << u"company:tallis"_s << true << false;
    QTest::newRow("missing part") << u"no:number"_s << false << false;
    QTest::newRow("never told") << u"told:never"_s << false << false;
    QTest::newRow("not due") << u"due:none"_s << false << false;
    QTest::newRow("not a word of the prompt") << u"-failure"_s << false << true;
    QTest::newRow("not a word of the note") << u"-audit"_s << true << false;
}

void TestStoryQuery::promptsAndNotes_meetOnlyWhatTheyHave()
{
    QFETCH(QString, query);
    Library bank = library();
    Prompt prompt = *bank.find(SampleBank::prompt());
    prompt.company = u"Tallis Health"_s;
    prompt.competencies = {bank.competencyNamed(u"Failure")->id};
    Note note;
    note.text = u"Have the audit ready."_s;
    QTEST(StoryQuery(query).meetsConditions({.library = bank, .prompt = &prompt}), "prompt");
    QTEST(StoryQuery(query).meetsConditions({.library = bank, .note = &note}), "note");
}

void TestStoryQuery::words_areWithoutTheConditions_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("conditions");
    QTest::newRow("empty") << QString() << QString() << false;
    QTest::newRow("words") << u" label  error "_s << u"label error"_s << false;
    QTest::newRow("both") << u"label -status:retired error"_s << u"label error"_s << true;
    QTest::newRow("condition") << u"tag:\"Calculated risk\""_s << QString() << true;
    QTest::newRow("not a word") << u"label -error"_s << u"label"_s << true;
    QTest::newRow("key alone") << u"label tag:"_s << u"label"_s << false;
    QTest::newRow("unknown key") << u"colour:red"_s << u"colour:red"_s << false;
    QTest::newRow("dash alone") << u"a - b"_s << u"a - b"_s << false;
}

void TestStoryQuery::words_areWithoutTheConditions()
{
    QFETCH(QString, query);
    QTEST(StoryQuery(query).words(), "words");
    QTEST(StoryQuery(query).hasConditions(), "conditions");
}

void TestStoryQuery::parts_standWhereTheyWereTyped()
{
    const QString line = u"  label -tag:\"Calculated risk\" status:"_s;
    const QList<StoryQuery::Part> parts = StoryQuery::partsOf(line);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(line.mid(parts.at(0).start, parts.at(0).length), u"label"_s);
    QCOMPARE(line.mid(parts.at(1).start, parts.at(1).length), u"-tag:\"Calculated risk\""_s);
    QCOMPARE(parts.at(1).value, u"Calculated risk"_s);
    QCOMPARE(parts.at(1).keyText, u"tag"_s);
    QVERIFY(parts.at(1).negated);
    QCOMPARE(line.mid(parts.at(2).start, parts.at(2).length), u"status:"_s);
    QCOMPARE(parts.at(2).key, QueryKey::Status);
}

void TestStoryQuery::remarks_sayWhatCanMeanNothing_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("names"); ///< a word that the remark names; empty = no remark
    const auto row = [](const char *query, const char *names) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(names);
    };
    row("label -status:ready tag:none told:never due:week", "");
    row("tag:Failure,Ownership company:fenn told:tallis", "");
    row("colour:red", "");
    row("status:purple", "polished");
    row("-status:purple", "purple");
    row("tag:Failure,Zebras", "Zebras");
    row("company:Nowhere", "Nowhere");
    row("told:Nowhere", "Nowhere");
    row("has:wings", "learning");
    row("no:wings", "wings");
    row("before:then", "2024-03");
    row("strength:high", ">=3");
    row("strength:9", ">=3");
    row("age:old", ">2y");
    row("due:soon", "week");
}

void TestStoryQuery::remarks_sayWhatCanMeanNothing()
{
    QFETCH(QString, query);
    QFETCH(QString, names);
    const QStringList remarks = queryRemarks(StoryQuery(query), library());
    QCOMPARE(remarks.size(), names.isEmpty() ? 0 : 1);
    if (!names.isEmpty())
        QVERIFY2(remarks.first().contains(names), qPrintable(remarks.first()));
}

void TestStoryQuery::help_isUnderstoodAndCounts()
{
    const Library bank = library();
    const QList<QueryExample> help = queryHelp(bank, StoryStandings(bank), today);
    QSet<QueryKey> keys;
    for (const QueryExample &example : help) {
        const StoryQuery query(example.text);
        QCOMPARE(query.parts().size(), 1);
        QVERIFY2(StoryQuery::isUnderstood(query.parts().first()), qPrintable(example.text));
        QVERIFY(query.hasConditions());
        QVERIFY(!example.meaning.isEmpty());
        keys.insert(query.parts().first().key);
        int count = 0;
        for (const StoryId id : {SampleBank::alpha(), SampleBank::beta(), SampleBank::gamma()})
            count += ::matches(example.text, bank, id) ? 1 : 0;
        QCOMPARE(example.count, count);
    }
    for (const QueryKey key :
         {QueryKey::Status, QueryKey::Tag, QueryKey::Company, QueryKey::Told, QueryKey::No, QueryKey::Has,
          QueryKey::After, QueryKey::Strength, QueryKey::Age, QueryKey::Due})
        QVERIFY(keys.contains(key));
}

void TestStoryQuery::help_goesBehindWhatIsTyped()
{
    QCOMPARE(withExample({}, u"due:now"_s), u"due:now "_s);
    QCOMPARE(withExample(u"label "_s, u"due:now"_s), u"label due:now "_s);
}

QTEST_GUILESS_MAIN(TestStoryQuery)
#include "tst_storyquery.moc"
