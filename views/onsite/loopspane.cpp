#include "loopspane.h"

#include "actions/loops.h"
#include "views/common/controls.h"
#include "views/common/fieldbox.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QSlider>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int headingHeight = 28, rowHeight = 48, mostRows = 9, restMillis = 500;

/// A loop: company and how many prompts are answered, under it the day and the rounds.
class LoopDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = !(index.flags() & Qt::ItemIsEnabled);
        return {80, themeOf(option.widget).px(heading ? headingHeight : rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const QString name = index.data().toString();
        if (!(index.flags() & Qt::ItemIsEnabled)) {
            marks::text(painter, option.rect.adjusted(theme.px(14), theme.px(8), -theme.px(8), 0), name,
                        theme.font(FontRole::CaptionStrong), theme.text3);
            return;
        }
        const bool focused = option.state & QStyle::State_HasFocus;
        const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                    .hovered = bool(option.state & QStyle::State_MouseOver),
                                    .active = true,
                                    .focused = focused && showsKeyboardFocus(option.widget)};
        const QRect row = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
        marks::row(painter, row, state, theme, size::CornerControl);
        const QString count = index.data(LoopModel::CountRole).toString();
        const QFont countFont = theme.font(FontRole::Secondary);
        const int countWidth = count.isEmpty() ? 0 : paint::labelWidth(countFont, count) + theme.px(8);
        const QRect upper(row.left() + theme.px(8), row.top() + theme.px(6), row.width() - theme.px(16),
                          theme.px(18));
        const bool open = index.data(LoopModel::OpenRole).toBool();
        marks::text(painter, upper, count, countFont,
                    open ? theme.gap : marks::rowText(state, theme, &Theme::text3),
                    Qt::AlignRight | Qt::AlignVCenter);
        marks::text(painter, upper.adjusted(0, 0, -countWidth, 0), name, theme.font(FontRole::BodyStrong),
                    marks::rowText(state, theme));
        marks::text(painter, upper.translated(0, theme.px(18)), index.data(LoopModel::DetailRole).toString(),
                    theme.font(FontRole::Secondary), state.selected ? theme.tintFg : theme.text2);
    }
};

PlainLabel *caption(const QString &words, QWidget *parent)
{
    return new PlainLabel(words, FontRole::CaptionStrong, &Theme::text3, parent);
}

} // namespace

LoopsPane::LoopsPane(Session &session, LoopModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_list(new QListView(this)),
      m_new(new QToolButton(this)),
      m_autosave(session, [this] { return writeNotes(); })
{
    const Theme &theme = themeOf(this);
    setSurface(this, Surface::Pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(theme.px(size::PanePadding), theme.px(6), theme.px(8), 0);
    title->addWidget(new PlainLabel(tr("Loops"), FontRole::BodyStrong, &Theme::text, this), 1);
    m_new->setIcon(icon(u"plus"));
    m_new->setAccessibleName(tr("New loop"));
    m_new->setToolTip(tr("New loop"));
    m_new->setFocusPolicy(Qt::TabFocus);
    title->addWidget(m_new);
    column->addLayout(title);

    m_list->setModel(&model);
    m_list->setItemDelegate(new LoopDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Loops"));
    setSurface(m_list->viewport(), Surface::Pane);
    column->addWidget(m_list);
    m_rules = buildRules();
    QScrollArea *area = scrolled(m_rules, Surface::Pane, this);
    column->addWidget(area, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (const LoopId loop = m_model.loopAt(current.row()); !loop.isNull() && loop != m_loop)
                    Q_EMIT loopChosen(loop);
            });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_list->indexAt(at);
        if (const LoopId loop = m_model.loopAt(index.row()); !loop.isNull())
            Q_EMIT menuRequested(loop, m_list->viewport()->mapToGlobal(at));
    });
    auto *remove = new QShortcut(Qt::Key_Delete, m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (const LoopId loop = m_model.loopAt(m_list->currentIndex().row()); !loop.isNull())
            Q_EMIT deleteRequested(loop);
    });
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &LoopsPane::fitList);
    m_spreadRests.setSingleShot(true);
    m_spreadRests.setInterval(restMillis);
    connect(&m_spreadRests, &QTimer::timeout, this, &LoopsPane::storeRules);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Loop>())
            refresh();
    });
    fitList();
    refresh();
}

