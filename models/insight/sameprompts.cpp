#include "sameprompts.h"

#include "words.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace storybank {

namespace {

struct Asked
{
    const Prompt *prompt = nullptr;
    QSet<QString> words;
    double weight = 0;
    int answers = 0;
};

/// For the words of the thesaurus the one that stands for all that mean much the same: the first one of the
/// first group that holds the word.
QHash<QString, QString> leaders(const Lexicon &lexicon)
{
    QHash<QString, QString> leaders;
    for (const QList<Cue> &group : lexicon.thesaurus) {
        const QString leader = group.first().stems.join(u' ');
        for (const Cue &member : group) {
            if (member.stems.size() == 1 && !leaders.contains(member.stems.first()))
                leaders.insert(member.stems.first(), leader);
        }
    }
    return leaders;
}

QSet<QString> tellingWords(const Prompt &prompt, const Lexicon &lexicon,
                           const QHash<QString, QString> &leaders, WordReader &reader)
{
    QSet<QString> words;
    for (const Word &word : reader.read(prompt.text + u' ' + prompt.parts.join(u' '))) {
        if (!lexicon.stopWords.contains(word.stem) && !lexicon.chatter.contains(word.stem))
            words.insert(leaders.value(word.stem, word.stem));
    }
    return words;
}

/// The prompts that hold each word.
using Holders = QMap<QString, QList<qsizetype>>;

double rarity(qsizetype prompts, qsizetype holders)
{
    return std::log(1 + double(prompts) / double(holders));
}

/// All prompts, the one to keep before those that may go.
QList<Asked> readPrompts(const Library &library, const Lexicon &lexicon)
{
    QHash<PromptId, int> answers;
    for (const Answer &answer : library.answers())
        ++answers[answer.prompt];
    WordReader reader(lexicon.baseForms);
    const QHash<QString, QString> standingFor = leaders(lexicon);
    QList<Asked> all;
    for (const Prompt &prompt : library.prompts())
        all.append(
            {&prompt, tellingWords(prompt, lexicon, standingFor, reader), 0, answers.value(prompt.id)});
    std::sort(all.begin(), all.end(), [](const Asked &a, const Asked &b) {
        return std::tuple(-a.answers, a.prompt->createdAt, a.prompt->id) <
               std::tuple(-b.answers, b.prompt->createdAt, b.prompt->id);
    });
    return all;
}

/// What two prompts share.
struct Shared
{
    double weight = 0;
    int words = 0;
};
using SharedByPair = QHash<std::pair<qsizetype, qsizetype>, Shared>;

/// Weighs the prompts and what each two of them share; word by word in a fixed order, since sums of doubles
/// depend on it.
SharedByPair weigh(QList<Asked> &all)
{
    Holders holders;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const QString &word : std::as_const(all.at(i).words))
            holders[word].append(i);
    }
    SharedByPair shared;
    for (const QList<qsizetype> &at : std::as_const(holders)) {
        const double weight = rarity(all.size(), at.size());
        for (qsizetype i = 0; i < at.size(); ++i) {
            all[at.at(i)].weight += weight;
            for (qsizetype j = i + 1; j < at.size(); ++j) {
                Shared &pair = shared[{at.at(i), at.at(j)}];
                pair.weight += weight;
                ++pair.words;
            }
        }
    }
    return shared;
}

bool mayBeSame(const Prompt &a, const Prompt &b)
{
    return a.competencies.isEmpty() || b.competencies.isEmpty() ||
           std::any_of(a.competencies.begin(), a.competencies.end(),
                       [&b](CompetencyId id) { return b.competencies.contains(id); });
}

struct Pair
{
    double likeness = 0;
    qsizetype first = 0, second = 0;
};

QList<Pair> likelyPairs(const QList<Asked> &all, const SharedByPair &shared)
{
    QList<Pair> pairs;
    for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
        const Asked &a = all.at(it.key().first);
        const Asked &b = all.at(it.key().second);
        const double likeness = 2 * it->weight / (a.weight + b.weight);
        if (it->words > 1 && likeness >= samePromptsFrom && mayBeSame(*a.prompt, *b.prompt))
            pairs.append({likeness, it.key().first, it.key().second});
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
        return std::tuple(-a.likeness, a.first, a.second) < std::tuple(-b.likeness, b.first, b.second);
    });
    return pairs;
}

} // namespace

QList<SamePrompts> samePrompts(const Library &library, const Lexicon &lexicon)
{
    QList<Asked> all = readPrompts(library, lexicon);
    const SharedByPair shared = weigh(all);
    QList<SamePrompts> found;
    QSet<qsizetype> firsts, seconds;
    for (const Pair &pair : likelyPairs(all, shared)) {
        if (seconds.contains(pair.first) || seconds.contains(pair.second) || firsts.contains(pair.second))
            continue;
        firsts.insert(pair.first);
        seconds.insert(pair.second);
        found.append({all.at(pair.first).prompt->id, all.at(pair.second).prompt->id, pair.likeness});
    }
    return found;
}

} // namespace storybank
