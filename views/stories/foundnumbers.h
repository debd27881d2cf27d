#pragma once

#include "domain/metric.h"

#include <QWidget>

namespace storybank {

class FlowLayout;

/// The numbers that the text tells and that are no metrics yet, each a chip that makes it one. Hidden without
/// any.
class FoundNumbers : public QWidget
{
    Q_OBJECT

public:
    explicit FoundNumbers(QWidget *parent = nullptr);

    void setMetrics(const QList<Metric> &metrics);

Q_SIGNALS:
    void chosen(const storybank::Metric &metric);

private:
    FlowLayout *m_flow;
    QList<Metric> m_metrics;
    QList<QWidget *> m_chips;
};

} // namespace storybank
