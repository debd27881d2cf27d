#include "lexicon.h"

#include "words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace storybank {

namespace {

constexpr double mostCertain = 0.9; ///< no single phrase says more

struct LexiconText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Lexicon)
};

Error badLexicon(const QString &why)
{
    return {ErrorCode::BadInput, LexiconText::tr("The word lists"), why,
            LexiconText::tr("Install the program again.")};
}

void readThesaurus(const QJsonObject &document, Lexicon &lexicon)
{
    const QJsonObject forms = document.value(u"irregular").toObject();
    for (auto it = forms.begin(); it != forms.end(); ++it) {
        const QStringList irregular = it.value().toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &form : irregular)
            lexicon.baseForms.insert(form, it.key());
    }
    WordReader reader(lexicon.baseForms);
    const QJsonArray groups = document.value(u"groups").toArray();
    for (const auto &group : groups) {
        QList<Cue> members;
        const QStringList words = group.toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            members.append({word, 1, reader.stems(word)}); // "let-go" is a phrase of two words
        lexicon.thesaurus.append(members);
    }
}

/// "nobody/no-one owned/looked-after" as the four phrases that it stands for.
QStringList variants(const QString &phrase)
{
    QStringList all{QString()};
    const QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QStringList longer;
        const QStringList choices = word.split(u'/', Qt::SkipEmptyParts);
        for (const QString &start : std::as_const(all)) {
            for (const QString &choice : choices)
                longer.append(start.isEmpty() ? choice : start + u' ' + choice);
        }
        all = longer;
    }
    return all;
}

void readStopWords(const QJsonObject &document, Lexicon &lexicon)
{
    WordReader reader(lexicon.baseForms);
    const auto read = [&](QStringView list) {
        const QStringList stems = reader.stems(document.value(list).toString());
        return QSet<QString>(stems.begin(), stems.end());
    };
    lexicon.stopWords.unite(read(u"stop"));
    lexicon.chatter.unite(read(u"chatter"));
}

/// How much a phrase of so many words says in a story against one of two: a word alone stands in many
/// contexts, three together mostly in the one that is meant. Taken from how often phrases of each length were
/// right in stories that nobody had looked at while writing them. A question is short: there each word is
/// meant.
double lengthFactor(qsizetype words)
{
    return words == 1 ? 0.6 : words == 2 ? 1 : 1.5;
}

/// The cues of one side of a competency: lists of phrases under the name of their weight.
QList<Cue> cuesOf(const QJsonObject &lists, const QJsonObject &weights, bool inStories, WordReader &reader)
{
    QList<Cue> cues;
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        const double weight = weights.value(list.key()).toDouble();
        const QJsonArray phrases = list.value().toArray();
        for (const auto &value : phrases) {
            const QStringList choices = variants(value.toString());
            for (const QString &phrase : choices) {
                const QStringList stems = reader.stems(phrase);
                const double factor = inStories ? lengthFactor(stems.size()) : 1;
                cues.append({phrase, qMin(mostCertain, weight * factor), stems, weight});
            }
        }
    }
    return cues;
}

/// The phrases of all situations of a competency that are no cues yet, single words with a weight of their
/// own.
QList<Cue> situationCues(const QJsonObject &situations, const QJsonObject &weights, bool inStories,
                         const QList<Cue> &known, WordReader &reader)
{
    QSet<QStringList> seen;
    for (const Cue &cue : known)
        seen.insert(cue.stems);
    QList<Cue> cues;
    for (const auto &situation : situations) {
        const QStringList phrases = situation.toString().split(u';', Qt::SkipEmptyParts);
        for (const QString &written : phrases) {
            const QStringList choices = variants(written.simplified());
            for (const QString &phrase : choices) {
                const QStringList stems = reader.stems(phrase);
                if (seen.contains(stems))
                    continue;
                seen.insert(stems);
                const double weight = weights.value(stems.size() == 1 ? u"word" : u"phrase").toDouble();
                const double factor = inStories ? lengthFactor(stems.size()) : 1;
                cues.append({phrase, qMin(mostCertain, weight * factor), stems, weight});
            }
        }
    }
    return cues;
}

