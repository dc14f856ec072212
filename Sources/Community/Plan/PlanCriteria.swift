internal import SQL

extension Member {
  /// The exit criteria of phase 4 (handbook, P4.exit), in its order.
  var planQuestion: PhaseQuestion {
    PhaseQuestion(facts: Self.planFacts, width: 12) { row in
      let counts = try (0...10).map { try row.integer($0) }
      let noSponsorUntil = row.textIfAny(11).flatMap(Day.init)
      let mayDoWithout = noSponsorUntil.map { $0 >= today } ?? false
      return [
        Criterion("P4.X.plan", counts[0] > 0),
        Criterion("P4.X.goals", (1...PlanItem.Kind.goal.most).contains(counts[1])),
        Criterion("P4.X.sponsor", counts[2] > 0 || mayDoWithout),
        Criterion("P4.X.facilitation", counts[3] == 2),
        Criterion("P4.X.worksCouncil", counts[4] > 0 || (counts[5] > 0 && counts[6] > 0)),
        Criterion("P4.X.privacy", counts[7] == 2),
        Criterion("P4.X.safety", counts[8] == 3),
        Criterion("P4.X.baseline", counts[9] > 0),
        Criterion("P4.X.launch", counts[10] > 0),
      ]
    }
  }

  /// Put together once, since the dashboard asks it at every view.
  private static let planFacts: Statement = """
    (SELECT count(*) FROM plan_version WHERE put_on IS NOT NULL),
    (SELECT count(*) FROM plan_item WHERE kind = 'goal'),
    (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.sponsor)),
    (SELECT count(*) FROM plan_fact WHERE fact IN (\(list: [PlanFact.Subject.hours, .money]))),
    (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.noCouncil)),
    (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.council)),
    (SELECT count(*) FROM plan_fact WHERE fact IN (\(list: [PlanFact.Subject.consent, .noEmployer]))),
    (SELECT count(*) FROM plan_fact WHERE fact IN (\(list: [PlanFact.Subject.assessment, .assessmentShown]))),
    (SELECT count(*) FROM plan_fact WHERE fact IN (\(list: [PlanFact.Subject.houseRules, .crisisRoute])))
      + (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.routeTried)),
    (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.baseline)),
    (SELECT count(*) FROM plan_fact WHERE fact = \(PlanFact.Subject.launch)),
    (SELECT max(day) FROM plan_fact WHERE fact = \(PlanFact.Subject.noSponsor))
    """
}
