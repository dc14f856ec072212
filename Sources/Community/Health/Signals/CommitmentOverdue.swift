extension Signal {
  /// S10: an open promise is more than so many days late. Found: promises; beside: how many days the longest is late.
  static let commitmentOverdue = Signal(.backing, "P4.G2", limit: 14) { facts, limit in
    guard let day = facts.oldestPromiseDueOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.latePromises, beside: facts.daysSince(day))
  }
}
