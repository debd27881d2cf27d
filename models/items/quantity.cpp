#include "quantity.h"

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar trueMinus(0x2212);

bool isCurrency(QChar c)
{
    return c.category() == QChar::Symbol_Currency;
}

/// The digits with their separators at the start of `text`.
QString numberAt(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size()) {
        const QChar c = text.at(end);
        const bool separator = c == u'.' || c == u',' || c == u'\'' || c == QChar(0x2019) ||
                               c == QChar(0xA0) || c == QChar(0x202F);
        if (!c.isDigit() && !(separator && end + 1 < text.size() && text.at(end + 1).isDigit()))
            break;
        ++end;
    }
    return text.left(end);
}

std::optional<double> toNumber(const QString &digits, const QLocale &locale)
{
    bool ok = false;
    double value = locale.toDouble(digits, &ok);
    if (!ok)
        value = QLocale(QLocale::English).toDouble(digits, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<Quantity> readQuantity(const QString &text, const QLocale &locale)
{
    QString rest = text.trimmed();
    Quantity quantity;
    double sign = 1;
    if (!rest.isEmpty() && (rest.at(0) == u'+' || rest.at(0) == u'-' || rest.at(0) == trueMinus)) {
        quantity.isSigned = true;
        sign = rest.at(0) == u'+' ? 1 : -1;
        rest = rest.mid(1).trimmed();
    }
    QString currency;
    if (!rest.isEmpty() && isCurrency(rest.at(0))) {
        currency = rest.left(1);
        rest = rest.mid(1).trimmed();
    }
    const QString digits = numberAt(rest);
    const auto value = toNumber(digits, locale);
    if (!value)
        return std::nullopt;
    rest = rest.mid(digits.size());
    double scale = 1;
    if (!currency.isEmpty() && !rest.isEmpty() && (rest.size() == 1 || !rest.at(1).isLetter())) {
        const QChar letter = rest.at(0).toUpper();
        scale = letter == u'K' ? 1e3 : letter == u'M' ? 1e6 : letter == u'B' ? 1e9 : 1;
        if (scale > 1)
            rest = rest.mid(1);
    }
    quantity.value = sign * *value * scale;
    quantity.unit = currency.isEmpty() ? rest.trimmed() : currency + rest;
    return quantity;
}

} // namespace storybank
