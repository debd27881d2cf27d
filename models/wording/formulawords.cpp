#include "impact.h"

#include <QCoreApplication>

#include <array>

namespace storybank {

namespace {

struct FormulaText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::FormulaText)
};

struct FormulaRow
{
    const char *id;
    const char *title;
    const char *summary;
    const char *purpose;
    const char *when;
    const char *metric;
};

struct InputRow
{
    const char *formula;
    const char *input;
    const char *name;
    const char *hint;
    const char *caption;
};

#define WORDS(text) QT_TRANSLATE_NOOP("storybank::FormulaText", text)

constexpr std::array formulaRows{
    FormulaRow{"lift_value", WORDS("Lift × cases × value"), WORDS("a better rate, many times"),
               WORDS("A rate got better, it applies to many cases, and each case is worth something."),
               WORDS("Use it when a better rate is the effect and every case counts the same. "
                     "Count only the cases that the change reached."),
               WORDS("Value of the better rate")},
    FormulaRow{"extra_revenue", WORDS("Extra revenue"), WORDS("traffic × rate × order value"),
               WORDS("More of the same visitors buy, at the same price."),
               WORDS("Use it when a test or a comparison shows the lift. "
                     "If the orders themselves grew, tell that as a change of its own."),
               WORDS("Extra revenue")},
    FormulaRow{"hours_saved", WORDS("Hours saved"), WORDS("minutes × times × people"),
               WORDS("A task takes less time, and people do it often."),
               WORDS("Use it for routine work that was timed before and after. "
                     "Say what the hours were used for, because saved time alone is seldom money."),
               WORDS("Time saved")},
    FormulaRow{"expected_value", WORDS("Expected value"), WORDS("chance × benefit − cost"),
               WORDS("What a choice is worth on average, before it is known how it turns out."),
               WORDS("Use it to compare alternatives: work out each of them with the same period. "
                     "It hides how bad the bad case is, so name the risk as well."),
               WORDS("Expected value")},
    FormulaRow{"payback", WORDS("Payback"), WORDS("cost ÷ gain"),
               WORDS("How long it takes until a cost has come back."),
               WORDS("Use it for a cost that is paid once and a gain that comes steadily. "
                     "Lower the chance when it is not certain that the gain comes at all."),
               WORDS("Payback time")},
    FormulaRow{"relative_change", WORDS("Relative change"), WORDS("from 15 % to 1.8 % is −88 %"),
               WORDS("How much a number changed, measured by where it began."),
               WORDS("Use it for times, costs, counts and error rates. "
                     "For a share that should rise, points are easier to follow."),
               WORDS("Change")},
    FormulaRow{"points", WORDS("Percentage points"), WORDS("91.2 % to 95.3 % is +4.1 pp"),
               WORDS("How far a share moved on the scale from 0 to 100 %."),
               WORDS("Use it for shares: a rise from 4 % to 5 % is one point, and also 25 %. "
                     "Saying which of the two it is keeps a listener's trust."),
               WORDS("Change in points")},
    FormulaRow{"within_limit", WORDS("Within a limit"), WORDS("share of runs under the limit"),
               WORDS("How often a promise was kept while something else got better."),
               WORDS("Use it for a service level, such as response time or error rate. "
                     "Name the limit and who set it."),
               WORDS("Within the limit")},
};

constexpr std::array inputRows{
    InputRow{"lift_value", "cases", WORDS("Cases"), WORDS("how many it applies to"), WORDS("cases")},
    InputRow{"lift_value", "rate", WORDS("Rate before"), WORDS("share that went well"), WORDS("rate before")},
    InputRow{"lift_value", "lift", WORDS("Lift"), WORDS("of that rate"), WORDS("lift")},
    InputRow{"lift_value", "value", WORDS("Value of a case"), WORDS("average"), WORDS("value of a case")},
    InputRow{"extra_revenue", "traffic", WORDS("Traffic"), WORDS("visits or sessions"), WORDS("visits")},
    InputRow{"extra_revenue", "rate", WORDS("Rate before"), WORDS("share that buys"), WORDS("rate before")},
    InputRow{"extra_revenue", "lift", WORDS("Lift"), WORDS("of that rate"), WORDS("lift")},
    InputRow{"extra_revenue", "order", WORDS("Order value"), WORDS("average"), WORDS("order value")},
    InputRow{"hours_saved", "saved", WORDS("Time saved"), WORDS("each time"), WORDS("saved each time")},
    InputRow{"hours_saved", "times", WORDS("Times"), WORDS("for each person"), WORDS("times")},
    InputRow{"hours_saved", "people", WORDS("People"), WORDS("who do it"), WORDS("people")},
    InputRow{"expected_value", "chance", WORDS("Chance"), WORDS("that it works"), WORDS("chance")},
    InputRow{"expected_value", "benefit", WORDS("Benefit"), WORDS("if it works"), WORDS("benefit")},
    InputRow{"expected_value", "cost", WORDS("Cost"), WORDS("whether it works or not"), WORDS("cost")},
    InputRow{"payback", "cost", WORDS("Cost"), WORDS("paid once"), WORDS("cost")},
    InputRow{"payback", "chance", WORDS("Chance"), WORDS("that the gain comes"), WORDS("chance")},
    InputRow{"payback", "gain", WORDS("Gain"), WORDS("that comes steadily"), WORDS("gain")},
    InputRow{"relative_change", "before", WORDS("Before"), WORDS("where it began"), WORDS("before")},
    InputRow{"relative_change", "after", WORDS("After"), WORDS("where it ended"), WORDS("after")},
    InputRow{"points", "before", WORDS("Before"), WORDS("where the share began"), WORDS("before")},
    InputRow{"points", "after", WORDS("After"), WORDS("where the share ended"), WORDS("after")},
    InputRow{"within_limit", "within", WORDS("Within the limit"), WORDS("runs, days or requests"),
             WORDS("within the limit")},
    InputRow{"within_limit", "runs", WORDS("All"), WORDS("that were counted"), WORDS("all")},
    InputRow{"within_limit", "promised", WORDS("Promised"), WORDS("share; may be left out"),
             WORDS("promised")},
};

#undef WORDS

} // namespace

FormulaWords formulaWords(const QString &formula)
{
    for (const FormulaRow &row : formulaRows) {
        if (formula == QLatin1StringView(row.id)) {
            return {FormulaText::tr(row.title), FormulaText::tr(row.summary), FormulaText::tr(row.purpose),
                    FormulaText::tr(row.when), FormulaText::tr(row.metric)};
        }
    }
    return {};
}

InputWords inputWords(const QString &formula, const QString &input)
{
    for (const InputRow &row : inputRows) {
        if (formula == QLatin1StringView(row.formula) && input == QLatin1StringView(row.input))
            return {FormulaText::tr(row.name), FormulaText::tr(row.hint), FormulaText::tr(row.caption)};
    }
    return {};
}

QString groupName(FormulaGroup group)
{
    switch (group) {
    case FormulaGroup::Value:
        return FormulaText::tr("Value");
    case FormulaGroup::Decision:
        return FormulaText::tr("Decision");
    case FormulaGroup::Change:
        return FormulaText::tr("Change");
    case FormulaGroup::Guardrail:
        return FormulaText::tr("Guardrail");
    }
    return {};
}

} // namespace storybank
