extension Signal {
  /// S23: since the buddies were last supported, or the first of them began, more than so many days passed. Found: days.
  static let buddyUnsupported = Signal(.safety, "P5.D5", limit: 60) { facts, limit in
    let supported = facts.executionFacts[.buddiesSupervised]
    guard let day = supported ?? facts.firstBuddyActivityOn, facts.daysSince(day) > limit else { return nil }
    if let none = facts.executionFacts[.noBuddies], none >= day { return nil }
    return Sum(facts.daysSince(day))
  }
}
