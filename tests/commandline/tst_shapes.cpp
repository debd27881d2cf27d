#include "commandline/program.h"

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace storybank::test;

class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void json_hasTheShapeOfTheContract_data();
    void json_hasTheShapeOfTheContract();
    void sample_isListedWhole_data();
    void sample_isListedWhole();
    void coverageOfTheSample_isThatWorkedOutByHand();
    void coverageCsv_hasALineForEachAnswer();
    void coverageOfALoop_looksAtItsPromptsOnly();
    void plan_keepsLocksAndRepeatsNothingToAnInterviewer();
    void plan_ofWrongCalls_isRefused_data();
    void plan_ofWrongCalls_isRefused();
    void show_takesPrefixAndTitle();
    void search_findsWords_data();
    void search_findsWords();
    void coach_pointsAtTheVeryWords();
    void coach_ofOneStory_isThatOnly();
    void text_isForPeople_data();
    void text_isForPeople();
    void colour_isForTerminalsOnly();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_bank;
};

namespace {

const QByteArray storyShape = R"({"id": "text", "title": "text", "status": "=draft|=ready|=polished|=retired",
    "strength": "int", "company": "text", "role": "text", "when": "text", "competencies": ["text"],
    "sections": {"situation": "text", "task": "text", "action": "text", "result": "text", "learning": "text",
        "stakeholders": "text", "risks": "text", "alternatives": "text", "criteria": "text"},
    "metrics": [{"name": "text", "baseline": "number|null", "result": "number|null", "unit": "text",
        "change": "text", "period": "text"}],
    "words": "int", "seconds": "int")";
const QByteArray promptShape =
    R"({"id": "text", "text": "text", "set": "text", "company": "text", "role": "text",
    "category": "text", "difficulty": "=|=easy|=medium|=hard", "round": "text", "rarity": "text",
    "competencies": ["text"])";
const QByteArray answersShape = R"([{"story": "text", "prompt": "text", "fit": "int|null",
    "origin": "=owner|=import", "chosen": "bool", "angle": "text", "opening": "text"}])";
const QByteArray followUpShape = R"([{"question": "text", "reply": "text", "ready": "bool"}])";

} // namespace

void TestShapes::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_bank = path(QStringLiteral("sample.storybank"));
    const Run made = call({QStringLiteral("new"), m_bank, QStringLiteral("--sample")});
    QVERIFY2(made.status == 0, made.errors);
    QVERIFY2(made.errors.isEmpty(), made.errors);
}

