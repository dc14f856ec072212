extension Signal {
  /// S31: since the plan was put to the members, or since the day on which it would be decided again, more than so many
  /// days passed without a decision. Found: days.
  static let waitingForPermission = Signal(.direction, "P4.V4", limit: 60, restsInHolidays: true) { facts, limit in
    let since: Day? =
      switch facts.decided?.outcome {
      case nil: facts.planPutOn
      case .later: facts.decided?.on
      case .go, .stop: nil
      }
    guard let since, facts.daysSince(since) > limit else { return nil }
    return Sum(facts.daysSince(since))
  }
}
