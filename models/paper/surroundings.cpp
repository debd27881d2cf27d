#include "sections.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

// Shares of the page's room. Nothing of this is dropped for a story's detail; only where it would take more
// than its share is the rest counted.
constexpr double gapsAtMost = 0.4, routesAtMost = 0.5, matrixAtMost = 0.5, boxesAtMost = 0.55,
                 boxesBelowRoutes = 0.28;
constexpr qsizetype routesTogether = 8; // a longer group is parted, so that columns can be balanced
constexpr qsizetype boxesInARow = 5;

class Surrounder
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)

public:
    Surrounder(const SheetContent &shown, const Frame &frame, const Look &look, TextMeasure &measure,
               Wanted wanted)
        : m_shown(shown), m_frame(frame), m_look(look), m_measure(measure), m_wanted(wanted)
    {
        for (qsizetype g = 0; g < shown.routes.size(); ++g) {
            for (qsizetype r = 0; r < shown.routes.at(g).routes.size(); ++r)
                m_routes.append({g, r});
        }
        // What is counted first stands last.
        std::stable_partition(m_routes.begin(), m_routes.end(),
                              [this](const Place &place) { return isGap(place); });
    }

    Surroundings around()
    {
        Surroundings made;
        switch (m_frame.layout) {
        case SheetLayout::Cards:
        case SheetLayout::Strip:
            addGaps(made.below);
            break;
        case SheetLayout::Router:
            addRoutes(made.above, tr("They ask, you tell"), routesAtMost, &Surrounder::routes);
            addBoxes(made.below, false, boxesBelowRoutes);
            break;
        case SheetLayout::Rounds:
            addBoxes(made.above, true, boxesAtMost);
            addGaps(made.below);
            break;
        case SheetLayout::Matrix:
            addRoutes(made.above, tr("How well each story serves"), matrixAtMost, &Surrounder::matrix);
            break;
        }
        if (!made.above.isEmpty() && !m_shown.stories.isEmpty())
            made.storyHeading = tr("Stories");
        return made;
    }

