#include "coachwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace storybank {

namespace {

constexpr int fewestFunctionWords = 3;
constexpr size_t wordsForAFunctionWord = 12;

struct CoachWordsText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CoachWords)
};

Error badWords(const QString &why)
{
    return {ErrorCode::BadInput, CoachWordsText::tr("The coach’s words"), why,
            CoachWordsText::tr("Install the program again.")};
}

Result<LanguageWords> readLanguage(const QJsonObject &document)
{
    LanguageWords words;
    words.language = document.value(u"language").toString();
    const QStringList functionWords = document.value(u"function_words").toString().split(u' ');
    words.functionWords = QSet<QString>(functionWords.begin(), functionWords.end());
    const QJsonObject lists = document.value(u"lists").toObject();
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const std::optional<WordList> list = fromCode<WordList>(it.key());
        if (!list)
            return badWords(CoachWordsText::tr("“%1” is no list of words").arg(it.key()));
        const QJsonArray phrases = it.value().toArray();
        for (const auto &phrase : phrases) {
            const QString text = phrase.toString().toLower();
            if (text.isEmpty() || text.endsWith(u" *") || text == u"*")
                return badWords(CoachWordsText::tr("“%1” is no phrase").arg(text));
            words.finder.add(static_cast<int>(*list), text);
        }
        words.known.at(static_cast<size_t>(*list)) = !phrases.isEmpty();
    }
    return words;
}

} // namespace

const LanguageWords *CoachWords::languageOf(std::span<const TokenText *const> texts) const
{
    QList<int> counts(languages.size(), 0);
    size_t all = 0;
    for (const TokenText *text : texts) {
        all += text->tokens().size();
        for (const WordToken &token : text->tokens()) {
            const QString word = QString::fromRawData(token.word.data(), token.word.size()); // no copy
            for (qsizetype i = 0; i < languages.size(); ++i)
                counts[i] += languages.at(i).functionWords.contains(word) ? 1 : 0;
        }
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    if (most == counts.cend() || *most < fewestFunctionWords ||
        static_cast<size_t>(*most) * wordsForAFunctionWord < all)
        return nullptr;
    return &languages.at(most - counts.cbegin());
}

Result<CoachWords> readCoachWords(const QList<QByteArray> &documents)
{
    CoachWords words;
    for (const QByteArray &bytes : documents) {
        QJsonParseError parsed;
        const QJsonObject document = QJsonDocument::fromJson(bytes, &parsed).object();
        if (parsed.error != QJsonParseError::NoError)
            return badWords(parsed.errorString());
        if (document.value(u"kind").toString() != u"coach")
            return badWords(CoachWordsText::tr("“%1” is no kind of words for the coach")
                                .arg(document.value(u"kind").toString()));
        Result<LanguageWords> language = readLanguage(document);
        if (!language)
            return language.error();
        words.languages.append(std::move(language).value());
    }
    std::sort(words.languages.begin(), words.languages.end(),
              [](const LanguageWords &a, const LanguageWords &b) { return a.language < b.language; });
    return words;
}

} // namespace storybank
