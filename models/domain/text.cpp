#include "text.h"

#include <cmath>

namespace storybank {

namespace {

bool isWordStart(char32_t c)
{
    return QChar::isLetterOrNumber(c);
}

/// Marks that belong to a word when a letter or digit follows: don't, 1.8, e-mail, 10:30.
bool joinsWord(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'-' || c == U'.' || c == U',' || c == U':' || c == U'_' ||
           c == U'/';
}

bool endsSentence(char32_t c)
{
    return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'。' || c == U'！' || c == U'？';
}

bool isFullWidthStop(char32_t c)
{
    return c == U'。' || c == U'！' || c == U'？';
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                clean += u'\n';
        } else if (c == u'\u2028' || c == u'\u2029') {
            clean += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\n' || c == u'\t' ||
                   (c.unicode() >= 0x20 && c.unicode() != 0x7f && c != u'\ufeff')) {
            clean += c;
        }
    }
    return clean.normalized(QString::NormalizationForm_C);
}

QString foldedKey(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    key.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            key += c;
    }
    return key.normalized(QString::NormalizationForm_KC).simplified();
}

bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

TextSize &TextSize::operator+=(const TextSize &other)
{
    words += other.words;
    characters += other.characters;
    sentences += other.sentences;
    return *this;
}

TextSize measure(QStringView text)
{
    TextSize size;
    bool inWord = false;
    bool inSentence = false;
    const QList<uint> points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points.at(i);
        const char32_t next = i + 1 < points.size() ? points.at(i + 1) : U'\n';
        if (isUnspaced(c)) {
            ++size.characters;
            inWord = false;
            inSentence = true;
        } else if (isWordStart(c)) {
            size.words += inWord ? 0 : 1;
            inWord = inSentence = true;
        } else if (!(inWord &&
                     (QChar::isMark(c) || (joinsWord(c) && isWordStart(next) && !isUnspaced(next))))) {
            inWord = false;
        }
        const bool stops = c == U'\n' || isFullWidthStop(c) || (endsSentence(c) && QChar::isSpace(next));
        if (inSentence && (stops || i + 1 == points.size())) {
            ++size.sentences;
            inSentence = false;
        }
    }
    return size;
}

int speakingSeconds(const TextSize &size, const BankSettings &settings)
{
    const double words = size.words * 60.0 / qMax(1, settings.wordsPerMinute);
    const double characters = size.characters * 60.0 / qMax(1, settings.charactersPerMinute);
    return static_cast<int>(std::lround(words + characters));
}

TextSize measure(const Story &story)
{
    TextSize size;
    for (const Section section : toldSections)
        size += measure(story.text(section));
    return size;
}

QString formatDuration(int seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace storybank
