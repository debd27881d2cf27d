#include "items/openbank.h"

#include "actions/prompts.h"
#include "items/coverageexport.h"

#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

/// A reader of RFC 4180 that knows nothing of the writer.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes); // which takes the mark at the beginning away
    QList<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\r')) {
            rows.last().append(cell);
            cell.clear();
        } else if (!quoted && c == u'\n') {
            rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    rows.removeLast(); // after the last line break
    return rows;
}

MatrixInk ink()
{
    MatrixInk ink;
    for (QColor *colour : {&ink.paper, &ink.onStrong})
        *colour = QColor(Qt::white);
    for (QColor *colour :
         {&ink.text, &ink.text2, &ink.text3, &ink.rule, &ink.frame, &ink.strong, &ink.workable,
          &ink.onWorkable, &ink.stretch, &ink.onStretch, &ink.warn, &ink.gap, &ink.gapGround})
        *colour = QColor(Qt::black);
    return ink;
}

/// A bank whose texts want to be more than text.
Library hostile()
{
    Library bank = newLibrary();
    Story story;
    story.id = StoryId::fromName(u"s"_s);
    story.title = u"=HYPERLINK(\"x\"), <b>bold</b> %1"_s;
    story.status = StoryStatus::Ready;
    bank.table<Story>().put(story);
    Prompt prompt;
    prompt.id = PromptId::fromName(u"p"_s);
    prompt.text = u"-1 \"quoted\", <script>alert(1)</script>\tand %2"_s;
    prompt.shortName = prompt.text;
    bank.table<Prompt>().put(prompt);
    Answer answer;
    answer.story = story.id;
    answer.prompt = prompt.id;
    answer.id = Answer::idFor(story.id, prompt.id);
    answer.fit = 4;
    bank.table<Answer>().put(answer);
    return bank;
}

struct Matrix
{
    explicit Matrix(OpenBank &bank) : model(bank.session, bank.facts, bank.suggestions) {}
    CoverageModel model;
};

} // namespace

class TestCoverageExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bank = std::make_unique<OpenBank>(); }

    void csv_readBack_isTheMatrixAsShown();
    void csv_ofAClosedGroup_saysHowItStands();
    void csv_ofOtherOrders_followsThem();
    void csv_ofHostileTexts_actsAsNothing();
    void labels_sayFitGradeCapAndChoice_data();
    void labels_sayFitGradeCapAndChoice();
    void part_holdsOnlyWhatIsSelected();
    void tsv_hasALineForEachPrompt();
    void html_hasHeadsSentencesAndALegend();
    void html_ofHostileTexts_isOnlyText();
    void html_needsNothingElse();
    void clip_ofHostileTexts_actsAsNothing();
    void struckStory_isMarkedEverywhere();
    void competencies_areWrittenAsTags();

private:
    void openSample() { QCOMPARE(m_bank->open(OpenBank::sample()), QString()); }

    std::unique_ptr<OpenBank> m_bank;
};

void TestCoverageExport::csv_readBack_isTheMatrixAsShown()
{
    openSample();
    const Matrix matrix(*m_bank);
    const QByteArray bytes = matrixCsv(wholeMatrix(matrix.model));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QList<QStringList> rows = readCsv(bytes);
    QCOMPARE(rows.size(), 1 + 22);
    QStringList heads{u"Group"_s, u"Prompt"_s, u"Level"_s};
    for (const CoverageColumn &column : matrix.model.columns())
        heads.append(column.title);
    QCOMPARE(rows.first(), heads);
    QString group;
    int line = 0;
    for (const CoverageRow &row : matrix.model.rows()) {
        if (row.kind == CoverageRow::Kind::Group) {
            group = row.name;
            continue;
        }
        const QStringList &read = rows.at(++line);
        QCOMPARE(read.size(), heads.size());
        QCOMPARE(read.mid(0, 2), QStringList({group, row.name}));
        for (int i = 0; i < matrix.model.draftColumn(); ++i) {
            const CoverageCell &cell = row.cell(matrix.model.columns().at(i));
            QCOMPARE(read.at(i + 3).isEmpty(), cell.state == CellState::Nothing);
            if (cell.state == CellState::Judged)
                QVERIFY2(read.at(i + 3).startsWith(QString::number(cell.fit)), qPrintable(read.at(i + 3)));
            QCOMPARE(read.at(i + 3).endsWith(u"chosen"_s), cell.chosen);
        }
    }
    QCOMPARE(line, 22);
}

void TestCoverageExport::csv_ofAClosedGroup_saysHowItStands()
{
    openSample();
    Matrix matrix(*m_bank);
    matrix.model.setCollapsed(matrix.model.rows().first().key, true);
    const QList<QStringList> rows = readCsv(matrixCsv(wholeMatrix(matrix.model)));
    QCOMPARE(rows.size(), 1 + 1 + 17);
    QCOMPARE(rows.at(1).mid(0, 3), QStringList({u"Ownership"_s, u"5 of 5 answered, 1 thin"_s, QString()}));
}

