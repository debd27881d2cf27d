#include "benchreport.h"

#include <algorithm>
#include <cstdio>

namespace storybank {

void reportP99(benchmark::State &state, QList<double> millis)
{
    std::sort(millis.begin(), millis.end());
    state.counters["p99_ms"] = millis.at(millis.size() * 99 / 100);
}

void BenchReport::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        const bool median = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
        if (!median && run.repetitions > 1)
            continue;
        Figure figure;
        figure.millis = run.GetAdjustedRealTime() * (run.time_unit == benchmark::kMillisecond ? 1 : 1e-3);
        const auto p99 = run.counters.find("p99_ms");
        figure.p99 = p99 == run.counters.end() ? 0 : p99->second.value;
        m_figures.insert(QString::fromStdString(run.run_name.function_name), figure);
    }
}

void BenchReport::Finalize()
{
    std::printf("%-44s %12s %12s %8s\n", "in one process", "ours ms", "limit ms", "ratio");
    for (auto it = m_figures.begin(); it != m_figures.end(); ++it) {
        if (it.key().endsWith(QStringLiteral("/limit")))
            continue;
        const auto limit = m_figures.constFind(it.key() + QStringLiteral("/limit"));
        const QByteArray name = it.key().toUtf8();
        if (limit != m_figures.constEnd())
            std::printf("%-44s %12.3f %12.3f %8.2f\n", name.constData(), it->millis, limit->millis,
                        it->millis / limit->millis);
        else if (it->p99 > 0)
            std::printf("%-44s %12.3f   p99 %9.3f\n", name.constData(), it->millis, it->p99);
        else
            std::printf("%-44s %12.3f\n", name.constData(), it->millis);
    }
}

} // namespace storybank
