#include "file.h"

#include "failure.h"
#include "schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>
#include <QtEndian>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace storybank {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::FileText)
};

constexpr qint64 smallestDatabase = 512;
constexpr qint64 headerSize = 100;

FileIdentity identity(const struct stat &status)
{
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
}

std::optional<struct stat> statusOf(const QString &path)
{
    struct stat status
    {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return status;
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

Result<BankHeader> parseHeader(const QString &path, const QByteArray &header, const struct stat &status)
{
    static const QByteArray magic("SQLite format 3\0", 16);
    if (header.size() < headerSize || !header.startsWith(magic))
        return failure::notABank(path, FileText::tr("this is not a Story Bank file"));
    const auto number = [&header](qsizetype offset) {
        return qFromBigEndian<quint32>(header.constData() + offset);
    };
    if (number(68) != schema::applicationId)
        return failure::notABank(path, FileText::tr("this is the database of another program"));
    return BankHeader{identity(status), static_cast<int>(number(60))};
}

Result<void> renameWithoutReplacing(const QByteArray &from, const QByteArray &to, const QString &path)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EINVAL || errno == ENOSYS) { // file systems that do not know the flag; a link never replaces
        if (::link(from.constData(), to.constData()) == 0) {
            ::unlink(from.constData());
            return {};
        }
    }
    if (errno == EEXIST)
        return failure::exists(path);
    return failure::outputFailed(path, failure::systemReason(errno));
}

bool syncToDisk(const QByteArray &name, int flags)
{
    const int file = ::open(name.constData(), flags | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return done;
}

} // namespace

Result<BankHeader> readHeader(const QString &path)
{
    auto status = statusOf(path);
    if (!status) {
        if (errno == ENOENT || errno == ENOTDIR)
            return failure::missing(path);
        return failure::unreadable(path, errno);
    }
    if (S_ISDIR(status->st_mode))
        return failure::notABank(path, FileText::tr("this is a folder"));
    if (!S_ISREG(status->st_mode))
        return failure::notABank(path, FileText::tr("this is no ordinary file"));
    if (status->st_size < smallestDatabase) {
        return failure::notABank(path, status->st_size == 0 ? FileText::tr("the file is empty")
                                                            : FileText::tr("this is not a Story Bank file"));
    }
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return failure::unreadable(path, errno);
    const auto close = qScopeGuard([file] { ::close(file); });
    QByteArray header(headerSize, '\0');
    if (::fstat(file, &*status) != 0 || !S_ISREG(status->st_mode))
        return failure::notABank(path, FileText::tr("this is no ordinary file"));
    const ssize_t read = ::pread(file, header.data(), static_cast<size_t>(headerSize), 0);
    if (read < 0)
        return failure::inputOutput(path, failure::systemReason(errno));
    header.truncate(read);
    return parseHeader(path, header, *status);
}

std::optional<FileIdentity> identityOf(const QString &path)
{
    const auto status = statusOf(path);
    return status ? std::optional(identity(*status)) : std::nullopt;
}

qint64 sizeOf(const QString &path)
{
    const auto status = statusOf(path);
    return status ? static_cast<qint64>(status->st_size) : -1;
}

bool isWritable(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    return ::access(QFile::encodeName(target).constData(), W_OK) == 0 &&
           ::access(QFile::encodeName(folderOf(target)).constData(), W_OK | X_OK) == 0;
}

bool hasJournal(const QString &path)
{
    return sizeOf(QFileInfo(path).canonicalFilePath() + QStringLiteral("-journal")) > 0;
}

Result<QString> makeTemporary(const QString &path)
{
    if (statusOf(path))
        return failure::exists(path);
    const QString temporary = folderOf(path) + QStringLiteral("/.storybank-") +
                              QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".tmp");
    const int file = ::open(QFile::encodeName(temporary).constData(),
                            O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
        if (errno == EROFS || errno == EACCES || errno == EPERM)
            return failure::readOnly(path);
        return failure::outputFailed(path, failure::systemReason(errno));
    }
    ::close(file);
    return temporary;
}

Result<void> publish(const QString &temporary, const QString &path)
{
    const QByteArray from = QFile::encodeName(temporary);
    if (!syncToDisk(from, O_RDWR))
        return failure::outputFailed(path, failure::systemReason(errno));
    if (auto renamed = renameWithoutReplacing(from, QFile::encodeName(path), path); !renamed)
        return renamed;
    if (!syncToDisk(QFile::encodeName(folderOf(path)), O_RDONLY | O_DIRECTORY))
        return failure::outputFailed(path, failure::systemReason(errno));
    return {};
}

} // namespace storybank
