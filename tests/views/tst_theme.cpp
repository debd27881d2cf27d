#include "views/common/icons.h"
#include "views/common/style.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontInfo>
#include <QImage>
#include <QTest>
#include <QWidget>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

constexpr struct
{
    const char *name;
    Token token;
} Tokens[] = {
    {"chrome", &Theme::chrome},
    {"pane", &Theme::pane},
    {"base", &Theme::base},
    {"raised", &Theme::raised},
    {"hover", &Theme::hover},
    {"line", &Theme::line},
    {"line2", &Theme::line2},
    {"ctl", &Theme::ctl},
    {"text", &Theme::text},
    {"text2", &Theme::text2},
    {"text3", &Theme::text3},
    {"accent", &Theme::accent},
    {"accentHover", &Theme::accentHover},
    {"accentPress", &Theme::accentPress},
    {"onAccent", &Theme::onAccent},
    {"accentFg", &Theme::accentFg},
    {"tint", &Theme::tint},
    {"tintFg", &Theme::tintFg},
    {"ok", &Theme::ok},
    {"okBg", &Theme::okBg},
    {"warn", &Theme::warn},
    {"warnBg", &Theme::warnBg},
    {"warnMark", &Theme::warnMark},
    {"bad", &Theme::bad},
    {"badBg", &Theme::badBg},
    {"gap", &Theme::gap},
    {"gapBg", &Theme::gapBg},
    {"track", &Theme::track},
    {"thumb", &Theme::thumb},
    {"promptBg", &Theme::promptBg},
    {"teal", &Theme::teal},
    {"hatch", &Theme::hatch},
    {"strongCell", &Theme::strongCell},
    {"strongSymbol", &Theme::strongSymbol},
    {"workableCell", &Theme::workableCell},
    {"workableSymbol", &Theme::workableSymbol},
    {"stretchCell", &Theme::stretchCell},
    {"stretchSymbol", &Theme::stretchSymbol},
    {"safe", &Theme::safe},
    {"covered", &Theme::covered},
    {"onStar", &Theme::onStar},
    {"easy", &Theme::easy},
};

/// Whether anything stands on the pixmap.
bool isPainted(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > 200)
                return true;
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contrast_isWhatTheStyleSheetSays_data();
    void contrast_isWhatTheStyleSheetSays();
    void competency_isReadableOnBase_data();
    void competency_isReadableOnBase();
    void everyToken_isSetInEveryTheme();
    void highContrast_usesBlackWhiteAndYellow();
    void contrastRatio_ofBlackAndWhite_is21();
    void everyIconNamedInCode_existsAndRenders();
    void everyIconFile_isCarried();
    void icon_changesColourWithTheTheme();
    void systemChoice_followsTheLightnessOfThePalette();
    void fontScale_growsFontsAndSizes();
    void font_isInterInEveryWeight();
};

void TestTheme::initTestCase()
{
    installTheme(*qApp, ThemeChoice::Light);
}

