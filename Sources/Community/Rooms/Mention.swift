public import SQL

/// That somebody was named in a post, for their eyes only.
public struct Mention: Sendable, Hashable {
  public let conversation: ID<Conversation>
  public let title: String
  public let number: Int

  /// The most people that one post names; who comes after is only text.
  public static let most = 10
  /// The most words of a name that are looked for after an @.
  private static let mostWords = 4

  /// Every reading of the names after the at signs of a text, folded: “@Jan de Wit gaf” may be “jan”, “jan de”, and on.
  static func candidates(in text: String) -> [String] {
    let parts = text.split(separator: "@", maxSplits: most + 1, omittingEmptySubsequences: false).dropFirst()
    return parts.prefix(most).flatMap { part -> [String] in
      let words = part.prefix(Title.limit + 1).split(maxSplits: mostWords, whereSeparator: \.isWhitespace)
      guard part.first?.isWhitespace == false else { return [] }
      return (1...mostWords).compactMap { count in
        guard words.count >= count else { return nil }
        let name = words.prefix(count).joined(separator: " ").lowercased()
        return String(name.reversed().drop { ".,:;!?)’'\"".contains($0) }.reversed())
      }
    }
  }
}

extension Member {
  /// Names people in a post: those who have the name and are in the room, at most `Mention.most`. Oneself as well: were
  /// the writer left out, a post under a one-time name that names its own writer would tell whose it is.
  func mention(_ text: String, at address: Post.Address, in room: Room, _ db: Transaction) throws {
    let names = Mention.candidates(in: text)
    guard !names.isEmpty else { return }
    let people = try db.all(
      """
      SELECT person.id FROM person CROSS JOIN room
      WHERE person.folded_name IN (\(list: names)) AND room.id = \(room.id)
        AND \(Self.isInRoom("person.id")) ORDER BY person.folded_name LIMIT \(Mention.most)
      """
    ) { try $0.text(0) }
    for person in people {
      try db.run(
        """
        INSERT INTO post_mention (person, conversation, number)
        VALUES (\(person), \(address.conversation), \(address.number))
        """)
    }
  }

  /// Where one was named and has not read yet, at most `Mention.most`.
  public func mentions(_ db: Snapshot) throws -> [Mention] {
    let found = try db.all(
      """
      SELECT conversation.id, conversation.title, post_mention.number, conversation.room
      FROM post_mention
      JOIN conversation ON conversation.id = post_mention.conversation JOIN room ON room.id = conversation.room
      WHERE post_mention.person = \(person.id) AND \(isInRoom())
      ORDER BY conversation.last_on DESC, conversation.id, post_mention.number DESC LIMIT 100
      """
    ) { row in
      (
        Mention(conversation: ID(stored: try row.text(0)), title: try row.text(1), number: try row.integer(2)),
        ID<Room>(stored: try row.text(3))
      )
    }
    var marks: [ID<Room>: Mark] = [:]
    var unread: [Mention] = []
    for (mention, room) in found where unread.count < Mention.most {
      let mark = marks[room] ?? readingMark(room)
      marks[room] = mark
      let read = try db.count(
        "SELECT read_to FROM conversation_reading WHERE conversation = \(mention.conversation) AND mark = \(mark)")
      if read < mention.number { unread.append(mention) }
    }
    return unread
  }
}
