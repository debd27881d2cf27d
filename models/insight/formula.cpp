#include "formula.h"

#include "expression.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct FormulaText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Formula)
};

Error badFormulas(const QString &why)
{
    return {ErrorCode::BadInput, FormulaText::tr("The formulas"), why,
            FormulaText::tr("Install the program again.")};
}

Error badFormula(const QString &id)
{
    return badFormulas(FormulaText::tr("“%1” is incomplete").arg(id));
}

/// The enum value that `key` names, or `otherwise` where the key is missing; none for an unknown word.
template<Coded E>
std::optional<E> codeIn(const QJsonObject &object, QStringView key, std::optional<E> otherwise)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() ? otherwise : fromCode<E>(value.toString());
}

std::optional<FormulaInput> readInput(const QJsonObject &object)
{
    const auto kind = codeIn<InputKind>(object, u"kind", {});
    FormulaInput input;
    input.name = object.value(u"name").toString();
    if (!kind || input.name.isEmpty())
        return std::nullopt;
    input.kind = *kind;
    const QStringList units = unitsOf(*kind);
    input.unit = object.value(u"unit").toString(units.value(0));
    if (object.contains(u"start"_s))
        input.start = object.value(u"start").toDouble();
    input.optional = object.value(u"optional").toBool();
    input.notZero = object.value(u"not_zero").toBool();
    input.target = object.value(u"target").toBool();
    input.atMost = object.value(u"at_most").toString();
    input.of = object.value(u"of").toString();
    return unitScale(*kind, input.unit) ? std::optional(input) : std::nullopt;
}

bool readResult(const QJsonObject &object, Formula &formula)
{
    const auto better = codeIn<BetterWhen>(object, u"better", BetterWhen::Higher);
    const auto kind = codeIn<MetricKind>(object, u"metric", MetricKind::Level);
    const auto style = codeIn<ChangeStyle>(object, u"style", ChangeStyle::Automatic);
    if (!better || !kind || !style)
        return false;
    formula.better = *better;
    formula.metricKind = *kind;
    formula.style = *style;
    formula.resultUnit = object.value(u"unit").toString();
    formula.unitOf = object.value(u"unit_of").toString();
    formula.periodOf = object.value(u"period_of").toString();
    return formula.resultUnit.isEmpty() != formula.unitOf.isEmpty();
}

/// Whether every name that the formula mentions is one of its inputs, and the expression can be read.
bool fits(const Formula &formula)
{
    QHash<QString, double> values;
    QStringList mentioned{formula.unitOf, formula.periodOf};
    for (const FormulaInput &input : formula.inputs) {
        if (values.contains(input.name))
            return false;
        values.insert(input.name, 1);
        mentioned << input.atMost << input.of;
    }
    for (const QString &word : formula.shown) {
        if (word.at(0).isLetter())
            mentioned.append(word);
    }
    const bool known = std::all_of(mentioned.cbegin(), mentioned.cend(), [&values](const QString &name) {
        return name.isEmpty() || values.contains(name);
    });
    const bool pairs = formula.metricKind != MetricKind::Pair || formula.inputs.size() >= 2;
    return known && pairs && !formula.shown.isEmpty() && valueOf(formula.expression, values);
}

Result<Formula> readFormula(const QJsonObject &object)
{
    Formula formula;
    formula.id = object.value(u"id").toString();
    formula.icon = object.value(u"icon").toString();
    formula.expression = object.value(u"expression").toString();
    formula.shown = object.value(u"shown").toString().split(u' ', Qt::SkipEmptyParts);
    const auto group = codeIn<FormulaGroup>(object, u"group", {});
    if (formula.id.isEmpty() || !group || !readResult(object.value(u"result").toObject(), formula))
        return badFormula(formula.id);
    formula.group = *group;
    const QJsonArray inputs = object.value(u"inputs").toArray();
    for (const auto &value : inputs) {
        const auto input = readInput(value.toObject());
        if (!input)
            return badFormula(formula.id);
        formula.inputs.append(*input);
    }
    if (!fits(formula))
        return badFormula(formula.id);
    return formula;
}

QStringList periods()
{
    return {u"day"_s, u"week"_s, u"month"_s, u"quarter"_s, u"year"_s};
}

} // namespace

const FormulaInput *Formula::input(const QString &name) const
{
    const auto found = std::find_if(inputs.cbegin(), inputs.cend(),
                                    [&name](const FormulaInput &input) { return input.name == name; });
    return found == inputs.cend() ? nullptr : &*found;
}

QStringList unitsOf(InputKind kind)
{
    switch (kind) {
    case InputKind::Count:
        return periods() << QString();
    case InputKind::Flow:
        return periods();
    case InputKind::Share:
    case InputKind::Chance:
        return {u"%"_s, QString()};
    case InputKind::Lift:
        return {u"%"_s, u"pp"_s};
    case InputKind::Money:
        return {u"$"_s, u"€"_s, u"£"_s, u"¥"_s};
    case InputKind::Duration:
        return {u"min"_s, u"s"_s, u"h"_s};
    case InputKind::Number:
    case InputKind::Amount:
    case InputKind::Value:
    case InputKind::Same:
        break;
    }
    return {};
}

std::optional<double> unitScale(InputKind kind, const QString &unit)
{
    const QStringList units = unitsOf(kind);
    if (!units.isEmpty() && !units.contains(unit))
        return std::nullopt;
    if (unit == u"%" || unit == u"pp")
        return kind == InputKind::Value || kind == InputKind::Same ? 1 : 0.01;
    return kind == InputKind::Duration ? unitFactor(unit, u"h"_s) : 1;
}

Result<QList<Formula>> readFormulas(const QByteArray &bytes)
{
    QJsonParseError parsed;
    const QJsonObject document = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return badFormulas(parsed.errorString());
    QList<Formula> formulas;
    const QJsonArray all = document.value(u"formulas").toArray();
    for (const auto &value : all) {
        Result<Formula> formula = readFormula(value.toObject());
        if (!formula)
            return formula.error();
        if (formulaOf(formulas, formula->id))
            return badFormulas(FormulaText::tr("“%1” is there twice").arg(formula->id));
        formulas.append(std::move(formula).value());
    }
    if (formulas.isEmpty())
        return badFormulas(FormulaText::tr("there is none in the document"));
    return formulas;
}

const Formula *formulaOf(const QList<Formula> &formulas, const QString &id)
{
    const auto found = std::find_if(formulas.cbegin(), formulas.cend(),
                                    [&id](const Formula &formula) { return formula.id == id; });
    return found == formulas.cend() ? nullptr : &*found;
}

} // namespace storybank
