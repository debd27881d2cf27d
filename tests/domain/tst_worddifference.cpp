#include "domain/longestcommon.h"
#include "domain/worddifference.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

constexpr int longList = 3200; // so long that the rows do not fit into memory at once

/// The pieces in one line: [-removed-] and {+added+}.
QString shown(const QList<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces) {
        if (piece.kind == PieceKind::Removed)
            text += u"[-%1-]"_s.arg(piece.text);
        else if (piece.kind == PieceKind::Added)
            text += u"{+%1+}"_s.arg(piece.text);
        else
            text += piece.text;
    }
    return text;
}

QString joined(const QList<DifferencePiece> &pieces, PieceKind without)
{
    QString text;
    for (const DifferencePiece &piece : pieces) {
        if (piece.kind != without)
            text += piece.text;
    }
    return text;
}

/// The length of a longest common subsequence as the textbook defines it, by its table, of which two rows at
/// a time are needed.
qsizetype commonByTable(const QList<int> &a, const QList<int> &b)
{
    std::vector<qsizetype> above(b.size() + 1, 0);
    std::vector<qsizetype> row(b.size() + 1, 0);
    for (const int element : a) {
        for (size_t j = 1; j < row.size(); ++j)
            row[j] = element == b.at(j - 1) ? above[j - 1] + 1 : std::max(above[j], row[j - 1]);
        std::swap(row, above);
    }
    return above.back();
}

QList<int> randomList(QRandomGenerator &random, int longest, int kinds)
{
    QList<int> list(random.bounded(longest + 1));
    for (int &element : list)
        element = random.bounded(kinds);
    return list;
}

QString randomText(QRandomGenerator &random, int tokens)
{
    static const QStringList parts{u"the"_s,
                                   u"label"_s,
                                   u"I"_s,
                                   u"we"_s,
                                   u" "_s,
                                   u" "_s,
                                   u" "_s,
                                   u"\n"_s,
                                   u"  "_s,
                                   u","_s,
                                   u"."_s,
                                   u"1.8"_s,
                                   u"don’t"_s,
                                   u"项"_s,
                                   u"目"_s,
                                   u"データ"_s,
                                   u"한국어"_s,
                                   u"e\u0301"_s,
                                   u"👩\u200D🔬"_s,
                                   u"😀"_s,
                                   u"مرحبا"_s,
                                   QString(QChar(0xD83D)),
                                   QString(QChar(0xDE00)),
                                   QString(QChar(0)),
                                   u"\t"_s};
    QString text;
    for (int left = random.bounded(tokens + 1); left > 0; --left)
        text += parts.at(random.bounded(static_cast<int>(parts.size())));
    return text;
}

/// `text` with some of its words changed, as somebody edits.
QString edited(QRandomGenerator &random, const QString &text)
{
    QStringList words = text.split(u' ');
    for (int changes = random.bounded(5); changes > 0; --changes)
        words[random.bounded(static_cast<int>(words.size()))] = randomText(random, 3);
    return words.join(u' ');
}

} // namespace

class TestWordDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void difference_isByWords_data();
    void difference_isByWords();
    void anyTexts_areJoinedBackExactly();
    void commonSequence_isAsLongAsTheTableSays_data();
    void commonSequence_isAsLongAsTheTableSays();
    void manyMoreWords_takeNoMoreThanTheirShareOfTime();
    void size_countsWords();
};

void TestWordDifference::difference_isByWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << u"I led it. "_s << u"I led it. "_s << u"I led it. "_s;
    QTest::newRow("from nothing") << QString() << u"I led"_s << u"{+I led+}"_s;
    QTest::newRow("to nothing") << u"I led"_s << QString() << u"[-I led-]"_s;
    QTest::newRow("one word") << u"so we rewrote it"_s << u"so I rewrote it"_s
                              << u"so [-we-]{+I+} rewrote it"_s;
    QTest::newRow("two for one") << u"we would look after quality"_s << u"I would own quality"_s
                                 << u"[-we-]{+I+} would [-look after-]{+own+} quality"_s;
    QTest::newRow("before a full stop") << u"for one quarter."_s << u"for one quarter, with a target."_s
                                        << u"for one quarter{+, with a target+}."_s;
    QTest::newRow("case counts") << u"Most came"_s << u"most came"_s << u"[-Most-]{+most+} came"_s;
    QTest::newRow("white space alone") << u"a b"_s << u"a  b"_s << u"a {+ +}b"_s;
    QTest::newRow("a line break") << u"a b"_s << u"a\nb"_s << u"a[- -]{+\n+}b"_s;
    QTest::newRow("Chinese by character")
        << u"我负责标注质量"_s << u"我负责检查质量"_s << u"我负责[-标注-]{+检查+}质量"_s;
    QTest::newRow("Japanese and Latin")
        << u"データをgitで"_s << u"データをhgで"_s << u"データを[-git-]{+hg+}で"_s;
    QTest::newRow("joined emoji stay whole")
        << u"a 👩\u200D🔬 b"_s << u"a 👩\u200D🚀 b"_s << u"a [-👩\u200D🔬-]{+👩\u200D🚀+} b"_s;
}

