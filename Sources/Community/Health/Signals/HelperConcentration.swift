extension Signal {
  /// From how many activities in a quarter on it tells something who helped.
  static let leastActivitiesForHelpers = 5

  /// S16: no more than so many different people said to have helped in a quarter. When nobody said so, nothing is
  /// known. Found: people; beside: activities.
  static let helperConcentration = Signal(.people, "P5.V2", limit: 2) { facts, limit in
    guard facts.activitiesThisQuarter >= leastActivitiesForHelpers, (1...limit).contains(facts.helpersThisQuarter)
    else { return nil }
    return Sum(facts.helpersThisQuarter, beside: facts.activitiesThisQuarter)
  }
}
