#include "storypanel.h"

#include "coachblock.h"
#include "domain/text.h"
#include "items/storytiming.h"
#include "sectionfield.h"
#include "storyeditor.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/starbar.h"
#include "views/common/style.h"
#include "views/onsite/ledgerdialog.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 25;
constexpr int mostTellings = 6;
/// Between two letters of somebody who types on, so that the findings come in the pauses.
constexpr int coachPauseMillis = 120;

/// A row of the panel: ball or icon, words, and at the right end the fit or the day.
class UseDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selectable = index.flags() & Qt::ItemIsSelectable;
        const marks::RowState state{.selected = false,
                                    .hovered = selectable && (option.state & QStyle::State_MouseOver),
                                    .active = true,
                                    .focused = bool(option.state & QStyle::State_HasFocus) &&
                                               showsKeyboardFocus(option.widget)};
        marks::row(painter, option.rect.adjusted(theme.px(6), 0, -theme.px(6), 0), state, theme,
                   size::CornerControl);
        const QRect rect = option.rect.adjusted(theme.px(14), 0, -theme.px(14), 0);
        const QString name = index.data(StoryUses::IconRole).toString();
        const QRectF mark(rect.left(), rect.top(), theme.px(14), rect.height());
        const int fit = index.data(StoryUses::FitRole).toInt();
        if (!name.isEmpty())
            drawIconIn(painter, mark, name, theme.text2, theme.px(14));
        else if (fit > 0)
            marks::ball(painter, mark.center(), theme.px(14), fit, theme.safe);
        else
            marks::text(painter, mark.toRect(), u"?"_s, theme.font(FontRole::CaptionStrong), theme.text2,
                        Qt::AlignCenter);
        const QString tail = index.data(StoryUses::TailRole).toString();
        const QFont tailFont = theme.font(FontRole::Secondary);
        marks::text(painter, rect, fit > 0 || !name.isEmpty() ? tail : QString(), tailFont, theme.text3,
                    Qt::AlignRight | Qt::AlignVCenter);
        const int tailWidth = QFontMetrics(tailFont).horizontalAdvance(tail) + theme.px(8);
        marks::text(painter, rect.adjusted(theme.px(23), 0, -tailWidth, 0), index.data().toString(),
                    theme.font(FontRole::Body), theme.text);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).px(rowHeight)};
    }
};

class Line : public QWidget
{
public:
    explicit Line(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), themeOf(this).line); }
};

} // namespace

StoryPanel::StoryPanel(Session &session, const StoryEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_answers(session, StoryUses::What::Answers),
      m_tellings(session, StoryUses::What::Tellings),
      m_time(new PlainLabel({}, FontRole::BigNumber, &Theme::text, this)),
      m_target(new PlainLabel({}, FontRole::Caption, &Theme::text2, this)),
      m_bar(new StarBar(this)),
      m_coach(new CoachBlock(session, this)),
      m_coachPause(new QTimer(this)),
      m_answerTitle(new PlainLabel({}, FontRole::CaptionStrong, &Theme::text3, this)),
      m_map(new LinkButton(tr("Map…"), this)),
      m_rule(new Line(this)),
      m_toldTitle(new PlainLabel({}, FontRole::CaptionStrong, &Theme::text3, this)),
      m_ledger(new LinkButton(tr("Ledger"), this))
{
    const Theme &theme = themeOf(this);
    const int side = theme.px(size::PanePadding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.px(8));
    column->setSpacing(0);
    column->addWidget(makeHead());

    auto *top = new QVBoxLayout;
    top->setContentsMargins(side, 0, side, 0);
    top->setSpacing(theme.px(10));
    auto *times = new QHBoxLayout;
    times->setSpacing(theme.px(12));
    times->addWidget(m_time);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new PlainLabel(tr("telling time"), FontRole::Caption, &Theme::text2, this));
    words->addWidget(m_target);
    times->addLayout(words, 1);
    top->addLayout(times);
    top->addWidget(m_bar);
    column->addLayout(top);
    column->addSpacing(theme.px(16));
    column->addWidget(m_coach);
    column->addWidget(new Line(this));

    auto *answerHead = new QHBoxLayout;
    answerHead->setContentsMargins(side, theme.px(8), side, theme.px(2));
    answerHead->addWidget(m_answerTitle);
    answerHead->addStretch();
    answerHead->addWidget(m_map);
    column->addLayout(answerHead);
    m_answerList = makeList(m_answers, tr("Prompts that this story answers"));
    column->addWidget(m_answerList, 1);
    column->addWidget(m_rule);
    auto *toldHead = new QHBoxLayout;
    toldHead->setContentsMargins(side, theme.px(8), side, theme.px(2));
    toldHead->addWidget(m_toldTitle);
    toldHead->addStretch();
    toldHead->addWidget(m_ledger);
    column->addLayout(toldHead);
    m_tellingList = makeList(m_tellings, tr("When this story was told"));
    column->addWidget(m_tellingList);
    setMinimumWidth(theme.px(220));

    m_ledger->setToolTip(tr("Add or change when and to whom this story was told"));
    connect(m_ledger, &LinkButton::clicked, this,
            [this] { LedgerDialog(m_session, QDate::currentDate(), m_editor.story(), window()).exec(); });
    m_map->setToolTip(tr("Show this story in the coverage matrix"));
    connect(m_map, &LinkButton::clicked, this, &StoryPanel::mapRequested);
    connect(m_answerList, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT promptChosen(index.data(StoryUses::IdRole).toUuid());
    });
    connect(m_answerList, &QListView::clicked, m_answerList, &QListView::activated);
    m_coachPause->setSingleShot(true);
    m_coachPause->setInterval(coachPauseMillis);
    connect(m_coachPause, &QTimer::timeout, this, &StoryPanel::refreshCoach);
    for (StoryUses *model : {&m_answers, &m_tellings}) {
        for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, signal, this, &StoryPanel::fit);
        connect(model, &QAbstractItemModel::modelReset, this, &StoryPanel::fit);
    }
    setStory({});
}

