extension Signal {
  /// S05: once there is a go for the plan, more than so many hundredths of the core group have no hours. Found: people
  /// without; beside: people.
  static let hoursNotAgreed = Signal(.means, "P4.D4", limit: 50) { facts, limit in
    let without = facts.people - facts.peopleWithHours
    guard facts.decided?.outcome == .go || facts.activities > 0, without * 100 > limit * facts.people else {
      return nil
    }
    return Sum(without, beside: facts.people)
  }
}
