#include "textmeasure.h"

#include "shorten.h"

#include <QTextBoundaryFinder>

namespace storybank::paper {

namespace {

constexpr int measuringPixels = 1000;

/// Faces differ by weight and slant only.
size_t faceOf(const tokens::Role &role)
{
    const size_t weight = role.weight >= QFont::Bold       ? 3
                          : role.weight >= QFont::DemiBold ? 2
                          : role.weight >= QFont::Medium   ? 1
                                                           : 0;
    return weight * 2 + (role.italic ? 1 : 0);
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
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPointSizeF(points);
    font.setWeight(QFont::Weight(role.weight));
    font.setItalic(role.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont scaledSheetFont(const QFont &font, const QString &text, int unitsPerPoint)
{
    QFont scaled = font;
    scaled.setPixelSize(qRound(font.pointSizeF() * unitsPerPoint));
    scaled.setStyleStrategy(needsShaping(text) ? QFont::PreferDefault : QFont::PreferNoShaping);
    return scaled;
}

double TextMeasure::unitWidth(const QString &text, const tokens::Role &role)
{
    const size_t face = faceOf(role);
    QHash<QString, double> &known = m_widths.at(face);
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    std::optional<QFontMetricsF> &metrics = m_metrics.at(face).at(needsShaping(text) ? 1 : 0);
    if (!metrics)
        metrics.emplace(scaledSheetFont(sheetFont(role, 1), text, measuringPixels));
    const double width = metrics->horizontalAdvance(text) / measuringPixels;
    known.insert(text, width);
    return width;
}

double TextMeasure::width(const QString &text, const tokens::Role &role, double points)
{
    return unitWidth(text, role) * points;
}

std::shared_ptr<const QList<Atom>> TextMeasure::atoms(const QString &text, const tokens::Role &role)
{
    auto &known = m_atoms.at(faceOf(role));
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
    QString shortened = text.left(fittingLength(text, role, points, room)).trimmed();
    return shortened + ellipsis;
}

QString TextMeasure::wholeWords(const QString &name, const tokens::Role &role, double points,
                                double available)
{
    QString words = name;
    while (words.contains(u' ') && width(words, role, points) > available)
        words = withoutDanglingWords(words.section(u' ', 0, -2));
    return elided(words, role, points, available);
}

} // namespace storybank::paper
