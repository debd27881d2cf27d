#include "actions/builtin.h"
#include "actions/competencies.h"
#include "actions/prompts.h"
#include "resources/resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace storybank;

class TestBuiltIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initData(); }
    void formulas_areThere();
    void newLibrary_holdsTheFiveCompetencies();
    void sample_isWhole();
    void sample_isTheSameEveryTime();
    void sample_refersOnlyToWhatItHolds();
    void lexicon_knowsEveryBuiltInCompetency();
    void starterSet_ofEachCompetency_data();
    void starterSet_ofEachCompetency();
    void starterSets_areTheQuestionsOfTheExamples();
    void starterSet_followsARenamedCompetency();
    void starterSet_isAddedOnce();
    void starterSet_ofTheOwnersCompetency_isEmpty();

private:
    const QDate m_today{2026, 3, 1};
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

void TestBuiltIn::formulas_areThere()
{
    const auto formulas = builtInFormulas();
    QVERIFY(formulas);
    QVERIFY(formulaOf(*formulas, QStringLiteral("payback")));
}

void TestBuiltIn::newLibrary_holdsTheFiveCompetencies()
{
    const Library library = newLibrary();
    QCOMPARE(library.competenciesInOrder(), defaultCompetencies());
    QVERIFY(library.stories().isEmpty());
    QCOMPARE(library.table<BankSettings>().size(), 1);
}

void TestBuiltIn::sample_isWhole()
{
    const Result<Library> sample = sampleLibrary(m_today, m_now);
    QVERIFY2(sample, sample ? "" : qPrintable(sample.error().why));
    QCOMPARE(sample->stories().size(), 16);
    QCOMPARE(sample->prompts().size(), 22);
    QCOMPARE(sample->loops().size(), 1);
    const Loop &loop = *sample->loops().begin();
    QCOMPARE(loop.rounds.size(), 5);
    QCOMPARE(loop.date.firstDay(), m_today.addDays(6));
    for (const Round &round : loop.rounds) {
        QVERIFY2(!round.focus.isEmpty(), qPrintable(round.name));
        QVERIFY2(!round.expected.isEmpty(), qPrintable(round.name));
        QVERIFY2(sample->find(round.interviewer), qPrintable(round.name));
        for (const Slot &slot : round.expected)
            QVERIFY(sample->find(slot.prompt) && sample->find(slot.story) && sample->find(slot.backup));
    }
    QVERIFY(!sample->tellings().isEmpty());
}

void TestBuiltIn::sample_isTheSameEveryTime()
{
    const Result<Library> first = sampleLibrary(m_today, m_now);
    const Result<Library> second = sampleLibrary(m_today, m_now);
    QVERIFY(first && second);
    QVERIFY(*first == *second);
}

void TestBuiltIn::sample_refersOnlyToWhatItHolds()
{
    const Result<Library> sample = sampleLibrary(m_today, m_now);
    QVERIFY(sample);
    for (const Answer &answer : sample->answers()) {
        QVERIFY(sample->find(answer.story) && sample->find(answer.prompt));
        QCOMPARE(answer.id, Answer::idFor(answer.story, answer.prompt));
    }
    for (const Story &story : sample->stories()) {
        for (const Tag &tag : story.tags)
            QVERIFY2(sample->find(tag.competency), qPrintable(story.title));
    }
    for (const Prompt &prompt : sample->prompts()) {
        QVERIFY2(sample->find(prompt.set), qPrintable(prompt.text));
        QVERIFY2(!prompt.competencies.isEmpty(), qPrintable(prompt.text));
    }
}

void TestBuiltIn::lexicon_knowsEveryBuiltInCompetency()
{
    const Result<Lexicon> lexicon = builtInLexicon();
    QVERIFY(lexicon);
    for (const Competency &competency : defaultCompetencies() + widerCompetencies()) {
        QVERIFY2(!lexicon->storyCues.value(competency.key).isEmpty(), qPrintable(competency.key));
        QVERIFY2(!lexicon->promptCues.value(competency.key).isEmpty(), qPrintable(competency.key));
    }
}

