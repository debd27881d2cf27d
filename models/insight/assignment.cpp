#include "assignment.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <vector>

namespace storybank {

namespace {

/// A circulation: source → place → (hearer, story) → story → sink → source. A story reaches the sink through
/// one arc for each time it can be told, the next one dearer than the last, so the flow takes them in their
/// order and the total cost of repetition is right.
class Network
{
public:
    explicit Network(const AssignmentProblem &problem);

    void solve();
    void preferFirst();
    QList<int> stories() const;

private:
    struct Arc
    {
        int from = 0;
        int to = 0;
        int capacity = 1;
        qint64 cost = 0;
        int flow = 0;
    };

    int addNode() { return m_nodes++; }
    size_t addArc(int from, int to, int capacity, qint64 cost);
    void addChoices(int place);
    void addTellings(int story, int most);
    void indexArcs();

    bool isTight(const Arc &arc) const { return arc.cost + potential(arc.from) == potential(arc.to); }
    qint64 potential(int node) const { return m_potentials[static_cast<size_t>(node)]; }

    void findWaysTo(int node);
    void enter(int node, size_t arc, std::vector<int> &queue);
    void pushFlow(int from, int to);
    void settle(int place);

    /// The arc of a choice, and the story it means.
    struct Chosen
    {
        size_t arc = 0;
        int story = 0;
    };

    const AssignmentProblem &m_problem;
    int m_nodes = 0;
    int m_source = 0;
    int m_sink = 0;
    std::vector<Arc> m_arcs;
    std::vector<std::vector<Chosen>> m_choices; ///< by place
    std::vector<int> m_storyNodes;
    std::vector<int> m_pairs; ///< node of (hearer, story), hearer by hearer; -1 = none
    std::vector<qint64> m_potentials;

    // The arcs at each node, and the way from each node that is reached towards the place being settled.
    std::vector<std::vector<size_t>> m_arcsAt;
    static constexpr size_t noArc = ~size_t(0);
    std::vector<size_t> m_next;
    std::vector<char> m_reached;
    std::vector<char> m_settled;
};

Network::Network(const AssignmentProblem &problem) : m_problem(problem)
{
    const int places = static_cast<int>(problem.places.size());
    m_nodes = places; // the place of number i is node i
    for (qsizetype story = 0; story < problem.told.size(); ++story)
        m_storyNodes.push_back(addNode());
    m_source = addNode();
    m_sink = addNode();
    m_choices.resize(static_cast<size_t>(places));
    int hearers = 0;
    size_t choices = 0;
    for (const AssignmentPlace &place : problem.places) {
        hearers = std::max(hearers, place.hearer + 1);
        choices += static_cast<size_t>(place.choices.size());
    }
    m_pairs.assign(static_cast<size_t>(hearers) * m_storyNodes.size(), -1);
    m_arcs.reserve(3 * choices + static_cast<size_t>(places) + 1);
    for (int place = 0; place < places; ++place)
        addChoices(place);

    for (int story = 0; story < static_cast<int>(m_storyNodes.size()); ++story) {
        int most = 0;
        for (size_t pair = static_cast<size_t>(story); pair < m_pairs.size(); pair += m_storyNodes.size())
            most += m_pairs[pair] >= 0 ? 1 : 0;
        addTellings(story, most);
    }
    addArc(m_sink, m_source, places, -problem.reward);
}

size_t Network::addArc(int from, int to, int capacity, qint64 cost)
{
    m_arcs.push_back({from, to, capacity, cost, 0});
    return m_arcs.size() - 1;
}

void Network::addChoices(int place)
{
    const AssignmentPlace &asked = m_problem.places.at(place);
    addArc(m_source, place, 1, 0);
    for (const AssignmentChoice &choice : asked.choices) {
        const auto story = static_cast<size_t>(choice.story);
        int &pair = m_pairs[static_cast<size_t>(asked.hearer) * m_storyNodes.size() + story];
        if (pair < 0) {
            pair = addNode();
            addArc(pair, m_storyNodes[story], 1, 0);
        }
        m_choices[static_cast<size_t>(place)].push_back({addArc(place, pair, 1, choice.cost), choice.story});
    }
}

void Network::addTellings(int story, int most)
{
    const int before = m_problem.told.at(story);
    for (int telling = 0; telling < most; ++telling)
        addArc(m_storyNodes[static_cast<size_t>(story)], m_sink, 1,
               (before + telling) * m_problem.repetition);
}

void Network::solve()
{
    using Graph = lemon::SmartDigraph;
    Graph graph;
    graph.reserveNode(m_nodes);
    graph.reserveArc(static_cast<int>(m_arcs.size()));
    for (int node = 0; node < m_nodes; ++node)
        graph.addNode();
    for (const Arc &arc : m_arcs)
        graph.addArc(Graph::nodeFromId(arc.from), Graph::nodeFromId(arc.to));

    Graph::ArcMap<int> capacity(graph);
    Graph::ArcMap<qint64> cost(graph);
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        capacity[Graph::arcFromId(static_cast<int>(i))] = m_arcs[i].capacity;
        cost[Graph::arcFromId(static_cast<int>(i))] = m_arcs[i].cost;
    }
    lemon::NetworkSimplex<Graph, int, qint64> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).run();
    for (size_t i = 0; i < m_arcs.size(); ++i)
        m_arcs[i].flow = simplex.flow(Graph::arcFromId(static_cast<int>(i)));
    for (int node = 0; node < m_nodes; ++node)
        m_potentials.push_back(simplex.potential(Graph::nodeFromId(node)));
}

