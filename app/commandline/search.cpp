#include "banks.h"
#include "document.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SearchText)
};

constexpr QChar matchStart(0xe000);
constexpr QChar matchEnd(0xe001);

QString withoutMarks(QString snippet)
{
    return snippet.remove(matchStart).remove(matchEnd);
}

QByteArray jsonReport(const QList<SearchHit> &hits)
{
    QJsonArray array;
    for (const SearchHit &hit : hits) {
        array.append(QJsonObject{{QStringLiteral("kind"), QString(toCode(hit.kind))},
                                 {QStringLiteral("id"), hit.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("title"), hit.title},
                                 {QStringLiteral("snippet"), withoutMarks(hit.snippet)},
                                 {QStringLiteral("score"), hit.score}});
    }
    return document(array);
}

/// The snippet on one line, the matches set off.
QString highlighted(const QString &snippet, const Terminal &terminal)
{
    QString text;
    const QStringList parts = oneLine(snippet).split(matchStart);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts.at(i);
        const qsizetype end = i == 0 ? -1 : part.indexOf(matchEnd);
        text += terminal.tinted(part.left(std::max<qsizetype>(0, end)), Tone::Heading);
        text += part.mid(end + 1);
    }
    return text;
}

QByteArray textReport(const QList<SearchHit> &hits, const Terminal &terminal)
{
    QString text;
    for (const SearchHit &hit : hits) {
        const QString id = hit.id.toString(QUuid::WithoutBraces).left(8);
        text +=
            terminal.tinted(id + QStringLiteral("  ") + padded(QString(toCode(hit.kind)), 6), Tone::Quiet) +
            QStringLiteral("  ") + terminal.tinted(oneLine(hit.title), Tone::Heading) + u'\n';
        if (!withoutMarks(hit.snippet).trimmed().isEmpty())
            text += QString(18, u' ') + highlighted(hit.snippet, terminal) + u'\n';
    }
    if (text.isEmpty())
        text = SearchText::tr("Nothing was found.") + u'\n';
    return text.toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<int> limit = arguments.number(QStringLiteral("limit"), 50);
    if (!limit)
        return limit.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const QString query = arguments.words().mid(1).join(u' ');
    const Result<QList<SearchHit>> hits = (*bank)->search(query, *limit);
    if (!hits)
        return hits.error();
    return Outcome{arguments.json() ? jsonReport(*hits) : textReport(*hits, terminal), 0, {}};
}

} // namespace

Command searchCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK QUERY");
    syntax.least = 2;
    syntax.most = -1;
    syntax.summary = SearchText::tr("Search stories, prompts and notes, the best first.");
    syntax.details = SearchText::tr("Every word must occur; the last one may be the beginning of a word.");
    syntax.options = {
        {QStringLiteral("limit"), SearchText::tr("At most this many (50)."), QStringLiteral("N")},
        jsonOption()};
    return {QStringLiteral("search"), syntax, run};
}

} // namespace storybank
