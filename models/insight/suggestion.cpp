#include "suggestion.h"

#include "similarity.h"
#include "themes.h"

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
constexpr double storyContrast = 0.3;
constexpr double promptContrast = 0.6;

constexpr double secondaryShare = 0.5; ///< of a secondary tag against a primary one
constexpr double leastEvidence = 0.05; ///< below it a story shares nothing with the prompt
constexpr double leastTheme = 0.25;    ///< share from which a theme of both sides is worth a reason
constexpr double alreadyTold = 0.9;    ///< share left to a story that the asking company has heard
constexpr qsizetype mostPhrases = 2;

/// How far two texts speak of the same themes, 0–1.
double common(const QList<double> &a, const QList<double> &b)
{
    return std::inner_product(a.cbegin(), a.cend(), b.cbegin(), 0.0);
}

/// How well a story answers, 0–1, from the likeness of words and of themes, and how sure one is of the theme.
double answering(double words, double themes, double sure)
{
    const double ofWords = (wordsFloor + words) / (wordsFloor + 1);
    const double ofThemes = (themesFloor + themes) / (themesFloor + 1);
    return std::sqrt(ofWords * (sure * ofThemes + (1 - sure) * themeUnknown));
}

/// How sure one is that the prompt asks for a theme at all, 0–1: all alike where its words say nothing.
double sureness(const QList<double> &asked)
{
    if (asked.size() < 2)
        return 0;
    const double none = 1 / static_cast<double>(asked.size());
    return (*std::max_element(asked.cbegin(), asked.cend()) - none) / (1 - none);
}

double joined(double a, double b)
{
    return 1 - (1 - a) * (1 - b);
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
    qsizetype number = 0; ///< among the stories of the index
};

} // namespace

struct Suggester::Index
{
    Index(const Library &bank, const Lexicon &words);

    const LastTold *lastTold(const Prompt &prompt, const Story &story) const;
    double tagScore(const Prompt &prompt, const Story &story) const;
    double themeOf(const Prompt &prompt, const Story &story, double byWords) const;
    QList<Reason> tagReasons(const Prompt &prompt, const Story &story) const;
    QList<FoundPhrase> tellingPhrases(qsizetype story, int theme) const;
    QList<Reason> themeReasons(const QList<double> &asked, qsizetype story) const;
    QList<Reason> reasons(const Prompt &prompt, const Candidate &candidate, const QList<double> &asked) const;

    Library library;
    ThemeReader promptThemes;
    ThemeReader storyThemes;
    mutable WordReader reader;          ///< only remembers words it has met
    mutable SimilarityIndex similarity; ///< likewise
    QList<Story> stories;               ///< that can be told
    QList<Themes> themesOf;             ///< by each of them
    QList<QList<double>> toldShares;
    mutable QHash<std::pair<qsizetype, int>, QList<FoundPhrase>>
        telling; ///< that reasons have named, by theme
    QHash<AtCompany, LastTold> tellings;
};

Suggester::Index::Index(const Library &bank, const Lexicon &lexicon)
    : library(bank),
      promptThemes(lexicon, TextSide::Prompts),
      storyThemes(lexicon, TextSide::Stories),
      reader(lexicon.baseForms),
      similarity(lexicon),
      tellings(lastTellings(bank.tellings()))
{
    for (const Story &story : library.stories()) {
        if (story.status == StoryStatus::Retired || story.isTrashed())
            continue;
        const QList<ReadPassage> passages = readPassages(passagesOf(story), reader);
        stories.append(story);
        similarity.add(passages);
        themesOf.append(storyThemes.read(passages));
        toldShares.append(shares(themesOf.constLast().scores, storyContrast));
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

/// What in a story speaks for a theme. Looked up when first named: few stories of a large bank ever are.
QList<FoundPhrase> Suggester::Index::tellingPhrases(qsizetype story, int theme) const
{
    auto known = telling.constFind({story, theme});
    if (known == telling.constEnd()) {
        const QList<ReadPassage> passages = readPassages(passagesOf(stories.at(story)), reader);
        known =
            telling.insert({story, theme}, storyThemes.tellingPhrases(theme, themesOf.at(story), passages));
    }
    return *known;
}

/// The story's strongest phrases for what the prompt asks for most.
QList<Reason> Suggester::Index::themeReasons(const QList<double> &asked, qsizetype story) const
{
    const QList<double> &shares = toldShares.at(story);
    int theme = -1;
    double best = 0;
    for (int i = 0; i < asked.size(); ++i) {
        const double both = asked.at(i) * shares.at(i);
        if (both > best) {
            theme = i;
            best = both;
        }
    }
    QList<Reason> reasons;
    if (best < leastTheme * leastTheme)
        return reasons;
    const QList<FoundPhrase> phrases = tellingPhrases(story, theme);
    for (const FoundPhrase &phrase : phrases.first(qMin(mostPhrases, phrases.size())))
        reasons.append({ReasonCode::PhraseFound, {phrase.passage, phrase.text}, true});
    return reasons;
}

QList<Reason> Suggester::Index::reasons(const Prompt &prompt, const Candidate &candidate,
                                        const QList<double> &asked) const
{
    const Story &story = *candidate.story;
    QList<Reason> reasons = tagReasons(prompt, story);
    if (!candidate.words->inTitle.isEmpty())
        reasons.append({ReasonCode::TitleMatches, candidate.words->inTitle, true});
    if (!candidate.words->shared.isEmpty())
        reasons.append({ReasonCode::SharedWords, candidate.words->shared, true});
    reasons.append(themeReasons(asked, candidate.number));

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
    const QList<ReadPassage> passages = readPassages(passagesOf(prompt), index.reader);
    const QList<Similarity> similarities = index.similarity.compare(passages);
    const QList<double> asked = shares(index.promptThemes.read(passages).scores, promptContrast);
    const double sure = prompt.competencies.isEmpty() ? sureness(asked) : 1;

    struct Ranked
    {
        double score;
        qsizetype story;
    };
    QList<Ranked> ranked;
    for (qsizetype i = 0; i < index.stories.size(); ++i) {
        const double words = similarities.at(i).score;
        const double themes = common(asked, index.toldShares.at(i));
        const double tags = index.tagScore(prompt, index.stories.at(i));
        if (joined(joined(wordsPart * words, themesPart * themes), tagsPart * tags) < leastEvidence)
            continue;
        const double theme = index.themeOf(prompt, index.stories.at(i), themes);
        const double fresh = index.lastTold(prompt, index.stories.at(i)) ? alreadyTold : 1;
        const double score = answering(words, theme, sure) * readiness(index.stories.at(i)) * fresh;
        ranked.append({qMin(1.0, score), i});
    }
    // Stories are in the order of ids, so a stable sort lets ties fall by id.
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.score > b.score; });

    QList<Suggestion> suggestions;
    for (const Ranked &each : ranked.first(qBound(qsizetype(0), qsizetype(limit), ranked.size()))) {
        const Candidate candidate{&index.stories.at(each.story), &similarities.at(each.story), each.story};
        suggestions.append({candidate.story->id, each.score, index.reasons(prompt, candidate, asked)});
    }
    return suggestions;
}

} // namespace storybank
