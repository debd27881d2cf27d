#include "labels.h"

#include "domain/text.h"

#include <QHash>
#include <QRegularExpression>

namespace storybank {

namespace {

struct Word
{
    const char *text; ///< as foldedKey() gives it: lower case, without accents
    Part part;
    bool sure;
};

constexpr Word words[] = {
    {"situation", Part::Situation, true},
    {"ausgangslage", Part::Situation, true},
    {"situacion", Part::Situation, true},
    {"situation and context", Part::Situation, true},
    {"situation/context", Part::Situation, true},
    {"situation & task", Part::Situation, true},
    {"situation and task", Part::Situation, true},
    {"situation/task", Part::Situation, true},
    {"context", Part::Situation, false},
    {"background", Part::Situation, false},
    {"challenge", Part::Situation, false},
    {"problem", Part::Situation, false},
    {"kontext", Part::Situation, false},
    {"hintergrund", Part::Situation, false},
    {"contexto", Part::Situation, false},
    {"contexte", Part::Situation, false},
    {"task", Part::Task, true},
    {"tasks", Part::Task, true},
    {"aufgabe", Part::Task, true},
    {"tarea", Part::Task, true},
    {"tache", Part::Task, true},
    {"goal", Part::Task, false},
    {"goals", Part::Task, false},
    {"objective", Part::Task, false},
    {"objectives", Part::Task, false},
    {"responsibility", Part::Task, false},
    {"obstacle", Part::Task, false},
    {"target", Part::Task, false},
    {"ziel", Part::Task, false},
    {"objetivo", Part::Task, false},
    {"objectif", Part::Task, false},
    {"action", Part::Action, true},
    {"actions", Part::Action, true},
    {"action taken", Part::Action, true},
    {"actions taken", Part::Action, true},
    {"aktion", Part::Action, true},
    {"handlung", Part::Action, true},
    {"vorgehen", Part::Action, true},
    {"accion", Part::Action, true},
    {"acciones", Part::Action, true},
    {"what i did", Part::Action, true},
    {"what we did", Part::Action, true},
    {"approach", Part::Action, false},
    {"steps", Part::Action, false},
    {"steps taken", Part::Action, false},
    {"behavior", Part::Action, false},
    {"behaviour", Part::Action, false},
    {"massnahmen", Part::Action, false},
    {"ma\xdfnahmen", Part::Action, false},
    {"result", Part::Result, true},
    {"results", Part::Result, true},
    {"ergebnis", Part::Result, true},
    {"ergebnisse", Part::Result, true},
    {"resultat", Part::Result, true},
    {"resultats", Part::Result, true},
    {"resultado", Part::Result, true},
    {"resultados", Part::Result, true},
    {"results and impact", Part::Result, true},
    {"result/impact", Part::Result, true},
    {"outcome", Part::Result, false},
    {"outcomes", Part::Result, false},
    {"impact", Part::Result, false},
    {"learning", Part::Learning, true},
    {"learnings", Part::Learning, true},
    {"key learnings", Part::Learning, true},
    {"lesson", Part::Learning, true},
    {"lessons", Part::Learning, true},
    {"lesson learned", Part::Learning, true},
    {"lessons learned", Part::Learning, true},
    {"lesson learnt", Part::Learning, true},
    {"lessons learnt", Part::Learning, true},
    {"what i learned", Part::Learning, true},
    {"what i learnt", Part::Learning, true},
    {"what you learned", Part::Learning, true},
    {"what you learnt", Part::Learning, true},
    {"what we learned", Part::Learning, true},
    {"what we learnt", Part::Learning, true},
    {"what i would do differently", Part::Learning, true},
    {"what i'd do differently", Part::Learning, true},
    {"reflection", Part::Learning, true},
    {"reflections", Part::Learning, true},
    {"takeaway", Part::Learning, true},
    {"takeaways", Part::Learning, true},
    {"retrospective", Part::Learning, true},
    {"in hindsight", Part::Learning, true},
    {"hindsight", Part::Learning, true},
    {"erkenntnis", Part::Learning, true},
    {"erkenntnisse", Part::Learning, true},
    {"gelernt", Part::Learning, true},
    {"was ich gelernt habe", Part::Learning, true},
    {"aprendizaje", Part::Learning, true},
    {"aprendizajes", Part::Learning, true},
    {"lo que aprendi", Part::Learning, true},
    {"lecciones aprendidas", Part::Learning, true},
    {"apprentissage", Part::Learning, true},
    {"apprentissages", Part::Learning, true},
    {"ce que j'ai appris", Part::Learning, true},
    {"stakeholder", Part::Stakeholders, true},
    {"stakeholders", Part::Stakeholders, true},
    {"key stakeholders", Part::Stakeholders, true},
    {"people involved", Part::Stakeholders, true},
    {"who was involved", Part::Stakeholders, true},
    {"beteiligte", Part::Stakeholders, true},
    {"interesados", Part::Stakeholders, true},
    {"parties prenantes", Part::Stakeholders, true},
    {"risk", Part::Risks, true},
    {"risks", Part::Risks, true},
    {"key risks", Part::Risks, true},
    {"risks and mitigation", Part::Risks, true},
    {"risks and mitigations", Part::Risks, true},
    {"risks & mitigations", Part::Risks, true},
    {"risiken", Part::Risks, true},
    {"riesgos", Part::Risks, true},
    {"risques", Part::Risks, true},
    {"alternatives", Part::Alternatives, true},
    {"alternatives considered", Part::Alternatives, true},
    {"alternatives evaluated", Part::Alternatives, true},
    {"options considered", Part::Alternatives, true},
    {"other options", Part::Alternatives, true},
    {"options", Part::Alternatives, false},
    {"alternativen", Part::Alternatives, true},
    {"alternativas", Part::Alternatives, true},
    {"decision criteria", Part::Criteria, true},
    {"criteria", Part::Criteria, true},
    {"my decision criteria", Part::Criteria, true},
    {"criteria used", Part::Criteria, true},
    {"how i decided", Part::Criteria, true},
    {"how we decided", Part::Criteria, true},
    {"how alternatives were evaluated", Part::Criteria, true},
    {"how the alternatives were evaluated", Part::Criteria, true},
    {"how options were evaluated", Part::Criteria, true},
    {"how i evaluated alternatives", Part::Criteria, true},
    {"how i evaluated the alternatives", Part::Criteria, true},
    {"how i evaluated options", Part::Criteria, true},
    {"evaluation of alternatives", Part::Criteria, true},
    {"entscheidungskriterien", Part::Criteria, true},
    {"criterios de decision", Part::Criteria, true},
    {"criteres de decision", Part::Criteria, true},
    {"attribution", Part::Attribution, true},
    {"my own part", Part::Attribution, true},
    {"how i know", Part::Attribution, true},
    {"how we know", Part::Attribution, true},
    {"metrics", Part::Metrics, true},
    {"key metrics", Part::Metrics, true},
    {"numbers", Part::Metrics, true},
    {"key numbers", Part::Metrics, true},
    {"kpis", Part::Metrics, true},
    {"follow-up", Part::FollowUps, true},
    {"follow up", Part::FollowUps, true},
    {"follow-ups", Part::FollowUps, true},
    {"follow ups", Part::FollowUps, true},
    {"followups", Part::FollowUps, true},
    {"follow-up questions", Part::FollowUps, true},
    {"follow up questions", Part::FollowUps, true},
    {"likely follow-ups", Part::FollowUps, true},
    {"possible follow-ups", Part::FollowUps, true},
    {"90 seconds", Part::NinetySeconds, true},
    {"90s", Part::NinetySeconds, true},
    {"30 seconds", Part::ThirtySeconds, true},
    {"30s", Part::ThirtySeconds, true},
};

constexpr qsizetype longestLabel = 64;

const Word *lookUp(const QString &name)
{
    static const QHash<QString, const Word *> table = [] {
        QHash<QString, const Word *> made;
        for (const Word &word : words)
            made.insert(QString::fromLatin1(word.text), &word);
        return made;
    }();
    QString key = foldedKey(name);
    key.replace(u'’', u'\'');
    if (const Word *word = table.value(key))
        return word;
    for (const char *owner : {"the ", "my ", "our ", "your "}) {
        if (key.startsWith(QLatin1StringView(owner)))
            return table.value(key.mid(static_cast<qsizetype>(qstrlen(owner))));
    }
    return nullptr;
}

std::optional<Part> partOfLetter(QChar letter)
{
    static const QString letters = QStringLiteral("STARL");
    const qsizetype at = letters.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(static_cast<Part>(at));
}

/// "Situation (2023, at a start-up)": the words before the bracket, and what stands in it.
struct Head
{
    QString name;
    QString aside;
};

Head withoutAside(const QString &head)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)\\s*[(\\[]([^)\\]]*)[)\\]]\\s*$"));
    static const QRegularExpression letterFirst(QStringLiteral("^[(\\[]?([STARL])[)\\]]?\\s*[-–—:.=)]?\\s+"));
    QString name = head;
    QString aside;
    const auto match = pattern.match(head);
    if (match.hasMatch() && !match.captured(1).isEmpty()) {
        name = match.captured(1);
        aside = match.captured(2);
        if (name.size() == 1 && lookUp(aside))
            std::swap(name, aside);
        if (aside.size() == 1)
            aside.clear();
    }
    const auto letter = letterFirst.match(name);
    if (letter.hasMatch() && lookUp(name.mid(letter.capturedLength())))
        name = name.mid(letter.capturedLength());
    return {name.trimmed(), aside};
}

