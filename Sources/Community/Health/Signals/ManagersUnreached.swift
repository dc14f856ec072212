extension Signal {
  /// S27: the last activity that is meant for managers, or when there was none the first of all, was more than so many
  /// days ago. One that is planned counts. Found: days.
  static let managersUnreached = Signal(.reach, "P5.S6", limit: 180, restsInHolidays: true) { facts, limit in
    guard let day = facts.lastManagerActivityOn ?? facts.firstActivityOn, facts.daysSince(day) > limit else {
      return nil
    }
    return Sum(facts.daysSince(day))
  }
}
