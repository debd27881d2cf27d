#include "foundnumbers.h"

#include "views/common/chipbutton.h"
#include "views/common/flowlayout.h"
#include "views/common/plainlabel.h"

namespace storybank {

FoundNumbers::FoundNumbers(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this, 8))
{
    auto *words = new PlainLabel(tr("Told in the Result:"), FontRole::Secondary, &Theme::text2, this);
    words->setFixedHeight(themeOf(this).px(size::EditorChip));
    m_flow->addWidget(words);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FoundNumbers::setMetrics(const QList<Metric> &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    // A chip may be what asked for the change, so it is let go after its own signal.
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const Metric &metric : metrics) {
        auto *chip = new ChipButton(formatMetric(metric, QLocale()), -1, true, this);
        chip->setAdds(true);
        chip->setLarge(true);
        chip->setToolTip(metric.name.isEmpty() ? tr("Add it to the metrics")
                                               : tr("Add it to the metrics as “%1”").arg(metric.name));
        chip->setAccessibleName(tr("Add the metric %1").arg(chip->text()));
        connect(chip, &ChipButton::clicked, this, [this, metric] { Q_EMIT chosen(metric); });
        m_flow->addWidget(chip);
        m_chips.append(chip);
    }
    setVisible(!metrics.isEmpty());
    updateGeometry();
}

} // namespace storybank
