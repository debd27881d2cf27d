#include "suggestion.h"

#include "similarity.h"
#include "vocabulary.h"

#include "domain/text.h"

#include <cmath>
#include <numeric>

namespace storybank {

namespace {

// What each kind of likeness can bring alone, to tell whether a story shares anything with the prompt; joined
// like chances: 1 − Π(1 − part).
constexpr double wordsPart = 0.7;
constexpr double themesPart = 0.5;
constexpr double tagsPart = 0.45;

// A story answers when both hold: it is about what is asked for, and in the case that is asked for. So themes
// and words are multiplied, not added: many shared words do not make up for another theme. Each keeps a floor
// for what the word lists do not know.
constexpr double wordsFloor = 0.2;
constexpr double themesFloor = 0.1;
// The owner's tags know better than the words: a tag that is asked for stands for nearly the whole theme, a
// story with other tags alone keeps little of it.
constexpr double askedTag = 0.8;
constexpr double otherTags = 0.3;
constexpr double themeUnknown = 0.4; ///< stands for the themes when one cannot tell what the prompt asks for

// How clearly the strongest theme of a text outdoes its others; a question can ask for two.
constexpr double storyContrast = 3.0;
constexpr double promptContrast = 2.0;

constexpr double secondaryShare = 0.5; ///< of a secondary tag against a primary one
constexpr double leastEvidence = 0.05; ///< below it a story shares nothing with the prompt
constexpr double leastTheme = 0.25;    ///< certainty from which a theme of both sides is worth a reason
constexpr double alreadyTold = 0.9;    ///< share left to a story that the asking company has heard
constexpr qsizetype mostPhrases = 2;

/// Themes are the competency keys of the lexicon, in the order of the alphabet.
using Themes = QMap<int, Evidence>;

/// What the phrases and the single words of a text say for each theme.
Themes themesIn(const QList<Passage> &passages, const CueMatcher &cues, const Vocabulary &vocabulary,
                WordReader &reader)
{
    Themes themes = evidenceIn(passages, cues, reader);
    const Themes ofWords = vocabulary.evidenceIn(passages, reader);
    for (auto it = ofWords.cbegin(); it != ofWords.cend(); ++it)
        join(themes[it.key()], it.value());
    return themes;
}

/// What of a text each theme takes up, 0–1, together less than 1: a long story holds a few words of
/// everything, so its themes stand against each other, and all of them against there being none.
QMap<int, double> shares(const Themes &themes, double contrast)
{
    double most = 0;
    for (const Evidence &theme : themes)
        most = qMax(most, theme.sum);
    const double none =
        std::exp(-contrast * most); // all odds are divided by the greatest, lest they overflow
    QMap<int, double> values;
    double all = none;
    for (auto it = themes.cbegin(); it != themes.cend(); ++it) {
        const double odds = std::exp(contrast * (it.value().sum - most)) - none;
        values.insert(it.key(), odds);
        all += odds;
    }
    for (double &value : values)
        value /= all;
    return values;
}

/// How far two texts speak of the same themes, 0–1.
double common(const QMap<int, double> &a, const QMap<int, double> &b)
{
    double sum = 0;
    for (auto it = a.cbegin(); it != a.cend(); ++it)
        sum += it.value() * b.value(it.key());
    return sum;
}

/// How well a story answers, 0–1, from the likeness of words and of themes, and how sure one is of the theme.
double answering(double words, double themes, double sure)
{
    const double ofWords = (wordsFloor + words) / (wordsFloor + 1);
    const double ofThemes = (themesFloor + themes) / (themesFloor + 1);
    return std::sqrt(ofWords * (sure * ofThemes + (1 - sure) * themeUnknown));
}

/// How sure one is that the prompt asks for a theme at all, 0–1: a single word in passing says little.
double sureness(const Themes &asked)
{
    double most = 0;
    for (const Evidence &theme : asked)
        most = qMax(most, theme.sum);
    return 1 - std::exp(-promptContrast * most);
}

double joined(double a, double b)
{
    return 1 - (1 - a) * (1 - b);
}

double sumOf(const QMap<int, double> &shares)
{
    return std::accumulate(shares.cbegin(), shares.cend(), 0.0);
}

/// How far status, strength and numbers make a fitting story a good one to tell.
double readiness(const Story &story)
{
    static constexpr std::array byStrength{1.0, 0.85, 0.9, 0.96, 1.0, 1.03};
    const double status = story.status == StoryStatus::Draft ? 0.9 : 1.0;
    const double numbers = story.metrics.isEmpty() ? 0.97 : 1.0;
    return status * numbers * byStrength.at(static_cast<size_t>(qBound(0, story.strength, 5)));
}

/// Where a story was told last at a company.
struct LastTold
{
    QString company;
    PartialDate day;
};

/// A story at a company, whatever the case and accents of its name.
using AtCompany = std::pair<StoryId, QString>;

QHash<AtCompany, LastTold> lastTellings(const Table<Telling> &tellings)
{
    QHash<AtCompany, LastTold> last;
    for (const Telling &telling : tellings) {
        const QString company = foldedKey(telling.company);
        if (company.isEmpty())
            continue;
        LastTold &told = last[{telling.story, company}];
        if (told.company.isEmpty() || told.day < telling.day)
            told = {telling.company, telling.day};
    }
    return last;
}

/// What a suggestion is made of, before it is told.
struct Candidate
{
    const Story *story = nullptr;
    const Similarity *words = nullptr;
    const Themes *themes = nullptr;
};

} // namespace

struct Suggester::Index
{
    Index(const Library &bank, const Lexicon &words);

