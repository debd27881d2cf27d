#include "textmeasure.h"

#include "shorten.h"

#include <QTextBoundaryFinder>

namespace storybank::paper {

namespace {

constexpr int measuringPixels = 1000;

/// Whether these are letters and signs of which each is a grapheme of its own, with a width of its own.
bool isPlain(const QString &text, size_t end)
{
    return std::all_of(text.begin(), text.end(), [end](QChar c) {
        const char16_t u = c.unicode();
        return u >= 0x20 && u < end && (u < 0x7F || u > 0x9F) && u != 0xAD;
    });
}

} // namespace

bool needsShaping(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (c < 0x300)
            continue;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size()) {
            ++i;
            c = QChar::surrogateToUcs4(text.at(i - 1), text.at(i));
        }
        if (c == 0x200D || (c >= 0x1F000 && c < 0x20000))
            return true;
        switch (QChar::script(c)) {
        case QChar::Script_Common:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            continue;
        default:
            return true;
        }
    }
    return false;
}

QFont sheetFont(const tokens::Role &role, double points)
{
    static const QFont unsized = [] {
        QFont font;
        font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }();
    QFont font = unsized;
    font.setPointSizeF(points);
    font.setWeight(QFont::Weight(role.weight));
    font.setItalic(role.italic);
    return font;
}

QFont scaledSheetFont(const QFont &font, const QString &text, int unitsPerPoint)
{
    QFont scaled = font;
    scaled.setPixelSize(qRound(font.pointSizeF() * unitsPerPoint));
    scaled.setStyleStrategy(needsShaping(text) ? QFont::PreferDefault : QFont::PreferNoShaping);
    return scaled;
}

/// Faces differ by weight and slant only.
TextMeasure::Face &TextMeasure::faceOf(const tokens::Role &role)
{
    const size_t weight = role.weight >= QFont::Bold       ? 3
                          : role.weight >= QFont::DemiBold ? 2
                          : role.weight >= QFont::Medium   ? 1
                                                           : 0;
    return m_faces.at(weight * 2 + (role.italic ? 1 : 0));
}

/// In pixels of the measuring font.
double TextMeasure::measured(const QString &text, const tokens::Role &role)
{
    const bool shaped = needsShaping(text);
    std::optional<QFontMetricsF> &metrics = faceOf(role).metrics.at(shaped ? 1 : 0);
    if (!metrics)
        metrics.emplace(scaledSheetFont(sheetFont(role, 1), text, measuringPixels));
    return metrics->horizontalAdvance(text);
}

/// Whether letters of this face move closer to certain neighbours even where nothing is shaped.
bool TextMeasure::kerns(const tokens::Role &role)
{
    std::optional<bool> &known = faceOf(role).kerns;
    if (!known) {
        const QString pairs = QStringLiteral("AVATAWAYToTeWaYoPaLTLYVoKoFaRTr.y,11.7-7T");
        double sum = 0;
        for (const QChar c : pairs)
            sum += measured(c, role);
        known = std::abs(sum - measured(pairs, role)) > 0.001;
    }
    return *known;
}

double TextMeasure::unitWidth(const QString &text, const tokens::Role &role)
{
    Face &face = faceOf(role);
    // Most words: adding up letters is many times faster than setting a line of text.
    if (isPlain(text, latinLetters) && !kerns(role)) {
        double sum = 0;
        for (const QChar c : text) {
            double &advance = face.advances.at(c.unicode());
            if (advance <= 0)
                advance = measured(c, role);
            sum += advance;
        }
        return sum / measuringPixels;
    }
    const auto found = face.widths.constFind(text);
    if (found != face.widths.constEnd())
        return *found;
    const double width = measured(text, role) / measuringPixels;
    face.widths.insert(text, width);
    return width;
}

double TextMeasure::width(const QString &text, const tokens::Role &role, double points)
{
    return unitWidth(text, role) * points;
}

std::shared_ptr<const QList<Atom>> TextMeasure::atoms(const QString &text, const tokens::Role &role)
{
    auto &known = faceOf(role).atoms;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    auto made = std::make_shared<QList<Atom>>();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    bool spaceBefore = false;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (end < text.size() && partsANumber(text, end))
            continue;
        const QString piece = text.mid(start, end - start);
        const QString word = piece.trimmed();
        if (!word.isEmpty())
            made->append({word, unitWidth(word, role), spaceBefore || piece.at(0).isSpace()});
        spaceBefore = piece.back().isSpace();
        start = end;
    }
    known.insert(text, made);
    return made;
}

qsizetype TextMeasure::fittingLength(const QString &text, const tokens::Role &role, double points,
                                     double available)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<qsizetype> ends;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary())
        ends.append(end);
    qsizetype fits = 0;
    qsizetype tooLong = ends.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (width(text.left(ends.at(middle)), role, points) <= available ? fits : tooLong) = middle;
    }
    return ends.isEmpty() ? 0 : ends.at(fits);
}

QString TextMeasure::elided(const QString &text, const tokens::Role &role, double points, double available)
{
    if (width(text, role, points) <= available)
        return text;
    const QString ellipsis = QStringLiteral("…");
    const double room = available - width(ellipsis, role, points);
    if (room <= 0)
        return {};
    const QString kept = beginningOf(text, fittingLength(text, role, points, room));
    return width(kept, role, points) <= room ? kept + ellipsis : ellipsis;
}

QString TextMeasure::wholeWords(const QString &name, const tokens::Role &role, double points,
                                double available)
{
    QString words = name;
    while (words.contains(u' ') &&
           (width(words, role, points) > available || partsANumber(name, words.size())))
        words = withoutDanglingWords(words.section(u' ', 0, -2));
    return elided(words, role, points, available);
}

} // namespace storybank::paper
