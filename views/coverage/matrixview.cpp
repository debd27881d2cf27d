#include "matrixview.h"

#include "fitdelegate.h"
#include "matrixheads.h"
#include "matrixmetrics.h"
#include "matrixpaint.h"

#include "views/common/marks.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace storybank {

namespace {

/// Stands where both heads meet, and names the rows.
class Corner : public QWidget
{
public:
    Corner(const CoverageModel &model, const MatrixLook &look, QWidget *parent)
        : QWidget(parent), m_model(model), m_look(look)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        QPainter painter(this);
        painter.fillRect(rect(), theme.base);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line2);
        const CoverageView::Rows rows = m_model.view().rows;
        const QString name = rows == CoverageView::Rows::Prompts     ? CoverageModel::tr("Prompt")
                             : rows == CoverageView::Rows::Framework ? CoverageModel::tr("Principle")
                                                                     : CoverageModel::tr("Competency");
        marks::text(&painter, QRect(theme.px(8), height() - theme.px(26), width(), theme.px(22)), name,
                    theme.font(FontRole::Caption), theme.text2);
    }

private:
    const CoverageModel &m_model;
    const MatrixLook &m_look;
};

} // namespace

MatrixView::MatrixView(CoverageModel &model, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_look(themeOf(this)),
      m_stories(new StoryHead(model, m_look, this)),
      m_prompts(new RowHead(model, m_look, this)),
      m_corner(new Corner(model, m_look, this))
{
    setHorizontalHeader(m_stories);
    setVerticalHeader(m_prompts);
    setModel(&model);
    setItemDelegate(new FitDelegate(model, m_look, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Coverage matrix"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover, false);
    followModel();
    fitSections();
}

void MatrixView::followModel()
{
    // The heads learn of new rows and columns in the same breath, in an order of their own; so sizes are set
    // when all of it is done, but before anything is painted.
    const auto later = [this] {
        if (!std::exchange(m_fitPending, true))
            QMetaObject::invokeMethod(this, &MatrixView::fitSections, Qt::QueuedConnection);
    };
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MatrixView::fitSections);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, later);
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, later);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, later);
    connect(&m_model, &CoverageModel::summaryChanged, this, [this] {
        m_corner->update();
        m_prompts->viewport()->update();
        markCurrent();
        viewport()->update();
        Q_EMIT currentPairChanged();
    });
    connect(m_prompts, &RowHead::rowHovered, this, [this](int row) { hover(row, -1); });
    connect(m_prompts, &RowHead::rowClicked, this, [this](int row) {
        setFocus(Qt::MouseFocusReason);
        if (m_model.rows().at(row).kind == CoverageRow::Kind::Group)
            toggleGroup(row);
        else
            setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
    });
    connect(m_stories, &StoryHead::columnHovered, this, [this](int column) { hover(-1, column); });
    connect(m_stories, &StoryHead::columnClicked, this, [this](int column) {
        setFocus(Qt::MouseFocusReason);
        selectStory(m_model.columns().at(column).story);
    });
    connect(m_stories, &StoryHead::columnActivated, this,
            [this](int column) { Q_EMIT storyRequested(m_model.columns().at(column).story); });
    connect(m_stories, &StoryHead::columnMenuRequested, this, [this](int column, const QPoint &global) {
        selectStory(m_model.columns().at(column).story);
        Q_EMIT menuRequested(global);
    });
}

void MatrixView::fitSections()
{
    m_fitPending = false;
    const Theme &theme = m_look.theme();
    const int row = theme.px(matrix::RowHeight);
    const int column = theme.px(matrix::StoryWidth);
    const int group = theme.px(matrix::GroupHeight);
    m_prompts->setMinimumSectionSize(row);
    m_stories->setMinimumSectionSize(column);
    if (m_prompts->defaultSectionSize() != row)
        m_prompts->setDefaultSectionSize(row);
    if (m_stories->defaultSectionSize() != column)
        m_stories->setDefaultSectionSize(column);
    for (int i = 0; i < m_model.rows().size(); ++i) {
        const int wanted = m_model.rows().at(i).kind == CoverageRow::Kind::Group ? group : row;
        if (m_prompts->sectionSize(i) != wanted)
            m_prompts->resizeSection(i, wanted);
    }
    for (int i = 0; i < m_model.draftColumn(); ++i) {
        // The frame of a selected cell stands out of it; at the edge it needs room.
        const int wanted = i == 0 ? column + theme.px(matrix::EdgeRoom) : column;
        if (m_stories->sectionSize(i) != wanted)
            m_stories->resizeSection(i, wanted);
    }
    fitDraftColumn();
    markCurrent();
}

