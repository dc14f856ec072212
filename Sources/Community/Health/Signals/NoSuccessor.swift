extension Signal {
  /// S17: the term of a role without a backup ends in fewer than so many days. Found: days, 0 when it is over.
  static let noSuccessor = Signal(.people, "P3.V8", limit: 120) { facts, limit in
    guard let day = facts.termWithoutBackupEndsOn, -facts.daysSince(day) < limit else { return nil }
    return Sum(max(0, -facts.daysSince(day)))
  }
}
