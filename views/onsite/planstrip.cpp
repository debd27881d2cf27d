#include "planstrip.h"

#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 36, lineInset = 38, linePadding = 5, mostHeight = 236;

bool hearsTwice(const Plan &plan)
{
    for (const PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : round.expected) {
            for (const Hindrance &caution : slot.cautions) {
                if (caution.code == Obstacle::HeardInLoop || caution.code == Obstacle::ToldToInterviewer)
                    return true;
            }
        }
    }
    return false;
}

struct LineLook
{
    QString icon;
    Token tone;
};

LineLook lookOf(BoardLine::Kind kind)
{
    switch (kind) {
    case BoardLine::Kind::Good:
        return {u"circle-check"_s, &Theme::ok};
    case BoardLine::Kind::Weak:
        return {u"unlink"_s, &Theme::gap};
    case BoardLine::Kind::Reuse:
        return {u"repeat-2"_s, &Theme::warnMark};
    case BoardLine::Kind::Open:
        return {u"triangle-alert"_s, &Theme::gap};
    case BoardLine::Kind::Caution:
        return {u"circle-alert"_s, &Theme::warnMark};
    case BoardLine::Kind::Gain:
        return {u"lightbulb"_s, &Theme::accentFg};
    case BoardLine::Kind::Change:
        return {u"wand-sparkles"_s, &Theme::accentFg};
    case BoardLine::Kind::Unused:
        break;
    }
    return {u"book-open"_s, &Theme::text2};
}

/// A sentence on as many lines as it takes, with the icon of what it says.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QRect wordsRect(const QRect &rect, const Theme &theme)
    {
        return rect.adjusted(theme.px(lineInset), theme.px(linePadding), -theme.px(14),
                             -theme.px(linePadding));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const auto *view = static_cast<const QListView *>(option.widget);
        const int width = wordsRect(QRect(0, 0, view->viewport()->width(), 100), theme).width();
        const QRect box = QFontMetrics(theme.font(FontRole::Body))
                              .boundingRect(QRect(0, 0, std::max(80, width), 1000), Qt::TextWordWrap,
                                            index.data().toString());
        return {80, std::max(theme.px(18), box.height()) + theme.px(2 * linePadding)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool focused = option.state & QStyle::State_HasFocus;
        const marks::RowState state{.selected = focused,
                                    .hovered = bool(option.state & QStyle::State_MouseOver) &&
                                               index.data(Qt::UserRole + 1).toBool(),
                                    .active = true,
                                    .focused = focused && showsKeyboardFocus(option.widget)};
        marks::row(painter, option.rect.adjusted(theme.px(4), 0, -theme.px(4), 0), state, theme,
                   size::CornerControl);
        const LineLook look = lookOf(static_cast<BoardLine::Kind>(index.data(Qt::UserRole).toInt()));
        const QRect words = wordsRect(option.rect, theme);
        drawIconIn(painter, QRect(option.rect.left() + theme.px(13), words.top(), theme.px(17), theme.px(17)),
                   look.icon, theme.*look.tone, theme.px(16));
        painter->setFont(theme.font(FontRole::Body));
        painter->setPen(marks::rowText(state, theme));
        painter->drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    }
};

} // namespace

PlanStrip::PlanStrip(QWidget *parent)
    : QFrame(parent), m_facts(new QHBoxLayout), m_explain(new LinkButton(tr("Explain"), this))
{
    const Theme &theme = themeOf(this);
    setFixedHeight(theme.px(stripHeight));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 0, theme.px(12), 0);
    row->setSpacing(theme.px(12));
    m_facts->setSpacing(theme.px(7));
    row->addLayout(m_facts, 1);
    row->addWidget(m_explain);
    m_explain->setCheckable(true);
    m_explain->setToolTip(tr("Say in words why the plan is as it is"));
    connect(m_explain, &QPushButton::toggled, this,
            [this](bool on) { m_explain->setText(on ? tr("Hide") : tr("Explain")); });
}

QString PlanStrip::facts() const
{
    return m_words.join(u"; "_s);
}

