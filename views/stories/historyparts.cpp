#include "historyparts.h"

#include "versiondelegate.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidePadding = 20;
constexpr int barHeight = 44;
constexpr int legendHeight = 36;
constexpr int roomForSize = 480; ///< a column as wide as this shows what a version holds

} // namespace

VersionPane::VersionPane(VersionModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_list(new QListView(this))
{
    const Theme &theme = themeOf(this);
    setSurface(this, Surface::Pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    buildList(model);
    column->addWidget(m_list, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);
    auto *note =
        new PlainLabel(tr("Thinned by age: every one of the last two days, then one a day, a week, a month."),
                       FontRole::Secondary, &Theme::text3, this);
    note->setWordWrap(true);
    const int side = theme.px(16);
    note->setContentsMargins(side, theme.px(8), side, theme.px(8));
    column->addWidget(note);
}

QWidget *VersionPane::buildHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    head->setFixedHeight(theme.px(size::PaneTitle));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(8), 0, theme.px(size::PanePadding), 0);
    row->setSpacing(theme.px(8));
    auto *back = new QToolButton(head);
    back->setIcon(icon(u"arrow-left"));
    back->setToolTip(tr("Back to the story (Esc)"));
    back->setAccessibleName(tr("Back to the story"));
    connect(back, &QToolButton::clicked, this, &VersionPane::closeRequested);
    row->addWidget(back);
    row->addWidget(new PlainLabel(tr("History"), FontRole::BodyStrong, &Theme::text, head));
    m_count = new PlainLabel({}, FontRole::Body, &Theme::text3, head);
    row->addWidget(m_count, 1);
    connect(&m_model, &VersionModel::refreshed, this, [this] {
        const qsizetype count = m_model.versions().size();
        m_count->setText(count == 1 ? tr("1 version") : tr("%1 versions").arg(count));
    });
    return head;
}

void VersionPane::buildList(VersionModel &model)
{
    m_list->setModel(&model);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Versions"));
    setSurface(m_list->viewport(), Surface::Pane);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &VersionPane::currentChanged);
}

CompareBar::CompareBar(QWidget *parent)
    : QWidget(parent),
      m_left(addHalf()),
      m_right(addHalf()),
      m_restore(new QPushButton(icon(u"history", &Theme::onAccent), tr("Restore this version"), m_left.box)),
      m_against(new ChoiceBox(tr("Compare with"), m_right.box))
{
    setSurface(this, Surface::Pane);
    setFixedHeight(themeOf(this).px(barHeight));
    setButtonRole(m_restore, ButtonRole::Main);
    m_restore->setToolTip(tr("Make the story what it was then; this can be undone"));
    m_left.row->addWidget(m_restore);
    m_right.row->addWidget(m_against);
}

CompareBar::Half CompareBar::addHalf()
{
    const Theme &theme = themeOf(this);
    Half half{new QWidget(this), nullptr, nullptr, nullptr};
    half.row = new QHBoxLayout(half.box);
    half.row->setContentsMargins(theme.px(sidePadding), 0, theme.px(sidePadding), 0);
    half.row->setSpacing(theme.px(9));
    half.moment = new PlainLabel({}, FontRole::BodyStrong, &Theme::text, half.box);
    half.size = new PlainLabel({}, FontRole::Secondary, &Theme::text2, half.box);
    half.row->addWidget(half.moment);
    half.row->addWidget(half.size, 1);
    half.row->addStretch();
    return half;
}

void CompareBar::setLeft(const QString &moment, const QString &size)
{
    m_left.moment->setText(moment);
    m_left.size->setText(size);
}

void CompareBar::setRight(const QString &moment, const QString &size)
{
    m_right.moment->setText(moment);
    m_right.size->setText(size);
}

void CompareBar::setRoom(int width)
{
    m_room = width;
    const int middle = width / 2;
    m_left.box->setGeometry(0, 0, middle, minimumHeight());
    m_right.box->setGeometry(middle, 0, width - middle, minimumHeight());
    const bool wide = middle >= themeOf(this).px(roomForSize);
    m_left.size->setVisible(wide);
    m_right.size->setVisible(wide);
    update();
}

void CompareBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(QRect(m_room / 2, 0, 1, height()), theme.line);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

DifferenceLegend::DifferenceLegend(const QString &note, QWidget *parent) : QWidget(parent), m_note(note)
{
    setFixedHeight(themeOf(this).px(legendHeight));
    setAccessibleName(tr("Struck through: taken out since. Underlined: put in since."));
}

void DifferenceLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const QFont font = theme.font(FontRole::Secondary);
    const int high = theme.px(18);
    int x = theme.px(sidePadding);
    const auto sample = [&](const QString &words, const QColor &ground, const QColor &colour) {
        const int wide = QFontMetrics(font).horizontalAdvance(words) + 1;
        const QRect rect(x, (height() - high) / 2, wide, high);
        painter.fillRect(rect, ground);
        marks::text(&painter, rect, words, font, colour);
        x += wide + theme.px(16);
        return rect;
    };
    const QRect out = sample(tr("taken out since"), theme.badBg, theme.bad);
    painter.fillRect(QRectF(out.left(), out.center().y() + 0.5, out.width(), 1.5), theme.bad);
    const QRect in = sample(tr("put in since"), theme.okBg, theme.text);
    painter.fillRect(QRectF(in.left(), in.bottom() - 1, in.width(), 2), theme.ok);
    const QRect rest(x, 0, width() - x - theme.px(sidePadding), height());
    marks::text(&painter, rest, m_note, font, theme.text2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace storybank
