#pragma once

#include "domain/loop.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace storybank {

/// Name, start and minutes of one round: of a new one, or only the times of one that is there.
class DayRoundDialog : public QDialog
{
    Q_OBJECT

public:
    enum class What { NewRound, Times };
    DayRoundDialog(What what, const Round &round, QWidget *parent = nullptr);

    /// The round as it is typed.
    Round round() const;

private:
    Round m_round;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_hasStart;
    QTimeEdit *m_start;
    QSpinBox *m_minutes;
};

} // namespace storybank
