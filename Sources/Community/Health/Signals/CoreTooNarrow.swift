extension Signal {
  /// From how many people on who said where they come from, one unit is narrow.
  static let leastPeopleWithUnit = 3

  /// S04: no more than so many units among those who said where they come from. Found: those people.
  static let coreTooNarrow = Signal(.people, "P3.V3", limit: 1) { facts, limit in
    guard facts.peopleWithUnit >= leastPeopleWithUnit, facts.units <= limit else { return nil }
    return Sum(facts.peopleWithUnit)
  }
}
