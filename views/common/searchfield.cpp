#include "searchfield.h"

#include "icons.h"
#include "marks.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace storybank {

namespace {

constexpr int LensLeft = 10;
constexpr int LensSize = 15;
constexpr int TextLeft = 32;

} // namespace

SearchField::SearchField(const QString &placeholder, const QString &shortcut, QWidget *parent)
    : QLineEdit(parent), m_shortcut(shortcut)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    QAction *clear = addAction(icon(u"x", &Theme::text3), TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        fitMargins();
    });
    fitMargins();
}

QSize SearchField::sizeHint() const
{
    const Theme &t = themeOf(this);
    return {t.px(210), t.px(size::Field)};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const int lens = t.px(LensSize);
    drawIconIn(&painter, QRect(t.px(LensLeft), 0, lens, height()), u"search", t.text3, lens);
    if (!text().isEmpty() || m_shortcut.isEmpty())
        return;
    const int cap = marks::keyCapWidth(m_shortcut, t);
    marks::keyCap(&painter, QRect(width() - cap - t.px(9), 0, cap, height()), m_shortcut, t);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT listRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitMargins();
}

void SearchField::fitMargins()
{
    const Theme &t = themeOf(this);
    // The frame pads by 8 and the line edit by 2; the clear action makes room for itself.
    const int cap =
        text().isEmpty() && !m_shortcut.isEmpty() ? marks::keyCapWidth(m_shortcut, t) + t.px(4) : 0;
    setTextMargins(t.px(TextLeft - 10), 0, cap, 0);
}

} // namespace storybank
