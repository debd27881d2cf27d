#include "actions/builtin.h"
#include "actions/competencies.h"
#include "actions/prompts.h"
#include "actions/templates.h"
#include "resources/resources.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void builtIn_areEightInTheirOrder();
    void builtIn_guideEveryToldSection();
    void builtIn_nameCompetenciesOfTheProgram();
    void deepDive_asksItsSevenQuestions();
    void broken_isAnError_data();
    void broken_isAnError();
    void started_isAnEmptyDraftThatRemembers();
    void started_withoutTheCompetency_isNotTagged();
    void started_undone_isGone();
    void own_isFoundBeforeTheProgramsAndById();

private:
    const Template &builtIn(const QString &key) const;

    QList<Template> m_builtIn;
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

void TestTemplates::initTestCase()
{
    initData();
    const auto read = builtInTemplates();
    QVERIFY2(read, read.ok() ? "" : qPrintable(read.error().why));
    m_builtIn = *read;
}

const Template &TestTemplates::builtIn(const QString &key) const
{
    return *std::find_if(m_builtIn.cbegin(), m_builtIn.cend(),
                         [&key](const Template &one) { return one.key == key; });
}

void TestTemplates::builtIn_areEightInTheirOrder()
{
    QStringList keys;
    for (const Template &one : std::as_const(m_builtIn))
        keys.append(one.key);
    QCOMPARE(keys, QStringList({u"disagreement"_s, u"failure"_s, u"calculated_risk"_s, u"feedback"_s,
                                u"obstacle"_s, u"earning_trust"_s, u"deep_dive"_s, u"blank"_s}));
}

void TestTemplates::builtIn_guideEveryToldSection()
{
    for (const Template &one : std::as_const(m_builtIn)) {
        QVERIFY(!one.name.isEmpty() && !one.description.isEmpty());
        for (const Section section :
             {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning})
            QCOMPARE(guidance(&one, section).isEmpty(), one.key == u"blank");
    }
}

void TestTemplates::builtIn_nameCompetenciesOfTheProgram()
{
    Library library = newLibrary();
    QVERIFY(apply(addWiderCompetencies(library), library));
    for (const Template &one : std::as_const(m_builtIn)) {
        QCOMPARE(one.competencies.isEmpty(), one.key == u"blank");
        for (const QString &key : one.competencies) {
            const Competency *named = library.competencyNamed(key);
            QVERIFY2(named && named->key == key, qPrintable(key));
        }
    }
}

void TestTemplates::deepDive_asksItsSevenQuestions()
{
    QSet<QChar> numbers;
    for (const QString &text : builtIn(u"deep_dive"_s).guidance) {
        if (text.at(0).isDigit()) {
            QVERIFY(text.endsWith(u'?'));
            numbers.insert(text.at(0));
        }
    }
    QCOMPARE(numbers.size(), 7);
}

void TestTemplates::broken_isAnError_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("no JSON") << QByteArray("key: a");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("no key") << QByteArray(R"({"name": "A"})");
    QTest::newRow("no name") << QByteArray(R"({"key": "a"})");
    QTest::newRow("unknown section") << QByteArray(R"({"key": "a", "name": "A", "guidance": {"x": "y"}})");
}

void TestTemplates::broken_isAnError()
{
    QFETCH(QByteArray, document);
    const auto read = readTemplate(document);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void TestTemplates::started_isAnEmptyDraftThatRemembers()
{
    Library library = newLibrary();
    const NewStory made = startFromTemplate(library, builtIn(u"failure"_s), u"The lost week"_s, m_now);
    QVERIFY(apply(made.edit, library));
    const Story *story = library.find(made.id);
    QVERIFY(story);
    QCOMPARE(story->status, StoryStatus::Draft);
    QCOMPARE(story->title, u"The lost week"_s);
    QCOMPARE(story->createdAt, m_now);
    for (int i = 0; i < static_cast<int>(Codes<Section>::names.size()); ++i)
        QVERIFY(sectionText(*story, static_cast<Section>(i)).isEmpty());
    QVERIFY(story->hasPrimaryTag(library.competencyNamed(u"failure")->id));
    QVERIFY(story->hasTag(library.competencyNamed(u"ownership")->id));
    QVERIFY(!story->hasPrimaryTag(library.competencyNamed(u"ownership")->id));
    const Template *from = templateOf(*story, library, m_builtIn);
    QVERIFY(from);
    QCOMPARE(from->key, u"failure"_s);
}

void TestTemplates::started_withoutTheCompetency_isNotTagged()
{
    const Library library;
    const NewStory made = startFromTemplate(library, builtIn(u"failure"_s), {}, m_now);
    Library after = library;
    QVERIFY(apply(made.edit, after));
    QVERIFY(after.find(made.id)->tags.isEmpty());
}

void TestTemplates::started_undone_isGone()
{
    Library library = newLibrary();
    const Library before = library;
    const NewStory made = startFromTemplate(library, builtIn(u"obstacle"_s), {}, m_now);
    QVERIFY(apply(made.edit, library));
    QVERIFY(!(library == before));
    QVERIFY(apply(made.edit.inverse(), library));
    QVERIFY(library == before);
}

void TestTemplates::own_isFoundBeforeTheProgramsAndById()
{
    Library library = newLibrary();
    Template own;
    own.id = TemplateId::create();
    own.name = u"Mine"_s;
    Template changed = builtIn(u"failure"_s);
    changed.description = u"Changed"_s;
    library.table<Template>().put(own);
    library.table<Template>().put(changed);
    Story story;
    QVERIFY(!templateOf(story, library, m_builtIn));
    story.templateKey = templateKey(own);
    QCOMPARE(templateOf(story, library, m_builtIn)->name, u"Mine"_s);
    story.templateKey = u"failure"_s;
    QCOMPARE(templateOf(story, library, m_builtIn)->description, u"Changed"_s);
    story.templateKey = u"gone"_s;
    QVERIFY(!templateOf(story, library, m_builtIn));
    QVERIFY(guidance(nullptr, Section::Action).isEmpty());
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
