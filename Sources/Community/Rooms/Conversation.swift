public import SQL

/// A conversation in a room: posts in the order of their numbers.
public struct Conversation: Sendable, Hashable, Record {
  public let id: ID<Conversation>
  public let title: String
  /// The day of its last post.
  public let lastOn: Day
  /// How many posts it has had; the number of the last.
  public let posts: Int
  /// The day on which it was closed: it can be read, and not answered.
  public let closedOn: Day?
  /// How many pictures its posts have.
  public let pictures: Int

  /// The most posts of one conversation: then a new one begins.
  public static let mostPosts = 5_000
  /// How many conversations, and how many posts, a page shows.
  public static let page = 30
  public static let postsPage = 50

  public static let columns = Columns("conversation", ["id", "title", "last_on", "posts", "closed_on", "pictures"])

  public init(_ row: Row) throws {
    guard let last = Day(try row.text(2)) else { throw SQLError.damaged("a conversation without a day") }
    id = ID(stored: try row.text(0))
    title = try row.text(1)
    lastOn = last
    posts = try row.integer(3)
    closedOn = row.textIfAny(4).flatMap(Day.init)
    pictures = try row.integer(5)
  }
}

/// A conversation as one person finds it.
public struct FoundConversation: Sendable {
  public let conversation: Conversation
  public let room: Room
  /// To which post this person has read; nobody else can ask.
  public let readTo: Int
  /// Whether this person wants to hear of nothing new in it.
  public let isMuted: Bool

  /// Whether it has something that this person has not read.
  public var hasNew: Bool { !isMuted && conversation.posts > readTo }
}

extension Member {
  /// By what this person's reading in one room is kept: another mark for every room.
  func readingMark(_ room: ID<Room>) -> Mark { ownKey.quickMark(for: "reading \(room.text)", in: network.id) }

  /// For so many days back new conversations are counted.
  static let newDays = 60

  func newConversations(in room: ID<Room>, _ db: Snapshot) throws -> Int {
    try db.count(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM conversation
        LEFT JOIN conversation_reading
          ON conversation_reading.conversation = conversation.id AND conversation_reading.mark = \(readingMark(room))
        WHERE conversation.room = \(room) AND conversation.last_on >= \(today.adding(-Self.newDays))
          AND conversation.posts > coalesce(conversation_reading.read_to, 0)
          AND coalesce(conversation_reading.muted, 0) = 0
        LIMIT \(RoomPlace.mostNew)) AS new
      """)
  }

  /// A page of the conversations of a room, the last that was spoken in first; one more than a page where more follow.
  public func conversations(in room: Room, from: Int = 0, _ db: Snapshot) throws -> [FoundConversation] {
    try db.all(
      """
      SELECT \(Conversation.columns), coalesce(conversation_reading.read_to, 0), coalesce(conversation_reading.muted, 0)
      FROM conversation
      LEFT JOIN conversation_reading
        ON conversation_reading.conversation = conversation.id AND conversation_reading.mark = \(readingMark(room.id))
      WHERE conversation.room = \(room.id)
      ORDER BY conversation.last_on DESC, conversation.id DESC LIMIT \(Conversation.page + 1) OFFSET \(from)
      """
    ) { row in
      FoundConversation(
        conversation: try Conversation(row), room: room, readTo: try row.integer(6),
        isMuted: try row.integer(7) == 1)
    }
  }

  /// A conversation in a room that this person is in. Throws `Refusal.notFound`.
  public func conversation(_ id: ID<Conversation>, _ db: Snapshot) throws -> FoundConversation {
    let found = try db.first(
      """
      SELECT \(Conversation.columns), \(Room.columns)
      FROM conversation JOIN room ON room.id = conversation.room
      WHERE conversation.id = \(id) AND \(isInRoom())
      """
    ) { (try Conversation($0), try Room($0.from(6))) }
    guard let (conversation, room) = found else { throw Refusal.notFound }
    let reading = try db.first(
      """
      SELECT read_to, muted FROM conversation_reading
      WHERE conversation = \(id) AND mark = \(readingMark(room.id))
      """
    ) { (try $0.integer(0), try $0.integer(1) == 1) }
    return FoundConversation(
      conversation: conversation, room: room, readTo: reading?.0 ?? 0, isMuted: reading?.1 ?? false)
  }

  /// Remembers, for this person alone, to which post they have read.
  public func read(_ id: ID<Conversation>, to number: Int, _ db: Transaction) throws {
    let found = try conversation(id, db)
    let number = min(max(number, 0), found.conversation.posts)
    try db.run(
      """
      INSERT INTO conversation_reading (conversation, mark, read_to, muted)
      VALUES (\(id), \(readingMark(found.room.id)), \(number), 0)
      ON CONFLICT (conversation, mark) DO UPDATE SET read_to = excluded.read_to
      """)
  }

  /// Hears of nothing new in a conversation any more, or does again.
  public func mute(_ id: ID<Conversation>, _ mutes: Bool, _ db: Transaction) throws {
    let found = try conversation(id, db)
    try db.run(
      """
      INSERT INTO conversation_reading (conversation, mark, read_to, muted)
      VALUES (\(id), \(readingMark(found.room.id)), \(found.readTo), \(mutes ? 1 : 0))
      ON CONFLICT (conversation, mark) DO UPDATE SET muted = excluded.muted
      """)
  }
}

extension CoreMember {
  /// Closes a conversation: it can be read and not answered. Or opens it again.
  public func close(_ id: ID<Conversation>, _ closes: Bool, _ db: Transaction) throws {
    _ = try member.conversation(id, db)
    try db.run("UPDATE conversation SET closed_on = \(closes ? member.today : nil) WHERE id = \(id)")
  }
}
