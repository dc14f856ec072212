public import SQL

/// A conversation about whether a network is needed: the day and what it taught, never with whom.
public struct ConversationHeld: Sendable, Record {
  public let id: ID<ConversationHeld>
  public let heldOn: Day
  /// What it taught, in one's own words.
  public let lesson: String

  public static let columns: Columns = [
    "conversation_held.id", "conversation_held.held_on", "conversation_held.lesson",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
    heldOn = day
    lesson = try row.text(2)
  }
}

extension Member {
  /// The conversations that were held, the newest first.
  public func conversationsHeld(_ db: Snapshot) throws -> [ConversationHeld] {
    try db.all(
      ConversationHeld.self,
      "SELECT \(ConversationHeld.columns) FROM conversation_held ORDER BY held_on DESC, id")
  }

  /// Notes a conversation that was held today; the same lesson twice on a day is one. At most 200, otherwise
  /// `Refusal.tooMany`.
  public func note(lesson: Prose, _ db: Transaction) throws {
    guard try db.count("SELECT count(*) FROM conversation_held") < 200 else { throw Refusal.tooMany }
    let same = try db.count(
      "SELECT count(*) FROM conversation_held WHERE held_on = \(today) AND lesson = \(lesson)")
    guard same == 0 else { return }
    let id: ID<ConversationHeld> = community.newID()
    try db.run("INSERT INTO conversation_held (id, held_on, lesson) VALUES (\(id), \(today), \(lesson))")
  }

  /// Takes a conversation off the list.
  public func remove(conversation id: ID<ConversationHeld>, _ db: Transaction) throws {
    try db.run("DELETE FROM conversation_held WHERE id = \(id)")
  }
}
