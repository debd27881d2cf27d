#pragma once

#include <benchmark/benchmark.h>

#include <QList>
#include <QMap>
#include <QString>

namespace storybank {

/// Reports the 99th percentile of single times beside the mean.
void reportP99(benchmark::State &state, QList<double> millis);

/// Collects the median real time of each benchmark and prints, for each pair "<name>" and "<name>/limit" of
/// one run, both times and their ratio; for benchmarks with the counter "p99_ms" that figure beside its aim.
class BenchReport : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context &) override { return true; }
    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;

private:
    struct Figure
    {
        double millis = 0;
        double p99 = 0;
    };
    QMap<QString, Figure> m_figures;
};

} // namespace storybank