void MatrixView::markCurrent()
{
    const QModelIndex current = currentIndex();
    m_prompts->setCurrentRow(current.row());
    m_stories->setCurrentColumn(current.column() < m_model.columns().size() ? current.column() : -1);
}

void MatrixView::fitDraftColumn()
{
    // The last column takes what is left, so that a gap's hatching reaches the edge, and never less than the
    // last title needs to lean out.
    const Theme &theme = m_look.theme();
    const int column = m_model.draftColumn();
    const int used = m_stories->sectionPosition(column);
    const int wanted = std::max(theme.px(matrix::DraftWidth), viewport()->width() - used);
    if (m_stories->sectionSize(column) != wanted)
        m_stories->resizeSection(column, wanted);
}

void MatrixView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(0, 0, m_prompts->width(), m_stories->height());
    m_corner->raise();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitDraftColumn();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::PaletteChange) {
        m_look.setTheme(themeOf(this));
        fitSections();
        updateGeometries();
    }
}

MatrixPair MatrixView::currentPair() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() >= m_model.rows().size())
        return {};
    const CoverageRow &row = m_model.rows().at(current.row());
    if (row.kind == CoverageRow::Kind::Group)
        return {};
    MatrixPair pair{{}, row.prompt, row.competency, row.framework, row.principle};
    if (current.column() < m_model.columns().size())
        pair.story = m_model.columns().at(current.column()).story;
    return pair;
}

QList<MatrixPair> MatrixView::selectedPairs() const
{
    QList<MatrixPair> pairs;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        const CoverageRow &row = m_model.rows().at(index.row());
        if (row.kind == CoverageRow::Kind::Group || index.column() >= m_model.columns().size())
            continue;
        pairs.append({m_model.columns().at(index.column()).story, row.prompt, row.competency, row.framework,
                      row.principle});
    }
    return pairs;
}

QList<StoryId> MatrixView::selectedStories() const
{
    QSet<int> columns;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        columns.insert(index.column());
    QList<StoryId> stories;
    for (int column = 0; column < m_model.draftColumn(); ++column) {
        if (columns.contains(column))
            stories.append(m_model.columns().at(column).story);
    }
    return stories;
}

void MatrixView::setZoom(int percent)
{
    zoomAround(percent, viewport()->rect().center());
}

void MatrixView::zoomBy(int steps)
{
    setZoom(m_look.stepped(steps));
}

void MatrixView::zoomAround(int percent, const QPoint &anchor)
{
    const int before = zoom();
    const QPoint at(horizontalOffset() + anchor.x(), verticalOffset() + anchor.y());
    m_look.setZoom(percent, themeOf(this));
    if (zoom() == before)
        return;
    fitSections();
    updateGeometries();
    const double grown = double(zoom()) / before;
    horizontalScrollBar()->setValue(qRound(at.x() * grown) - anchor.x());
    verticalScrollBar()->setValue(qRound(at.y() * grown) - anchor.y());
    for (QWidget *part : {m_corner, m_stories->viewport(), m_prompts->viewport(), viewport()})
        part->update();
    Q_EMIT zoomChanged(zoom());
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTableView::wheelEvent(event);
        return;
    }
    // A touch pad sends many small turns; a step is what one notch of a wheel is.
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        zoomAround(m_look.stepped(steps), event->position().toPoint());
    event->accept();
}