void TestTheme::contrast_isWhatTheStyleSheetSays_data()
{
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const auto index = [](Token token) {
        return int(std::find_if(std::begin(Tokens), std::end(Tokens),
                                [&](const auto &entry) { return entry.token == token; }) -
                   std::begin(Tokens));
    };
    const auto row = [&](const char *name, Token front, Token ground, double light, double dark) {
        QTest::newRow(name) << index(front) << index(ground) << light << dark;
    };
    row("ctl on base", &Theme::ctl, &Theme::base, 3.39, 4.34);
    row("ctl on chrome", &Theme::ctl, &Theme::chrome, 3.05, 4.90);
    row("text on base", &Theme::text, &Theme::base, 16.91, 13.06);
    row("text on tint", &Theme::text, &Theme::tint, 14.38, 10.54);
    row("text2 on base", &Theme::text2, &Theme::base, 8.01, 8.24);
    row("text2 on tint", &Theme::text2, &Theme::tint, 6.81, 6.65);
    row("text3 on base", &Theme::text3, &Theme::base, 5.47, 5.84);
    row("text3 on chrome", &Theme::text3, &Theme::chrome, 4.92, 6.58);
    row("text3 on tint", &Theme::text3, &Theme::tint, 4.65, 4.71);
    row("white on accent", &Theme::onAccent, &Theme::accent, 6.60, 4.92);
    row("white on accentHover", &Theme::onAccent, &Theme::accentHover, 8.52, 6.04);
    row("white on accentPress", &Theme::onAccent, &Theme::accentPress, 10.65, 7.67);
    row("accentFg on base", &Theme::accentFg, &Theme::base, 6.60, 7.93);
    row("accentFg on tint", &Theme::accentFg, &Theme::tint, 5.61, 6.40);
    row("tintFg on tint", &Theme::tintFg, &Theme::tint, 7.85, 7.39);
    row("ok on okBg", &Theme::ok, &Theme::okBg, 5.09, 6.36);
    row("ok on base", &Theme::ok, &Theme::base, 5.86, 7.56);
    row("warn on warnBg", &Theme::warn, &Theme::warnBg, 5.65, 7.01);
    row("warn on base", &Theme::warn, &Theme::base, 6.33, 8.32);
    row("warnMark on base", &Theme::warnMark, &Theme::base, 3.99, 7.05);
    row("bad on badBg", &Theme::bad, &Theme::badBg, 5.59, 6.54);
    row("gap on gapBg", &Theme::gap, &Theme::gapBg, 5.00, 6.90);
    row("text2 on track", &Theme::text2, &Theme::track, 6.83, 9.04);
    row("text on thumb", &Theme::text, &Theme::thumb, 16.91, 8.79);
    row("text on teal", &Theme::text, &Theme::teal, 15.30, 10.52);
    row("strong symbol", &Theme::strongSymbol, &Theme::strongCell, 7.64, 9.10);
    row("workable symbol", &Theme::workableSymbol, &Theme::workableCell, 5.44, 5.78);
    row("stretch symbol", &Theme::stretchSymbol, &Theme::stretchCell, 7.96, 7.34);
    row("ball on base", &Theme::safe, &Theme::base, 7.64, 9.21);
}

void TestTheme::contrast_isWhatTheStyleSheetSays()
{
    QFETCH(int, front);
    QFETCH(int, ground);
    QFETCH(double, light);
    QFETCH(double, dark);
    const auto ratio = [&](const Theme &theme) {
        return contrastRatio(theme.*Tokens[front].token, theme.*Tokens[ground].token);
    };
    const double found[] = {ratio(Theme::light()), ratio(Theme::dark())};
    QVERIFY2(qAbs(found[0] - light) <= 0.02, qPrintable(u"light %1"_s.arg(found[0])));
    QVERIFY2(qAbs(found[1] - dark) <= 0.02, qPrintable(u"dark %1"_s.arg(found[1])));
}

void TestTheme::competency_isReadableOnBase_data()
{
    QTest::addColumn<int>("slot");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::newRow("Ownership") << 0 << 5.61 << 6.51;
    QTest::newRow("Disagree and commit") << 1 << 3.64 << 8.35;
    QTest::newRow("Failure") << 2 << 5.49 << 6.58;
    QTest::newRow("Calculated risk") << 3 << 5.84 << 5.88;
    QTest::newRow("Cross-functional trust") << 4 << 4.88 << 7.16;
    QTest::newRow("own 1") << 5 << 3.37 << 9.37;
    QTest::newRow("own 2") << 6 << 5.42 << 8.77;
    QTest::newRow("own 3") << 7 << 12.19 << 11.99;
    QTest::newRow("the ninth keeps the last colour") << 8 << 12.19 << 11.99;
}

void TestTheme::competency_isReadableOnBase()
{
    QFETCH(int, slot);
    QFETCH(double, light);
    QFETCH(double, dark);
    const auto ratio = [&](const Theme &theme) {
        return contrastRatio(theme.competencyHue(slot), theme.base);
    };
    QVERIFY(qAbs(ratio(Theme::light()) - light) <= 0.02);
    QVERIFY(qAbs(ratio(Theme::dark()) - dark) <= 0.02);
}

void TestTheme::everyToken_isSetInEveryTheme()
{
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
        for (const auto &entry : Tokens)
            QVERIFY2((theme.*entry.token).isValid(), entry.name);
        for (const QColor &colour : theme.star)
            QVERIFY(colour.isValid());
        for (const QColor &colour : theme.competency)
            QVERIFY(colour.isValid());
    }
}

