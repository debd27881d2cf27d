#include "shorttelling.h"

#include "domain/bullets.h"
#include "domain/text.h"
#include "paper/shorten.h"

#include <QRegularExpression>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Sentence
{
    qsizetype section = 0; ///< place in toldSections
    qsizetype place = 0;   ///< in the section
    int turn = 0;          ///< chosen in this order
    QString text;
};

QString withoutBullets(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (const auto bullet = bulletOf(line))
            line.remove(0, bullet->mark.size());
    }
    return lines.join(u'\n');
}

bool hasNumber(const QString &sentence)
{
    static const QRegularExpression digit(u"\\d"_s);
    return sentence.contains(digit);
}

/// Which sentence of a Result says most: the first with a number, else the first.
qsizetype bestOf(const QStringList &sentences)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(), hasNumber);
    return found == sentences.end() ? 0 : std::distance(sentences.begin(), found);
}

QList<Sentence> sentencesOf(const Story &story)
{
    constexpr int first = 1, done = 2, rest = 1000;
    QList<Sentence> all;
    for (qsizetype section = 0; section < std::ssize(toldSections); ++section) {
        const Section which = toldSections[static_cast<size_t>(section)];
        const QStringList sentences = paper::sentencesIn(withoutBullets(story.text(which)));
        const qsizetype best = which == Section::Result ? bestOf(sentences) : 0;
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            int turn = rest + static_cast<int>(i);
            if (which == Section::Action)
                turn = done + static_cast<int>(i);
            else if (i == best)
                turn = which == Section::Result ? 0 : first;
            all.append({section, i, turn, sentences.at(i)});
        }
    }
    return all;
}

} // namespace

QString shortTelling(const Story &story, int seconds, const BankSettings &settings)
{
    QList<Sentence> all = sentencesOf(story);
    std::stable_sort(all.begin(), all.end(),
                     [](const Sentence &a, const Sentence &b) { return a.turn < b.turn; });
    QList<Sentence> chosen;
    TextSize told;
    for (const Sentence &sentence : std::as_const(all)) {
        TextSize with = told;
        with += measure(sentence.text);
        if (speakingSeconds(with, settings) > seconds)
            continue;
        told = with;
        chosen.append(sentence);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Sentence &a, const Sentence &b) {
        return std::pair(a.section, a.place) < std::pair(b.section, b.place);
    });
    QStringList paragraphs;
    qsizetype section = -1;
    for (const Sentence &sentence : std::as_const(chosen)) {
        if (std::exchange(section, sentence.section) == sentence.section)
            paragraphs.last() += u' ' + sentence.text;
        else
            paragraphs.append(sentence.text);
    }
    return paragraphs.join(u'\n');
}

} // namespace storybank
