#include "expression.h"

#include <QCoreApplication>

#include <muParser.h>

namespace storybank {

namespace {

struct ExpressionText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Expression)
};

Error badExpression(const QString &expression, const std::string &why)
{
    return {ErrorCode::BadInput, ExpressionText::tr("The formula “%1”").arg(expression),
            QString::fromStdString(why), ExpressionText::tr("Install the program again.")};
}

} // namespace

Result<double> valueOf(const QString &expression, const QHash<QString, double> &values)
{
    // muParser keeps a C locale of its own and never looks at the reader's; it reports by exceptions, which
    // stop here.
    try {
        mu::Parser parser;
        for (auto it = values.begin(); it != values.end(); ++it)
            parser.DefineConst(it.key().toStdString(), it.value());
        parser.SetExpr(expression.toStdString());
        int results = 0;
        const double *all = parser.Eval(results);
        if (results != 1)
            return badExpression(expression, ExpressionText::tr("it has several results").toStdString());
        return *all;
    } catch (const mu::Parser::exception_type &error) {
        return badExpression(expression, error.GetMsg());
    }
}

} // namespace storybank
