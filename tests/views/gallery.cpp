// The gallery: all controls and states, light beside dark, to lay beside the design.
// storybank_gallery [--save FILE.png] [--contrast]

#include "gallery.h"

#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>
#include <QPainter>

#include <functional>

using namespace Qt::StringLiterals;

namespace storybank::gallery {

Page::Page(const QString &name)
{
    resize(960, 2500);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    onPaint([name](QPainter &painter, const Theme &t) {
        painter.setFont(t.font(FontRole::Title));
        painter.setPen(t.text);
        painter.drawText(28, 44, name);
    });
    addButtons(*this);
    addSegments(*this);
    addFields(*this);
    addChoices(*this);
    addMarks(*this);
    addLists(*this);
    addMessages(*this);
    addMenus(*this);
}

void Page::place(QWidget *widget, int x, int y, int width, int height)
{
    widget->setParent(this);
    widget->ensurePolished();
    const QSize hint = widget->sizeHint();
    widget->setGeometry(x, y, width ? width : hint.width(), height ? height : hint.height());
}

void Page::heading(int y, const QString &title, const QString &note)
{
    onPaint([=](QPainter &painter, const Theme &t) {
        painter.setFont(t.font(FontRole::BodyStrong));
        painter.setPen(t.text);
        painter.drawText(28, y, title);
        const int x = 28 + painter.fontMetrics().horizontalAdvance(title) + 10;
        painter.setFont(t.font(FontRole::Secondary));
        painter.setPen(t.text2);
        painter.drawText(x, y, note);
        painter.fillRect(28, y + 8, 904, 1, t.line);
    });
}

void Page::caption(int x, int y, const QString &text, Token token)
{
    onPaint([=](QPainter &painter, const Theme &t) {
        painter.setFont(t.font(token == &Theme::text3 ? FontRole::Caption : FontRole::Secondary));
        painter.setPen(t.*token);
        painter.drawText(x, y, text);
    });
}

void Page::ring(QWidget *control, int radius)
{
    onPaint([=](QPainter &painter, const Theme &t) {
        paint::focusRing(&painter, control->geometry(), radius, t);
    });
}

void Page::onPaint(std::function<void(QPainter &, const Theme &)> paint)
{
    m_paints.append(std::move(paint));
}

void Page::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const auto &paint : m_paints) {
        painter.save();
        paint(painter, themeOf(this));
        painter.restore();
    }
}

} // namespace storybank::gallery

int main(int argc, char **argv)
{
    using namespace storybank;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"save"_s, u"Write the picture to a file and leave."_s, u"file"_s},
                       {u"contrast"_s, u"High contrast in place of dark."_s}});
    parser.process(application);

    installTheme(application, ThemeChoice::Light);
    gallery::Page light(u"Light"_s);
    if (!parser.isSet(u"save"_s)) {
        light.show();
        return QApplication::exec();
    }
    const QPixmap left = light.grab();
    const bool contrast = parser.isSet(u"contrast"_s);
    installTheme(application, contrast ? ThemeChoice::HighContrast : ThemeChoice::Dark);
    gallery::Page dark(contrast ? u"High contrast"_s : u"Dark"_s);
    const QPixmap right = dark.grab();
    QPixmap both(left.width() + right.width(), left.height());
    QPainter painter(&both);
    painter.drawPixmap(0, 0, left);
    painter.drawPixmap(left.width(), 0, right);
    painter.end();
    return both.save(parser.value(u"save"_s)) ? 0 : 1;
}
