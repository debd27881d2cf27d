#include "suggestion.h"

#include "evidence.h"
#include "similarity.h"

#include "domain/text.h"

#include <cmath>

namespace storybank {

namespace {

// What each kind of likeness can bring alone; together they are joined like chances: 1 − Π(1 − part).
constexpr double wordsPart = 0.7;
constexpr double themesPart = 0.5;
constexpr double contrast = 2.0; ///< how clearly the strongest theme of a text outdoes its others
constexpr double tagsPart = 0.45;

constexpr double secondaryShare = 0.5; ///< of a secondary tag against a primary one
constexpr double leastEvidence = 0.05; ///< below it a story shares nothing with the prompt
constexpr double leastTheme = 0.25;    ///< certainty from which a theme of both sides is worth a reason
constexpr double alreadyTold = 0.9;    ///< share left to a story that the asking company has heard
constexpr qsizetype mostPhrases = 2;

/// Themes are the competency keys of the lexicon, in the order of the alphabet.
using Themes = QMap<int, Evidence>;

/// What of a text each theme takes up, 0–1, together less than 1: a long story holds a few words of
/// everything, so its themes stand against each other, and all of them against there being none.
QMap<int, double> shares(const Themes &themes)
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
    QList<Reason> tagReasons(const Prompt &prompt, const Story &story) const;
    QList<Reason> themeReasons(const Themes &asked, const Themes &told) const;
    QList<Reason> reasons(const Prompt &prompt, const Candidate &candidate, const Themes &asked) const;

    Library library;
    CueMatcher promptCues;
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
      reader(lexicon.baseForms),
      similarity(lexicon),
      tellings(lastTellings(bank.tellings()))
{
    CueMatcher storyCues(lexicon.stopWords);
    QStringList keys = lexicon.storyCues.keys();
    keys.sort();
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
        storyThemes.append(evidenceIn(passages, storyCues, reader));
        storyShares.append(shares(storyThemes.constLast()));
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
    const Themes asked = evidenceIn(passages, index.promptCues, index.reader);
    const QMap<int, double> askedFor = shares(asked);

    struct Ranked
    {
        double score;
        qsizetype story;
    };
    QList<Ranked> ranked;
    for (qsizetype i = 0; i < index.stories.size(); ++i) {
        const double words = wordsPart * similarities.at(i).score;
        const double themes = themesPart * common(askedFor, index.storyShares.at(i));
        const double tags = tagsPart * index.tagScore(prompt, index.stories.at(i));
        const double evidence = 1 - (1 - words) * (1 - themes) * (1 - tags);
        if (evidence < leastEvidence)
            continue;
        const double fresh = index.lastTold(prompt, index.stories.at(i)) ? alreadyTold : 1;
        ranked.append({qMin(1.0, evidence * readiness(index.stories.at(i)) * fresh), i});
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
