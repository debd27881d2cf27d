#include "samplebank.h"

#include "actions/stories.h"
#include "domain/removal.h"
#include "items/storyedits.h"
#include "items/storyproxy.h"
#include "items/storyshelves.h"
#include "items/storytiming.h"
#include "items/storyuses.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace storybank;

namespace {

QDateTime now()
{
    return QDateTime(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC);
}

QStringList titles(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row, 0).data().toString();
    return found;
}

} // namespace

class TestStoryModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_followsEditsRowByRow();
    void list_cardSaysWhatTheStoryIs();
    void list_cardSaysThatAStoryIsToldTooOften();
    void proxy_allIsWithoutRetiredAndTrash();
    void proxy_ordersByStrengthThenTitle();
    void proxy_ordersByWhatIsDueFirst();
    void proxy_ordersByTellingTimeMeasuredOrEstimated();
    void query_matches_data();
    void query_matches();
    void shelves_countAndGrowRowByRow();
    void shelves_needsWorkFollowsTheRecords();
    void uses_listAnswersBestFirst();
    void edits_trashIsOneStepForAll();
    void timing_counterNamesTheTarget();
};

void TestStoryModels::list_followsEditsRowByRow()
{
    SampleBank sample;
    Session session;
    StoryListModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(sample.openIn(session));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 3);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(session.submit(setStrength(session.library(), {SampleBank::beta()}, 4, now())));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.indexOf(SampleBank::beta()));

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const NewStory made = newStory(QStringLiteral("Delta"), now());
    QVERIFY(session.submit(made.edit));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 4);

    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    session.undo();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(reset.count(), 1);

    Telling telling;
    telling.id = TellingId::create();
    telling.story = SampleBank::alpha();
    telling.day = {2024, 3, 12};
    Edit edit{QStringLiteral("Told"), {}};
    changed.clear();
    QVERIFY(session.submit(edit.add(telling)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.lastTold(SampleBank::alpha()), telling.day);
}

void TestStoryModels::list_cardSaysWhatTheStoryIs()
{
    SampleBank sample;
    Story story = *sample.content.find(SampleBank::alpha());
    story.strength = 4;
    Metric metric;
    metric.name = QStringLiteral("error rate");
    metric.baseline = 15;
    metric.result = 1.8;
    metric.unit = QStringLiteral("%");
    metric.betterWhen = BetterWhen::Lower;
    story.metrics = {metric};
    story.tags = {{defaultCompetencies().at(1).id, TagRank::Secondary},
                  {defaultCompetencies().at(0).id, TagRank::Primary}};
    sample.content.table<Story>().put(story);
    const StoryCard card = storyCard(story, sample.content, {}, QLocale::c());
    QCOMPARE(card.baseline, QStringLiteral("15 %"));
    QCOMPARE(card.result, QStringLiteral("1.8 %"));
    QCOMPARE(card.change, QStringLiteral("−88 %"));
    QVERIFY(card.better);
    QCOMPARE(card.tags.first().name, defaultCompetencies().at(0).name);
    QVERIFY(accessibleText(card).startsWith(
        QStringLiteral("Alpha, ready, strength 4 of 5, error rate 15 % to 1.8 %")));
    const auto told = [](const PartialDate &lastTold) {
        StoryCard shown;
        shown.lastTold = lastTold;
        return toldText(shown, QDate(2024, 6, 1), QLocale::c());
    };
    QCOMPARE(told({2024, 3, 12}), QStringLiteral("Told 12 Mar"));
    QCOMPARE(told({2023, 3, 0}), QStringLiteral("Told Mar 2023"));
    QCOMPARE(told({}), QStringLiteral("Not told yet"));
}

void TestStoryModels::list_cardSaysThatAStoryIsToldTooOften()
{
    SampleBank sample;
    Session session;
    StoryListModel model(session);
    QVERIFY(sample.openIn(session));
    const StoryId story = session.library().stories().begin()->id;
    const auto card = [&] { return model.indexOf(story).data(StoryListModel::CardRole).value<StoryCard>(); };
    Edit edit{QStringLiteral("Tell"), {}};
    for (int i = 0; i < 4; ++i) {
        Telling telling;
        telling.id = TellingId::create();
        telling.story = story;
        telling.day = {2024, 5, i + 1};
        edit.add(telling);
    }
    QVERIFY(session.submit(edit));
    QVERIFY(card().tooOften);
    QCOMPARE(toldText(card(), QDate(2024, 6, 1), QLocale::c()), QStringLiteral("Told 4 times"));
    QVERIFY(accessibleText(card()).endsWith(QStringLiteral("told too often")));
    // Who finds that alright says so in the settings.
    BankSettings after = session.library().settings();
    after.tooOften = 4;
    Edit relaxed{QStringLiteral("Relax"), {}};
    QVERIFY(session.submit(relaxed.add(after)));
    QVERIFY(!card().tooOften);
    QCOMPARE(toldText(card(), QDate(2024, 6, 1), QLocale::c()), QStringLiteral("Told 4 May"));
}

