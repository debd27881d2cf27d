#include "droporder.h"
#include "sections.h"

#include <QHash>

#include <numeric>

namespace storybank {

using namespace paper;

namespace {

class Fitter
{
public:
    Fitter(const SheetContent &content, const SheetOptions &options)
        : m_content(content),
          m_options(options),
          m_frame(options),
          m_wished(std::clamp(options.fontPt, smallestSheetPt, largestSheetPt))
    {
        for (double points = m_wished; points > smallestSheetPt; points -= 0.25)
            m_sizes.append(points);
        m_sizes.append(smallestSheetPt);
    }

    SheetPage page()
    {
        choose();
        return place(m_content, m_chosen, m_frame, m_measure);
    }

private:
    void keep(qsizetype count);
    void choose();
    double storyRoom(const Look &look);
    bool fits(const QList<double> &heights, const Look &look);
    bool fits(const QList<Detail> &details, const Look &look);
    bool findLook(const QList<Detail> &details);
    void keepMost(const Look &look);

    const SheetContent &m_content;
    const SheetOptions &m_options;
    const Frame m_frame;
    const double m_wished;
    QList<double> m_sizes; ///< from the wished one down
    TextMeasure m_measure;
    StoryHeights m_heights{m_frame, m_measure};
    Arrangement m_chosen;
    SheetContent m_shown{m_content};            ///< with the chosen stories
    QList<DropStep> m_steps;                    ///< of the chosen stories, the least worth first
    QHash<std::pair<int, int>, double> m_rooms; ///< for the chosen stories by look
};

/// Keeps the `count` stories of most worth, numbered as they stand.
void Fitter::keep(qsizetype count)
{
    QList<qsizetype> order(m_content.stories.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
        return m_content.stories.at(a).worth > m_content.stories.at(b).worth;
    });
    QList<qsizetype> kept = order.first(count);
    std::sort(kept.begin(), kept.end());
    m_chosen.stories.clear();
    QHash<qsizetype, qsizetype> place;
    for (const qsizetype index : kept) {
        place.insert(index, m_chosen.stories.size());
        m_chosen.stories.append(m_content.stories.at(index));
        m_chosen.stories.last().number = static_cast<int>(m_chosen.stories.size());
    }
    QList<qsizetype> weakestFirst;
    for (qsizetype i = count - 1; i >= 0; --i)
        weakestFirst.append(place.value(order.at(i)));
    m_steps = dropOrder(m_chosen.stories, weakestFirst, m_options);
    m_shown.stories = m_chosen.stories;
    m_rooms.clear();
}

/// How high the columns of stories can be beside what else the layout shows.
double Fitter::storyRoom(const Look &look)
{
    const std::pair key(qRound(look.points * 20), look.closeness);
    auto known = m_rooms.constFind(key);
    if (known == m_rooms.constEnd()) {
        const Surroundings around = surroundingsOf(m_shown, m_frame, look, m_measure, Wanted::Height);
        known = m_rooms.insert(key, m_frame.room() - around.height(look.points));
    }
    return *known;
}

bool Fitter::fits(const QList<double> &heights, const Look &look)
{
    const double limit = storyRoom(look);
    int column = 1;
    double used = 0;
    for (const double height : heights) {
        if (height > limit)
            return false;
        if (used + height > limit) {
            ++column;
            used = 0;
        }
        used += height;
    }
    return column <= m_frame.storyColumns && limit >= 0;
}

bool Fitter::fits(const QList<Detail> &details, const Look &look)
{
    return fits(m_heights.of(m_chosen.stories, details, look), look);
}

/// The roomiest and largest setting that holds these details. Closer lines come before the last half point.
bool Fitter::findLook(const QList<Detail> &details)
{
    for (int closeness = 0; closeness <= Look::closest; ++closeness) {
        for (const double points : m_sizes) {
            if (closeness == 0 && points < std::min(8.5, m_wished))
                break;
            if (fits(details, {points, closeness})) {
                m_chosen.look = {points, closeness};
                return true;
            }
        }
    }
    return false;
}

/// From the detail of most worth to that of least, everything that still fits. Since one detail is worth
/// more than all lesser ones together, no other choice keeps more.
void Fitter::keepMost(const Look &look)
{
    QList<Detail> details = bareDetails(m_chosen.stories, m_steps);
    QList<double> heights = m_heights.of(m_chosen.stories, details, look);
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step) {
        Detail more = details.at(step->story);
        if (!restore(*step, more))
            continue;
        QList<double> higher = heights;
        higher[step->story] = m_heights.of(m_chosen.stories.at(step->story), more, look);
        if (fits(higher, look)) {
            details[step->story] = more;
            heights = higher;
        }
    }
    m_chosen.details = details;
}

void Fitter::choose()
{
    const Look last{smallestSheetPt, Look::closest};
    const auto fitsBare = [&](qsizetype count) {
        keep(count);
        return fits(bareDetails(m_chosen.stories, m_steps), last);
    };
    // The largest number of stories that fits with all detail dropped, then the least detail to drop.
    qsizetype kept = m_content.stories.size();
    if (!fitsBare(kept)) {
        qsizetype few = 0;
        while (kept - few > 1) {
            const qsizetype middle = (few + kept) / 2;
            (fitsBare(middle) ? few : kept) = middle;
        }
        kept = few;
        keep(kept);
    }
    m_chosen.details = bareDetails(m_chosen.stories, {});
    if (findLook(m_chosen.details))
        return;
    keepMost(last);
    if (!findLook(m_chosen.details))
        m_chosen.look = last;
}

} // namespace

SheetPage fit(const SheetContent &content, const SheetOptions &options)
{
    return Fitter(content, options).page();
}

} // namespace storybank
