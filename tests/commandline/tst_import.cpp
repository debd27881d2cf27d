#include "commandline/program.h"

using namespace storybank::test;

/// Import, export, tags and sheets through the program.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void text_isReadAndLinked();
    void secondImport_addsNothing();
    void dryRun_leavesTheBankAlone();
    void pipe_isReadLikeAFile();
    void severalFiles_mayNameEachOther();
    void unrecognised_isListedAndKeptAsANote();
    void as_saysWhatIsExpected();
    void export_comesBackEqual_data();
    void export_comesBackEqual();
    void export_toStandardOutput_isTheSame();
    void bareList_isRead();
    void tag_appliesOnceAndKeepsTheOwnersTags();
    void suggest_findsTheStoryWithoutItsLink();
    void sheet_isOnePage_data();
    void sheet_isOnePage();
    void sheet_formatFollowsTheEnding_data();
    void sheet_formatFollowsTheEnding();
    void newBank_isPrivateAndSound();
    void locale_makesNoDifference_data();
    void locale_makesNoDifference();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Run import(const QStringList &more) const
    {
        return call(QStringList{QStringLiteral("import"), m_bank, QStringLiteral("--json")} + more);
    }
    QJsonArray list(const QString &what) const
    {
        return call({QStringLiteral("list"), m_bank, what, QStringLiteral("--json")}).array();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_bank, m_notes;
};

namespace {

const QByteArray notes = R"(# Prompts

1. Tell me about a time two teams fought over one service.
2. When did you go against the advice of a vendor?

# Stories

## One rota for two teams

**Situation:** Two teams shared one service but not its night calls.

**Task:** Get below ten pages a week by autumn.

**Action:** I sorted three hundred pages with both leads and deleted each alert that asked for nothing.

**Result:** Pages fell from 41 to 9 a week.

## The vendor who was wrong

**Situation:** A vendor told us to buy twice the machines.

**Task:** Decide in a week.

**Action:** I measured the queue for three days and found one slow query.

**Result:** We bought nothing and the queue was empty by noon.
)";

const QByteArray linked = R"(# Prompts

1. Tell me about a time two teams fought over one service.
   Answers:
   - One rota for two teams: 4, chosen
)";

} // namespace

void TestImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bank = path(QStringLiteral("mine.storybank"));
    m_notes = path(QStringLiteral("notes.md"));
    writeFile(m_notes, notes);
    const Run made = call({QStringLiteral("new"), m_bank});
    QVERIFY2(made.status == 0, made.errors);
}

void TestImport::text_isReadAndLinked()
{
    const QByteArray shape = R"({"stories": "int", "prompts": "int", "answers": "int", "duplicates": "int",
        "items": [{"kind": "=story|=prompt", "id": "text", "title": "text", "source": "text", "duplicate": "bool"}],
        "unrecognised": [{"source": "text", "text": "text"}]})";
    const Run run = import({m_notes});
    QVERIFY2(run.status == 0, run.errors);
    const QString found = difference(run.object(), QJsonDocument::fromJson(shape).object());
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QCOMPARE(run.object().value(u"stories").toInt(), 2);
    QCOMPARE(run.object().value(u"prompts").toInt(), 2);
    QCOMPARE(run.object().value(u"duplicates").toInt(), 0);
    QCOMPARE(list(QStringLiteral("stories")).size(), 2);
    QCOMPARE(list(QStringLiteral("prompts")).size(), 2);
    QSet<QString> places, ids;
    for (const QJsonValue &item : run.object().value(u"items").toArray()) {
        places.insert(item.toObject().value(u"source").toString());
        ids.insert(item.toObject().value(u"id").toString());
    }
    QCOMPARE(places, (QSet<QString>{QStringLiteral("notes.md:3"), QStringLiteral("notes.md:4"),
                                    QStringLiteral("notes.md:8"), QStringLiteral("notes.md:18")}));
    for (const QString &what : {QStringLiteral("stories"), QStringLiteral("prompts")}) {
        for (const QJsonValue &row : list(what))
            QVERIFY(ids.contains(row.toObject().value(u"id").toString()));
    }
    const QJsonObject story = call({QStringLiteral("show"), m_bank, QStringLiteral("story"),
                                    QStringLiteral("One rota for two teams"), QStringLiteral("--json")})
                                  .object();
    QCOMPARE(story.value(u"status").toString(), QStringLiteral("ready"));
    QCOMPARE(story.value(u"strength").toInt(), 0);

    writeFile(m_notes, linked);
    const Run link = import({m_notes});
    QCOMPARE(link.object().value(u"prompts").toInt(), 0);
    QCOMPARE(link.object().value(u"answers").toInt(), 1);
}

