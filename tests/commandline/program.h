#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Drives the built program as a person at a terminal without a display does.
namespace storybank::test {

struct Run
{
    int status = -1; ///< -1 = it did not end by itself
    QByteArray output;
    QByteArray errors;

    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
    QJsonObject object() const { return json().object(); }
    QJsonArray array() const { return json().array(); }

    /// Whether standard error holds exactly one line of the program's form.
    bool saysOneLine() const
    {
        return errors.startsWith("storybank: ") && errors.contains(" : ") && errors.count('\n') == 1 &&
               errors.endsWith('\n');
    }
};

/// The environment of every call: none of this session's, no display.
inline QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/sbin:/usr/bin:/sbin:/bin"));
    environment.insert(QStringLiteral("HOME"), qEnvironmentVariable("HOME"));
    for (const char *name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return environment;
}

inline Run runProcess(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                      const QProcessEnvironment &environment = bareEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Run run;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

inline QString programPath()
{
    return QStringLiteral(STORYBANK_PROGRAM);
}

inline Run call(const QStringList &arguments, const QByteArray &input = {})
{
    return runProcess(programPath(), arguments, input);
}

/// Runs a line of shell in which "$P" is the program and "$1"… are the arguments.
inline Run shell(const QString &line, const QStringList &arguments = {})
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(QStringLiteral("P"), programPath());
    return runProcess(QStringLiteral("/bin/bash"),
                      QStringList{QStringLiteral("-c"), line, QStringLiteral("bash")} + arguments, {},
                      environment);
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), qPrintable(path));
}

/// "" when the value has at least the keys and types of the shape, else where it has not. A shape is JSON:
/// a list holds the shape of its items, an object those of its keys, a text names types ("number|null").
inline QString difference(const QJsonValue &value, const QJsonValue &shape,
                          const QString &where = QStringLiteral("$"))
{
    if (shape.isObject()) {
        if (!value.isObject())
            return where + QStringLiteral(" is no object");
        const QJsonObject keys = shape.toObject();
        for (auto it = keys.begin(); it != keys.end(); ++it) {
            if (!value.toObject().contains(it.key()))
                return where + QStringLiteral(" lacks ") + it.key();
            const QString inside =
                difference(value.toObject().value(it.key()), it.value(), where + u'.' + it.key());
            if (!inside.isEmpty())
                return inside;
        }
        return {};
    }
    if (shape.isArray()) {
        if (!value.isArray())
            return where + QStringLiteral(" is no list");
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            const QString inside = difference(item, shape.toArray().first(), where + QStringLiteral("[]"));
            if (!inside.isEmpty())
                return inside;
        }
        return {};
    }
    const QStringList types = shape.toString().split(u'|');
    const bool whole = value.isDouble() && value.toDouble() == value.toInt();
    const bool fits = (types.contains(u"text") && value.isString()) ||
                      (types.contains(u"number") && value.isDouble()) || (types.contains(u"int") && whole) ||
                      (types.contains(u"bool") && value.isBool()) ||
                      (types.contains(u"null") && value.isNull()) ||
                      (value.isString() && types.contains(u'=' + value.toString()));
    return fits ? QString() : where + QStringLiteral(" is not of type ") + shape.toString();
}

} // namespace storybank::test
