#include "spellwords.h"

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 80;
constexpr qsizetype longestToken = 400;

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// Whether the letters stand in one of the writings that dictionaries with spaces between words know.
bool isSpaced(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        if (isApostrophe(c) || c.isMark())
            return true;
        switch (c.script()) {
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
        case QChar::Script_Armenian:
        case QChar::Script_Georgian:
        case QChar::Script_Hebrew:
        case QChar::Script_Arabic:
        case QChar::Script_Hangul:
        case QChar::Script_Devanagari:
            return true;
        default:
            return false;
        }
    });
}

/// A capital behind the first letter: an abbreviation or a name that is written so.
bool hasInnerCapital(QStringView word)
{
    return std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

/// An address: of the web, of mail, of a file, or a name in a program.
bool isAddress(QStringView token)
{
    if (token.contains(u"://"_s) || token.startsWith(u"www."_s, Qt::CaseInsensitive))
        return true;
    for (qsizetype i = 0; i < token.size(); ++i) {
        const QChar c = token.at(i);
        if (c == u'@' || c == u'_' || c == u'\\')
            return true;
        const bool between =
            i > 0 && i + 1 < token.size() && isLetter(token.at(i - 1)) && isLetter(token.at(i + 1));
        if ((c == u'.' && between) || (c == u'/' && (i == 0 || token.at(i - 1) == u'~')))
            return true;
    }
    return false;
}

/// The end of what stands without a space from `at` on.
qsizetype tokenEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && !text.at(at).isSpace())
        ++at;
    return at;
}

/// The run of letters, digits and inner apostrophes at `at`.
TextRange runAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        const QChar c = text.at(end);
        const bool inner = isApostrophe(c) && end > at && end + 1 < text.size() && isLetter(text.at(end + 1));
        if (!isLetter(c) && !c.isNumber() && !inner)
            break;
        ++end;
    }
    return {at, end - at};
}

} // namespace

std::optional<TextRange> nextSpellWord(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        // An address is known by all of it, so a look in its middle goes back to its start.
        qsizetype start = at;
        while (start > 0 && !text.at(start - 1).isSpace())
            --start;
        const qsizetype end = tokenEnd(text, at);
        // What is so long without a space is no writing; looked at word by word it would cost its square.
        if (end - start > longestToken || isAddress(text.sliced(start, end - start))) {
            at = end;
            continue;
        }
        while (at < end) {
            const TextRange run = runAt(text.first(end), at);
            if (run.length == 0) {
                ++at;
                continue;
            }
            const QStringView word = text.sliced(run.start, run.length);
            const bool numbered = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
            if (run.length > 1 && run.length <= longestWord && !numbered && !hasInnerCapital(word) &&
                isSpaced(word))
                return run;
            at = run.end();
        }
    }
    return std::nullopt;
}

QString spellForm(QStringView word)
{
    return word.toString().normalized(QString::NormalizationForm_C).replace(u'’', u'\'');
}

QSet<QString> namesIn(const Library &library)
{
    QSet<QString> names;
    const auto add = [&names](const QString &text) {
        for (auto word = nextSpellWord(text, 0); word; word = nextSpellWord(text, word->end()))
            names.insert(spellForm(QStringView(text).sliced(word->start, word->length)).toCaseFolded());
    };
    // A title is made of plain words too; of those, a capital behind the first word tells a name.
    const auto addNames = [&names](const QString &title) {
        auto word = nextSpellWord(title, 0);
        while (word && (word = nextSpellWord(title, word->end()))) {
            if (title.at(word->start).isUpper())
                names.insert(spellForm(QStringView(title).sliced(word->start, word->length)).toCaseFolded());
        }
    };
    for (const Story &story : library.stories()) {
        addNames(story.title);
        for (const QString &text : {story.company, story.project, story.role})
            add(text);
        for (const Stakeholder &stakeholder : story.stakeholders) {
            add(stakeholder.name);
            add(stakeholder.role);
        }
    }
    for (const Competency &competency : library.competencies())
        add(competency.name);
    for (const Prompt &prompt : library.prompts())
        add(prompt.company);
    for (const Loop &loop : library.loops())
        add(loop.company);
    for (const Interviewer &interviewer : library.table<Interviewer>()) {
        add(interviewer.name);
        add(interviewer.company);
    }
    return names;
}

} // namespace storybank
