extension Signal {
  /// S35: the network last thanked or celebrated, or when that was not noted began to do things, more than so many days
  /// ago. Found: days.
  static let noCelebration = Signal(.people, "P6.V9", limit: 180, restsInHolidays: true) { facts, limit in
    guard let day = facts.thankedOn ?? facts.firstActivityOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.daysSince(day))
  }
}
