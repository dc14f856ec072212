import Testing

@testable import Matching

@Suite("Matching")
struct MatchingTests {
  /// Numbers that are the same each time.
  private struct Row {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
  }

  /// The greatest weight, by trying everything.
  private static func tried(_ count: Int, _ pairs: [Matching.Pair]) -> Int {
    var best = [Int](repeating: 0, count: 1 << count)
    for group in 1..<(1 << count) {
      let one = group.trailingZeroBitCount
      best[group] = best[group & ~(1 << one)]
      for pair in pairs where pair.first == one || pair.second == one {
        let both = 1 << pair.first | 1 << pair.second
        if group & both == both { best[group] = max(best[group], best[group & ~both] + pair.weight) }
      }
    }
    return best[(1 << count) - 1]
  }

  private static func graph(_ row: inout Row, people: Int, density: Int, weights: Int) -> [Matching.Pair] {
    var pairs: [Matching.Pair] = []
    for one in 0..<people {
      for other in (one + 1)..<max(people, one + 1) where row.next(100) < density {
        pairs.append(Matching.Pair(one, other, weight: 1 + row.next(weights)))
      }
    }
    return pairs
  }

  private static func isSound(_ matching: Matching, _ pairs: [Matching.Pair]) -> Bool {
    let weights = Dictionary(pairs.map { ([$0.first, $0.second], $0.weight) }) { one, _ in one }
    var sum = 0
    for (one, partner) in matching.partner.enumerated() {
      guard let partner else { continue }
      guard matching.partner[partner] == one, let weight = weights[[min(one, partner), max(one, partner)]] else {
        return false
      }
      sum += weight
    }
    return sum == matching.weight * 2 && matching.proof == matching.weight * 4
  }

  @Test
  func `No choice of pairs weighs more: five thousand small graphs, each tried wholly`() throws {
    var row = Row(state: 2026)
    for number in 0..<5000 {
      let people = row.next(10)
      let pairs = Self.graph(
        &row, people: people, density: [20, 50, 80, 100][number % 4], weights: [1, 3, 40, 100_000][number / 4 % 4])
      let matching = try Matching(of: people, pairs: pairs)
      #expect(matching.weight == Self.tried(people, pairs), "graph \(number)")
      #expect(Self.isSound(matching, pairs), "graph \(number)")
    }
  }

  @Test
  func `Nobody, one, two and three people, and people who may not go together`() throws {
    #expect(try Matching(of: 0, pairs: []).partner.isEmpty)
    #expect(try Matching(of: 1, pairs: []).partner == [nil])
    #expect(try Matching(of: 2, pairs: [Matching.Pair(0, 1, weight: 7)]).partner == [1, 0])
    #expect(try Matching(of: 5, pairs: []).partner == [nil, nil, nil, nil, nil])
    let three = [Matching.Pair(0, 1, weight: 5), Matching.Pair(1, 2, weight: 9), Matching.Pair(0, 2, weight: 5)]
    let matching = try Matching(of: 3, pairs: three)
    #expect(matching.partner == [nil, 2, 1])
  }

  @Test
  func `A pair with oneself, with nobody, or without weight is none`() throws {
    let pairs = [
      Matching.Pair(0, 0, weight: 9), Matching.Pair(0, 5, weight: 9), Matching.Pair(-1, 0, weight: 9),
      Matching.Pair(0, 1, weight: 0), Matching.Pair(0, 1, weight: -3), Matching.Pair(0, 1, weight: Int.max),
    ]
    #expect(try Matching(of: 2, pairs: pairs).partner == [nil, nil])
    #expect(try Matching.prices(of: 2, pairs: pairs) == [0, 0])
  }

  @Test
  func `The prices of halves cover every pair, and no matching weighs more than all cost`() throws {
    var row = Row(state: 7)
    for number in 0..<500 {
      let people = 2 + row.next(9)
      let pairs = Self.graph(&row, people: people, density: 60, weights: 30)
      let prices = try Matching.prices(of: people, pairs: pairs)
      #expect(prices.allSatisfy { $0 >= 0 })
      #expect(pairs.allSatisfy { prices[$0.first] + prices[$0.second] >= 4 * $0.weight }, "graph \(number)")
      #expect(prices.reduce(0, +) >= 4 * Self.tried(people, pairs), "graph \(number)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 8, 31, 60, 101])
  func `A crowd comes within one in a hundred of the exact matching of all pairs, and says how near`(
    _ people: Int
  ) throws {
    for seed in 1...4 {
      let weight = { (one: Int, other: Int) in
        // Some are wanted by all, some may not go together.
        (one * 31 + other * 17 + seed) % 11 == 0 ? 0 : 100 + (one % 7) * (other % 7) + (one ^ other) % 5
      }
      var pairs: [Matching.Pair] = []
      for one in 0..<people {
        for other in (one + 1)..<max(people, one + 1) where weight(one, other) > 0 {
          pairs.append(Matching.Pair(one, other, weight: weight(one, other)))
        }
      }
      let exact = try Matching(of: people, pairs: pairs)
      let crowd = try Crowd(of: people).match(seed: UInt64(seed), weight)
      #expect(crowd.weight <= exact.weight && exact.weight <= crowd.bound)
      #expect(crowd.weight * 100 >= exact.weight * 99, "\(people) people, seed \(seed)")
      #expect(crowd.partner.enumerated().allSatisfy { one, other in other.map { crowd.partner[$0] == one } ?? true })
      #expect(try Crowd(of: people).match(seed: UInt64(seed), weight).partner == crowd.partner)
    }
  }
}