private:
    using Place = std::pair<qsizetype, qsizetype>; ///< group and row
    bool isGap(const Place &place) const
    {
        return m_shown.routes.at(place.first).routes.at(place.second).stories.isEmpty();
    }

    Section section(const QString &heading, int columns, double gutter) const
    {
        Section made;
        made.heading = heading;
        made.columns = std::max(1, columns);
        made.gutter = gutter;
        made.columnWidth = (m_frame.inner.width() - (made.columns - 1) * gutter) / made.columns;
        return made;
    }

    QString counted(const QString &heading, qsizetype more) const
    {
        return more > 0 ? tr("%1, and %n more", nullptr, static_cast<int>(more)).arg(heading) : heading;
    }

    /// The section with as many questions as its share of the page holds.
    void addRoutes(QList<Section> &to, const QString &heading, double share,
                   Section (Surrounder::*make)(const QString &, const QSet<Place> &, Wanted))
    {
        if (m_routes.isEmpty())
            return;
        const auto made = [&](qsizetype count, Wanted wanted) {
            const QSet<Place> kept(m_routes.begin(), m_routes.begin() + count);
            return (this->*make)(counted(heading, m_routes.size() - count), kept, wanted);
        };
        const auto fits = [&](qsizetype count) {
            return made(count, Wanted::Height).height(m_look.points) <= m_frame.room() * share;
        };
        qsizetype few = m_routes.size();
        if (!fits(few)) {
            qsizetype many = few;
            few = 0;
            while (many - few > 1) {
                const qsizetype middle = (few + many) / 2;
                (fits(middle) ? few : many) = middle;
            }
        }
        to.append(made(few, m_wanted));
    }

    Section routes(const QString &heading, const QSet<Place> &kept, Wanted wanted)
    {
        Section made = section(heading, m_frame.columns, tokens::gutter);
        QSet<int> bridges;
        for (qsizetype g = 0; g < m_shown.routes.size(); ++g) {
            SheetRouteGroup group{m_shown.routes.at(g).mark, {}};
            const auto put = [&] {
                if (!group.routes.isEmpty())
                    made.blocks.append(
                        routeGroup(group, m_shown, m_look, made.columnWidth, m_measure, wanted));
                group.routes.clear();
            };
            for (qsizetype r = 0; r < m_shown.routes.at(g).routes.size(); ++r) {
                if (!kept.contains({g, r}))
                    continue;
                group.routes.append(m_shown.routes.at(g).routes.at(r));
                if (group.routes.last().bridge >= 0)
                    bridges.insert(group.routes.last().bridge);
                if (group.routes.size() == routesTogether)
                    put();
            }
            put();
        }
        if (!bridges.isEmpty())
            made.blocks.append(bridgeGroup(m_shown, bridges, m_look, made.columnWidth, m_measure, wanted));
        return made;
    }

    Section matrix(const QString &heading, const QSet<Place> &kept, Wanted wanted)
    {
        QList<SheetRoute> rows;
        for (qsizetype g = 0; g < m_shown.routes.size(); ++g) {
            for (qsizetype r = 0; r < m_shown.routes.at(g).routes.size(); ++r) {
                if (kept.contains({g, r}))
                    rows.append(m_shown.routes.at(g).routes.at(r));
            }
        }
        const double least = matrixWidth(m_shown.stories.size(), m_look.points);
        const auto possible = static_cast<int>(m_frame.inner.width() / (least + tokens::gutter));
        Section made = section(heading, std::clamp(possible, 1, m_frame.columns), tokens::gutter);
        const qsizetype each = (rows.size() + made.columns - 1) / made.columns;
        for (qsizetype first = 0; first < rows.size(); first += each)
            made.blocks.append(
                matrixBlock(rows.mid(first, each), m_shown, m_look, made.columnWidth, m_measure, wanted));
        return made;
    }

    Section boxes(bool withQuestions, qsizetype count, const BoxWishes &wishes, Wanted wanted)
    {
        const QString heading = counted(tr("Rounds"), m_shown.rounds.size() - count);
        // A box is narrower than a column of stories: one more of them stands in a row.
        const qsizetype most = std::min<qsizetype>(count, withQuestions ? m_frame.columns + 1 : boxesInARow);
        Section made = section(heading, static_cast<int>(most), tokens::boxGutter);
        made.kind = Section::Kind::Grid;
        for (const SheetRound &round : m_shown.rounds.first(count))
            made.blocks.append(roundBox(round, m_shown, wishes, m_look, made.columnWidth, m_measure, wanted));
        return made;
    }

    /// Boxes that hold as much as their share of the page allows: first fewer rows, then fewer boxes.
    void addBoxes(QList<Section> &to, bool withQuestions, double share)
    {
        if (m_shown.rounds.isEmpty())
            return;
        const double most = m_frame.room() * share;
        BoxWishes wishes{withQuestions, 8, withQuestions ? 3 : 2};
        qsizetype count = m_shown.rounds.size();
        const auto height = [&] {
            return boxes(withQuestions, count, wishes, Wanted::Height).height(m_look.points);
        };
        while (count > 0 && height() > most) {
            if (wishes.planned > 3)
                --wishes.planned;
            else if (wishes.toAsk > 1)
                --wishes.toAsk;
            else
                --count;
        }
        to.append(boxes(withQuestions, count, wishes, m_wanted));
    }

    void addGaps(QList<Section> &to)
    {
        if (m_shown.gaps.isEmpty())
            return;
        Section made = section({}, 1, 0);
        made.blocks.append(gapStrip(m_shown.gaps, m_look.points, m_frame.inner.width(),
                                    m_frame.inner.height() * gapsAtMost, m_measure, m_wanted));
        to.append(made);
    }

    const SheetContent &m_shown;
    const Frame &m_frame;
    const Look m_look;
    TextMeasure &m_measure;
    const Wanted m_wanted;
    QList<Place> m_routes; ///< gaps first
};

} // namespace

Surroundings surroundingsOf(const SheetContent &shown, const Frame &frame, const Look &look,
                            TextMeasure &measure, Wanted wanted)
{
    return Surrounder(shown, frame, look, measure, wanted).around();
}

} // namespace storybank::paper
