#include "metricdelegate.h"

#include "items/metricmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/undoguard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;

QStringView shareIcon(int level)
{
    constexpr std::array names{u"message-circle", u"blend", u"ban"};
    return names[static_cast<size_t>(std::clamp(level, 0, 2))];
}

QStringList choices(int column)
{
    switch (column) {
    case MetricModel::Certain:
        return {certaintyName(Certainty::Measured), certaintyName(Certainty::Estimated),
                certaintyName(Certainty::CannotConfirm)};
    case MetricModel::Share:
        return {shareName(ShareLevel::Say), shareName(ShareLevel::Blur), shareName(ShareLevel::Never)};
    case MetricModel::Change:
        return {MetricDelegate::tr("Higher is better"), MetricDelegate::tr("Lower is better")};
    default:
        return {};
    }
}

/// A baseline that is missing asks for itself: dashed underline in the colour of a warning.
void askForBaseline(QPainter *painter, const QRect &rect, const Theme &theme)
{
    const QString words = MetricDelegate::tr("add baseline");
    const QFont font = theme.font(FontRole::Body);
    marks::text(painter, rect, words, font, theme.warn, Qt::AlignRight | Qt::AlignVCenter);
    const int wide = QFontMetrics(font).horizontalAdvance(words);
    painter->setPen(QPen(theme.warn, 1, Qt::DashLine));
    const int y = rect.center().y() + theme.px(9);
    painter->drawLine(rect.right() - wide, y, rect.right(), y);
}

void paintText(QPainter *painter, const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    const QString text = index.data().toString();
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    switch (index.column()) {
    case MetricModel::Name:
        marks::text(painter, rect, text.isEmpty() ? MetricDelegate::tr("Name") : text,
                    theme.font(FontRole::Body), text.isEmpty() ? theme.text3 : theme.text);
        break;
    case MetricModel::Baseline:
        if (index.data(MetricModel::MissingRole).toBool())
            askForBaseline(painter, rect, theme);
        else
            marks::text(painter, rect, text.isEmpty() ? u"—"_s : text, theme.font(FontRole::Body),
                        text.isEmpty() ? theme.text3 : theme.text, right);
        break;
    case MetricModel::Result:
        marks::text(painter, rect, text.isEmpty() ? u"—"_s : text, theme.font(FontRole::BodyStrong),
                    text.isEmpty() ? theme.text3 : theme.text, right);
        break;
    case MetricModel::Change: {
        const bool better = index.data(MetricModel::BetterRole).toBool();
        marks::text(painter, rect, text.isEmpty() ? u"—"_s : text,
                    theme.font(text.isEmpty() ? FontRole::Body : FontRole::BodyStrong),
                    text.isEmpty() ? theme.text3
                    : better       ? theme.ok
                                   : theme.bad,
                    right);
        if (!text.isEmpty() && !better) {
            const int wide = QFontMetrics(theme.font(FontRole::BodyStrong)).horizontalAdvance(text);
            drawIconIn(painter,
                       QRectF(rect.right() - wide - theme.px(18), rect.top(), theme.px(14), rect.height()),
                       u"triangle-alert", theme.bad, theme.px(13));
        }
        break;
    }
    case MetricModel::Certain:
        marks::text(painter, rect, text, theme.font(FontRole::Body), theme.text2);
        break;
    default:
        break;
    }
}

} // namespace

QRect MetricDelegate::textRect(const QRect &cell, int column, const Theme &theme)
{
    const int inset = theme.px(padding);
    const int left = column == MetricModel::Name ? 0 : inset / 2;
    const int right = column == MetricModel::Share ? inset + inset / 2 : inset / 2;
    return cell.adjusted(left, 0, -right, 0);
}

void MetricDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->fillRect(rect, focused ? theme.tint : theme.base);
    const bool isLast = index.row() + 1 == index.model()->rowCount();
    if (!isLast)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (focused && !theme.fills()) {
        painter->setPen(QPen(theme.accentFg, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const int code = index.data(MetricModel::CodeRole).toInt();
    if (index.column() == MetricModel::Star) {
        drawIconIn(painter, rect, u"star", code ? theme.warnMark : theme.ctl, theme.px(15),
                   code ? IconFill::Filled : IconFill::Outline);
    } else if (index.column() == MetricModel::Share) {
        drawIconIn(painter,
                   QRectF(rect.right() - theme.px(padding + padding / 2 + 16), rect.top(), theme.px(18),
                          rect.height()),
                   shareIcon(code), theme.text2, theme.px(14));
    } else {
        paintText(painter, textRect(rect.adjusted(0, 0, 0, -1), index.column(), theme), index, theme);
    }
    painter->restore();
}

QWidget *MetricDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const QStringList words = choices(index.column());
    if (words.isEmpty()) {
        auto *field = new QLineEdit(parent);
        leaveUndoToTheBank(field);
        const bool isName = index.column() == MetricModel::Name;
        field->setAlignment(isName ? Qt::AlignLeft : Qt::AlignRight);
        field->setPlaceholderText(isName ? tr("Name") : tr("15 %"));
        field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return field;
    }
    auto *combo = new QComboBox(parent);
    combo->addItems(words);
    combo->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *self = const_cast<MetricDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    // Opened by a click on a cell that only shows a choice, so the choice opens at once.
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void MetricDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(index.data(MetricModel::CodeRole).toInt());
    else if (auto *field = qobject_cast<QLineEdit *>(editor); field && field->text().isEmpty())
        field->setText(index.data(Qt::EditRole).toString());
}

void MetricDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentIndex(), MetricModel::CodeRole);
    else if (const auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text(), Qt::EditRole);
}

} // namespace storybank
