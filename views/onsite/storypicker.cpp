#include "storypicker.h"

#include "domain/text.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/listkeys.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int rowHeight = 46, FirstRole = Qt::UserRole;

/// A story with its fit, and under it what is to be known.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const QList<StoryChoice> &choices, QObject *parent)
        : QStyledItemDelegate(parent), m_choices(choices)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, themeOf(option.widget).px(rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const StoryChoice &choice = m_choices.at(index.data(FirstRole).toInt());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                    .hovered = bool(option.state & QStyle::State_MouseOver),
                                    .active = true,
                                    .focused = false};
        const QRect row = option.rect;
        marks::row(painter, row, state, theme, size::CornerControl);
        const QPointF ball(row.left() + theme.px(20), row.top() + theme.px(15.5));
        if (choice.fit > 0)
            marks::ball(painter, ball, 15, choice.fit, theme.safe);
        else
            marks::text(painter,
                        QRect(row.left() + theme.px(10), row.top() + theme.px(6), theme.px(20), theme.px(18)),
                        QStringLiteral("?"), theme.font(FontRole::SecondaryStrong), theme.text3,
                        Qt::AlignCenter);
        const int left = row.left() + theme.px(38);
        const int width = row.right() - left - theme.px(30);
        marks::text(painter, QRect(left, row.top() + theme.px(6), width, theme.px(18)), choice.title,
                    theme.font(FontRole::BodyStrong), marks::rowText(state, theme));
        QRect reason(left, row.top() + theme.px(25), width + theme.px(22), theme.px(16));
        if (choice.warned) {
            drawIconIn(painter, QRect(reason.left(), reason.top(), theme.px(13), reason.height()),
                       u"circle-alert", theme.warnMark, theme.px(13));
            reason.setLeft(reason.left() + theme.px(18));
        }
        marks::text(painter, reason, choice.reason, theme.font(FontRole::Secondary),
                    choice.warned ? theme.warn : marks::rowText(state, theme, &Theme::text2));
        if (choice.hue >= 0)
            marks::competency(painter, QPointF(row.right() - theme.px(16), ball.y()), 9, choice.hue, true,
                              theme);
        painter->restore();
    }

private:
    const QList<StoryChoice> &m_choices;
};

} // namespace

StoryPicker::StoryPicker(const QString &prompt, const QList<StoryChoice> &choices, QWidget *parent)
    : QDialog(parent),
      m_choices(choices),
      m_field(new SearchField(tr("Find a story"), {}, this)),
      m_model(new QStandardItemModel(this)),
      m_list(new QListView(this))
{
    setWindowTitle(tr("Choose a story"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(10));
    auto *title = new PlainLabel(prompt, FontRole::CardHeading, &Theme::text, this);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_choices, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Stories, the best first"));
    column->addWidget(m_list, 1);
    column->addWidget(new PlainLabel(tr("The story you choose is locked: planning keeps it."),
                                     FontRole::Secondary, &Theme::text3, this));
    connect(m_field, &QLineEdit::textChanged, this, &StoryPicker::fill);
    connect(m_list, &QListView::clicked, this, &StoryPicker::choose);
    connect(m_list, &QListView::activated, this, &StoryPicker::choose);
    connect(new ListKeys(m_field, m_list), &ListKeys::taken, this, &StoryPicker::choose);
    fill();
    m_field->setFocus();
    resize(theme.px(520), theme.px(560));
}

void StoryPicker::fill()
{
    const QString wanted = foldedKey(m_field->text());
    m_model->clear();
    for (int i = 0; i < m_choices.size(); ++i) {
        const StoryChoice &choice = m_choices.at(i);
        if (!wanted.isEmpty() && !foldedKey(choice.title).contains(wanted))
            continue;
        auto *item = new QStandardItem(choice.title);
        item->setEditable(false);
        item->setData(i, FirstRole);
        item->setToolTip(choice.reason.toHtmlEscaped());
        item->setAccessibleText(choice.title + QStringLiteral(", ") + choice.reason);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void StoryPicker::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_story = m_choices.at(index.data(FirstRole).toInt()).story;
    accept();
}

} // namespace storybank
