#include "views/common/marks.h"
#include "views/common/style.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// What `paint` draws on the theme's base, in grey.
QImage grey(const Theme &theme, const std::function<void(QPainter &)> &paint, QSize size = {40, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Pixels that differ by more than a shade nobody sees.
int difference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += qAbs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24;
    return count;
}

QList<Theme> allThemes()
{
    return {Theme::light(), Theme::dark(), Theme::highContrast()};
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(*qApp, ThemeChoice::Light); }
    void competencyShapes_differInGrey();
    void secondaryTag_differsFromPrimaryInGrey();
    void fits_differInGrey();
    void fitOfZero_paintsNothing();
    void cells_differInGrey();
    void chosenSelectedAndStruck_differInGrey();
    void levelsAndStatuses_haveIconsOfTheirOwn();
    void starSpans_fillTheBarInProportion();
    void starSpans_withoutSeconds_areEmpty();
    void chip_isAsWideAsItsParts();
    void text_tellsWhetherItWasCut();
};

void TestMarks::competencyShapes_differInGrey()
{
    for (const Theme &theme : allThemes()) {
        QList<QImage> images;
        for (int slot = 0; slot < 8; ++slot) {
            // All in one grey, so that only the shape can tell them apart.
            Theme plain = theme;
            plain.competency.fill(theme.text);
            images << grey(plain, [&](QPainter &p) {
                marks::competency(&p, {20, 20}, 10, slot, true, plain);
            });
        }
        for (int a = 0; a < 8; ++a)
            for (int b = a + 1; b < 8; ++b)
                QVERIFY2(difference(images[a], images[b]) >= 8, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
    }
}

void TestMarks::secondaryTag_differsFromPrimaryInGrey()
{
    for (const Theme &theme : allThemes()) {
        for (int slot = 0; slot < 8; ++slot) {
            const auto image = [&](bool primary) {
                return grey(theme, [&](QPainter &p) {
                    marks::competency(&p, {20, 20}, 10, slot, primary, theme);
                });
            };
            QVERIFY2(difference(image(true), image(false)) >= 8, qPrintable(QString::number(slot)));
        }
    }
}

void TestMarks::fits_differInGrey()
{
    for (const Theme &theme : allThemes()) {
        QList<QImage> images;
        for (int fit = 0; fit <= 5; ++fit)
            images << grey(theme, [&](QPainter &p) { marks::ball(&p, {20, 20}, 14, fit, theme.safe); });
        for (int a = 0; a < images.size(); ++a)
            for (int b = a + 1; b < images.size(); ++b)
                QVERIFY2(difference(images[a], images[b]) >= 10, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
    }
}

void TestMarks::fitOfZero_paintsNothing()
{
    const Theme theme = Theme::light();
    const QImage empty = grey(theme, [](QPainter &) {});
    QCOMPARE(grey(theme, [&](QPainter &p) { marks::ball(&p, {20, 20}, 14, 0, theme.safe); }), empty);
}

void TestMarks::cells_differInGrey()
{
    using enum marks::Cell;
    for (const Theme &theme : allThemes()) {
        QList<QImage> images;
        for (const marks::Cell cell : {Nothing, Proposed, DoesNotFit, Stretch, Workable, Strong})
            images << grey(theme, [&](QPainter &p) { marks::cell(&p, {8, 10, 25, 19}, cell, 4, {}, theme); });
        for (int a = 0; a < images.size(); ++a)
            for (int b = a + 1; b < images.size(); ++b)
                QVERIFY2(difference(images[a], images[b]) >= 4, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
    }
}

void TestMarks::chosenSelectedAndStruck_differInGrey()
{
    for (const Theme &theme : allThemes()) {
        const auto image = [&](const marks::CellState &state) {
            return grey(theme, [&](QPainter &p) {
                marks::cell(&p, {8, 10, 25, 19}, marks::Cell::Strong, 4, state, theme);
            });
        };
        const QList<QImage> images{image({}), image({.chosen = true}), image({.selected = true}),
                                   image({.struck = true})};
        for (int a = 0; a < images.size(); ++a)
            for (int b = a + 1; b < images.size(); ++b)
                QVERIFY(difference(images[a], images[b]) >= 20);
    }
}

void TestMarks::levelsAndStatuses_haveIconsOfTheirOwn()
{
    using namespace marks;
    const QList<QStringView> levels{iconOf(Level::Safe), iconOf(Level::Covered), iconOf(Level::Thin),
                                    iconOf(Level::Gap)};
    const QList<QStringView> statuses{iconOf(Status::Draft), iconOf(Status::Ready), iconOf(Status::Polished),
                                      iconOf(Status::Retired)};
    QCOMPARE(QSet<QStringView>(levels.begin(), levels.end()).size(), 4);
    QCOMPARE(QSet<QStringView>(statuses.begin(), statuses.end()).size(), 4);
}

void TestMarks::starSpans_fillTheBarInProportion()
{
    const auto spans = marks::starSpans(226, {20, 0, 60, 20});
    QCOMPARE(spans[0].first, 0.0);
    QCOMPARE(spans[0].second, 44.0); // a fifth of what two gaps of 3 leave
    QCOMPARE(spans[1].second, spans[1].first);
    QCOMPARE(spans[2].first, 47.0);
    QCOMPARE(spans[3].second, 226.0);
}

void TestMarks::starSpans_withoutSeconds_areEmpty()
{
    for (const auto &[from, to] : marks::starSpans(226, {0, 0, 0, 0}))
        QCOMPARE(from, to);
}

void TestMarks::chip_isAsWideAsItsParts()
{
    const Theme theme = Theme::light();
    const int bare = marks::chipSize({.text = u"Ownership"_s}, theme).width();
    const int marked = marks::chipSize({.text = u"Ownership"_s, .slot = 0}, theme).width();
    QCOMPARE(marked - bare, 13); // marker 8, gap 5
    QCOMPARE(marks::chipSize({.text = u"Ownership"_s}, theme).height(), size::Chip);
    QCOMPARE(marks::chipSize({.text = u"Ownership"_s, .large = true}, theme).height(), size::EditorChip);
}

void TestMarks::text_tellsWhetherItWasCut()
{
    const Theme theme = Theme::light();
    QImage image(400, 40, QImage::Format_RGB32);
    QPainter painter(&image);
    const QFont font = theme.font(FontRole::Body);
    QVERIFY(marks::text(&painter, {0, 0, 400, 40}, u"short"_s, font, theme.text));
    QVERIFY(!marks::text(&painter, {0, 0, 40, 40}, u"much longer than that"_s, font, theme.text));
}

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"

#include <functional>
