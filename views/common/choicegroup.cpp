#include "choicegroup.h"

#include <QAbstractButton>

#include <utility>

namespace storybank {

ChoiceGroup::ChoiceGroup(QObject *parent) : QButtonGroup(parent)
{
    // A click presses, then checks, then is a click; of a button that is checked already it does not check.
    connect(this, &QButtonGroup::idPressed, this, [this] { m_told = false; });
    connect(this, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || m_setting)
            return;
        m_told = true;
        Q_EMIT chosen(id);
    });
    connect(this, &QButtonGroup::idClicked, this, [this](int id) {
        if (!std::exchange(m_told, false))
            Q_EMIT chosen(id);
    });
}

void ChoiceGroup::setCurrent(int id)
{
    const bool before = std::exchange(m_setting, true);
    setExclusive(false); // an exclusive group keeps one button checked
    for (QAbstractButton *each : buttons())
        each->setChecked(this->id(each) == id);
    setExclusive(true);
    m_setting = before;
}

} // namespace storybank
