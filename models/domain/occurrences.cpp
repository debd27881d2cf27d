#include "occurrences.h"

#include <QString>

namespace storybank {

namespace {

/// A text as it is compared, and for each of its units where it comes from.
struct Folded
{
    QString text;
    QList<int> start; ///< of the character in the original
    QList<int> end;
};

Folded folded(QStringView text)
{
    Folded result;
    const auto append = [&result](QChar unit, qsizetype start, qsizetype end) {
        result.text += unit;
        result.start.append(static_cast<int>(start));
        result.end.append(static_cast<int>(end));
    };
    for (qsizetype i = 0; i < text.size();) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const qsizetype next = i + (pair ? 2 : 1);
        const QStringView character = text.mid(i, next - i);
        if (character.at(0).isSpace()) {
            if (!result.text.endsWith(u' '))
                append(u' ', i, next);
            result.end.last() = static_cast<int>(next);
        } else if (character.at(0).unicode() < 0x80) {
            append(character.at(0).toLower(), i, next);
        } else {
            const QString parts =
                character.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
            for (const QChar unit : parts) {
                if (!unit.isMark())
                    append(unit, i, next);
            }
            if (!result.end.isEmpty() && character.at(0).isMark())
                result.end.last() = static_cast<int>(next); // an accent goes with its letter
        }
        i = next;
    }
    return result;
}

} // namespace

QList<TextRange> occurrences(QStringView text, QStringView wanted)
{
    QList<TextRange> found;
    const QString key = folded(wanted).text.trimmed();
    if (key.isEmpty())
        return found;
    const Folded in = folded(text);
    for (qsizetype at = in.text.indexOf(key); at >= 0; at = in.text.indexOf(key, at + key.size())) {
        const int start = in.start.at(at);
        const int end = in.end.at(at + key.size() - 1);
        if (found.isEmpty() || start >= found.last().end())
            found.append({start, end - start});
    }
    return found;
}

} // namespace storybank
