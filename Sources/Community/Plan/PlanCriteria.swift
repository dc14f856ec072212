internal import SQL

extension PhaseQuestion {
  /// The exit criteria of phase 4 (handbook, P4.exit), in its order.
  static let plan = PhaseQuestion(
    facts: """
      (SELECT count(*) FROM plan_version WHERE put_on IS NOT NULL),
      (SELECT count(*) FROM plan_item WHERE kind = 'goal'),
      \(Statement.bits(of: PlanFact.Subject.self, "fact", from: "plan_fact")),
      (SELECT max(day) FROM plan_fact WHERE fact = \(PlanFact.Subject.noSponsor))
      """, width: 4
  ) { row, today in
    let facts = Set<PlanFact.Subject>(bits: try row.integer(2))
    let noSponsorUntil = row.textIfAny(3).flatMap(Day.init)
    let mayDoWithout = noSponsorUntil.map { $0 >= today } ?? false
    return [
      Criterion("P4.X.plan", try row.integer(0) > 0),
      Criterion("P4.X.goals", (1...PlanItem.Kind.goal.most).contains(try row.integer(1))),
      Criterion("P4.X.sponsor", facts.contains(.sponsor) || mayDoWithout),
      Criterion("P4.X.facilitation", facts.isSuperset(of: [.hours, .money])),
      Criterion(
        "P4.X.worksCouncil",
        facts.contains(.noCouncil) || facts.contains(.council) && !facts.isDisjoint(with: [.consent, .noEmployer])),
      Criterion("P4.X.privacy", facts.isSuperset(of: [.assessment, .assessmentShown])),
      Criterion("P4.X.safety", facts.isSuperset(of: [.houseRules, .crisisRoute, .routeTried])),
      Criterion("P4.X.baseline", facts.contains(.baseline)),
      Criterion("P4.X.launch", facts.contains(.launch)),
    ]
  }
}
