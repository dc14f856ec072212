internal import SQL

extension Member {
  /// The exit criteria of phase 6 (handbook, P6.exit), in its order.
  var embeddingQuestion: PhaseQuestion {
    PhaseQuestion(facts: Self.embeddingFacts, width: 10) { row in
      let n = try (0...9).map { try row.integer($0) }
      return [
        Criterion("P6.X.membersFirst", n[0] > 0),
        Criterion("P6.X.changes", n[1] >= Evaluation.changesNeeded),
        Criterion("P6.X.successors", n[2] == KeyRole.allCases.count),
        Criterion("P6.X.agreement", n[3] == 2 && n[4] > 0 || n[5] > 0),
        Criterion("P6.X.retention", n[6] > 0),
        Criterion(
          "P6.X.next",
          n[7] > 0 || n[8] == Ending.Step.allCases.count || n[9] == Merging.Step.allCases.count),
      ]
    }
  }

  /// Put together once, since the dashboard asks it at every view.
  private static let embeddingFacts: Statement = """
    (SELECT count(*) FROM evaluation),
    (SELECT count(*) FROM evaluation_change WHERE round = (SELECT max(round) FROM evaluation_change)),
    (SELECT count(*) FROM core_role
      WHERE set_aside_on IS NOT NULL OR backup IS NOT NULL OR month_cover IS NOT NULL),
    (SELECT count(*) FROM plan_fact WHERE fact IN (\(list: [PlanFact.Subject.hours, .money]))),
    (SELECT count(*) FROM embedding_fact WHERE fact = \(EmbeddingFact.Subject.mandate)),
    (SELECT count(*) FROM embedding_fact WHERE fact = \(EmbeddingFact.Subject.refusal)),
    (SELECT count(*) FROM embedding_fact WHERE fact = \(EmbeddingFact.Subject.retention)),
    (SELECT count(*) FROM network_cycle),
    (SELECT count(*) FROM ending_step),
    (SELECT count(*) FROM merging_step)
    """
}
