public import SQL

extension Member {
  /// By what this person follows in one room: another mark for every room.
  private func followingMark(_ room: ID<Room>) -> Mark {
    ownKey.quickMark(for: "following \(room.text)", in: network.id)
  }

  /// How many conversations of one room somebody can follow.
  public static let mostFollowed = 200

  /// How many followed conversations with something new are shown.
  public static let mostFollowedNew = 10

  /// Follows a room, or does not any more: what is new in it comes first. Throws `Refusal.notFound`.
  public func follow(room id: ID<Room>, _ follows: Bool, _ db: Transaction) throws {
    let (room, mark) = (try room(id, db), followingMark(id))
    if follows {
      try db.run(
        """
        INSERT INTO room_following (mark, room) VALUES (\(mark), \(room.id))
        ON CONFLICT (mark) DO UPDATE SET room = excluded.room
        """)
    } else {
      try db.run("DELETE FROM room_following WHERE mark = \(mark)")
    }
  }

  /// Follows a conversation, or does not any more. Throws `Refusal.notFound`, or `Refusal.tooMany` beyond `mostFollowed`.
  public func follow(_ id: ID<Conversation>, _ follows: Bool, _ db: Transaction) throws {
    let mark = followingMark(try conversation(id, db).room.id)
    guard follows else {
      try db.run("DELETE FROM conversation_following WHERE mark = \(mark) AND conversation = \(id)")
      return
    }
    let followed = try db.count(
      "SELECT count(*) FROM conversation_following WHERE mark = \(mark) AND conversation <> \(id)")
    guard followed < Self.mostFollowed else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO conversation_following (mark, conversation) VALUES (\(mark), \(id))
      ON CONFLICT (mark, conversation) DO UPDATE SET mark = excluded.mark
      """)
  }

  /// Whether this person follows a room that they are in.
  public func follows(room: Room, _ db: Snapshot) throws -> Bool {
    try db.count("SELECT count(*) FROM room_following WHERE mark = \(followingMark(room.id))") == 1
  }

  /// Whether this person follows a conversation that they found.
  public func follows(_ found: FoundConversation, _ db: Snapshot) throws -> Bool {
    try db.count(
      """
      SELECT count(*) FROM conversation_following
      WHERE mark = \(followingMark(found.room.id)) AND conversation = \(found.conversation.id)
      """) == 1
  }

  /// The conversations with something new that this person follows, or whose room they do: the last first, at most
  /// `mostFollowedNew`. What was muted stays silent.
  public func newInFollowed(_ db: Snapshot) throws -> [FoundConversation] {
    let rooms = try db.all(Room.self, "SELECT \(Room.columns) FROM room WHERE \(isInRoom()) ORDER BY room.folded_name")
    let found = try rooms.flatMap { try newInFollowed(in: $0, db) }
    let sorted = found.sorted {
      ($1.conversation.lastOn, $1.conversation.id.text) < ($0.conversation.lastOn, $0.conversation.id.text)
    }
    return Array(sorted.prefix(Self.mostFollowedNew))
  }

  /// The same in one room. Who follows only conversations has those looked at, and not all of the room.
  private func newInFollowed(in room: Room, _ db: Snapshot) throws -> [FoundConversation] {
    let mark = followingMark(room.id)
    let (followed, which): (Statement, Statement) =
      try follows(room: room, db)
      ? ("conversation", "")
      // CROSS, so that SQLite begins at the few that are followed and not at all of the room.
      : (
        "conversation_following CROSS JOIN conversation",
        "conversation_following.mark = \(mark) AND conversation.id = conversation_following.conversation AND"
      )
    return try db.all(
      """
      SELECT \(Conversation.columns), coalesce(conversation_reading.read_to, 0)
      FROM \(followed)
      LEFT JOIN conversation_reading
        ON conversation_reading.conversation = conversation.id AND conversation_reading.mark = \(readingMark(room.id))
      WHERE \(which) conversation.room = \(room.id) AND conversation.last_on >= \(today.adding(-Self.newDays))
        AND conversation.posts > coalesce(conversation_reading.read_to, 0)
        AND coalesce(conversation_reading.muted, 0) = 0
      ORDER BY conversation.last_on DESC, conversation.id DESC LIMIT \(Self.mostFollowedNew)
      """
    ) { row in
      FoundConversation(conversation: try Conversation(row), room: room, readTo: try row.integer(6), isMuted: false)
    }
  }

  /// The titles of what one follows in the rooms that one is in, by title: for the export.
  func followed(_ db: Snapshot) throws -> [String] {
    let rooms = try db.all(Room.self, "SELECT \(Room.columns) FROM room WHERE \(isInRoom()) ORDER BY room.folded_name")
    return try rooms.flatMap { room in
      let titles = try db.all(
        """
        SELECT conversation.title FROM conversation_following
        JOIN conversation ON conversation.id = conversation_following.conversation
        WHERE conversation_following.mark = \(followingMark(room.id)) ORDER BY conversation.title
        """
      ) { try $0.text(0) }
      return (try follows(room: room, db) ? [room.name] : []) + titles
    }
  }

  /// Part of leaving.
  func takeAwayFollowing(_ db: Transaction) throws {
    for room in try db.all("SELECT id FROM room", { ID<Room>(stored: try $0.text(0)) }) {
      try db.run("DELETE FROM room_following WHERE mark = \(followingMark(room))")
      try db.run("DELETE FROM conversation_following WHERE mark = \(followingMark(room))")
    }
  }
}
