public import SQL

/// A place in a network where members talk with each other.
public struct Room: Sendable, Hashable, Record {
  /// Who is in it; the raw value is stored.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    /// Every member.
    case open
    /// Whoever was invited and came in. Others do not see that it is there.
    case closed
    /// Whoever walks in: a room in which allies are welcome, so that being in it tells nothing.
    case allies
    /// The core group.
    case core
  }

  public let id: ID<Room>
  public let name: String
  /// What it is for, in the network's own words.
  public let purpose: String
  public let kind: Kind

  /// The most rooms of a network.
  public static let most = 60

  public static let columns = Columns("room", ["id", "name", "purpose", "kind"])

  public init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.text(3)) else { throw SQLError.damaged("a room of no kind") }
    id = ID(stored: try row.text(0))
    name = try row.text(1)
    purpose = try row.text(2)
    self.kind = kind
  }
}

/// A room as one person finds it.
public struct RoomPlace: Sendable {
  /// Whether somebody is in a room.
  public enum Standing: Sendable, Hashable {
    case inside
    /// Invited to a closed room, and not come in yet.
    case invited
    /// One may walk in.
    case outside
  }

  public let room: Room
  public let standing: Standing
  /// How many conversations have something new, for this person's eyes only; at most `mostNew`.
  public let new: Int

  /// Beyond this many new conversations are not counted.
  public static let mostNew = 99
}

extension Member {
  /// That a room is open to this person: the one place that says so, in SQL over `room`.
  func isInRoom() -> Statement { Self.isInRoom("\(person.id)") }

  /// That a room is open to somebody, by their identifier.
  static func isInRoom(_ person: Statement) -> Statement {
    """
    (room.kind = 'open'
      OR room.kind = 'core' AND (NOT EXISTS (SELECT 1 FROM core_member)
        OR EXISTS (SELECT 1 FROM core_member WHERE core_member.person = \(person)))
      OR EXISTS (
        SELECT 1 FROM room_member
        WHERE room_member.room = room.id AND room_member.person = \(person) AND room_member.accepted = 1))
    """
  }

  /// That this person may know that a room is there.
  private func knowsRoom() -> Statement {
    """
    (room.kind = 'allies' OR \(isInRoom()) OR EXISTS (
      SELECT 1 FROM room_member WHERE room_member.room = room.id AND room_member.person = \(person.id)))
    """
  }

  /// The rooms that this person may know of, by name.
  public func rooms(_ db: Snapshot) throws -> [RoomPlace] {
    let found = try db.all(
      """
      SELECT \(Room.columns), CASE WHEN \(isInRoom()) THEN 1 ELSE 0 END,
        (SELECT count(*) FROM room_member WHERE room_member.room = room.id AND room_member.person = \(person.id))
      FROM room WHERE \(knowsRoom()) ORDER BY room.folded_name
      """
    ) { (try Room($0), try $0.integer(4) == 1, try $0.integer(5) == 1) }
    return try found.map { room, isInside, isInvited in
      RoomPlace(
        room: room, standing: isInside ? .inside : isInvited ? .invited : .outside,
        new: isInside ? try newConversations(in: room.id, db) : 0)
    }
  }

  /// A room that this person is in. Throws `Refusal.notFound`.
  public func room(_ id: ID<Room>, _ db: Snapshot) throws -> Room {
    let found = try db.first(
      Room.self, "SELECT \(Room.columns) FROM room WHERE room.id = \(id) AND \(isInRoom())")
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// Who is in a closed room, by name, to those who are in it.
  public func company(of room: Room, _ db: Snapshot) throws -> [Colleague] {
    guard room.kind == .closed else { return [] }
    return try db.all(
      Colleague.self,
      """
      SELECT \(Colleague.columns) FROM room_member JOIN person ON person.id = room_member.person
      WHERE room_member.room = \(room.id) AND room_member.accepted = 1 ORDER BY person.folded_name
      """)
  }
}
