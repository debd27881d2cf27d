#pragma once

#include <QString>
#include <QStringList>

namespace storybank {

/// Whether the text asks for a story outright: "Tell me about a time …", "Describe …".
bool opensQuestion(const QString &text);

/// Whether the text is something an interviewer may ask: opens a question, or is one.
bool looksLikeQuestion(const QString &text);

/// The questions of a paragraph, each with the sentences that go on with it: "What did you learn?" belongs to
/// the question before it. Empty when the paragraph is something else.
QStringList questionsIn(const QString &paragraph);

/// Sentences of a paragraph: ended by . ! ? before a space and a capital.
QStringList sentencesOf(const QString &paragraph);

/// A question that names its parts in line: "…: (a) …; (b) …".
struct PartedQuestion
{
    QString stem;
    QStringList parts;
};
PartedQuestion partsOf(const QString &question);

/// The words in front of a colon when they name the question: "Give feedback: A time you …" → "Give
/// feedback".
QString nameInFront(const QString &question);

} // namespace storybank
