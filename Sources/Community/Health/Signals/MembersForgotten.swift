extension Signal {
  /// S14: since the last activity for a group, or the first at all, more than so many days passed and none is planned.
  /// Found: days.
  static let membersForgotten = Signal(.direction, "P5.G1", limit: 90, restsInHolidays: true) { facts, limit in
    guard let day = facts.lastGroupActivityOn ?? facts.firstActivityOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.daysSince(day))
  }
}
