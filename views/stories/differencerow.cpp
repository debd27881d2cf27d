#include "differencerow.h"

#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// In designed px.
constexpr int sidePadding = 20;
constexpr int textLeft = 26;
constexpr int headHeight = 26;
constexpr int badgeSide = 18;
constexpr int sameHeight = 30;

void paintSign(QPainter *painter, const QRect &rect, const QString &sign, const Theme &theme)
{
    const bool isLetter = sign.size() == 1;
    marks::badge(painter, rect, isLetter ? sign : QString(), false, theme);
    if (!isLetter)
        drawIconIn(painter, rect, sign, theme.text2, theme.px(12));
}

/// The letter or icon before a part's name.
class Sign : public QWidget
{
public:
    Sign(const QString &sign, QWidget *parent) : QWidget(parent), m_sign(sign)
    {
        const int side = themeOf(this).px(badgeSide);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSign(&painter, rect(), m_sign, themeOf(this));
    }

private:
    QString m_sign;
};

QString countWords(const QString &sign, int count)
{
    return count == 1 ? DifferenceRow::tr("%1 word").arg(sign + u'1')
                      : DifferenceRow::tr("%1 words").arg(sign + QString::number(count));
}

} // namespace

DifferenceRow::DifferenceRow(const PartDifference &part, const DifferenceLook &look, QWidget *parent)
    : QWidget(parent), m_look(look)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 1);
    row->setSpacing(0);
    DifferenceText *left = addColumn(row, part, look.inlined ? Side::Both : Side::Left);
    DifferenceText *right = look.inlined ? left : addColumn(row, part, Side::Right);
    findStops(part.pieces, left, right);
}

bool DifferenceRow::shows(PieceKind kind, Side side) const
{
    if (kind == PieceKind::Same || side == Side::Both)
        return true;
    const bool older = (side == Side::Left) == m_look.leftIsOlder;
    return older == (kind == PieceKind::Removed);
}

DifferenceText *DifferenceRow::addColumn(QBoxLayout *row, const PartDifference &part, Side side)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(theme.px(sidePadding), theme.px(6), theme.px(sidePadding), theme.px(12));
    column->setSpacing(theme.px(2));
    addHead(column, part, side);
    QList<DifferencePiece> pieces = part.pieces;
    pieces.removeIf([&](const DifferencePiece &piece) { return !shows(piece.kind, side); });
    auto *text = new DifferenceText(this);
    text->setPieces(pieces);
    text->setAccessibleName(side == Side::Right ? tr("%1, at the right").arg(part.name) : part.name);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(theme.px(textLeft), 0, 0, 0);
    indented->addWidget(text);
    column->addLayout(indented);
    column->addStretch();
    row->addLayout(column, 1);
    return text;
}

void DifferenceRow::addHead(QBoxLayout *column, const PartDifference &part, Side side)
{
    const Theme &theme = themeOf(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(new Sign(part.sign, this));
    head->addWidget(new PlainLabel(part.name, FontRole::SecondaryStrong, &Theme::text2, this), 1);
    if (shows(PieceKind::Removed, side) && part.size.removed > 0)
        head->addWidget(new PlainLabel(countWords(u"\u2212"_s, part.size.removed), FontRole::Secondary,
                                       &Theme::bad, this));
    if (shows(PieceKind::Added, side) && part.size.added > 0)
        head->addWidget(
            new PlainLabel(countWords(u"+"_s, part.size.added), FontRole::Secondary, &Theme::ok, this));
    if (side != Side::Right && m_look.canBringBack && !part.same) {
        m_bringBack = new QPushButton(icon(u"undo-2"), tr("Bring back"), this);
        setButtonRole(m_bringBack, ButtonRole::Standard, ControlSize::Small);
        m_bringBack->setToolTip(tr("Put only this part of the version into the story"));
        m_bringBack->setAccessibleName(tr("Bring back: %1").arg(part.name));
        connect(m_bringBack, &QPushButton::clicked, this,
                [this, fields = part.fields] { Q_EMIT bringBackRequested(fields); });
        head->addWidget(m_bringBack);
    }
    head->addStrut(theme.px(headHeight));
    column->addLayout(head);
}

void DifferenceRow::findStops(const QList<DifferencePiece> &pieces, DifferenceText *left,
                              DifferenceText *right)
{
    // Where the pieces stand in each text: both show what is the same, each only its own changes.
    int atLeft = 0;
    int atRight = 0;
    bool inChange = false;
    const Side leftSide = m_look.inlined ? Side::Both : Side::Left;
    for (const DifferencePiece &piece : pieces) {
        const int length = static_cast<int>(piece.text.size());
        const bool onLeft = shows(piece.kind, leftSide);
        const bool onRight = !m_look.inlined && shows(piece.kind, Side::Right);
        if (piece.kind != PieceKind::Same) {
            const Stop stop{onLeft ? left : right, {onLeft ? atLeft : atRight, length}};
            // A change that took words out and put others in is one stop: where words were put in.
            if (inChange)
                m_stops.last() = stop;
            else
                m_stops.append(stop);
        }
        inChange = piece.kind != PieceKind::Same;
        atLeft += onLeft ? length : 0;
        atRight += onRight ? length : 0;
    }
}

void DifferenceRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (!m_look.inlined)
        painter.fillRect(QRect(width() / 2, 0, 1, height()), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

SameRow::SameRow(const QList<PartDifference> &parts, bool open, QWidget *parent)
    : RowButton(parent), m_sign(parts.constFirst().sign)
{
    QStringList names;
    int words = 0;
    for (const PartDifference &part : parts) {
        names << part.name;
        words += part.words;
    }
    setCheckable(true);
    setChecked(open);
    setText(names.join(tr(", ", "between names of parts")));
    m_words = words == 1 ? tr("the same, 1 word") : tr("the same, %1 words").arg(words);
    setAccessibleName(text() + u": "_s + m_words);
    setToolTip(text());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SameRow::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(240), theme.px(sameHeight)};
}

void SameRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), theme.hover);
    const int left = theme.px(sidePadding);
    const int badge = theme.px(badgeSide);
    drawIconIn(&painter, QRect(left - theme.px(4), 0, badge, height()),
               isChecked() ? u"chevron-down" : u"chevron-right", theme.text2, theme.px(15));
    paintSign(&painter, QRect(left + theme.px(textLeft), (height() - badge) / 2, badge, badge), m_sign,
              theme);
    const QFont nameFont = theme.font(FontRole::SecondaryStrong);
    const QFont wordFont = theme.font(FontRole::Secondary);
    QRect line = rect().adjusted(left + theme.px(2 * textLeft), 0, -left, 0);
    const int wordsWide = QFontMetrics(wordFont).horizontalAdvance(m_words) + theme.px(9);
    const int nameWide =
        std::min(QFontMetrics(nameFont).horizontalAdvance(text()) + 1, std::max(0, line.width() - wordsWide));
    line.setWidth(nameWide);
    marks::text(&painter, line, text(), nameFont, theme.text2);
    marks::text(&painter, QRect(line.right() + theme.px(8), 0, wordsWide, height()), m_words, wordFont,
                theme.text3);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace storybank
