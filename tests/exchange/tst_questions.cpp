#include "exchange/questions.h"

#include <QTest>

using namespace storybank;

class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isAQuestionOrNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        for (const char *text : {"Tell me about a delay you caused.", "Describe a decision you regret",
                                 "Give an example of a bet.", "What would you do differently?",
                                 "\"Walk me through your last launch.\"", "**Have you ever quit?**",
                                 "How did you decide? Explain the options.", "A time when you had no plan",
                                 "Be ready for your portfolio.", "Erzählen Sie von einem Fehler.",
                                 "¿Qué aprendió usted?", "Parlez-moi d'un conflit."})
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        for (const char *text :
             {"Define a metric", "lunch at noon??", "We asked what they need.", "Show that you listen",
              "Describe:", "Why?", "", "What I learned", "what about lunch then?"})
            QTest::newRow(text) << QString::fromUtf8(text) << false;
    }

    void text_isAQuestionOrNot()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(looksLikeQuestion(text), expected);
    }

    void paragraph_isSplitAtNewQuestions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a question that leans on the one before")
            << QStringLiteral(
                   "Tell me about a row. Describe a miss. What did you learn, and how do you prevent it?")
            << QStringList(
                   {QStringLiteral("Tell me about a row."),
                    QStringLiteral("Describe a miss. What did you learn, and how do you prevent it?")});
        QTest::newRow("questions of their own")
            << QStringLiteral("What drives you? Where do you want to be in five years?")
            << QStringList({QStringLiteral("What drives you?"),
                            QStringLiteral("Where do you want to be in five years?")});
        QTest::newRow("an explanation goes along")
            << QStringLiteral("How have you led a team? Explain how you shared the work.")
            << QStringList({QStringLiteral("How have you led a team? Explain how you shared the work.")});
        QTest::newRow("prose with a question in front")
            << QStringLiteral("Why does it help? Because people get lost. Keep it short. Stop on time.")
            << QStringList();
        QTest::newRow("prose") << QStringLiteral("We met at noon. It rained.") << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void paragraph_isSplitAtNewQuestions()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(questionsIn(text), expected);
    }

    void sentences_doNotEndAtAbbreviations()
    {
        QCOMPARE(sentencesOf(QStringLiteral("It helps, e.g. Mondays. It is 1.8 now! Good?")),
                 QStringList({QStringLiteral("It helps, e.g. Mondays."), QStringLiteral("It is 1.8 now!"),
                              QStringLiteral("Good?")}));
    }

    void parts_areTakenOutOfTheLine()
    {
        const PartedQuestion parted =
            partsOf(QStringLiteral("Talk about a launch: (a) the plan; (b) the day; (c) after."));
        QCOMPARE(parted.stem, QStringLiteral("Talk about a launch"));
        QCOMPARE(parted.parts, QStringList({QStringLiteral("the plan"), QStringLiteral("the day"),
                                            QStringLiteral("after.")}));
    }

    void parts_needTheirOrder()
    {
        QVERIFY(partsOf(QStringLiteral("Compare (b) with (a) please.")).parts.isEmpty());
        QVERIFY(partsOf(QStringLiteral("Only (a) one part.")).parts.isEmpty());
    }

    void name_standsInFrontOfAColon()
    {
        QCOMPARE(nameInFront(QStringLiteral("Hard feedback: A time you told it.")),
                 QStringLiteral("Hard feedback"));
        QVERIFY(nameInFront(QStringLiteral("Tell me about a row.")).isEmpty());
        QVERIFY(nameInFront(QStringLiteral("Why now? One thing: tell me.")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestQuestions)
#include "tst_questions.moc"
