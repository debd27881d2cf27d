#include "exchange/jsonwriter.h"
#include "exchange/reading.h"
#include "exchange/shapes.h"

#include "domain/edit.h"
#include "domain/text.h"
#include "support/randomlibrary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace storybank;

namespace {

const ReadOptions options{QStringLiteral("bank.json"), ReadAs::Auto, QDate(2026, 3, 1)};

Reading read(const QByteArray &json)
{
    auto reading = readJson(json, options);
    if (!reading)
        qWarning("%s: %s", qPrintable(reading.error().what), qPrintable(reading.error().why));
    return reading ? *reading : Reading();
}

/// JSON written with single quotation marks.
QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

Error errorOf(const QByteArray &json)
{
    const auto reading = readJson(json, options);
    return reading ? Error{ErrorCode::Cancelled, {}, {}, {}} : reading.error();
}

QJsonObject exported(const Library &library)
{
    return QJsonDocument::fromJson(exportJson(library)).object();
}

Library sampleOf(quint32 seed, int each)
{
    return storybank::testing::RandomLibrary(seed).library(each);
}

} // namespace

class TestJsonFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bank_comesBackEqual()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const Library library = sampleOf(seed, 1 + static_cast<int>(seed % 7));
            const Reading reading = read(exportJson(library));
            QVERIFY(reading.complete);
            if (!(reading.content == library)) {
                const Edit edit = difference(library, reading.content);
                QFAIL(qPrintable(QStringLiteral("seed %1: %2 changes").arg(seed).arg(edit.changes.size())));
            }
            QCOMPARE(reading.stories.size(), library.stories().size());
            QCOMPARE(reading.prompts.size(), library.prompts().size());
            QVERIFY(reading.unrecognised.isEmpty());
        }
    }

    void emptyBank_comesBackEmpty()
    {
        const Reading reading = read(exportJson(Library()));
        QVERIFY(reading.complete);
        QVERIFY(reading.content == Library());
    }

    void export_isTheSameEachTime() { QCOMPARE(exportJson(sampleOf(5, 4)), exportJson(sampleOf(5, 4))); }

    void export_holdsEveryKind()
    {
        const QJsonObject document = exported(sampleOf(3, 3));
        QCOMPARE(document.value(QStringLiteral("format")).toString(), QStringLiteral("storybank"));
        QCOMPARE(document.value(QStringLiteral("version")).toInt(), 1);
        for (const char *key : {"stories", "prompts", "sets", "competencies", "answers", "frameworks",
                                "loops", "tellings", "rehearsals", "interviewers", "notes"})
            QVERIFY2(document.value(QLatin1StringView(key)).isArray(), key);
        QVERIFY(document.value(QStringLiteral("settings")).isObject());
    }

    void storyShape_hasWhatTheCommandLinePromises()
    {
        Library library;
        Competency competency = defaultCompetencies().first();
        library.table<Competency>().put(competency);
        Story story;
        story.id = StoryId::create();
        story.title = QStringLiteral("Night shift alarms");
        story.situation = QStringLiteral("Two teams shared one pager.");
        story.stakeholders = {{QStringLiteral("Ops lead"), {}, QStringLiteral("doubtful")}};
        story.tags = {{competency.id, TagRank::Primary}};
        Metric metric;
        metric.name = QStringLiteral("Error rate");
        metric.baseline = 15;
        metric.result = 1.8;
        metric.unit = QStringLiteral("%");
        metric.betterWhen = BetterWhen::Lower;
        story.metrics = {metric};
        library.table<Story>().put(story);
        const QJsonObject shape = storyShape(library, story, Detail::List);
        QCOMPARE(shape.value(QStringLiteral("competencies")).toArray(), QJsonArray({competency.name}));
        const QJsonObject sections = shape.value(QStringLiteral("sections")).toObject();
        QCOMPARE(sections.value(QStringLiteral("situation")).toString(), story.situation);
        QCOMPARE(sections.value(QStringLiteral("stakeholders")).toString(),
                 QStringLiteral("Ops lead: doubtful"));
        const QJsonObject told = shape.value(QStringLiteral("metrics")).toArray().first().toObject();
        QCOMPARE(told.value(QStringLiteral("change")).toString(), QStringLiteral("\u221288 %"));
        QCOMPARE(told.value(QStringLiteral("baseline")).toDouble(), 15.0);
        QCOMPARE(shape.value(QStringLiteral("words")).toInt(), 5);
        QVERIFY(shape.value(QStringLiteral("seconds")).isDouble());
    }

    void promptShape_listsQuestionsAndShowsReplies()
    {
        Library library;
        Prompt prompt;
        prompt.id = PromptId::create();
        prompt.text = QStringLiteral("When did you change your mind?");
        prompt.followUps = {{QStringLiteral("Why?"), QStringLiteral("The data"), true}};
        library.table<Prompt>().put(prompt);
        const QJsonObject listed = promptShape(library, prompt, Detail::List);
        QCOMPARE(listed.value(QStringLiteral("follow_ups")).toArray(), QJsonArray({QStringLiteral("Why?")}));
        const QJsonObject shown = promptShape(library, prompt, Detail::Whole);
        const QJsonObject followUp = shown.value(QStringLiteral("follow_ups")).toArray().first().toObject();
        QCOMPARE(followUp.value(QStringLiteral("reply")).toString(), QStringLiteral("The data"));
        QVERIFY(shown.value(QStringLiteral("answers")).isArray());
    }

    void unknownFields_areKept()
    {
        Library library;
        Story story;
        story.id = StoryId::create();
        story.title = QStringLiteral("A story");
        library.table<Story>().put(story);
        QJsonObject document = exported(library);
        QJsonArray stories = document.value(QStringLiteral("stories")).toArray();
        QJsonObject object = stories.first().toObject();
        object.insert(QStringLiteral("mood"), QStringLiteral("proud"));
        document.insert(QStringLiteral("stories"), QJsonArray({object}));
        const Reading reading = read(QJsonDocument(document).toJson());
        const Story *back = reading.content.find(story.id);
        QVERIFY(back);
        QCOMPARE(back->extra.value(QStringLiteral("mood")).toString(), QStringLiteral("proud"));
    }

    void unknownChapters_areListed()
    {
        const Reading reading = read("{\"format\": \"storybank\", \"version\": 1,\n\"dreams\": [1]}");
        QVERIFY(reading.complete);
        QCOMPARE(reading.unrecognised.size(), 1);
        QCOMPARE(reading.unrecognised.first().lines.first, 2);
    }

    void bareStories_areReadAsNew()
    {
        const Reading reading =
            read(quoted("[{'id': '9b2f3a52-4e0e-4a7f-8f6c-0f3d8a1b2c3d', 'title': 'Quiet release', "
                        "'sections': {'situation': 'S', 'task': 'T', 'action': 'A', 'result': 'Errors fell "
                        "from 9 % to 2 %', "
                        "'risks': 'Data loss (mitigation: a copy)', 'criteria': ['Speed', 'Cost']}, "
                        "'competencies': ['Ownership'], 'words': 5 "
                        "}]"));
        QVERIFY(!reading.complete);
        QCOMPARE(reading.stories.size(), 1);
        QCOMPARE(reading.stories.first().primary, QStringList{QStringLiteral("Ownership")});
        const Story story = *reading.content.stories().begin();
        QVERIFY(story.id.toString() != QStringLiteral("9b2f3a52-4e0e-4a7f-8f6c-0f3d8a1b2c3d"));
        QCOMPARE(story.status, StoryStatus::Ready);
        QCOMPARE(story.action, QStringLiteral("A"));
        QCOMPARE(story.risks.first().mitigation, QStringLiteral("a copy"));
        QCOMPARE(story.criteria, QStringList({QStringLiteral("Speed"), QStringLiteral("Cost")}));
        QCOMPARE(story.metrics.size(), 1);
    }

    void barePrompts_keepSetAndFollowUps()
    {
        const Reading reading = read(
            quoted("[{'text': 'Tell me about a hard call.', 'set': 'First call', "
                   "'difficulty': 'Hard', 'follow_ups': ['Why?', 'And then?'], 'competencies': ['Failure']}, "
                   "{'question': 'What would you redo?', 'set': 'First call'}]"));
        QCOMPARE(reading.prompts.size(), 2);
        QCOMPARE(reading.content.sets().size(), 1);
        const Prompt *first = reading.content.find(PromptId(reading.prompts.first().id));
        QCOMPARE(first->difficulty, Difficulty::Hard);
        QCOMPARE(first->followUps.size(), 2);
        QCOMPARE(first->followUps.last().question, QStringLiteral("And then?"));
    }

    void bareAnswers_linkWhatStandsBesideThem()
    {
        const Reading reading = read(quoted("{'stories': [{'id': 's1', 'title': 'One', 'situation': 'x'}], "
                                            "'prompts': [{'id': 'p1', 'text': 'Tell me about one.'}], "
                                            "'answers': [{'story': 's1', 'prompt': 'p1', 'fit': 4}, "
                                            "{'story': 'elsewhere', 'prompt': 'p1'}]}"));
        QCOMPARE(reading.content.answers().size(), 1);
        const Answer answer = *reading.content.answers().begin();
        QCOMPARE(answer.fit, std::optional(4));
        QVERIFY(reading.content.find(answer.story));
        QVERIFY(reading.content.find(answer.prompt));
    }

    void whatIsNoItem_isListed()
    {
        const Reading reading = read(quoted("[{'title': 'A story', 'action': 'Did it'}, {'shoe': 42}, 7]"));
        QCOMPARE(reading.stories.size(), 1);
        QCOMPARE(reading.unrecognised.size(), 2);
        QVERIFY(reading.unrecognised.first().text.contains(QStringLiteral("shoe")));
    }

    void brokenJson_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("bank.json:1");
        QTest::newRow("cut off") << QByteArray("{\"format\": \"storybank\",\n\"stories\": [")
                                 << QStringLiteral("bank.json:2");
        QTest::newRow("deep") << QByteArray(100000, '[') << QStringLiteral("bank.json:1");
        QTest::newRow("deep objects")
            << QByteArray("{\"a\":").repeated(50000) << QStringLiteral("bank.json:1");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\x03\x04", 5) << QStringLiteral("bank.json");
        QTest::newRow("number") << QByteArray("17") << QStringLiteral("bank.json:1");
        QTest::newRow("nothing in it") << QByteArray("{}") << QStringLiteral("bank.json");
        QTest::newRow("list in the place of an object")
            << QByteArray("{\"format\": \"storybank\", \"version\": 1,\n\"stories\": [[]]}")
            << QStringLiteral("bank.json:2");
        QTest::newRow("object in the place of a list")
            << QByteArray("{\"format\": \"storybank\", \"version\": 1,\n\n\"prompts\": {}}")
            << QStringLiteral("bank.json:3");
        QTest::newRow("wrong kind of value")
            << QByteArray("{\"format\": \"storybank\", \"version\": 1, \"stories\": [\n"
                          "{\"id\": \"9b2f3a52-4e0e-4a7f-8f6c-0f3d8a1b2c3d\", \"strength\": \"high\"}]}")
            << QStringLiteral("bank.json:2");
        QTest::newRow("round that is a number")
            << QByteArray("{\"format\": \"storybank\", \"version\": 1, \"loops\": [{\"rounds\": [3]}]}")
            << QStringLiteral("bank.json:1");
        QTest::newRow("newer") << QByteArray("{\"format\": \"storybank\", \"version\": 99}")
                               << QStringLiteral("bank.json");
    }

    void brokenJson_isRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Error error = errorOf(json);
        QCOMPARE(error.code, ErrorCode::BadInput);
        QCOMPARE(error.what, place);
        QVERIFY(!error.why.isEmpty());
        QVERIFY(!error.help.isEmpty());
    }

    void wrongValue_isNamed()
    {
        const Error error =
            errorOf("{\"format\": \"storybank\", \"version\": 1, \"stories\": [{\"strength\": \"high\"}]}");
        QVERIFY2(error.why.contains(QStringLiteral("stories[0]")), qPrintable(error.why));
        QVERIFY2(error.why.contains(QStringLiteral("strength")), qPrintable(error.why));
    }

    void sameIdTwice_isRefused()
    {
        const Error error = errorOf("{\"format\": \"storybank\", \"version\": 1, \"notes\": ["
                                    "{\"id\": \"9b2f3a52-4e0e-4a7f-8f6c-0f3d8a1b2c3d\", \"text\": \"a\"},"
                                    "{\"id\": \"9b2f3a52-4e0e-4a7f-8f6c-0f3d8a1b2c3d\", \"text\": \"b\"}]}");
        QCOMPARE(error.code, ErrorCode::BadInput);
    }

    void longSection_isListedNotCut()
    {
        const QString text(sectionLimit + 1, u'a');
        const QJsonObject story{{QStringLiteral("title"), QStringLiteral("Long")},
                                {QStringLiteral("situation"), text}};
        const Reading reading = read(QJsonDocument(QJsonArray({story})).toJson());
        QVERIFY(reading.content.stories().begin()->situation.isEmpty());
        QCOMPARE(reading.unrecognised.size(), 1);
        QVERIFY(reading.unrecognised.first().text.contains(text));
    }

    void damagedExport_neverCrashes()
    {
        const QByteArray whole = exportJson(sampleOf(11, 2));
        QRandomGenerator random(2026);
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 3; ++i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(32, 127));
            if (round % 3 == 0)
                bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
            const auto reading = readJson(bytes, options);
            refused += reading ? 0 : 1;
            if (!reading)
                QVERIFY(!reading.error().why.isEmpty());
        }
        QVERIFY(refused > 100);
    }

    void readAny_choosesByNameAndFirstBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("readable");
        const QByteArray json = "[{\"text\": \"Tell me about a delay.\"}]";
        QTest::newRow("json") << QStringLiteral("a.json") << json << true;
        QTest::newRow("json without an ending") << QStringLiteral("-") << json << true;
        QTest::newRow("text") << QStringLiteral("a.txt") << QByteArray("Tell me about a delay you caused.")
                              << true;
        QTest::newRow("markdown") << QStringLiteral("a.md")
                                  << QByteArray("- Tell me about a delay you caused.") << true;
        QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("title,text\n") << false;
        QTest::newRow("html by content")
            << QStringLiteral("-") << QByteArray("<!DOCTYPE html><p>x</p>") << false;
        QTest::newRow("docx by content") << QStringLiteral("-") << QByteArray("PK\x03\x04more") << false;
        QTest::newRow("pdf") << QStringLiteral("a.txt") << QByteArray("%PDF-1.7\nx") << false;
    }

    void readAny_choosesByNameAndFirstBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, readable);
        const auto reading = readAny(bytes, name, {QString(), ReadAs::Auto, QDate(2026, 3, 1)});
        QCOMPARE(reading.ok(), readable);
        if (readable) {
            QCOMPARE(reading->prompts.size(), 1);
        } else {
            QCOMPARE(reading.error().code, ErrorCode::BadInput);
            QVERIFY(reading.error().help.contains(QStringLiteral("Markdown")));
        }
    }
};

QTEST_APPLESS_MAIN(TestJsonFiles)
#include "tst_jsonfiles.moc"
