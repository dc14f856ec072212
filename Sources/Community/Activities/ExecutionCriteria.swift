internal import SQL

extension Member {
  /// How many activities, or days since the first, give enough to look back on (handbook, P5.X.activities).
  static let activitiesNeeded = 6
  static let daysNeeded = 183

  /// Put together once, since the dashboard asks for them at every view.
  private static let functions: Statement =
    "decision = \(Compass.Decision.functions) AND option <> \(Compass.Option.noOrganisationGoalYet)"

  /// The exit criteria of phase 5, computed from what is there (handbook, P5.X).
  var executionQuestion: PhaseQuestion {
    PhaseQuestion(facts: executionFacts, width: 11) { row in
      let n = try (0..<11).map { try row.integer($0) }
      return [
        Criterion("P5.X.activities", n[0] >= Self.activitiesNeeded || n[1] > 0),
        Criterion("P5.X.functions", n[2] > 0 && n[3] == 0),
        Criterion("P5.X.advice", n[4] > 0),
        Criterion("P5.X.lookBack", n[0] > 0 && n[5] == 0),
        Criterion("P5.X.load", n[6] > 0 && n[7] >= n[6]),
        Criterion("P5.X.buddies", n[8] > 0 || n[2] > 0 && n[9] == 0),
        Criterion("P5.X.incidents", n[10] > 0),
      ]
    }
  }

  private var executionFacts: Statement {
    """
    (SELECT count(*) FROM activity WHERE held_on <= \(today)),
    (SELECT count(*) FROM activity WHERE held_on <= \(today.adding(-Self.daysNeeded))),
    (SELECT count(*) FROM choice WHERE \(Self.functions)),
    (SELECT count(*) FROM choice WHERE \(Self.functions)
      AND NOT EXISTS (SELECT 1 FROM activity WHERE function = choice.option AND held_on <= \(today))
      AND NOT (option = \(Compass.Option.advise) AND EXISTS (SELECT 1 FROM advice WHERE sent_on IS NOT NULL))),
    (SELECT count(*) FROM advice WHERE sent_on IS NOT NULL AND (outcome IS NOT NULL OR answer_due_on < \(today))),
    (SELECT count(*) FROM activity WHERE held_on < \(today)
      AND NOT EXISTS (SELECT 1 FROM activity_review WHERE activity = activity.id)),
    (\(CoreMember.coreSize)),
    (\(CoreMember.hoursKept(today.adding(-ExecutionFacts.hoursDays)))),
    (SELECT count(*) FROM execution_fact WHERE fact <> \(ExecutionFacts.Fact.incidentsReviewed)),
    (SELECT count(*) FROM choice WHERE option = \(Compass.Option.buddy)),
    (SELECT count(*) FROM execution_fact WHERE fact = \(ExecutionFacts.Fact.incidentsReviewed))
    """
  }
}
