#include "partitems.h"

#include "domain/numbers.h"
#include "metadata.h"
#include "stories.h"

#include <QRegularExpression>

namespace storybank {

namespace {

QString withoutStop(QString item)
{
    if (item.endsWith(u'.') && !item.endsWith(QStringLiteral("..")) && item.indexOf(QStringLiteral(". ")) < 0)
        item.chop(1);
    return item.trimmed();
}

/// "vendor lead, head of ops and finance": the last comma may be an "and".
QStringList itemsOnOneLine(const QString &rest)
{
    QStringList items = splitOutside(rest, QStringLiteral(";"));
    if (items.size() == 1)
        items = splitOutside(rest, QStringLiteral(","));
    for (QString &item : items)
        item = withoutStop(item);
    if (items.size() > 2 && items.last().startsWith(QStringLiteral("and ")))
        items.last().remove(0, 4);
    items.removeAll(QString());
    return items;
}

bool runsOn(const QString &before, const SourceLine &line)
{
    if (before.isEmpty() || before.size() < 40 || line.kind != LineKind::Plain)
        return false;
    const QChar end = before.back();
    const QChar first = line.text.at(0);
    return !QStringLiteral(".!?:;").contains(end) && (first.isLower() || first.isDigit() || end == u',');
}

QString withMarker(const SourceLine &line, int baseIndent)
{
    if (!line.isItem())
        return line.text;
    const int depth = std::clamp((line.indent - baseIndent + 1) / 2, 0, 6);
    const QString marker = line.kind == LineKind::Bullet ? QStringLiteral("-") : line.marker;
    return QString(depth * 2, u' ') + marker + u' ' + line.text;
}

} // namespace

QString partText(const QList<SourceLine> &lines, const Piece &piece)
{
    int baseIndent = 1000;
    for (const int index : piece.lines) {
        if (lines.at(index).isItem())
            baseIndent = std::min(baseIndent, lines.at(index).indent);
    }
    QString text = piece.label.rest;
    bool afterBlank = false;
    bool afterItem = false;
    int itemIndent = 0;
    for (const int index : piece.lines) {
        const SourceLine &line = lines.at(index);
        if (line.isBlank()) {
            afterBlank = true;
            continue;
        }
        const bool hangs = afterItem && line.kind == LineKind::Plain && line.indent > itemIndent;
        const bool joins = !afterBlank && (hangs || runsOn(text.section(u'\n', -1), line));
        if (!text.isEmpty())
            text += joins                                         ? QStringLiteral(" ")
                    : afterBlank && !(afterItem && line.isItem()) ? QStringLiteral("\n\n")
                                                                  : QStringLiteral("\n");
        text += joins ? line.text : withMarker(line, baseIndent);
        afterBlank = false;
        afterItem = line.isItem() || (joins && hangs);
        itemIndent = line.isItem() ? line.indent : itemIndent;
    }
    return text;
}

QList<PartItem> partItems(const QList<SourceLine> &lines, const Piece &piece)
{
    QList<PartItem> items;
    const bool asked = piece.part == Part::FollowUps || piece.part == Part::Metrics;
    const QStringList onLine = asked && !piece.label.rest.isEmpty()
                                   ? splitOutside(piece.label.rest, QStringLiteral(";"))
                                   : itemsOnOneLine(piece.label.rest);
    for (const QString &item : onLine)
        items.append({item, {piece.labelLine}});
    for (const int index : piece.lines) {
        const SourceLine &line = lines.at(index);
        if (line.isBlank())
            continue;
        const bool goesOn = !items.isEmpty() && !line.isItem() && line.indent > 0 &&
                            items.last().lines.last() != piece.labelLine;
        if (goesOn || (!items.isEmpty() && runsOn(items.last().text, line))) {
            items.last().text += u' ' + line.text;
            items.last().lines.append(index);
        } else {
            items.append({line.text, {index}});
        }
    }
    return items;
}

Stakeholder parseStakeholder(const QString &item)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([^:(]+?)\\s*(?:\\(([^)]*)\\))?(?::\\s+(.*))?$"));
    const auto match = pattern.match(item);
    if (!match.hasMatch())
        return {item, {}, {}};
    return {match.captured(1), match.captured(2), match.captured(3)};
}

