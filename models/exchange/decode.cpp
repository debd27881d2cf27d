#include "decode.h"

#include "domain/text.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace storybank {

namespace {

struct Decoding
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Decoding)
};

Error notText(const QString &source)
{
    return {ErrorCode::BadInput, source, Decoding::tr("this is not text"),
            Decoding::tr("Text, Markdown and the JSON that this program exports can be read.")};
}

bool isControl(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != '\v' &&
           byte != '\x1b';
}

/// A stray control byte happens in pasted text; a file with many is something else.
bool looksBinary(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), isControl);
    return bytes.startsWith(QByteArrayView("%PDF-")) || controls * 50 > bytes.size();
}

/// Windows writes its quotes and dashes into the range that Latin-1 leaves to control characters.
QString fromWestern(const QByteArray &bytes)
{
    static constexpr char16_t windows[] =
        u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160"
        u"\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d"
        u"\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e"
        u"\u0178";
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windows[c.unicode() - 0x80]);
    }
    return text;
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, const QString &source)
{
    if (bytes.size() > sourceLimit)
        return Error{ErrorCode::TooLarge, source, Decoding::tr("it is larger than 50 MB"),
                     Decoding::tr("Split it into smaller files.")};
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder.decode(bytes);
        return decoder.hasError() ? Result<QString>(notText(source)) : cleanText(text);
    }
    if (looksBinary(bytes))
        return notText(source);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    return cleanText(utf8.hasError() ? fromWestern(bytes) : text);
}

} // namespace storybank