void TestStoryModels::proxy_allIsWithoutRetiredAndTrash()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryProxy proxy(session, model);
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(titles(proxy), QStringList({QStringLiteral("Alpha"), QStringLiteral("Beta")}));

    QSignalSpy removed(&proxy, &QAbstractItemModel::rowsRemoved);
    QVERIFY(session.submit(trash(session.library(), {SampleBank::alpha()}, now())));
    QCOMPARE(titles(proxy), QStringList{QStringLiteral("Beta")});
    QCOMPARE(removed.count(), 1);
    StoryScope scope;
    scope.shelf = StoryScope::Shelf::Trash;
    proxy.setScope(scope);
    QCOMPARE(titles(proxy), QStringList{QStringLiteral("Alpha")});
    scope.shelf = StoryScope::Shelf::Retired;
    proxy.setScope(scope);
    QCOMPARE(titles(proxy), QStringList{QStringLiteral("Gamma")});
    proxy.setScope({});
    session.undo();
    QCOMPARE(proxy.rowCount(), 2);
}

void TestStoryModels::proxy_ordersByStrengthThenTitle()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryProxy proxy(session, model);
    proxy.setOrder(StoryOrder::Strength);
    QCOMPARE(titles(proxy).first(), QStringLiteral("Alpha"));
    QVERIFY(session.submit(setStrength(session.library(), {SampleBank::beta()}, 5, now())));
    QCOMPARE(titles(proxy).first(), QStringLiteral("Beta"));
    QCOMPARE(proxy.idAt(proxy.indexOf(SampleBank::beta())), SampleBank::beta());
}

void TestStoryModels::proxy_ordersByWhatIsDueFirst()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryProxy proxy(session, model);
    proxy.setOrder(StoryOrder::Due);
    QCOMPARE(titles(proxy).first(), QStringLiteral("Alpha")); // none is due: by title
    const auto rehearse = [&session](StoryId story, int day, int rating) {
        Rehearsal rehearsal;
        rehearsal.id = RehearsalId::create();
        rehearsal.story = story;
        rehearsal.at = QDateTime(QDate(2024, 5, day), QTime(12, 0), Qt::UTC);
        rehearsal.rating = rating;
        Edit edit{QStringLiteral("Rehearsed"), {}};
        return session.submit(edit.add(rehearsal)).ok();
    };
    QVERIFY(rehearse(SampleBank::beta(), 2, 3));
    QCOMPARE(model.standing(SampleBank::beta()).due, QDate(2024, 5, 4));
    QCOMPARE(titles(proxy).first(), QStringLiteral("Beta"));
    QVERIFY(rehearse(SampleBank::alpha(), 1, 1));
    QCOMPARE(titles(proxy).first(), QStringLiteral("Alpha"));
    session.undo();
    QCOMPARE(titles(proxy).first(), QStringLiteral("Beta"));
}

void TestStoryModels::proxy_ordersByTellingTimeMeasuredOrEstimated()
{
    SampleBank sample;
    Story beta = *sample.content.find(SampleBank::beta());
    beta.action = QStringLiteral("word ").repeated(130); // a minute at the usual rate
    sample.content.table<Story>().put(beta);
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryProxy proxy(session, model);
    proxy.setOrder(StoryOrder::TellingTime);
    QCOMPARE(model.tellingSeconds(beta), 60);
    QCOMPARE(titles(proxy).first(), QStringLiteral("Beta"));
    Rehearsal rehearsal;
    rehearsal.id = RehearsalId::create();
    rehearsal.story = SampleBank::alpha();
    rehearsal.at = now();
    rehearsal.seconds = 95;
    Edit edit{QStringLiteral("Rehearsed"), {}};
    QVERIFY(session.submit(edit.add(rehearsal)));
    QCOMPARE(model.tellingSeconds(*session.library().find(SampleBank::alpha())), 95);
    QCOMPARE(titles(proxy).first(), QStringLiteral("Alpha"));
    Story longer = beta;
    longer.task = QStringLiteral("word ").repeated(260);
    Edit more{QStringLiteral("More"), {}};
    QVERIFY(session.submit(more.replace(beta, longer)));
    QCOMPARE(titles(proxy).first(), QStringLiteral("Beta"));
}

