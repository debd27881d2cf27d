#include "banktools.h"

#include "domain/json.h"

using namespace storybank;
using namespace storybank::testing;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyKindOfChange_isKept();
    void typing_isOneVersion();
    void otherLabel_isAnotherVersion();
    void longPause_beginsAVersion();
    void newSitting_beginsAVersion();
    void undoOfWhatWasTyped_keepsIt();
    void removedStory_keepsItsHistory();
    void settings_haveAHistoryToo();

private:
    void reopen();
    void applied(const QString &label, const std::optional<Story> &before, const std::optional<Story> &after);
    QList<HistoryEntry> versions() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Bank> m_bank;
    Story m_first = storyOf(QStringLiteral("One"), QStringLiteral("first"));
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Bank::create(m_folder->filePath(QStringLiteral("my.storybank")), {}));
    reopen();
    applied(QStringLiteral("New story"), std::nullopt, m_first);
}

void TestHistory::reopen()
{
    m_bank.reset();
    auto bank = Bank::open(m_folder->filePath(QStringLiteral("my.storybank")));
    QVERIFY2(bank, told(bank));
    m_bank = std::move(bank).value();
}

void TestHistory::applied(const QString &label, const std::optional<Story> &before,
                          const std::optional<Story> &after)
{
    Edit edit{label, {}};
    edit.changes.append(Change<Story>{before, after});
    const auto done = m_bank->apply(edit);
    QVERIFY2(done, told(done));
}

QList<HistoryEntry> TestHistory::versions() const
{
    return m_bank->history(Kind::Story, m_first.id.uuid()).value();
}

namespace {

Story withAction(Story story, const QString &action)
{
    story.action = action;
    return story;
}

} // namespace

void TestHistory::everyKindOfChange_isKept()
{
    const Story second = withAction(m_first, QStringLiteral("second"));
    applied(QStringLiteral("Edit"), m_first, second);
    applied(QStringLiteral("Delete"), second, std::nullopt);
    const auto all = versions();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).label, QStringLiteral("Delete"));
    QCOMPARE(all.at(0).before, toJson(second));
    QVERIFY(all.at(0).after.isEmpty());
    QCOMPARE(all.at(1).before, toJson(m_first));
    QCOMPARE(all.at(1).after, toJson(second));
    QVERIFY(all.at(2).before.isEmpty());
    QCOMPARE(all.at(2).after, toJson(m_first));
    QVERIFY(all.at(0).sequence > all.at(1).sequence && all.at(1).sequence > all.at(2).sequence);
    QCOMPARE(all.at(0).at.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(all.at(0).at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestHistory::typing_isOneVersion()
{
    Story last = m_first;
    for (int i = 0; i < 10; ++i) {
        const Story next = withAction(last, last.action + QStringLiteral(" word"));
        applied(QStringLiteral("Typing"), last, next);
        last = next;
    }
    const auto all = versions();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).before, toJson(m_first));
    QCOMPARE(all.at(0).after, toJson(last));
}

void TestHistory::otherLabel_isAnotherVersion()
{
    const Story second = withAction(m_first, QStringLiteral("second"));
    const Story third = withAction(m_first, QStringLiteral("third one"));
    applied(QStringLiteral("Typing"), m_first, second);
    applied(QStringLiteral("Tagging"), second, third);
    QCOMPARE(versions().size(), 3);
}

void TestHistory::longPause_beginsAVersion()
{
    const Story second = withAction(m_first, QStringLiteral("second"));
    const Story third = withAction(m_first, QStringLiteral("third one"));
    applied(QStringLiteral("Typing"), m_first, second);
    sqlite(m_bank->path(), QStringLiteral("UPDATE history SET began = '2020-01-01T00:00:00.000Z'"));
    applied(QStringLiteral("Typing"), second, third);
    QCOMPARE(versions().size(), 3);
    QCOMPARE(versions().at(0).before, toJson(second));
}

void TestHistory::newSitting_beginsAVersion()
{
    const Story second = withAction(m_first, QStringLiteral("second"));
    const Story third = withAction(m_first, QStringLiteral("third one"));
    applied(QStringLiteral("Typing"), m_first, second);
    reopen();
    applied(QStringLiteral("Typing"), second, third);
    QCOMPARE(versions().size(), 3);
    QCOMPARE(versions().at(0).before, toJson(second));
}

void TestHistory::undoOfWhatWasTyped_keepsIt()
{
    const Story second = withAction(m_first, QStringLiteral("a long thought ").repeated(20));
    applied(QStringLiteral("Typing"), m_first, second);
    applied(QStringLiteral("Typing"), second, m_first); // an undo has the label of its edit
    const auto all = versions();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).before, toJson(second));
    QCOMPARE(all.at(0).after, toJson(m_first));
}

void TestHistory::removedStory_keepsItsHistory()
{
    applied(QStringLiteral("Delete"), m_first, std::nullopt);
    reopen();
    const auto all = versions();
    QCOMPARE(all.size(), 2);
    const auto restored = fromJson<Story>(all.at(0).before);
    QVERIFY(restored && *restored == m_first);
}

void TestHistory::settings_haveAHistoryToo()
{
    BankSettings settings;
    settings.wordsPerMinute = 150;
    Edit edit;
    edit.put(m_bank->library(), settings);
    QVERIFY(m_bank->apply(edit));
    const auto all = m_bank->history(Kind::BankSettings, settings.id.uuid());
    QVERIFY2(all, told(all));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->at(0).after, toJson(settings));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