void TestImport::secondImport_addsNothing()
{
    QCOMPARE(import({m_notes}).status, 0);
    const QByteArray before = contentOf(m_bank);
    const QJsonObject again = import({m_notes}).object();
    for (const char *key : {"stories", "prompts", "answers"})
        QCOMPARE(again.value(QLatin1String(key)).toInt(-1), 0);
    QCOMPARE(again.value(u"duplicates").toInt(), 4);
    for (const QJsonValue &item : again.value(u"items").toArray())
        QVERIFY(item.toObject().value(u"duplicate").toBool());
    QVERIFY2(contentOf(m_bank) == before, "nothing to add, so nothing is written");
}

void TestImport::dryRun_leavesTheBankAlone()
{
    const QByteArray before = contentOf(m_bank);
    const Run run = import({m_notes, QStringLiteral("--dry-run")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.object().value(u"stories").toInt(), 2);
    QVERIFY(contentOf(m_bank) == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    const Run text = call({QStringLiteral("import"), m_bank, m_notes, QStringLiteral("--dry-run")});
    QVERIFY2(text.output.contains("Would add: 2 stories, 2 prompts"), text.output);
}

void TestImport::pipe_isReadLikeAFile()
{
    const Run run =
        call({QStringLiteral("import"), m_bank, QStringLiteral("-"), QStringLiteral("--json")}, notes);
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"stories").toInt(), 2);
    const Run substituted =
        shell(QStringLiteral(R"("$P" import "$1" <(cat "$2") --json)"), {m_bank, m_notes});
    QVERIFY2(substituted.status == 0, substituted.errors);
    QCOMPARE(substituted.object().value(u"duplicates").toInt(), 4);
}

void TestImport::severalFiles_mayNameEachOther()
{
    const QString links = path(QStringLiteral("links.md"));
    writeFile(links, linked);
    const Run run = import({links, m_notes});
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"stories").toInt(), 2);
    QCOMPARE(run.object().value(u"prompts").toInt(), 2);
    QCOMPARE(run.object().value(u"answers").toInt(), 1);
}

void TestImport::unrecognised_isListedAndKeptAsANote()
{
    writeFile(m_notes, notes + "\n# Zebra crossings\n\nbring an umbrella of gorgonzola\n");
    const QJsonObject report = import({m_notes}).object();
    QStringList texts;
    for (const QJsonValue &left : report.value(u"unrecognised").toArray())
        texts.append(left.toObject().value(u"text").toString());
    QVERIFY2(texts.join(u' ').contains(QStringLiteral("gorgonzola")), qPrintable(texts.join(u'|')));
    const QJsonArray hits =
        call({QStringLiteral("search"), m_bank, QStringLiteral("gorgonzola"), QStringLiteral("--json")})
            .array();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().toObject().value(u"kind").toString(), QStringLiteral("note"));
}

void TestImport::as_saysWhatIsExpected()
{
    writeFile(m_notes, "How do you keep calm?\nHow do you say no?\n");
    const Run run = import({m_notes, QStringLiteral("--as"), QStringLiteral("prompts")});
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"prompts").toInt(), 2);
    QCOMPARE(run.object().value(u"stories").toInt(), 0);
}

void TestImport::export_comesBackEqual_data()
{
    QTest::addColumn<bool>("sample");
    QTest::newRow("an empty bank") << false;
    QTest::newRow("the sample") << true;
}

void TestImport::export_comesBackEqual()
{
    QFETCH(bool, sample);
    if (sample) {
        QVERIFY(QFile::remove(m_bank));
        QCOMPARE(call({QStringLiteral("new"), m_bank, QStringLiteral("--sample")}).status, 0);
    }
    const QString first = path(QStringLiteral("first.json")), second = path(QStringLiteral("second.json"));
    const QString copy = path(QStringLiteral("copy.storybank"));
    QCOMPARE(call({QStringLiteral("export"), m_bank, QStringLiteral("-o"), first}).status, 0);
    QCOMPARE(call({QStringLiteral("new"), copy}).status, 0);
    const Run run = call({QStringLiteral("import"), copy, first, QStringLiteral("--json")});
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"stories").toInt(), sample ? 16 : 0);
    QVERIFY(run.object().value(u"unrecognised").toArray().isEmpty());
    QCOMPARE(call({QStringLiteral("export"), copy, QStringLiteral("-o"), second}).status, 0);
    QCOMPARE(contentOf(second), contentOf(first));
    const QJsonObject document = QJsonDocument::fromJson(contentOf(first)).object();
    QCOMPARE(document.value(u"format").toString(), QStringLiteral("storybank"));
    QCOMPARE(document.value(u"version").toInt(), 1);
    for (const char *key : {"stories", "prompts", "sets", "competencies", "answers", "frameworks", "loops",
                            "tellings", "rehearsals"})
        QVERIFY2(document.value(QLatin1String(key)).isArray(), key);
    QVERIFY(document.value(u"settings").isObject());
    QCOMPARE(QFile::permissions(first) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestImport::export_toStandardOutput_isTheSame()
{
    const QString file = path(QStringLiteral("out.json"));
    QCOMPARE(call({QStringLiteral("export"), m_bank, QStringLiteral("-o"), file}).status, 0);
    QCOMPARE(call({QStringLiteral("export"), m_bank, QStringLiteral("-o"), QStringLiteral("-")}).output,
             contentOf(file));
}

void TestImport::bareList_isRead()
{
    const QByteArray bare = R"([{"title": "A bare story", "situation": "It was night.", "task": "Sleep.",
        "action": "I slept.", "result": "It was day."}])";
    const Run run =
        call({QStringLiteral("import"), m_bank, QStringLiteral("-"), QStringLiteral("--json")}, bare);
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"stories").toInt(), 1);
    QCOMPARE(list(QStringLiteral("stories")).first().toObject().value(u"title").toString(),
             QStringLiteral("A bare story"));
}

