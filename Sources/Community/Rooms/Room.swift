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

  /// Comes into a room: an allies' room, or a closed one to which one was invited. Throws `Refusal.notFound`.
  public func enter(_ id: ID<Room>, _ db: Transaction) throws {
    let open = try db.count("SELECT count(*) FROM room WHERE id = \(id) AND kind = 'allies'")
    let invited = try db.count("SELECT count(*) FROM room_member WHERE room = \(id) AND person = \(person.id)")
    guard open + invited > 0 else { throw Refusal.notFound }
    try db.run(
      """
      INSERT INTO room_member (room, person, accepted) VALUES (\(id), \(person.id), 1)
      ON CONFLICT (room, person) DO UPDATE SET accepted = 1
      """)
  }

  /// Goes out of a room, or says no to an invitation; nobody is told.
  public func goOut(of id: ID<Room>, _ db: Transaction) throws {
    try db.run("DELETE FROM room_member WHERE room = \(id) AND person = \(person.id)")
  }

  /// Invites a colleague to a closed room by the name they chose. Throws `Refusal.notFound` where one is not inside;
  /// `WritingFault.empty` when nobody has the name. Who was invited before stays as they are.
  public func invite(_ name: Title, to id: ID<Room>, _ db: Transaction) throws {
    guard try room(id, db).kind == .closed else { throw Refusal.notFound }
    let found = try db.first("SELECT id FROM person WHERE folded_name = \(name.folded)") { try $0.text(0) }
    guard let found else { throw WritingFault.empty }
    try db.run(
      """
      INSERT INTO room_member (room, person, accepted) VALUES (\(id), \(found), 0)
      ON CONFLICT (room, person) DO UPDATE SET accepted = room_member.accepted
      """)
  }
}

extension CoreMember {
  /// Makes a room, under an identifier that the form drew, so that sending it twice makes one. Whoever makes a closed
  /// room is in it. Throws `Refusal.nameTaken`, or `Refusal.tooMany` beyond `Room.most`.
  public func open(
    room id: ID<Room>, name: Title, purpose: Prose, kind: Room.Kind, _ db: Transaction
  ) throws {
    guard try db.count("SELECT count(*) FROM room WHERE id = \(id)") == 0 else { return }
    guard try db.count("SELECT count(*) FROM room") < Room.most else { throw Refusal.tooMany }
    guard try db.count("SELECT count(*) FROM room WHERE folded_name = \(name.folded)") == 0 else {
      throw Refusal.nameTaken
    }
    try db.run(
      """
      INSERT INTO room (id, name, folded_name, purpose, kind)
      VALUES (\(id), \(name), \(name.folded), \(purpose), \(kind))
      """)
    if kind == .closed {
      try db.run("INSERT INTO room_member (room, person, accepted) VALUES (\(id), \(member.person.id), 1)")
    }
  }
}
