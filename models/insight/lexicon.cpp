#include "lexicon.h"

#include "words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace storybank {

namespace {

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
        const QStringList stems = reader.stems(group.toString());
        for (const QString &stem : stems)
            lexicon.thesaurus.insert(stem, stems.first());
    }
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

/// The cues of one side of a competency: lists of phrases under the name of their weight.
QList<Cue> cuesOf(const QJsonObject &side, const QJsonObject &weights, WordReader &reader)
{
    QList<Cue> cues;
    for (auto list = side.begin(); list != side.end(); ++list) {
        const QJsonArray phrases = list.value().toArray();
        for (const auto &value : phrases) {
            const QString phrase = value.toString();
            cues.append({phrase, weights.value(list.key()).toDouble(), reader.stems(phrase)});
        }
    }
    return cues;
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
            auto &cues = side == QLatin1StringView("stories") ? lexicon.storyCues : lexicon.promptCues;
            cues[it.key()].append(cuesOf(lists, weights, reader));
        }
    }
    return {};
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
        if (kind != u"thesaurus" && kind != u"stopwords" && kind != u"cues")
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
    return lexicon;
}

} // namespace storybank
