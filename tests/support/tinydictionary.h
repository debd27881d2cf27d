#pragma once

#include <QDir>
#include <QFile>
#include <QStringConverter>

namespace storybank::testing {

/// Writes a dictionary of a few words into `folder`, as hunspell reads it, in Latin-1 or UTF-8.
inline bool writeDictionary(const QString &folder, const QString &language, const QStringList &words,
                            bool latin1 = false)
{
    if (!QDir().mkpath(folder))
        return false;
    QFile affixes(folder + u'/' + language + QStringLiteral(".aff"));
    QFile list(folder + u'/' + language + QStringLiteral(".dic"));
    if (!affixes.open(QIODevice::WriteOnly) || !list.open(QIODevice::WriteOnly))
        return false;
    affixes.write(latin1 ? "SET ISO8859-1\n" : "SET UTF-8\n");
    affixes.write("TRY esianrtolcdugmphbyfvkwz\n");
    const QString text = QString::number(words.size()) + u'\n' + words.join(u'\n') + u'\n';
    return list.write(latin1 ? text.toLatin1() : text.toUtf8()) > 0;
}

} // namespace storybank::testing
