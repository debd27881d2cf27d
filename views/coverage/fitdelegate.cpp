#include "fitdelegate.h"

#include "levelmarks.h"
#include "matrixmetrics.h"

#include "views/common/icons.h"
#include "views/common/marks.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

QColor symbolOn(Grade grade, const Theme &theme)
{
    switch (grade) {
    case Grade::Strong:
        return theme.strongSymbol;
    case Grade::Workable:
        return theme.workableSymbol;
    default:
        return theme.stretchSymbol;
    }
}

constexpr double struckOpacity = 0.4;

/// Whether the cell says how well the story serves, by a fit or a tag.
bool isAnswered(const CoverageCell &cell)
{
    return cell.state == CellState::Judged || cell.state == CellState::Primary ||
           cell.state == CellState::Secondary;
}

void paintTag(QPainter *painter, const QRect &mark, const CoverageCell &cell, int hue, const QColor &colour,
              const Theme &theme)
{
    Theme inked = theme;
    inked.competency.fill(colour);
    marks::competency(painter, QRectF(mark).center(), theme.px(9), hue, cell.state == CellState::Primary,
                      inked);
}

/// A cell that says by a frame that it is an answer, although it counts for nothing.
void paintUncounted(QPainter *painter, const QRect &mark, const CoverageCell &cell, int hue,
                    const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.ctl);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), size::CornerTag, size::CornerTag);
    painter->restore();
    if (cell.state == CellState::Primary || cell.state == CellState::Secondary)
        paintTag(painter, mark, cell, hue, theme.text3, theme);
    else if (cell.state == CellState::Judged)
        marks::ball(painter, QRectF(mark).center(), theme.px(12), cell.fit, theme.text3);
    else
        marks::text(painter, mark, u"?"_s, theme.font(FontRole::CaptionStrong), theme.text2, Qt::AlignCenter);
}

} // namespace

void paintMark(QPainter *painter, const QRect &mark, const CoverageCell &cell, int hue, bool selected,
               bool several, const Theme &theme, bool struck)
{
    marks::CellState state;
    state.chosen = cell.chosen;
    state.selected = selected;
    state.several = several;
    state.struck = struck && cell.state != CellState::Nothing;
    const bool uncounted =
        cell.state == CellState::NotJudged || (isAnswered(cell) && cell.grade == Grade::None);
    marks::Cell tone = marks::Cell::Nothing;
    if (cell.state == CellState::Proposed)
        tone = marks::Cell::Proposed;
    else if (cell.state == CellState::DoesNotFit)
        tone = marks::Cell::DoesNotFit;
    else if (cell.state != CellState::Nothing)
        tone = markOf(cell.grade);
    painter->save();
    if (struck)
        painter->setOpacity(struckOpacity);
    if (!uncounted || selected || several || state.struck)
        marks::cell(painter, mark, tone, cell.state == CellState::Judged ? cell.fit : 0, state, theme);
    if (uncounted)
        paintUncounted(painter, mark, cell, hue, theme);
    else if (cell.state == CellState::Imported)
        marks::text(painter, mark, u"?"_s, theme.font(FontRole::CaptionStrong), symbolOn(cell.grade, theme),
                    Qt::AlignCenter);
    else if (cell.state == CellState::Primary || cell.state == CellState::Secondary)
        paintTag(painter, mark, cell, hue, symbolOn(cell.grade, theme), theme);
    painter->restore();
}

FitDelegate::FitDelegate(const CoverageModel &model, const MatrixLook &look, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_look(look)
{}

QRect FitDelegate::markRect(const QRect &cell, const Theme &theme)
{
    QRect mark(0, 0, theme.px(matrix::CellWidth), theme.px(matrix::CellHeight));
    mark.moveCenter(cell.center());
    return mark;
}

void FitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CoverageRow &row = m_model.rows().at(index.row());
    if (row.kind == CoverageRow::Kind::Group)
        return;
    const Theme &theme = m_look.theme();
    // The cursor stays in sight while the panel has the focus.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->currentIndex() == index;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (index.column() == m_model.draftColumn()) {
        if (row.offersDraft())
            paintDraft(painter, option.rect, isCurrent || option.state.testFlag(QStyle::State_MouseOver),
                       row.isGap(), theme);
        return;
    }
    const CoverageCell &cell = m_model.cell(index.row(), index.column());
    const bool several = isSelected && !isCurrent;
    // Nothing is what most cells say, so it takes the shortest way.
    if (cell.state == CellState::Nothing && row.isGap() && !several)
        return;
    const QRect mark = markRect(option.rect, theme);
    if (row.isGap() && cell.state == CellState::Proposed) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.base);
        painter->drawRoundedRect(mark, size::CornerTag, size::CornerTag);
        painter->restore();
    }
    paintMark(painter, mark, cell, row.hueOf(cell), false, several, theme,
              m_model.columns().at(index.column()).struck);
}

void FitDelegate::paintDraft(QPainter *painter, const QRect &rect, bool hovered, bool onHatch,
                             const Theme &theme) const
{
    const QFont font = [&] {
        QFont link = theme.font(FontRole::SecondaryStrong);
        link.setUnderline(hovered);
        return link;
    }();
    const QString word = tr("Draft");
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(word) + theme.px(18);
    QRect label(rect.right() - wide - theme.px(6), rect.top(), wide + theme.px(10), rect.height());
    if (onHatch)
        painter->fillRect(label.adjusted(-theme.px(4), 0, 0, 0), theme.gapBg);
    drawIconIn(painter, QRect(label.left(), label.top(), theme.px(13), label.height()), u"plus", theme.gap,
               theme.px(13));
    marks::text(painter, label.adjusted(theme.px(18), 0, 0, 0), word, font, theme.gap);
}

QSize FitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_look.theme();
    return {theme.px(matrix::StoryWidth), theme.px(matrix::RowHeight)};
}

} // namespace storybank
