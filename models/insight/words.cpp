#include "words.h"

#include "stemmer.h"

#include "domain/text.h"

namespace storybank {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\n' || c == u';' || c == u'…' || c == u'。' ||
           c == u'！' || c == u'？';
}

/// The first part of a word in "n't", as a word of its own.
QString beforeNot(const QString &start)
{
    if (start == u"ca")
        return QStringLiteral("can");
    if (start == u"wo")
        return QStringLiteral("will");
    return start == u"sha" ? QStringLiteral("shall") : start;
}

/// One word with its apostrophes as the words that it stands for.
QStringList expanded(QString folded)
{
    folded.replace(u'’', u'\'');
    if (folded.endsWith(u"n't"))
        return {beforeNot(folded.chopped(3)), QStringLiteral("not")};
    if (folded == u"cannot")
        return {QStringLiteral("can"), QStringLiteral("not")};
    const qsizetype apostrophe = folded.indexOf(u'\'');
    if (apostrophe > 0)
        folded.truncate(apostrophe); // team's, I'd, they've: what follows says nothing here
    return {folded};
}

} // namespace

QString WordReader::stem(const QString &folded)
{
    const auto base = m_baseForms.constFind(folded);
    return stemOf(base == m_baseForms.constEnd() ? folded : *base);
}

void WordReader::append(QList<Word> &words, const QString &text, Word place)
{
    const QString standing = text.mid(place.start, place.end - place.start);
    auto known = m_known.find(standing);
    if (known == m_known.end()) {
        QStringList stems;
        const QStringList parts = expanded(foldedKey(standing));
        for (const QString &part : parts)
            stems.append(stem(part));
        known = m_known.insert(standing, stems);
    }
    for (const QString &each : std::as_const(*known)) {
        place.stem = each;
        words.append(place);
    }
}

QList<Word> WordReader::read(const QString &text)
{
    QList<Word> words;
    Word open;
    bool inWord = false;
    int sentence = 0;
    const auto close = [&](qsizetype at) {
        if (!inWord)
            return;
        open.end = at;
        while (isApostrophe(text.at(open.end - 1)))
            --open.end;
        append(words, text, open);
        inWord = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isUnspaced(c.unicode())) {
            close(i);
            const bool pair = i + 1 < text.size() && isUnspaced(text.at(i + 1).unicode());
            const bool alone = !pair && (i == 0 || !isUnspaced(text.at(i - 1).unicode()));
            if (pair || alone)
                words.append({text.mid(i, pair ? 2 : 1), i, i + (pair ? 2 : 1), sentence});
        } else if (c.isLetterOrNumber() || (inWord && (c.isMark() || isApostrophe(c)))) {
            if (!inWord)
                open = {{}, i, i, sentence};
            inWord = true;
        } else {
            close(i);
            const bool insideNumber = c == u'.' && i + 1 < text.size() && text.at(i + 1).isDigit();
            if (endsSentence(c) && !insideNumber)
                ++sentence;
        }
    }
    close(text.size());
    return words;
}

QStringList WordReader::stems(const QString &phrase)
{
    QStringList stems;
    const QStringList parts = phrase.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == u"*" || part == u"#") {
            stems.append(part);
            continue;
        }
        const QList<Word> words = read(part);
        for (const Word &word : words)
            stems.append(word.stem);
    }
    return stems;
}

} // namespace storybank
