#include "domain/occurrences.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<storybank::TextRange>)

namespace storybank {

char *toString(const TextRange &of)
{
    return QTest::toString(u"%1+%2"_s.arg(of.start).arg(of.length));
}

} // namespace storybank

class TestOccurrences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void occurrences_data();
    void occurrences();
    void occurrences_ofEachWordStandWhereItIs();
};

void TestOccurrences::occurrences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QList<TextRange>>("expected");
    using List = QList<TextRange>;
    QTest::newRow("none") << u"label"_s << u"zebra"_s << List{};
    QTest::newRow("nothing wanted") << u"label"_s << QString() << List{};
    QTest::newRow("only spaces wanted") << u"a b"_s << u" "_s << List{};
    QTest::newRow("empty text") << QString() << u"a"_s << List{};
    QTest::newRow("any case") << u"We and we"_s << u"WE"_s << List{{0, 2}, {7, 2}};
    QTest::newRow("inside a word") << u"relabel"_s << u"label"_s << List{{2, 5}};
    QTest::newRow("without overlap") << u"aaaa"_s << u"aa"_s << List{{0, 2}, {2, 2}};
    QTest::newRow("accent in the text") << u"un café noir"_s << u"cafe"_s << List{{3, 4}};
    QTest::newRow("accent of its own") << u"cafe\u0301 noir"_s << u"café"_s << List{{0, 5}};
    QTest::newRow("accent wanted") << u"cafe"_s << u"CAFÉ"_s << List{{0, 4}};
    QTest::newRow("capital with accent") << u"École"_s << u"école"_s << List{{0, 5}};
    QTest::newRow("letter that is two") << u"ﬁnal"_s << u"in"_s << List{{0, 2}};
    QTest::newRow("over a line break") << u"the\nlabel"_s << u"the label"_s << List{{0, 9}};
    QTest::newRow("no-break space") << u"88\u00a0%"_s << u"88 %"_s << List{{0, 4}};
    QTest::newRow("several spaces") << u"a  b"_s << u"a b"_s << List{{0, 4}};
    QTest::newRow("Chinese") << u"团队标签"_s << u"标签"_s << List{{2, 2}};
    QTest::newRow("outside the first plane") << u"x 😀 y"_s << u"y"_s << List{{5, 1}};
}

void TestOccurrences::occurrences()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QFETCH(QList<TextRange>, expected);
    QCOMPARE(storybank::occurrences(text, wanted), expected);
}

void TestOccurrences::occurrences_ofEachWordStandWhereItIs()
{
    const QString text = u"Ünser Team maß 1,8 % — “daß” war neu. 标签 zählt; ﬁn."_s;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        const QList<TextRange> found = storybank::occurrences(text, word);
        QVERIFY2(!found.isEmpty(), qPrintable(word));
        QCOMPARE(text.mid(found.first().start, found.first().length).toCaseFolded(), word.toCaseFolded());
    }
}

QTEST_APPLESS_MAIN(TestOccurrences)
#include "tst_occurrences.moc"
