#include "exchange/labels.h"

#include <QTest>

using namespace storybank;

Q_DECLARE_METATYPE(Part)

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void label_isRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Part>("part");
        QTest::addColumn<QString>("rest");
        const auto row = [](const char *text, Part part, const char *rest) {
            QTest::newRow(text) << QString::fromUtf8(text) << part << QString::fromUtf8(rest);
        };
        row("Situation: it rained", Part::Situation, "it rained");
        row("situation : it rained", Part::Situation, "it rained");
        row("**Situation:** it rained", Part::Situation, "it rained");
        row("**Situation**: it rained", Part::Situation, "it rained");
        row("**Situation** it rained", Part::Situation, "it rained");
        row("__Task__: mine", Part::Task, "mine");
        row("*Task:* mine", Part::Task, "mine");
        row("SITUATION", Part::Situation, "");
        row("Actions", Part::Action, "");
        row("What I did:", Part::Action, "");
        row("Result – all well", Part::Result, "all well");
        row("The result: all well", Part::Result, "all well");
        row("Lessons learned: ask", Part::Learning, "ask");
        row("What you learned", Part::Learning, "");
        row("S: it rained", Part::Situation, "it rained");
        row("(T) mine", Part::Task, "mine");
        row("[A] did it", Part::Action, "did it");
        row("R - all well", Part::Result, "all well");
        row("S - Situation: it rained", Part::Situation, "it rained");
        row("Situation (S): it rained", Part::Situation, "it rained");
        row("Situation (2023, a start-up): it rained", Part::Situation, "(2023, a start-up) it rained");
        row("**S**ituation: it rained", Part::Situation, "it rained");
        row("Context: it rained", Part::Situation, "it rained");
        row("Impact: all well", Part::Result, "all well");
        row("How alternatives were evaluated", Part::Criteria, "");
        row("Risks and mitigations: rain", Part::Risks, "rain");
        row("Key stakeholders: my lead", Part::Stakeholders, "my lead");
        row("Aufgabe: meine", Part::Task, "meine");
        row("Maßnahmen: viele", Part::Action, "viele");
        row("Acción: mucha", Part::Action, "mucha");
        row("Résultat: bon", Part::Result, "bon");
        row("90 seconds: short", Part::NinetySeconds, "short");
    }

    void label_isRecognised()
    {
        QFETCH(QString, text);
        QFETCH(Part, part);
        QFETCH(QString, rest);
        const auto label = matchLabel(text);
        QVERIFY(label);
        QCOMPARE(label->part, part);
        QCOMPARE(label->rest, rest);
        QVERIFY(label->length > 0 && label->length <= text.size());
    }

    void otherWords_areNoLabel_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Situations differ", "Alternatives framed:", "Risk mitigation: staged",
                                 "Note: none", "Timeline: 3 weeks", "A quick call", "Actions speak louder",
                                 "12: 30", "S", "R.", "", ":", "A. How did you plan?"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void otherWords_areNoLabel()
    {
        QFETCH(QString, text);
        QVERIFY(!matchLabel(text));
    }

    void paragraph_isCutAtItsLabels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("pieces");
        QTest::newRow("in order") << QStringLiteral("Situation: a b. Task: c. Action: d. Result: e.") << 4;
        QTest::newRow("with a lead") << QStringLiteral(
                                            "The cart. Situation: a. Task: c. Action: d. Result: e.")
                                     << 5;
        QTest::newRow("letters") << QStringLiteral("(S) it rained (T) stay dry (A) umbrella (R) dry") << 4;
        QTest::newRow("bold") << QStringLiteral("**Situation:** a **Task:** b **Action:** c **Result:** d")
                              << 4;
        QTest::newRow("too few") << QStringLiteral("Situation: a thing. Task: another thing entirely.") << 1;
        QTest::newRow("in small letters")
            << QStringLiteral("the situation: a, the task: b, the action: c, result: d") << 1;
        QTest::newRow("a list of words")
            << QStringLiteral("Use STAR (Situation, Task, Action, Result) and numbers.") << 1;
    }

    void paragraph_isCutAtItsLabels()
    {
        QFETCH(QString, text);
        QFETCH(int, pieces);
        const SourceLine line = classifyLines(text).first();
        SourceLine whole = line;
        whole.text = text;
        whole.column = 0;
        whole.kind = LineKind::Plain;
        const QList<SourceLine> cut = splitAtLabels(whole);
        QCOMPARE(cut.size(), pieces);
        for (const SourceLine &piece : cut)
            QCOMPARE(text.mid(piece.column, piece.text.size()), piece.text);
    }
};

QTEST_APPLESS_MAIN(TestLabels)
#include "tst_labels.moc"
