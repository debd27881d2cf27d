#pragma once

#include "reading.h"

#include <QJsonObject>

namespace storybank {

/// A JSON document with the text it came from, so that errors can name a line.
class JsonSource
{
public:
    JsonSource(const QString &fileName, const QString &content);

    QString name;
    QString text;

    /// The line on which the object with this id has it; 1 when there is none.
    int lineOfId(const QString &id) const { return m_idLines.value(id, 1); }
    /// The line on which `words` first stand as a JSON string from line `from` on; `from` when they do not.
    int lineOf(const QString &words, int from = 1) const;
    /// "stories[3]: strength has a value of the wrong kind", with the line of the object.
    Error wrong(const QString &where, const QJsonObject &object, const QString &why) const;

private:
    QHash<QString, int> m_idLines;
};

/// Reads objects as people and other programs write them: a list of stories or prompts, or an object with
/// both, by the names that the command line prints.
Result<void> readBareJson(const QJsonValue &root, const JsonSource &source, Reading &reading);

} // namespace storybank
