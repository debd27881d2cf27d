#include "summarywidgets.h"

#include "fitdelegate.h"
#include "levelmarks.h"
#include "matrixmetrics.h"

#include "wording/coverage.h"

#include <QMouseEvent>
#include <QPainter>

namespace storybank {

LevelBar::LevelBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LevelBar::setCounts(const std::array<int, 4> &counts)
{
    m_counts = counts;
    setAccessibleName(tr("%1 safe, %2 covered, %3 thin, %4 gaps")
                          .arg(counts[0])
                          .arg(counts[1])
                          .arg(counts[2])
                          .arg(counts[3]));
    setToolTip(accessibleName());
    update();
}

QSize LevelBar::sizeHint() const
{
    return {100, themeOf(this).px(12)};
}

void LevelBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevelBar(&painter, rect(), m_counts, themeOf(this));
}

CompetencyLine::CompetencyLine(QWidget *parent) : RowButton(parent) {}

void CompetencyLine::setCompetency(const QString &name, int hue, const QList<Level> &levels)
{
    m_name = name;
    m_hue = hue;
    m_levels = levels;
    const auto gaps = levels.count(Level::Gap);
    setAccessibleName(tr("%1: %2 of %3 answered")
                          .arg(name)
                          .arg(levels.size() - gaps)
                          .arg(promptCount(static_cast<int>(levels.size()))));
    setToolTip(accessibleName());
    update();
}

QSize CompetencyLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(160), theme.px(24)};
}

QSize CompetencyLine::minimumSizeHint() const
{
    return {themeOf(this).px(60), sizeHint().height()};
}

void CompetencyLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QFont counter = theme.font(FontRole::Secondary);
    const QString said = tr("%1/%2").arg(m_levels.size() - m_levels.count(Level::Gap)).arg(m_levels.size());
    const int counterWidth = std::max(theme.px(26), QFontMetrics(counter).horizontalAdvance(said) + 2);
    marks::text(&painter, QRect(width() - counterWidth, 0, counterWidth, height()), said, counter,
                theme.text2, Qt::AlignRight | Qt::AlignVCenter);
    const int cellsRight = width() - counterWidth - theme.px(6);
    const int cells = std::min(levelCellsWidth(m_levels.size(), theme), theme.px(62));
    paintLevelCells(&painter, QRect(cellsRight - cells, 0, cells, height()), m_levels, theme);
    if (m_hue >= 0)
        marks::competency(&painter, QPointF(theme.px(5), height() / 2.0), theme.px(10), m_hue, true, theme);
    const int left = theme.px(17);
    QFont font = theme.font(FontRole::Secondary);
    font.setUnderline(underMouse());
    marks::text(&painter, QRect(left, 0, cellsRight - cells - theme.px(6) - left, height()), m_name, font,
                theme.text);
}

MatrixLegend::MatrixLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend: the tone of a cell is the grade, the ball is the fit from 1 to 5"));
}

void MatrixLegend::setTags(bool on)
{
    m_tags = on;
    update();
}

QSize MatrixLegend::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(4 * 26)};
}

void MatrixLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    struct Entry
    {
        CoverageCell cell;
        QString text;
    };
    const auto judged = [](quint8 fit, Grade grade, bool chosen = false) {
        return CoverageCell{CellState::Judged, fit, grade, Cap::NoCap, chosen};
    };
    const auto state = [](CellState value, Grade grade = Grade::None) {
        return CoverageCell{value, 0, grade, Cap::NoCap, false};
    };
    const QList<Entry> entries =
        m_tags ? QList<Entry>{{state(CellState::Primary, Grade::Strong), tr("Strong")},
                              {state(CellState::Primary, Grade::Workable), tr("Workable")},
                              {state(CellState::Primary, Grade::Stretch), tr("Stretch")},
                              {state(CellState::Secondary, Grade::Stretch), tr("Secondary")},
                              {state(CellState::Nothing), tr("No tag")}}
               : QList<Entry>{{judged(5, Grade::Strong), tr("Strong")},
                              {judged(3, Grade::Workable), tr("Workable")},
                              {judged(2, Grade::Stretch), tr("Stretch")},
                              {state(CellState::Proposed), tr("Suggested")},
                              {judged(5, Grade::Strong, true), tr("Chosen")},
                              {state(CellState::DoesNotFit), tr("Does not fit")}};
    const int rowHeight = theme.px(26);
    const auto place = [&](int i) {
        return QRect(i % 2 * width() / 2, i / 2 * rowHeight, width() / 2, rowHeight);
    };
    const QFont font = theme.font(FontRole::Secondary);
    for (int i = 0; i < entries.size(); ++i) {
        const QRect at = place(i);
        const QRect mark(at.left() + theme.px(2), at.center().y() - theme.px(9), theme.px(matrix::CellWidth),
                         theme.px(matrix::CellHeight));
        paintMark(&painter, mark, entries.at(i).cell, 0, false, false, theme);
        marks::text(&painter, at.adjusted(theme.px(34), 0, 0, 0), entries.at(i).text, font, theme.text2);
    }
    if (m_tags)
        return;
    const QRect last = place(static_cast<int>(entries.size()));
    for (const int fit : {1, 3, 5})
        marks::ball(&painter, QPointF(last.left() + theme.px(6 + 8 * (fit - 1)), last.center().y() + 0.5),
                    theme.px(12), fit, theme.safe);
    marks::text(&painter, last.adjusted(theme.px(52), 0, 0, 0), tr("Fit 1 to 5"), font, theme.text2);
}

} // namespace storybank
