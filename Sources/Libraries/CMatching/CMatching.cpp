#include "CMatching.h"

#include <lemon/fractional_matching.h>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <new>
#include <vector>

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<int64_t>;
using Heaviest = lemon::MaxWeightedMatching<Graph, Weights>;
using Fractional = lemon::MaxWeightedFractionalMatching<Graph, Weights>;

static_assert(Heaviest::dualScale == 4 && Fractional::dualScale == 4, "prices are in quarters");

namespace {

/// The graph, with its nodes in their order.
struct Drawn {
  Graph graph;
  std::vector<Graph::Node> nodes;
  Weights weights;

  Drawn(int32_t count, int32_t edges, const int32_t *first, const int32_t *second, const int64_t *weight)
      : weights(graph) {
    graph.reserveNode(count);
    graph.reserveEdge(edges);
    nodes.reserve(count);
    for (int32_t i = 0; i < count; ++i) nodes.push_back(graph.addNode());
    for (int32_t i = 0; i < edges; ++i) weights[graph.addEdge(nodes[first[i]], nodes[second[i]])] = weight[i];
  }
};

}  // namespace

int32_t cmatching_heaviest(
    int32_t nodes, int32_t edges, const int32_t *first, const int32_t *second, const int64_t *weight, int32_t *mate,
    int64_t *proof) {
  try {
    Drawn drawn(nodes, edges, first, second, weight);
    Heaviest matching(drawn.graph, drawn.weights);
    // Halves of edges first: odd cycles are what remains for the exact part.
    matching.fractionalInit();
    matching.start();
    for (int32_t i = 0; i < nodes; ++i) {
      const Graph::Node other = matching.mate(drawn.nodes[i]);
      mate[i] = other == lemon::INVALID ? -1 : drawn.graph.id(other);
    }
    *proof = matching.dualValue();
    return 0;
  } catch (const std::bad_alloc &) {
    return 1;
  }
}

int32_t cmatching_prices(
    int32_t nodes, int32_t edges, const int32_t *first, const int32_t *second, const int64_t *weight, int64_t *prices) {
  try {
    Drawn drawn(nodes, edges, first, second, weight);
    Fractional matching(drawn.graph, drawn.weights);
    matching.init();
    matching.start();
    for (int32_t i = 0; i < nodes; ++i) prices[i] = matching.nodeValue(drawn.nodes[i]);
    return 0;
  } catch (const std::bad_alloc &) {
    return 1;
  }
}
