#pragma once

// What the files of the style share. Only style*.cpp, the marks and the small widgets include this.

#include "controls.h"
#include "theme.h"

#include <QRect>
#include <QStyle>

#include <optional>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace storybank::paint {

/// A rounded box: filled, then framed by a line that lies wholly inside `rect`. Transparent colours leave
/// their part out.
void box(QPainter *painter, const QRectF &rect, double radius, const QColor &fill,
         const QColor &border = Qt::transparent, double width = 1, Qt::PenStyle line = Qt::SolidLine);

/// The focus ring: 2 px, 1 px outside `control` whose corners have `radius`.
void focusRing(QPainter *painter, const QRectF &control, double radius, const Theme &theme);

/// One line of text in `rect`, elided at its right end; an ampersand marks the access key.
void label(QPainter *painter, const QRect &rect, int alignment, const QString &text, const QColor &colour);

/// How long `text` is in px, rounded up; access keys' ampersands are not counted.
int labelWidth(const QFont &font, const QString &text);

// style_buttons.cpp
void pushButtonBevel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
/// Where the menu part of a tool button with two parts lies; empty when it has one part.
QRect toolButtonMenuRect(const QStyleOptionToolButton &option);
void focusFrame(QPainter *painter, const QRect &rect, const QWidget *focused);

// style_fields.cpp
void fieldFrame(QPainter *painter, const QRect &rect, QStyle::State state, const QColor &fill,
                const QWidget *widget);
void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget);
void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget);
void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget);
QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *widget);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part, const QWidget *widget);

// style_choices.cpp
void checkIndicator(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget);
void radioIndicator(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget);
void slider(QPainter *painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
            const QWidget *widget);
void progressGroove(QPainter *painter, const QStyleOptionProgressBar &option, const QWidget *widget);
void progressContents(QPainter *painter, const QStyleOptionProgressBar &option, const QWidget *widget);

// style_views.cpp
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle,
               const QWidget *widget);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, const QWidget *widget);
void itemBackground(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget);
void branch(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget);
void headerSection(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget);
void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget);
void tab(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget);
int tabWidth(const QStyleOptionTab &option, const QWidget *widget);
void tabLabel(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget);
/// Paints a QFrame's own frame; false when the shape is none of ours.
bool shapedFrame(QPainter *painter, const QStyleOptionFrame &option, const QWidget *widget);

// style_menus.cpp
void menuPanel(QPainter *painter, const QRect &rect, const QWidget *widget);
void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *widget);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const QWidget *widget);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *widget);
void toolTipPanel(QPainter *painter, const QRect &rect, const QWidget *widget);

// style_metrics.cpp
/// The designed value of `metric` in px, nothing where Fusion's own is right.
std::optional<int> metric(QStyle::PixelMetric metric, const QWidget *widget);

} // namespace storybank::paint
