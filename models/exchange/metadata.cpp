#include "metadata.h"

#include "domain/text.h"
#include "lines.h"

#include <QHash>
#include <QRegularExpression>

namespace storybank {

namespace {

struct KeyWord
{
    const char *text;
    Key key;
};

constexpr KeyWord keyWords[] = {
    {"company", Key::Company},
    {"employer", Key::Company},
    {"firma", Key::Company},
    {"unternehmen", Key::Company},
    {"empresa", Key::Company},
    {"entreprise", Key::Company},
    {"role", Key::Role},
    {"position", Key::Role},
    {"job title", Key::Role},
    {"rolle", Key::Role},
    {"category", Key::Category},
    {"topic", Key::Category},
    {"theme", Key::Category},
    {"question type", Key::Category},
    {"kategorie", Key::Category},
    {"categoria", Key::Category},
    {"categorie", Key::Category},
    {"difficulty", Key::Difficulty},
    {"schwierigkeit", Key::Difficulty},
    {"dificultad", Key::Difficulty},
    {"difficulte", Key::Difficulty},
    {"round", Key::Round},
    {"interview round", Key::Round},
    {"interview stage", Key::Round},
    {"stage", Key::Round},
    {"runde", Key::Round},
    {"ronda", Key::Round},
    {"rarity", Key::Rarity},
    {"frequency", Key::Rarity},
    {"haufigkeit", Key::Rarity},
    {"source", Key::Source},
    {"url", Key::Source},
    {"quelle", Key::Source},
    {"hint", Key::Hint},
    {"hints", Key::Hint},
    {"bridge", Key::Bridge},
    {"short name", Key::ShortName},
    {"competency", Key::Competencies},
    {"competencies", Key::Competencies},
    {"competence", Key::Competencies},
    {"skills", Key::Competencies},
    {"skill", Key::Competencies},
    {"tags", Key::Competencies},
    {"tag", Key::Competencies},
    {"tests", Key::Competencies},
    {"kompetenzen", Key::Competencies},
    {"question set", Key::Set},
    {"set", Key::Set},
    {"question", Key::Question},
    {"prompt", Key::Question},
    {"q", Key::Question},
    {"frage", Key::Question},
    {"pregunta", Key::Question},
    {"asks for distinct stories", Key::DistinctStories},
    {"distinct stories", Key::DistinctStories},
    {"title", Key::Title},
    {"story title", Key::Title},
    {"titel", Key::Title},
    {"status", Key::Status},
    {"strength", Key::Strength},
    {"project", Key::Project},
    {"projekt", Key::Project},
    {"when", Key::When},
    {"date", Key::When},
    {"dates", Key::When},
    {"period", Key::When},
    {"hook", Key::Hook},
    {"told", Key::Told},
};

constexpr qsizetype longestKey = 32;

std::optional<Key> keyOf(const QString &name)
{
    static const QHash<QString, Key> table = [] {
        QHash<QString, Key> made;
        for (const KeyWord &word : keyWords)
            made.insert(QString::fromLatin1(word.text), word.key);
        return made;
    }();
    const auto it = table.constFind(foldedKey(name));
    return it == table.constEnd() ? std::nullopt : std::optional(*it);
}

int monthOf(const QString &name)
{
    static const QHash<QString, int> months = [] {
        static constexpr const char *names[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                "jul", "aug", "sep", "oct", "nov", "dec"};
        QHash<QString, int> made;
        for (int i = 0; i < 12; ++i)
            made.insert(QString::fromLatin1(names[i]), i + 1);
        return made;
    }();
    return months.value(name.left(3).toLower());
}

} // namespace

std::optional<Metadata> matchMetadata(const QString &text)
{
    static const QRegularExpression colon(QStringLiteral("[:：]\\s*(?:\\*\\*|__)?"));
    const auto match = colon.match(text);
    if (!match.hasMatch() || match.capturedStart() == 0 || match.capturedStart() > longestKey + 4)
        return std::nullopt;
    // "**Company**: x" leaves its closing stars before the colon.
    const auto key = keyOf(plainWords(text.left(match.capturedStart()).remove(QStringLiteral("**"))));
    if (!key)
        return std::nullopt;
    const qsizetype length = text.left(match.capturedEnd()).trimmed().size();
    return Metadata{*key, text.mid(match.capturedEnd()).trimmed(), static_cast<int>(length)};
}

bool isMetadata(const QString &text)
{
    return matchMetadata(text).has_value();
}

bool fitsPrompt(Key key)
{
    return key <= Key::DistinctStories;
}

bool fitsStory(Key key)
{
    switch (key) {
    case Key::Company:
    case Key::Role:
    case Key::Source:
    case Key::Competencies:
        return true;
    default:
        return key >= Key::Title;
    }
}

std::optional<Difficulty> difficultyOf(const QString &value)
{
    const QString word = foldedKey(value);
    if (word.startsWith(QStringLiteral("easy")) || word == QStringLiteral("low") ||
        word == QStringLiteral("leicht") || word == QStringLiteral("facil"))
        return Difficulty::Easy;
    if (word.startsWith(QStringLiteral("medium")) || word == QStringLiteral("moderate") ||
        word == QStringLiteral("mittel") || word == QStringLiteral("media"))
        return Difficulty::Medium;
    if (word.startsWith(QStringLiteral("hard")) || word == QStringLiteral("difficult") ||
        word == QStringLiteral("high") || word == QStringLiteral("schwer"))
        return Difficulty::Hard;
    return std::nullopt;
}

std::optional<StoryStatus> statusOf(const QString &value)
{
    return fromCode<StoryStatus>(foldedKey(value));
}

std::optional<int> strengthOf(const QString &value)
{
    static const QRegularExpression number(QStringLiteral("^([0-5])(?:\\s*/\\s*5)?$"));
    const auto match = number.match(value.trimmed());
    if (match.hasMatch())
        return match.captured(1).toInt();
    const qsizetype stars = value.count(QChar(0x2605));
    return stars >= 1 && stars <= 5 ? std::optional(static_cast<int>(stars)) : std::nullopt;
}

bool isYes(const QString &value)
{
    static const QStringList words = {QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("ja"),
                                      QStringLiteral("oui"), QStringLiteral("si"),   QStringLiteral("1")};
    return words.contains(foldedKey(value));
}

std::optional<PartialDate> dateOf(const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (const auto iso = PartialDate::parse(text))
        return iso;
    static const QRegularExpression named(
        QStringLiteral("^(?:(\\d{1,2})\\s+)?([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})$"));
    const auto match = named.match(text);
    if (match.hasMatch() && monthOf(match.captured(2)) > 0) {
        PartialDate date{match.captured(3).toInt(), monthOf(match.captured(2)), match.captured(1).toInt()};
        return PartialDate::parse(date.toString());
    }
    static const QRegularExpression quarter(QStringLiteral("^[Qq]([1-4])\\s+(\\d{4})$"));
    const auto inQuarter = quarter.match(text);
    if (inQuarter.hasMatch())
        return PartialDate{inQuarter.captured(2).toInt(), inQuarter.captured(1).toInt() * 3 - 2, 0};
    return std::nullopt;
}

std::optional<Period> periodOf(const QString &value)
{
    if (const auto single = dateOf(value))
        return Period{*single, {}};
    static const QRegularExpression between(QStringLiteral("\\s+(?:to|until|bis|–|—|-)\\s+|\\s*[–—]\\s*"));
    const auto match = between.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    QString begin = value.left(match.capturedStart());
    const auto until = dateOf(value.mid(match.capturedEnd()));
    if (!until)
        return std::nullopt;
    auto from = dateOf(begin);
    if (!from)
        from = dateOf(begin + QStringLiteral(" %1").arg(until->year));
    return from ? std::optional(Period{*from, *until}) : std::nullopt;
}

QStringList splitOutside(const QString &text, const QString &separators)
{
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        const QString part = text.mid(start, end - start).trimmed();
        if (!part.isEmpty())
            parts.append(part);
        start = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (QStringLiteral("([{“").contains(c))
            ++depth;
        else if (QStringLiteral(")]}”").contains(c))
            depth = std::max(0, depth - 1);
        const bool inNumber =
            c == u',' && i > 0 && i + 1 < text.size() && text.at(i - 1).isDigit() && text.at(i + 1).isDigit();
        if (depth == 0 && separators.contains(c) && !inNumber)
            take(i);
    }
    take(text.size());
    return parts;
}

QStringList namesOf(const QString &value)
{
    QStringList names = splitOutside(value, QStringLiteral(";"));
    if (names.size() == 1)
        names = splitOutside(value, QStringLiteral(","));
    for (QString &name : names) {
        name = plainWords(name);
        if (name.startsWith(u'#'))
            name = name.mid(1);
    }
    names.removeAll(QString());
    return names;
}

} // namespace storybank
