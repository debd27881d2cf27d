#include "unsavedfile.h"

#include "domain/json.h"
#include "domain/outputfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr int format = 1;
/// No story is as long: the file is something else.
constexpr qint64 mostBytes = 16LL * 1024 * 1024;

/// Makes the folder and those above it that are missing, each for the owner alone.
void makePrivate(const QString &path)
{
    if (QFileInfo::exists(path))
        return;
    makePrivate(QFileInfo(path).path());
    if (QDir().mkdir(path))
        QFile::setPermissions(path, onlyOwner);
}

} // namespace

QString stateFolder()
{
    const QString wished = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification has relative paths ignored.
    const QString state = QDir::isAbsolutePath(wished) ? wished : QDir::homePath() + u"/.local/state"_s;
    return QDir::cleanPath(state) + u"/storybank"_s;
}

Result<void> writeUnsaved(const UnsavedText &text)
{
    makePrivate(QFileInfo(text.file).path());
    const QJsonObject content{{u"format"_s, format},
                              {u"bank"_s, text.bank},
                              {u"at"_s, text.at.toUTC().toString(Qt::ISODateWithMs)},
                              {u"before"_s, toJson(text.before)},
                              {u"typed"_s, toJson(text.typed)}};
    return writeOutputFile(text.file, QJsonDocument(content).toJson(QJsonDocument::Compact));
}

std::optional<UnsavedText> readUnsaved(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly) || source.size() > mostBytes)
        return std::nullopt;
    const QJsonObject content = QJsonDocument::fromJson(source.readAll()).object();
    if (content.value(u"format"_s).toInt() != format)
        return std::nullopt;
    const auto before = fromJson<Story>(content.value(u"before"_s).toObject());
    const auto typed = fromJson<Story>(content.value(u"typed"_s).toObject());
    UnsavedText text;
    text.file = file;
    text.bank = content.value(u"bank"_s).toString();
    text.at = QDateTime::fromString(content.value(u"at"_s).toString(), Qt::ISODateWithMs);
    if (!before || !typed || typed->id.isNull() || before->id != typed->id || !text.at.isValid())
        return std::nullopt;
    text.before = *before;
    text.typed = *typed;
    return text;
}

} // namespace storybank
