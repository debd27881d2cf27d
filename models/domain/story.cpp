#include "story.h"

#include <algorithm>

namespace storybank {

namespace {

QString joined(const QString &head, const QString &tail)
{
    return tail.isEmpty() ? head : head + QStringLiteral(": ") + tail;
}

template<typename Item, typename ToLine>
QString lines(const QList<Item> &items, ToLine toLine)
{
    QStringList all;
    for (const Item &item : items)
        all.append(toLine(item));
    return all.join(u'\n');
}

} // namespace

const QString &Story::text(Section section) const
{
    switch (section) {
    case Section::Situation:
        return situation;
    case Section::Task:
        return task;
    case Section::Action:
        return action;
    case Section::Result:
        return result;
    case Section::Learning:
        return learning;
    default:
        break;
    }
    Q_ASSERT(section == Section::Attribution);
    return attribution;
}

QString &Story::text(Section section)
{
    return const_cast<QString &>(std::as_const(*this).text(section));
}

bool Story::hasTag(CompetencyId competency) const
{
    return std::any_of(tags.begin(), tags.end(),
                       [&](const Tag &tag) { return tag.competency == competency; });
}

bool Story::hasPrimaryTag(CompetencyId competency) const
{
    return tags.contains(Tag{competency, TagRank::Primary});
}

const Metric *Story::headline() const
{
    const auto marked =
        std::find_if(metrics.begin(), metrics.end(), [](const Metric &m) { return m.headline; });
    if (marked != metrics.end())
        return &*marked;
    return metrics.isEmpty() ? nullptr : &metrics.first();
}

QString sectionText(const Story &story, Section section)
{
    switch (section) {
    case Section::Stakeholders:
        return lines(story.stakeholders, [](const Stakeholder &s) {
            return joined(s.role.isEmpty() ? s.name : QStringLiteral("%1 (%2)").arg(s.name, s.role),
                          s.stance);
        });
    case Section::Risks:
        return lines(story.risks, [](const Risk &r) { return joined(r.text, r.mitigation); });
    case Section::Alternatives:
        return lines(story.alternatives, [](const Alternative &a) { return joined(a.text, a.merit); });
    case Section::Criteria:
        return story.criteria.join(u'\n');
    default:
        return story.text(section);
    }
}

} // namespace storybank
