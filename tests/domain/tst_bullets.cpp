#include "domain/bullets.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestBullets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bullet_ofALine_data();
    void bullet_ofALine();
};

void TestBullets::bullet_ofALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("next");

    QTest::newRow("dash") << u"- one"_s << u"- "_s << u"- "_s;
    QTest::newRow("two spaces stay") << u"*  one"_s << u"*  "_s << u"*  "_s;
    QTest::newRow("dot, indented") << u"\t• one"_s << u"\t• "_s << u"\t• "_s;
    QTest::newRow("number") << u"  3) one"_s << u"  3) "_s << u"  4) "_s;
    QTest::newRow("only the mark") << u"- "_s << u"- "_s << u"- "_s;
    QTest::newRow("minus") << u"-3 %"_s << QString() << QString();
    QTest::newRow("a year") << u"2023. "_s << u"2023. "_s << u"2024. "_s;
    QTest::newRow("a long number") << u"12345. x"_s << QString() << QString();
    QTest::newRow("words") << u"one - two"_s << QString() << QString();
    QTest::newRow("empty") << QString() << QString() << QString();
}

void TestBullets::bullet_ofALine()
{
    QFETCH(const QString, line);
    const std::optional<Bullet> bullet = bulletOf(line);
    QTEST(bullet ? bullet->mark : QString(), "mark");
    QTEST(bullet ? bullet->next : QString(), "next");
}

QTEST_GUILESS_MAIN(TestBullets)
#include "tst_bullets.moc"
