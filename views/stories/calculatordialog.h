#pragma once

#include "insight/impact.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace storybank {

class EquationView;
class FormulaList;
class InputRow;
class PlainLabel;
class SegmentedControl;

/// What the calculator puts into a story.
struct CalculatorResult
{
    Metric metric;    ///< remembers formula and inputs
    QString sentence; ///< for the end of Result; empty when it is not wanted
    friend bool operator==(const CalculatorResult &, const CalculatorResult &) = default;
};

/// The impact calculator: a formula, its inputs, the result as one types, and what of it goes into the story.
/// It writes nothing itself.
class CalculatorDialog : public QDialog
{
    Q_OBJECT

public:
    /// `told` are the metrics of the story, by which a mistaken unit shows.
    CalculatorDialog(const QList<Formula> &formulas, const QList<Metric> &told, QWidget *parent = nullptr);

    /// Shows a metric that the calculator made, to be changed; one of an unknown formula is ignored.
    void setMetric(const Metric &metric);

    /// What would go into the story; none while there is no result.
    [[nodiscard]] std::optional<CalculatorResult> outcome() const;

    [[nodiscard]] FormulaList *formulas() const { return m_list; }
    [[nodiscard]] EquationView *equation() const { return m_equation; }
    [[nodiscard]] InputRow *row(const QString &input) const;
    [[nodiscard]] QLineEdit *sentence() const { return m_sentence; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

Q_SIGNALS:
    /// The user put the result into the story.
    void inserted(const storybank::CalculatorResult &result);

protected:
    void accept() override;

private:
    QWidget *makeContent();
    QWidget *makeHead();
    QWidget *makeOutcome();
    QWidget *makeFoot();
    void showFormula(const QString &id);
    void recompute();
    void showWarnings();
    void showEquation();
    void showOutcome();
    void mend(const QString &input);
    [[nodiscard]] Rounding rounding() const;

    QList<Formula> m_formulas;
    QList<Metric> m_told;
    QString m_formula;                           ///< id of the one shown
    QHash<QString, QList<MetricInput>> m_inputs; ///< by formula, so that looking at another loses nothing
    Impact m_impact;
    QString m_edited; ///< what the user wrote instead of the proposed sentence; null = nothing
    Metric m_base;    ///< name, share level and headline of a metric that is changed

    FormulaList *m_list = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_purpose = nullptr;
    PlainLabel *m_when = nullptr;
    EquationView *m_equation = nullptr;
    QVBoxLayout *m_rowColumn = nullptr;
    QList<InputRow *> m_rows;
    PlainLabel *m_resultWarning = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_share = nullptr;
    SegmentedControl *m_rounding = nullptr;
    PlainLabel *m_certainty = nullptr;
    QLineEdit *m_sentence = nullptr;
    QCheckBox *m_putSentence = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace storybank
