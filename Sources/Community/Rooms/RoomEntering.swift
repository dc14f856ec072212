public import SQL

extension Member {
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
