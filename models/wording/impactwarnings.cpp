#include "impact.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct WarningText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ImpactWarningText)
};

/// The numbers of a warning as words: plain, or as percent.
class Numbers
{
public:
    Numbers(const ImpactWarning &warning, const QLocale &locale) : m_warning(warning), m_locale(locale) {}

    QString plain(qsizetype i) const { return formatNumber(m_warning.numbers.value(i), m_locale); }
    QString percent(qsizetype i) const
    {
        const double shown = std::round(m_warning.numbers.value(i) * 10) / 10;
        return formatQuantity(shown, u"%"_s, m_locale);
    }

private:
    const ImpactWarning &m_warning;
    const QLocale &m_locale;
};

QString zeroText(const QString &formula, const QString &input)
{
    if (formula == u"relative_change")
        return WarningText::tr("A change that begins at 0 has no percentage. Tell the two numbers instead.");
    if (formula == u"payback")
        return WarningText::tr("With nothing to gain the cost never comes back.");
    return WarningText::tr("“%1” cannot be 0.").arg(input);
}

QString liftText(const ImpactWarning &warning, const Numbers &numbers)
{
    if (warning.code == ImpactWarningCode::LiftIsPoints)
        return WarningText::tr("%1 raised by %2 is %3. This story says %4, which is %5 points.")
            .arg(numbers.percent(0), numbers.percent(1), numbers.percent(2), numbers.percent(3),
                 numbers.plain(1));
    if (warning.code == ImpactWarningCode::LiftIsPercent)
        return WarningText::tr("%1 and %2 points more is %3. This story says %4, which is %5 of it.")
            .arg(numbers.percent(0), numbers.plain(1), numbers.percent(2), numbers.percent(3),
                 numbers.percent(1));
    return WarningText::tr("With this lift %1 would become %2, which is more than all.")
        .arg(numbers.percent(0), numbers.percent(2));
}

} // namespace

QString impactWarningText(const ImpactWarning &warning, const Formula &formula, const QLocale &locale)
{
    const Numbers numbers(warning, locale);
    const QString input = inputWords(formula.id, warning.input).name;
    switch (warning.code) {
    case ImpactWarningCode::NotFinite:
        return WarningText::tr("“%1” is no number.").arg(input);
    case ImpactWarningCode::Negative:
        return WarningText::tr("“%1” cannot be less than 0.").arg(input);
    case ImpactWarningCode::OverAll:
        return WarningText::tr("“%1” is %2, and nothing is more than 100 %.").arg(input, numbers.percent(0));
    case ImpactWarningCode::SmallChance:
        return WarningText::tr("A chance of %1 % is less than one in a hundred. Is %1 of 1 meant?")
            .arg(numbers.plain(0));
    case ImpactWarningCode::LiftOverAll:
    case ImpactWarningCode::LiftIsPoints:
    case ImpactWarningCode::LiftIsPercent:
        return liftText(warning, numbers);
    case ImpactWarningCode::Zero:
        return zeroText(formula.id, input);
    case ImpactWarningCode::MoreThanAll:
        return WarningText::tr("“%1” is %2, more than the %3 in all.")
            .arg(input, numbers.plain(0), numbers.plain(1));
    case ImpactWarningCode::BadUnit:
        return WarningText::tr("“%1” has a unit that this formula does not know.").arg(input);
    case ImpactWarningCode::ResultTooLarge:
        return WarningText::tr("The result is too large to be counted.");
    case ImpactWarningCode::Loss:
        return WarningText::tr("The result is a loss.");
    case ImpactWarningCode::TargetMissed:
        return WarningText::tr("%1 is less than the %2 that were promised.")
            .arg(numbers.percent(0), numbers.percent(1));
    }
    return {};
}

QString impactFixText(const ImpactWarning &warning, const Impact &impact, const QLocale &locale)
{
    if (!warning.otherUnit)
        return {};
    QString what = WarningText::tr("Use shares of 1");
    if (*warning.otherUnit == u"pp")
        what = WarningText::tr("Use points");
    else if (*warning.otherUnit == u"%")
        what = WarningText::tr("Use percent");
    if (!warning.otherResult)
        return what;
    return WarningText::tr("%1: %2").arg(what, impactAmount(*warning.otherResult, impact.unit, locale));
}

} // namespace storybank
