#include "icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

QString pathOf(QStringView name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

qreal strokeFor(int size)
{
    if (size > 14)
        return 1.75;
    return size > 13 ? 2.0 : size > 12 ? 2.2 : 2.4;
}

QByteArray tinted(QStringView name, const QColor &colour, qreal stroke, IconFill fill)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    const QByteArray hex = colour.name(QColor::HexRgb).toLatin1();
    svg.replace("currentColor", hex);
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + QByteArray::number(stroke) + '"');
    if (fill == IconFill::Filled)
        svg.replace("fill=\"none\"", "fill=\"" + hex + '"');
    return svg;
}

/// Paints by name and token at the moment of painting, which is what makes a theme flip free.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = qMin(rect.width(), rect.height());
        const qreal before = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(before * 0.5);
        drawIconIn(painter, rect, m_name, colour(mode, state), size);
        painter->setOpacity(before);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels already; scale only says which density they are for.
        const int side = qMin(size.width(), size.height());
        QPixmap pixmap = iconPixmap(m_name, colour(mode, state), qRound(side / scale), scale);
        if (mode != QIcon::Disabled)
            return pixmap;
        QPixmap faint(pixmap.size());
        faint.setDevicePixelRatio(pixmap.devicePixelRatio());
        faint.fill(Qt::transparent);
        QPainter painter(&faint);
        painter.setOpacity(0.5);
        painter.drawPixmap(0, 0, pixmap);
        return faint;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"storybank"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme &theme = themeOf();
        return state == QIcon::On || mode == QIcon::Selected ? theme.tintFg : theme.*m_token;
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(QStringView name, Token token)
{
    Q_ASSERT_X(hasIcon(name), "icon", qPrintable(name.toString()));
    return QIcon(new ThemedIconEngine(name.toString(), token));
}

QPixmap iconPixmap(QStringView name, const QColor &colour, int size, qreal dpr, qreal stroke, IconFill fill)
{
    const qreal width = stroke > 0 ? stroke : strokeFor(size);
    const QString key = u"storybank/%1/%2/%3/%4/%5/%6"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(dpr)
                            .arg(width)
                            .arg(fill == IconFill::Filled);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSizeF(size, size).toSize() * dpr);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(tinted(name, colour, width, fill));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter, QRectF(QPointF(), pixmap.size()));
    }
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter *painter, QPointF at, QStringView name, const QColor &colour, int size, IconFill fill)
{
    // Whole device pixels keep the thin lines sharp; paper has more of them than its device says.
    const bool onPaper = painter->paintEngine()->type() == QPaintEngine::Pdf;
    const qreal dpr = onPaper ? 4 : painter->device()->devicePixelRatioF();
    const QPointF snapped(qRound(at.x() * dpr) / dpr, qRound(at.y() * dpr) / dpr);
    painter->drawPixmap(snapped, iconPixmap(name, colour, size, dpr, 0, fill));
}

void drawIconIn(QPainter *painter, const QRectF &rect, QStringView name, const QColor &colour, int size,
                IconFill fill)
{
    const QPointF half(size / 2.0, size / 2.0);
    drawIcon(painter, rect.center() - half, name, colour, size, fill);
}

bool hasIcon(QStringView name)
{
    return QFile::exists(pathOf(name));
}

} // namespace storybank
