public import SQL

/// What the core group saw when it looked back on an activity: a count and three short answers, never who came.
public struct ActivityReview: Sendable, Hashable {
  /// How many people came; nil when nobody counted.
  public let attendance: Int?
  public let wentWell: String
  /// What can be done otherwise.
  public let otherwise: String
  /// What to keep for the next time.
  public let kept: String
  /// Counts the changes, so that no edit is written over another; 0 for none.
  public let edition: Int

  /// The most characters of one answer.
  public static let limit = 300
  /// What is there before anybody looked back.
  public static let none = ActivityReview(attendance: nil, wentWell: "", otherwise: "", kept: "", edition: 0)
}

extension CoreMember {
  /// What was seen when looking back on an activity. How many came is for the core group, which is few.
  public func review(of id: ID<Activity>, _ db: Snapshot) throws -> ActivityReview {
    try db.first(
      "SELECT attendance, went_well, otherwise, kept, edition FROM activity_review WHERE activity = \(id)"
    ) { row in
      ActivityReview(
        attendance: row.integerIfAny(0), wentWell: try row.text(1), otherwise: try row.text(2), kept: try row.text(3),
        edition: try row.integer(4))
    } ?? .none
  }

  /// Looks back on an activity, upon the edition that was seen (0 when there was none). Throws `Refusal.outdated` when
  /// somebody else did meanwhile, `WritingFault.empty` when nothing went well and nothing can be otherwise,
  /// `Refusal.tooMany` for a count that cannot be, and `Refusal.notFound` before its day.
  public func review(
    _ id: ID<Activity>, attendance: Int?, wentWell: Prose, otherwise: Prose, kept: Prose, upon edition: Int,
    _ db: Transaction
  ) throws {
    guard try member.activity(id, db).heldOn <= member.today else { throw Refusal.notFound }
    guard (0...Activity.mostPeople).contains(attendance ?? 0) else { throw Refusal.tooMany }
    if wentWell.text.isEmpty, otherwise.text.isEmpty { throw WritingFault.empty }
    let now = try review(of: id, db)
    let new = ActivityReview(
      attendance: attendance, wentWell: wentWell.text, otherwise: otherwise.text, kept: kept.text, edition: now.edition)
    if now == new { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      INSERT INTO activity_review (activity, attendance, went_well, otherwise, kept, reviewed_on, edition)
      VALUES (\(id), \(attendance), \(wentWell), \(otherwise), \(kept), \(member.today), \(edition + 1))
      ON CONFLICT (activity) DO UPDATE SET attendance = excluded.attendance, went_well = excluded.went_well,
        otherwise = excluded.otherwise, kept = excluded.kept, reviewed_on = excluded.reviewed_on,
        edition = excluded.edition
      """)
  }

  /// Who of the core group said to have helped, by name.
  public func helpers(of id: ID<Activity>, _ db: Snapshot) throws -> [Colleague] {
    try db.all(
      Colleague.self,
      """
      SELECT \(Colleague.columns) FROM person JOIN activity_helper ON activity_helper.person = person.id
      WHERE activity_helper.activity = \(id) ORDER BY person.folded_name
      """)
  }

  /// Says that one helped oneself, or takes it back; nobody says it of another. Throws `Refusal.notFound`.
  public func help(_ id: ID<Activity>, _ did: Bool, _ db: Transaction) throws {
    _ = try member.activity(id, db)
    if did {
      try db.run(
        """
        INSERT INTO activity_helper (activity, person) VALUES (\(id), \(member.person.id))
        ON CONFLICT (activity, person) DO NOTHING
        """)
    } else {
      try db.run("DELETE FROM activity_helper WHERE activity = \(id) AND person = \(member.person.id)")
    }
  }
}
