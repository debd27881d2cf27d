#pragma once

#include "insight/formula.h"

#include <QWidget>

class QListWidget;

namespace storybank {

class SearchField;

/// The formulas of the calculator in their groups, with a field to find one.
class FormulaList : public QWidget
{
    Q_OBJECT

public:
    explicit FormulaList(const QList<Formula> &formulas, QWidget *parent = nullptr);

    /// The chosen formula's id; empty when the search has left none.
    [[nodiscard]] QString current() const;
    /// Chooses a formula without emitting; an unknown id is ignored.
    void setCurrent(const QString &id);

    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    /// The user chose another formula.
    void currentChanged(const QString &id);

private:
    void filter(const QString &text);

    SearchField *m_search;
    QListWidget *m_list;
};

} // namespace storybank
