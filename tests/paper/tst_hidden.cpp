#include "loopfixtures.h"
#include "pagechecks.h"
#include "paper/pdftext.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace storybank;
using namespace storybank::fixtures;

/// Names that are to be hidden, in every spelling, in every field, in every format.
class TestHidden : public QObject
{
    Q_OBJECT

private:
    static Library bank(const QString &spelling, LoopId &loop);
    static SheetOptions wished(SheetLayout layout, LoopId loop);
    QString wordsOf(const QString &file) const;

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void name_standsInNoFormat_data();
    void name_standsInNoFormat();
    void pageWithAName_isNotKept_data();
    void pageWithAName_isNotKept();
    void fileName_isLookedAtToo();
    void ownWords_areNobodysSecret();
    void pdfText_isWhatAViewerReads_data();
    void pdfText_isWhatAViewerReads();
};

/// Without spaces, and with the signs that share a glyph as one of them.
static QString asRead(const QString &text)
{
    QString read = squeezed(text.normalized(QString::NormalizationForm_KC));
    return read.replace(QChar(0x02ee), u'”').replace(QChar(0x02bc), u'’');
}

/// Every text that could come to stand on a sheet says `spelling`.
Library TestHidden::bank(const QString &spelling, LoopId &loopId)
{
    Library bank = bankOfKind(4, Words::Usual, Tongue::English, loopId);
    const Library usual = bank;
    for (const Story &known : usual.stories()) {
        Story story = known;
        for (QString *text :
             {&story.title, &story.hook, &story.situation, &story.task, &story.result, &story.learning})
            *text = QStringLiteral("We sold 15 to %1 then.").arg(spelling);
        story.action = QStringLiteral("- Rang %1 twice\n- Left %1").arg(spelling);
        for (Metric &metric : story.metrics)
            metric.name = QStringLiteral("errors at %1 now").arg(spelling);
        story.metrics[0].unit = story.metrics[0].baselineUnit = spelling;
        story.situation += QStringLiteral(" ") + spelling;
        bank.table<Story>().put(story);
    }
    for (Prompt prompt : usual.prompts()) {
        prompt.shortName = QStringLiteral("Why %1 now").arg(spelling);
        prompt.text = QStringLiteral("Tell me about %1 then.").arg(spelling);
        prompt.bridge = QStringLiteral("At %1 then.").arg(spelling);
        bank.table<Prompt>().put(prompt);
    }
    for (Competency competency : usual.table<Competency>()) {
        competency.name = QStringLiteral("Trust of %1").arg(spelling);
        bank.table<Competency>().put(competency);
    }
    for (Loop loop : usual.loops()) {
        loop.role = QStringLiteral("Chief of %1").arg(spelling);
        for (qsizetype r = 0; r < loop.rounds.size(); ++r) {
            Round &round = loop.rounds[r];
            // A round without a name is called after who asks.
            Interviewer person;
            person.id = round.interviewer = InterviewerId::fromName(QStringLiteral("person %1").arg(r));
            person.name = QStringLiteral("Anna of %1").arg(spelling);
            person.role = r == 1 ? QStringLiteral("Boss of %1").arg(spelling) : QString();
            bank.table<Interviewer>().put(person);
            round.name = r < 2 ? QString() : QStringLiteral("Head of %1").arg(spelling);
            round.questionsToAsk = {QStringLiteral("Is %1 well?").arg(spelling)};
        }
        bank.table<Loop>().put(loop);
    }
    const auto hide = [&bank](const char *term, const char *word) {
        RedactionTerm hidden;
        hidden.term = QString::fromUtf8(term);
        hidden.id = RedactionTermId::fromName(hidden.term);
        hidden.replacement = QString::fromUtf8(word);
        bank.table<RedactionTerm>().put(hidden);
    };
    hide("Café Tallis", "the bakery");
    hide("Quillmoor", "the shop");
    hide("Offizier", "a leader");
    hide("北极星", "项目");
    hide("النورس", "الشركة");
    return bank;
}

SheetOptions TestHidden::wished(SheetLayout layout, LoopId loop)
{
    SheetOptions wished = options(Paper::A4, isUsuallyLandscape(layout), 2);
    wished.layout = layout;
    wished.loop = loop;
    wished.learning = wished.redact = true;
    return wished;
}

QString TestHidden::wordsOf(const QString &file) const
{
    QProcess read;
    if (file.endsWith(QLatin1StringView(".pdf"))) {
        read.start(QStringLiteral("sh"),
                   {QStringLiteral("-c"), QStringLiteral("pdftotext \"$1\" -; pdfinfo \"$1\""),
                    QStringLiteral("sh"), file});
    } else {
        read.start(QStringLiteral("cat"), {file});
    }
    return read.waitForFinished()
               ? QString::fromUtf8(read.readAllStandardOutput()).normalized(QString::NormalizationForm_KC)
               : QString();
}

