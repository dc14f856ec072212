internal import SQL

/// One row of what is read for the signals: what it is about, two numbers and a day, or what else is text.
private struct HealthRow: Record {
  let topic: String
  let first, second: Int
  let text: String

  static let columns: Columns = ["topic", "first", "second", "text"]

  init(_ row: Row) throws {
    topic = try row.text(0)
    (first, second) = (row.integerIfAny(1) ?? 0, row.integerIfAny(2) ?? 0)
    text = row.textIfAny(3) ?? ""
  }

  var day: Day? { Day(text) }

  /// The part of the topic after a prefix.
  func part(_ prefix: String) -> String? { topic.hasPrefix(prefix) ? String(topic.dropFirst(prefix.count)) : nil }
}

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
    UNION ALL SELECT 'mute.' || signal, 0, 0, last_day FROM core CROSS JOIN signal_mute WHERE last_day >= \(today)
    """
  }
}

extension HealthFacts {
  /// Takes in what one row says.
  fileprivate mutating func take(_ row: HealthRow) {
    switch row.topic {
    case "people": (people, peopleWithHours, smallReviewOn) = (row.first, row.second, row.day)
    case "units": (units, peopleWithUnit) = (row.first, row.second)
    case "roles": (rolesWithoutBackup, termWithoutBackupEndsOn) = (row.first, row.day)
    case "undivided": wholeLoad += row.first
    case "carried": takeLoad(row.first, minutes: row.second, minutesAWeek: Int(row.text) ?? 0)
    case "hours": minutesAWeek = row.first
    case "plan": (planVersions, planPutOn) = (row.first, row.day)
    case "promises": (latePromises, oldestPromiseDueOn) = (row.first, row.day)
    case "advice": (lateAdvices, firstAdviceDueOn) = (row.first, row.day)
    case "themes": (stalledThemes, firstThemeReachedOn) = (row.first, row.day)
    case "kept": concernsPastTerm = row.first
    case "activities": (activities, organisationActivities, firstActivityOn) = (row.first, row.second, row.day)
    case "recent": (activitiesThisMonth, tellingTitles, lastGroupActivityOn) = (row.first, row.second, row.day)
    case "helpers": (activitiesThisQuarter, helpersThisQuarter, firstBuddyActivityOn) = (row.first, row.second, row.day)
    case "need": (conversations, pollAnswers, existingCheckedOn) = (row.first, row.second, row.day)
    default: takePart(row)
    }
  }

  /// Takes in what one person carries.
  private mutating func takeLoad(_ load: Int, minutes: Int, minutesAWeek: Int) {
    wholeLoad += load
    dividedLoad += load
    heaviestLoad = max(heaviestLoad, load)
    if minutesAWeek > 0 { mostOfHours = max(mostOfHours, minutes * 100 / (minutesAWeek * 52 / 12)) }
  }

  private mutating func takePart(_ row: HealthRow) {
    if let fact = row.part("fact.").flatMap(PlanFact.Subject.init) { planFacts[fact] = row.day }
    if let fact = row.part("done.").flatMap(ExecutionFacts.Fact.init) { executionFacts[fact] = row.day }
    if let outcome = row.part("decision.").flatMap(PlanDecision.Outcome.init), let day = row.day {
      decided = Decided(outcome: outcome, on: day)
    }
  }

  /// Takes in the rows that belong in an order: who came, and the answers by month and step.
  fileprivate mutating func takeSeries(_ rows: [HealthRow]) {
    for row in rows.sorted(by: { $0.first > $1.first }) {
      if let function = row.part("came.").flatMap(Compass.Option.init) {
        attendance[function, default: []].append(row.second)
      }
    }
    let answers = Dictionary(grouping: rows.filter { $0.topic == "support" }, by: \.text)
    support = answers.sorted { $0.key < $1.key }.map { $1.sorted { $0.first < $1.first }.map(\.second) }
  }
}
