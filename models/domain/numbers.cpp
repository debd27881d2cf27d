#include "numbers.h"

#include <QRegularExpression>

namespace storybank {

namespace {

struct Quantity
{
    double value = 0;
    QString unit;
    QString sign; ///< "+", "−" or empty
    bool money = false;
    qsizetype start = 0;
    qsizetype end = 0;
    QString before; ///< the character in front, without spaces
};

const QRegularExpression &quantityPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<![\\w@.,:#/])(?<![A-Za-z][-–])"
            "(?<sign>[+\\-−–](?=\\s?[$€£¥\\d]))?\\s?(?<cur>US\\$|[$€£¥])?\\s?"
            "(?<num>\\d{1,3}(?:[, \\x{202f}]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?)"
            "(?<scale>\\s?(?:[KkMB](?![A-Za-z])|bn\\b|million\\b|billion\\b|thousand\\b))?"
            "(?:\\s?(?<unit>%|percent(?:age points?)?\\b|per "
            "cent\\b|pp\\b|pts?\\b|points?\\b|/\\s?(?:5|10|100)\\b|"
            "out of "
            "(?:5|10|100)\\b|×|x\\b|[€£]|ms\\b|seconds?\\b|secs?\\b|s\\b|minutes?\\b|mins?\\b|hours?\\b|hrs?"
            "\\b|"
            "h\\b|days?\\b|weeks?\\b|wks?\\b|months?\\b|quarters?\\b|years?\\b|FTEs?\\b|GB\\b|TB\\b|MB\\b))?"
            "(?<per>\\s?(?:/"
            "|(?:per|an?|each)\\s)\\s?(?:hour|hr|day|week|wk|month|quarter|year|yr|sprint|run|user|"
            "request|query|call|ticket|order|customer)\\b)?"
            "(?![\\w:]|[.,]\\d|-[A-Za-z])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

double scaleOf(const QString &scale)
{
    const QString word = scale.trimmed().toLower();
    if (word.isEmpty())
        return 1;
    if (word.startsWith(u'k') || word == QStringLiteral("thousand"))
        return 1e3;
    return word.startsWith(u'b') ? 1e9 : 1e6;
}

QString unitOf(const QString &typed)
{
    QString unit = typed.simplified();
    if (unit.startsWith(QStringLiteral("percentage")) || unit.startsWith(QStringLiteral("pt")) ||
        unit.startsWith(QStringLiteral("point")))
        return QStringLiteral("pp");
    if (unit.startsWith(QStringLiteral("perc")) || unit == QStringLiteral("per cent"))
        return QStringLiteral("%");
    if (unit.startsWith(QStringLiteral("out of ")))
        return u'/' + unit.mid(7);
    if (unit == QStringLiteral("x"))
        return QStringLiteral("×");
    return unit.remove(u' ');
}

Quantity quantityOf(const QRegularExpressionMatch &match, const QString &line)
{
    Quantity quantity;
    QString digits = match.captured(QStringLiteral("num"));
    digits.remove(QRegularExpression(QStringLiteral("[, \\x{202f}]")));
    quantity.value = digits.toDouble() * scaleOf(match.captured(QStringLiteral("scale")));
    quantity.unit = unitOf(match.captured(QStringLiteral("unit")));
    QString currency = match.captured(QStringLiteral("cur"));
    if (currency.isEmpty() && !quantity.unit.isEmpty() && QStringLiteral("€£").contains(quantity.unit))
        currency = quantity.unit;
    const QString per = match.captured(QStringLiteral("per"));
    if (!currency.isEmpty()) {
        quantity.money = true;
        quantity.unit = currency.right(1);
    }
    quantity.unit += per.trimmed().startsWith(u'/') || quantity.unit.isEmpty()
                         ? per.trimmed().remove(QStringLiteral("/ "))
                         : per;
    quantity.sign = match.captured(QStringLiteral("sign"));
    if (!quantity.sign.isEmpty() && quantity.sign != QStringLiteral("+"))
        quantity.sign = QStringLiteral("−");
    quantity.start = match.capturedStart();
    while (line.at(quantity.start).isSpace())
        ++quantity.start;
    quantity.end = match.capturedEnd();
    const QString lead = line.left(quantity.start).trimmed();
    quantity.before = lead.right(1);
    return quantity;
}

/// A year, a threshold, a clock time, a reference: no quantity of its own.
bool meansNothing(const Quantity &quantity, const QString &line)
{
    if (!quantity.before.isEmpty() && QStringLiteral("<>≤≥=×@#").contains(quantity.before) &&
        !line.left(quantity.start).trimmed().endsWith(QStringLiteral("->")) &&
        !line.left(quantity.start).trimmed().endsWith(QStringLiteral("=>")))
        return quantity.before != QStringLiteral("=") || line.left(quantity.start).count(u'×') == 0;
    return quantity.unit.isEmpty() && quantity.sign.isEmpty() && quantity.value >= 1900 &&
           quantity.value < 2100 && quantity.value == static_cast<int>(quantity.value);
}

bool isArrow(const QString &between)
{
    static const QRegularExpression arrow(
        QStringLiteral("^\\s*(?:\\([^)]*\\)\\s*)?(?:→|->|-->|=>|⇒|⟶|➝|➔|➜|>)\\s*$"));
    return arrow.match(between).hasMatch();
}

/// "from 3 hours to 15 minutes", "fell 41 to 9": "2 to 3 weeks" alone is a range.
bool isTurn(const QString &before, const QString &between)
{
    static const QRegularExpression to(
        QStringLiteral("^\\s+(?:(?:\\w+\\s){0,3})to\\s+(?:about |around |under |over |just |nearly )?$"));
    static const QRegularExpression shortTo(
        QStringLiteral("^\\s+to\\s+(?:about |around |under |over |just |nearly )?$"));
    static const QRegularExpression from(QStringLiteral("\\bfrom\\s+(?:about |around |over |nearly |~|≈)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression moved(
        QStringLiteral(
            "\\b(?:fell|rose|dropped|cut|went|improved|reduced|grew|increased|decreased|down|up|shrank|"
            "climbed|moved|raised|lowered|lifted)\\b[^.;]{0,40}$"),
        QRegularExpression::CaseInsensitiveOption);
    return (to.match(between).hasMatch() && from.match(before).hasMatch()) ||
           (shortTo.match(between).hasMatch() && moved.match(before).hasMatch());
}

ToldNumber pairOf(const Quantity &from, const Quantity &to)
{
    ToldNumber told;
    told.kind = MetricKind::Pair;
    told.start = from.start;
    told.end = to.end;
    told.baseline = from.sign == QStringLiteral("−") ? -from.value : from.value;
    told.result = to.sign == QStringLiteral("−") ? -to.value : to.value;
    told.unit = to.unit.isEmpty() ? from.unit : to.unit;
    if (!from.unit.isEmpty() && !to.unit.isEmpty() && from.unit != to.unit)
        told.baselineUnit = from.unit;
    // "$9.10 → $3.40 per run": what follows the second number holds for both.
    if (from.money && to.money && told.unit.startsWith(from.unit))
        told.baselineUnit.clear();
    return told;
}

/// "74 %, up from 20 %", "2 days instead of 9": the result comes first.
bool isTurnBack(const QString &between)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[^.;\\d]{0,24}?,?\\s*\\(?(?:up|down|instead of|compared (?:with|to)|rather than|was|from)"
        "(?:\\s+from)?\\s+(?:about |around |over |nearly )?$"));
    static const QRegularExpression needed(
        QStringLiteral("\\b(?:(?:up|down) from|instead of|compared with|compared to|rather than)\\b"));
    return pattern.match(between).hasMatch() && needed.match(between).hasMatch();
}

ToldNumber singleOf(const Quantity &quantity)
{
    ToldNumber told;
    told.isSigned = !quantity.sign.isEmpty();
    told.kind = told.isSigned ? MetricKind::Delta : MetricKind::Level;
    told.result = quantity.sign == QStringLiteral("−") ? -quantity.value : quantity.value;
    told.unit = quantity.unit;
    told.start = quantity.start;
    told.end = quantity.end;
    return told;
}

/// The change in brackets behind a pair, "(−88%)", is its own sum; it belongs to the pair.
qsizetype behindBrackets(const QString &line, qsizetype end)
{
    static const QRegularExpression brackets(
        QStringLiteral("^\\s*\\([+\\-−–]?\\s?[\\d.,]+\\s?(?:%|pp|×|x)\\)"));
    const auto match = brackets.match(line.mid(end));
    return match.hasMatch() ? end + match.capturedLength() : end;
}

bool isRange(const QString &between)
{
    static const QRegularExpression dash(QStringLiteral("^\\s?(?:[-–]|to|or)\\s?$|^\\s+(?:to|or)\\s+$"));
    return dash.match(between).hasMatch();
}

QList<Quantity> quantitiesIn(const QString &line)
{
    QList<Quantity> all;
    if (line.size() > longestNumberLine)
        return all;
    auto matches = quantityPattern().globalMatch(line);
    while (matches.hasNext()) {
        const Quantity quantity = quantityOf(matches.next(), line);
        if (!meansNothing(quantity, line))
            all.append(quantity);
    }
    return all;
}

} // namespace

QList<ToldNumber> numbersIn(const QString &line)
{
    const QList<Quantity> all = quantitiesIn(line);
    const auto between = [&](qsizetype a) {
        return line.mid(all.at(a).end, all.at(a + 1).start - all.at(a).end);
    };
    QList<ToldNumber> told;
    for (qsizetype i = 0; i < all.size(); ++i) {
        qsizetype last = i;
        while (last + 1 < all.size() && isArrow(between(last)))
            ++last;
        if (last == i && i + 1 < all.size() && isTurn(line.left(all.at(i).start), between(i)))
            ++last;
        const bool back = last == i && i + 1 < all.size() && isTurnBack(between(i));
        if (back) {
            ++last;
            told.append(pairOf(all.at(last), all.at(i)));
            told.last().start = all.at(i).start;
            told.last().end = all.at(last).end;
        } else if (last == i + 1) {
            told.append(pairOf(all.at(i), all.at(last)));
            told.last().end = behindBrackets(line, told.last().end);
        } else if (last == i && i + 1 < all.size() && isRange(between(i))) {
            last = i + 1;
        } else if (last == i &&
                   (!all.at(i).unit.isEmpty() || !all.at(i).sign.isEmpty() ||
                    all.at(i).value != static_cast<double>(static_cast<qint64>(all.at(i).value)))) {
            told.append(singleOf(all.at(i)));
        }
        i = last;
        while (i + 1 < all.size() && !told.isEmpty() && all.at(i + 1).start < told.last().end)
            ++i;
    }
    return told;
}

std::optional<ToldNumber> parseNumber(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<first>[^→]*?)(?:\\s*(?:→|->|=>)\\s*(?<second>[^→]*))?$"));
    static const QRegularExpression quantity(QStringLiteral(
        "^(?<sign>[+\\-−–])?\\s?(?<cur>[$€£¥])?\\s?(?<num>[\\d.,]*\\d)\\s?(?<scale>[KMB](?![A-Za-z]))?"
        "\\s?(?<unit>[^\\d]*(?:/\\s?\\d+)?)$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto one = [](const QString &part) -> std::optional<Quantity> {
        const auto found = quantity.match(part.trimmed());
        bool ok = false;
        QString digits = found.captured(QStringLiteral("num"));
        digits.remove(u',');
        Quantity read;
        read.value = digits.toDouble(&ok) * scaleOf(found.captured(QStringLiteral("scale")));
        read.unit = found.captured(QStringLiteral("cur")) + found.captured(QStringLiteral("unit")).trimmed();
        read.money = !found.captured(QStringLiteral("cur")).isEmpty();
        read.sign = found.captured(QStringLiteral("sign"));
        if (!read.sign.isEmpty() && read.sign != QStringLiteral("+"))
            read.sign = QStringLiteral("−");
        read.end = part.size();
        return ok ? std::optional(read) : std::nullopt;
    };
    const auto first = one(match.captured(QStringLiteral("first")));
    if (!first)
        return std::nullopt;
    if (match.captured(QStringLiteral("second")).isEmpty())
        return singleOf(*first);
    const auto second = one(match.captured(QStringLiteral("second")));
    return second ? std::optional(pairOf(*first, *second)) : std::nullopt;
}

} // namespace storybank
