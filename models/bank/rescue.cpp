#include "rescue.h"

#include "failure.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>

namespace storybank {

namespace {

constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr qsizetype keptCopies = 5;

QDir rescueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/storybank/interrupted");
}

Result<void> copyInto(const QDir &folder, const QString &path)
{
    QFile source(path);
    const QString target = folder.filePath(QFileInfo(path).fileName());
    if (!source.copy(target))
        return failure::outputFailed(target, source.errorString());
    QFile::setPermissions(target, onlyOwner);
    return {};
}

void removeOldCopies(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (qsizetype i = 0; i < names.size() - keptCopies; ++i)
        QDir(folder.filePath(names.at(i))).removeRecursively();
}

} // namespace

Result<void> copyBeforeRecovery(const QString &path)
{
    const QString bank = QFileInfo(path).canonicalFilePath();
    const QDir all = rescueFolder();
    const QDir folder(
        all.filePath(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"))));
    if (!folder.mkpath(QStringLiteral(".")))
        return failure::outputFailed(folder.path(), failure::systemReason(errno));
    for (const QString &made : {QFileInfo(all.path()).path(), all.path(), folder.path()})
        QFile::setPermissions(made, onlyOwner | QFile::ExeOwner);
    for (const QString &file : {bank, bank + QStringLiteral("-journal")}) {
        if (auto done = copyInto(folder, file); !done)
            return done;
    }
    removeOldCopies(all);
    return {};
}

} // namespace storybank
