extension Signal {
  /// S24: the route in a crisis was last tried, or written, more than so many days ago. Found: days.
  static let crisisCardStale = Signal(.safety, "P4.D11", limit: 180) { facts, limit in
    guard let day = facts.planFacts[.routeTried] ?? facts.planFacts[.crisisRoute], facts.daysSince(day) > limit else {
      return nil
    }
    return Sum(facts.daysSince(day))
  }
}
