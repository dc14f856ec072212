public import SQL

/// The hours that somebody can give, and when they stop. Entered by themselves, seen by the network.
public struct InitiatorHours: Sendable {
  /// The name of the person.
  public let colleague: Colleague
  /// Minutes a week; nil when not entered yet.
  public let minutesAWeek: Int?
  /// When this person stops or asks for help, in their own words; it may be empty.
  public let stopRule: String
}

extension Member {
  /// Everybody's hours, by name.
  public func initiatorHours(_ db: Snapshot) throws -> [InitiatorHours] {
    try db.all(
      """
      SELECT \(Colleague.columns), initiator_hours.minutes_a_week, coalesce(initiator_hours.stop_rule, '')
      FROM person LEFT JOIN initiator_hours ON initiator_hours.person = person.id
      ORDER BY person.folded_name
      """
    ) { row in
      InitiatorHours(
        colleague: try Colleague(row), minutesAWeek: row.integerIfAny(1), stopRule: try row.text(2))
    }
  }

  /// One's own hours, as entered.
  public func ownHours(_ db: Snapshot) throws -> (minutesAWeek: Int, stopRule: String)? {
    try db.first("SELECT minutes_a_week, stop_rule FROM initiator_hours WHERE person = \(person.id)") {
      (try $0.integer(0), try $0.text(1))
    }
  }

  /// Enters one's own hours: 0 to 40 hours a week, in minutes; otherwise `Refusal.tooMany`.
  public func enter(minutesAWeek: Int, stopRule: Prose, _ db: Transaction) throws {
    guard (0...40 * 60).contains(minutesAWeek) else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO initiator_hours (person, minutes_a_week, stop_rule)
      VALUES (\(person.id), \(minutesAWeek), \(stopRule))
      ON CONFLICT (person) DO UPDATE SET minutes_a_week = excluded.minutes_a_week, stop_rule = excluded.stop_rule
      """)
  }
}
