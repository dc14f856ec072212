internal import Markdown
internal import SQL
internal import WordForms

/// The words of posts, kept so that they can be found, and let go of with the posts.
///
/// Sorting one post in touches some dozens of places of a large table; so new ones wait, and are found where they wait,
/// until `step` of them are sorted in together.
enum PostIndex {
  /// At least so many posts are sorted in at once; and the most different stems that are kept of one.
  static let step = 256
  /// Counting what waits costs more than putting a post there: one of so many looks.
  static let stride = 16
  static let mostStems = 400

  /// The words of a post as they are read, without its markup.
  static func text(_ wording: String) -> String { Markdown.plain(wording) }

  private static func stems(_ text: String) -> Set<String> {
    let all = WordForms().stems(of: text)
    return all.count > mostStems ? Set(all.sorted().prefix(mostStems)) : all
  }

  /// Takes up the words of a post, or with number 0 of a title, that were just written.
  static func add(_ text: String, at address: Post.Address, on day: Day, _ db: Transaction) throws {
    try wait(text, at: address, on: day, db)
    try readOn(db)
    if (address.conversation.place + address.number) % stride == 0 { try sort(db) }
  }

  private static func wait(_ text: String, at address: Post.Address, on day: Day, _ db: Transaction) throws {
    let stems = stems(text).sorted().joined(separator: " ")
    try db.run(
      """
      INSERT INTO post_unsorted (conversation, number, posted_on, stems)
      VALUES (\(address.conversation), \(address.number), \(day), \(" " + stems + " "))
      ON CONFLICT (conversation, number) DO UPDATE SET stems = excluded.stems
      """)
  }

  /// Takes a post up again as it stands, such as one that was hidden.
  static func add(_ address: Post.Address, _ db: Transaction) throws {
    guard let (wording, day, _) = try standing(address, db), !wording.isEmpty else { return }
    try add(text(wording), at: address, on: day, db)
  }

  /// Lets go of every word of a post, before its wording changes or nobody may find it any more.
  static func remove(_ address: Post.Address, _ db: Transaction) throws {
    guard let (wording, day, room) = try standing(address, db) else { return }
    let (conversation, number) = (address.conversation, address.number)
    for table in ["post_unsorted", "post_unread"] {
      try db.run("DELETE FROM \(raw: table) WHERE conversation = \(conversation) AND number = \(number)")
    }
    for stem in stems(text(wording)) {
      try db.run(
        """
        DELETE FROM post_word WHERE room = \(room.place) AND stem = \(stem) AND day = \(day.sinceEpoch)
          AND conversation = \(conversation.place) AND number = \(number)
        """)
    }
  }

  private static func standing(_ address: Post.Address, _ db: Snapshot) throws -> (String, Day, ID<Room>)? {
    try db.first(
      """
      SELECT post.wording, post.posted_on, conversation.room
      FROM post JOIN conversation ON conversation.id = post.conversation
      WHERE post.conversation = \(address.conversation) AND post.number = \(address.number)
      """
    ) { (try $0.text(0), try day($0.text(1)), ID(stored: try $0.text(2))) }
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw SQLError.damaged("a day that is no day") }
    return day
  }
}

extension PostIndex {
  /// Sorts in what waits when there is enough of it.
  private static func sort(_ db: Transaction) throws {
    guard try db.count("SELECT count(*) FROM (SELECT 1 FROM post_unsorted LIMIT \(step)) AS waiting") == step else {
      return
    }
    let waiting = try db.all(
      """
      SELECT conversation.room, post_unsorted.conversation, number, posted_on, stems
      FROM post_unsorted JOIN conversation ON conversation.id = post_unsorted.conversation
      """
    ) { row in
      (
        room: ID<Room>(stored: try row.text(0)).place, conversation: ID<Conversation>(stored: try row.text(1)).place,
        number: try row.integer(2), day: try day(row.text(3)).sinceEpoch, stems: try row.text(4).split(separator: " ")
      )
    }
    // In the order of the table: those of one stem stand together.
    var places: [(stem: Substring, post: Int)] = []
    for (post, row) in waiting.enumerated() { for stem in row.stems { places.append((stem, post)) } }
    places.sort { $0.stem < $1.stem }
    for (stem, post) in places {
      let row = waiting[post]
      try db.run(
        """
        INSERT INTO post_word (room, stem, day, conversation, number)
        VALUES (\(row.room), \(String(stem)), \(row.day), \(row.conversation), \(row.number))
        ON CONFLICT (room, stem, day, conversation, number) DO UPDATE SET number = excluded.number
        """)
    }
    try db.run("DELETE FROM post_unsorted")
  }

  /// Reads a part of what was posted before Kring could search: a few posts with each that is written.
  private static func readOn(_ db: Transaction) throws {
    let unread = try db.all("SELECT conversation, number FROM post_unread LIMIT \(step / 4)") {
      Post.Address(ID(stored: try $0.text(0)), try $0.integer(1))
    }
    for address in unread {
      if address.number == 0 {
        let title = try db.first(
          """
          SELECT conversation.title, coalesce(post.posted_on, conversation.last_on) FROM conversation
          LEFT JOIN post ON post.conversation = conversation.id AND post.number = 1
          WHERE conversation.id = \(address.conversation)
          """
        ) { (try $0.text(0), try day($0.text(1))) }
        if let title { try wait(title.0, at: address, on: title.1, db) }
      } else if let (wording, day, _) = try standing(address, db), !wording.isEmpty {
        try wait(text(wording), at: address, on: day, db)
      }
      try db.run(
        """
        DELETE FROM post_unread WHERE conversation = \(address.conversation) AND number = \(address.number)
        """)
    }
  }
}

extension ID {
  /// The first 48 bits, by which the words of posts name it: short, and as random as the whole.
  var place: Int { Int(text.prefix(12), radix: 16) ?? 0 }
}
