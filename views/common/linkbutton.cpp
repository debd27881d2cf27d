#include "linkbutton.h"

#include "controls.h"
#include "icons.h"

namespace storybank {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setButtonRole(this, ButtonRole::Link);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

LinkButton::LinkButton(QStringView iconName, const QString &text, QWidget *parent) : LinkButton(text, parent)
{
    setIcon(storybank::icon(iconName));
}

} // namespace storybank