void TestShapes::json_hasTheShapeOfTheContract_data()
{
    QTest::addColumn<QString>("line"); // after the bank, words parted by spaces
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("list stories") << QStringLiteral("list @ stories") << '[' + storyShape + "}]";
    QTest::newRow("list prompts") << QStringLiteral("list @ prompts")
                                  << '[' + promptShape + R"(, "follow_ups": ["text"]}])";
    QTest::newRow("list competencies")
        << QStringLiteral("list @ competencies") << QByteArray(R"([{"id": "text", "name": "text"}])");
    QTest::newRow("list loops") << QStringLiteral("list @ loops")
                                << QByteArray(R"([{"id": "text", "company": "text",
        "role": "text", "date": "text", "rounds": [{"name": "text", "interviewer": "text", "minutes": "int",
        "focus": ["text"], "prompts": ["text"]}]}])");
    QTest::newRow("show story") << QStringLiteral("show @ story Rolling_back_the_ranking_on_day_two")
                                << storyShape + ", \"follow_ups\": " + followUpShape +
                                       ", \"answers\": " + answersShape +
                                       R"(, "tellings": [{}], "history": [{"at": "text", "what": "text"}]})";
    QTest::newRow("show prompt") << QStringLiteral("show @ prompt Two_teams_in_conflict")
                                 << promptShape + ", \"follow_ups\": " + followUpShape +
                                        ", \"answers\": " + answersShape + '}';
    QTest::newRow("search") << QStringLiteral("search @ vendor")
                            << QByteArray(R"([{"kind": "=story|=prompt|=note",
        "id": "text", "title": "text", "snippet": "text", "score": "number"}])");
    QTest::newRow("coverage") << QStringLiteral("coverage @")
                              << QByteArray(R"({"prompts": "int", "safe": "int",
        "covered": "int", "thin": "int", "gaps": "int", "distinct": "int",
        "rows": [{"prompt": "text", "text": "text", "level": "=safe|=covered|=thin|=gap", "stories": [{"id": "text",
            "title": "text", "fit": "int|null", "grade": "=strong|=workable|=stretch|=none", "chosen": "bool"}]}],
        "competencies": [{"name": "text", "stories": "int", "prompts": "int", "level": "=safe|=covered|=thin|=gap"}],
        "critical_stories": [{"id": "text", "title": "text", "prompts": "int"}],
        "next_story": {"competency": "text", "prompts": ["text"], "why": "text"}})");
    QTest::newRow("suggest") << QStringLiteral("suggest @ --limit 3")
                             << QByteArray(R"([{"prompt": "text", "text": "text", "stories": [{"id": "text",
        "title": "text", "score": "number", "reasons": ["text"]}]}])");
    QTest::newRow("tag") << QStringLiteral("tag @") << QByteArray(R"([{"kind": "=story|=prompt", "id": "text",
        "title": "text", "competencies": [{"name": "text", "score": "number", "reasons": ["text"]}]}])");
    QTest::newRow("coach") << QStringLiteral("coach @")
                           << QByteArray(
                                  R"([{"story": "text", "title": "text", "words": "int", "seconds": "int",
        "score": "int", "findings": [{"rule": "text", "severity": "=error|=warning|=hint", "section": "text",
            "start": "int", "end": "int", "message": "text"}]}])");
    QTest::newRow("plan") << QStringLiteral("plan @ Fennmark_Energy") << QByteArray(R"({"loop": "text",
        "fit": "int", "rounds": [{"round": "text", "interviewer": "text", "answers": [{"prompt": "text",
            "story": "text", "backup": "text|null", "fit": "int|null", "locked": "bool"}]}],
        "unanswered": ["text"], "reused": ["text"], "weakest": {"prompt": "text", "story": "text"},
        "why": "text"})");
    QTest::newRow("cheatsheet") << QStringLiteral("cheatsheet @ -o # --columns 3")
                                << QByteArray(R"({"pages": "int", "stories": "int", "font_pt": "number",
        "trimmed": [{"story": "text", "what": "text"}], "left_out": ["text"]})");
    QTest::newRow("check") << QStringLiteral("check @")
                           << QByteArray(R"({"ok": "bool", "schema": "int", "findings": ["text"]})");
}

void TestShapes::json_hasTheShapeOfTheContract()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, shape);
    QStringList words = line.split(u' ');
    words.replaceInStrings(QStringLiteral("@"), m_bank);
    words.replaceInStrings(QStringLiteral("#"), path(QStringLiteral("shape.pdf")));
    for (QString &word : words) {
        if (!word.contains(u'/'))
            word.replace(u'_', u' ');
    }
    const QJsonDocument wanted = QJsonDocument::fromJson(shape);
    QVERIFY2(!wanted.isNull(), shape);
    const QByteArray before = contentOf(m_bank);
    const Run run = call(words + QStringList{QStringLiteral("--json")});
    QVERIFY2(run.status == 0, run.errors);
    QVERIFY2(run.errors.isEmpty(), run.errors);
    const QJsonDocument got = run.json();
    QVERIFY2(!got.isNull(), "it is exactly one document");
    const QString found =
        difference(got.isArray() ? QJsonValue(got.array()) : QJsonValue(got.object()),
                   wanted.isArray() ? QJsonValue(wanted.array()) : QJsonValue(wanted.object()));
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QVERIFY2(!got.isArray() || !got.array().isEmpty(), "an empty list has any shape");
    QCOMPARE(contentOf(m_bank), before);
}

void TestShapes::sample_isListedWhole_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("count");
    QTest::newRow("stories") << QStringLiteral("stories") << 16;
    QTest::newRow("prompts") << QStringLiteral("prompts") << 22;
    QTest::newRow("competencies") << QStringLiteral("competencies") << 7;
    QTest::newRow("loops") << QStringLiteral("loops") << 1;
}

void TestShapes::sample_isListedWhole()
{
    QFETCH(QString, what);
    QFETCH(int, count);
    const Run run = call({QStringLiteral("list"), m_bank, what, QStringLiteral("--json")});
    QCOMPARE(run.array().size(), count);
}

