extension Signal {
  /// The fewest people with whom a core group can carry the work.
  static let leastPeople = 4

  /// S03: fewer than `leastPeople` in the core group, or more than so many. A group that is small on purpose is asked
  /// again from the day that it chose. Found: people.
  static let coreSizeOff = Signal(.people, "P3.D1", limit: 10) { facts, limit in
    guard facts.people > 0, facts.people < leastPeople || facts.people > limit else { return nil }
    if let review = facts.smallReviewOn, facts.people < leastPeople, review > facts.today { return nil }
    return Sum(facts.people, beside: leastPeople)
  }
}
