extension Signal {
  /// How many days an answer about money holds: the plan counts euros a year.
  static let budgetDays = 365

  /// S07: the year since the answer about money ends in fewer than so many days. Found: days left, 0 when it is over;
  /// beside: days since the answer.
  static let budgetEnding = Signal(.means, "P4.D5", limit: 120) { facts, limit in
    guard let day = facts.planFacts[.money] else { return nil }
    let since = facts.daysSince(day)
    return budgetDays - since < limit ? Sum(max(0, budgetDays - since), beside: since) : nil
  }
}