    const LastTold *lastTold(const Prompt &prompt, const Story &story) const;
    double tagScore(const Prompt &prompt, const Story &story) const;
    double themeOf(const Prompt &prompt, const Story &story, double byWords) const;
    QList<Reason> tagReasons(const Prompt &prompt, const Story &story) const;
    QList<Reason> themeReasons(const Themes &asked, const Themes &told) const;
    QList<Reason> reasons(const Prompt &prompt, const Candidate &candidate, const Themes &asked) const;

    Library library;
    CueMatcher promptCues;
    Vocabulary promptWords;
    mutable WordReader reader;          ///< only remembers words it has met
    mutable SimilarityIndex similarity; ///< likewise
    QList<Story> stories;               ///< that can be told
    QList<Themes> storyThemes;
    QList<QMap<int, double>> storyShares;
    QHash<AtCompany, LastTold> tellings;
};

Suggester::Index::Index(const Library &bank, const Lexicon &lexicon)
    : library(bank),
      promptCues(lexicon.stopWords),
      promptWords(lexicon, TextSide::Prompts),
      reader(lexicon.baseForms),
      similarity(lexicon),
      tellings(lastTellings(bank.tellings()))
{
    CueMatcher storyCues(lexicon.stopWords);
    const Vocabulary storyWords(lexicon, TextSide::Stories);
    const QStringList &keys = storyWords.keys();
    for (int i = 0; i < keys.size(); ++i) {
        storyCues.add(i, lexicon.storyCues.value(keys.at(i)));
        promptCues.add(i, lexicon.promptCues.value(keys.at(i)));
    }
    for (const Story &story : library.stories()) {
        if (story.status == StoryStatus::Retired || story.isTrashed())
            continue;
        const QList<Passage> passages = passagesOf(story);
        stories.append(story);
        similarity.add(passages);
        storyThemes.append(themesIn(passages, storyCues, storyWords, reader));
        storyShares.append(shares(storyThemes.constLast(), storyContrast));
    }
}

/// When the story was told at the company that asks; null when it was not.
const LastTold *Suggester::Index::lastTold(const Prompt &prompt, const Story &story) const
{
    const QuestionSet *set = library.find(prompt.set);
    const QString company = foldedKey(prompt.company.isEmpty() && set ? set->company : prompt.company);
    const auto told = tellings.constFind({story.id, company});
    return told == tellings.constEnd() ? nullptr : &*told;
}

/// The share of the prompt's competencies that the story is tagged with.
double Suggester::Index::tagScore(const Prompt &prompt, const Story &story) const
{
    if (prompt.competencies.isEmpty())
        return 0;
    double sum = 0;
    for (const CompetencyId &competency : prompt.competencies) {
        if (story.hasPrimaryTag(competency))
            sum += 1;
        else if (story.hasTag(competency))
            sum += secondaryShare;
    }
    return sum / static_cast<double>(prompt.competencies.size());
}

/// How far the story has the prompt's theme, 0–1, by its words and, where both have them, by the owner's
/// tags.
double Suggester::Index::themeOf(const Prompt &prompt, const Story &story, double byWords) const
{
    if (prompt.competencies.isEmpty() || story.tags.isEmpty())
        return byWords;
    const double tags = tagScore(prompt, story);
    return tags > 0 ? joined(byWords, askedTag * tags) : otherTags * byWords;
}

QList<Reason> Suggester::Index::tagReasons(const Prompt &prompt, const Story &story) const
{
    QList<Reason> reasons;
    for (const CompetencyId &id : prompt.competencies) {
        const Competency *competency = library.find(id);
        if (competency && story.hasTag(id))
            reasons.append(
                {story.hasPrimaryTag(id) ? ReasonCode::PrimaryTagMatches : ReasonCode::SecondaryTagMatches,
                 {competency->name},
                 true});
    }
    return reasons;
}

/// The story's strongest phrases for what the prompt asks for most.
QList<Reason> Suggester::Index::themeReasons(const Themes &asked, const Themes &told) const
{
    int theme = -1;
    double best = 0;
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        const double both = it.value().certainty() * told.value(it.key()).certainty();
        if (both > best || (both == best && theme >= 0 && it.key() < theme)) {
            theme = it.key();
            best = both;
        }
    }
    QList<Reason> reasons;
    if (best < leastTheme * leastTheme)
        return reasons;
    const QList<FoundPhrase> phrases = told.value(theme).phrases;
    for (const FoundPhrase &phrase : phrases.first(qMin(mostPhrases, phrases.size())))
        reasons.append({ReasonCode::PhraseFound, {phrase.passage, phrase.text}, true});
    return reasons;
}

