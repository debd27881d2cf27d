#include "domain/edit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace storybank;

namespace {

Story storyNamed(const char *title)
{
    Story story;
    story.id = StoryId::fromName(QString::fromUtf8(title));
    story.title = QString::fromUtf8(title);
    return story;
}

Note noteNamed(const char *title)
{
    Note note;
    note.id = NoteId::fromName(QString::fromUtf8(title));
    note.title = QString::fromUtf8(title);
    return note;
}

} // namespace

class EditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apply_addReplaceRemove_changesTheLibrary();
    void apply_staleChange_changesNothing_data();
    void apply_staleChange_changesNothing();
    void inverse_ofManyChangesToOneEntity_restores();
    void replace_bySame_isNoChange();
    void difference_random_turnsOneIntoTheOther();
};

void EditTest::apply_addReplaceRemove_changesTheLibrary()
{
    Library library;
    Story story = storyNamed("first");
    QVERIFY(apply(Edit().add(story), library).ok());
    QCOMPARE(library.stories().size(), 1);

    Story renamed = story;
    renamed.title = QStringLiteral("renamed");
    QVERIFY(apply(Edit().replace(story, renamed), library).ok());
    QCOMPARE(library.find(story.id)->title, renamed.title);

    QVERIFY(apply(Edit().remove(renamed), library).ok());
    QCOMPARE(library, Library());
}

void EditTest::apply_staleChange_changesNothing_data()
{
    QTest::addColumn<Edit>("edit");
    const Story held = storyNamed("held");
    Story other = held;
    other.title = QStringLiteral("other");
    const Note note = noteNamed("note");
    QTest::newRow("adds what is there") << Edit().add(note).add(held);
    QTest::newRow("replaces another state") << Edit().add(note).replace(other, held);
    QTest::newRow("removes another state") << Edit().add(note).remove(other);
    QTest::newRow("removes what is not there") << Edit().add(note).remove(storyNamed("absent"));
}

void EditTest::apply_staleChange_changesNothing()
{
    QFETCH(Edit, edit);
    Library library;
    QVERIFY(apply(Edit().add(storyNamed("held")), library).ok());
    const Library before = library;
    const auto result = apply(edit, library);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::StaleEdit);
    QCOMPARE(library, before);
}

void EditTest::inverse_ofManyChangesToOneEntity_restores()
{
    Library library;
    const Story a = storyNamed("a");
    Story b = a;
    b.title = QStringLiteral("b");
    const Edit edit =
        Edit{QStringLiteral("many"), {}}.add(a).replace(a, b).remove(b).add(b).add(noteNamed("n"));
    QVERIFY(apply(edit, library).ok());
    QCOMPARE(library.find(a.id)->title, b.title);
    QVERIFY(apply(edit.inverse(), library).ok());
    QCOMPARE(library, Library());
    QCOMPARE(edit.inverse().inverse(), edit);
    QCOMPARE(edit.inverse().label, edit.label);
}

void EditTest::replace_bySame_isNoChange()
{
    const Story story = storyNamed("same");
    QVERIFY(Edit().replace(story, story).isEmpty());
}

void EditTest::difference_random_turnsOneIntoTheOther()
{
    QRandomGenerator random(11);
    const auto some = [&random] {
        Library library;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(2) == 0) {
                Story story = storyNamed(qPrintable(QString::number(i)));
                story.strength = random.bounded(3);
                library.table<Story>().put(story);
            }
            if (random.bounded(2) == 0)
                library.table<Note>().put(noteNamed(qPrintable(QString::number(i))));
        }
        return library;
    };
    for (int round = 0; round < 200; ++round) {
        const Library from = some();
        const Library to = some();
        Library changed = from;
        const Edit edit = difference(from, to);
        QVERIFY(apply(edit, changed).ok());
        QCOMPARE(changed, to);
        QVERIFY(apply(edit.inverse(), changed).ok());
        QCOMPARE(changed, from);
    }
}

Q_DECLARE_METATYPE(storybank::Edit)
QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
