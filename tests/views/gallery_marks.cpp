#include "gallery.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace storybank::gallery {

namespace {

void competencies(QPainter &painter, const Theme &t)
{
    const QStringList names{u"Ownership"_s,
                            u"Disagree and commit"_s,
                            u"Failure"_s,
                            u"Calculated risk"_s,
                            u"Cross-functional trust"_s,
                            u"Mentoring"_s,
                            u"Ambiguity"_s,
                            u"Own"_s};
    int x = 28;
    for (int i = 0; i < names.size(); ++i) {
        marks::competency(&painter, QPointF(x + 5, 1020), 10, i, true, t);
        const QFont font = t.font(FontRole::Secondary);
        marks::text(&painter, QRect(x + 16, 1010, 200, 20), names[i], font, t.text2);
        x += 16 + paint::labelWidth(font, names[i]) + 12;
    }
}

void chips(QPainter &painter, const Theme &t)
{
    const std::pair<marks::Chip, marks::Look> chips[] = {
        {{.text = u"Ownership"_s, .slot = 0}, marks::Look::Normal},
        {{.text = u"Cross-functional trust"_s, .slot = 4, .primary = false}, marks::Look::Normal},
        {{.text = u"Hover"_s, .slot = 3}, marks::Look::Hover},
        {{.text = u"Focus"_s, .slot = 3}, marks::Look::Focus},
        {{.text = u"Ownership"_s, .slot = 0, .large = true, .removable = true}, marks::Look::Normal},
        {{.text = u"Drop here"_s, .slot = 2}, marks::Look::DropTarget},
        {{.text = u"Disabled"_s, .slot = 0}, marks::Look::Disabled},
    };
    int x = 28;
    for (const auto &[chip, look] : chips) {
        const QSize size = marks::chipSize(chip, t);
        marks::chip(&painter, QRect(QPoint(x, 1051 - size.height() / 2), size), chip, t, look);
        x += size.width() + 12;
    }
}

void words(QPainter &painter, const Theme &t)
{
    using enum marks::Status;
    int x = 28;
    const std::pair<marks::Status, QString> statuses[] = {
        {Polished, u"Polished"_s}, {Ready, u"Ready"_s}, {Draft, u"Draft"_s}, {Retired, u"Retired"_s}};
    for (const auto &[status, word] : statuses)
        x = marks::iconAndWord(&painter, QRect(x, 1072, 120, 20), marks::iconOf(status), word,
                               t.*marks::tokenOf(status), FontRole::Secondary, 14, t) +
            12;
    x += 12;
    const std::pair<marks::Level, QString> levels[] = {{marks::Level::Safe, u"Safe"_s},
                                                       {marks::Level::Covered, u"Covered"_s},
                                                       {marks::Level::Thin, u"Thin"_s},
                                                       {marks::Level::Gap, u"Gap"_s}};
    for (const auto &[level, word] : levels)
        x = marks::iconAndWord(&painter, QRect(x, 1072, 120, 20), marks::iconOf(level), word,
                               t.*marks::tokenOf(level), FontRole::SecondaryMedium, 15, t) +
            12;
    x += 12;
    const std::pair<marks::Cell, QString> grades[] = {{marks::Cell::Strong, u"Strong"_s},
                                                      {marks::Cell::Workable, u"Workable"_s},
                                                      {marks::Cell::Stretch, u"Stretch"_s}};
    for (const auto &[grade, word] : grades) {
        const int width = marks::gradeTagWidth(word, t);
        marks::gradeTag(&painter, QRect(x, 1073, width, 18), grade, word, t);
        x += width + 12;
    }
}

void signs(QPainter &painter, const Theme &t)
{
    int x = 28;
    for (int fit = 1; fit <= 5; ++fit, x += 39) {
        marks::ball(&painter, QPointF(x + 7, 1110), 14, fit, t.safe);
        marks::text(&painter, QRect(x + 20, 1100, 20, 20), QString::number(fit), t.font(FontRole::Secondary),
                    t.text);
    }
    marks::strength(&painter, QPointF(238, 1110), 4, t);
    marks::change(&painter, QRect(300, 1100, 53, 20), u"−88 %"_s, marks::Change::Better, t);
    marks::change(&painter, QRect(360, 1100, 64, 20), u"+12 %"_s, marks::Change::Worse, t);
    marks::change(&painter, QRect(434, 1100, 15, 20), {}, marks::Change::Unknown, t);
    marks::iconAndWord(&painter, QRect(474, 1100, 60, 20), u"message-circle", u"say"_s, t.text2,
                       FontRole::Secondary, 14, t);
    marks::iconAndWord(&painter, QRect(524, 1100, 60, 20), u"blend", u"blur"_s, t.text2, FontRole::Secondary,
                       14, t);
    marks::iconAndWord(&painter, QRect(577, 1100, 60, 20), u"eye-off", u"never"_s, t.text2,
                       FontRole::Secondary, 14, t);
    marks::badge(&painter, QRect(653, 1101, 18, 18), u"S"_s, false, t);
    marks::badge(&painter, QRect(683, 1101, 18, 18), u"A"_s, true, t);
    marks::keyCap(&painter, QRect(713, 1100, 60, 20), u"Ctrl+K"_s, t);
    marks::count(&painter, QPointF(778, 1110), 5, t);
    marks::tag(&painter, QRect(798, 1101, marks::tagWidth(u"Risks 0"_s, t), 18), u"Risks 0"_s, true, t);
    marks::tag(&painter, QRect(858, 1101, marks::tagWidth(u"Criteria 3"_s, t), 18), u"Criteria 3"_s, false,
               t);
    for (int level = 1; level <= 3; ++level)
        marks::difficulty(&painter, QPointF(840 + 30 * level, 1045), level, t);
}

void cells(QPainter &painter, const Theme &t)
{
    struct Entry
    {
        marks::Cell cell;
        int fit;
        marks::CellState state;
        QString name;
    };
    const Entry entries[] = {
        {marks::Cell::Strong, 5, {}, u"Strong"_s},
        {marks::Cell::Workable, 3, {}, u"Workable"_s},
        {marks::Cell::Stretch, 2, {}, u"Stretch"_s},
        {marks::Cell::Proposed, 0, {}, u"Not judged"_s},
        {marks::Cell::DoesNotFit, 0, {}, u"Does not fit"_s},
        {marks::Cell::Nothing, 0, {}, u"Nothing yet"_s},
        {marks::Cell::Strong, 5, {.chosen = true}, u"Chosen"_s},
        {marks::Cell::Strong, 4, {.selected = true}, u"Focus"_s},
        {marks::Cell::Strong, 4, {.several = true}, u"Several"_s},
        {marks::Cell::Strong, 4, {.struck = true}, u"Struck out"_s},
    };
    int x = 73;
    for (const Entry &entry : entries) {
        marks::cell(&painter, QRect(x - 12, 1171, 25, 19), entry.cell, entry.fit, entry.state, t);
        marks::text(&painter, QRect(x - 50, 1196, 100, 20), entry.name, t.font(FontRole::Caption), t.text2,
                    Qt::AlignCenter);
        x += 90;
    }
}

} // namespace

void addMarks(Page &page)
{
    page.heading(991, u"Marks"_s);
    page.heading(1151, u"Matrix cells"_s);
    for (auto *paint : {&competencies, &chips, &words, &signs, &cells})
        page.onPaint(paint);
    page.onPaint([](QPainter &painter, const Theme &t) {
        marks::starBar(&painter, QRect(28, 1225, 226, 18), {22, 18, 66, 24}, {u"S"_s, u"T"_s, u"A"_s, u"R"_s},
                       t);
        marks::starBar(&painter, QRect(280, 1225, 226, 18), {22, 18, 66, 24},
                       {u"S"_s, u"T"_s, u"A"_s, u"R"_s}, t, 50);
        marks::hatch(&painter, QRect(530, 1225, 200, 23), t);
    });
}

} // namespace storybank::gallery