void Network::indexArcs()
{
    m_arcsAt.resize(static_cast<size_t>(m_nodes));
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        // Flow can only be moved at no cost over arcs whose reduced cost is 0.
        if (!isTight(m_arcs[i]))
            continue;
        m_arcsAt[static_cast<size_t>(m_arcs[i].from)].push_back(i);
        m_arcsAt[static_cast<size_t>(m_arcs[i].to)].push_back(i);
    }
    m_settled.assign(static_cast<size_t>(m_nodes), 0);
}

void Network::enter(int node, size_t arc, std::vector<int> &queue)
{
    const auto index = static_cast<size_t>(node);
    if (m_reached[index] || m_settled[index])
        return;
    m_reached[index] = 1;
    m_next[index] = arc;
    queue.push_back(node);
}

/// From which nodes flow can be led to `node` at no cost.
void Network::findWaysTo(int node)
{
    m_reached.assign(static_cast<size_t>(m_nodes), 0);
    m_next.assign(static_cast<size_t>(m_nodes), noArc);
    std::vector<int> queue;
    enter(node, noArc, queue);
    for (size_t i = 0; i < queue.size(); ++i) {
        const int at = queue[i];
        for (const size_t index : m_arcsAt[static_cast<size_t>(at)]) {
            const Arc &arc = m_arcs[index];
            if (arc.to == at && arc.flow < arc.capacity)
                enter(arc.from, index, queue);
            else if (arc.from == at && arc.flow > 0)
                enter(arc.to, index, queue);
        }
    }
}

/// Leads one unit along the way that findWaysTo(to) has found.
void Network::pushFlow(int from, int to)
{
    for (int at = from; at != to;) {
        Arc &arc = m_arcs[m_next[static_cast<size_t>(at)]];
        const bool forwards = arc.from == at;
        arc.flow += forwards ? 1 : -1;
        at = forwards ? arc.to : arc.from;
    }
}

/// Gives the place the first story that it has in any of the best solutions which agree with the places
/// settled before.
void Network::settle(int place)
{
    bool looked = false;
    for (const Chosen &choice : m_choices[static_cast<size_t>(place)]) {
        Arc &arc = m_arcs[choice.arc];
        if (arc.flow > 0)
            break;
        if (!isTight(arc))
            continue;
        if (!looked)
            findWaysTo(place);
        looked = true;
        if (!m_reached[static_cast<size_t>(arc.to)])
            continue;
        pushFlow(arc.to, place);
        arc.flow = 1;
        break;
    }
    m_settled[static_cast<size_t>(place)] = 1;
}

void Network::preferFirst()
{
    indexArcs();
    for (int place = 0; place < static_cast<int>(m_choices.size()); ++place)
        settle(place);
}

QList<int> Network::stories() const
{
    QList<int> stories;
    for (const std::vector<Chosen> &choices : m_choices) {
        const auto told = std::find_if(choices.begin(), choices.end(),
                                       [this](const Chosen &choice) { return m_arcs[choice.arc].flow > 0; });
        stories.append(told == choices.end() ? -1 : told->story);
    }
    return stories;
}

} // namespace

QList<int> bestAssignment(const AssignmentProblem &problem)
{
    Network network(problem);
    network.solve();
    network.preferFirst();
    return network.stories();
}

} // namespace storybank
