#include "numbers.h"

#include "text.h"

#include <QRegularExpression>
#include <QSet>

namespace storybank {

namespace {

constexpr qsizetype longestName = 60;

QRegularExpression words(const char *alternatives)
{
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QString::fromUtf8(alternatives)),
                              QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &falling()
{
    static const QRegularExpression pattern =
        words("reduc(?:ed|ing|tion)|cut|lower(?:ed)?|decreas(?:ed|e)|drop(?:ped)?|fell|saved|saving|shrank|"
              "shortened|halved|down|fewer|less|below|shorter|faster|decline[d]?|eliminated|trimmed|removed");
    return pattern;
}

const QRegularExpression &rising()
{
    static const QRegularExpression pattern = words(
        "increas(?:ed|e|ing)|rais(?:ed|ing)|rose|grew|growth|lift(?:ed)?|boost(?:ed)?|improv(?:ed|ement|ing)|"
        "gained|up|more|higher|above|climbed|expanded");
    return pattern;
}

/// Verbs by which an owner makes a number smaller on purpose.
const QRegularExpression &cutting()
{
    static const QRegularExpression pattern =
        words("reduc(?:ed|ing)|cut|lowered|saved|saving|shortened|halved|eliminated|trimmed");
    return pattern;
}

const QRegularExpression &verbs()
{
    static const QRegularExpression pattern = words(
        "reduced|reducing|cut|cutting|lowered|decreased|dropped|fell|saved|saving|shrank|shortened|declined|"
        "increased|raised|rose|grew|lifted|boosted|improved|gained|climbed|expanded|went|goes|moved|showed|"
        "shows|drove|saw|had|delivered|reached|hit|shipped|launched|ramped|was|were|is|are|has|have|avoided|"
        "achieved|generated|brought|adds|added|came|stayed|needed|estimated|caused|landed|earned|recouped|"
        "became|made|took|takes|credited|won");
    return pattern;
}

const QSet<QString> &fillers()
{
    static const QSet<QString> all = [] {
        QSet<QString> made;
        for (const char *word :
             {"by",        "to",       "from",   "of",     "with",    "at",    "in",      "on",    "the",
              "a",         "an",       "my",     "our",    "their",   "its",   "we",      "i",     "it",
              "and",       "then",     "about",  "around", "nearly",  "over",  "roughly", "under", "down",
              "up",        "now",      "only",   "just",   "almost",  "also",  "which",   "that",  "this",
              "estimated", "for",      "than",   "some",   "approx",  "down",  "up",      "but",   "while",
              "so",        "more",     "fewer",  "less",   "higher",  "lower", "faster",  "per",   "vs",
              "versus",    "after",    "before", "still",  "another", "total", "full",    "final", "live",
              "be",        "measured", "as",     "least",  "most",    "out"})
            made.insert(QLatin1StringView(word));
        return made;
    }();
    return all;
}

bool isFiller(const QString &token)
{
    QString word = token.toLower();
    word.remove(QRegularExpression(QStringLiteral("[^\\w%$]")));
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    return word.isEmpty() || fillers().contains(word) || number.match(word).hasMatch();
}

/// The words of a phrase without fillers at both ends and without what stands in brackets.
QString core(QString phrase)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^)]*\\)?"));
    static const QRegularExpression marks(QStringLiteral("^[\\W_]+|[^\\w%]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    phrase.remove(brackets);
    const qsizetype with = phrase.lastIndexOf(QStringLiteral(" with "));
    if (with >= 0)
        phrase = phrase.mid(with + 6);
    QStringList tokens = phrase.split(u' ', Qt::SkipEmptyParts);
    while (!tokens.isEmpty() && isFiller(tokens.first()))
        tokens.removeFirst();
    while (!tokens.isEmpty() && isFiller(tokens.last()))
        tokens.removeLast();
    QString name = tokens.join(u' ').remove(marks).trimmed();
    return name.size() <= longestName ? name : QString();
}

/// Where the clause around a number begins and ends.
qsizetype clauseStart(const QString &line, qsizetype at)
{
    static const QRegularExpression border(
        QStringLiteral("(?:[;:—≈=]|[.,!?](?=\\s)|\\s(?:and|but|while|then)\\s)"));
    qsizetype start = 0;
    auto matches = border.globalMatch(line.left(at));
    while (matches.hasNext())
        start = matches.next().capturedEnd();
    return start;
}

QString clauseAfter(const QString &line, qsizetype at)
{
    static const QRegularExpression border(QStringLiteral(
        "[;:—≈=(]|[.,!?](?=\\s|$)|\\s(?:and|but|while|then|in|within|over|after|vs|versus|for|by|on|"
        "had|because|when|so|with|at|during|since|compared|against|from|to|per|needed|was|were)\\s"));
    const QString rest = line.mid(at);
    const qsizetype end = rest.indexOf(border);
    return end < 0 ? rest : rest.left(end);
}

QString behindLastVerb(const QString &clause, QString *subject)
{
    qsizetype from = -1;
    qsizetype to = 0;
    auto matches = verbs().globalMatch(clause);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (from < 0)
            from = match.capturedStart();
        to = match.capturedEnd();
    }
    *subject = from < 0 ? QString() : clause.left(from);
    return from < 0 ? clause : clause.mid(to);
}

