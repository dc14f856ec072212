extension Signal {
  /// How many agreed hours of the core group one activity takes.
  public static let hoursAnActivity = 12

  /// S15: more than so many activities in a month, or more than the agreed hours can carry. Found: activities; beside:
  /// agreed hours a month, 0 when none were entered.
  static let tooManyEvents = Signal(.direction, "P5.V1", limit: 3) { facts, limit in
    let minutesAMonth = facts.minutesAWeek * 52 / 12
    let isAboveHours = minutesAMonth > 0 && facts.activitiesThisMonth * hoursAnActivity * 60 > minutesAMonth
    guard facts.activitiesThisMonth > limit || isAboveHours else { return nil }
    return Sum(facts.activitiesThisMonth, beside: minutesAMonth / 60)
  }
}
