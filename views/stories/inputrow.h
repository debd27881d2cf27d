#pragma once

#include "insight/impact.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace storybank {

class PlainLabel;

/// One input of a formula: what it is, its number, unit and certainty, and under them what is doubtful.
class InputRow : public QWidget
{
    Q_OBJECT

public:
    InputRow(const Formula &formula, const FormulaInput &input, QWidget *parent = nullptr);

    /// What stands in the row; none while the number is empty. A text that is no number gives NaN.
    [[nodiscard]] std::optional<MetricInput> value() const;
    /// Shows a value without emitting.
    void setValue(const MetricInput &value);
    /// Chooses a unit, as the mend of a warning does, and emits changed().
    void chooseUnit(const QString &unit);

    /// What is said under the row, and what its button says; both may be empty.
    void setWarning(const QString &text, const QString &fix, bool impossible);
    /// The unit that an input without one of its own shares.
    void setSharedUnit(const QString &unit);

    [[nodiscard]] QString name() const { return m_input.name; }
    [[nodiscard]] QLineEdit *field() const { return m_number; }
    [[nodiscard]] QComboBox *unit() const { return m_unit; }
    [[nodiscard]] QPushButton *fixButton() const { return m_fix; }
    [[nodiscard]] QString warning() const;

Q_SIGNALS:
    /// The user changed number, unit or certainty.
    void changed();
    void fixRequested();

private:
    QWidget *makeFields(const Formula &formula);
    QWidget *makeStrip();
    void takeTypedUnit();

    FormulaInput m_input;
    QLineEdit *m_number = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_certainty = nullptr;
    PlainLabel *m_shared = nullptr;
    QWidget *m_strip = nullptr;
    PlainLabel *m_warning = nullptr;
    QPushButton *m_fix = nullptr;
};

} // namespace storybank