QList<Reason> Suggester::Index::reasons(const Prompt &prompt, const Candidate &candidate,
                                        const Themes &asked) const
{
    const Story &story = *candidate.story;
    QList<Reason> reasons = tagReasons(prompt, story);
    if (!candidate.words->inTitle.isEmpty())
        reasons.append({ReasonCode::TitleMatches, candidate.words->inTitle, true});
    if (!candidate.words->shared.isEmpty())
        reasons.append({ReasonCode::SharedWords, candidate.words->shared, true});
    reasons.append(themeReasons(asked, *candidate.themes));

    if (story.status == StoryStatus::Polished)
        reasons.append({ReasonCode::Status, {toCode(story.status)}, true});
    if (story.status == StoryStatus::Draft)
        reasons.append({ReasonCode::Draft, {}, false});
    if (story.strength > 0 && story.strength != 3)
        reasons.append({ReasonCode::Strength, {QString::number(story.strength)}, story.strength > 3});
    if (story.metrics.isEmpty())
        reasons.append({ReasonCode::NoNumbers, {}, false});
    else
        reasons.append({ReasonCode::HasNumbers, {QString::number(story.metrics.size())}, true});
    if (const LastTold *told = lastTold(prompt, story))
        reasons.append({ReasonCode::ToldAtCompany, {told->company, told->day.toString()}, false});
    return reasons;
}

Suggester::Suggester(const Library &library, const Lexicon &lexicon)
    : m_index(std::make_unique<Index>(library, lexicon))
{}
Suggester::~Suggester() = default;
Suggester::Suggester(Suggester &&) noexcept = default;
Suggester &Suggester::operator=(Suggester &&) noexcept = default;

QList<Suggestion> Suggester::forPrompt(const Prompt &prompt, int limit) const
{
    const Index &index = *m_index;
    const QList<Passage> passages = passagesOf(prompt);
    const QList<Similarity> similarities = index.similarity.compare(passages);
    const Themes asked = themesIn(passages, index.promptCues, index.promptWords, index.reader);
    const QMap<int, double> askedFor = shares(asked, promptContrast);
    const double told = sumOf(askedFor); // by the words of the prompt
    const double sure = prompt.competencies.isEmpty() ? told * sureness(asked) : 1;

    struct Ranked
    {
        double score;
        qsizetype story;
    };
    QList<Ranked> ranked;
    for (qsizetype i = 0; i < index.stories.size(); ++i) {
        const double words = similarities.at(i).score;
        const double themes = common(askedFor, index.storyShares.at(i));
        const double tags = index.tagScore(prompt, index.stories.at(i));
        if (joined(joined(wordsPart * words, themesPart * themes), tagsPart * tags) < leastEvidence)
            continue;
        const double theme = index.themeOf(prompt, index.stories.at(i), told > 0 ? themes / told : 0);
        const double fresh = index.lastTold(prompt, index.stories.at(i)) ? alreadyTold : 1;
        const double score = answering(words, theme, sure) * readiness(index.stories.at(i)) * fresh;
        ranked.append({qMin(1.0, score), i});
    }
    // Stories are in the order of ids, so a stable sort lets ties fall by id.
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.score > b.score; });

    QList<Suggestion> suggestions;
    for (const Ranked &each : ranked.first(qBound(qsizetype(0), qsizetype(limit), ranked.size()))) {
        const Candidate candidate{&index.stories.at(each.story), &similarities.at(each.story),
                                  &index.storyThemes.at(each.story)};
        suggestions.append({candidate.story->id, each.score, index.reasons(prompt, candidate, asked)});
    }
    return suggestions;
}

} // namespace storybank
