extension Signal {
  /// S25: somebody last looked which other networks there are more than so many days ago. Found: days.
  static let isolatedNetwork = Signal(.reach, "P1.G3", limit: 180, restsInHolidays: true) { facts, limit in
    guard let day = facts.existingCheckedOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.daysSince(day))
  }
}
