#pragma once

#include "theme.h"

#include <QProxyStyle>

class QApplication;

namespace storybank {

class FocusRing;

/// The one style of the program: Fusion for what happens, the theme for how it looks.
/// Each family of controls is painted in a file of its own, style_*.cpp.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme &theme);
    ~ThemeStyle() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme) { m_theme = theme; }

    /// Whether `widget` should show that it has the focus: only when the focus came from the keyboard.
    [[nodiscard]] bool showsFocus(const QWidget *widget) const;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    [[nodiscard]] QPalette standardPalette() const override { return paletteFor(m_theme); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    Theme m_theme;
    FocusRing *m_focusRing;
};

/// Puts the theme on the whole program: style, palette, fonts. Call it at the start and again whenever the
/// choice or the font scale (1 to 2) changes; every window follows at once.
void installTheme(QApplication &application, ThemeChoice choice, double fontScale = 1.0);

/// Whether `widget` should show that it has the focus, for delegates and own widgets.
[[nodiscard]] bool showsKeyboardFocus(const QWidget *widget);

} // namespace storybank
