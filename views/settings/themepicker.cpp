#include "themepicker.h"

#include "views/common/choicegroup.h"
#include "views/common/controls.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace storybank {

namespace {

constexpr int cardWidth = 100;
constexpr int cardHeight = 86;

/// A window in the colours of `drawn`: rail, two lines of text, a filled button.
void picture(QPainter *painter, const QRectF &rect, const Theme &drawn, const Theme &theme)
{
    const double unit = rect.width() / 86;
    const auto bar = [&](double x, double y, double wide, double high, const QColor &colour) {
        paint::box(painter, QRectF(rect.x() + x * unit, rect.y() + y * unit, wide * unit, high * unit),
                   1.5 * unit, colour);
    };
    paint::box(painter, rect, theme.px(size::CornerTag), drawn.base, theme.line2);
    bar(1, 1, 17, 48, drawn.pane);
    bar(18, 1, 0.8, 48, drawn.line);
    bar(4, 8, 10, 4, drawn.accent);
    bar(4, 16, 10, 3, drawn.text3);
    bar(4, 23, 10, 3, drawn.text3);
    bar(26, 8, 38, 5, drawn.text2);
    bar(26, 18, 50, 3, drawn.text3);
    bar(26, 25, 44, 3, drawn.text3);
    bar(26, 35, 21, 8, drawn.accent);
}

/// One appearance: its picture and its name; framed when it is chosen.
class ThemeCard : public QAbstractButton
{
public:
    ThemeCard(ThemeChoice choice, const QString &name, QWidget *parent)
        : QAbstractButton(parent), m_choice(choice)
    {
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCorner(this, themeOf(this).px(size::CornerCard));
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const int words = paint::labelWidth(theme.font(FontRole::SecondaryStrong), text()) + theme.px(16);
        return {std::max(theme.px(cardWidth), words), theme.px(cardHeight)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked())
            paint::box(&painter, rect(), theme.px(size::CornerCard), theme.base, theme.accentFg, 2);
        else if (underMouse())
            paint::box(&painter, rect(), theme.px(size::CornerCard), theme.hover);
        const double wide = theme.px(86);
        const QRectF place((width() - wide) / 2, theme.px(7), wide, theme.px(50));
        paintPicture(&painter, place, theme);
        const QRect words(0, theme.px(60), width(), theme.px(20));
        marks::text(&painter, words, text(),
                    theme.font(isChecked() ? FontRole::SecondaryStrong : FontRole::Secondary),
                    isChecked() ? theme.accentFg : theme.text2, Qt::AlignCenter);
    }

private:
    void paintPicture(QPainter *painter, const QRectF &place, const Theme &theme) const
    {
        if (m_choice == ThemeChoice::System) {
            picture(painter, place, Theme::light(), theme);
            QPainterPath half; // the dark half lies right of a slanted line
            half.moveTo(place.x() + place.width() * 0.65, place.top());
            half.lineTo(place.topRight());
            half.lineTo(place.bottomRight());
            half.lineTo(place.x() + place.width() * 0.38, place.bottom());
            half.closeSubpath();
            painter->save();
            painter->setClipPath(half);
            picture(painter, place, Theme::dark(), theme);
            painter->restore();
            return;
        }
        picture(painter, place, Theme::of(m_choice, QPalette()), theme);
    }

    ThemeChoice m_choice;
};

} // namespace

ThemePicker::ThemePicker(QWidget *parent) : QWidget(parent), m_group(new ChoiceGroup(this))
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    const std::array names{tr("System"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (size_t i = 0; i < names.size(); ++i) {
        auto *card = new ThemeCard(static_cast<ThemeChoice>(i), names[i], this);
        m_group->addButton(card, static_cast<int>(i));
        row->addWidget(card);
    }
    connect(m_group, &ChoiceGroup::chosen, this,
            [this](int id) { Q_EMIT chosen(static_cast<ThemeChoice>(id)); });
}

void ThemePicker::setCurrent(ThemeChoice choice)
{
    m_group->setCurrent(static_cast<int>(choice));
}

} // namespace storybank