QString nameOfSum(const QString &line, qsizetype at)
{
    static const QRegularExpression sentence(QStringLiteral("[;!?]\\s|\\.\\s"));
    static const QRegularExpression sign(QStringLiteral(":\\s|[≈=~]"));
    const qsizetype last = line.left(at).lastIndexOf(sentence);
    const QString before = line.mid(last + 1, at - last - 1);
    const qsizetype end = before.indexOf(sign);
    return end > 0 ? core(before.left(end)) : QString();
}

QString nameOf(const QString &line, const ToldNumber &told)
{
    const qsizetype start = clauseStart(line, told.start);
    const QString before = line.mid(start, told.start - start);
    QString subject;
    const QString object = behindLastVerb(before, &subject);
    QString after = core(clauseAfter(line, told.end));
    static const QRegularExpression ofWhat(QStringLiteral("^\\s*(?:of|above|below|over|under|ahead)\\b"));
    const QString share =
        ofWhat.match(line.mid(told.end)).hasMatch() ? std::exchange(after, QString()) : QString();
    QString name = core(object);
    // "showed +1.8 % clicks": the name stands behind the number, what stands before is who did it.
    if (name.isEmpty() && told.kind != MetricKind::Pair && !after.isEmpty())
        name = after;
    if (name.isEmpty())
        name = core(subject);
    if (name.isEmpty())
        name = after.isEmpty() ? share : after;
    // "Weekly revenue: 10M visits × 8% ≈ $504K": the words before the sum name it.
    static const QRegularExpression sum(QStringLiteral("[×]|\\d{2,}"));
    if (name.isEmpty() || name.contains(sum))
        name = nameOfSum(line, told.start);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString periodOf(const QString &line, const ToldNumber &told)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\b(?:in|within|over|after|during|for)\\s+(?:the\\s+|about\\s+|under\\s+|only\\s+|just\\s+)?"
            "((?:first\\s+|last\\s+)?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
            "twelve|a)\\s+(?:days?|weeks?|months?|quarters?|years?|sprints?))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype end = line.indexOf(QRegularExpression(QStringLiteral("[;.](?:\\s|$)")), told.end);
    const auto behind = pattern.match(line.mid(told.end, end < 0 ? -1 : end - told.end));
    if (behind.hasMatch())
        return behind.captured(1);
    const qsizetype begin =
        std::max(line.lastIndexOf(u';', told.start), line.lastIndexOf(QStringLiteral(". "), told.start));
    const auto before = pattern.match(line.mid(begin + 1, told.start - begin - 1));
    return before.hasMatch() ? before.captured(1) : QString();
}

