#include "welcomecard.h"

#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAction>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int cardWidth = 316;
constexpr int cardHeight = 408;
constexpr double corner = size::CornerDialog;

PlainLabel *label(const QString &text, FontRole role, Token tone)
{
    auto *made = new PlainLabel(text, role, tone);
    made->setWordWrap(true);
    return made;
}

} // namespace

WelcomeCard::WelcomeCard(WelcomePicture::Subject subject, const Words &words, QAction *action,
                         bool recommended, QWidget *parent)
    : QWidget(parent), m_recommended(recommended)
{
    const Theme &theme = themeOf(this);
    setFixedSize(theme.px(cardWidth), theme.px(cardHeight));
    auto *picture = new WelcomePicture(subject);
    m_pictureHeight = picture->sizeHint().height();

    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 18, 20, 20);
    body->setSpacing(4);
    body->addWidget(label(words.title, FontRole::CardHeading, &Theme::text));
    body->addWidget(label(words.text, FontRole::Body, &Theme::text2));
    body->addSpacing(8);
    for (const QString &point : words.points)
        body->addWidget(label(QStringLiteral("•  ") + point, FontRole::Body, &Theme::text2));
    body->addStretch();
    auto *button =
        new QPushButton(icon(words.icon, recommended ? &Theme::onAccent : &Theme::text2), words.button);
    setButtonRole(button, recommended ? ButtonRole::Main : ButtonRole::Standard);
    button->setMinimumHeight(theme.px(34));
    button->setAccessibleDescription(words.text);
    button->setDefault(recommended);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    body->addWidget(button);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(picture);
    column->addLayout(body, 1);
    setFocusProxy(button);
}

void WelcomeCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = m_recommended ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    QPainterPath outline;
    outline.addRoundedRect(frame, corner, corner);
    painter.fillPath(outline, theme.raised);
    painter.setClipPath(outline);
    painter.fillRect(QRect(0, 0, width(), m_pictureHeight), m_recommended ? theme.tint : theme.pane);
    painter.fillRect(QRect(0, m_pictureHeight, width(), 1), theme.line);
    painter.setClipping(false);
    painter.strokePath(outline, QPen(m_recommended ? theme.accentFg : theme.line2, pen));
}

} // namespace storybank