void readSituations(const QJsonObject &document, Lexicon &lexicon)
{
    WordReader reader(lexicon.baseForms);
    const QJsonObject weights = document.value(u"weights").toObject();
    const QJsonObject competencies = document.value(u"competencies").toObject();
    for (auto it = competencies.begin(); it != competencies.end(); ++it) {
        const QJsonObject situations = it.value().toObject();
        QList<Cue> &stories = lexicon.storyCues[it.key()];
        stories.append(
            situationCues(situations, weights.value(u"stories").toObject(), true, stories, reader));
        QList<Cue> &prompts = lexicon.promptCues[it.key()];
        prompts.append(
            situationCues(situations, weights.value(u"prompts").toObject(), false, prompts, reader));
    }
}

Result<void> readCues(const QJsonObject &document, Lexicon &lexicon)
{
    WordReader reader(lexicon.baseForms);
    const QJsonObject competencies = document.value(u"competencies").toObject();
    for (auto it = competencies.begin(); it != competencies.end(); ++it) {
        for (const QLatin1StringView side : {QLatin1StringView("stories"), QLatin1StringView("prompts")}) {
            const QJsonObject weights = document.value(u"weights").toObject().value(side).toObject();
            const QJsonObject lists = it.value().toObject().value(side).toObject();
            const QStringList names = lists.keys();
            for (const QString &name : names) {
                if (!weights.contains(name))
                    return badLexicon(LexiconText::tr("“%1” is no weight of cues").arg(name));
            }
            const bool inStories = side == QLatin1StringView("stories");
            auto &cues = inStories ? lexicon.storyCues : lexicon.promptCues;
            cues[it.key()].append(cuesOf(lists, weights, inStories, reader));
        }
    }
    return {};
}

QStringList keysOf(const QJsonObject &example)
{
    QStringList keys;
    const QJsonArray values = example.value(u"competencies").toArray();
    for (const auto &value : values)
        keys.append(value.toString());
    return keys;
}

void readExamples(const QJsonObject &document, Lexicon &lexicon)
{
    WordReader reader(lexicon.baseForms);
    const QJsonArray stories = document.value(u"stories").toArray();
    for (const auto &value : stories) {
        const QJsonObject written = value.toObject();
        Story story;
        story.title = written.value(u"title").toString();
        for (const Section section :
             {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning})
            story.text(section) = written.value(toCode(section)).toString();
        lexicon.examples.append({true, keysOf(written), readPassages(passagesOf(story), reader)});
    }
    const QJsonArray prompts = document.value(u"prompts").toArray();
    for (const auto &value : prompts) {
        const QJsonObject written = value.toObject();
        Prompt prompt;
        prompt.text = written.value(u"text").toString();
        prompt.shortName = written.value(u"short_name").toString();
        prompt.hint = written.value(u"hint").toString();
        lexicon.examples.append({false, keysOf(written), readPassages(passagesOf(prompt), reader)});
    }
}

} // namespace

Result<Lexicon> readLexicon(const QList<QByteArray> &documents)
{
    QHash<QString, QList<QJsonObject>> byKind;
    for (const QByteArray &bytes : documents) {
        QJsonParseError parsed;
        const QJsonObject document = QJsonDocument::fromJson(bytes, &parsed).object();
        if (parsed.error != QJsonParseError::NoError)
            return badLexicon(parsed.errorString());
        const QString kind = document.value(u"kind").toString();
        if (kind != u"thesaurus" && kind != u"stopwords" && kind != u"cues" && kind != u"situations" &&
            kind != u"examples")
            return badLexicon(LexiconText::tr("“%1” is no kind of word list").arg(kind));
        byKind[kind].append(document);
    }

    Lexicon lexicon; // in this order: stop words and cues are read with the base forms of the thesaurus
    for (const QJsonObject &document : std::as_const(byKind[QStringLiteral("thesaurus")]))
        readThesaurus(document, lexicon);
    for (const QJsonObject &document : std::as_const(byKind[QStringLiteral("stopwords")]))
        readStopWords(document, lexicon);
    for (const QJsonObject &document : std::as_const(byKind[QStringLiteral("cues")])) {
        if (const Result<void> read = readCues(document, lexicon); !read.ok())
            return read.error();
    }
    for (const QJsonObject &document : std::as_const(byKind[QStringLiteral("situations")]))
        readSituations(document, lexicon);
    for (const QJsonObject &document : std::as_const(byKind[QStringLiteral("examples")]))
        readExamples(document, lexicon);
    return lexicon;
}

} // namespace storybank
