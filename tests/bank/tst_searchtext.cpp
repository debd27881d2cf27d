#include "bank/searchtext.h"

#include "support/randomlibrary.h"

#include <QRegularExpression>
#include <QTest>

using namespace storybank;
using namespace storybank::searchtext;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexed_splitsIntoPairs_data();
    void indexed_splitsIntoPairs();
    void restored_takesItBack();
    void restored_mergesMarks();
    void queryFor_data();
    void queryFor();
};

namespace {

/// The tokens, as the tokenizer sees them: at spaces and at the invisible breaks.
QStringList tokens(const QString &text)
{
    return indexed(text).split(QRegularExpression(QStringLiteral("[\\s\u2060\u200B,.。]+")),
                               Qt::SkipEmptyParts);
}

} // namespace

void TestSearchText::indexed_splitsIntoPairs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Latin") << QStringLiteral("One two, three.") << QStringLiteral("One two three");
    QTest::newRow("Chinese") << QStringLiteral("项目管理。") << QStringLiteral("项目 目管 管理 理");
    QTest::newRow("one character") << QStringLiteral("项") << QStringLiteral("项");
    QTest::newRow("Japanese with sound mark") << QStringLiteral("データ") << QStringLiteral("デー ータ タ");
    QTest::newRow("mixed") << QStringLiteral("用SQL数据") << QStringLiteral("用 SQL 数据 据");
    QTest::newRow("beyond the first plane") << QStringLiteral("𠀀𠀁") << QStringLiteral("𠀀𠀁 𠀁");
}

void TestSearchText::indexed_splitsIntoPairs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(tokens(text).join(u' '), expected);
}

void TestSearchText::restored_takesItBack()
{
    storybank::testing::RandomLibrary random(9);
    for (int i = 0; i < 300; ++i) {
        const QString text = random.text(20).replace(u'\n', u' ').replace(u'\t', u' ');
        QCOMPARE(restored(indexed(text)), text);
    }
    const QString repeated = QStringLiteral("谢谢谢 ああああ 𠀀𠀀𠀀 aa");
    QCOMPARE(restored(indexed(repeated)), repeated);
}

void TestSearchText::restored_mergesMarks()
{
    const QString excerpt =
        QStringLiteral("我\u2060我\uE000们\u2060们管\uE001\u2060\uE000管理\uE001\u2060理");
    QCOMPARE(restored(excerpt), QStringLiteral("我\uE000们管理\uE001"));
    QCOMPARE(restored(QStringLiteral("\uE000word\uE001\nline")), QStringLiteral("\uE000word\uE001 line"));
}

void TestSearchText::queryFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QStringLiteral("  ") << QString();
    QTest::newRow("only signs") << QStringLiteral("\" ( * -") << QString();
    QTest::newRow("one word") << QStringLiteral("risk") << QStringLiteral("(\"risk\"*)");
    QTest::newRow("two words") << QStringLiteral("big risk") << QStringLiteral("\"big\" AND (\"risk\"*)");
    QTest::newRow("operator") << QStringLiteral("NOT \"x\"")
                              << QStringLiteral("\"NOT\" AND (\"\"\"x\"\"\"*)");
    QTest::newRow("pairs") << QStringLiteral("管理") << QStringLiteral("(\"管理\")");
    QTest::newRow("one character") << QStringLiteral("管") << QStringLiteral("(\"管\"*)");
}

void TestSearchText::queryFor()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(searchtext::queryFor(typed), expected);
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
