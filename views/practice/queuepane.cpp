#include "queuepane.h"

#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    if (index.data(PracticeQueueModel::HeadingRole).toBool()) {
        const QRect line = row.adjusted(theme.px(8), theme.px(6), -theme.px(8), 0);
        const QFont font = theme.font(FontRole::CaptionStrong);
        marks::text(painter, line, index.data().toString(), font, theme.text3);
        marks::text(painter, line, index.data(PracticeQueueModel::CountRole).toString(), font, theme.text2,
                    Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const marks::RowState state{.selected = selected,
                                .hovered = bool(option.state & QStyle::State_MouseOver),
                                .active = true, // what is told stays marked while the keys are elsewhere
                                .focused = (option.state & QStyle::State_HasFocus) &&
                                           showsKeyboardFocus(option.widget)};
    marks::row(painter, row, state, theme, size::CornerControl);
    const int hue = index.data(PracticeQueueModel::HueRole).toInt();
    if (hue >= 0)
        marks::competency(painter, QPointF(row.left() + theme.px(13), row.center().y() + 0.5), theme.px(9),
                          hue, true, theme);
    const QString due = index.data(PracticeQueueModel::DueRole).toString();
    const QFont dueFont = theme.font(FontRole::Secondary);
    const int dueWidth = paint::labelWidth(dueFont, due);
    const bool late = index.data(PracticeQueueModel::LateRole).toBool();
    const QRect inner = row.adjusted(theme.px(26), 0, -theme.px(8), 0);
    marks::text(painter, inner, due, dueFont, late ? theme.gap : marks::rowText(state, theme, &Theme::text2),
                Qt::AlignRight | Qt::AlignVCenter);
    const QRect upper(inner.left(), row.top() + theme.px(5), inner.width() - dueWidth - theme.px(8),
                      theme.px(17));
    marks::text(painter, upper, index.data().toString(),
                theme.font(selected ? FontRole::BodyStrong : FontRole::BodyMedium),
                marks::rowText(state, theme));
    marks::text(painter, upper.translated(0, theme.px(17)),
                index.data(PracticeQueueModel::StoryRole).toString(), theme.font(FontRole::Secondary),
                marks::rowText(state, theme, &Theme::text2));
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const bool heading = index.data(PracticeQueueModel::HeadingRole).toBool();
    return {theme.px(120), theme.px(heading ? 30 : size::TwoLineRow)};
}

QueuePane::QueuePane(Session &session, PracticeQueueModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_source(new ChoiceBox(tr("From"), this)),
      m_filter(new SearchField(tr("Filter the queue"), u"Ctrl+F"_s, this)),
      m_list(new QListView(this))
{
    setSurface(this, Surface::Pane);
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new PlainLabel(tr("Practice"), FontRole::BodyStrong, &Theme::text, this);
    title->setContentsMargins(theme.px(size::PanePadding), 0, 0, 0);
    title->setFixedHeight(theme.px(size::PaneTitle));
    column->addWidget(title);
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(4));
    fields->setSpacing(theme.px(6));
    m_source->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_source->setAccessibleName(tr("What is practised"));
    m_source->setAccessibleDescription(m_source->accessibleName());
    fields->addWidget(m_source);
    m_filter->setAccessibleName(tr("Filter the queue"));
    fields->addWidget(m_filter);
    column->addLayout(fields);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Practice queue"));
    setSurface(m_list->viewport(), Surface::Pane);
    column->addWidget(m_list, 1);

    connect(m_filter, &SearchField::textChanged, &m_model, &PracticeQueueModel::setFilter);
    connect(m_filter, &SearchField::listRequested, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const PracticeItem *item = m_model.itemAt(index); item && !m_setting)
                    Q_EMIT pairChosen(item->pair);
            });
    connect(m_list, &QListView::activated, this, &QueuePane::pairActivated);
    connect(m_source, &QComboBox::activated, this,
            [this] { Q_EMIT sourceChosen(LoopId::fromString(m_source->currentData().toString())); });
    connect(&m_model, &PracticeQueueModel::refreshed, this, &QueuePane::fillSources);
    fillSources();
}

void QueuePane::setCurrent(const PracticePair &pair)
{
    m_setting = true;
    const QModelIndex index = m_model.indexOf(pair);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        // The first of a part is seen with its heading.
        if (const QModelIndex above = index.siblingAtRow(index.row() - 1);
            above.isValid() && above.data(PracticeQueueModel::HeadingRole).toBool())
            m_list->scrollTo(above);
        m_list->scrollTo(index);
    } else {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    }
    m_setting = false;
}

void QueuePane::fillSources()
{
    // Loops to come first, by date, then the past ones, the latest first.
    QList<Loop> loops(m_session.library().loops().begin(), m_session.library().loops().end());
    std::sort(loops.begin(), loops.end(), [](const Loop &a, const Loop &b) {
        if (a.past != b.past)
            return b.past;
        return a.past ? std::tuple(b.date, b.id) < std::tuple(a.date, a.id)
                      : std::tuple(a.date, a.id) < std::tuple(b.date, b.id);
    });
    QList<std::pair<QString, QString>> wanted{{tr("The whole bank"), LoopId().toString()}};
    for (const Loop &loop : std::as_const(loops))
        wanted.append({tr("%1 plan").arg(loop.company), loop.id.toString()});
    const QSignalBlocker quiet(m_source);
    while (m_source->count() > wanted.size())
        m_source->removeItem(m_source->count() - 1);
    for (int i = 0; i < wanted.size(); ++i) {
        if (i >= m_source->count())
            m_source->addItem({});
        if (m_source->itemText(i) != wanted.at(i).first)
            m_source->setItemText(i, wanted.at(i).first);
        m_source->setItemData(i, wanted.at(i).second);
    }
    m_source->setCurrentIndex(std::max(0, m_source->findData(m_model.loop().toString())));
    m_source->update();
}

} // namespace storybank