void TestCoverageExport::csv_ofOtherOrders_followsThem()
{
    openSample();
    Matrix matrix(*m_bank);
    matrix.model.setRowOrder(RowOrder::WorstFirst);
    matrix.model.setColumnOrder(ColumnOrder::ByTitle);
    matrix.model.setGapsOnly(true);
    const QList<QStringList> rows = readCsv(matrixCsv(wholeMatrix(matrix.model)));
    QCOMPARE(rows.size(), 1 + 5);
    for (const QStringList &row : rows.mid(1))
        QCOMPARE(row.at(2), u"gap"_s);
    QStringList ready = rows.first().mid(3, 13); // the three drafts stand last
    const QStringList asWritten = ready;
    std::sort(ready.begin(), ready.end());
    QCOMPARE(asWritten, ready);
}

void TestCoverageExport::csv_ofHostileTexts_actsAsNothing()
{
    QCOMPARE(m_bank->open(hostile()), QString());
    const Matrix matrix(*m_bank);
    const QList<QStringList> rows = readCsv(matrixCsv(wholeMatrix(matrix.model)));
    QCOMPARE(rows.first().last(), u"'=HYPERLINK(\"x\"), <b>bold</b> %1"_s);
    QCOMPARE(rows.last().at(1), u"'-1 \"quoted\", <script>alert(1)</script>\tand %2"_s);
    for (const QStringList &row : rows) {
        for (const QString &cell : row)
            QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()), qPrintable(cell));
    }
}

void TestCoverageExport::labels_sayFitGradeCapAndChoice_data()
{
    QTest::addColumn<CoverageCell>("cell");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("sign");
    using State = CellState;
    QTest::newRow("nothing") << CoverageCell() << QString() << QString();
    QTest::newRow("strong") << CoverageCell{State::Judged, 5, Grade::Strong, Cap::NoCap, false}
                            << u"5 strong"_s << u"●"_s;
    QTest::newRow("draft, chosen") << CoverageCell{State::Judged, 4, Grade::Stretch, Cap::Draft, true}
                                   << u"4 stretch (draft), chosen"_s << u"◕"_s;
    QTest::newRow("spent") << CoverageCell{State::Judged, 3, Grade::Workable, Cap::Spent, false}
                           << u"3 not counted (spent)"_s << u"◑"_s;
    QTest::newRow("retired") << CoverageCell{State::Judged, 1, Grade::None, Cap::Retired, false}
                             << u"1 not counted (retired)"_s << u"○"_s;
    QTest::newRow("proposed") << CoverageCell{State::Proposed, 0, Grade::None, Cap::NoCap, false}
                              << u"suggested"_s << u"?"_s;
    QTest::newRow("not judged") << CoverageCell{State::NotJudged, 0, Grade::None, Cap::NoCap, false}
                                << u"not judged"_s << u"?"_s;
    QTest::newRow("imported") << CoverageCell{State::Imported, 0, Grade::Workable, Cap::NoCap, false}
                              << u"imported, workable"_s << u"?"_s;
    QTest::newRow("does not fit") << CoverageCell{State::DoesNotFit, 0, Grade::None, Cap::NoCap, false}
                                  << u"does not fit"_s << u"–"_s;
    QTest::newRow("primary") << CoverageCell{State::Primary, 0, Grade::Strong, Cap::NoCap, false}
                             << u"primary, strong"_s << u"●"_s;
    QTest::newRow("secondary") << CoverageCell{State::Secondary, 0, Grade::Stretch, Cap::NoCap, false}
                               << u"secondary, stretch"_s << u"○"_s;
}

void TestCoverageExport::labels_sayFitGradeCapAndChoice()
{
    QFETCH(CoverageCell, cell);
    QTEST(cellLabel(cell), "label");
    QTEST(cellSign(cell), "sign");
}

void TestCoverageExport::part_holdsOnlyWhatIsSelected()
{
    openSample();
    const Matrix matrix(*m_bank);
    const CoverageModel &model = matrix.model;
    // Two cells that do not touch, a heading between them, and a draft cell, which is no story's.
    const MatrixTable part = partOfMatrix(model, {model.index(1, 0), model.index(6, 2), model.index(8, 4),
                                                  model.index(8, model.draftColumn())});
    QCOMPARE(part.rows.size(), 2);
    QCOMPARE(part.columns.size(), 2);
    QVERIFY(!part.hasGroups());
    QCOMPARE(part.columns.first().story, model.columns().at(0).story);
    QCOMPARE(part.rows.first().cell(part.columns.first()), model.cell(1, 0));
    QCOMPARE(part.rows.first().cell(part.columns.last()), CoverageCell());
    QCOMPARE(part.rows.last().cell(part.columns.first()), CoverageCell());
    QCOMPARE(part.rows.last().cell(part.columns.last()), model.cell(8, 4));
}

