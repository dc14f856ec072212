public import SQL

/// The witness that somebody is in the core group of their network: the people who pull the work. While no core group
/// was formed, everybody who began is in it (phase 1 and 2 have initiators only).
public struct CoreMember: Sendable {
  /// Themselves, as a member.
  public let member: Member
}

extension Community {
  /// The core member whose session a token is. Throws `Refusal.signInNeeded`, or `Refusal.notCore` for another member.
  public func coreMember(_ token: String?) throws -> CoreMember {
    let member = try member(token)
    return try member.read { try member.asCoreMember($0) }
  }

  /// Lets the core member in whose session a token is, and reads all that follows in that moment, as for a member.
  public func lookingAsCore<T>(_ token: String?, _ body: (CoreMember) throws -> T) throws -> T {
    try looking(token) { member in try body(try member.read { try member.asCoreMember($0) }) }
  }
}

extension Member {
  /// Whether this member may do what the core group does.
  public func isCore(_ db: Snapshot) throws -> Bool {
    try db.count(
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM core_member)
        THEN (SELECT count(*) FROM core_member WHERE person = \(person.id)) ELSE 1 END
      """) == 1
  }

  /// This member as one of the core group. Throws `Refusal.notCore`.
  public func asCoreMember(_ db: Snapshot) throws -> CoreMember {
    guard try isCore(db) else { throw Refusal.notCore }
    return CoreMember(member: self)
  }
}
