internal import Matching

/// Who is put together with whom in a round. It knows marks and wishes, and nobody.
struct IntroductionMatching: Sendable {
  /// Somebody who takes part.
  struct Taking: Sendable {
    let mark: String
    let boxKey: String
    /// Numbers of their labels; -1 when they did not say.
    let unit, function: Int
    let otherUnit, otherFunction: Bool
    /// Their topics, a bit each.
    let topics: UInt64
    let often: Int
  }

  /// Two or three who are put together, by their places.
  struct Party: Sendable, Hashable {
    let people: [Int]
  }

  let people: [Taking]
  /// Whom nobody meets again yet, by their places: a bit for every two.
  private let past: Past
  private let seed: UInt64

  init(_ people: [Taking], past: [(String, String)], seed: UInt64) {
    self.people = people
    self.past = Past(people, past)
    self.seed = seed
  }

  /// What came of it, and how near it is to the most that is possible, in thousandths, rounded down.
  func parties() throws -> (parties: [Party], reached: Int) {
    guard people.count > 1 else { return ([], 1000) }
    let outcome = try Crowd(of: people.count).match(seed: seed) { worth($0, $1) }
    var parties = outcome.partner.enumerated().compactMap { one, other in
      other.flatMap { one < $0 ? [one, $0] : nil }
    }
    for one in outcome.partner.indices where outcome.partner[one] == nil { join(one, to: &parties) }
    let reached = outcome.bound == 0 ? 1000 : outcome.weight * 1000 / outcome.bound
    return (parties.map { Party(people: $0) }, reached)
  }

  /// Whoever remains joins the two with whom it is worth most; nobody, where each two have somebody they met before.
  private func join(_ one: Int, to parties: inout [[Int]]) {
    var best: (worth: Int, place: Int)?
    for (place, party) in parties.enumerated() where party.count == 2 {
      let worths = party.map { worth(min(one, $0), max(one, $0)) }
      guard worths.allSatisfy({ $0 > 0 }) else { continue }
      let sum = worths.reduce(0, +)
      if sum > best?.worth ?? 0 { best = (sum, place) }
    }
    if let best { parties[best.place].append(one) }
  }

  /// What two are worth to each other: that they meet at all counts most, then what each asked for, then that they are of
  /// different units. The last four bits are drawn, another draw for every round. 0 when they met before.
  func worth(_ low: Int, _ high: Int) -> Int {
    guard !past.contains(low, high) else { return 0 }
    return people.withUnsafeBufferPointer { people in
      let (one, other) = (people[low], people[high])
      var sum = 100
      if one.unit >= 0, other.unit >= 0, one.unit != other.unit {
        sum += 10 + (one.otherUnit ? 30 : 0) + (other.otherUnit ? 30 : 0)
      }
      if one.function >= 0, other.function >= 0, one.function != other.function {
        sum += (one.otherFunction ? 30 : 0) + (other.otherFunction ? 30 : 0)
      }
      sum += 20 * min(3, (one.topics & other.topics).nonzeroBitCount)
      return sum << 4 | Int(truncatingIfNeeded: Self.drawn(seed, low, high) & 15)
    }
  }

  private static func drawn(_ seed: UInt64, _ low: Int, _ high: Int) -> UInt64 {
    var mixed = seed ^ (UInt64(low) << 32 | UInt64(high))
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A bit for every two who met before.
  private struct Past: Sendable {
    private var bits: [UInt64] = []
    private let width: Int

    init(_ people: [Taking], _ past: [(String, String)]) {
      width = (people.count + 63) / 64
      let places = Dictionary(people.enumerated().map { ($1.mark, $0) }) { one, _ in one }
      for (one, other) in past {
        guard let one = places[one], let other = places[other] else { continue }
        if bits.isEmpty { bits = [UInt64](repeating: 0, count: width * people.count) }
        bits[one * width + other / 64] |= 1 << UInt64(other % 64)
        bits[other * width + one / 64] |= 1 << UInt64(one % 64)
      }
    }

    func contains(_ one: Int, _ other: Int) -> Bool {
      !bits.isEmpty && bits[one * width + other / 64] >> UInt64(other % 64) & 1 == 1
    }
  }
}