void TestCoverageExport::tsv_hasALineForEachPrompt()
{
    openSample();
    const Matrix matrix(*m_bank);
    const QStringList lines = matrixTsv(wholeMatrix(matrix.model)).split(u'\n');
    QCOMPARE(lines.size(), 1 + 22 + 1);
    for (const QString &line : lines.mid(0, 23))
        QCOMPARE(line.count(u'\t'), 2 + 16);
    QVERIFY(lines.last().isEmpty());
}

void TestCoverageExport::html_hasHeadsSentencesAndALegend()
{
    openSample();
    const Matrix matrix(*m_bank);
    const QString html =
        QString::fromUtf8(matrixHtml(wholeMatrix(matrix.model, u"Fennmark onsite"_s), ink()));
    QVERIFY(html.contains(u"<h1 dir=\"auto\">Coverage: Fennmark onsite</h1>"_s));
    QVERIFY(html.contains(u"17 of 22 prompts answered"_s));
    QCOMPARE(html.count(u"<th scope=\"col\""_s), 16 + 2);
    QCOMPARE(html.count(u"<th scope=\"row\""_s), 22);
    QCOMPARE(html.count(u"<th scope=\"rowgroup\""_s), 5);
    QCOMPARE(html.count(u"<tr class=\"gap\">"_s), 5);
    QVERIFY(html.contains(u"fit 5 of 5, strong, chosen"_s));
    const qsizetype legend = html.indexOf(u">Legend<"_s);
    QVERIFY(legend > 0);
    for (const QString &word : {u"Strong"_s, u"Workable"_s, u"Stretch"_s, u"Chosen"_s, u"Suggested"_s,
                                u"Does not fit"_s, u"Not judged"_s})
        QVERIFY2(html.indexOf(word, legend) > 0, qPrintable(word));
}

void TestCoverageExport::html_ofHostileTexts_isOnlyText()
{
    QCOMPARE(m_bank->open(hostile()), QString());
    const Matrix matrix(*m_bank);
    const QString html =
        QString::fromUtf8(matrixHtml(wholeMatrix(matrix.model, u"<i>Fenn & mark</i>"_s), ink()));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<b>"_s));
    QVERIFY(!html.contains(u"<i>"_s));
    QVERIFY(html.contains(u"&lt;script&gt;"_s));
    QVERIFY(html.contains(u"&lt;b&gt;bold&lt;/b&gt; %1"_s));
    QVERIFY(html.contains(u"and %2"_s));
}

void TestCoverageExport::html_needsNothingElse()
{
    openSample();
    const Matrix matrix(*m_bank);
    const QString html = QString::fromUtf8(matrixHtml(wholeMatrix(matrix.model), ink()));
    for (const QString &outside : {u"http:"_s, u"https:"_s, u"src="_s, u"href="_s, u"url("_s, u"@import"_s})
        QVERIFY2(!html.contains(outside), qPrintable(outside));
    QVERIFY(html.contains(u"default-src 'none'"_s));
}

void TestCoverageExport::clip_ofHostileTexts_actsAsNothing()
{
    QCOMPARE(m_bank->open(hostile()), QString());
    const Matrix matrix(*m_bank);
    const QString clip = matrixClip(wholeMatrix(matrix.model), ink());
    QVERIFY(!clip.contains(u"<script"_s));
    QVERIFY(!clip.contains(u">="_s));
    QVERIFY(!clip.contains(u">-"_s));
    QVERIFY(clip.contains(u">'=HYPERLINK"_s));
    QVERIFY(clip.contains(u">4 strong</td>"_s) || clip.contains(u">4 strong"_s));
}

void TestCoverageExport::struckStory_isMarkedEverywhere()
{
    openSample();
    Matrix matrix(*m_bank);
    const StoryId story = matrix.model.columns().first().story;
    matrix.model.setStruck({story});
    const MatrixTable table = wholeMatrix(matrix.model);
    QVERIFY(QString::fromUtf8(matrixCsv(table)).contains(u"not counted (spent)"_s));
    const QString html = QString::fromUtf8(matrixHtml(table, ink()));
    QCOMPARE(html.count(u"class=\"story struck\""_s), 1);
    QVERIFY(html.contains(u"The story is spent, so it answers nothing."_s));
}

void TestCoverageExport::competencies_areWrittenAsTags()
{
    openSample();
    Matrix matrix(*m_bank);
    matrix.model.setRows(CoverageView::Rows::Competencies);
    const MatrixTable table = wholeMatrix(matrix.model);
    QVERIFY(!table.hasGroups());
    const QList<QStringList> rows = readCsv(matrixCsv(table));
    QCOMPARE(rows.first().mid(0, 2), QStringList({u"Competency"_s, u"Level"_s}));
    QCOMPARE(rows.size(), 1 + table.rows.size());
    QVERIFY(QString::fromUtf8(matrixHtml(table, ink())).contains(u"Primary tag, strong"_s));
}

QTEST_MAIN(TestCoverageExport)
#include "tst_coverageexport.moc"
