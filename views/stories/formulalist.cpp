#include "formulalist.h"

#include "domain/text.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/searchfield.h"
#include "wording/impact.h"

#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

enum { IdRole = Qt::UserRole, SummaryRole, IconRole, HeadingRole };

constexpr int headingHeight = 30;

class FormulaDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(HeadingRole).toBool()) {
            marks::text(painter, option.rect.adjusted(theme.px(8), theme.px(8), 0, 0),
                        index.data().toString(), theme.font(FontRole::CaptionStrong), theme.text2);
        } else {
            paintFormula(painter, option, index, theme);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        return {0, theme.px(index.data(HeadingRole).toBool() ? headingHeight : size::TwoLineRow)};
    }

private:
    static void paintFormula(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const Theme &theme)
    {
        const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                    .hovered = bool(option.state & QStyle::State_MouseOver),
                                    .focused = bool(option.state & QStyle::State_HasFocus)};
        const QRect &rect = option.rect;
        marks::row(painter, rect, state, theme, size::CornerControl);
        const QColor strong = marks::rowText(state, theme);
        drawIconIn(painter,
                   QRectF(rect.left() + theme.px(8), rect.top() + theme.px(6), theme.px(20), theme.px(18)),
                   index.data(IconRole).toString(), state.selected ? strong : theme.text2, theme.px(16));
        const QRect words = rect.adjusted(theme.px(36), theme.px(5), -theme.px(8), 0);
        marks::text(painter, QRect(words.left(), words.top(), words.width(), theme.px(18)),
                    index.data().toString(),
                    theme.font(state.selected ? FontRole::BodyStrong : FontRole::BodyMedium), strong);
        marks::text(painter, QRect(words.left(), words.top() + theme.px(18), words.width(), theme.px(16)),
                    index.data(SummaryRole).toString(), theme.font(FontRole::Secondary), theme.text2);
    }
};

void addHeading(QListWidget *list, const QString &name)
{
    auto *item = new QListWidgetItem(name, list);
    item->setData(HeadingRole, true);
    item->setFlags(Qt::NoItemFlags);
}

void addFormula(QListWidget *list, const Formula &formula)
{
    const FormulaWords words = formulaWords(formula.id);
    auto *item = new QListWidgetItem(words.title, list);
    item->setData(IdRole, formula.id);
    item->setData(SummaryRole, words.summary);
    item->setData(IconRole, formula.icon);
    item->setData(Qt::AccessibleTextRole, words.title + u", "_s + words.summary);
}

} // namespace

FormulaList::FormulaList(const QList<Formula> &formulas, QWidget *parent)
    : QWidget(parent),
      m_search(new SearchField(tr("Find a formula"), {}, this)),
      m_list(new QListWidget(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(10), theme.px(12), theme.px(10), theme.px(12));
    column->setSpacing(theme.px(6));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_search->setAccessibleName(tr("Find a formula"));
    m_list->setAccessibleName(tr("Formulas"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new FormulaDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(m_list->viewport(), Surface::Pane);
    for (size_t i = 0; i < Codes<FormulaGroup>::names.size(); ++i) {
        const auto group = static_cast<FormulaGroup>(i);
        addHeading(m_list, groupName(group));
        for (const Formula &formula : formulas) {
            if (formula.group == group)
                addFormula(m_list, formula);
        }
    }
    if (!formulas.isEmpty())
        setCurrent(formulas.constFirst().id);
    connect(m_search, &QLineEdit::textChanged, this, &FormulaList::filter);
    connect(m_search, &SearchField::listRequested, this, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT currentChanged(item->data(IdRole).toString());
    });
}

QString FormulaList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(IdRole).toString() : QString();
}

void FormulaList::setCurrent(const QString &id)
{
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!id.isEmpty() && m_list->item(row)->data(IdRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void FormulaList::filter(const QString &text)
{
    const QString key = foldedKey(text);
    QListWidgetItem *heading = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->data(HeadingRole).toBool()) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        const bool found = foldedKey(item->data(Qt::AccessibleTextRole).toString()).contains(key);
        item->setHidden(!found);
        if (found)
            heading->setHidden(false);
    }
}

} // namespace storybank
