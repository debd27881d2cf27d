#include "theme.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

struct TokenValue
{
    Token token;
    QRgb light;
    QRgb dark;
};

// The table of the style sheet, section 2.
constexpr TokenValue TokenValues[] = {
    {&Theme::chrome, 0xF2F3F5, 0x17181B},       {&Theme::pane, 0xF7F8FA, 0x1C1E22},
    {&Theme::base, 0xFFFFFF, 0x212327},         {&Theme::raised, 0xFFFFFF, 0x282B30},
    {&Theme::hover, 0xEBEDF0, 0x2D3036},        {&Theme::line, 0xE0E3E8, 0x33363D},
    {&Theme::line2, 0xCDD2D9, 0x454A52},        {&Theme::ctl, 0x858C97, 0x7F8794},
    {&Theme::text, 0x1A1D21, 0xE8EAED},         {&Theme::text2, 0x4A515C, 0xB6BCC6},
    {&Theme::text3, 0x626A76, 0x979EAA},        {&Theme::accent, 0x4350C4, 0x5865D8},
    {&Theme::accentHover, 0x3641A6, 0x4B57C6},  {&Theme::accentPress, 0x2C3588, 0x3E49AA},
    {&Theme::onAccent, 0xFFFFFF, 0xFFFFFF},     {&Theme::accentFg, 0x4350C4, 0xA9B3FF},
    {&Theme::tint, 0xE9ECFB, 0x2B3054},         {&Theme::tintFg, 0x323C9E, 0xB9C2FF},
    {&Theme::ok, 0x0B7350, 0x5CC79A},           {&Theme::okBg, 0xE1F3EB, 0x1B3529},
    {&Theme::warn, 0x8A5300, 0xE8B45A},         {&Theme::warnBg, 0xFCF1DC, 0x3A2E18},
    {&Theme::warnMark, 0xB86E00, 0xE0A23C},     {&Theme::bad, 0xB3261E, 0xFF9187},
    {&Theme::badBg, 0xFCE9E7, 0x43211F},        {&Theme::gap, 0xB4400A, 0xFF9D66},
    {&Theme::gapBg, 0xFDEDE3, 0x3D2618},        {&Theme::track, 0xEBEDF0, 0x191B1E},
    {&Theme::thumb, 0xFFFFFF, 0x3A3F47},        {&Theme::promptBg, 0xDDEBFA, 0x1C3145},
    {&Theme::teal, 0xEDF5F6, 0x21363B},         {&Theme::hatch, 0xF5CDB4, 0x63401F},
    {&Theme::strongCell, 0x0B5C69, 0x7FD3DF},   {&Theme::strongSymbol, 0xFFFFFF, 0x06282E},
    {&Theme::workableCell, 0x8CC3CB, 0x246673}, {&Theme::workableSymbol, 0x0A4551, 0xDDF6FA},
    {&Theme::stretchCell, 0xCBE4E7, 0x223F46},  {&Theme::stretchSymbol, 0x0A4551, 0xA9D9E1},
    {&Theme::safe, 0x0B5C69, 0x7FD3DF},         {&Theme::covered, 0x2A7F8D, 0x3FA0AF},
    {&Theme::onStar, 0xFFFFFF, 0x10131A},       {&Theme::easy, 0x0A6BB0, 0x5AAEEB},
};

constexpr QRgb StarValues[4][2] = {
    {0x667085, 0x8791A5}, {0x5F70AE, 0x7E8FCB}, {0x4350C4, 0x8C98FF}, {0x00815F, 0x3CC49A}};

constexpr QRgb CompetencyValues[8][2] = {{0x0A6BB0, 0x5AAEEB}, {0xB87900, 0xF0B23C}, {0xA8457F, 0xE58BC0},
                                         {0xB63A00, 0xF27E45}, {0x00815F, 0x3CC49A}, {0x3F93C9, 0x8FD0F5},
                                         {0x6B6E1E, 0xC9C65A}, {0x2F3640, 0xDDE1E7}};

Theme built(Theme::Kind kind, double scale)
{
    const bool dark = kind != Theme::Kind::Light;
    Theme theme;
    theme.kind = kind;
    theme.fontScale = scale;
    for (const TokenValue &value : TokenValues)
        theme.*value.token = QColor(dark ? value.dark : value.light);
    for (size_t i = 0; i < theme.star.size(); ++i)
        theme.star[i] = QColor(StarValues[i][dark]);
    for (size_t i = 0; i < theme.competency.size(); ++i)
        theme.competency[i] = QColor(CompetencyValues[i][dark]);
    return theme;
}

struct RoleMetrics
{
    double px;
    int line;
    QFont::Weight weight;
};

