extension Signal {
  /// S28: the core group noted a reorganisation, and its last day has not passed: so many days or more are left. Found:
  /// days left.
  static let reorgAhead = Signal(.safety, "P6.V7", limit: 0) { facts, limit in
    guard let day = facts.reorganisationUntil, -facts.daysSince(day) >= limit else { return nil }
    return Sum(-facts.daysSince(day))
  }
}
