#include "exchange/reading.h"

#include "domain/text.h"
#include "summary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace storybank;

namespace {

const QString dataFolder = QStringLiteral(STORYBANK_TEST_DATA);
const QString sampleFolder = QStringLiteral(STORYBANK_SOURCE_DIR "/resources/sample");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QStringList sources()
{
    QStringList paths;
    for (const QString &folder : {dataFolder, sampleFolder}) {
        const QDir dir(folder);
        for (const QString &name :
             dir.entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files))
            paths.append(dir.filePath(name));
    }
    return paths;
}

Reading readNamed(const QByteArray &bytes, const QString &name, ReadAs as = ReadAs::Auto)
{
    auto reading = readText(bytes, {name, as, QDate(2026, 3, 1)});
    if (!reading)
        return {};
    resolveNames(*reading);
    return *reading;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return foldedKey(text).split(gaps, Qt::SkipEmptyParts);
}

/// The line without its list marker and without what is marked as label, key or chapter.
QString contentOf(const QString &line, int number, const QList<SourceMark> &marks)
{
    static const QRegularExpression marker(
        QStringLiteral("^[\\s>*#_]*(?:\\(?(?:\\d{1,3}|[A-Za-z])[.):]+(?:\\*\\*)?\\s|#\\d+\\s|(?:q|question|"
                       "prompt|frage|story|example)\\s*\\d*\\s*:)"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = line;
    for (const SourceMark &mark : marks) {
        const QString marked = line.mid(mark.start, mark.end - mark.start);
        const bool structure =
            mark.kind == MarkKind::PartLabel ||
            (mark.kind == MarkKind::Metadata && (marked.endsWith(u':') || line.startsWith(u'#')));
        if (mark.line == number && structure)
            rest.replace(mark.start, mark.end - mark.start, QString(mark.end - mark.start, u' '));
    }
    return rest.remove(marker);
}

/// The words of the source that the reading holds nowhere, each as often as it is missing.
QStringList lostWords(const Reading &reading)
{
    QHash<QString, int> held;
    for (const QString &value : storybank::testing::valuesOf(reading)) {
        for (const QString &word : wordsOf(value))
            ++held[word];
    }
    // Said in other words: "lower is better" is a field, "in 6 days" a date, a story's prefix its number.
    const QStringList known =
        QStringLiteral("is better in days day d locked backup secondary to not judged chosen angle "
                       "opening mitigation and a b c f 6 yes march june ms wk")
            .split(u' ');
    QStringList lost;
    const QStringList lines = reading.text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        for (const QString &word : wordsOf(contentOf(lines.at(i), i + 1, reading.marks))) {
            if (--held[word] < 0 && !known.contains(word))
                lost.append(QStringLiteral("%1:%2").arg(i + 1).arg(word));
        }
    }
    return lost;
}

QByteArray shuffled(const QByteArray &bytes, QRandomGenerator &random)
{
    QList<QByteArray> lines = bytes.split('\n');
    std::shuffle(lines.begin(), lines.end(), random);
    return lines.join('\n');
}

QByteArray noisy(QByteArray bytes, QRandomGenerator &random)
{
    for (qsizetype i = 0; i < bytes.size() / 40 + 1; ++i)
        bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
    return bytes;
}

void checkPlaces(const Reading &reading)
{
    const QStringList lines = reading.text.split(u'\n');
    const auto inside = [&](const LineSpan &span) {
        return span.first >= 1 && span.first <= span.last && span.last <= lines.size();
    };
    for (const ItemSource &item : reading.stories + reading.prompts)
        QVERIFY(inside(item.lines));
    for (const Unrecognised &rest : reading.unrecognised)
        QVERIFY(inside(rest.lines));
    for (const SourceMark &mark : reading.marks) {
        QVERIFY(mark.line >= 1 && mark.line <= lines.size());
        QVERIFY2(mark.start >= 0 && mark.start < mark.end && mark.end <= lines.at(mark.line - 1).size(),
                 qPrintable(lines.at(mark.line - 1)));
    }
}

} // namespace

class TestTextFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_isReadAsExpected_data()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(dataFolder);
        for (const QString &name :
             dir.entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

    void file_isReadAsExpected()
    {
        QFETCH(QString, path);
        const QFileInfo file(path);
        const Reading reading = readNamed(bytesOf(path), file.fileName());
        const QString expectedPath =
            file.dir().filePath(file.completeBaseName() + QStringLiteral(".expected.json"));
        const QJsonObject expected = QJsonDocument::fromJson(bytesOf(expectedPath)).object();
        const QJsonObject found = storybank::testing::summary(reading);
        QVERIFY(!expected.isEmpty());
        if (found != expected) // as text, so that the first difference is shown
            QCOMPARE(QString::fromUtf8(QJsonDocument(found).toJson()),
                     QString::fromUtf8(QJsonDocument(expected).toJson()));
    }

    void everyWord_isHeldOrListed_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : sources())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }

    void everyWord_isHeldOrListed()
    {
        QFETCH(QString, path);
        const QByteArray bytes = bytesOf(path);
        const QString name = QFileInfo(path).fileName();
        for (const ReadAs as : {ReadAs::Auto, ReadAs::Stories, ReadAs::Prompts})
            QCOMPARE(lostWords(readNamed(bytes, name, as)).join(u' '), QString());
        QRandomGenerator random(7);
        for (int round = 0; round < 10; ++round) {
            const QByteArray mixed = shuffled(bytes, random);
            const QStringList lost = lostWords(readNamed(mixed, name));
            if (!lost.isEmpty())
                QFAIL(qPrintable(lost.join(u' ') + u'\n' + QString::fromUtf8(mixed)));
        }
    }

    void sameText_isReadTheSame()
    {
        for (const QString &path : sources()) {
            const QByteArray bytes = bytesOf(path);
            QCOMPARE(storybank::testing::summary(readNamed(bytes, QStringLiteral("a.txt"))),
                     storybank::testing::summary(readNamed(bytes, QStringLiteral("a.txt"))));
        }
    }

    void damagedText_neverCrashes()
    {
        QRandomGenerator random(20260301);
        for (const QString &path : sources()) {
            const QByteArray whole = bytesOf(path);
            for (int round = 0; round < 12; ++round) {
                QByteArray bytes = shuffled(whole, random);
                if (round % 3 == 0)
                    bytes = noisy(bytes, random);
                if (round % 2 == 0)
                    bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
                checkPlaces(readNamed(bytes, QStringLiteral("fuzz.md")));
            }
        }
    }

    void marks_standWhereTheWordsAre()
    {
        for (const QString &path : sources())
            checkPlaces(readNamed(bytesOf(path), QFileInfo(path).fileName()));
        const Reading reading =
            readNamed("## The cart\nSituation: 41 carts a day broke.\nResult: From 41 to 9.\n\nlater",
                      QStringLiteral("a.md"));
        QStringList marked;
        const QStringList lines = reading.text.split(u'\n');
        for (const SourceMark &mark : reading.marks)
            marked.append(lines.at(mark.line - 1).mid(mark.start, mark.end - mark.start));
        QCOMPARE(marked.join(u'|'), QStringLiteral("The cart|Situation:|Result:|41 to 9|later"));
    }
};

QTEST_APPLESS_MAIN(TestTextFiles)
#include "tst_textfiles.moc"

#include <algorithm>