bool isMoney(const QString &unit)
{
    return !unit.isEmpty() && unit.at(0).category() == QChar::Symbol_Currency;
}

bool isDuration(const QString &unit)
{
    return unitFactor(unit, QStringLiteral("s")).has_value() || unit.startsWith(QStringLiteral("month")) ||
           unit.startsWith(QStringLiteral("quarter")) || unit.startsWith(QStringLiteral("year"));
}

/// Whether a lone value says what was reached; "week 7", "2 iterations" and "100 % traffic" do not.
bool tellsLevel(const QString &line, const ToldNumber &told, const QString &name)
{
    static const QRegularExpression measure = words(
        "rate|rates|adoption|accuracy|auc|f1|recall|precision|coverage|satisfaction|nps|retention|share|"
        "score|"
        "uptime|availability|adherence|conversion|kappa|agreement|mape|rmse|r2|ndcg|correlation|usage|margin|"
        "completion|utili[sz]ation|engagement|churn|savings?|revenue|latency");
    static const QRegularExpression late =
        words("late|early|ahead|saved|sooner|faster|slower|shorter|earlier");
    static const QRegularExpression aimed =
        words("target|goal|threshold|stake|risk of|budget of|guardrail|traffic");
    const QString clause =
        line.mid(clauseStart(line, told.start), told.start - clauseStart(line, told.start));
    if (name.isEmpty() || aimed.match(clause).hasMatch())
        return false;
    if (isMoney(told.unit) || told.unit.startsWith(u'/'))
        return true;
    if (isDuration(told.unit))
        return late.match(line.mid(told.end, 12)).hasMatch();
    const bool index = told.unit.isEmpty() && told.result > 0 && told.result < 1;
    return (told.unit == QStringLiteral("%") || index) && measure.match(name).hasMatch();
}

