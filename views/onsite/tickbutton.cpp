#include "tickbutton.h"

#include <utility>

namespace storybank {

TickButton::TickButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    connect(this, &QAbstractButton::toggled, this, [this](bool on) {
        if (m_setting)
            return;
        setTicked(!on);
        Q_EMIT clicked(!on);
    });
}

void TickButton::setTicked(bool on)
{
    const bool before = std::exchange(m_setting, true);
    setChecked(on);
    m_setting = before;
}

} // namespace storybank
