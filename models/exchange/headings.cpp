#include "headings.h"

#include "domain/text.h"
#include "lines.h"

#include <QRegularExpression>

namespace storybank {

namespace {

struct Rule
{
    HeadingRole role;
    QRegularExpression pattern;
};

QRegularExpression folded(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern));
}

/// The first rule that matches the folded heading decides.
const QList<Rule> &rules()
{
    static const QList<Rule> all = {
        {HeadingRole::FollowUps,
         folded(
             "follow[- ]?ups?\\b|follow[- ]?up questions|probing questions|\\bmay also ask|\\balso be asked|"
             "ruckfragen|preguntas de seguimiento|questions de suivi")},
        {HeadingRole::Filler, folded("^(a |the )?star( method| format)?( (example|story|answer))?$|^example "
                                     "star|^star[- ](example|answer)")},
        {HeadingRole::Solution,
         folded("^(solution|solutions|quick answer|short answer|explanation|answer guide)$")},
        {HeadingRole::SampleAnswer,
         folded("^((sample|example|model|my|possible|suggested|draft|your|full|complete) "
                ")?(answer|response|reply|"
                "example|story)( [0-9a-z])?$|^(antwort|beispiel|respuesta|reponse)$")},
        {HeadingRole::Answers, folded("^answers$")},
        {HeadingRole::Hints, folded("^hints?$|^hinweise?$|^pistas$")},
        {HeadingRole::Stories, folded("^(my |the |all |star )*(stories|geschichten|historias|histoires)$")},
        {HeadingRole::Advice,
         folded(
             "\\btips?\\b|\\badvice\\b|\\btemplates?\\b|\\bpitfalls?\\b|\\bmistakes?\\b|\\bcheat ?-?sheet|"
             "\\bwhy (this|it) works|\\bhow to\\b|\\bwhat (interviewers|a (great|good|strong)|they look)|"
             "^general approach|\\bframeworks?\\b|^answering\\b|\\bred flags?\\b|\\bkey "
             "points?\\b|\\brubric\\b|"
             "\\bdo'?s and don'?ts|^summary$|^conclusion|^scenario$|^overview$|^introduction$|^formulas?$|"
             "\\bguardrails?$|^notes? and|\\bpreparation\\b|\\bstrategy$|^the star method|^structure$|"
             "^what it evaluates|\\busually includes?$|\\bchecklist$|^phrases?\\b|^example phrasing|^tipps?$|"
             "^consejos$|^conseils$")},
        {HeadingRole::Questions, folded("\\b(questions?|prompts?|fragen?|preguntas?|interviewfragen)\\b")},
    };
    return all;
}

QString foldedHeading(const QString &heading)
{
    QString key = foldedKey(plainWords(heading));
    key.replace(u'’', u'\'');
    while (!key.isEmpty() && QStringLiteral(":.!").contains(key.back()))
        key.chop(1);
    return key.trimmed();
}

} // namespace

HeadingRole roleOf(const QString &heading)
{
    const QString key = foldedHeading(heading);
    for (const Rule &rule : rules()) {
        if (rule.pattern.match(key).hasMatch())
            return rule.role;
    }
    return HeadingRole::Other;
}

bool isKnownHeading(const QString &text)
{
    const HeadingRole role = roleOf(text);
    if (role == HeadingRole::Other)
        return false;
    // A longer line that merely mentions a question or a tip is a sentence.
    return role != HeadingRole::Questions || text.split(u' ').size() <= 4;
}

QString categoryOf(const QString &heading)
{
    static const QRegularExpression generic(
        QStringLiteral("^(?:(?:the|my|all|some|more|common|typical|sample|possible|likely|interview|practice|"
                       "pasted|new)\\s+)*"
                       "(?:questions?|prompts?|fragen?|preguntas?)\\b.*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tail(
        QStringLiteral("\\s+(?:interview\\s+)?(?:questions?|prompts?|fragen)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString words = plainWords(heading);
    while (!words.isEmpty() && QStringLiteral(":.").contains(words.back()))
        words.chop(1);
    words = words.trimmed();
    if (generic.match(words).hasMatch())
        return {};
    words.remove(tail);
    return words;
}

bool asksForDistinct(const QString &text)
{
    static const QRegularExpression wording(
        QStringLiteral(
            "\\b(?:distinct|different|separate|own|unique|new)\\s+(?:\\w+\\s+)?(?:examples?|story|stories|"
            "experiences?|situations?)\\b|\\bone each\\b|\\b(?:story|example) (?:for|per) each\\b|"
            "\\bno story twice\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression many(
        QStringLiteral(
            "\\b(?:two|three|four|five|six|seven|eight|\\d|each|every|all|stories|examples|situations|"
            "experiences)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return wording.match(text).hasMatch() && many.match(text).hasMatch();
}

} // namespace storybank