Risk parseRisk(const QString &item)
{
    static const QRegularExpression inBrackets(
        QStringLiteral("^(.*\\S)\\s*\\((?:mitigation|mitigated by|mitigated):?\\s*(.*)\\)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behindDash(
        QStringLiteral("^(.*\\S)\\s*(?:→|->|[;–—-])\\s*(?:mitigation|mitigated by|mitigated):?\\s+(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression arrow(QStringLiteral("^(.*\\S)\\s+(?:→|->)\\s+(.*)$"));
    for (const QRegularExpression &pattern : {inBrackets, behindDash, arrow}) {
        const auto match = pattern.match(item);
        if (match.hasMatch())
            return {match.captured(1), match.captured(2)};
    }
    return {item, {}};
}

Alternative parseAlternative(const QString &item)
{
    const qsizetype colon = item.indexOf(QStringLiteral(": "));
    if (colon <= 0)
        return {item, {}};
    return {item.left(colon).trimmed(), item.mid(colon + 2).trimmed()};
}

QList<Alternative> alternativesInside(const QList<SourceLine> &lines, const Piece &action)
{
    static const QRegularExpression head(
        QStringLiteral("\\b(?:alternatives|options|choices|paths)\\b[^.]*:$"),
        QRegularExpression::CaseInsensitiveOption);
    QList<Alternative> found;
    for (qsizetype i = 0; i < action.lines.size(); ++i) {
        const SourceLine &line = lines.at(action.lines.at(i));
        if (!head.match(line.text).hasMatch())
            continue;
        for (qsizetype j = i + 1; j < action.lines.size(); ++j) {
            const SourceLine &item = lines.at(action.lines.at(j));
            const bool nested = item.isItem() && item.indent > line.indent;
            if (!(item.kind == LineKind::Numbered || nested || (item.isItem() && !line.isItem())))
                break;
            found.append(parseAlternative(item.text));
        }
    }
    return found;
}

QList<Metric> toldMetrics(const Story &story)
{
    const QList<Metric> told = metricsIn(story.result);
    if (!told.isEmpty())
        return told;
    QList<Metric> pairs = metricsIn(story.action);
    pairs.removeIf([](const Metric &metric) { return metric.kind != MetricKind::Pair; });
    return pairs;
}

FollowUp parseFollowUp(const QString &text)
{
    static const QRegularExpression dash(QStringLiteral("(?<=[?？”\"'.!])\\s+[—–-]\\s+"));
    const auto match = dash.match(text);
    if (!match.hasMatch())
        return {plainWords(text), {}, false};
    return {plainWords(text.left(match.capturedStart())), text.mid(match.capturedEnd()).trimmed(), true};
}

std::optional<Metric> parseMetricLine(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\*\\s+)?([^:]{1,120}):\\s+([^()]*\\S)\\s*(?:\\(([^()]*)\\))?\\.?$"));
    const auto match = pattern.match(line);
    const auto number = match.hasMatch() ? parseNumber(match.captured(3)) : std::nullopt;
    if (!number)
        return std::nullopt;
    Metric metric;
    metric.name = match.captured(2).trimmed();
    metric.headline = !match.captured(1).isEmpty();
    metric.kind = number->kind;
    metric.baseline = number->baseline;
    metric.result = number->result;
    metric.baselineUnit = number->baselineUnit;
    metric.unit = number->unit;
    metric.betterWhen = betterWhenOf(metric.name);
    for (const QString &word : splitOutside(match.captured(4), QStringLiteral(","))) {
        if (word == QStringLiteral("lower is better"))
            metric.betterWhen = BetterWhen::Lower;
        else if (word == QStringLiteral("higher is better"))
            metric.betterWhen = BetterWhen::Higher;
        else if (const auto certainty = fromCode<Certainty>(QString(word).replace(u' ', u'_')))
            metric.certainty = *certainty;
        else if (const auto share = fromCode<ShareLevel>(word))
            metric.share = *share;
        else if (const auto style = fromCode<ChangeStyle>(word))
            metric.changeStyle = *style;
        else if (metric.period.isEmpty())
            metric.period = word;
        else
            metric.sample += metric.sample.isEmpty() ? word : QStringLiteral(", ") + word;
    }
    return metric;
}

} // namespace storybank
