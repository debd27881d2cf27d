#include "mergerow.h"

#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QPainter>

namespace storybank {

namespace {

constexpr int padding = 18;

/// The text of one side: what both have and what only that side has.
QString textOf(const PartDifference &part, PieceKind own)
{
    QString text;
    for (const DifferencePiece &piece : part.pieces) {
        if (piece.kind == PieceKind::Same || piece.kind == own)
            text += piece.text;
    }
    return text;
}

} // namespace

MergeRow::MergeRow(const PartDifference &part, MergeSide side, bool canJoin, QWidget *parent)
    : QWidget(parent), m_choice(new SegmentedControl(this)), m_sides{MergeSide::Left, MergeSide::Right}
{
    const Theme &theme = themeOf(this);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, theme.px(10), 0, theme.px(12));
    rows->setSpacing(theme.px(6));
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    auto *name = new PlainLabel(part.name, FontRole::SecondaryStrong, &Theme::text2, this);
    name->setContentsMargins(theme.px(padding), 0, theme.px(padding), 0);
    head->addWidget(name, 1);
    m_choice->addSegment(tr("Left"));
    if (canJoin) {
        m_sides.insert(1, MergeSide::Both);
        m_choice->addSegment(tr("Both"));
    }
    m_choice->addSegment(tr("Right"));
    m_choice->setAccessibleName(tr("%1: which side to keep").arg(part.name));
    m_choice->setCurrentIndex(static_cast<int>(m_sides.indexOf(side)));
    auto *choice = new QHBoxLayout;
    choice->setContentsMargins(theme.px(padding), 0, theme.px(padding), 0);
    choice->addWidget(m_choice);
    choice->addStretch();
    head->addLayout(choice, 1);
    head->addStretch(1);
    rows->addLayout(head);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(0);
    m_left = addText(texts, textOf(part, PieceKind::Removed));
    m_merged = addText(texts, {});
    m_right = addText(texts, textOf(part, PieceKind::Added));
    rows->addLayout(texts);
    connect(m_choice, &SegmentedControl::currentChanged, this, [this] {
        dim();
        Q_EMIT sideChosen();
    });
    dim();
}

PlainLabel *MergeRow::addText(QBoxLayout *row, const QString &text)
{
    const Theme &theme = themeOf(this);
    auto *label = new PlainLabel(text, FontRole::Body, &Theme::text, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setContentsMargins(theme.px(padding), 0, theme.px(padding), 0);
    row->addWidget(label, 1);
    return label;
}

MergeSide MergeRow::side() const
{
    return m_sides.at(m_choice->currentIndex());
}

void MergeRow::setMerged(const QString &text)
{
    m_merged->setText(text);
    m_merged->updateGeometry();
}

void MergeRow::dim()
{
    m_left->setTone(side() == MergeSide::Right ? &Theme::text3 : &Theme::text2);
    m_right->setTone(side() == MergeSide::Left ? &Theme::text3 : &Theme::text2);
}

void MergeRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace storybank