QString withoutEmphasis(QString text)
{
    static const QRegularExpression marks(QStringLiteral("\\*+|_{2,}|^_|_$"));
    return text.remove(marks).trimmed();
}

Label made(const Word &word, const QString &text, const Head &head, qsizetype labelEnd, qsizetype restAt)
{
    while (restAt < text.size() && text.at(restAt).isSpace())
        ++restAt;
    Label label;
    label.part = word.part;
    label.sure = word.sure;
    label.rest = text.mid(restAt);
    if (!head.aside.isEmpty())
        label.rest.prepend(u'(' + head.aside + QStringLiteral(") "));
    label.length = static_cast<int>(labelEnd);
    label.restAt = static_cast<int>(restAt);
    return label;
}

std::optional<Label> labelNamed(const QString &name, const QString &text, qsizetype end, qsizetype restAt)
{
    const Head head = withoutAside(withoutEmphasis(name));
    const Word *word = lookUp(head.name);
    if (!word)
        return std::nullopt;
    return made(*word, text, head, end, restAt);
}

/// "Situation: …" and "**Situation:** …", "**Situation**: …", "**Situation** …".
std::optional<Label> matchColon(const QString &text)
{
    static const QRegularExpression boldFirst(
        QStringLiteral("^(\\*{1,3}|__)([^*_]{1,64}?)\\s*([:：]?)\\s*\\1\\s*([:：–—-]?)"));
    const auto bold = boldFirst.match(text);
    if (bold.hasMatch()) {
        auto label = labelNamed(bold.captured(2), text, bold.capturedEnd(), bold.capturedEnd());
        if (label)
            label->bare = label->rest.isEmpty() && bold.captured(3).isEmpty() && bold.captured(4).isEmpty();
        return label;
    }
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    const qsizetype at = text.indexOf(colon);
    if (at > 0 && at <= longestLabel)
        return labelNamed(text.left(at), text, at + 1, at + 1);
    return std::nullopt;
}

