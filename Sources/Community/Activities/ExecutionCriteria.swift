internal import SQL

extension PhaseQuestion {
  /// How many activities, or days since the first, give enough to look back on (handbook, P5.X.activities).
  static let activitiesNeeded = 6
  static let daysNeeded = 183

  /// The exit criteria of phase 5, computed from what is there (handbook, P5.X).
  static let execution = PhaseQuestion(facts: executionFacts, width: 10) { row, _ in
    let n = try (0..<10).map { try row.integer($0) }
    let facts = Set<ExecutionFacts.Fact>(bits: n[9])
    return [
      Criterion("P5.X.activities", n[0] >= activitiesNeeded || n[1] > 0),
      Criterion("P5.X.functions", n[2] > 0 && n[3] == 0),
      Criterion("P5.X.advice", n[4] > 0),
      Criterion("P5.X.lookBack", n[0] > 0 && n[5] == 0),
      Criterion("P5.X.load", n[6] > 0 && n[7] >= n[6]),
      Criterion(
        "P5.X.buddies", !facts.isDisjoint(with: [.buddiesSupervised, .noBuddies]) || n[2] > 0 && n[8] == 0),
      Criterion("P5.X.incidents", facts.contains(.incidentsReviewed)),
    ]
  }

  private static let functions: Statement =
    "decision = \(Compass.Decision.functions) AND option <> \(Compass.Option.noOrganisationGoalYet)"

  private static let executionFacts: Statement = """
    (SELECT count(*) FROM activity WHERE held_on <= days.today),
    (SELECT count(*) FROM activity WHERE held_on <= days.half_a_year_ago),
    (SELECT count(*) FROM choice WHERE \(functions)),
    (SELECT count(*) FROM choice WHERE \(functions)
      AND NOT EXISTS (SELECT 1 FROM activity WHERE function = choice.option AND held_on <= days.today)
      AND NOT (option = \(Compass.Option.advise) AND EXISTS (SELECT 1 FROM advice WHERE sent_on IS NOT NULL))),
    (SELECT count(*) FROM advice WHERE sent_on IS NOT NULL AND (outcome IS NOT NULL OR answer_due_on < days.today)),
    (SELECT count(*) FROM activity WHERE held_on < days.today
      AND NOT EXISTS (SELECT 1 FROM activity_review WHERE activity = activity.id)),
    (\(CoreMember.coreSize)),
    (\(CoreMember.hoursKept(since: "days.hours_since"))),
    (SELECT count(*) FROM choice WHERE decision = \(Compass.Decision.functions) AND option = \(Compass.Option.buddy)),
    \(Statement.bits(of: ExecutionFacts.Fact.self, "fact", from: "execution_fact"))
    """
}
