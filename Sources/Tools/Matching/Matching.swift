// Who goes with whom, so that the whole is worth most: maximum-weight matching in a general graph, by LEMON.

internal import CMatching

/// A matching of the greatest weight: everybody is in one pair at most, and no other choice of pairs weighs more. Exact,
/// in integers, by the algorithm of Edmonds.
public struct Matching: Sendable, Equatable {
  /// Two that may go together.
  public struct Pair: Sendable, Hashable {
    /// Their numbers, from 0.
    public let first, second: Int
    /// What it is worth that they go together: above 0, at most `Pair.heaviest`.
    public let weight: Int

    /// The most that a pair weighs, so that no sum overflows.
    public static let heaviest = 1 << 40

    public init(_ first: Int, _ second: Int, weight: Int) {
      (self.first, self.second, self.weight) = (first, second, weight)
    }
  }

  /// Why there is none.
  public enum Failure: Error, Hashable, Sendable {
    case outOfMemory
  }

  /// With whom each goes, by their numbers; nil for whoever remains.
  public let partner: [Int?]
  /// What all pairs weigh together.
  public let weight: Int
  /// What the dual solution adds up to, in quarters: four times the weight, which proves that nothing weighs more.
  public let proof: Int

  /// The heaviest matching of so many, numbered from 0, of whom these pairs may be. Pairs of one with themselves, of
  /// somebody who is not there, or without weight are left out. Throws `Failure`.
  public init(of count: Int, pairs: some Collection<Pair>) throws {
    let graph = Graph(of: count, pairs)
    var mates = [Int32](repeating: -1, count: count)
    var proof: Int64 = 0
    // LEMON's fractional start does not take an empty graph.
    if !graph.isEmpty {
      let outcome = cmatching_heaviest(
        graph.count, Int32(graph.first.count), graph.first, graph.second, graph.weight, &mates, &proof)
      guard outcome == 0 else { throw Failure.outOfMemory }
    }
    partner = mates.map { $0 < 0 ? nil : Int($0) }
    self.proof = Int(proof)
    weight = self.proof / 4
  }

  /// What each of so many costs, in quarters of weight, where halves of pairs may be chosen: two of a pair never cost less
  /// than four times its weight, and no matching weighs more than a quarter of what all cost. Throws `Failure`.
  public static func prices(of count: Int, pairs: some Collection<Pair>) throws -> [Int] {
    let graph = Graph(of: count, pairs)
    var prices = [Int64](repeating: 0, count: count)
    if !graph.isEmpty {
      let outcome = cmatching_prices(
        graph.count, Int32(graph.first.count), graph.first, graph.second, graph.weight, &prices)
      guard outcome == 0 else { throw Failure.outOfMemory }
    }
    return prices.map(Int.init)
  }
}

/// The pairs that count, as C reads them.
private struct Graph {
  let count: Int32
  var first: [Int32] = []
  var second: [Int32] = []
  var weight: [Int64] = []
  var isEmpty: Bool { first.isEmpty }

  init(of count: Int, _ pairs: some Collection<Matching.Pair>) {
    self.count = Int32(count)
    let numbers = 0..<count
    for pair in pairs where pair.first != pair.second && (1...Matching.Pair.heaviest).contains(pair.weight) {
      guard numbers.contains(pair.first), numbers.contains(pair.second) else { continue }
      first.append(Int32(pair.first))
      second.append(Int32(pair.second))
      weight.append(Int64(pair.weight))
    }
  }
}
