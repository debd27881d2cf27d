#include "importdelegate.h"

#include "items/importmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QPainter>

namespace storybank {

namespace {

using RowKind = ImportModel::RowKind;

constexpr int textLeft = 36; ///< behind the check box
constexpr int boxLeft = 12;

RowKind rowKind(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(ImportModel::RowKindRole).toInt());
}

/// An exact duplicate is said in a prompt's own row; a story has a strip for it.
bool hasStrip(const QModelIndex &index)
{
    return rowKind(index) == RowKind::Story && !index.data(ImportModel::LikenessRole).toString().isEmpty();
}

int heightOf(const QModelIndex &item)
{
    switch (rowKind(item)) {
    case RowKind::Group:
        return 34;
    case RowKind::Story:
        return hasStrip(item) ? 80 : 56;
    default:
        return 36;
    }
}

QRect boxRect(const QRect &row, int centre, const Theme &theme)
{
    const int side = theme.px(size::CheckBox);
    return {row.left() + theme.px(boxLeft), centre - side / 2, side, side};
}

/// The vertical middle of a row's first line.
int firstLine(const QRect &row, const QModelIndex &index, const Theme &theme)
{
    return rowKind(index) == RowKind::Story ? row.top() + theme.px(18) : row.center().y();
}

void paintCheck(QPainter *painter, const QRect &row, const QModelIndex &index,
                const QStyleOptionViewItem &option, const Theme &theme)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionButton box;
    box.rect = boxRect(row, firstLine(row, index, theme), theme);
    box.state = QStyle::State_Enabled;
    box.palette = option.palette;
    const auto checked = static_cast<Qt::CheckState>(state.toInt());
    box.state |= checked == Qt::Checked            ? QStyle::State_On
                 : checked == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                   : QStyle::State_Off;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

int paintCompetencies(QPainter *painter, QRect line, const QModelIndex &index, const Theme &theme)
{
    const QStringList names = index.data(ImportModel::CompetenciesRole).toStringList();
    const QVariantList hues = index.data(ImportModel::HuesRole).toList();
    const QFont font = theme.font(FontRole::Secondary);
    const QFontMetrics metrics(font);
    for (qsizetype i = 0; i < names.size() && i < 2; ++i) {
        marks::competency(painter, QPointF(line.left() + theme.px(5), line.center().y() + 0.5), theme.px(9),
                          hues.value(i).toInt(), true, theme);
        line.setLeft(line.left() + theme.px(15));
        marks::text(painter, line, names.at(i), font, theme.text2);
        line.setLeft(line.left() + metrics.horizontalAdvance(names.at(i)) + theme.px(10));
    }
    return line.left();
}

void paintSections(QPainter *painter, int left, int middle, const QVariantList &found, const Theme &theme)
{
    constexpr std::array letters{"S", "T", "A", "R"};
    for (qsizetype i = 0; i < found.size() && i < 4; ++i) {
        const QRectF badge(left + theme.px(18) * i, middle - theme.px(8), theme.px(16), theme.px(16));
        const bool has = found.at(i).toBool();
        painter->setPen(has ? QPen(Qt::NoPen) : QPen(theme.ctl, 1));
        painter->setBrush(has ? QBrush(theme.strongCell) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(has ? theme.strongSymbol : theme.text2);
        painter->setFont(theme.font(FontRole::CaptionStrong));
        painter->drawText(badge, Qt::AlignCenter, QString::fromLatin1(letters.at(static_cast<size_t>(i))));
    }
}

void paintStrip(QPainter *painter, const QRect &strip, const QString &text, const Theme &theme)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.warnBg);
    painter->drawRoundedRect(strip, size::CornerTag, size::CornerTag);
    drawIconIn(painter, QRectF(strip.left() + 4, strip.top(), 16, strip.height()), u"copy", theme.warn,
               theme.px(13));
    marks::text(painter, strip.adjusted(theme.px(24), 0, -6, 0), text, theme.font(FontRole::SecondaryMedium),
                theme.warn);
}

void paintGroup(QPainter *painter, const QRect &row, const QModelIndex &index, const Theme &theme)
{
    const QFont font = theme.font(FontRole::BodyStrong);
    QRect line = row.adjusted(theme.px(textLeft), 0, -8, 0);
    if (!index.data(Qt::CheckStateRole).isValid())
        drawIconIn(painter, QRectF(row.left() + theme.px(boxLeft), row.top(), theme.px(16), row.height()),
                   u"circle-help", theme.gap, theme.px(16));
    marks::text(painter, line, index.data().toString(), font, theme.text);
    line.setLeft(line.left() + QFontMetrics(font).horizontalAdvance(index.data().toString()) + theme.px(10));
    marks::text(painter, line, index.data(ImportModel::ChosenRole).toString(),
                theme.font(FontRole::Secondary), theme.text3);
}

