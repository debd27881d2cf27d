#include "numbertokens.h"
#include "rules.h"

#include <QSet>

#include <algorithm>

namespace storybank {

namespace {

constexpr std::array toldInDetail{Section::Action, Section::Result};

/// In a Result "significantly" stands for a number; in an Action it describes.
QList<PhraseHit> vagueIn(const ExaminedText &text, Section section)
{
    QList<PhraseHit> vague;
    for (const WordList list : {WordList::Vague, WordList::Intensifier}) {
        if (list == WordList::Intensifier && section != Section::Result)
            continue;
        for (const PhraseHit &hit : text.hits(list)) {
            const bool fine = list == WordList::Intensifier && hasAmountBeside(text, hit.first);
            if (!fine && !text.token(hit.first).quoted)
                vague.append(hit);
        }
    }
    std::stable_sort(vague.begin(), vague.end(),
                     [](const PhraseHit &a, const PhraseHit &b) { return a.first < b.first; });
    return vague;
}

bool isRoman(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c == u'I' || c == u'V' || c == u'X'; });
}

/// "ETL", "SLOs", "B2B", "SHAP": two to six characters, all but a final s in capitals, two letters or more.
QString abbreviationAt(const ExaminedText &text, const WordToken &token)
{
    QString word = text.text().mid(token.start, token.end - token.start);
    if (word.size() > 3 && word.endsWith(u's'))
        word.chop(1);
    if (word.size() < 2 || word.size() > 6 || !word.front().isUpper() || isRoman(word))
        return {};
    int letters = 0;
    for (const QChar c : std::as_const(word)) {
        if (!c.isDigit() && !(c.isUpper() && c.script() == QChar::Script_Latin))
            return {};
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= 2 ? word : QString();
}

/// "ETL (…", "service level objective (SLO)", "the MRB, a board that", "MRB – the board": spelt out here.
bool isSpeltOut(const ExaminedText &text, const WordToken &token)
{
    const QString &all = text.text();
    qsizetype before = token.start - 1;
    qsizetype behind = token.end;
    const bool opened = before >= 0 && all.at(before) == u'(';
    const bool closed = behind < all.size() && all.at(behind) == u')';
    if (opened && (closed || all.mid(behind, 1) == u"," || all.mid(behind, 1) == u":"))
        return true;
    const QString rest = all.mid(behind, 8);
    for (const char *lead :
         {" (", ", a ", ", an ", ", the ", ", our ", ", my ", " – ", " — ", ", or ", " - ", ": "}) {
        if (rest.startsWith(QString::fromUtf8(lead)))
            return true;
    }
    return text.has(WordList::Explanation, token.sentence);
}

/// Three words in capitals in a row are a raised voice.
bool isShouted(const ExaminedText &text, qsizetype at)
{
    const auto isCapitals = [&text](qsizetype i) {
        if (i < 0 || i >= text.count())
            return false;
        const WordToken &token = text.token(i);
        const QStringView word = QStringView(text.text()).mid(token.start, token.end - token.start);
        return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    };
    return isCapitals(at - 1) || isCapitals(at + 1);
}

/// What needs no explanation here: it stands in small letters too, or it names the company or the project.
bool isKnownHere(const Examined &story, const QString &word)
{
    for (const QString &name :
         {story.story.company, story.story.project, story.story.role, story.story.title}) {
        if (name.contains(word, Qt::CaseInsensitive))
            return true;
    }
    const QString small = word.toLower();
    const auto stands = [&](const ExaminedText &text) {
        return std::any_of(text.tokens().begin(), text.tokens().end(), [&](const WordToken &token) {
            return token.word == small && text.text().at(token.start).isLower();
        });
    };
    return story.language->functionWords.contains(small) ||
           std::any_of(story.sections.begin(), story.sections.end(), stands);
}

struct Abbreviation
{
    QString word;
    Section section;
    TextRange range;
};

QList<Abbreviation> unexplained(const Examined &story)
{
    QList<Abbreviation> found;
    QSet<QString> explained;
    for (const Section section : toldSections) {
        const ExaminedText &text = story.of(section);
        for (qsizetype at = 0; at < text.count(); ++at) {
            const WordToken &token = text.token(at);
            const QString word = abbreviationAt(text, token);
            if (word.isEmpty() || explained.contains(word) || text.covers(WordList::CommonShort, at) ||
                isShouted(text, at))
                continue;
            if (isSpeltOut(text, token) || isKnownHere(story, word))
                explained.insert(word);
            else
                found.append({word, section, {token.start, token.end - token.start}});
        }
    }
    found.removeIf([&explained](const Abbreviation &each) { return explained.contains(each.word); });
    return found;
}

} // namespace

void findVagueWords(const Examined &story, QList<Finding> &findings)
{
    const qsizetype before = findings.size();
    qsizetype count = 0;
    for (const Section section : toldInDetail) {
        const ExaminedText &text = story.of(section);
        const QList<PhraseHit> vague = vagueIn(text, section);
        if (vague.isEmpty())
            continue;
        Finding finding{
            CoachRule::VagueWords, Severity::Hint, static_cast<Place>(section), -1, {}, {}, {}, {}};
        for (const PhraseHit &hit : vague) {
            finding.marks.append(text.range(hit));
            finding.words.append(text.words(hit));
        }
        finding.range = finding.marks.first();
        findings.append(finding);
        count += vague.size();
    }
    for (qsizetype i = before; count > 1 && i < findings.size(); ++i)
        findings[i].severity = Severity::Warning;
}

void findUnexplainedJargon(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::CommonShort))
        return;
    const QList<Abbreviation> all = unexplained(story);
    if (all.isEmpty())
        return;
    Finding finding{CoachRule::UnexplainedJargon,
                    Severity::Hint,
                    static_cast<Place>(all.first().section),
                    -1,
                    all.first().range,
                    {},
                    {},
                    {}};
    for (const Abbreviation &each : all) {
        if (each.section == all.first().section)
            finding.marks.append(each.range);
        if (!finding.words.contains(each.word))
            finding.words.append(each.word);
    }
    findings.append(finding);
}

} // namespace storybank