void TestShapes::coverageOfTheSample_isThatWorkedOutByHand()
{
    const QJsonObject oracle =
        QJsonDocument::fromJson(
            contentOf(QStringLiteral(STORYBANK_SOURCE_DIR "/tests/insight/data/sample_coverage.json")))
            .object();
    const QJsonObject got = call({QStringLiteral("coverage"), m_bank, QStringLiteral("--json")}).object();
    const QJsonObject counts = oracle.value(u"counts").toObject();
    for (const QString &level : counts.keys())
        QCOMPARE(got.value(level), counts.value(level));
    QCOMPARE(got.value(u"distinct"), oracle.value(u"distinct"));

    QHash<QString, QJsonObject> rows;
    for (const QJsonValue &row : got.value(u"rows").toArray())
        rows.insert(row.toObject().value(u"short_name").toString(), row.toObject());
    const QJsonArray prompts = oracle.value(u"prompts").toArray();
    QCOMPARE(rows.size(), prompts.size());
    for (const QJsonValue &value : prompts) {
        const QJsonObject wanted = value.toObject();
        const QString name = wanted.value(u"prompt").toString();
        QVERIFY2(rows.contains(name), qPrintable(name));
        QCOMPARE(rows[name].value(u"level"), wanted.value(u"level"));
        QHash<QString, QJsonObject> stories;
        for (const QJsonValue &story : rows[name].value(u"stories").toArray())
            stories.insert(story.toObject().value(u"title").toString(), story.toObject());
        const QJsonArray answers = wanted.value(u"answers").toArray();
        QCOMPARE(stories.size(), answers.size());
        for (const QJsonValue &answer : answers) {
            const QJsonObject story = stories.value(answer.toObject().value(u"story").toString());
            for (const char *key : {"fit", "grade", "cap"})
                QCOMPARE(story.value(QLatin1String(key)), answer.toObject().value(QLatin1String(key)));
        }
    }

    QHash<QString, QJsonObject> competencies;
    for (const QJsonValue &row : got.value(u"competencies").toArray())
        competencies.insert(row.toObject().value(u"name").toString(), row.toObject());
    for (const QJsonValue &value : oracle.value(u"competencies").toArray()) {
        const QJsonObject row = competencies.value(value.toObject().value(u"name").toString());
        for (const char *key : {"level", "stories", "prompts"})
            QCOMPARE(row.value(QLatin1String(key)), value.toObject().value(QLatin1String(key)));
    }

    QMap<QString, int> lost, wantedLost;
    for (const QJsonValue &story : got.value(u"critical_stories").toArray())
        lost.insert(story.toObject().value(u"title").toString(),
                    story.toObject().value(u"levels_lost").toInt());
    for (const QJsonValue &story : oracle.value(u"critical").toArray())
        wantedLost.insert(story.toObject().value(u"story").toString(),
                          story.toObject().value(u"levels_lost").toInt());
    QCOMPARE(lost, wantedLost);
}

void TestShapes::coverageCsv_hasALineForEachAnswer()
{
    const QJsonObject json = call({QStringLiteral("coverage"), m_bank, QStringLiteral("--json")}).object();
    qsizetype expected = 1;
    for (const QJsonValue &row : json.value(u"rows").toArray())
        expected += std::max<qsizetype>(1, row.toObject().value(u"stories").toArray().size());
    const Run run = call({QStringLiteral("coverage"), m_bank, QStringLiteral("--csv")});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith("prompt,company,level,story,fit,grade,chosen\n"));
    QCOMPARE(run.output.count('\n'), expected);
}

void TestShapes::coverageOfALoop_looksAtItsPromptsOnly()
{
    const Run run = call({QStringLiteral("coverage"), m_bank, QStringLiteral("--loop"),
                          QStringLiteral("fennmark energy"), QStringLiteral("--json")});
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(run.object().value(u"prompts").toInt(), 14);
}

