#include "storycard.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryCard)
};

} // namespace

QList<TagMark> tagMarks(const Story &story, const Library &library)
{
    QList<TagMark> marks;
    QHash<CompetencyId, int> places;
    for (const Tag &tag : story.tags) {
        if (const Competency *competency = library.find(tag.competency)) {
            marks.append({tag.competency, competency->name, competency->hue, tag.rank == TagRank::Primary});
            places.insert(tag.competency, competency->position);
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [&places](const TagMark &a, const TagMark &b) {
        if (a.primary != b.primary)
            return a.primary;
        return places.value(a.competency) < places.value(b.competency);
    });
    return marks;
}

StoryCard storyCard(const Story &story, const Library &library, const StoryStanding &standing,
                    const QLocale &locale)
{
    StoryCard card;
    card.id = story.id;
    card.title = story.title;
    card.status = story.status;
    card.strength = story.strength;
    card.tags = tagMarks(story, library);
    card.lastTold = standing.lastTold;
    card.told = standing.told;
    card.tooOften = standing.tooOften;
    card.isTrashed = story.isTrashed();
    if (const Metric *metric = story.headline()) {
        card.metricName = metric->name;
        if (metric->kind == MetricKind::Pair && metric->baseline) {
            card.baseline =
                formatQuantity(*metric->baseline,
                               metric->baselineUnit.isEmpty() ? metric->unit : metric->baselineUnit, locale);
        }
        if (metric->kind != MetricKind::Delta && metric->result)
            card.result = formatQuantity(*metric->result, metric->unit, locale);
        card.change = formatChange(*metric, locale);
        if (const auto told = change(*metric))
            card.better = told->better;
    }
    return card;
}

QString dateText(const PartialDate &date, const QLocale &locale)
{
    if (date.isNull())
        return {};
    if (!date.month)
        return QString::number(date.year);
    return locale.toString(date.firstDay(), date.day ? u"d MMM yyyy"_s : u"MMM yyyy"_s);
}

QString toldText(const StoryCard &card, QDate today, const QLocale &locale)
{
    if (card.tooOften)
        return card.told == 1 ? Words::tr("Told once") : Words::tr("Told %1 times").arg(card.told);
    const PartialDate &lastTold = card.lastTold;
    if (lastTold.isNull())
        return Words::tr("Not told yet");
    if (lastTold.day && lastTold.year == today.year())
        return Words::tr("Told %1").arg(locale.toString(lastTold.firstDay(), u"d MMM"_s));
    return Words::tr("Told %1").arg(dateText(lastTold, locale));
}

QString accessibleText(const StoryCard &card)
{
    QStringList parts{card.title.isEmpty() ? Words::tr("Story without a title") : card.title,
                      statusName(card.status).toLower()};
    if (card.strength > 0)
        parts << Words::tr("strength %1 of 5").arg(card.strength);
    if (!card.baseline.isEmpty() && !card.result.isEmpty())
        parts << Words::tr("%1 %2 to %3").arg(card.metricName, card.baseline, card.result);
    else if (!card.metricName.isEmpty())
        parts << (card.metricName + u' ' + (card.result.isEmpty() ? card.change : card.result));
    QStringList names;
    for (const TagMark &tag : card.tags)
        names << tag.name;
    if (!names.isEmpty())
        parts << names.join(u", "_s);
    if (card.tooOften)
        parts << Words::tr("told too often");
    return parts.join(u", "_s);
}

QString shownTitle(const Story &story)
{
    return story.title.isEmpty() ? Words::tr("Untitled story") : story.title;
}

} // namespace storybank