void TestStoryModels::query_matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("expected");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("word in a text, any case and accent") << QStringLiteral("PIPÉLINE") << true;
    QTest::newRow("word that is nowhere") << QStringLiteral("zebra") << false;
    QTest::newRow("not a word") << QStringLiteral("-zebra") << true;
    QTest::newRow("status") << QStringLiteral("status:ready") << true;
    QTest::newRow("other status") << QStringLiteral("status:draft") << false;
    QTest::newRow("tag with a space") << QStringLiteral("tag:\"Calculated risk\"") << true;
    QTest::newRow("other tag") << QStringLiteral("tag:Failure") << false;
    QTest::newRow("no number") << QStringLiteral("no:number") << true;
    QTest::newRow("has number") << QStringLiteral("has:number") << false;
    QTest::newRow("never told") << QStringLiteral("told:never") << false;
    QTest::newRow("told there") << QStringLiteral("told:tallis") << true;
    QTest::newRow("not told elsewhere") << QStringLiteral("-told:fennmark") << true;
    QTest::newRow("before") << QStringLiteral("before:2024") << true;
    QTest::newRow("after") << QStringLiteral("after:2024") << false;
    QTest::newRow("all must hold") << QStringLiteral("pipeline status:draft") << false;
    QTest::newRow("unknown key is a word") << QStringLiteral("colour:red") << false;
}

void TestStoryModels::query_matches()
{
    QFETCH(QString, query);
    QFETCH(bool, expected);
    SampleBank sample;
    Story story = *sample.content.find(SampleBank::alpha());
    story.action = QStringLiteral("I rebuilt the pipeline.");
    story.from = {2023, 4, 0};
    story.tags = {{sample.content.competencyNamed(u"Calculated risk")->id, TagRank::Primary}};
    Telling telling;
    telling.id = TellingId::create();
    telling.story = story.id;
    telling.company = QStringLiteral("Tallis Health");
    telling.day = {2024, 3, 12};
    sample.content.table<Telling>().put(telling);
    QCOMPARE(StoryQuery(query).matches(story, sample.content, StoryStandings(sample.content).of(story.id)),
             expected);
}

void TestStoryModels::shelves_countAndGrowRowByRow()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryShelves shelves(session, model, StoryShelves::Part::Scopes);
    QAbstractItemModelTester tester(&shelves, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto count = [&shelves](const QString &key) {
        return shelves.indexOf(key).data(StoryShelves::CountRole).toInt();
    };
    QCOMPARE(count(QStringLiteral("all")), 2);
    QCOMPARE(count(QStringLiteral("status/draft")), 1);
    QVERIFY(!(shelves.flags(shelves.index(0)) & Qt::ItemIsEnabled));

    QSignalSpy reset(&shelves, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&shelves, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&shelves, &QAbstractItemModel::dataChanged);
    QVERIFY(session.submit(setStatus(session.library(), {SampleBank::beta()}, StoryStatus::Ready, now())));
    QCOMPARE(count(QStringLiteral("status/draft")), 0);
    QCOMPARE(changed.count(), 2);

    Competency own;
    own.id = CompetencyId::create();
    own.name = QStringLiteral("Mentoring juniors");
    own.hue = 5;
    own.position = 9;
    Edit edit{QStringLiteral("Own"), {}};
    QVERIFY(session.submit(edit.add(own)));
    QCOMPARE(inserted.count(), 2); // its heading and the row
    QVERIFY(shelves.indexOf(QStringLiteral("competency/") + own.id.toString()).isValid());
    session.undo();
    QVERIFY(!shelves.indexOf(QStringLiteral("competency/") + own.id.toString()).isValid());
    QCOMPARE(reset.count(), 0);
}