/// "cut debugging time by 35%", "31 % fewer claims": the sign stands in the words.
bool signFromWords(const QString &line, ToldNumber &told)
{
    if (told.kind != MetricKind::Level || isMoney(told.unit))
        return false;
    static const QRegularExpression reached(
        QStringLiteral(
            "\\b(?:to|at|reached|hit|of|is|was|with|now|stands at)\\s+(?:about |over |nearly |just |~|≈)*$"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype start = clauseStart(line, told.start);
    const QString before = line.mid(start, told.start - start);
    const QString after = line.mid(told.end, 24);
    static const QRegularExpression adjective(
        QStringLiteral("^\\s+(fewer|less|lower|below|faster|shorter|reduction|decrease|drop|decline|more|"
                       "higher|above|increase|"
                       "improvement|growth|lift|gain)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto word = adjective.match(after);
    const bool falls = falling().match(word.hasMatch() ? word.captured(1) : before).hasMatch();
    const bool rises = rising().match(word.hasMatch() ? word.captured(1) : before).hasMatch();
    if (!word.hasMatch() && (reached.match(before).hasMatch() || (!falls && !rises)))
        return false;
    if (!falls && !rises)
        return false;
    told.kind = MetricKind::Delta;
    told.result = falls ? -told.result : told.result;
    return true;
}

/// "saved 12 hours" needs no more; a bare duration behind a verb of change is mostly a period ("in 6 weeks").
bool isPeriodOnly(const QString &line, const ToldNumber &told)
{
    static const QRegularExpression preposition(
        QStringLiteral("\\b(?:in|within|over|after|during|for|by|every|last|first|next|of|the|than|least)\\s+"
                       "(?:about |under |only |just |~|≈|first |last |the )*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString before = line.left(told.start);
    return isDuration(told.unit) && told.kind == MetricKind::Level && preposition.match(before).hasMatch() &&
           !QRegularExpression(QStringLiteral("\\bby\\s+(?:~|≈|about )*$")).match(before).hasMatch();
}

/// Where the name does not say on which side it is better, a result that is told is taken for a gain.
BetterWhen sideOf(const QString &line, const ToldNumber &told, const QString &name, bool worded)
{
    static const QRegularExpression higher = words(
        "revenue|sales|margin|profit|adoption|satisfaction|conversions?|retention|accuracy|recall|precision|"
        "auc|coverage|share|score|nps|survey|rating|uptime|availability|adherence|engagement|sign-?ups?|"
        "orders|users|customers|visits|session length|win rate|growth|savings?|throughput|agreement|kappa|"
        "roas|roi|ctr|clicks|on-time|umsatz|ventas|ingresos");
    if (betterWhenOf(name) == BetterWhen::Lower)
        return BetterWhen::Lower;
    const bool falls = told.baseline ? told.result < *told.baseline : told.result < 0;
    if (!falls || told.kind == MetricKind::Level)
        return BetterWhen::Higher;
    const qsizetype start = clauseStart(line, told.start);
    const bool cut =
        (worded || told.baseline) && cutting().match(line.mid(start, told.start - start)).hasMatch();
    return cut || !higher.match(name).hasMatch() ? BetterWhen::Lower : BetterWhen::Higher;
}

std::optional<Metric> metricOf(const QString &line, ToldNumber told)
{
    if (isPeriodOnly(line, told))
        return std::nullopt;
    const bool worded = signFromWords(line, told);
    Metric metric;
    metric.name = nameOf(line, told);
    if (metric.name.isEmpty() || (told.kind == MetricKind::Level && !tellsLevel(line, told, metric.name)))
        return std::nullopt;
    metric.kind = told.kind;
    metric.baseline = told.baseline;
    metric.result = told.result;
    metric.baselineUnit = told.baselineUnit;
    metric.unit = told.unit;
    metric.period = periodOf(line, told);
    metric.betterWhen = sideOf(line, told, metric.name, worded);
    static const QRegularExpression guess =
        words("estimated|estimate|about|roughly|approximately|projected|expected");
    if (guess.match(line.left(told.start)).hasMatch() ||
        line.left(told.start).contains(QRegularExpression(QStringLiteral("[~≈]\\s*$"))))
        metric.certainty = Certainty::Estimated;
    return metric;
}

void markHeadline(QList<Metric> &metrics)
{
    for (const MetricKind kind : {MetricKind::Pair, MetricKind::Delta, MetricKind::Level}) {
        const auto first =
            std::find_if(metrics.begin(), metrics.end(), [kind](const Metric &m) { return m.kind == kind; });
        if (first != metrics.end()) {
            first->headline = true;
            return;
        }
    }
}

} // namespace

BetterWhen betterWhenOf(const QString &name)
{
    static const QRegularExpression lower =
        words("errors?|failures?|failed|failing|defects?|bugs?|incidents?|outages?|(?<!on[- "
              "])time|latency|fuel|delays?|"
              "costs?|bill|spend|"
              "spending|churn|rework|duplicates?|skew|mape|rmse|mae|wmape|loss|losses|debugging|complaints?|"
              "tickets?|"
              "false positives?|false "
              "negatives?|bounce|downtime|crash(?:es)?|wait|waiting|backlog|calls|pages|alerts?|"
              "hours|days|minutes|effort|noise|risk|overrides?|rollbacks?|drift|waste|turnaround|lead "
              "time|time-to-\\w+|"
              "escalations?|returns|refunds?|attrition|miss(?:es|ed)?|claims|manual|late|breach(?:es)?|"
              "violations?|mttr|"
              "toil|queue|duration|fehler|kosten|dauer|zeit");
    return lower.match(name).hasMatch() ? BetterWhen::Lower : BetterWhen::Higher;
}

QList<Metric> metricsIn(const QString &text)
{
    QList<Metric> metrics;
    for (const QString &line : text.split(u'\n')) {
        const QList<ToldNumber> numbers = numbersIn(line);
        for (const ToldNumber &told : numbers) {
            const auto metric = metricOf(line, told);
            if (metric)
                metrics.append(*metric);
        }
    }
    markHeadline(metrics);
    return metrics;
}

} // namespace storybank
