extension Signal {
  /// S09: there is no sponsor, and the day on which the group would look again is more than so many days ago. Found:
  /// days.
  static let sponsorChange = Signal(.backing, "P4.V3", limit: 0) { facts, limit in
    guard facts.planFacts[.sponsor] == nil, let day = facts.planFacts[.noSponsor], facts.daysSince(day) > limit else {
      return nil
    }
    return Sum(facts.daysSince(day))
  }
}