void TestWordDifference::difference_isByWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(shown(wordDifference(before, after)), "expected");
}

void TestWordDifference::anyTexts_areJoinedBackExactly()
{
    QRandomGenerator random(3);
    int changed = 0;
    for (int i = 0; i < 3000; ++i) {
        const QString before = randomText(random, 40);
        const QString after = random.bounded(3) ? edited(random, before) : randomText(random, 40);
        const auto pieces = wordDifference(before, after);
        QCOMPARE(joined(pieces, PieceKind::Added), before);
        QCOMPARE(joined(pieces, PieceKind::Removed), after);
        for (qsizetype p = 0; p < pieces.size(); ++p) {
            QVERIFY(!pieces.at(p).text.isEmpty());
            QVERIFY(p == 0 || pieces.at(p).kind != pieces.at(p - 1).kind);
            QVERIFY(p == 0 || pieces.at(p).kind != PieceKind::Removed ||
                    pieces.at(p - 1).kind == PieceKind::Same);
        }
        const bool same = std::all_of(pieces.cbegin(), pieces.cend(), [](const DifferencePiece &piece) {
            return piece.kind == PieceKind::Same;
        });
        QCOMPARE(same, before == after);
        changed += same ? 0 : 1;
    }
    QVERIFY(changed > 1000);
}

void TestWordDifference::commonSequence_isAsLongAsTheTableSays_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("longest");
    QTest::addColumn<int>("kinds");
    QTest::newRow("tiny") << 3000 << 6 << 3;
    QTest::newRow("around a word of bits") << 300 << 140 << 4;
    QTest::newRow("many kinds") << 300 << 200 << 60;
    QTest::newRow("one kind") << 100 << 150 << 1;
    QTest::newRow("in halves") << 1 << longList << 40;
}

void TestWordDifference::commonSequence_isAsLongAsTheTableSays()
{
    QFETCH(int, rounds);
    QFETCH(int, longest);
    QFETCH(int, kinds);
    QRandomGenerator random(5);
    for (int round = 0; round < rounds; ++round) {
        QList<int> a = randomList(random, longest, kinds);
        QList<int> b = randomList(random, longest, kinds);
        if (longest == longList) {
            a.resize(longest, 0);
            b.resize(longest, 1);
        }
        const auto found = longestCommon(a, b);
        QCOMPARE(found.size(), commonByTable(a, b));
        std::pair<qsizetype, qsizetype> last{-1, -1};
        for (const auto &[i, j] : found) {
            QVERIFY(i > last.first && j > last.second);
            QCOMPARE(a.at(i), b.at(j));
            last = {i, j};
        }
    }
}

void TestWordDifference::manyMoreWords_takeNoMoreThanTheirShareOfTime()
{
    QRandomGenerator random(9);
    const auto chinese = [&random](int size) {
        QString text;
        for (int i = 0; i < size; ++i)
            text += QChar(0x4e00 + random.bounded(800));
        return text;
    };
    const auto nanoseconds = [](const QString &before, const QString &after) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto pieces = wordDifference(before, after);
            best = pieces.isEmpty() ? best : std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    // Unrelated texts of the greatest length in characters that are compared one by one: the worst there is.
    const double small = double(nanoseconds(chinese(2500), chinese(2500)));
    const double large = double(nanoseconds(chinese(20000), chinese(20000)));
    qInfo("2,500 characters: %.2f ms; 20,000 characters: %.2f ms", small / 1e6, large / 1e6);
    QVERIFY2(large < small * 64, "eight times as much must stay below the square of it");
}

void TestWordDifference::size_countsWords()
{
    const auto size = sizeOf(wordDifference(u"we would look after it"_s, u"I would own it, at 1.8 %"_s));
    QCOMPARE(size.removed, 3);
    QCOMPARE(size.added, 4);
    DifferenceSize sum{1, 2};
    sum += size;
    QCOMPARE(sum, (DifferenceSize{4, 6}));
}

QTEST_GUILESS_MAIN(TestWordDifference)
#include "tst_worddifference.moc"