bool MatrixView::select(PromptId prompt, StoryId story)
{
    const int row = m_model.rowOf(prompt);
    if (row < 0)
        return false;
    const int column = story.isNull() ? std::max(0, currentIndex().column()) : m_model.columnOf(story);
    setCurrentIndex(m_model.index(row, std::max(0, column)));
    return story.isNull() || column >= 0;
}

void MatrixView::selectStory(StoryId story)
{
    const int column = m_model.columnOf(story);
    if (column < 0)
        return;
    int row = currentIndex().row();
    while (row < m_model.rows().size() - 1 &&
           (row < 0 || m_model.rows().at(row).kind == CoverageRow::Kind::Group))
        ++row;
    setCurrentIndex(m_model.index(row, column));
}

void MatrixView::goToNextGap()
{
    const int row = m_model.nextGap(currentIndex().row());
    if (row < 0)
        return;
    // To a proposal for the gap where there is one: judging it may close it.
    int column = 0;
    for (int i = 0; i < m_model.draftColumn(); ++i) {
        if (m_model.cell(row, i).state == CellState::Proposed) {
            column = i;
            break;
        }
    }
    setCurrentIndex(m_model.index(row, column));
}

void MatrixView::goToNextSuggestion()
{
    const int columns = m_model.draftColumn();
    const int rows = m_model.rowCount();
    const int start = std::max(0, currentIndex().row()) * columns + std::max(0, currentIndex().column());
    for (int step = 1; step <= rows * columns; ++step) {
        const int at = (start + step) % (rows * columns);
        if (m_model.cell(at / columns, at % columns).state != CellState::Proposed)
            continue;
        setCurrentIndex(m_model.index(at / columns, at % columns));
        setFocus(Qt::OtherFocusReason);
        return;
    }
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    markCurrent();
    viewport()->update();
    Q_EMIT currentPairChanged();
}

void MatrixView::hover(int row, int column)
{
    if (row == m_hoveredRow && column == m_hoveredColumn)
        return;
    m_hoveredRow = row;
    m_hoveredColumn = column;
    m_prompts->setHoveredRow(row);
    m_stories->setHoveredColumn(column);
    viewport()->update();
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    {
        const Theme &theme = m_look.theme();
        QPainter painter(viewport());
        const QRect area = event->rect();
        if (m_hoveredColumn >= 0 && theme.fills())
            painter.fillRect(QRect(columnViewportPosition(m_hoveredColumn), area.top(),
                                   columnWidth(m_hoveredColumn), area.height()),
                             theme.hover);
        const int first = rowAt(area.top());
        for (int row = first; row >= 0 && row < m_model.rows().size(); ++row) {
            const int top = rowViewportPosition(row);
            if (top > area.bottom())
                break;
            // What is said of a group is longer than the head of the rows, and goes on over its empty cells.
            if (m_model.rows().at(row).kind == CoverageRow::Kind::Group)
                paintGroupHead(
                    &painter,
                    QRect(-m_prompts->width(), top, m_prompts->width() + viewport()->width(), rowHeight(row)),
                    m_model.rows().at(row), theme);
            else
                paintRowGround(&painter, QRect(0, top, viewport()->width(), rowHeight(row)),
                               m_model.rows().at(row), {row == currentIndex().row(), row == m_hoveredRow},
                               theme);
        }
    }
    QTableView::paintEvent(event);

    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model.rows().at(current.row()).kind == CoverageRow::Kind::Group)
        return;
    // Last, because the frame stands over the neighbours.
    QPainter painter(viewport());
    const Theme &theme = m_look.theme();
    const QRect rect = visualRect(current);
    if (current.column() == m_model.draftColumn()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accentFg, 2));
        painter.drawRoundedRect(
            QRectF(rect.right() - theme.px(64), rect.top() + 1, theme.px(62), rect.height() - 2), 4, 4);
        return;
    }
    const CoverageCell &cell = m_model.cell(current.row(), current.column());
    paintMark(&painter, FitDelegate::markRect(rect, theme), cell,
              m_model.rows().at(current.row()).hueOf(cell), true, false, theme,
              m_model.columns().at(current.column()).struck);
}

} // namespace storybank