void PlanStrip::add(QStringView iconName, Token tone, const QString &words)
{
    if (!m_words.isEmpty()) {
        auto *line = new QFrame(this);
        line->setFrameShape(QFrame::VLine);
        line->setFixedHeight(themeOf(this).px(16));
        m_facts->addSpacing(themeOf(this).px(4));
        m_facts->addWidget(line);
        m_facts->addSpacing(themeOf(this).px(4));
    }
    m_words.append(words);
    m_facts->addWidget(new IconLabel(iconName.toString(), tone, 16, FontRole::Body, this));
    auto *label = new PlainLabel(words, FontRole::Body, &Theme::text, this);
    label->setMinimumWidth(1);
    m_facts->addWidget(label);
}

void PlanStrip::tell(const Board &board, const QString &weakestName)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_words.clear();
    const Plan &plan = board.shown;
    if (plan.prompts == 0) {
        add(u"info", &Theme::text2, tr("No prompt is expected yet: add those that you know of."));
    } else {
        const auto open = static_cast<int>(plan.open().size());
        if (open == 0)
            add(u"circle-check", &Theme::ok, tr("Every prompt answered"));
        else
            add(u"triangle-alert", &Theme::gap,
                open == 1 ? tr("1 prompt open") : tr("%1 prompts open").arg(open));
        if (plan.answered > 0 && hearsTwice(plan))
            add(u"circle-alert", &Theme::warnMark, tr("An interviewer hears a story twice"));
        else if (plan.answered > 0)
            add(u"circle-check", &Theme::ok, tr("No interviewer hears a story twice"));
        const auto reused = static_cast<int>(plan.reused.size());
        if (reused == 1)
            add(u"repeat-2", &Theme::warnMark,
                plan.reused.constFirst().rounds.size() == 2
                    ? tr("1 story in two rounds")
                    : tr("1 story told %1 times").arg(plan.reused.constFirst().rounds.size()));
        else if (reused > 1)
            add(u"repeat-2", &Theme::warnMark, tr("%1 stories told again").arg(reused));
        if (plan.weakest) {
            const PlannedSlot &weakest = plan.at(*plan.weakest);
            add(u"unlink", weakest.graded.grade < Grade::Strong ? &Theme::gap : &Theme::text2,
                weakest.fit ? tr("Weakest link: “%1”, fit %2").arg(weakestName).arg(*weakest.fit)
                            : tr("Weakest link: “%1”, not judged").arg(weakestName));
        }
    }
    m_facts->addStretch(1);
    setAccessibleName(facts());
}

void PlanStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), size::CornerCard, theme.pane, theme.line);
}

PlanLines::PlanLines(QWidget *parent)
    : QFrame(parent), m_model(new QStandardItemModel(this)), m_list(new QListView(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, theme.px(6), 1, theme.px(6));
    column->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("The plan explained"));
    setSurface(m_list->viewport(), Surface::Base);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_list->installEventFilter(this);
}

void PlanLines::setLines(const QList<BoardLine> &lines)
{
    m_lines = lines;
    const int row = m_list->currentIndex().row();
    m_model->clear();
    for (const BoardLine &line : lines) {
        auto *item = new QStandardItem(line.text);
        item->setEditable(false);
        item->setData(static_cast<int>(line.kind), Qt::UserRole);
        item->setData(line.place || !line.story.isNull(), Qt::UserRole + 1);
        item->setAccessibleText(line.text);
        m_model->appendRow(item);
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    updateGeometry();
}

QSize PlanLines::sizeHint() const
{
    int height = themeOf(this).px(14);
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForIndex(m_model->index(row, 0)).height();
    return {200, std::min(height, themeOf(this).px(mostHeight))};
}

void PlanLines::choose(int row)
{
    if (row >= 0 && row < m_lines.size())
        Q_EMIT lineChosen(m_lines.at(row));
}

bool PlanLines::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            Q_EMIT closeRequested();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_list->currentIndex().row());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PlanLines::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void PlanLines::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), size::CornerCard, theme.base, theme.line);
}

} // namespace storybank