QWidget *StoryPanel::makeHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    head->setFixedHeight(theme.px(size::PaneTitle));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(8), 0);
    row->addWidget(new PlainLabel(tr("Coach"), FontRole::BodyStrong, &Theme::text, head), 1);
    auto *more = new QToolButton(head);
    more->setIcon(icon(u"ellipsis"));
    more->setToolTip(tr("What the coach does not look for"));
    more->setAccessibleName(more->toolTip());
    more->setFocusPolicy(Qt::TabFocus);
    connect(more, &QToolButton::clicked, this, [this, more] {
        QMenu menu(more);
        m_coach->fillMenu(&menu);
        menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    row->addWidget(more);
    return head;
}

QListView *StoryPanel::makeList(StoryUses &model, const QString &name)
{
    auto *list = new QListView(this);
    list->setModel(&model);
    list->setItemDelegate(new UseDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setAccessibleName(name);
    setSurface(list->viewport(), Surface::Pane);
    return list;
}

void StoryPanel::setStory(StoryId id)
{
    m_answers.setStory(id);
    m_tellings.setStory(id);
    refresh();
    refreshCoach();
}

void StoryPanel::refreshCoach()
{
    m_coachPause->stop();
    m_coach->setStory(m_editor.shownStory());
}

void StoryPanel::refresh()
{
    const BankSettings settings = m_session.settings();
    std::array<double, 4> seconds{};
    TextSize told;
    for (size_t i = 0; i < toldSections.size(); ++i) {
        const SectionField *field = m_editor.section(toldSections[i]);
        const TextSize size = field ? measure(field->text()) : TextSize();
        told += size;
        seconds[i] = speakingSeconds(size, settings);
    }
    m_time->setText(formatDuration(speakingSeconds(told, settings)));
    const auto [from, to] = targetRange(Length::Full);
    m_target->setText(tr("target %1 – %2 at %3 wpm")
                          .arg(formatDuration(from), formatDuration(to))
                          .arg(settings.wordsPerMinute));
    m_bar->setSeconds(seconds);
    m_coachPause->start();
}

void StoryPanel::fit()
{
    const int answers = m_answers.rowCount();
    m_answerTitle->setText(answers == 0   ? tr("Answers no prompt yet")
                           : answers == 1 ? tr("Answers 1 prompt")
                                          : tr("Answers %1 prompts").arg(answers));
    const int tellings = m_tellings.rowCount();
    m_toldTitle->setText(tellings == 0   ? tr("Not told yet")
                         : tellings == 1 ? tr("Told once")
                         : tellings == 2 ? tr("Told twice")
                                         : tr("Told %1 times").arg(tellings));
    m_tellingList->setFixedHeight(std::min(tellings, mostTellings) * themeOf(this).px(rowHeight));
}

void StoryPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).pane);
}

} // namespace storybank
