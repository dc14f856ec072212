internal import SQL

extension Member {
  /// The facts and the last days of the mutes, in one statement, since the dashboard asks as well; nil for who is not
  /// in the core group, for whom nothing is counted.
  func healthFacts(_ db: Snapshot) throws -> (facts: HealthFacts, mutes: [Signal.Kind: Day])? {
    let parts = [coreFacts, planHealth, promiseHealth, activityHealth, beginningHealth]
    let all: Statement = parts.dropFirst().reduce("WITH \(asker) \(parts[0])") { "\($0) UNION ALL \($1)" }
    let rows = try db.all(HealthRow.self, all)
    guard !rows.isEmpty else { return nil }
    var facts = HealthFacts(today: today)
    facts.takeSeries(rows)
    var mutes: [Signal.Kind: Day] = [:]
    for row in rows {
      if let kind = row.part("mute.").flatMap(Signal.Kind.init) { mutes[kind] = row.day } else { facts.take(row) }
    }
    return (facts, mutes)
  }

  /// One row when the asker may do what the core group does, otherwise none: every part hangs on it.
  private var asker: Statement {
    """
    core AS (
      SELECT 1 AS one WHERE NOT EXISTS (SELECT 1 FROM core_member)
        OR EXISTS (SELECT 1 FROM core_member WHERE person = \(person.id)))
    """
  }

  private var coreFacts: Statement {
    let alone = "FROM core_role WHERE set_aside_on IS NULL AND holder IS NOT NULL AND backup IS NULL"
    return """
      SELECT 'people', (SELECT count(*) FROM core_member),
        (SELECT count(*) FROM core_member JOIN initiator_hours ON initiator_hours.person = core_member.person),
        coalesce((SELECT small_review_on FROM core_group), '') FROM core
      UNION ALL SELECT 'units', (SELECT count(DISTINCT folded_unit) FROM core_unit), (SELECT count(*) FROM core_unit), ''
      FROM core
      UNION ALL SELECT 'roles', (SELECT count(*) \(raw: alone)), 0, (SELECT min(term_ends_on) \(raw: alone)) FROM core
      UNION ALL SELECT CASE WHEN carried.person IS NULL THEN 'undivided' ELSE 'carried' END, carried.weighted,
        carried.minutes, CAST(minutes_a_week AS TEXT)
      FROM core CROSS JOIN (
        SELECT person, sum(minutes_a_month * weight) AS weighted, sum(minutes_a_month) AS minutes FROM core_task
        GROUP BY person) AS carried
      LEFT JOIN initiator_hours ON initiator_hours.person = carried.person
      UNION ALL SELECT 'hours', (
        SELECT sum(minutes_a_week) FROM core_member JOIN initiator_hours ON initiator_hours.person = core_member.person
        ), 0, '' FROM core
      """
  }

  private var planHealth: Statement {
    """
    SELECT 'fact.' || fact, 0, 0, day FROM core CROSS JOIN plan_fact
    UNION ALL SELECT 'done.' || fact, 0, 0, happened_on FROM core CROSS JOIN execution_fact
    UNION ALL SELECT 'plan', (SELECT count(*) FROM plan_version), 0, (SELECT max(put_on) FROM plan_version) FROM core
    UNION ALL SELECT 'decision.' || outcome, 0, 0, coalesce(again_on, decided_on) FROM core CROSS JOIN (
      SELECT outcome, decided_on, CASE WHEN outcome = 'later' THEN again_on END AS again_on FROM plan_decision
      ORDER BY plan_decision.decided_on DESC, id LIMIT 1) AS newest
    """
  }