/// "Situation – …": with a dash only the usual words count, and only with a capital.
std::optional<Label> matchDash(const QString &text)
{
    static const QRegularExpression dash(QStringLiteral("\\s+[–—-]\\s+"));
    const auto match = dash.match(text);
    if (!match.hasMatch() || match.capturedStart() > longestLabel || !text.at(0).isUpper())
        return std::nullopt;
    const auto label =
        labelNamed(text.left(match.capturedStart()), text, match.capturedEnd(), match.capturedEnd());
    return label && label->sure ? label : std::nullopt;
}

std::optional<Label> matchLetter(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\*\\*)?(?:[(\\[]([STARL])[)\\]]|([STARL])(?=\\s*(?:\\*\\*)?\\s*[:：–—\\-]))\\s*"
                       "(?:\\*\\*)?\\s*[:：–—\\-]?(?:\\*\\*)?\\s+(?=\\S)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString letter = match.captured(1) + match.captured(2);
    Label label;
    label.part = *partOfLetter(letter.at(0));
    label.letter = true;
    label.rest = text.mid(match.capturedEnd());
    label.restAt = static_cast<int>(match.capturedEnd());
    label.length = static_cast<int>(match.captured().trimmed().size());
    return label;
}

std::optional<Label> matchBare(const QString &text)
{
    if (text.size() > longestLabel)
        return std::nullopt;
    const Head head = withoutAside(withoutEmphasis(text));
    const Word *word = lookUp(head.name);
    if (!word || !text.at(0).isLetterOrNumber())
        return std::nullopt;
    Label label = made(*word, text, head, text.size(), text.size());
    label.bare = true;
    return label;
}

