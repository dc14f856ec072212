internal import SQL

extension PhaseQuestion {
  /// The exit criteria of phase 6 (handbook, P6.exit), in its order.
  static let embedding = PhaseQuestion(
    facts: """
      (SELECT count(*) FROM evaluation),
      (SELECT count(*) FROM evaluation_change WHERE round = (SELECT max(round) FROM evaluation_change)),
      (SELECT count(*) FROM core_role
        WHERE set_aside_on IS NOT NULL OR backup IS NOT NULL OR month_cover IS NOT NULL),
      \(Statement.bits(of: PlanFact.Subject.self, "fact", from: "plan_fact")),
      \(Statement.bits(of: EmbeddingFact.Subject.self, "fact", from: "embedding_fact")),
      (SELECT count(*) FROM network_cycle),
      (SELECT count(*) FROM ending_step)
      """, width: 7
  ) { row, _ in
    let plan = Set<PlanFact.Subject>(bits: try row.integer(3))
    let facts = Set<EmbeddingFact.Subject>(bits: try row.integer(4))
    let isAgreed = plan.isSuperset(of: [.hours, .money]) && facts.contains(.mandate)
    return [
      Criterion("P6.X.membersFirst", try row.integer(0) > 0),
      Criterion("P6.X.changes", try row.integer(1) >= Evaluation.changesNeeded),
      Criterion("P6.X.successors", try row.integer(2) == KeyRole.allCases.count),
      Criterion("P6.X.agreement", isAgreed || facts.contains(.refusal)),
      Criterion("P6.X.retention", facts.contains(.retention)),
      Criterion("P6.X.next", try row.integer(5) > 0 || row.integer(6) == Ending.Step.allCases.count),
    ]
  }
}