void TestHidden::name_standsInNoFormat_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<int>("layout");
    const QStringList spellings{QStringLiteral("Café Tallis"),
                                QStringLiteral("CAFÉ TALLIS"),
                                QStringLiteral("café tallis"),
                                QStringLiteral("Cafe Tallis"),
                                QStringLiteral("CAFE TALLIS"),
                                QStringLiteral("Cafe\u0301 Tallis"),
                                QStringLiteral("Café\u00a0Tallis"),
                                QStringLiteral("Café  Tallis"),
                                QStringLiteral("Café\nTallis"),
                                QStringLiteral("Café-Tallis"),
                                QStringLiteral("Café–Tallis"),
                                QStringLiteral("Café_Tallis"),
                                QStringLiteral("CaféTallis"),
                                QStringLiteral("cafetallis"),
                                QStringLiteral("Ca\u00adfé Tallis"),
                                QStringLiteral("Café Tal-\nlis"),
                                QStringLiteral("Café Tal\u00adlis"),
                                QStringLiteral("Ｃafé Tallis"),
                                QStringLiteral("Café Tallis’s"),
                                QStringLiteral("“Café Tallis”"),
                                QStringLiteral("(Café Tallis)"),
                                QStringLiteral("Café Tallis,"),
                                QStringLiteral("Café\u2009Tallis"),
                                QStringLiteral("Caf\u00e8 Tallis"),
                                QStringLiteral("**Café** Tallis"),
                                QStringLiteral("Quillmoor"),
                                QStringLiteral("QUILLMOOR"),
                                QStringLiteral("quillmoor"),
                                QStringLiteral("Quíllmöor"),
                                QStringLiteral("Quill\u200bmoor"),
                                QStringLiteral("Quill\u00admoor"),
                                QStringLiteral("Quill-\nmoor"),
                                QStringLiteral("Ｑuillmoor"),
                                QStringLiteral("**Quillmoor**"),
                                QStringLiteral("Offizier"),
                                QStringLiteral("O\ufb03zier"),
                                QStringLiteral("O\ufb00izier"),
                                QStringLiteral("OFFIZIER"),
                                QStringLiteral("北极星"),
                                QStringLiteral("在北极星里"),
                                QStringLiteral("النورس"),
                                QStringLiteral("النَّورس")};
    int i = 0;
    for (const QString &spelling : spellings) {
        const int layout = i++ % int(Codes<SheetLayout>::names.size());
        QTest::addRow("%d: %s", i, qPrintable(spelling.simplified())) << spelling << layout;
    }
    QVERIFY(i >= 40);
}

void TestHidden::name_standsInNoFormat()
{
    QFETCH(QString, spelling);
    QFETCH(int, layout);
    LoopId loop;
    const Library known = bank(spelling, loop);
    SheetOptions options = wished(SheetLayout(layout), loop);
    options.heading = spelling;
    const Redactor redactor(known);
    QVERIFY2(redactor.finds(QString(spelling).remove(QStringLiteral("**"))),
             "the spelling is one of a hidden name");
    const SheetPage page = fit(compose(known, options), options);
    QCOMPARE(faults(page), QStringList());
    for (const char *ending : {"pdf", "png", "html", "md"}) {
        const QString file = m_folder.filePath(QStringLiteral("sheet.") + QLatin1StringView(ending));
        const Result<void> written = writeSheet(page, file, *sheetFormatOf(file));
        QVERIFY2(written.ok(), qPrintable(written.ok() ? QString() : written.error().why));
        if (*sheetFormatOf(file) == SheetFormat::Png) {
            QCOMPARE(QImage(file).textKeys(), QStringList());
            continue;
        }
        const QString words = wordsOf(file);
        QVERIFY(words.size() > 100);
        QVERIFY2(!redactor.finds(words), qPrintable(words));
        // What a viewer does not show as words: bookmarks, destinations, attributes.
        QFile raw(file);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        QVERIFY(!bytes.contains("/Outlines"));
        QVERIFY2(!redactor.finds(QString::fromUtf8(bytes)), ending);
    }
    QVERIFY(!redactor.finds(textOf(page)));
    for (const char *other : Codes<SheetLayout>::names) {
        options.layout = *fromCode<SheetLayout>(QString::fromLatin1(other));
        const SheetPage same = fit(compose(known, options), options);
        QVERIFY2(!redactor.finds(textOf(same)), other);
        for (const SheetFormat format : {SheetFormat::Html, SheetFormat::Markdown}) {
            const Result<QByteArray> bytes = sheetBytes(same, format); // as for the clipboard
            QVERIFY(bytes.ok());
            QVERIFY2(!redactor.finds(QString::fromUtf8(*bytes)), other);
        }
    }
    QString name = QString(spelling).remove(QStringLiteral("**"));
    if (name.contains(u'\n'))
        return;
    for (const char *ending : {"pdf", "png", "html", "md"}) {
        const QString file = m_folder.filePath(name + QStringLiteral(" 2026.") + QLatin1StringView(ending));
        QVERIFY2(!writeSheet(page, file, *sheetFormatOf(file)).ok(), qPrintable(file));
        QVERIFY(!QFile::exists(file));
    }
}

