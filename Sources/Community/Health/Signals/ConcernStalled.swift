extension Signal {
  /// S12: a theme of five people or more has had no next step for more than so many days. Found: themes; beside: days
  /// since the first of them.
  static let concernStalled = Signal(.direction, "P5.D7", limit: 30, restsInHolidays: true) { facts, limit in
    guard let day = facts.firstThemeReachedOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.stalledThemes, beside: facts.daysSince(day))
  }
}
