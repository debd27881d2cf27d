#pragma once

#include <QDialog>
#include <QStandardItemModel>
#include <QStringList>

namespace storybank {

/// Which rules of the coach speak in this bank, each with why it matters.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `off` are the codes of the rules that are switched off.
    RulesDialog(const QStringList &off, QWidget *parent);

    /// The codes that are switched off now. A code of a newer program stays off.
    QStringList off() const;

private:
    QStringList m_unknown; ///< switched off, and not a rule of this program
    QStandardItemModel m_rules;
};

} // namespace storybank
