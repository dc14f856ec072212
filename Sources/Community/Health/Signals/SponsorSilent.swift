extension Signal {
  /// S08: the last talk with the sponsor that was noted was more than so many days ago. Found: days.
  static let sponsorSilent = Signal(.backing, "P5.V11", limit: 120, restsInHolidays: true) { facts, limit in
    guard let day = facts.planFacts[.sponsor], facts.daysSince(day) > limit else { return nil }
    return Sum(facts.daysSince(day))
  }
}
