#include "domain/fields.h"
#include "domain/json.h"

#include <QJsonArray>
#include <QTest>

using namespace storybank;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_defaultValue_roundTrips();
    void story_filled_roundTrips();
    void fromJson_unknownField_isKeptInExtra();
    void fromJson_wrongType_isRefused_data();
    void fromJson_wrongType_isRefused();
    void fromJson_absentField_keepsDefault();
    void codes_matchTheOrderOfEntities();
};

void JsonTest::everyKind_defaultValue_roundTrips()
{
    Entities::forEach([]<typename T>() {
        T entity;
        entity.id = Id<T>::create();
        const auto back = fromJson<T>(toJson(entity));
        QVERIFY(back.has_value());
        QCOMPARE(*back == entity, true);
    });
}

void JsonTest::story_filled_roundTrips()
{
    Story story;
    story.id = StoryId::create();
    story.title = QStringLiteral("Größe \"x\" \n 中文");
    story.status = StoryStatus::Polished;
    story.from = {2024, 3, 0};
    story.stakeholders = {{QStringLiteral("Lead"), {}, QStringLiteral("sceptical")}};
    story.followUps = {{QStringLiteral("Why?"), QStringLiteral("So."), true}};
    story.tags = {{CompetencyId::create(), TagRank::Secondary}};
    story.criteria = {QStringLiteral("fast"), QStringLiteral("cheap")};
    story.editedAt = QDateTime::fromMSecsSinceEpoch(1700000000123, Qt::UTC);
    Metric metric;
    metric.baseline = 15;
    metric.result = 1.8;
    metric.inputs = {{QStringLiteral("lift"), 0.1, QStringLiteral("%"), Certainty::Estimated}};
    story.metrics = {metric, Metric()};
    const auto back = fromJson<Story>(toJson(story));
    QVERIFY(back.has_value());
    QCOMPARE(*back == story, true);
}

void JsonTest::fromJson_unknownField_isKeptInExtra()
{
    QJsonObject object = toJson(Story());
    object.insert(QStringLiteral("mood"), QStringLiteral("calm"));
    const auto story = fromJson<Story>(object);
    QVERIFY(story.has_value());
    QCOMPARE(story->extra.value(QStringLiteral("mood")).toString(), QStringLiteral("calm"));
}

void JsonTest::fromJson_wrongType_isRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text is a number") << "title" << QJsonValue(3);
    QTest::newRow("unknown status") << "status" << QJsonValue(QStringLiteral("great"));
    QTest::newRow("strength is a fraction") << "strength" << QJsonValue(2.5);
    QTest::newRow("date is no date") << "when" << QJsonValue(QStringLiteral("yesterday"));
    QTest::newRow("id is no id") << "id" << QJsonValue(QStringLiteral("42"));
    QTest::newRow("time is no time") << "edited_at" << QJsonValue(QStringLiteral("noon"));
    QTest::newRow("list is a text") << "tags" << QJsonValue(QStringLiteral("x"));
    QTest::newRow("item is a number") << "metrics" << QJsonValue(QJsonArray{1});
}

void JsonTest::fromJson_wrongType_isRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(Story());
    object.insert(field, value);
    QVERIFY(!fromJson<Story>(object).has_value());
}

void JsonTest::fromJson_absentField_keepsDefault()
{
    const auto settings = fromJson<BankSettings>(QJsonObject());
    QVERIFY(settings.has_value());
    QCOMPARE(*settings == BankSettings(), true);
}

void JsonTest::codes_matchTheOrderOfEntities()
{
    QCOMPARE(QString(toCode(kindOf<Story>)), QStringLiteral("story"));
    QCOMPARE(QString(toCode(kindOf<RedactionTerm>)), QStringLiteral("redaction_term"));
    QCOMPARE(QString(toCode(kindOf<BankSettings>)), QStringLiteral("bank_settings"));
    QCOMPARE(fromCode<Kind>(u"LOOP"), std::optional(Kind::Loop));
    QCOMPARE(fromCode<Kind>(u"lopp"), std::nullopt);
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
