#include "roundcolumn.h"

#include "items/roundmodel.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// In designed px.
constexpr int headHeight = 112, inset = 12, discSide = 20, loadTop = 82, loadHeight = 5;

} // namespace

RoundHead::RoundHead(RoundModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_menu(new QToolButton(this))
{
    m_menu->setIcon(icon(u"ellipsis"));
    m_menu->setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&model, &RoundModel::headChanged, this, &RoundHead::retell);
    retell();
}

void RoundHead::setNumber(int number)
{
    m_number = number;
    retell();
}

void RoundHead::retell()
{
    const BoardRound &round = m_model.round();
    QStringList focus;
    for (const TagMark &mark : round.focus)
        focus.append(mark.name);
    QStringList parts{tr("Round %1: %2").arg(m_number).arg(round.name), round.when, focus.join(u", "_s),
                      round.load};
    if (round.interviewer != round.name)
        parts.insert(1, round.interviewer);
    parts.removeAll(QString());
    setAccessibleName(parts.join(u", "_s));
    setToolTip(parts.join(u'\n'));
    m_menu->setAccessibleName(tr("What to do with %1").arg(round.name));
    m_menu->setToolTip(tr("Edit, move, shorten or remove this round"));
    update();
}

QSize RoundHead::sizeHint() const
{
    return {themeOf(this).px(180), themeOf(this).px(headHeight)};
}

void RoundHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = themeOf(this).px(26);
    m_menu->setGeometry(width() - side - themeOf(this).px(6), themeOf(this).px(8), side, side);
}

void RoundHead::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT editRequested();
}

void RoundHead::paintFocus(QPainter &painter, const QRect &line, const BoardRound &round) const
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(FontRole::Caption);
    int x = line.left();
    for (qsizetype i = 0; i < round.focus.size(); ++i) {
        const TagMark &mark = round.focus.at(i);
        const int words = paint::labelWidth(font, mark.name);
        const QString more = u"+%1"_s.arg(round.focus.size() - i);
        const int needed = theme.px(14) + words;
        const int spare = i + 1 < round.focus.size() ? theme.px(26) : 0;
        if (i > 0 && x + needed + spare > line.right()) {
            marks::text(&painter, QRect(x, line.top(), line.right() - x, line.height()), more, font,
                        theme.text2);
            return;
        }
        marks::competency(&painter, QPointF(x + theme.px(4), QRectF(line).center().y()), 8, mark.hue, true,
                          theme);
        x += theme.px(13);
        marks::text(&painter, QRect(x, line.top(), line.right() - x, line.height()), mark.name, font,
                    theme.text2);
        x += words + theme.px(10);
    }
}

void RoundHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const BoardRound &round = m_model.round();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto line = [&](int left, int top, int height, int right) {
        return QRect(theme.px(left), theme.px(top), width() - theme.px(left + right), theme.px(height));
    };
    const QRect disc(theme.px(inset), theme.px(11), theme.px(discSide), theme.px(discSide));
    painter.setOpacity(round.struck ? 0.5 : 1);
    paint::box(&painter, disc, disc.height() / 2.0, theme.text2);
    marks::text(&painter, disc, QString::number(m_number), theme.font(FontRole::CaptionStrong), theme.base,
                Qt::AlignCenter);
    const QRect name = line(40, 12, 18, 36);
    marks::text(&painter, name, round.name, theme.font(FontRole::BodyStrong), theme.text);
    if (round.struck) {
        const int wide =
            std::min(name.width(), paint::labelWidth(theme.font(FontRole::BodyStrong), round.name));
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawLine(QPointF(name.left(), name.center().y()),
                         QPointF(name.left() + wide, name.center().y()));
    }
    const bool other = !round.interviewer.isEmpty() && round.interviewer != round.name;
    marks::text(&painter, line(40, 32, 16, inset),
                other ? round.when + u", "_s + round.interviewer : round.when,
                theme.font(FontRole::Secondary), theme.text2);
    paintFocus(painter, line(inset, 56, 16, inset), round);

    const QRect load = line(inset, loadTop, loadHeight, inset);
    const bool over = round.isOverfull() && !round.struck;
    paint::box(&painter, load, load.height() / 2.0, theme.line, theme.fills() ? Qt::transparent : theme.text);
    QRectF filled(load);
    const double share = round.minutes > 0 ? double(round.planned) / round.minutes : 1;
    filled.setWidth(load.width() * std::clamp(round.struck ? 0.0 : share, 0.0, 1.0));
    if (filled.width() >= 1)
        paint::box(&painter, filled, std::min(filled.width(), filled.height()) / 2,
                   over ? theme.warnMark : theme.star.at(1));
    const QRect words = line(inset, 91, 14, inset);
    if (over)
        drawIconIn(&painter, QRect(words.left(), words.top(), theme.px(13), words.height()),
                   u"triangle-alert", theme.warnMark, theme.px(12));
    marks::text(&painter, over ? words.adjusted(theme.px(17), 0, 0, 0) : words, round.load,
                theme.font(FontRole::Caption), over ? theme.warn : theme.text3);
}

RoundColumn::RoundColumn(RoundModel &model, QWidget *parent)
    : QFrame(parent),
      m_head(new RoundHead(model, this)),
      m_list(new SlotList(model, this)),
      m_add(new QToolButton(this))
{
    const Theme &theme = themeOf(this);
    setAcceptDrops(true);
    setMinimumWidth(theme.px(184));
    setMaximumWidth(theme.px(320));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, theme.px(8));
    column->setSpacing(0);
    column->addWidget(m_head);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    inside->setSpacing(0);
    inside->addWidget(m_list);
    inside->addWidget(m_add, 0, Qt::AlignLeft);
    inside->addStretch(1);
    column->addLayout(inside, 1);
    m_add->setIcon(icon(u"plus"));
    m_add->setText(tr("Add prompt"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setToolTip(tr("Expect more prompts in this round"));
    const auto name = [this, &model] {
        m_list->setAccessibleName(tr("Prompts of %1").arg(model.round().name));
        m_add->setAccessibleName(tr("Add a prompt to %1").arg(model.round().name));
    };
    connect(&model, &RoundModel::headChanged, this, name);
    name();
}

void RoundColumn::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(&painter, rect(), size::CornerCard, theme.pane, m_aimed ? theme.accentFg : theme.line,
               m_aimed ? 2 : 1);
}

void RoundColumn::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void RoundColumn::dragEnterEvent(QDragEnterEvent *event)
{
    m_aimed = m_list->takesDrop(*event->mimeData());
    event->setAccepted(m_aimed);
    update();
}

void RoundColumn::dragLeaveEvent(QDragLeaveEvent *)
{
    m_aimed = false;
    update();
}

void RoundColumn::dropEvent(QDropEvent *event)
{
    m_aimed = false;
    update();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    m_list->dropAtEnd(*event->mimeData());
}

} // namespace storybank