void TestTheme::highContrast_usesBlackWhiteAndYellow()
{
    const Theme theme = Theme::highContrast();
    QVERIFY(!theme.fills());
    QCOMPARE(contrastRatio(theme.text3, theme.tint), 21.0);
    QCOMPARE(contrastRatio(theme.line, theme.raised), 21.0);
    QVERIFY(contrastRatio(theme.onAccent, theme.accent) > 19);
    QVERIFY(contrastRatio(theme.warn, theme.warnBg) > 7);
}

void TestTheme::contrastRatio_ofBlackAndWhite_is21()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
}

void TestTheme::everyIconNamedInCode_existsAndRenders()
{
    // Names stand in calls of icon(), drawIcon…() and iconPixmap(), as UTF-16 literals.
    static const QRegularExpression call(uR"re(\b(?:icon|iconPixmap|drawIcon(?:In)?)\([^;]*?;)re"_s);
    static const QRegularExpression literal(uR"re(u"([a-z]+(?:-[a-z0-9]+)*)")re"_s);
    int found = 0;
    QDirIterator files(QStringLiteral(STORYBANK_SOURCE_DIR "/views"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto calls = call.globalMatch(source); calls.hasNext();) {
            for (auto names = literal.globalMatch(calls.next().captured()); names.hasNext(); ++found) {
                const QString name = names.next().captured(1);
                QVERIFY2(hasIcon(name), qPrintable(file.fileName() + u": "_s + name));
            }
        }
    }
    QVERIFY(found > 10);
    QDirIterator icons(u":/icons"_s, {u"*.svg"_s});
    while (icons.hasNext()) {
        const QString name = icons.nextFileInfo().completeBaseName();
        QVERIFY2(isPainted(iconPixmap(name, Qt::black, 24)), qPrintable(name));
    }
}

void TestTheme::everyIconFile_isCarried()
{
    const QDir folder(QStringLiteral(STORYBANK_SOURCE_DIR "/resources/icons"));
    for (const QFileInfo &file : folder.entryInfoList({u"*.svg"_s}))
        QVERIFY2(hasIcon(file.completeBaseName()), qPrintable(file.fileName()));
}

void TestTheme::icon_changesColourWithTheTheme()
{
    const QIcon plus = icon(u"plus", &Theme::ok);
    // At 64 px the middle of the cross is covered wholly.
    const auto colourAtCentre = [&] { return plus.pixmap(64).toImage().pixelColor(32, 32); };
    installTheme(*qApp, ThemeChoice::Light);
    QCOMPARE(colourAtCentre(), Theme::light().ok);
    installTheme(*qApp, ThemeChoice::Dark);
    QCOMPARE(colourAtCentre(), Theme::dark().ok);
    QCOMPARE(plus.name(), u"plus"_s);
}

void TestTheme::systemChoice_followsTheLightnessOfThePalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    QCOMPARE(Theme::of(ThemeChoice::System, palette).kind, Theme::Kind::Light);
    palette.setColor(QPalette::Window, QColor(40, 40, 40));
    QCOMPARE(Theme::of(ThemeChoice::System, palette).kind, Theme::Kind::Dark);
    QCOMPARE(Theme::of(ThemeChoice::HighContrast, palette).kind, Theme::Kind::HighContrast);
}

void TestTheme::fontScale_growsFontsAndSizes()
{
    const Theme normal = Theme::light();
    const Theme large = Theme::light(1.5);
    QCOMPARE(normal.font(FontRole::Body).pointSizeF(), 9.75);
    QCOMPARE(large.font(FontRole::Body).pointSizeF(), 9.75 * 1.5);
    QCOMPARE(large.px(28), 42);
    QCOMPARE(large.lineHeight(FontRole::Body), 27);
}

void TestTheme::font_isInterInEveryWeight()
{
    for (const FontRole role : {FontRole::Body, FontRole::BodyMedium, FontRole::BodyStrong}) {
        const QFontInfo info(Theme::light().font(role));
        QCOMPARE(info.family(), u"Inter"_s);
        QCOMPARE(info.weight(), int(Theme::light().font(role).weight()));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

#include <algorithm>