void paintStory(QPainter *painter, const QRect &row, const QModelIndex &index, const Theme &theme)
{
    const QFont font = theme.font(FontRole::BodyStrong);
    const int right = row.right() - 8;
    const QString title = index.data().toString();
    QRect line(row.left() + theme.px(textLeft), row.top() + theme.px(8), 0, theme.px(20));
    const int badges = theme.px(4 * 18 + 10);
    const int wide = std::min(QFontMetrics(font).horizontalAdvance(title) + 1, right - badges - line.left());
    line.setWidth(wide);
    marks::text(painter, line, title, font, theme.text);
    paintSections(painter, line.right() + theme.px(10), line.center().y(),
                  index.data(ImportModel::SectionsRole).toList(), theme);
    QRect second(line.left(), line.bottom() + theme.px(3), right - line.left(), theme.px(18));
    second.setLeft(paintCompetencies(painter, second, index, theme));
    marks::text(painter, second, index.data(ImportModel::NumbersRole).toString(),
                theme.font(FontRole::Secondary), theme.text2);
    if (hasStrip(index)) {
        const QRect strip(line.left(), second.bottom() + theme.px(4), right - line.left(), theme.px(20));
        paintStrip(painter, strip, index.data(ImportModel::LikenessRole).toString(), theme);
    }
}

void paintPrompt(QPainter *painter, const QRect &row, const QModelIndex &index, const Theme &theme)
{
    const bool in = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QRect line = row.adjusted(theme.px(textLeft), 0, -8, 0);
    const QString like = index.data(ImportModel::LikenessRole).toString();
    if (!like.isEmpty()) {
        const QFontMetrics metrics(theme.font(FontRole::SecondaryMedium));
        const int wide = std::min(metrics.horizontalAdvance(like) + theme.px(34), line.width() / 2);
        const QRect strip(line.right() - wide, line.center().y() - theme.px(10), wide, theme.px(20));
        paintStrip(painter, strip, like, theme);
        line.setRight(strip.left() - theme.px(8));
    }
    marks::text(painter, line, index.data().toString(), theme.font(FontRole::Body),
                in ? theme.text : theme.text2);
}

/// Looks like a combo box at rest; a click opens the real one.
void paintChoice(QPainter *painter, const QRect &row, const QModelIndex &index,
                 const QStyleOptionViewItem &option, const Theme &theme)
{
    QStyleOptionComboBox box;
    box.rect = QRect(row.left(), firstLine(row, index, theme) - theme.px(13), row.width() - 8, theme.px(26));
    box.currentText = index.data().toString();
    box.state = QStyle::State_Enabled;
    box.palette = option.palette;
    box.fontMetrics = QFontMetrics(theme.font(FontRole::Secondary));
    painter->setFont(theme.font(FontRole::Secondary));
    const QStyle *style = option.widget->style();
    style->drawComplexControl(QStyle::CC_ComboBox, &box, painter, option.widget);
    style->drawControl(QStyle::CE_ComboBoxLabel, &box, painter, option.widget);
}

} // namespace

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QModelIndex item = index.siblingAtColumn(ImportModel::ItemColumn);
    const RowKind kind = rowKind(item);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, kind == RowKind::Group ? theme.pane : selected ? theme.tint : theme.base);
    if (selected && index.column() == ImportModel::ItemColumn)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme.accentFg);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    if (index.column() == ImportModel::LineColumn) {
        const QRect line(option.rect.left(), firstLine(option.rect, item, theme) - theme.px(10),
                         option.rect.width() - theme.px(12), theme.px(20));
        marks::text(painter, line, index.data().toString(), theme.font(FontRole::Secondary), theme.text3,
                    Qt::AlignRight | Qt::AlignVCenter);
    } else if (index.column() == ImportModel::ChoiceColumn) {
        if (kind != RowKind::Group)
            paintChoice(painter, option.rect, item.siblingAtColumn(ImportModel::ChoiceColumn), option, theme);
    } else {
        paintCheck(painter, option.rect, index, option, theme);
        if (kind == RowKind::Group)
            paintGroup(painter, option.rect, index, theme);
        else if (kind == RowKind::Story)
            paintStory(painter, option.rect, index, theme);
        else
            paintPrompt(painter, option.rect, index, theme);
    }
    painter->restore();
}

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = heightOf(index.siblingAtColumn(ImportModel::ItemColumn));
    return {100, themeOf(option.widget).px(height)};
}

QWidget *ImportDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->addItems(index.data(ImportModel::ChoicesRole).toStringList());
    box->setAccessibleName(tr("What happens with this item"));
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<ImportDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
}

void ImportDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(ImportModel::ChoiceRole).toInt());
}

void ImportDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentIndex());
}

void ImportDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const int middle = firstLine(option.rect, index.siblingAtColumn(ImportModel::ItemColumn), theme);
    editor->setGeometry(option.rect.left(), middle - theme.px(13), option.rect.width() - 8, theme.px(26));
}

bool ImportDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid() || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const Theme &theme = themeOf(option.widget);
    if (event->type() == QEvent::MouseButtonRelease) {
        const QRect box =
            boxRect(option.rect, firstLine(option.rect, index, theme), theme).adjusted(-6, -6, 6, 6);
        if (!box.contains(static_cast<QMouseEvent *>(event)->pos()))
            return false;
    } else if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space) {
        return false;
    }
    const Qt::CheckState next = state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
    return model->setData(index, next, Qt::CheckStateRole);
}

} // namespace storybank
