#include "actions/builtin.h"
#include "actions/competencies.h"
#include "actions/frameworks.h"
#include "actions/importing.h"
#include "exchange/jsonwriter.h"
#include "exchange/reading.h"
#include "resources/resources.h"

#include <QDir>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// What the library is after the edit.
Library with(const Library &library, const Edit &edit)
{
    Library after = library;
    return apply(edit, after) ? after : Library();
}

Library without(const Library &library, const Edit &edit)
{
    return with(library, edit.inverse());
}

QStringList namesOf(const Framework &framework)
{
    QStringList names;
    for (const Principle &principle : framework.principles)
        names.append(principle.name);
    return names;
}

QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

} // namespace

class TestFrameworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void builtIn_everyFileIsRead();
    void builtIn_keysAndTitlesAreUnique();
    void builtIn_namesOnlyCompetenciesOfTheProgram();
    void builtIn_describesAndMapsEveryPrinciple();
    void builtIn_coversEveryCompetency();
    void amazon_hasItsSixteenPrinciplesInOrder();
    void broken_isAnError_data();
    void broken_isAnError();
    void added_bringsTheCompetenciesItNeeds();
    void added_undone_isAsBefore();
    void added_twice_changesNothing();
    void renamedCompetency_isUsedByKey();
    void retiredCompetency_isUsedAsItIs();
    void ownCompetencyOfThatName_isUsed();
    void own_isEmptyUntilPrinciplesCome();
    void names_areChecked_data();
    void names_areChecked();
    void principles_areAddedRenamedMovedAndRemoved();
    void principleNames_areNeverRepeated();
    void crosswalk_takesAndGivesCompetencies();
    void unknownPlaces_changeNothing();
    void removed_leavesTagsAndCompetencies();
    void everyStep_isUndone();
    void export_bringsFrameworksBack();
    void target_isSetBoundedAndCleared();

private:
    const BuiltInFramework &builtIn(const QString &key) const;
    /// The new bank with a framework of three principles of the owner's.
    Library ownBank(FrameworkId &id) const;

    QList<BuiltInFramework> m_builtIn;
};

void TestFrameworks::initTestCase()
{
    initData();
    const auto read = builtInFrameworks();
    QVERIFY2(read, read.ok() ? "" : qPrintable(read.error().why));
    m_builtIn = *read;
}

const BuiltInFramework &TestFrameworks::builtIn(const QString &key) const
{
    return *std::find_if(m_builtIn.cbegin(), m_builtIn.cend(),
                         [&key](const BuiltInFramework &one) { return one.key == key; });
}

Library TestFrameworks::ownBank(FrameworkId &id) const
{
    const NewFramework made = newFramework(newLibrary(), u"Our values"_s, u"Ours"_s);
    id = made.id;
    Library library = with(newLibrary(), made.edit);
    for (const QString &name : {u"First"_s, u"Second"_s, u"Third"_s})
        library = with(library, addPrinciple(library, id, name));
    return library;
}

void TestFrameworks::builtIn_everyFileIsRead()
{
    const QStringList files = QDir(u":/frameworks"_s).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(m_builtIn.size(), files.size());
    QStringList companies;
    for (const BuiltInFramework &one : std::as_const(m_builtIn))
        companies.append(one.company);
    QCOMPARE(companies,
             QStringList({u"Amazon"_s, u"Atlassian"_s, u"Google"_s, u"Meta"_s, u"Microsoft"_s, QString()}));
}

void TestFrameworks::builtIn_keysAndTitlesAreUnique()
{
    QSet<QString> keys;
    QSet<QString> titles;
    for (const BuiltInFramework &one : std::as_const(m_builtIn)) {
        keys.insert(one.key);
        titles.insert(frameworkTitle(one.name, one.company));
    }
    QCOMPARE(keys.size(), m_builtIn.size());
    QCOMPARE(titles.size(), m_builtIn.size());
}

