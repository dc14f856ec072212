// A matching of many people, of whom nearly everybody may go with nearly everybody.

/// A crowd in which any two may go together, for what they are worth to each other. All pairs of thousands are too many
/// for an exact matching, and the best few of each would do badly: they would all be the same few people. So it begins
/// with some that are drawn, whose matching gives everybody a price; then those pairs join in that are worth more than the
/// prices of their two, and it is made again. What remains overlooked is added up, so that every answer says how good it
/// is.
public struct Crowd: Sendable {
  /// How many people; they are numbered from 0.
  public let count: Int
  /// How many others are drawn for each at first, and how many join in for each at a look.
  public let drawn: Int
  public let joining: Int
  /// A look is at one in so many pairs. When it was looked at all, that is one turn.
  public let parts: Int
  /// How many turns there are at most.
  public let turns: Int
  /// It is good enough when the weight is within one in so many of what cannot be exceeded.
  public let nearness: Int

  public init(of count: Int, drawn: Int = 12, joining: Int = 6, parts: Int = 4, turns: Int = 3, nearness: Int = 200) {
    (self.count, self.drawn, self.joining) = (count, drawn, joining)
    (self.parts, self.turns, self.nearness) = (parts, turns, nearness)
  }

  /// The matching of the greatest weight, or one that is as near as `bound` says.
  /// - Parameters:
  ///   - seed: the same one gives the same matching.
  ///   - weight: what two are worth to each other, the lower number first; 0 when they may not go together. Asked for every
  ///     two, several times: it must be quick.
  /// - Throws: `Matching.Failure`.
  @inlinable
  public func match(seed: UInt64, _ weight: (Int, Int) -> Int) throws -> Outcome {
    var pairs = beginning(seed, weight)
    var turn = 0
    while true {
      turn += 1
      for part in 0..<parts {
        let prices = try Matching.prices(of: count, pairs: pairs)
        let look = look(at: part, of: parts, prices, weight)
        pairs = pairs.filter { $0.isNear(prices) } + look.pairs
      }
      let prices = try Matching.prices(of: count, pairs: pairs)
      let look = look(at: 0, of: 1, prices, weight)
      let matching = try Matching(of: count, pairs: pairs)
      // Half of the worst that each overlooks, on top of every price, makes the prices a proof for all pairs.
      let bound = max((prices.reduce(0, +) + (look.lift + 1) / 2) / 4, matching.weight)
      if bound - matching.weight <= bound / nearness || turn == turns {
        return Outcome(matching.partner, weight: matching.weight, bound: bound, pairs: pairs.count)
      }
      pairs += look.pairs
    }
  }

  /// Some for each that are drawn.
  @inlinable
  func beginning(_ seed: UInt64, _ weight: (Int, Int) -> Int) -> [Matching.Pair] {
    guard count > 1 else { return [] }
    var draws = Draws(seed)
    var keys = Set<UInt64>()
    var pairs: [Matching.Pair] = []
    for one in 0..<count {
      for _ in 0..<drawn {
        let other = Int(draws.next() % UInt64(count))
        let (low, high) = (min(one, other), max(one, other))
        guard low != high, keys.insert(UInt64(low) << 32 | UInt64(high)).inserted else { continue }
        let worth = weight(low, high)
        if worth > 0 { pairs.append(Matching.Pair(low, high, weight: worth)) }
      }
    }
    return pairs
  }

  /// What pairs are worth more than the prices of their two: the few of each where that is most, and what all people
  /// together overlook.
  @inlinable
  func look(
    at part: Int, of parts: Int, _ prices: [Int], _ weight: (Int, Int) -> Int
  ) -> (pairs: [Matching.Pair], lift: Int) {
    var best = [Best](repeating: Best(joining), count: count)
    var least = [Int](repeating: 0, count: count)
    for low in 0..<count {
      var high = low + 1 + (part + parts - (2 * low + 1) % parts) % parts
      while high < count {
        let worth = weight(low, high)
        let more = 4 * worth - prices[low] - prices[high]
        if worth > 0, more > 0 {
          if more > least[low] { least[low] = best[low].offer(high, more) }
          if more > least[high] { least[high] = best[high].offer(low, more) }
        }
        high += parts
      }
    }
    var keys = Set<UInt64>()
    var pairs: [Matching.Pair] = []
    for one in 0..<count {
      for (other, _) in best[one].kept {
        let (low, high) = (min(one, other), max(one, other))
        guard keys.insert(UInt64(low) << 32 | UInt64(high)).inserted else { continue }
        pairs.append(Matching.Pair(low, high, weight: weight(low, high)))
      }
    }
    return (pairs, best.reduce(0) { $0 + $1.most })
  }
}

extension Crowd {
  /// What came of it.
  public struct Outcome: Sendable {
    /// With whom each goes; nil for whoever remains.
    public let partner: [Int?]
    /// What all pairs weigh together.
    public let weight: Int
    /// What no matching of all pairs can exceed, also those that were left out.
    public let bound: Int
    /// How many pairs it was made of at the end.
    public let pairs: Int

    @usableFromInline
    init(_ partner: [Int?], weight: Int, bound: Int, pairs: Int) {
      (self.partner, self.weight, self.bound, self.pairs) = (partner, weight, bound, pairs)
    }
  }
}

extension Matching.Pair {
  /// Whether its two cost little more than it weighs, so that it was chosen or could soon be.
  @usableFromInline
  func isNear(_ prices: [Int]) -> Bool { prices[first] + prices[second] - 4 * weight < weight / 2 }
}