RoleMetrics metricsOf(FontRole role)
{
    switch (role) {
    case FontRole::Timer:
        return {72, 78, QFont::DemiBold};
    case FontRole::DayCountdown:
        return {34, 38, QFont::DemiBold};
    case FontRole::BigNumber:
        return {28, 34, QFont::DemiBold};
    case FontRole::WelcomeTitle:
        return {28, 36, QFont::DemiBold};
    case FontRole::DayNumber:
        return {26, 32, QFont::DemiBold};
    case FontRole::PracticePrompt:
        return {24, 32, QFont::DemiBold};
    case FontRole::Title:
        return {20, 27, QFont::DemiBold};
    case FontRole::PanelPrompt:
        return {16, 22, QFont::DemiBold};
    case FontRole::CardHeading:
        return {15, 20, QFont::DemiBold};
    case FontRole::DayHook:
        return {15, 20, QFont::Normal};
    case FontRole::Body:
        return {13, 18, QFont::Normal};
    case FontRole::BodyMedium:
        return {13, 18, QFont::Medium};
    case FontRole::BodyStrong:
        return {13, 18, QFont::DemiBold};
    case FontRole::Secondary:
        return {12, 17, QFont::Normal};
    case FontRole::SecondaryMedium:
        return {12, 17, QFont::Medium};
    case FontRole::SecondaryStrong:
        return {12, 17, QFont::DemiBold};
    case FontRole::Caption:
        return {11, 14, QFont::Normal};
    case FontRole::CaptionStrong:
        return {11, 14, QFont::DemiBold};
    }
    Q_UNREACHABLE();
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.red() / 255.0) + 0.7152 * linear(colour.green() / 255.0) +
           0.0722 * linear(colour.blue() / 255.0);
}

} // namespace

Theme Theme::light(double scale)
{
    return built(Kind::Light, scale);
}

Theme Theme::dark(double scale)
{
    return built(Kind::Dark, scale);
}

Theme Theme::highContrast(double scale)
{
    Theme theme = built(Kind::HighContrast, scale);
    for (const Token surface :
         {&Theme::chrome, &Theme::pane, &Theme::base, &Theme::raised, &Theme::hover, &Theme::tint,
          &Theme::okBg, &Theme::warnBg, &Theme::badBg, &Theme::gapBg, &Theme::track, &Theme::thumb,
          &Theme::promptBg, &Theme::teal, &Theme::strongCell, &Theme::workableCell, &Theme::stretchCell,
          &Theme::onAccent, &Theme::onStar})
        theme.*surface = Qt::black;
    for (const Token ink : {&Theme::hatch, &Theme::line, &Theme::line2, &Theme::ctl, &Theme::text,
                            &Theme::text2, &Theme::text3, &Theme::tintFg, &Theme::strongSymbol,
                            &Theme::workableSymbol, &Theme::stretchSymbol, &Theme::safe, &Theme::covered})
        theme.*ink = Qt::white;
    for (const Token accent : {&Theme::accent, &Theme::accentHover, &Theme::accentPress, &Theme::accentFg})
        theme.*accent = Qt::yellow;
    return theme;
}

Theme Theme::of(ThemeChoice choice, const QPalette &system, double scale)
{
    switch (choice) {
    case ThemeChoice::Light:
        return light(scale);
    case ThemeChoice::Dark:
        return dark(scale);
    case ThemeChoice::HighContrast:
        return highContrast(scale);
    case ThemeChoice::System:
        break;
    }
    return system.color(QPalette::Window).lightness() < 128 ? dark(scale) : light(scale);
}

QFont Theme::font(FontRole role) const
{
    return font(role, metricsOf(role).weight);
}

QFont Theme::font(FontRole role, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, QFont().defaultFamily()});
    font.setPointSizeF(metricsOf(role).px * 0.75 * fontScale);
    font.setWeight(weight);
    // Unhinted letters keep their designed distances, so a line is as long at every scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(FontRole role) const
{
    return px(metricsOf(role).line);
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, theme.chrome},
        {QPalette::Base, theme.base},
        {QPalette::AlternateBase, theme.pane},
        {QPalette::Button, theme.raised},
        {QPalette::WindowText, theme.text},
        {QPalette::Text, theme.text},
        {QPalette::ButtonText, theme.text},
        {QPalette::BrightText, theme.onAccent},
        {QPalette::PlaceholderText, theme.text3},
        {QPalette::Highlight, theme.accent},
        {QPalette::HighlightedText, theme.onAccent},
        {QPalette::Link, theme.accentFg},
        {QPalette::LinkVisited, theme.accentFg},
        {QPalette::ToolTipBase, theme.raised},
        {QPalette::ToolTipText, theme.text},
        {QPalette::Mid, theme.line2},
        {QPalette::Dark, theme.ctl},
        {QPalette::Light, theme.raised},
        {QPalette::Midlight, theme.line},
        {QPalette::Shadow, theme.ctl},
    };
    for (const auto &[role, colour] : roles)
        palette.setColor(QPalette::All, role, colour);
    const auto fade = [&](QPalette::ColorRole role, const QColor &text, const QColor &under) {
        palette.setColor(QPalette::Disabled, role, blended(text, under, 0.5));
    };
    fade(QPalette::WindowText, theme.text, theme.chrome);
    fade(QPalette::Text, theme.text, theme.base);
    fade(QPalette::ButtonText, theme.text, theme.raised);
    fade(QPalette::PlaceholderText, theme.text3, theme.base);
    fade(QPalette::Link, theme.accentFg, theme.chrome);
    return palette;
}

QColor blended(const QColor &over, const QColor &under, double opacity)
{
    const auto mix = [opacity](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()),
                  mix(over.blue(), under.blue()));
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(colour.alphaF() * static_cast<float>(opacity));
    return colour;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace storybank