void TestShapes::plan_keepsLocksAndRepeatsNothingToAnInterviewer()
{
    const QStringList words{QStringLiteral("plan"), m_bank, QStringLiteral("fennmark energy"),
                            QStringLiteral("--json")};
    const Run run = call(words);
    QVERIFY2(run.status == 0, run.errors);
    int answers = 0, locked = 0, fit = 0;
    for (const QJsonValue &round : run.object().value(u"rounds").toArray()) {
        QSet<QString> heard;
        for (const QJsonValue &answer : round.toObject()[u"answers"].toArray()) {
            ++answers;
            locked += answer[u"locked"].toBool() ? 1 : 0;
            fit += answer[u"fit"].toInt();
            QVERIFY(!heard.contains(answer[u"story"].toString()));
            heard.insert(answer[u"story"].toString());
            QVERIFY(answer[u"backup"] != answer[u"story"]);
        }
    }
    QCOMPARE(locked, 4);
    QCOMPARE(answers + run.object().value(u"unanswered").toArray().size(), 14);
    QCOMPARE(run.object().value(u"fit").toInt(), fit);
    QCOMPARE(call(words).output, run.output);
    const Run fittest = call(words + QStringList{QStringLiteral("--spread"), QStringLiteral("0")});
    QVERIFY(fittest.object().value(u"worth").toInt() >= run.object().value(u"worth").toInt());
}

void TestShapes::plan_ofWrongCalls_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    const QString loop = QStringLiteral("Fennmark Energy");
    QTest::newRow("no loop") << QStringList{};
    QTest::newRow("unknown loop") << QStringList{QStringLiteral("Tallis")};
    QTest::newRow("spread is no number")
        << QStringList{loop, QStringLiteral("--spread"), QStringLiteral("wide")};
    QTest::newRow("spread is too large")
        << QStringList{loop, QStringLiteral("--spread"), QStringLiteral("101")};
    QTest::newRow("told in another way")
        << QStringList{loop, QStringLiteral("--told"), QStringLiteral("often")};
}

void TestShapes::plan_ofWrongCalls_isRefused()
{
    QFETCH(QStringList, words);
    const Run run = call(QStringList{QStringLiteral("plan"), m_bank} + words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.saysOneLine(), run.errors);
    QVERIFY(run.output.isEmpty());
}

void TestShapes::show_takesPrefixAndTitle()
{
    const QJsonObject story =
        call({QStringLiteral("list"), m_bank, QStringLiteral("stories"), QStringLiteral("--json")})
            .array()
            .first()
            .toObject();
    const QString id = story.value(u"id").toString();
    for (const QString &name : {id, id.left(8).toUpper(), story.value(u"title").toString().toUpper()}) {
        const Run run =
            call({QStringLiteral("show"), m_bank, QStringLiteral("story"), name, QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.errors);
        QCOMPARE(run.object().value(u"id").toString(), id);
    }
    const Run unknown = call({QStringLiteral("show"), m_bank, QStringLiteral("story"), id.left(7)});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.saysOneLine(), unknown.errors);
}

void TestShapes::search_findsWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("one word") << QStringList{QStringLiteral("vendor")} << true;
    QTest::newRow("several words") << QStringList{QStringLiteral("vendor"), QStringLiteral("guideline")}
                                   << true;
    QTest::newRow("quotes and operators are words")
        << QStringList{QStringLiteral("\"vendor\" AND (guideline*")} << true;
    QTest::newRow("not there") << QStringList{QStringLiteral("xylophone")} << false;
}

void TestShapes::search_findsWords()
{
    QFETCH(QStringList, words);
    QFETCH(bool, found);
    const Run run = call(QStringList{QStringLiteral("search"), m_bank, QStringLiteral("--json")} + words);
    QVERIFY2(run.status == 0, run.errors);
    QVERIFY(run.json().isArray());
    QCOMPARE(!run.array().isEmpty(), found);
    for (const QJsonValue &hit : run.array())
        QVERIFY(!hit.toObject().value(u"snippet").toString().contains(QChar(0xe000)));
    const Run one = call(QStringList{QStringLiteral("search"), m_bank, QStringLiteral("--json"),
                                     QStringLiteral("--limit"), QStringLiteral("1")} +
                         words);
    QCOMPARE(one.array().size(), found ? 1 : 0);
}

