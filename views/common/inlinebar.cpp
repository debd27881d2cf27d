#include "inlinebar.h"

#include "icons.h"
#include "plainlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace storybank {

namespace {

struct Looks
{
    QStringView icon;
    Token ground, mark;
};

Looks looksOf(InlineBar::Kind kind)
{
    switch (kind) {
    case InlineBar::Kind::Info:
        return {u"info", &Theme::tint, &Theme::accentFg};
    case InlineBar::Kind::Warning:
        return {u"triangle-alert", &Theme::warnBg, &Theme::warnMark};
    case InlineBar::Kind::Error:
        return {u"circle-alert", &Theme::badBg, &Theme::bad};
    case InlineBar::Kind::Done:
        return {u"circle-check", &Theme::okBg, &Theme::ok};
    }
    Q_UNREACHABLE();
}

/// Gives bars the role of an alert, which a plain frame does not have.
QAccessibleInterface *alertInterface(const QString &, QObject *object)
{
    auto *bar = qobject_cast<InlineBar *>(object);
    return bar ? new QAccessibleWidget(bar, QAccessible::AlertMessage, bar->accessibleName()) : nullptr;
}

} // namespace

InlineBar::InlineBar(QWidget *parent)
    : QFrame(parent),
      m_lead(new PlainLabel({}, FontRole::BodyStrong, &Theme::text, this)),
      m_sentence(new PlainLabel({}, FontRole::Body, &Theme::text, this)),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    static const bool installed = (QAccessible::installFactory(alertInterface), true);
    Q_UNUSED(installed)
    m_close->setIcon(icon(u"x"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    setButtonRole(m_close, ButtonRole::Plain, ControlSize::Small);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    m_buttons->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(38, 4, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_lead);
    layout->addWidget(m_sentence, 1, Qt::AlignVCenter);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close);
    // What is said is never cut: a long sentence takes a second line.
    m_sentence->setWordWrap(true);
    setMinimumHeight(themeOf(this).px(size::InlineBar));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_lead->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    hide();
}

void InlineBar::showMessage(Kind kind, const QString &lead, const QString &sentence)
{
    m_kind = kind;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    m_sentence->setText(sentence);
    setAccessibleName(message());
    hide(); // so that showing it again is announced again
    show();
    update();
}

QPushButton *InlineBar::addButton(const QString &text, ButtonRole role)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    setButtonRole(button, role, ControlSize::Small);
    m_buttons->addWidget(button);
    return button;
}

void InlineBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString InlineBar::message() const
{
    return m_lead->text().isEmpty() ? m_sentence->text() : m_lead->text() + u' ' + m_sentence->text();
}

void InlineBar::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    const Looks looks = looksOf(m_kind);
    QPainter painter(this);
    painter.fillRect(rect(), t.*looks.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.fills() ? t.line : t.*looks.mark);
    const int side = t.px(17);
    drawIconIn(&painter, QRect(t.px(12), 0, side, height()), looks.icon, t.*looks.mark, side);
}

void InlineBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace storybank
