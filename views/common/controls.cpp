#include "controls.h"

#include <QAbstractButton>
#include <QVariant>

namespace storybank {

namespace {

// Dynamic properties, because the style paints plain Qt widgets that have no member of ours.
constexpr char RoleProperty[] = "storybankRole";
constexpr char SizeProperty[] = "storybankSize";
constexpr char CornerProperty[] = "storybankCorner";
constexpr char FieldProperty[] = "storybankField";

template<typename Value>
Value stored(const QWidget *widget, const char *name, Value fallback)
{
    const QVariant value = widget ? widget->property(name) : QVariant();
    return value.isValid() ? static_cast<Value>(value.toInt()) : fallback;
}

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role, ControlSize size)
{
    button->setProperty(RoleProperty, static_cast<int>(role));
    button->setProperty(SizeProperty, static_cast<int>(size));
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    const auto role = stored(button, RoleProperty, ButtonRole::Auto);
    if (role != ButtonRole::Auto)
        return role;
    return button && button->inherits("QToolButton") ? ButtonRole::Plain : ButtonRole::Standard;
}

ControlSize controlSize(const QWidget *button)
{
    return stored(button, SizeProperty, ControlSize::Normal);
}

void setFieldState(QWidget *field, FieldState state)
{
    field->setProperty(FieldProperty, static_cast<int>(state));
    field->update();
}

FieldState fieldState(const QWidget *field)
{
    return stored(field, FieldProperty, FieldState::Plain);
}

void setCorner(QAbstractButton *button, int radius)
{
    button->setProperty(CornerProperty, radius);
}

int cornerOf(const QWidget *button, int fallback)
{
    return stored(button, CornerProperty, fallback);
}

void setSurface(QWidget *widget, Surface surface)
{
    constexpr QPalette::ColorRole Roles[] = {QPalette::Window, QPalette::AlternateBase, QPalette::Base,
                                             QPalette::Button};
    widget->setBackgroundRole(Roles[static_cast<int>(surface)]);
    widget->setAutoFillBackground(true);
}

} // namespace storybank
