#include "daymarks.h"

#include <QJsonArray>

#include <algorithm>

namespace storybank {

namespace {

const QString dayKey = QStringLiteral("day");
const QString cancelledKey = QStringLiteral("cancelled");
const QString askedKey = QStringLiteral("asked");
const QString momentKey = QStringLiteral("told_at");

QJsonObject dayOf(const Loop &loop)
{
    return loop.extra.value(dayKey).toObject();
}

/// Puts `value` under `key`, or nothing when it is empty: a loop that is as it was has no traces.
template<typename Value>
void putOrDrop(QJsonObject &object, const QString &key, const Value &value)
{
    if (value.isEmpty())
        object.remove(key);
    else
        object.insert(key, value);
}

QStringList texts(const QJsonValue &value)
{
    QStringList read;
    for (const QJsonValue one : value.toArray()) {
        if (one.isString())
            read.append(one.toString());
    }
    return read;
}

} // namespace

QSet<RoundId> cancelledRounds(const Loop &loop)
{
    QSet<RoundId> rounds;
    for (const QString &text : texts(dayOf(loop).value(cancelledKey)))
        rounds.insert(RoundId::fromString(text));
    rounds.remove(RoundId());
    return rounds;
}

void setCancelled(Loop &loop, RoundId round, bool cancelled)
{
    QJsonObject day = dayOf(loop);
    QStringList rounds = texts(day.value(cancelledKey));
    rounds.removeAll(round.toString());
    if (cancelled)
        rounds.append(round.toString());
    std::sort(rounds.begin(), rounds.end());
    putOrDrop(day, cancelledKey, QJsonArray::fromStringList(rounds));
    putOrDrop(loop.extra, dayKey, day);
}

QStringList askedQuestions(const Loop &loop, RoundId round)
{
    return texts(dayOf(loop).value(askedKey).toObject().value(round.toString()));
}

void setAsked(Loop &loop, RoundId round, const QString &question, bool asked)
{
    QStringList questions = askedQuestions(loop, round);
    if (questions.contains(question) == asked)
        return;
    if (asked)
        questions.append(question);
    else
        questions.removeAll(question);
    QJsonObject day = dayOf(loop);
    QJsonObject all = day.value(askedKey).toObject();
    putOrDrop(all, round.toString(), QJsonArray::fromStringList(questions));
    putOrDrop(day, askedKey, all);
    putOrDrop(loop.extra, dayKey, day);
}

QDateTime toldMoment(const Telling &telling)
{
    return QDateTime::fromString(telling.extra.value(momentKey).toString(), Qt::ISODateWithMs);
}

void setToldMoment(Telling &telling, const QDateTime &moment)
{
    if (moment.isValid())
        telling.extra.insert(momentKey, moment.toUTC().toString(Qt::ISODateWithMs));
    else
        telling.extra.remove(momentKey);
}

} // namespace storybank