void TestFrameworks::builtIn_namesOnlyCompetenciesOfTheProgram()
{
    Library all = newLibrary();
    all = with(all, addWiderCompetencies(all));
    for (const BuiltInFramework &one : std::as_const(m_builtIn)) {
        for (const BuiltInPrinciple &principle : one.principles) {
            for (const QString &key : principle.competencies) {
                const Competency *competency = all.competencyNamed(key);
                QVERIFY2(competency && competency->key == key, qPrintable(one.key + u": "_s + key));
            }
        }
    }
}

void TestFrameworks::builtIn_describesAndMapsEveryPrinciple()
{
    for (const BuiltInFramework &one : std::as_const(m_builtIn)) {
        for (const BuiltInPrinciple &principle : one.principles) {
            QVERIFY2(principle.description.endsWith(u'.'), qPrintable(principle.name));
            QVERIFY2(!principle.competencies.isEmpty(), qPrintable(principle.name));
            QCOMPARE(QSet<QString>(principle.competencies.begin(), principle.competencies.end()).size(),
                     principle.competencies.size());
        }
    }
}

void TestFrameworks::builtIn_coversEveryCompetency()
{
    // The neutral list is for everybody, so no tag may be lost in it.
    QSet<QString> keys;
    for (const BuiltInPrinciple &principle : builtIn(u"common"_s).principles)
        keys.unite({principle.competencies.begin(), principle.competencies.end()});
    QCOMPARE(keys.size(), defaultCompetencies().size() + widerCompetencies().size());
}

void TestFrameworks::amazon_hasItsSixteenPrinciplesInOrder()
{
    const BuiltInFramework &amazon = builtIn(u"amazon"_s);
    QCOMPARE(amazon.principles.size(), 16);
    QCOMPARE(amazon.principles.first().name, u"Customer Obsession"_s);
    QCOMPARE(amazon.principles.at(12).name, u"Have Backbone; Disagree and Commit"_s);
    QCOMPARE(amazon.principles.last().name, u"Success and Scale Bring Broad Responsibility"_s);
}

void TestFrameworks::broken_isAnError_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no key") << quoted("{'name': 'A', 'principles': [{'name': 'B'}]}");
    QTest::newRow("no name") << quoted("{'key': 'a', 'principles': [{'name': 'B'}]}");
    QTest::newRow("no principles") << quoted("{'key': 'a', 'name': 'A'}");
    QTest::newRow("nameless principle") << quoted("{'key': 'a', 'name': 'A', 'principles': [{'name': ' '}]}");
    QTest::newRow("principle twice") << quoted(
        "{'key': 'a', 'name': 'A', 'principles': [{'name': 'B'}, {'name': 'b '}]}");
    QTest::newRow("unknown competency")
        << quoted("{'key': 'a', 'name': 'A', 'principles': [{'name': 'B', 'competencies': ['juggling']}]}");
}