void TestImport::tag_appliesOnceAndKeepsTheOwnersTags()
{
    writeFile(m_notes, notes +
                           "\n## A plan I argued against\nCompetencies: Failure\n\n"
                           "**Situation:** My manager and I disagreed about a launch date.\n\n"
                           "**Task:** Settle it.\n\n**Action:** I disagreed openly, wrote down why, then "
                           "committed to the plan that I had argued against.\n\n**Result:** It shipped.\n");
    QCOMPARE(import({m_notes}).status, 0);
    const QByteArray before = contentOf(m_bank);
    const Run proposed = call({QStringLiteral("tag"), m_bank, QStringLiteral("--json")});
    QVERIFY2(proposed.status == 0, proposed.errors);
    QVERIFY(contentOf(m_bank) == before);
    QCOMPARE(call({QStringLiteral("tag"), m_bank, QStringLiteral("--apply")}).status, 0);
    const QJsonObject story = call({QStringLiteral("show"), m_bank, QStringLiteral("story"),
                                    QStringLiteral("A plan I argued against"), QStringLiteral("--json")})
                                  .object();
    const QJsonArray names = story.value(u"competencies").toArray();
    QCOMPARE(names.first().toString(), QStringLiteral("Failure"));
    QVERIFY2(names.contains(QStringLiteral("Disagree and commit")), "its own words say so");
    const QByteArray tagged = contentOf(m_bank);
    QCOMPARE(call({QStringLiteral("tag"), m_bank, QStringLiteral("--apply")}).status, 0);
    QVERIFY(contentOf(m_bank) == tagged);
}

void TestImport::suggest_findsTheStoryWithoutItsLink()
{
    QCOMPARE(import({m_notes}).status, 0);
    const QJsonArray rows = call({QStringLiteral("suggest"), m_bank, QStringLiteral("--json")}).array();
    QCOMPARE(rows.size(), 2);
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonArray stories = row.value(u"stories").toArray();
        QVERIFY(!stories.isEmpty());
        const bool vendor = row.value(u"text").toString().contains(QStringLiteral("vendor"));
        QCOMPARE(stories.first().toObject().value(u"title").toString(),
                 vendor ? QStringLiteral("The vendor who was wrong")
                        : QStringLiteral("One rota for two teams"));
        QVERIFY(!stories.first().toObject().value(u"reasons").toArray().isEmpty());
    }
}

void TestImport::sheet_isOnePage_data()
{
    QTest::addColumn<int>("stories");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("size");
    QTest::newRow("no story") << 0 << QStringList{} << QByteArray("(A4)");
    QTest::newRow("one story") << 1 << QStringList{QStringLiteral("--columns"), QStringLiteral("1")}
                               << QByteArray("(A4)");
    QTest::newRow("sixteen, letter") << 16 << QStringList{QStringLiteral("--paper"), QStringLiteral("letter")}
                                     << QByteArray("(letter)");
    QTest::newRow("forty, three columns")
        << 40 << QStringList{QStringLiteral("--columns"), QStringLiteral("3")} << QByteArray("(A4)");
}

