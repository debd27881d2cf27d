#include "queryhelppopup.h"

#include "items/queryhelp.h"
#include "switcherparts.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int popupWidth = 680;
constexpr int meaningLeft = 236;

/// An example as a token, what it means, and how many stories it finds.
class ExampleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                    .hovered = bool(option.state & QStyle::State_MouseOver)};
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        marks::row(painter, option.rect, state, theme, 0, true);
        const int left = option.rect.left() + theme.px(16);
        const QString example = index.data().toString();
        const QFont font = theme.font(FontRole::Secondary, QFont::Medium);
        const int wide = std::min(QFontMetrics(font).horizontalAdvance(example) + theme.px(12),
                                  theme.px(meaningLeft - 28));
        const int high = theme.px(20);
        const QRect token(left, option.rect.center().y() - high / 2, wide, high);
        painter->setPen(Qt::NoPen);
        painter->setBrush(state.selected ? theme.base : theme.tint);
        painter->drawRoundedRect(token, size::CornerTag, size::CornerTag);
        marks::text(painter, token.adjusted(theme.px(6), 0, 0, 0), example, font, theme.tintFg);
        const QRect rest = option.rect.adjusted(theme.px(meaningLeft), 0, -theme.px(16), 0);
        marks::text(painter, rest, index.data(QueryHelpPopup::CountRole).toString(),
                    theme.font(FontRole::Secondary), theme.text3, Qt::AlignRight | Qt::AlignVCenter);
        marks::text(painter, rest.adjusted(0, 0, -theme.px(40), 0),
                    index.data(QueryHelpPopup::MeaningRole).toString(), theme.font(FontRole::Secondary),
                    marks::rowText(state, theme, &Theme::text2));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).px(size::Row)};
    }
};

} // namespace

QueryHelpPopup::QueryHelpPopup(const Session &session, const CountedStories &counted, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_list(new QListView(this))
{
    const Theme &theme = themeOf(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("What you can search for"));
    setFixedWidth(theme.px(popupWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *title = new PlainLabel(tr("Words, and any of these; the number says how many stories each finds"),
                                 FontRole::CaptionStrong, &Theme::text2, this);
    title->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(6));
    column->addWidget(title);

    auto *model = new QStandardItemModel(m_list);
    const Library &library = session.library();
    for (const QueryExample &example :
         queryHelp(library, StoryStandings(library), QDate::currentDate(), counted)) {
        auto *item = new QStandardItem(example.text);
        item->setEditable(false);
        item->setData(example.meaning, MeaningRole);
        item->setData(example.count, CountRole);
        const QString found = example.count == 1 ? tr("1 story") : tr("%1 stories").arg(example.count);
        item->setData(u"%1: %2, %3"_s.arg(example.text, example.meaning, found), Qt::AccessibleTextRole);
        item->setToolTip(u"%1: %2"_s.arg(example.text, example.meaning));
        model->appendRow(item);
    }
    m_list->setModel(model);
    m_list->setItemDelegate(new ExampleDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(accessibleName());
    m_list->setFixedHeight(model->rowCount() * theme.px(size::Row) + theme.px(6));
    m_list->setCurrentIndex(model->index(0, 0));
    column->addWidget(m_list);
    column->addWidget(new KeyRow({{{u"↑"_s, u"↓"_s}, tr("choose")},
                                  {{u"Enter"_s}, tr("put into the search")},
                                  {{u"Esc"_s}, tr("close")}},
                                 this));
    const auto choose = [this](const QModelIndex &index) {
        const QString example = index.data().toString();
        close();
        Q_EMIT chosen(example);
    };
    connect(m_list, &QListView::activated, this, choose);
    connect(m_list, &QListView::clicked, this, choose);
    setFocusProxy(m_list);
}

QueryHelpPopup *QueryHelpPopup::openFor(QLineEdit *field, const Session &session,
                                        const CountedStories &counted)
{
    auto *popup = new QueryHelpPopup(session, counted, field);
    connect(popup, &QueryHelpPopup::chosen, field, [field](const QString &example) {
        field->setText(withExample(field->text(), example));
        field->setFocus(Qt::PopupFocusReason);
        field->end(false);
    });
    popup->adjustSize();
    // A window may reach over the edge of its screen.
    const QRect room = field->screen()->availableGeometry().united(field->window()->geometry());
    QPoint at = field->mapToGlobal(QPoint(0, field->height() + 4));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - popup->height())));
    popup->move(at);
    popup->show();
    popup->m_list->setFocus(Qt::PopupFocusReason);
    return popup;
}

void QueryHelpPopup::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(QPen(theme.ctl, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace storybank