void TestStoryModels::shelves_needsWorkFollowsTheRecords()
{
    SampleBank sample;
    Session session;
    QVERIFY(sample.openIn(session));
    StoryListModel model(session);
    StoryShelves shelves(session, model, StoryShelves::Part::Scopes);
    QAbstractItemModelTester tester(&shelves, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto count = [&shelves](const QString &query) {
        return shelves.indexOf(QStringLiteral("needs/") + query).data(StoryShelves::CountRole).toInt();
    };
    QCOMPARE(count(QStringLiteral("no:number")), 2);
    QCOMPARE(count(QStringLiteral("no:learning")), 2);
    QCOMPARE(count(QStringLiteral("told:never")), 2);
    QCOMPARE(count(QStringLiteral("due:now")), 0);
    Telling telling;
    telling.id = TellingId::create();
    telling.story = SampleBank::alpha();
    telling.day = {2024, 3, 12};
    Rehearsal rehearsal;
    rehearsal.id = RehearsalId::create();
    rehearsal.story = SampleBank::beta();
    rehearsal.at = now();
    rehearsal.rating = 2;
    Edit edit{QStringLiteral("Told and rehearsed"), {}};
    QVERIFY(session.submit(edit.add(telling).add(rehearsal)));
    QCOMPARE(count(QStringLiteral("told:never")), 1);
    QCOMPARE(count(QStringLiteral("due:now")), 1);
    StoryProxy proxy(session, model);
    proxy.setScope(shelves.scopeAt(shelves.indexOf(QStringLiteral("needs/due:now"))));
    QCOMPARE(titles(proxy), QStringList{QStringLiteral("Beta")});
}

void TestStoryModels::uses_listAnswersBestFirst()
{
    SampleBank sample;
    Prompt second = *sample.content.find(SampleBank::prompt());
    second.id = PromptId::fromName(QStringLiteral("second"));
    second.shortName = QStringLiteral("Second");
    sample.content.table<Prompt>().put(second);
    Session session;
    QVERIFY(sample.openIn(session));
    StoryUses uses(session, StoryUses::What::Answers);
    QAbstractItemModelTester tester(&uses, QAbstractItemModelTester::FailureReportingMode::QtTest);
    uses.setStory(SampleBank::alpha());
    QCOMPARE(uses.rowCount(), 0);
    QSignalSpy inserted(&uses, &QAbstractItemModel::rowsInserted);
    const auto answer = [&](PromptId prompt, int fit) {
        Answer made;
        made.story = SampleBank::alpha();
        made.prompt = prompt;
        made.id = Answer::idFor(made.story, made.prompt);
        made.fit = fit;
        Edit edit{QStringLiteral("Fit"), {}};
        return session.submit(edit.put(session.library(), made)).ok();
    };
    QVERIFY(answer(SampleBank::prompt(), 3));
    QVERIFY(answer(second.id, 5));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(uses.index(0).data().toString(), QStringLiteral("Second"));
    QCOMPARE(uses.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Second, fit 5 of 5"));
    QVERIFY(answer(second.id, 0));
    QCOMPARE(uses.rowCount(), 1);
}

void TestStoryModels::edits_trashIsOneStepForAll()
{
    SampleBank sample;
    const Edit edit = trash(sample.content, {SampleBank::alpha(), SampleBank::beta()}, now());
    QCOMPARE(edit.changes.size(), 2);
    QCOMPARE(edit.label, QStringLiteral("Delete 2 stories"));
    QVERIFY(apply(edit, sample.content));
    QVERIFY(sample.content.find(SampleBank::beta())->isTrashed());
    QVERIFY(trash(sample.content, {SampleBank::alpha()}, now()).isEmpty());
    const Edit back = restore(sample.content, {SampleBank::alpha()}, now());
    QCOMPARE(back.label, QStringLiteral("Put back “Alpha”"));
}

void TestStoryModels::timing_counterNamesTheTarget()
{
    const BankSettings settings;
    QCOMPARE(counterText(QStringLiteral("one two three"), 20, settings),
             QStringLiteral("3 words · 0:01 of 0:20"));
    QCOMPARE(counterText(QStringLiteral("one"), 0, settings), QStringLiteral("1 word · 0:00"));
    QVERIFY(!isOffTarget({}, 20, settings));
    QVERIFY(isOffTarget(QStringLiteral("one two three"), 20, settings));
    QVERIFY(
        !isOffTarget(QStringLiteral("word ").repeated(43), 20, settings)); // 43 words at 130 a minute: 20 s
    QVERIFY(isOffTarget(QStringLiteral("word ").repeated(60), 20, settings));
}

QTEST_GUILESS_MAIN(TestStoryModels)
#include "tst_storymodels.moc"
