#include "resources/resources.h"
#include "style.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

const ThemeStyle *styleOf(const QWidget *widget)
{
    if (const auto *own = widget ? qobject_cast<const ThemeStyle *>(widget->style()) : nullptr)
        return own;
    return qApp ? qobject_cast<const ThemeStyle *>(QApplication::style()) : nullptr;
}

void registerFaces()
{
    initLooks();
    QDirIterator faces(u":/fonts"_s, {u"*.ttf"_s});
    while (faces.hasNext())
        QFontDatabase::addApplicationFont(faces.next());
}

void setFonts(const Theme &theme)
{
    QApplication::setFont(theme.font(FontRole::Body));
    QApplication::setFont(theme.font(FontRole::BodyMedium), "QPushButton");
    QApplication::setFont(theme.font(FontRole::BodyMedium), "QToolButton");
    QApplication::setFont(theme.font(FontRole::Secondary), "QToolTip");
    QApplication::setFont(theme.font(FontRole::Secondary), "QStatusBar");
    QApplication::setFont(theme.font(FontRole::Caption, QFont::Medium), "QHeaderView");
}

} // namespace

const Theme &themeOf(const QWidget *widget)
{
    static const Theme fallback = Theme::light();
    const ThemeStyle *style = styleOf(widget);
    return style ? style->theme() : fallback;
}

bool showsKeyboardFocus(const QWidget *widget)
{
    const ThemeStyle *style = styleOf(widget);
    return style && style->showsFocus(widget);
}

void installTheme(QApplication &application, ThemeChoice choice, double fontScale)
{
    auto *style = qobject_cast<ThemeStyle *>(QApplication::style());
    // What the desktop asks for has to be read before the first palette of ours hides it.
    static const QPalette system = QGuiApplication::palette();
    const Theme theme = Theme::of(choice, system, fontScale);
    if (!style) {
        registerFaces();
        style = new ThemeStyle(theme);
        QApplication::setStyle(style);
    }
    style->setTheme(theme);
    QApplication::setPalette(paletteFor(theme));
    setFonts(theme);
    const QWidgetList widgets = application.allWidgets();
    for (QWidget *widget : widgets) {
        style->polish(widget); // sizes may have grown
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
        widget->update();
    }
}

} // namespace storybank