QWidget *LoopsPane::buildRules()
{
    const Theme &theme = themeOf(this);
    auto *rules = new QWidget;
    auto *column = new QVBoxLayout(rules);
    column->setContentsMargins(theme.px(size::PanePadding), theme.px(14), theme.px(size::PanePadding),
                               theme.px(size::PanePadding));
    column->setSpacing(theme.px(6));
    column->addWidget(caption(tr("Rules for planning"), rules));
    column->addSpacing(theme.px(2));
    const auto box = [&](const QString &words, const QString &why) {
        auto *made = new QCheckBox(words, rules);
        made->setToolTip(why);
        column->addWidget(made);
        return made;
    };
    QCheckBox *never = box(tr("Never repeat to an interviewer"),
                           tr("This always holds: no interviewer hears a story twice."));
    never->setChecked(true);
    never->setEnabled(false);
    m_keepLocked = box(tr("Keep locked choices"), tr("Planning leaves the stories that you locked (L)."));
    m_readyOnly = box(tr("Leave drafts out"), tr("Only stories that are ready or polished are planned."));
    column->addSpacing(theme.px(6));
    column->addWidget(caption(tr("Stories told at this company"), rules));
    m_told = new QComboBox(rules);
    m_told->setAccessibleName(tr("Stories told at this company"));
    m_told->setToolTip(tr("The ledger knows what was told there before."));
    m_told->addItem(tr("Tell them again"), static_cast<int>(ToldStories::Allow));
    m_told->addItem(tr("Fresh ones first"), static_cast<int>(ToldStories::Avoid));
    m_told->addItem(tr("Never again"), static_cast<int>(ToldStories::Forbid));
    column->addWidget(m_told);
    column->addSpacing(theme.px(8));
    auto *ends = new QHBoxLayout;
    ends->addWidget(new PlainLabel(tr("Best fit"), FontRole::Secondary, &Theme::text2, rules));
    ends->addStretch(1);
    ends->addWidget(new PlainLabel(tr("Spread"), FontRole::Secondary, &Theme::text2, rules));
    column->addLayout(ends);
    m_spread = new QSlider(Qt::Horizontal, rules);
    m_spread->setRange(0, 100);
    m_spread->setSingleStep(5);
    m_spread->setPageStep(20);
    m_spread->setAccessibleName(tr("From best fit, 0, to a spread over many stories, 100"));
    m_spread->setToolTip(tr("How much a story in two rounds weighs against a better fit"));
    column->addWidget(m_spread);
    column->addSpacing(theme.px(10));
    column->addWidget(caption(tr("Notes"), rules));
    m_notes = new FieldBox(tr("Notes about the loop"), tr("What they value, who to thank"), 4, rules);
    column->addWidget(m_notes);
    column->addSpacing(theme.px(10));
    m_debriefCaption = caption(tr("Debrief"), rules);
    column->addWidget(m_debriefCaption);
    m_debrief = new PlainLabel({}, FontRole::Body, &Theme::text, rules);
    m_debrief->setWordWrap(true);
    m_debrief->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_debrief);
    column->addStretch(1);

    for (QCheckBox *changed : {m_keepLocked, m_readyOnly})
        connect(changed, &QCheckBox::toggled, this, &LoopsPane::storeRules); // a screen reader does not click
    connect(m_told, &QComboBox::activated, this, &LoopsPane::storeRules);
    connect(m_spread, &QSlider::sliderReleased, this, &LoopsPane::storeRules);
    connect(m_spread, &QSlider::valueChanged, this, [this] {
        if (!m_spread->isSliderDown())
            m_spreadRests.start();
    });
    connect(m_notes->edit(), &QTextEdit::textChanged, this, [this] { m_autosave.touched(); });
    connect(m_notes->edit(), &GrowingTextEdit::focusChanged, this, [this](bool focused) {
        if (!focused)
            m_autosave.settle();
    });
    return rules;
}

void LoopsPane::fitList()
{
    int height = 2;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += m_list->sizeHintForIndex(m_model.index(row)).height();
    m_list->setFixedHeight(std::min(height, themeOf(this).px(mostRows * rowHeight)));
}

void LoopsPane::setLoop(LoopId loop)
{
    if (loop != m_loop)
        (void)settle();
    m_loop = loop;
    if (const int row = m_model.rowOf(loop); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    refresh();
}

void LoopsPane::refresh()
{
    const Loop *loop = m_session.library().find(m_loop);
    m_rules->setVisible(loop != nullptr);
    if (!loop)
        return;
    if (const int row = m_model.rowOf(m_loop); row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model.index(row));
    for (PlainLabel *label : {m_debriefCaption, m_debrief})
        label->setVisible(!loop->debrief.isEmpty());
    m_debrief->setText(loop->debrief);
    const PlanOptions options = planOptions(*loop);
    const QSignalBlocker locked(m_keepLocked), ready(m_readyOnly);
    m_keepLocked->setChecked(options.keepLocked);
    m_readyOnly->setChecked(options.readyOnly);
    m_told->setCurrentIndex(m_told->findData(static_cast<int>(options.told)));
    const bool writable = !m_session.isReadOnly();
    for (QWidget *control : std::initializer_list<QWidget *>{m_keepLocked, m_readyOnly, m_told, m_spread})
        control->setEnabled(writable);
    m_new->setEnabled(writable);
    m_notes->edit()->setReadOnly(!writable);
    if (!m_spreadRests.isActive() && !m_spread->isSliderDown()) {
        const QSignalBlocker quiet(m_spread);
        m_spread->setValue(options.spread);
    }
    if (!m_autosave.isPending() && m_notes->edit()->text() != loop->notes) {
        const QSignalBlocker quiet(m_notes->edit());
        m_notes->edit()->setText(loop->notes);
    }
}

void LoopsPane::storeRules()
{
    m_spreadRests.stop();
    const Loop *loop = m_session.library().find(m_loop);
    if (!loop)
        return;
    PlanOptions options = planOptions(*loop);
    options.keepLocked = m_keepLocked->isChecked();
    options.readyOnly = m_readyOnly->isChecked();
    options.told = static_cast<ToldStories>(m_told->currentData().toInt());
    options.spread = m_spread->value();
    (void)m_session.submit(storePlanOptions(m_session.library(), m_loop, options));
}

bool LoopsPane::settle()
{
    if (m_spreadRests.isActive())
        storeRules();
    return m_autosave.settle();
}

Result<void> LoopsPane::writeNotes()
{
    const Loop *held = m_session.library().find(m_loop);
    if (!held)
        return {};
    Loop loop = *held;
    loop.notes = m_notes->edit()->text();
    return m_session.submit(editLoop(m_session.library(), loop), Session::WhenLocked::CallerRetries);
}

} // namespace storybank
