internal import SQL

extension PhaseQuestion {
  /// How far the network is in phase 3: its exit criteria, computed from what is there (domain.md, phase 3).
  static let coreGroup = PhaseQuestion(facts: coreGroupFacts, width: 12) { row, _ in
    let counts = try (0..<12).map { try row.integer($0) }
    let (people, roles) = (counts[0], KeyRole.allCases.count - counts[5])
    return [
      Criterion("P3.X.size", people >= 4 || people > 0 && counts[3] == 1),
      Criterion("P3.X.units", counts[2] == 1),
      Criterion("P3.X.leads", counts[7] == 1),
      Criterion("P3.X.backups", counts[6] == roles),
      Criterion("P3.X.workingAgreement", people > 0 && counts[9] == people),
      Criterion("P3.X.confidentiality", people > 0 && counts[10] == people),
      Criterion("P3.X.hours", people > 0 && counts[1] == people),
      Criterion("P3.X.coverPlan", counts[8] == roles),
      Criterion("P3.X.rhythm", counts[4] == 1),
      // While little is divided, nobody carrying much tells nothing: more than half must be in somebody's hands.
      Criterion("P3.X.load", counts[11] == 1),
    ]
  }

  private static let coreGroupFacts: Statement = {
    let kept = "FROM core_role WHERE set_aside_on IS NULL AND holder IS NOT NULL AND backup IS NOT NULL"
    func accepted(_ agreement: Agreement) -> Statement {
      """
      (SELECT count(*) FROM agreement_acceptance WHERE agreement = \(agreement) AND number = (
        SELECT max(number) FROM agreement_version WHERE agreement = \(agreement)))
      """
    }
    return """
        (SELECT count(*) FROM core_member),
        (SELECT count(*) FROM core_member JOIN initiator_hours ON initiator_hours.person = core_member.person),
        (SELECT CASE WHEN min(folded_unit) <> max(folded_unit) THEN 1 ELSE 0 END FROM core_unit),
        (SELECT count(*) FROM core_group WHERE small_review_on IS NOT NULL),
        (SELECT count(*) FROM core_group WHERE weeks_between IS NOT NULL),
        (SELECT count(*) FROM core_role WHERE set_aside_on IS NOT NULL),
        (SELECT count(*) \(raw: kept)),
        (SELECT count(*) \(raw: kept) AND role = 'lead'),
        (SELECT count(*) \(raw: kept) AND month_cover IS NOT NULL),
        \(accepted(.working)), \(accepted(.confidentiality)),
        (SELECT CASE WHEN sum(carried) > 0 AND sum(given) * 2 > sum(carried)
          AND max(given) * 100 <= \(TaskLoad.mostShare) * sum(carried) THEN 1 ELSE 0 END
          FROM (
            SELECT sum(minutes_a_month * weight) AS carried,
              CASE WHEN person IS NULL THEN 0 ELSE sum(minutes_a_month * weight) END AS given
            FROM core_task GROUP BY person) AS loads)
      """
  }()
}
