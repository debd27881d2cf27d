#include "dayrounddialog.h"

#include "views/common/controls.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace storybank {

DayRoundDialog::DayRoundDialog(What what, const Round &round, QWidget *parent)
    : QDialog(parent),
      m_round(round),
      m_hasStart(new QCheckBox(tr("Starts at"), this)),
      m_start(new QTimeEdit(round.start.isValid() ? round.start : QTime(12, 0), this)),
      m_minutes(new QSpinBox(this))
{
    const Theme &theme = themeOf(this);
    setWindowTitle(what == What::NewRound ? tr("Add a round") : tr("Times of %1").arg(round.name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18));
    column->setSpacing(theme.px(14));
    auto *form = new QFormLayout;
    form->setSpacing(theme.px(10));
    if (what == What::NewRound) {
        m_name = new QLineEdit(round.name, this);
        m_name->setPlaceholderText(tr("Who it is with"));
        m_name->setMinimumWidth(theme.px(240));
        form->addRow(tr("Name"), m_name);
    }
    m_hasStart->setChecked(round.start.isValid());
    m_start->setEnabled(round.start.isValid());
    m_start->setAccessibleName(m_hasStart->text());
    connect(m_hasStart, &QCheckBox::toggled, m_start, &QWidget::setEnabled);
    form->addRow(m_hasStart, m_start);
    m_minutes->setRange(5, 480);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setValue(round.minutes);
    form->addRow(tr("Takes"), m_minutes);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *done = buttons->addButton(what == What::NewRound ? tr("Add round") : tr("Change"),
                                    QDialogButtonBox::AcceptRole);
    setButtonRole(done, ButtonRole::Main);
    done->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Round DayRoundDialog::round() const
{
    Round round = m_round;
    if (m_name)
        round.name = m_name->text();
    round.start = m_hasStart->isChecked() ? m_start->time() : QTime();
    round.minutes = m_minutes->value();
    return round;
}

} // namespace storybank
