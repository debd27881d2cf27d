#include "droporder.h"
#include "frame.h"

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
    bool fits(const QList<Detail> &details, const Look &look);
    bool findLook(const QList<Detail> &details);

    const SheetContent &m_content;
    const Frame m_frame;
    const double m_wished;
    QList<double> m_sizes; ///< from the wished one down
    TextMeasure m_measure;
    CardHeights m_heights{m_frame, m_measure};
    Arrangement m_chosen;
    QList<DropStep> m_steps; ///< of the chosen stories
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
    m_steps = dropOrder(m_chosen.stories, weakestFirst);
}

bool Fitter::fits(const QList<Detail> &details, const Look &look)
{
    const double limit = columnBottom(m_frame, m_content.gaps, look.points, m_measure) - m_frame.top;
    int column = 1;
    double used = 0;
    for (const double height : m_heights.of(m_chosen.stories, details, look)) {
        if (height > limit)
            return false;
        if (used + height > limit) {
            ++column;
            used = 0;
        }
        used += height;
    }
    return column <= m_frame.columns;
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

void Fitter::choose()
{
    const Look last{smallestSheetPt, Look::closest};
    const auto fitsBare = [&](qsizetype count) {
        keep(count);
        return fits(detailsAfter(m_chosen.stories, m_steps, m_steps.size()), last);
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
    }
    keep(kept);
    m_chosen.details = detailsAfter(m_chosen.stories, m_steps, 0);
    if (findLook(m_chosen.details))
        return;
    qsizetype tooLittle = 0;
    qsizetype enough = m_steps.size();
    while (enough - tooLittle > 1) {
        const qsizetype middle = (tooLittle + enough) / 2;
        (fits(detailsAfter(m_chosen.stories, m_steps, middle), last) ? enough : tooLittle) = middle;
    }
    m_chosen.details = detailsAfter(m_chosen.stories, m_steps, enough);
    if (!findLook(m_chosen.details))
        m_chosen.look = last;
}

} // namespace

SheetPage fit(const SheetContent &content, const SheetOptions &options)
{
    return Fitter(content, options).page();
}

} // namespace storybank