void TestImport::sheet_isOnePage()
{
    QFETCH(int, stories);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, size);
    QByteArray text = "# Stories\n";
    for (int i = 0; i < stories; ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        text += "\n## Story number " + number + "\nStrength: " + QByteArray::number(1 + i % 5) +
                "\n\n**Situation:** Machine " + number + " failed each night at " + number +
                ".\n\n**Task:** Find out why by day " + number + ".\n\n**Action:** I watched it for " +
                number + " nights.\n- Logged fan " + number + "\n- Changed belt " + number +
                "\n\n**Result:** Errors fell from " + number + "0 % to 1 %.\n";
    }
    writeFile(m_notes, text);
    if (stories > 0)
        QCOMPARE(import({m_notes}).object().value(u"stories").toInt(), stories);
    const QString pdf = path(QStringLiteral("sheet.pdf"));
    const Run run = call(QStringList{QStringLiteral("cheatsheet"), m_bank, QStringLiteral("-o"), pdf,
                                     QStringLiteral("--json")} +
                         options);
    QVERIFY2(run.status == 0, run.errors);
    QVERIFY2(run.errors.isEmpty(), run.errors);
    const QJsonObject report = run.object();
    QCOMPARE(report.value(u"pages").toInt(), 1);
    QCOMPARE(report.value(u"stories").toInt() + report.value(u"left_out").toArray().size(), stories);
    QVERIFY(stories > 16 || report.value(u"left_out").toArray().isEmpty());
    QVERIFY(report.value(u"font_pt").toDouble() >= 8);
    const QByteArray info = runProcess(QStringLiteral("pdfinfo"), {pdf}).output;
    QVERIFY2(info.contains("Pages:           1\n"), info);
    QVERIFY2(info.contains(size), info);
    QCOMPARE(QFile::permissions(pdf) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestImport::sheet_formatFollowsTheEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
    QTest::newRow("PNG") << QStringLiteral("a.PNG") << QByteArray("\x89PNG");
    QTest::newRow("html") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("md") << QStringLiteral("a.md") << QByteArray("# ");
}

void TestImport::sheet_formatFollowsTheEnding()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    QCOMPARE(import({m_notes}).status, 0);
    const Run run = call({QStringLiteral("cheatsheet"), m_bank, QStringLiteral("-o"), path(name)});
    QVERIFY2(run.status == 0, run.errors);
    const QByteArray content = contentOf(path(name));
    QVERIFY2(content.left(start.size()).toLower() == start.toLower(), content.left(40));
}

void TestImport::newBank_isPrivateAndSound()
{
    QCOMPARE(QFile::permissions(m_bank) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const Run check = call({QStringLiteral("check"), m_bank, QStringLiteral("--json")});
    QCOMPARE(check.status, 0);
    QVERIFY(check.object().value(u"ok").toBool());
    QCOMPARE(list(QStringLiteral("competencies")).size(), 5);
    QCOMPARE(
        call({QStringLiteral("list"), m_bank, QStringLiteral("stories"), QStringLiteral("--json")}).output,
        QByteArray("[\n]\n"));
}

void TestImport::locale_makesNoDifference_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::newRow("C") << QStringList{QStringLiteral("LC_ALL=C")};
    QTest::newRow("Latin 1") << QStringList{QStringLiteral("LC_ALL=de_DE.ISO-8859-1")};
    QTest::newRow("German") << QStringList{QStringLiteral("LANG=de_DE.UTF-8")};
    QTest::newRow("none") << QStringList{};
}

void TestImport::locale_makesNoDifference()
{
    QFETCH(QStringList, variables);
    const QString bank = path(QStringLiteral("Bänke 里.storybank"));
    writeFile(m_notes, "# Stories\n\n## Zwölf Kästen\n\n**Situation:** 十二个箱子。\n\n**Result:** The error "
                       "rate fell from 15 % to 1.8 %.\n");
    QProcessEnvironment environment = bareEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    const auto run = [&environment](const QStringList &words) {
        return runProcess(programPath(), words, {}, environment);
    };
    const Run made = run({QStringLiteral("new"), bank});
    QVERIFY2(made.status == 0 && made.errors.isEmpty(), made.errors);
    const Run imported = run({QStringLiteral("import"), bank, m_notes});
    QVERIFY2(imported.status == 0 && imported.errors.isEmpty(), imported.errors);
    const Run listed =
        run({QStringLiteral("list"), bank, QStringLiteral("stories"), QStringLiteral("--json")});
    const QJsonObject story = listed.array().first().toObject();
    QCOMPARE(story.value(u"title").toString(), QStringLiteral("Zwölf Kästen"));
    const QJsonObject metric = story.value(u"metrics").toArray().first().toObject();
    QCOMPARE(metric.value(u"result").toDouble(), 1.8);
    const Run found = run({QStringLiteral("search"), bank, QStringLiteral("箱子")});
    QVERIFY2(QString::fromUtf8(found.output).contains(QStringLiteral("Zwölf Kästen")), found.output);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"

#include <QDir>
#include <QProcessEnvironment>

#include <memory>
