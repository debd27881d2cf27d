#include "matching.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <vector>

namespace storybank {

namespace {

using Graph = lemon::SmartDigraph;
using Cost = qint64;

/// Costs that put one aim before the next: no number of preferred edges outweighs one point of gain, no gain
/// outweighs one pair more.
struct Costs
{
    Costs(int largest, int greatestGain) : gain(largest + 1), pair(gain * (greatestGain + 1) * (largest + 1))
    {}

    Cost of(const MatchEdge &edge) const { return -(edge.gain * gain + (edge.preferred ? 1 : 0)); }

    Cost gain;
    Cost pair;
};

} // namespace

QList<int> bestMatching(int lefts, int rights, const QList<MatchEdge> &edges)
{
    QList<int> partners(lefts, -1);
    if (edges.isEmpty())
        return partners;

    const auto greatest = std::max_element(edges.begin(), edges.end(),
                                           [](const auto &a, const auto &b) { return a.gain < b.gain; });
    const int largest = std::min(lefts, rights);
    const Costs costs(largest, greatest->gain);

    // A circulation: source → left → right → sink → source, where each unit on the way back earns one pair.
    Graph graph;
    graph.reserveNode(lefts + rights + 2);
    graph.reserveArc(lefts + rights + static_cast<int>(edges.size()) + 1);
    std::vector<Graph::Node> nodes;
    nodes.reserve(static_cast<size_t>(lefts) + static_cast<size_t>(rights));
    for (int i = 0; i < lefts + rights; ++i)
        nodes.push_back(graph.addNode());
    const Graph::Node source = graph.addNode();
    const Graph::Node sink = graph.addNode();

    const auto node = [&nodes](int index) { return nodes[static_cast<size_t>(index)]; };
    std::vector<Graph::Arc> pairs;
    pairs.reserve(static_cast<size_t>(edges.size()));
    for (const MatchEdge &edge : edges)
        pairs.push_back(graph.addArc(node(edge.left), node(lefts + edge.right)));
    for (int left = 0; left < lefts; ++left)
        graph.addArc(source, node(left));
    for (int right = 0; right < rights; ++right)
        graph.addArc(node(lefts + right), sink);
    const Graph::Arc back = graph.addArc(sink, source);

    Graph::ArcMap<int> capacity(graph, 1);
    Graph::ArcMap<Cost> cost(graph, 0);
    capacity[back] = largest;
    cost[back] = -costs.pair;
    for (size_t i = 0; i < pairs.size(); ++i)
        cost[pairs[i]] = costs.of(edges.at(static_cast<qsizetype>(i)));

    lemon::NetworkSimplex<Graph, int, Cost> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).run();
    for (size_t i = 0; i < pairs.size(); ++i) {
        const MatchEdge &edge = edges.at(static_cast<qsizetype>(i));
        if (simplex.flow(pairs[i]) > 0)
            partners[edge.left] = edge.right;
    }
    return partners;
}

} // namespace storybank
