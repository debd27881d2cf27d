#include "choicegroup.h"

#include <QAbstractButton>

#include <utility>

namespace storybank {

ChoiceGroup::ChoiceGroup(QObject *parent) : QButtonGroup(parent)
{
    connect(this, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || m_setting)
            return;
        m_toggled = id;
        Q_EMIT chosen(id);
    });
    connect(this, &QButtonGroup::idClicked, this, [this](int id) {
        if (std::exchange(m_toggled, -1) != id)
            Q_EMIT chosen(id);
    });
}

void ChoiceGroup::setCurrent(int id)
{
    const bool before = std::exchange(m_setting, true);
    m_toggled = -1;
    setExclusive(false); // an exclusive group keeps one button checked
    for (QAbstractButton *each : buttons())
        each->setChecked(this->id(each) == id);
    setExclusive(true);
    m_setting = before;
}

} // namespace storybank
