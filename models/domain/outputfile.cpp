#include "outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace storybank {

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::OutputText)
};

Error failed(const QString &path, const QString &why, const QString &help)
{
    return {ErrorCode::OutputFailed, path, why, help};
}

/// Whether a bank stands at the path, whatever it is called. The name is looked at first: a bank that is open
/// must not be opened a second time.
bool isBank(const QString &path)
{
    QFile file(path);
    return path.endsWith(QLatin1StringView(".storybank"), Qt::CaseInsensitive) ||
           (file.open(QIODevice::ReadOnly) && file.read(15) == QByteArrayLiteral("SQLite format 3"));
}

} // namespace

Result<void> writeOutputFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.isDir())
        return failed(path, OutputText::tr("this is a folder"), OutputText::tr("name a file in it"));
    if (target.exists() && !target.isFile())
        return failed(path, OutputText::tr("this is no ordinary file"),
                      OutputText::tr("choose another name"));
    if (isBank(path))
        return failed(path, OutputText::tr("this is a bank, which is never overwritten"),
                      OutputText::tr("choose another name"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, file.errorString(), OutputText::tr("choose a folder in which you may write"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed(path, file.errorString(), OutputText::tr("free some space or choose another folder"));
    return {};
}

} // namespace storybank
