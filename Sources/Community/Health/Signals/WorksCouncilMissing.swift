extension Signal {
  /// S26: the plan has more than so many versions, and nothing was noted about the works council. Found: versions.
  static let worksCouncilMissing = Signal(.backing, "P4.E5", limit: 0) { facts, limit in
    let known: [PlanFact.Subject] = [.council, .noCouncil, .consent]
    guard facts.planVersions > limit, known.allSatisfy({ facts.planFacts[$0] == nil }) else { return nil }
    return Sum(facts.planVersions)
  }
}