void TestFrameworks::broken_isAnError()
{
    QFETCH(QByteArray, document);
    const auto read = readFramework(document);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void TestFrameworks::added_bringsTheCompetenciesItNeeds()
{
    const Library before = newLibrary();
    const NewFramework made = addFramework(before, builtIn(u"amazon"_s));
    const Library after = with(before, made.edit);
    const Framework *framework = after.find(made.id);
    QVERIFY(framework);
    QCOMPARE(framework->principles.size(), 16);
    QSet<int> positions;
    for (const Competency &competency : after.competencies())
        positions.insert(competency.position);
    QCOMPARE(positions.size(), after.competencies().size());
    // All but the failure that no principle of it asks for, and that is there already.
    QSet<CompetencyId> mapped;
    for (const Principle &principle : framework->principles) {
        for (const CompetencyId id : principle.competencies) {
            QVERIFY(after.find(id));
            mapped.insert(id);
        }
    }
    for (const Competency &competency : after.competencies())
        QVERIFY2(before.find(competency.id) || mapped.contains(competency.id), qPrintable(competency.name));
    QCOMPARE(framework->principles.at(1).competencies,
             QList<CompetencyId>({after.competencyNamed(u"ownership")->id}));
}

void TestFrameworks::added_undone_isAsBefore()
{
    const Library before = newLibrary();
    const Edit edit = addFramework(before, builtIn(u"meta"_s)).edit;
    QVERIFY(edit.touches<Competency>());
    QVERIFY(without(with(before, edit), edit) == before);
}

void TestFrameworks::added_twice_changesNothing()
{
    const NewFramework first = addFramework(newLibrary(), builtIn(u"google"_s));
    const NewFramework second = addFramework(with(newLibrary(), first.edit), builtIn(u"google"_s));
    QCOMPARE(second.id, first.id);
    QVERIFY(second.edit.isEmpty());
}

void TestFrameworks::renamedCompetency_isUsedByKey()
{
    Library library = newLibrary();
    Competency renamed = *library.competencyNamed(u"ownership");
    renamed.name = u"Taking charge"_s;
    library.table<Competency>().put(renamed);
    const NewFramework made = addFramework(library, builtIn(u"amazon"_s));
    library = with(library, made.edit);
    QCOMPARE(library.find(made.id)->principles.at(1).competencies, QList<CompetencyId>({renamed.id}));
    QCOMPARE(library.find(renamed.id)->name, u"Taking charge"_s);
    QVERIFY(!library.competencyNamed(u"Ownership"));
}

void TestFrameworks::retiredCompetency_isUsedAsItIs()
{
    Library library = newLibrary();
    Competency retired = *library.competencyNamed(u"ownership");
    retired.retired = true;
    library.table<Competency>().put(retired);
    const NewFramework made = addFramework(library, builtIn(u"amazon"_s));
    library = with(library, made.edit);
    QCOMPARE(library.find(made.id)->principles.at(1).competencies, QList<CompetencyId>({retired.id}));
    QVERIFY(library.find(retired.id)->retired);
}

void TestFrameworks::ownCompetencyOfThatName_isUsed()
{
    Library library = newLibrary();
    const NewCompetency own = addCompetency(library, u"Mentoring"_s);
    library = with(library, own.edit);
    const NewFramework made = addFramework(library, builtIn(u"microsoft"_s));
    library = with(library, made.edit);
    QVERIFY(library.find(made.id)->principles.at(1).competencies.contains(own.id));
}

void TestFrameworks::own_isEmptyUntilPrinciplesCome()
{
    const NewFramework made = newFramework(newLibrary(), u"  Our   values "_s, u" Ours"_s);
    const Library library = with(newLibrary(), made.edit);
    QCOMPARE(library.find(made.id)->name, u"Our values"_s);
    QCOMPARE(frameworkTitle(*library.find(made.id)), u"Ours: Our values"_s);
    QVERIFY(library.find(made.id)->principles.isEmpty());
    QCOMPARE(frameworkTitle(u"Alone"_s, {}), u"Alone"_s);
}

void TestFrameworks::names_areChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("company");
    QTest::addColumn<NameFault>("fault");
    QTest::newRow("empty") << u"  "_s << u"Ours"_s << NameFault::Empty;
    QTest::newRow("the same") << u"Our values"_s << u"Ours"_s << NameFault::Repeated;
    QTest::newRow("another case") << u"OUR  values"_s << u"ours "_s << NameFault::Repeated;
    QTest::newRow("another company") << u"Our values"_s << u"Theirs"_s << NameFault::None;
    QTest::newRow("another name") << u"Our habits"_s << u"Ours"_s << NameFault::None;
}

