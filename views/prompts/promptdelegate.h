#pragma once

#include "items/promptmodel.h"

#include <QStyledItemDelegate>

namespace storybank {

struct Theme;

/// Paints the cells of the table of prompts; the ground of a row and headings are the table's.
class PromptDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where "+ Draft" stands in the story cell `cell` of a gap.
    static QRect draftRect(const QRect &cell, const Theme &theme);

private:
    void paintName(QPainter *painter, const QRect &rect, const PromptRow &row, bool selected,
                   const Theme &theme) const;
    void paintCompetency(QPainter *painter, const QRect &rect, const PromptRow &row, const QColor &ink,
                         const Theme &theme) const;
    void paintStory(QPainter *painter, const QRect &rect, const PromptRow &row, bool selected,
                    const Theme &theme) const;
    void paintReplies(QPainter *painter, const QRect &rect, const PromptRow &row, const Theme &theme) const;
};

/// Paints the heading of a group over the whole row.
void paintPromptHead(QPainter *painter, const QRect &rect, const PromptHead &head, bool open, bool selected,
                     const Theme &theme);

/// The row or heading behind an index of the table, whichever proxies stand between; null when it is the
/// other.
const PromptRow *promptRowOf(const QModelIndex &index);
const PromptHead *promptHeadOf(const QModelIndex &index);

} // namespace storybank
