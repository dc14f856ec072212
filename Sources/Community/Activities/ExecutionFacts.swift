public import SQL

/// What happened in phase 5 beside activities and advice, each with its day.
public struct ExecutionFacts: Sendable {
  /// Something that the core group notes when it happened.
  public enum Fact: String, Sendable, CaseIterable, Hashable, Bindable {
    case buddiesSupervised, noBuddies, incidentsReviewed
  }

  public let days: [Fact: Day]
  /// The day on which the asker said to have stayed within the agreed hours; nil when not said, or too long ago.
  public let ownHoursKeptOn: Day?
  /// Whether everybody in the core group said so. How many did, and who, is told to nobody.
  public let everybodyKeptHours: Bool

  /// For so many days somebody’s word about their hours holds: two months (handbook, P5.X.load).
  public static let hoursDays = 61
}

extension CoreMember {
  /// The facts as they stand.
  public func executionFacts(_ db: Snapshot) throws -> ExecutionFacts {
    let rows = try db.all("SELECT fact, happened_on FROM execution_fact") {
      (ExecutionFacts.Fact(rawValue: try $0.text(0)), Day(try $0.text(1)))
    }
    var days: [ExecutionFacts.Fact: Day] = [:]
    for case (let fact?, let day?) in rows { days[fact] = day }
    let since = member.today.adding(-ExecutionFacts.hoursDays)
    let own = try db.first(
      "SELECT stated_on FROM hours_kept WHERE person = \(member.person.id) AND stated_on >= \(since)"
    ) { Day(try $0.text(0)) }
    return ExecutionFacts(
      days: days, ownHoursKeptOn: own ?? nil,
      everybodyKeptHours: try db.count(Self.hoursKept(since: "\(since)")) >= db.count(Self.coreSize))
  }

  /// Notes on which day something happened; nil takes it back. A day ahead or more than two years back is
  /// `Refusal.tooMany`.
  public func note(_ fact: ExecutionFacts.Fact, on day: Day?, _ db: Transaction) throws {
    guard let day else {
      try db.run("DELETE FROM execution_fact WHERE fact = \(fact)")
      return
    }
    guard day <= member.today, day >= member.today.adding(-Activity.mostDaysAway) else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO execution_fact (fact, happened_on) VALUES (\(fact), \(day))
      ON CONFLICT (fact) DO UPDATE SET happened_on = excluded.happened_on
      """)
  }

  /// Says of oneself that the last two months were within the agreed hours, or takes it back. That somebody was above
  /// them is nowhere: saying nothing looks the same.
  public func stateHoursKept(_ kept: Bool, _ db: Transaction) throws {
    if kept {
      try db.run(
        """
        INSERT INTO hours_kept (person, stated_on) VALUES (\(member.person.id), \(member.today))
        ON CONFLICT (person) DO UPDATE SET stated_on = excluded.stated_on
        """)
    } else {
      try db.run("DELETE FROM hours_kept WHERE person = \(member.person.id)")
    }
  }

  /// How many people the core group has; everybody while none was formed.
  static let coreSize: Statement = """
    SELECT CASE WHEN EXISTS (SELECT 1 FROM core_member) THEN (SELECT count(*) FROM core_member)
      ELSE (SELECT count(*) FROM person) END
    """

  /// That somebody pulls the network: everybody does while no core group was formed.
  static func pulls(_ person: String) -> Statement {
    """
    (NOT EXISTS (SELECT 1 FROM core_member)
      OR EXISTS (SELECT 1 FROM core_member WHERE core_member.person = \(raw: person)))
    """
  }

  /// How many of them said since a day to have stayed within their hours.
  static func hoursKept(since day: Statement) -> Statement {
    """
    SELECT count(*) FROM hours_kept WHERE stated_on >= \(day) AND \(pulls("hours_kept.person"))
    """
  }
}
