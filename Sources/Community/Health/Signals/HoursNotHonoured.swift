extension Signal {
  /// S06: in each of the last two months that are shown of the last half year, so many or more could not use their hours.
  /// Found: how many in the last one; beside: how many answers there were.
  static let hoursNotHonoured = Signal(.means, "P5.V8", limit: 3) { facts, limit in
    let months = facts.hoursUse.suffix(2)
    guard months.count == 2, let last = months.last, months.allSatisfy({ $0.unused >= limit }) else { return nil }
    return Sum(last.unused, beside: last.shown)
  }
}
