#include "reasons.h"

#include "names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Reasons)
};

/// Words in quotation marks as a list: “a”, “b” and “c”.
QString quotedList(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(Reasons::tr("“%1”").arg(word));
    if (quoted.size() < 2)
        return quoted.join(QString());
    const QString last = quoted.takeLast();
    return Reasons::tr("%1 and %2").arg(quoted.join(Reasons::tr(", ")), last);
}

/// The place of a phrase, to stand at the beginning of a sentence.
QString placeName(const QString &code)
{
    if (const std::optional<Section> section = fromCode<Section>(code))
        return sectionName(*section);
    if (code == u"title")
        return Reasons::tr("Title");
    if (code == u"hook")
        return Reasons::tr("Hook");
    if (code == u"metrics")
        return Reasons::tr("Numbers");
    if (code == u"follow_ups")
        return Reasons::tr("Follow-ups");
    return Reasons::tr("Text");
}

QString strengthSentence(const Reason &reason, const QString &strength)
{
    return reason.speaksFor ? Reasons::tr("You judged its strength as %1 of 5.").arg(strength)
                            : Reasons::tr("You judged its strength as only %1 of 5.").arg(strength);
}

QString numbersSentence(int count)
{
    return count == 1 ? Reasons::tr("It has a number to show.")
                      : Reasons::tr("It has %n numbers to show.", nullptr, count);
}

} // namespace

QString reasonSentence(const Reason &reason)
{
    const auto arg = [&reason](qsizetype i) { return reason.args.value(i); };
    switch (reason.code) {
    case ReasonCode::PrimaryTagMatches:
        return Reasons::tr("The story has “%1” as a primary competency.").arg(arg(0));
    case ReasonCode::SecondaryTagMatches:
        return Reasons::tr("The story has “%1” as a secondary competency.").arg(arg(0));
    case ReasonCode::SharedWords:
        return Reasons::tr("It shares %1 with the question.").arg(quotedList(reason.args));
    case ReasonCode::PhraseFound:
        return Reasons::tr("%1: “%2”.").arg(placeName(arg(0)), arg(1));
    case ReasonCode::TitleMatches:
        return Reasons::tr("Its title shares %1 with the question.").arg(quotedList(reason.args));
    case ReasonCode::Status: {
        const auto status = fromCode<StoryStatus>(arg(0));
        return Reasons::tr("The story is %1.").arg(status ? statusName(*status).toLower() : arg(0));
    }
    case ReasonCode::Strength:
        return strengthSentence(reason, arg(0));
    case ReasonCode::HasNumbers:
        return numbersSentence(arg(0).toInt());
    case ReasonCode::NoNumbers:
        return Reasons::tr("It has no numbers yet.");
    case ReasonCode::Draft:
        return Reasons::tr("It is still a draft.");
    case ReasonCode::ToldAtCompany:
        return Reasons::tr("You told it at %1 on %2.").arg(arg(0), arg(1));
    case ReasonCode::AskedFor:
        return Reasons::tr("The question asks for “%1” with the words “%2”.").arg(arg(0), arg(1));
    }
    return {};
}

QStringList reasonSentences(const QList<Reason> &reasons)
{
    QStringList sentences;
    for (const Reason &reason : reasons)
        sentences.append(reasonSentence(reason));
    return sentences;
}

} // namespace storybank
