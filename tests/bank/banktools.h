#pragma once

#include "bank/bank.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What the tests of the bank share: the file's bytes, and SQLite's own shell as a second opinion.
namespace storybank::testing {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What another program prints; fails the test when it does not end well.
inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// Runs statements in the sqlite3 shell, as another program would; gives what it prints.
inline QString sqlite(const QString &path, const QString &statements)
{
    return outputOf(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), path, statements});
}

/// The sqlite3 shell at a bank, which stays there until it is killed with this object.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path) { m_shell.start(QStringLiteral("sqlite3"), {path}); }
    ~OtherProgram()
    {
        m_shell.kill();
        m_shell.waitForFinished();
    }

    /// Runs statements; true when it has done so.
    bool runs(const QByteArray &statements)
    {
        m_shell.write(statements + "\n.system echo done\n");
        return QTest::qWaitFor([this] { return m_shell.readAllStandardOutput().contains("done"); }, 30000);
    }

private:
    QProcess m_shell;
};

inline QString probe(const QStringList &arguments)
{
    return outputOf(QStringLiteral(STORYBANK_BANKPROBE), arguments);
}

/// What a result says, for the message of a failed check.
template<typename R>
QByteArray told(const R &result)
{
    return result.ok() ? QByteArray("ok")
                       : (QString::number(static_cast<int>(result.error().code)) + u' ' +
                          result.error().what + QStringLiteral(": ") + result.error().why)
                             .toUtf8();
}

inline Edit adding(const auto &entity)
{
    Edit edit{QStringLiteral("Add"), {}};
    edit.add(entity);
    return edit;
}

inline Story storyOf(const QString &title, const QString &action = {})
{
    Story story;
    story.id = StoryId::fromName(title);
    story.title = title;
    story.action = action;
    return story;
}

} // namespace storybank::testing