void TestFrameworks::names_areChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, company);
    QFETCH(NameFault, fault);
    FrameworkId id;
    Library library = ownBank(id);
    QCOMPARE(frameworkNameFault(library, name, company), fault);
    QCOMPARE(newFramework(library, name, company).edit.isEmpty(), fault != NameFault::None);
    // Its own name is not taken by itself.
    QCOMPARE(frameworkNameFault(library, u"our VALUES"_s, u"Ours"_s, id), NameFault::None);
    const NewFramework other = newFramework(library, u"Another"_s, {});
    library = with(library, other.edit);
    QCOMPARE(renameFramework(library, other.id, name, company).isEmpty(), fault != NameFault::None);
}

void TestFrameworks::principles_areAddedRenamedMovedAndRemoved()
{
    FrameworkId id;
    Library library = ownBank(id);
    const auto step = [&](const Edit &edit, const QStringList &names) {
        library = with(library, edit);
        QCOMPARE(namesOf(*library.find(id)), names);
    };
    step(addPrinciple(library, id, u" Fourth  one "_s),
         {u"First"_s, u"Second"_s, u"Third"_s, u"Fourth one"_s});
    step(movePrinciple(library, id, 3, 0), {u"Fourth one"_s, u"First"_s, u"Second"_s, u"Third"_s});
    step(movePrinciple(library, id, 1, 2), {u"Fourth one"_s, u"Second"_s, u"First"_s, u"Third"_s});
    step(renamePrinciple(library, id, 0, u"Zero"_s), {u"Zero"_s, u"Second"_s, u"First"_s, u"Third"_s});
    step(removePrinciple(library, id, 1), {u"Zero"_s, u"First"_s, u"Third"_s});
    library = with(library, describePrinciple(library, id, 2, u"The last."_s));
    QCOMPARE(library.find(id)->principles.last().description, u"The last."_s);
}

void TestFrameworks::principleNames_areNeverRepeated()
{
    FrameworkId id;
    const Library library = ownBank(id);
    QCOMPARE(principleNameFault(*library.find(id), u"second "_s), NameFault::Repeated);
    QCOMPARE(principleNameFault(*library.find(id), u"SECOND"_s, 1), NameFault::None);
    QCOMPARE(principleNameFault(*library.find(id), u"\t"_s), NameFault::Empty);
    QVERIFY(addPrinciple(library, id, u"second"_s).isEmpty());
    QVERIFY(addPrinciple(library, id, QString()).isEmpty());
    QVERIFY(renamePrinciple(library, id, 0, u"Second"_s).isEmpty());
    QVERIFY(!renamePrinciple(library, id, 1, u"SECOND"_s).isEmpty());
}

void TestFrameworks::crosswalk_takesAndGivesCompetencies()
{
    FrameworkId id;
    Library library = ownBank(id);
    const CompetencyId failure = library.competencyNamed(u"failure")->id;
    const CompetencyId ownership = library.competencyNamed(u"ownership")->id;
    library = with(library, mapPrinciple(library, id, 1, failure, true));
    library = with(library, mapPrinciple(library, id, 1, ownership, true));
    QCOMPARE(library.find(id)->principles.at(1).competencies, QList<CompetencyId>({failure, ownership}));
    QVERIFY(mapPrinciple(library, id, 1, ownership, true).isEmpty());
    library = with(library, mapPrinciple(library, id, 1, failure, false));
    QCOMPARE(library.find(id)->principles.at(1).competencies, QList<CompetencyId>({ownership}));
    QVERIFY(mapPrinciple(library, id, 1, CompetencyId::create(), true).isEmpty());
}

void TestFrameworks::unknownPlaces_changeNothing()
{
    FrameworkId id;
    const Library library = ownBank(id);
    QVERIFY(movePrinciple(library, id, 0, 3).isEmpty());
    QVERIFY(movePrinciple(library, id, -1, 0).isEmpty());
    QVERIFY(removePrinciple(library, id, 3).isEmpty());
    QVERIFY(renamePrinciple(library, id, 7, u"Seven"_s).isEmpty());
    QVERIFY(addPrinciple(library, FrameworkId::create(), u"Lost"_s).isEmpty());
    QVERIFY(removeFramework(library, FrameworkId::create()).isEmpty());
}