void TestShapes::coach_pointsAtTheVeryWords()
{
    const QString bank = path(QStringLiteral("coach.storybank"));
    const QString file = path(QStringLiteral("coach.md"));
    writeFile(file, "# Stories\n\n## The move\n\n**Situation:** It was late and they had it all.\n\n"
                    "**Task:** I had to move it for them.\n\n"
                    "**Action:** \xf0\x9f\x9a\x9a \xe5\xae\xb6! Then we moved it and we tested it.\n\n"
                    "**Result:** It took 12 days.\n");
    QCOMPARE(call({QStringLiteral("new"), bank}).status, 0);
    QCOMPARE(call({QStringLiteral("import"), bank, file}).status, 0);
    const Run run = call({QStringLiteral("coach"), bank, QStringLiteral("--json")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.array().size(), 1);
    const QJsonArray findings = run.array().first()[u"findings"].toArray();
    const auto found = std::find_if(findings.begin(), findings.end(), [](const auto &one) {
        return one.toObject()[u"rule"].toString() == u"we_over_i";
    });
    QVERIFY2(found != findings.end(), run.output);
    const QJsonObject finding = (*found).toObject();
    QCOMPARE(finding[u"section"].toString(), QStringLiteral("action"));
    // Places count characters: the lorry before the words is one.
    const QList<uint> action = QStringLiteral("🚚 家! Then we moved it and we tested it.").toUcs4();
    const int start = finding[u"start"].toInt();
    const QList<uint> words = action.mid(start, finding[u"end"].toInt() - start);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size()),
             QStringLiteral("we"));
}

void TestShapes::coach_ofOneStory_isThatOnly()
{
    const QString title = QStringLiteral("The labelling pipeline nobody owned");
    const Run run =
        call({QStringLiteral("coach"), m_bank, QStringLiteral("--story"), title, QStringLiteral("--json")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.array().size(), 1);
    QCOMPARE(run.array().first()[u"title"].toString(), title);
    QStringList rules;
    const QJsonArray findings = run.array().first()[u"findings"].toArray();
    for (const auto &finding : findings)
        rules.append(finding[u"rule"].toString());
    QCOMPARE(rules, (QStringList{QStringLiteral("we_over_i"), QStringLiteral("risk_missing"),
                                 QStringLiteral("number_without_baseline")}));
    QCOMPARE(
        call({QStringLiteral("coach"), m_bank, QStringLiteral("--story"), QStringLiteral("No such")}).status,
        2);
}

void TestShapes::text_isForPeople_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("needle");
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    QTest::newRow("list stories") << words("list @ stories") << QStringLiteral("Halving the warehouse bill");
    QTest::newRow("list loops") << words("list @ loops") << QStringLiteral("Fennmark Energy");
    QTest::newRow("search") << words("search @ vendor")
                            << QStringLiteral("The labelling pipeline nobody owned");
    QTest::newRow("coverage") << words("coverage @") << QStringLiteral("17 of 22 prompts are answered");
    QTest::newRow("suggest") << words("suggest @ --limit 2") << QStringLiteral(" %  ");
    QTest::newRow("coach") << words("coach @") << QStringLiteral(" of 100");
    QTest::newRow("plan") << QStringList{QStringLiteral("plan"), QStringLiteral("@"),
                                         QStringLiteral("Fennmark Energy")}
                          << QStringLiteral("Weakest link: ");
    QTest::newRow("check") << words("check @") << QStringLiteral("is sound");
}

void TestShapes::text_isForPeople()
{
    QFETCH(QStringList, words);
    QFETCH(QString, needle);
    words.replaceInStrings(QStringLiteral("@"), m_bank);
    const Run run = call(words);
    QVERIFY2(run.status == 0, run.errors);
    QVERIFY2(QString::fromUtf8(run.output).contains(needle), run.output);
    QVERIFY(!run.output.contains('\033'));
    QVERIFY(run.errors.isEmpty());
}

void TestShapes::colour_isForTerminalsOnly()
{
    // script(1) gives the program a terminal, where the system has any to give: a bare root has none.
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    const bool hasTerminals = terminal >= 0;
    if (hasTerminals)
        ::close(terminal);
    const QString line = QStringLiteral("script -qec \"'$P' coverage '$1'\" /dev/null");
    const Run plain = shell(QStringLiteral("export TERM=xterm NO_COLOR=1; ") + line, {m_bank});
    const Run coloured = shell(QStringLiteral("export TERM=xterm; ") + line, {m_bank});
    QVERIFY2(coloured.output.contains("\033[32m") == hasTerminals, coloured.output);
    QVERIFY2(!plain.output.contains("\033["), plain.output);
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"

#include <algorithm>