void TestHidden::pageWithAName_isNotKept_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"pdf", "png", "html", "md"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

/// As if a text had been forgotten when the names were replaced.
void TestHidden::pageWithAName_isNotKept()
{
    QFETCH(QString, ending);
    LoopId loop;
    const Library known = bank(QStringLiteral("Quillmoor"), loop);
    for (const QString &leak : {QStringLiteral("At Quillmoor then"), QStringLiteral("O\ufb03zier"),
                                QStringLiteral("في النورس الآن"), QStringLiteral("我在北极星工作")}) {
        const SheetOptions options = wished(SheetLayout::Cards, loop);
        SheetContent content = compose(known, options);
        content.stories[0].hook = leak;
        const QString file = m_folder.filePath(QStringLiteral("leak.") + ending);
        const Result<void> written = writeSheet(fit(content, options), file, *sheetFormatOf(file));
        QVERIFY2(!written.ok(), qPrintable(leak));
        QCOMPARE(written.error().code, ErrorCode::OutputFailed);
        QVERIFY(!written.error().why.contains(QStringLiteral("Quillmoor")));
        QVERIFY(!QFile::exists(file));
    }
}

void TestHidden::fileName_isLookedAtToo()
{
    LoopId loop;
    const Library known = bank(QStringLiteral("Quillmoor"), loop);
    const SheetOptions options = wished(SheetLayout::Cards, loop);
    const SheetPage page = fit(compose(known, options), options);
    const QString file = m_folder.filePath(QStringLiteral("QUILLMOOR onsite.pdf"));
    QVERIFY(!writeSheet(page, file, SheetFormat::Pdf).ok());
    QVERIFY(!QFile::exists(file));
}

void TestHidden::ownWords_areNobodysSecret()
{
    LoopId loop;
    Library known = bank(QStringLiteral("Quillmoor"), loop);
    RedactionTerm hidden;
    hidden.term = QStringLiteral("Story Bank");
    hidden.id = RedactionTermId::fromName(hidden.term);
    hidden.replacement = QStringLiteral("the Story Bank people");
    known.table<RedactionTerm>().put(hidden);
    QVERIFY(!Redactor(known).finds(Redactor(known)(QStringLiteral("I left Story Bank in May"))));
    const SheetOptions options = wished(SheetLayout::Cards, loop);
    const QString file = m_folder.filePath(QStringLiteral("own.pdf"));
    QVERIFY(writeSheet(fit(compose(known, options), options), file, SheetFormat::Pdf).ok());
}

void TestHidden::pdfText_isWhatAViewerReads_data()
{
    QTest::addColumn<int>("tongue");
    QTest::newRow("English") << static_cast<int>(Tongue::English);
    QTest::newRow("Chinese") << static_cast<int>(Tongue::Chinese);
}

void TestHidden::pdfText_isWhatAViewerReads()
{
    QFETCH(int, tongue);
    LoopId loop;
    const Library known = bankOfKind(8, Words::Usual, Tongue(tongue), loop);
    SheetOptions options = wished(SheetLayout::Router, loop);
    options.redact = false;
    const SheetPage page = fit(compose(known, options), options);
    const QString file = m_folder.filePath(QStringLiteral("words.pdf"));
    QVERIFY(writeSheet(page, file, SheetFormat::Pdf).ok());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const std::optional<QString> own = paper::pdfText(written.readAll());
    QVERIFY(own);
    QProcess read;
    read.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")});
    QVERIFY(read.waitForFinished());
    QStringList theirs = QString::fromUtf8(read.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(theirs.size() > 30);
    const QString squeezedOwn = asRead(*own);
    for (const SheetText &text : page.texts)
        QVERIFY2(squeezedOwn.contains(asRead(text.text)), qPrintable(text.text));
    QVERIFY(own->startsWith(page.content.heading));
    QVERIFY(!paper::pdfText("%PDF-1.4 nothing"));
}

QTEST_MAIN(TestHidden)
#include "tst_hidden.moc"
