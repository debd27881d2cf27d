#include "pdftext.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QtEndian>

namespace storybank::paper {

namespace {

using Letters = QHash<uint, QString>; ///< by the number of the glyph

/// The objects of the file by number, from its table of places.
QMap<int, QByteArray> objectsOf(const QByteArray &pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype table =
        start < 0 ? -1 : pdf.mid(start + 9, 16).trimmed().split('\n').first().toLongLong();
    if (table <= 0 || !pdf.mid(table, 4).startsWith("xref"))
        return {};
    const QList<QByteArray> lines = pdf.mid(table, pdf.indexOf("trailer", table) - table).split('\n');
    QMap<qsizetype, int> places;
    for (qsizetype i = 2; i < lines.size(); ++i) {
        const QList<QByteArray> entry = lines.at(i).simplified().split(' ');
        if (entry.size() == 3 && entry.at(2) == "n")
            places.insert(entry.at(0).toLongLong(), static_cast<int>(i) - 2);
    }
    QMap<int, QByteArray> objects;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const auto next = std::next(place);
        const qsizetype end = next == places.cend() ? table : next.key();
        objects.insert(place.value(), pdf.mid(place.key(), end - place.key()));
    }
    return objects;
}

/// What a stream holds; empty when the object has none.
QByteArray streamOf(const QByteArray &object)
{
    const qsizetype start = object.indexOf("stream\n");
    const qsizetype end = object.lastIndexOf("endstream");
    if (start < 0 || end <= start)
        return {};
    const QByteArray held = object.mid(start + 7, end - start - 7);
    if (!object.left(start).contains("/FlateDecode"))
        return held;
    QByteArray sized(4, 0);
    qToBigEndian(static_cast<quint32>(held.size() * 4), sized.data());
    return qUncompress(sized + held);
}

QString fromUtf16Hex(const QByteArray &hex)
{
    return QStringDecoder(QStringDecoder::Utf16BE)(QByteArray::fromHex(hex));
}

/// The letters of a font, from its table of ranges.
Letters lettersOf(const QByteArray &table)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*(?:<([0-9A-Fa-f]+)>|\\[([^\\]]*)\\])"));
    Letters letters;
    const qsizetype ranges = table.indexOf("beginbfrange");
    auto matches = range.globalMatch(QString::fromLatin1(table.mid(std::max<qsizetype>(0, ranges))));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const uint first = match.captured(1).toUInt(nullptr, 16);
        const uint last = match.captured(2).toUInt(nullptr, 16);
        if (match.capturedLength(3) > 0) {
            const uint code = match.captured(3).toUInt(nullptr, 16);
            for (uint glyph = first; glyph <= last && glyph - first < 0xffff; ++glyph)
                letters.insert(glyph, QString(QChar(code + glyph - first)));
            continue;
        }
        const QStringList codes = match.captured(4).split(u'<', Qt::SkipEmptyParts);
        uint glyph = first;
        for (const QString &code : codes) {
            const QByteArray hex = code.section(u'>', 0, 0).trimmed().toLatin1();
            if (!hex.isEmpty())
                letters.insert(glyph++, fromUtf16Hex(hex));
        }
    }
    return letters;
}

/// The title as the file has it.
QString titleOf(const QByteArray &pdf)
{
    const qsizetype start = pdf.indexOf("/Title (");
    QByteArray bytes;
    for (qsizetype i = start + 8; start >= 0 && i < pdf.size() && pdf.at(i) != ')'; ++i) {
        if (pdf.at(i) == '\\' && i + 1 < pdf.size())
            ++i;
        bytes.append(pdf.at(i));
    }
    return bytes.startsWith("\xfe\xff") ? QStringDecoder(QStringDecoder::Utf16BE)(bytes.mid(2))
                                        : QString::fromLatin1(bytes);
}

bool runsRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

QString reversed(const QString &text)
{
    QString back;
    for (const QChar c : text)
        back.prepend(c);
    return back;
}

/// Reads the words of a page by the fonts' letters. A word may change fonts, but each run of text is painted
/// from a place of its own.
class PageReader
{
public:
    explicit PageReader(const QHash<QByteArray, Letters> &fonts) : m_fonts(fonts) {}

    void read(const QByteArray &content)
    {
        static const QRegularExpression token(
            QStringLiteral("/(F\\d+) [\\d.]+ Tf|<([0-9A-Fa-f]*)> Tj|\\b(cm)\\b"));
        auto matches = token.globalMatch(QString::fromLatin1(content));
        Letters letters;
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (match.capturedLength(1) > 0)
                letters = m_fonts.value(match.captured(1).toLatin1());
            else if (match.capturedLength(3) > 0)
                endRun();
            else
                add(match.captured(2), letters);
        }
        endRun();
    }

    QString text() const { return m_text; }
    /// The runs from right to left, the other way round.
    QString backwards() const { return m_reversed; }

private:
    void add(const QString &hex, const Letters &letters)
    {
        for (qsizetype i = 0; i + 4 <= hex.size(); i += 4) {
            m_run += letters.value(hex.mid(i, 4).toUInt(nullptr, 16), QString(QChar::ReplacementCharacter));
        }
    }

    void endRun()
    {
        if (m_run.isEmpty())
            return;
        m_text += m_run + u'\n';
        if (runsRightToLeft(m_run))
            m_reversed += reversed(m_run) + u'\n';
        m_run.clear();
    }

    const QHash<QByteArray, Letters> &m_fonts;
    QString m_text, m_reversed, m_run;
};

} // namespace

std::optional<QString> pdfText(const QByteArray &pdf)
{
    const QMap<int, QByteArray> objects = objectsOf(pdf);
    static const QRegularExpression fontName(QStringLiteral("/(F\\d+) (\\d+) 0 R"));
    static const QRegularExpression unicode(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    QHash<QByteArray, Letters> fonts;
    QList<QByteArray> contents;
    for (const QByteArray &object : objects) {
        const QByteArray stream = streamOf(object);
        if (stream.contains(" Tj"))
            contents.append(stream);
        auto names = fontName.globalMatch(stream.isEmpty() ? QString::fromLatin1(object) : QString());
        while (names.hasNext()) {
            const auto name = names.next();
            const QString font = QString::fromLatin1(objects.value(name.captured(2).toInt()));
            const int table = unicode.match(font).captured(1).toInt();
            fonts.insert(name.captured(1).toLatin1(), lettersOf(streamOf(objects.value(table))));
        }
    }
    PageReader reader(fonts);
    for (const QByteArray &content : std::as_const(contents))
        reader.read(content);
    if (contents.isEmpty())
        return {};
    return titleOf(pdf) + u'\n' + reader.text() + u'\n' + reader.backwards();
}

} // namespace storybank::paper
