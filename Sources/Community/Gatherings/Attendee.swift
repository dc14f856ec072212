public import SQL

/// Who comes, as the core group sees it.
public struct Attendee: Sendable, Hashable {
  /// The name they come under.
  public let name: String
  /// Whether it is a name for this gathering only.
  public let isOnce: Bool
  public let answer: Registration.Answer
  public let isWaiting: Bool
}

extension CoreMember {
  /// Who comes and who perhaps does, by the names they come under: those with a place first, by name; then who waits, in
  /// order.
  public func attendees(of id: ID<Gathering>, _ db: Snapshot) throws -> [Attendee] {
    try db.all(
      """
      SELECT coalesce(once_name, person.name), once_name, answer, waiting FROM gathering_registration
      LEFT JOIN person ON person.id = gathering_registration.person
      WHERE gathering = \(id) AND coalesce(once_name, person.name) IS NOT NULL
      ORDER BY coalesce(waiting, 0), answer, 1
      """
    ) { row in
      Attendee(
        name: try row.text(0), isOnce: row.textIfAny(1) != nil,
        answer: Registration.Answer(rawValue: try row.text(2)) ?? .perhaps, isWaiting: row.integerIfAny(3) != nil)
    }
  }
}
