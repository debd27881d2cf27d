#include "commandline/arguments.h"
#include "commandline/commandline.h"
#include "commandline/terminal.h"

#include <QRegularExpression>
#include <QTest>

#include <clocale>

using namespace storybank;

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(std::setlocale(LC_CTYPE, "C.UTF-8")); }
    void width_countsColumns_data();
    void width_countsColumns();
    void oneLine_commandsNoTerminal();
    void elided_fitsItsColumns_data();
    void elided_fitsItsColumns();
    void wrapped_keepsEveryWordWithinTheWidth();
    void table_alignsWideCharacters();
    void table_isNeverWiderThanTheTerminal();
    void arguments_takeOptionsAnywhere();
    void arguments_refuseWhatIsWrong_data();
    void arguments_refuseWhatIsWrong();
    void help_namesEveryOption();
    void call_isUnderstood_data();
    void call_isUnderstood();
};

namespace {

Syntax syntax()
{
    Syntax made;
    made.positionals = QStringLiteral("BANK FILE…");
    made.least = 1;
    made.most = 2;
    made.summary = QStringLiteral("Does a thing.");
    made.options = {
        {{QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("Where to."), QStringLiteral("OUT")},
        {QStringLiteral("limit"), QStringLiteral("How many."), QStringLiteral("N")},
        jsonOption()};
    return made;
}

} // namespace

void TestTerminal::width_countsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ASCII") << QStringLiteral("rota") << 4;
    QTest::newRow("accents") << QStringLiteral("Zwölf") << 5;
    QTest::newRow("combining mark") << QStringLiteral("Zwo\u0308lf") << 5;
    QTest::newRow("Chinese") << QStringLiteral("箱子 x") << 6;
    QTest::newRow("outside the first plane") << QStringLiteral("𠀀") << 2;
}

void TestTerminal::width_countsColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QCOMPARE(displayWidth(text), columns);
}

void TestTerminal::oneLine_commandsNoTerminal()
{
    const QString line = oneLine(QStringLiteral("a\nb\t\033[31mred\u009b0m\u007f"));
    QCOMPARE(line.left(4), QStringLiteral("a b "));
    for (const QChar c : line)
        QVERIFY(c.category() != QChar::Other_Control);
}

void TestTerminal::elided_fitsItsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << QStringLiteral("rota") << 4 << QStringLiteral("rota");
    QTest::newRow("cut") << QStringLiteral("rotation") << 4 << QStringLiteral("rot…");
    QTest::newRow("half a wide character") << QStringLiteral("箱子里") << 4 << QStringLiteral("箱…");
    QTest::newRow("no limit") << QStringLiteral("rotation") << 0 << QStringLiteral("rotation");
}

void TestTerminal::elided_fitsItsColumns()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, expected);
    QCOMPARE(elided(text, width), expected);
}

void TestTerminal::wrapped_keepsEveryWordWithinTheWidth()
{
    const QString text =
        QStringLiteral("Two teams shared one service but not its night calls 十二个箱子十二个箱子十二个箱子"
                       "十二个箱子\n\nand ") +
        QString(70, u'x') + QStringLiteral(" end");
    const QString result = wrapped(text, 30, 4);
    for (const QString &line : result.chopped(1).split(u'\n')) {
        QVERIFY2(displayWidth(line) <= 30, qPrintable(line));
        QVERIFY(line.isEmpty() || line.startsWith(QStringLiteral("    ")));
    }
    QCOMPARE(QString(result).remove(QRegularExpression(QStringLiteral("\\s"))),
             QString(text).remove(QRegularExpression(QStringLiteral("\\s"))));
    QVERIFY(result.endsWith(u'\n'));
}

void TestTerminal::table_alignsWideCharacters()
{
    TextTable table({{QStringLiteral("Title")}, {QStringLiteral("No."), true}, {QStringLiteral("End")}});
    QVERIFY(table.text({}).isEmpty());
    table.add({{QStringLiteral("箱子")}, {QStringLiteral("7")}, {QStringLiteral("a")}});
    table.add({{QStringLiteral("One rota")}, {QStringLiteral("12")}, {QStringLiteral("b")}});
    QCOMPARE(table.text({}), QStringLiteral("Title     No.  End\n"
                                            "箱子        7  a\n"
                                            "One rota   12  b\n"));
    const QString tinted = table.text({true, 0});
    QVERIFY(tinted.startsWith(QStringLiteral("\033[1mTitle")));
}

