#include "storydifference.h"

#include "domain/metric.h"
#include "domain/text.h"
#include "metricmodel.h"
#include "wording/coach.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <functional>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryDifference)
};

using TextOf = std::function<QString(const Story &)>;

struct Part
{
    QString sign;
    QString name;
    QStringList fields;
    TextOf text;
};

QString metricLine(const Metric &metric)
{
    const QLocale locale;
    QStringList parts{formatMetric(metric, locale), formatChange(metric, locale), metric.period,
                      metric.sample};
    if (metric.certainty != Certainty::Measured)
        parts << certaintyName(metric.certainty);
    if (metric.share != ShareLevel::Say)
        parts << shareName(metric.share);
    if (metric.headline)
        parts << DifferenceText::tr("headline");
    parts.removeAll(QString());
    if (parts.size() > 1 && parts.at(0) == parts.at(1))
        parts.removeAt(1); // a change without a baseline is told by itself
    return metric.name + u": "_s + parts.join(u", "_s);
}

QString metricLines(const Story &story)
{
    QStringList lines;
    for (const Metric &metric : story.metrics)
        lines << metricLine(metric);
    return lines.join(u'\n');
}

QString followUpLines(const Story &story)
{
    QStringList lines;
    for (const FollowUp &one : story.followUps) {
        lines << (one.ready ? DifferenceText::tr("%1 (ready)").arg(one.question) : one.question);
        if (!one.reply.isEmpty())
            lines << one.reply;
    }
    return lines.join(u'\n');
}

QString tagLines(const Story &story, const Library &library)
{
    QStringList lines;
    for (const Tag &tag : story.tags) {
        const Competency *competency = library.find(tag.competency);
        const QString name = competency ? competency->name : DifferenceText::tr("a competency that is gone");
        lines << (tag.rank == TagRank::Primary ? DifferenceText::tr("%1 (primary)").arg(name) : name);
    }
    return lines.join(u'\n');
}

QString detailLines(const Story &story)
{
    QStringList lines{DifferenceText::tr("Status: %1").arg(statusName(story.status))};
    const auto add = [&lines](const QString &words, const QString &value) {
        if (!value.isEmpty())
            lines << words.arg(value);
    };
    add(DifferenceText::tr("Strength: %1 of 5"),
        story.strength ? QString::number(story.strength) : QString());
    add(DifferenceText::tr("Company: %1"), story.company);
    add(DifferenceText::tr("Project: %1"), story.project);
    add(DifferenceText::tr("Role: %1"), story.role);
    add(DifferenceText::tr("From: %1"), story.from.toString());
    add(DifferenceText::tr("Until: %1"), story.until.toString());
    add(DifferenceText::tr("Hook: %1"), story.hook);
    add(DifferenceText::tr("Read from: %1"), story.source);
    for (const QString &code : story.mutedRules) {
        const auto rule = fromCode<CoachRule>(code);
        add(DifferenceText::tr("Muted: %1"), rule ? ruleName(*rule) : code);
    }
    return lines.join(u'\n');
}

Part sectionPart(Section section)
{
    constexpr std::array letters{"S", "T", "A", "R", "L", "D", "D", "D", "D", "D"};
    return {QString::fromLatin1(letters[static_cast<size_t>(section)]),
            sectionName(section),
            {toCode(section)},
            [section](const Story &story) { return sectionText(story, section); }};
}

QList<Part> partsOf(const Library &library)
{
    QList<Part> parts{
        {u"text-align-start"_s, DifferenceText::tr("Title"), {u"title"_s}, [](const Story &story) {
             return story.title;
         }}};
    for (const Section section : toldSections)
        parts << sectionPart(section);
    parts << Part{u"#"_s, DifferenceText::tr("Metrics"), {u"metrics"_s}, metricLines};
    for (const Section section : {Section::Learning, Section::Stakeholders, Section::Risks,
                                  Section::Alternatives, Section::Criteria, Section::Attribution})
        parts << sectionPart(section);
    parts << Part{
        u"message-circle-question"_s, DifferenceText::tr("Follow-ups"), {u"follow_ups"_s}, followUpLines};
    parts << Part{u"timer"_s,
                  DifferenceText::tr("90 seconds"),
                  {u"ninety_seconds"_s},
                  [](const Story &story) { return story.ninetySeconds; }};
    parts << Part{u"timer"_s,
                  DifferenceText::tr("30 seconds"),
                  {u"thirty_seconds"_s},
                  [](const Story &story) { return story.thirtySeconds; }};
    parts << Part{u"bookmark"_s, DifferenceText::tr("Tags"), {u"tags"_s}, [&library](const Story &story) {
                      return tagLines(story, library);
                  }};
    parts << Part{u"info"_s,
                  DifferenceText::tr("Details"),
                  {u"status"_s, u"strength"_s, u"company"_s, u"project"_s, u"role"_s, u"when"_s, u"until"_s,
                   u"hook"_s, u"source"_s, u"muted_rules"_s, u"template"_s, u"trashed_at"_s},
                  detailLines};
    return parts;
}

} // namespace

QList<PartDifference> partDifferences(const Story &before, const Story &after, const Library &library)
{
    const QStringList changed = changedFields(before, after);
    QList<PartDifference> all;
    const QList<Part> parts = partsOf(library);
    for (const Part &part : parts) {
        const QString now = part.text(after);
        const QString then = part.text(before);
        if (then.isEmpty() && now.isEmpty())
            continue;
        PartDifference difference{part.sign, part.name, part.fields, {}, {}, measure(now).count(), false};
        difference.same = std::none_of(part.fields.begin(), part.fields.end(),
                                       [&](const QString &field) { return changed.contains(field); });
        difference.pieces =
            difference.same ? QList<DifferencePiece>{{PieceKind::Same, now}} : wordDifference(then, now);
        if (!difference.same)
            difference.size = sizeOf(difference.pieces);
        all << difference;
    }
    return all;
}

} // namespace storybank