  private var promiseHealth: Statement {
    let open: Statement = "FROM commitment WHERE kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL"
    // Two questions, since the index answers each from its beginning: all that is open would be read for one.
    return """
      SELECT 'promises', (SELECT count(*) \(open) AND due_on < \(today.adding(-Signal.commitmentOverdue.limit))), 0,
        (SELECT coalesce(min(due_on), '') \(open)) FROM core
      UNION ALL SELECT 'advice', count(*) FILTER (WHERE answer_due_on < \(today)), 0, min(answer_due_on)
      FROM core CROSS JOIN advice WHERE sent_on IS NOT NULL AND outcome IS NULL GROUP BY core.one
      UNION ALL SELECT 'themes', count(*) FILTER (WHERE reached_on < \(today.adding(-Signal.concernStalled.limit))), 0,
        min(reached_on) FROM core CROSS JOIN theme
      WHERE reached_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM advice WHERE theme = theme.id) GROUP BY core.one
      UNION ALL SELECT 'kept', (
        SELECT count(*) FROM concern WHERE theme IN (\(Concern.toldLongAgo(today)))), 0, '' FROM core
      """
  }

  private var activityHealth: Statement {
    let (half, month) = (today.adding(-HealthFacts.halfYear), today.adding(-HealthFacts.month))
    let quarter = today.adding(-HealthFacts.quarter)
    return """
      SELECT 'activities', count(*) FILTER (WHERE held_on > \(half) AND held_on <= \(today)),
        count(*) FILTER (WHERE held_on > \(half) AND held_on <= \(today) AND level = 'organisation'), min(held_on)
      FROM core CROSS JOIN activity GROUP BY core.one
      UNION ALL SELECT 'recent', count(*) FILTER (WHERE held_on > \(month) AND held_on <= \(today)),
        count(*) FILTER (WHERE held_on > \(today)
          AND (calendar_title = title OR calendar_title = \(network.name))),
        max(CASE WHEN level = 'group' THEN held_on END)
      FROM core CROSS JOIN activity GROUP BY core.one
      UNION ALL SELECT 'helpers', (SELECT count(*) FROM activity WHERE held_on > \(quarter) AND held_on <= \(today)), (
        SELECT count(DISTINCT person) FROM activity_helper JOIN activity ON activity.id = activity_helper.activity
        WHERE held_on > \(quarter) AND held_on <= \(today)), (
        SELECT min(held_on) FROM activity WHERE function = \(Compass.Option.buddy)) FROM core
      UNION ALL SELECT 'managers', 0, 0, max(held_on) FROM core CROSS JOIN activity
      WHERE for_managers = 1 GROUP BY core.one
      UNION ALL SELECT 'came.' || function, place, attendance, '' FROM core CROSS JOIN (
        SELECT function, attendance, row_number() OVER (PARTITION BY function ORDER BY held_on DESC, id) AS place
        FROM activity JOIN activity_review ON activity_review.activity = activity.id
        WHERE attendance IS NOT NULL) AS counted WHERE place <= 3
      UNION ALL SELECT 'support', step, shown, month FROM core CROSS JOIN core_check_count
      WHERE question = \(CoreCheck.Question.support) AND month IN (
        SELECT month FROM core_check WHERE shown >= \(CoreCheck.least) ORDER BY month DESC LIMIT 2)
      """
  }

  private var beginningHealth: Statement {
    """
    SELECT 'need', (SELECT count(*) FROM conversation_held), (SELECT max(answers) FROM needs_poll),
      (SELECT max(existing_checked_on) FROM preparation) FROM core
    UNION ALL SELECT 'noted.' || subject, 0, 0, day FROM core CROSS JOIN noted_day
    UNION ALL SELECT 'used', shown, shown_unused, month FROM core CROSS JOIN (
      SELECT month, shown, shown_unused FROM hours_check
      WHERE shown > 0 AND month >= \(CoreCheck.Month(today.adding(-HealthFacts.halfYear)))
      ORDER BY month DESC LIMIT 2) AS months
    UNION ALL SELECT 'mute.' || signal, 0, 0, last_day FROM core CROSS JOIN signal_mute WHERE last_day >= \(today)
    """
  }
}
