#include "domain/ids.h"

#include <QTest>

using namespace storybank;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_isThatOfTheIdsAsTheyAreWritten();
    void nullId_comesFirst();
    void sameName_givesTheSameId();
};

void TestIds::order_isThatOfTheIdsAsTheyAreWritten()
{
    for (int i = 0; i < 2000; ++i) {
        const StoryId a = StoryId::create();
        // A near one, too, so that every part of an id decides sometimes.
        QByteArray bytes = a.uuid().toRfc4122();
        const int at = i % 16;
        bytes[at] = static_cast<char>(bytes.at(at) + 1 + i % 255);
        const StoryId b(QUuid::fromRfc4122(bytes));
        QCOMPARE(a < b, a.toString() < b.toString());
        QCOMPARE(b < a, b.toString() < a.toString());
        QVERIFY(!(a < a));
    }
}

void TestIds::nullId_comesFirst()
{
    for (int i = 0; i < 100; ++i)
        QVERIFY(StoryId() < StoryId::create());
}

void TestIds::sameName_givesTheSameId()
{
    QCOMPARE(PromptId::fromName(QStringLiteral("a")), PromptId::fromName(QStringLiteral("a")));
    QVERIFY(PromptId::fromName(QStringLiteral("a")) != PromptId::fromName(QStringLiteral("b")));
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
