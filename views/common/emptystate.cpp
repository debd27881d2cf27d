#include "emptystate.h"

#include "icons.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace storybank {

class EmptyState::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent) {}

    void setName(QStringView name)
    {
        m_name = name.toString();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = themeOf(this).px(32);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = themeOf(this);
        QPainter painter(this);
        drawIconIn(&painter, rect(), m_name, t.text3, t.px(32));
    }

private:
    QString m_name;
};

EmptyState::EmptyState(QStringView iconName, const QString &sentence, QWidget *parent)
    : QWidget(parent),
      m_picture(new Picture(this)),
      m_sentence(new PlainLabel(sentence, FontRole::BodyMedium, &Theme::text, this)),
      m_buttons(new QHBoxLayout)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_sentence);
    layout->addSpacing(12);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    setIcon(iconName);
}

void EmptyState::setIcon(QStringView iconName)
{
    m_picture->setName(iconName);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::addButton(const QString &text, ButtonRole role)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    setButtonRole(button, role, ControlSize::Small);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace storybank
