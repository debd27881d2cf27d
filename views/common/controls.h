#pragma once

class QAbstractButton;
class QWidget;

namespace storybank {

/// What a button is for, which decides how it looks. Auto is Standard for a push button and Plain for a
/// tool button.
enum class ButtonRole {
    Auto,
    Main,        ///< the one filled button of a page or dialog
    Standard,    ///< raised, with a border
    Destructive, ///< as Standard, in the colour of danger; never filled
    Link,        ///< underlined when hovered
    Plain,       ///< no border until hovered; tinted when checked
    Segment,     ///< a part of a segmented choice
};

enum class ControlSize { Normal, Small };

/// What the frame of a field says about its content. The words stand under the field, see FieldMessage.
enum class FieldState { Plain, Warned, Wrong };

/// The ground a widget stands on.
enum class Surface { Chrome, Pane, Base, Raised };

/// Gives `button` its look; it is repainted and laid out again.
void setButtonRole(QAbstractButton *button, ButtonRole role, ControlSize size = ControlSize::Normal);
[[nodiscard]] ButtonRole buttonRole(const QWidget *button);
[[nodiscard]] ControlSize controlSize(const QWidget *button);

/// Marks a line edit, spin box, combo box or text edit as warned or wrong.
void setFieldState(QWidget *field, FieldState state);
[[nodiscard]] FieldState fieldState(const QWidget *field);

/// Tells the focus ring the radius of a button that paints itself, in px.
void setCorner(QAbstractButton *button, int radius);
/// That radius; `fallback` when none was set.
[[nodiscard]] int cornerOf(const QWidget *button, int fallback);

/// Fills the widget's background from the theme, and keeps doing so when the theme changes.
void setSurface(QWidget *widget, Surface surface);

} // namespace storybank
