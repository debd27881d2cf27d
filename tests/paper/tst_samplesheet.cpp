#include "actions/builtin.h"
#include "pagechecks.h"
#include "paper/redaction.h"
#include "resources/resources.h"
#include "sheetfixtures.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace storybank;
using namespace storybank::fixtures;

class TestSampleSheet : public QObject
{
    Q_OBJECT

private:
    SheetOptions wished(bool landscape, int columns) const;
    SheetPage page(const SheetOptions &options) const { return fit(compose(m_bank, options), options); }

    Library m_bank;

private Q_SLOTS:
    void initTestCase();
    void allSixteenStories_fitOnEveryUsualPage();
    void loop_showsWhatIsPlannedAndNothingElse();
    void redactedSheet_namesNobodyInAnyFormat();
    void everyNumberToBeSaid_standsOnTheSheet();
};

void TestSampleSheet::initTestCase()
{
    loadFonts();
    initData();
    const Result<Library> sample =
        sampleLibrary(QDate(2026, 6, 12), QDateTime(QDate(2026, 6, 12), QTime(9, 0), Qt::UTC));
    QVERIFY(sample.ok());
    m_bank = *sample;
    QCOMPARE(m_bank.stories().size(), 16);
}

SheetOptions TestSampleSheet::wished(bool landscape, int columns) const
{
    return options(Paper::A4, landscape, columns);
}

void TestSampleSheet::allSixteenStories_fitOnEveryUsualPage()
{
    for (const auto &[landscape, columns] : {std::pair(true, 2), std::pair(true, 3), std::pair(false, 1),
                                             std::pair(false, 2), std::pair(false, 3)}) {
        const SheetPage sheet = page(wished(landscape, columns));
        QCOMPARE(faults(sheet), QStringList());
        QCOMPARE(sheet.content.stories.size(), 16);
        QCOMPARE(sheet.leftOut.size(), 0);
    }
}

void TestSampleSheet::loop_showsWhatIsPlannedAndNothingElse()
{
    SheetOptions options = wished(true, 2);
    QSet<StoryId> planned;
    for (const Loop &loop : m_bank.loops()) {
        options.loop = loop.id;
        for (const Round &round : loop.rounds) {
            for (const Slot &slot : round.expected)
                planned.insert(slot.story);
        }
    }
    const SheetPage sheet = page(options);
    QSet<StoryId> shown;
    for (const SheetStory &story : sheet.content.stories)
        shown.insert(story.story);
    QVERIFY(planned.size() >= 10);
    QCOMPARE(shown, planned);
    QVERIFY(sheet.content.subheading.contains(QStringLiteral("onsite 18 June")));
}

void TestSampleSheet::redactedSheet_namesNobodyInAnyFormat()
{
    SheetOptions options = wished(false, 2);
    for (const Loop &loop : m_bank.loops())
        options.loop = loop.id;
    options.redact = true;
    options.learning = true;
    const SheetPage sheet = page(options);
    QStringList names;
    for (const Story &story : m_bank.stories())
        names << story.company << story.project;
    for (const Loop &loop : m_bank.loops())
        names << loop.company;
    names.removeAll(QString());
    QVERIFY(names.size() > 16);

    const QTemporaryDir folder;
    const Redactor redactor(m_bank);
    for (const char *ending : {"pdf", "html", "md"}) {
        const QString path = folder.filePath(QStringLiteral("sheet.") + QLatin1StringView(ending));
        QVERIFY(writeSheet(sheet, path, *sheetFormatOf(path)).ok());
        QProcess read;
        if (QLatin1StringView(ending) == QLatin1StringView("pdf"))
            read.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        else
            read.start(QStringLiteral("cat"), {path});
        QVERIFY(read.waitForFinished());
        const QString text = QString::fromUtf8(read.readAllStandardOutput());
        QVERIFY(text.contains(QStringLiteral("Names hidden")));
        for (const QString &name : names)
            QVERIFY2(!text.contains(name, Qt::CaseInsensitive), qPrintable(name));
        QVERIFY(!redactor.finds(text));
    }
}

void TestSampleSheet::everyNumberToBeSaid_standsOnTheSheet()
{
    const SheetOptions options = wished(true, 2);
    const QString text = squeezed(textOf(page(options)));
    int said = 0;
    for (const Story &story : m_bank.stories()) {
        for (const Metric &metric : story.metrics) {
            const QString number = squeezed(formatMetric(metric, options.locale));
            if (metric.share != ShareLevel::Say || number.isEmpty())
                continue;
            ++said;
            QVERIFY2(text.contains(number), qPrintable(number));
        }
    }
    QVERIFY(said > 20);
}

QTEST_MAIN(TestSampleSheet)
#include "tst_samplesheet.moc"