void TestFrameworks::removed_leavesTagsAndCompetencies()
{
    const NewFramework made = addFramework(newLibrary(), builtIn(u"amazon"_s));
    const Library with16 = with(newLibrary(), made.edit);
    const Library after = with(with16, removeFramework(with16, made.id));
    QVERIFY(after.frameworks().isEmpty());
    QVERIFY(after.competencies() == with16.competencies());
}

void TestFrameworks::everyStep_isUndone()
{
    FrameworkId id;
    const Library library = ownBank(id);
    const CompetencyId failure = library.competencyNamed(u"failure")->id;
    const QList<Edit> steps{addPrinciple(library, id, u"Fourth"_s),
                            renamePrinciple(library, id, 0, u"Zero"_s),
                            describePrinciple(library, id, 0, u"Why."_s),
                            movePrinciple(library, id, 2, 0),
                            removePrinciple(library, id, 1),
                            mapPrinciple(library, id, 0, failure, true),
                            renameFramework(library, id, u"Values"_s, {}),
                            removeFramework(library, id)};
    for (const Edit &edit : steps) {
        QVERIFY2(!edit.isEmpty() && !edit.label.isEmpty(), qPrintable(edit.label));
        const Library after = with(library, edit);
        QVERIFY2(!(after == library), qPrintable(edit.label));
        QVERIFY2(without(after, edit) == library, qPrintable(edit.label));
    }
}

void TestFrameworks::export_bringsFrameworksBack()
{
    FrameworkId id;
    Library library = ownBank(id);
    library = with(library, mapPrinciple(library, id, 0, library.competencyNamed(u"failure")->id, true));
    library = with(library, addFramework(library, builtIn(u"amazon"_s)).edit);
    const auto reading = readJson(exportJson(library), {u"bank.json"_s, ReadAs::Auto, QDate(2026, 3, 1)});
    QVERIFY(reading);
    QVERIFY(reading->content.frameworks() == library.frameworks());

    // Into a bank that has only some of it: the same lists, mapped to what that bank has.
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const Library target = newLibrary();
    const Library imported = with(target, importEdit(target, planImport(target, *reading, {}), now));
    QCOMPARE(imported.frameworks().size(), 2);
    for (const Framework &framework : imported.frameworks()) {
        const Framework *source = library.find(framework.id);
        QVERIFY(source);
        QCOMPARE(namesOf(framework), namesOf(*source));
        for (qsizetype i = 0; i < framework.principles.size(); ++i) {
            QStringList mapped;
            QStringList expected;
            for (const CompetencyId competency : framework.principles.at(i).competencies)
                mapped.append(imported.find(competency) ? imported.find(competency)->name : QString());
            for (const CompetencyId competency : source->principles.at(i).competencies)
                expected.append(library.find(competency)->name);
            QCOMPARE(mapped, expected);
        }
    }
}

void TestFrameworks::target_isSetBoundedAndCleared()
{
    Library library = newLibrary();
    const CompetencyId failure = library.competencyNamed(u"failure")->id;
    QVERIFY(setTarget(library, failure, std::nullopt).isEmpty());
    library = with(library, setTarget(library, failure, 3));
    QCOMPARE(library.find(failure)->target, std::optional(3));
    library = with(library, setTarget(library, failure, 40));
    QCOMPARE(library.find(failure)->target, std::optional(9));
    library = with(library, setTarget(library, failure, 0));
    QCOMPARE(library.find(failure)->target, std::optional(1));
    library = with(library, setTarget(library, failure, std::nullopt));
    QCOMPARE(library.find(failure)->target, std::nullopt);
}

QTEST_GUILESS_MAIN(TestFrameworks)
#include "tst_frameworks.moc"
