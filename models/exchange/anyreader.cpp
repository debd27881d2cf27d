#include "reading.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace storybank {

namespace {

struct AnyReading
{
    Q_DECLARE_TR_FUNCTIONS(storybank::AnyReading)
};

/// The name of a format that is known and not read; empty for the others.
QString unreadFormat(const QString &ending, const QByteArray &bytes)
{
    static const QStringList endings = {QStringLiteral("csv"), QStringLiteral("tsv"),  QStringLiteral("html"),
                                        QStringLiteral("htm"), QStringLiteral("docx"), QStringLiteral("odt"),
                                        QStringLiteral("doc"), QStringLiteral("pdf"),  QStringLiteral("xlsx"),
                                        QStringLiteral("ods"), QStringLiteral("rtf")};
    if (endings.contains(ending))
        return ending.toUpper();
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral("PDF");
    if (bytes.startsWith("PK\x03\x04"))
        return QStringLiteral("ZIP");
    if (bytes.startsWith("{\\rtf"))
        return QStringLiteral("RTF");
    const QByteArray begin = bytes.left(64).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html") ? QStringLiteral("HTML")
                                                                           : QString();
}

} // namespace

Result<Reading> readAny(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    ReadOptions named = options;
    if (named.source.isEmpty())
        named.source = QFileInfo(fileName).fileName();
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const QString unread = unreadFormat(ending, bytes);
    if (!unread.isEmpty())
        return Error{
            ErrorCode::BadInput, named.source, AnyReading::tr("%1 cannot be read").arg(unread),
            AnyReading::tr("Text, Markdown and JSON can be read; save it as one of these, or paste its "
                           "text.")};
    if (ending == QStringLiteral("json"))
        return readJson(bytes, named);
    const bool isText = ending == QStringLiteral("md") || ending == QStringLiteral("txt") ||
                        ending == QStringLiteral("markdown");
    const QByteArray begin = bytes.left(256).trimmed();
    const bool looksJson = begin.startsWith('{') || (begin.startsWith('[') && begin.contains('{'));
    if (!isText && looksJson)
        return readJson(bytes, named);
    return readText(bytes, named);
}

} // namespace storybank