struct Cut
{
    qsizetype at;
    Part part;
};

const QRegularExpression &inlinePattern()
{
    static const QRegularExpression pattern = [] {
        QStringList names;
        for (const Word &word : words) {
            if (word.part <= Part::Criteria)
                names.append(QRegularExpression::escape(QString::fromLatin1(word.text)));
        }
        std::sort(names.begin(), names.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return QRegularExpression(QStringLiteral("(?<=^|\\s)(?:\\*\\*|__)?(?:(%1)(?:\\*\\*|__)?\\s*[:：]|"
                                                 "[(\\[]([STARL])[)\\]]|([STARL]):)(?:\\*\\*|__)?(?=\\s|$)")
                                      .arg(names.join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption);
    }();
    return pattern;
}

bool beginsUpper(const QString &text)
{
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letter != text.end() && letter->isUpper();
}

QList<Cut> cutsOf(const QString &text)
{
    QList<Cut> cuts;
    int told = 0;
    auto matches = inlinePattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!beginsUpper(match.captured()))
            continue;
        const QString letter = match.captured(2) + match.captured(3);
        const Part part = letter.isEmpty() ? lookUp(match.captured(1))->part : *partOfLetter(letter.at(0));
        // A label that goes back in the order is a word of the text, not the next part.
        if (!cuts.isEmpty() && part <= cuts.last().part)
            continue;
        told += isTold(part) ? 1 : 0;
        cuts.append({match.capturedStart(), part});
    }
    return told >= 3 ? cuts : QList<Cut>();
}

} // namespace

std::optional<Label> matchLabel(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (auto label = matchColon(text))
        return label;
    if (auto label = matchDash(text))
        return label;
    if (auto label = matchLetter(text))
        return label;
    return matchBare(text);
}

QList<Line> splitAtLabels(const Line &line)
{
    const QList<Cut> cuts = line.text.size() > 20 && !line.isHeading() ? cutsOf(line.text) : QList<Cut>();
    if (cuts.isEmpty())
        return {line};
    QList<Line> pieces;
    const auto piece = [&](qsizetype from, qsizetype to, bool first) {
        Line part = line;
        part.text = line.text.mid(from, to - from).trimmed();
        part.column = line.column + static_cast<int>(from);
        if (!first) {
            part.kind = LineKind::Plain;
            part.marker.clear();
            part.ordinal = 0;
        }
        if (!part.text.isEmpty())
            pieces.append(part);
    };
    piece(0, cuts.first().at, true);
    for (qsizetype i = 0; i < cuts.size(); ++i)
        piece(cuts.at(i).at, i + 1 < cuts.size() ? cuts.at(i + 1).at : line.text.size(), pieces.isEmpty());
    return pieces;
}

} // namespace storybank
