#include "banktools.h"

#include "domain/fields.h"

using namespace storybank;
using namespace storybank::testing;

/// The columns are written by hand in readable SQL; these hold them to the lists of fields.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columns_areTheFields();
    void defaults_areThoseOfTheTypes();
    void tables_areStrict();
    void file_namesItsProgram();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("my.storybank")); }

    QTemporaryDir m_folder;
};

void TestSchema::initTestCase()
{
    QVERIFY(Bank::create(path(), {}));
}

void TestSchema::columns_areTheFields()
{
    Entities::forEach([this]<typename T>() {
        const QString table = toCode(kindOf<T>);
        QStringList fields;
        const T entity;
        visitFields(entity,
                    [&fields](const char *name, const auto &) { fields.append(QLatin1StringView(name)); });
        const QString columns =
            sqlite(path(), QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        QCOMPARE(columns.split(u'\n'), fields);
    });
}

void TestSchema::defaults_areThoseOfTheTypes()
{
    // A bank of an older program, whose columns were added later, reads as if the fields had never been set.
    const QString copy = m_folder.filePath(QStringLiteral("defaults.storybank"));
    QVERIFY(QFile::copy(path(), copy));
    const QString id = QStringLiteral("11111111-2222-4333-8444-555555555555");
    for (const char *table : {"competency", "framework", "story", "question_set", "prompt", "interviewer",
                              "loop", "note", "saved_search", "redaction_term", "snapshot", "template"})
        sqlite(copy, QStringLiteral("INSERT INTO %1 (id) VALUES ('%2')").arg(QLatin1StringView(table), id));
    for (const char *table : {"telling", "rehearsal"})
        sqlite(copy, QStringLiteral("INSERT INTO %1 (id, story) VALUES ('%2', '%2')")
                         .arg(QLatin1StringView(table), id));
    sqlite(copy, QStringLiteral("INSERT INTO answer (id, story, prompt) VALUES ('%1', '%1', '%1')").arg(id));
    sqlite(copy, QStringLiteral("INSERT INTO bank_settings (id) VALUES ('%1')").arg(id));
    const auto bank = Bank::open(copy);
    QVERIFY2(bank, told(bank));
    Entities::forEach([&]<typename T>() {
        const T *read = (*bank)->library().find(Id<T>::fromString(id));
        QVERIFY(read);
        T expected;
        expected.id = read->id;
        if constexpr (requires { expected.story; })
            expected.story = StoryId::fromString(id);
        if constexpr (std::is_same_v<T, Answer>)
            expected.prompt = PromptId::fromString(id);
        QVERIFY2(*read == expected, toCode(kindOf<T>).data());
    });
}

void TestSchema::tables_areStrict()
{
    const QString loose =
        sqlite(path(), QStringLiteral("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND "
                                      "NOT strict AND name NOT LIKE 'sqlite%'"));
    QCOMPARE(loose, QStringLiteral("0"));
    QCOMPARE(sqlite(path(),
                    QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")),
             QStringLiteral("0"));
}

void TestSchema::file_namesItsProgram()
{
    QCOMPARE(
        sqlite(path(), QStringLiteral("PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode")),
        QStringLiteral("1398030937\n1\ndelete"));
    QCOMPARE(sqlite(path(), QStringLiteral("SELECT min_reader, min_writer, change_seq FROM meta")),
             QStringLiteral("1|1|1"));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