void TestBuiltIn::starterSet_ofEachCompetency_data()
{
    QTest::addColumn<QString>("key");
    for (const Competency &competency : defaultCompetencies() + widerCompetencies())
        QTest::newRow(qPrintable(competency.key)) << competency.key;
}

void TestBuiltIn::starterSet_ofEachCompetency()
{
    QFETCH(QString, key);
    Library library = newLibrary();
    QVERIFY(apply(addWiderCompetencies(library), library));
    const Competency *competency = library.competencyNamed(key);
    QVERIFY(competency);
    const Result<Edit> edit = addStarterSet(library, competency->id, m_now);
    QVERIFY(edit);
    QVERIFY(apply(*edit, library));
    QVERIFY2(library.prompts().size() >= 6, qPrintable(QString::number(library.prompts().size())));
    QCOMPARE(library.sets().size(), 1);
    QCOMPARE(library.competencies().size(), 17);
    for (const Prompt &prompt : library.prompts()) {
        QVERIFY2(prompt.competencies.contains(competency->id), qPrintable(prompt.text));
        QVERIFY(library.find(prompt.set));
    }
}

/// The words of the starter questions are weighed from a copy in the form of the other examples.
void TestBuiltIn::starterSets_areTheQuestionsOfTheExamples()
{
    QFile file(QStringLiteral(":/insight/examples.starter.en.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QMap<QString, QStringList> examples;
    const QJsonArray prompts = QJsonDocument::fromJson(file.readAll())[u"prompts"].toArray();
    for (const QJsonValue &prompt : prompts)
        examples.insert(prompt[u"text"].toString(), prompt[u"competencies"].toVariant().toStringList());

    QMap<QString, QStringList> starters;
    for (const Competency &each : defaultCompetencies() + widerCompetencies()) {
        Library library = newLibrary();
        QVERIFY(apply(addWiderCompetencies(library), library));
        const Result<Edit> edit = addStarterSet(library, library.competencyNamed(each.key)->id, m_now);
        QVERIFY(edit);
        QVERIFY(apply(*edit, library));
        for (const Prompt &prompt : library.prompts()) {
            QStringList keys;
            for (const CompetencyId id : prompt.competencies)
                keys.append(library.find(id)->key);
            starters.insert(prompt.text, keys);
        }
    }
    QCOMPARE(examples, starters);
}

void TestBuiltIn::starterSet_followsARenamedCompetency()
{
    Library library = newLibrary();
    Competency renamed = defaultCompetencies().first();
    renamed.name = QStringLiteral("Owning it");
    library.table<Competency>().put(renamed);
    const Result<Edit> edit = addStarterSet(library, renamed.id, m_now);
    QVERIFY(edit);
    QVERIFY(!edit->touches<Competency>());
    QVERIFY(apply(*edit, library));
    for (const Prompt &prompt : library.prompts())
        QVERIFY(prompt.competencies.contains(renamed.id));
}

void TestBuiltIn::starterSet_isAddedOnce()
{
    Library library = newLibrary();
    const CompetencyId failure = defaultCompetencies().at(2).id;
    const Result<Edit> first = addStarterSet(library, failure, m_now);
    QVERIFY(first && !first->isEmpty());
    QVERIFY(apply(*first, library));
    const Result<Edit> second = addStarterSet(library, failure, m_now);
    QVERIFY(second && second->isEmpty());
}

void TestBuiltIn::starterSet_ofTheOwnersCompetency_isEmpty()
{
    Library library = newLibrary();
    const NewCompetency own = addCompetency(library, QStringLiteral("Night work"));
    QVERIFY(apply(own.edit, library));
    const Result<Edit> edit = addStarterSet(library, own.id, m_now);
    QVERIFY(edit && edit->isEmpty());
}

QTEST_GUILESS_MAIN(TestBuiltIn)
#include "tst_builtin.moc"
