extension Signal {
  /// S20: the middle answer whether somebody gets enough support fell so many steps or more since the month
  /// before, among what is shown of the check. Found: the step now; beside: the step before.
  static let supportDrop = Signal(.safety, "P5.E6", limit: 1) { facts, limit in
    let middles = facts.support.suffix(2).compactMap(middle)
    guard middles.count == 2, middles[0] - middles[1] >= limit else { return nil }
    return Sum(middles[1], beside: middles[0])
  }

  /// The lower middle step of counts by step; nil while fewer than are shown.
  private static func middle(_ counts: [Int]) -> Int? {
    let all = counts.reduce(0, +)
    guard all >= CoreCheck.least else { return nil }
    var seen = 0
    return counts.firstIndex { count in
      seen += count
      return seen * 2 >= all
    }.map { $0 + 1 }
  }
}