void TestTerminal::table_isNeverWiderThanTheTerminal()
{
    TextTable table(
        {{QStringLiteral("Id")}, {QStringLiteral("Title"), false, true}, {QStringLiteral("Status")}});
    table.add({{QStringLiteral("12345678")}, {QString(200, u'x')}, {QStringLiteral("draft")}});
    for (const QString &line : table.text({false, 60}).chopped(1).split(u'\n'))
        QVERIFY2(displayWidth(line) <= 60, qPrintable(line));
    QVERIFY(table.text({}).contains(QString(200, u'x')));
}

void TestTerminal::arguments_takeOptionsAnywhere()
{
    const auto arguments =
        Arguments::parse(QStringLiteral("do"), syntax(),
                         {QStringLiteral("--json"), QStringLiteral("a.storybank"),
                          QStringLiteral("-oout.json"), QStringLiteral("--limit=3"), QStringLiteral("-")});
    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error().why));
    QVERIFY(arguments->json());
    QCOMPARE(arguments->bank(), QStringLiteral("a.storybank"));
    QCOMPARE(arguments->words().at(1), QStringLiteral("-"));
    QCOMPARE(arguments->value(QStringLiteral("output")), QStringLiteral("out.json"));
    QCOMPARE(*arguments->number(QStringLiteral("limit"), 9), 3);
    const auto bare =
        Arguments::parse(QStringLiteral("do"), syntax(), {QStringLiteral("--"), QStringLiteral("-b")});
    QVERIFY(bare);
    QCOMPARE(bare->bank(), QStringLiteral("-b"));
    QCOMPARE(*bare->number(QStringLiteral("limit"), 9), 9);
    QVERIFY(Arguments::parse(QStringLiteral("do"), syntax(), {QStringLiteral("-h")})->wantsHelp());
}

void TestTerminal::arguments_refuseWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("too few") << QStringList{};
    QTest::newRow("too many") << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("a"), QStringLiteral("--jsn")};
    QTest::newRow("value missing") << QStringList{QStringLiteral("a"), QStringLiteral("-o")};
    QTest::newRow("value too many") << QStringList{QStringLiteral("a"), QStringLiteral("--json=1")};
    QTest::newRow("given twice") << QStringList{QStringLiteral("a"), QStringLiteral("-ox"),
                                                QStringLiteral("--output=y")};
}

void TestTerminal::arguments_refuseWhatIsWrong()
{
    QFETCH(QStringList, words);
    const auto arguments = Arguments::parse(QStringLiteral("do"), syntax(), words);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ErrorCode::BadUsage);
    QVERIFY(!arguments.error().why.isEmpty());
}

void TestTerminal::help_namesEveryOption()
{
    const QString help = helpText(QStringLiteral("do"), syntax(), 60);
    for (const char *part : {"storybank do BANK FILE… [options]", "Does a thing.", "-o, --output OUT",
                             "--limit N", "--json", "-h, --help"})
        QVERIFY2(help.contains(QString::fromUtf8(part)), qPrintable(help));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(displayWidth(line) <= 60, qPrintable(line));
}

void TestTerminal::call_isUnderstood_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("display");
    QTest::addColumn<int>("kind");
    const auto words = [](const char *line) {
        return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
    };
    using Kind = Call::Kind;
    QTest::newRow("nothing") << words("") << true << int(Kind::Window);
    QTest::newRow("a bank") << words("my.storybank") << true << int(Kind::Window);
    QTest::newRow("a bank without a display") << words("my.storybank") << false << int(Kind::Refused);
    QTest::newRow("a command") << words("list my.storybank stories") << false << int(Kind::SubCommand);
    QTest::newRow("a command's help") << words("help list") << false << int(Kind::SubCommand);
    QTest::newRow("help") << words("--help") << false << int(Kind::Print);
    QTest::newRow("the word help") << words("help") << false << int(Kind::Print);
    QTest::newRow("version") << words("--version") << false << int(Kind::Print);
    QTest::newRow("no such command") << words("lst my.storybank") << true << int(Kind::Refused);
    QTest::newRow("no such option") << words("--lst") << true << int(Kind::Refused);
}

void TestTerminal::call_isUnderstood()
{
    QFETCH(QStringList, words);
    QFETCH(bool, display);
    QFETCH(int, kind);
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("DISPLAY");
    display ? qputenv("QT_QPA_PLATFORM", "offscreen") : qunsetenv("QT_QPA_PLATFORM");
    QCOMPARE(int(readCall(words).kind), kind);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
