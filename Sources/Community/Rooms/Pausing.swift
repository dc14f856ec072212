public import SQL

/// That somebody does not take part in conversations for a while, or until it is lifted. They read everything meanwhile.
public struct Pause: Sendable, Hashable {
  /// The last day of it; nil for a ban, which stays until moderators lift it.
  public let lastDay: Day?
  /// Why, in the words of the moderators.
  public let grounds: String

  /// The most that stand at once.
  public static let most = 500
}

/// A pause or a ban as moderators see it: with the post that it is about, and the name under which that was posted.
public struct StandingPause: Sendable {
  public let address: Post.Address
  public let writer: Post.Writer
  public let pause: Pause
}

extension Member {
  /// What keeps this person from taking part in conversations today: a ban, or the pause that lasts longest; nil when
  /// nothing does. It is also found by a post under a one-time name, and nobody else can ask.
  public func pause(_ db: Snapshot) throws -> Pause? {
    let key = ownKey
    let own = try db.all(
      """
      SELECT conversation, number, author, mark, last_day, grounds FROM post_pause
      WHERE last_day IS NULL OR last_day >= \(today)
      """
    ) { row -> Pause? in
      let address = Post.Address(ID(stored: try row.text(0)), try row.integer(1))
      let isOwn =
        row.textIfAny(2) == person.id.text || row.textIfAny(3) == key.postMark(address, in: network.id).text
      return isOwn ? Pause(lastDay: row.textIfAny(4).flatMap(Day.init), grounds: try row.text(5)) : nil
    }.compactMap(\.self)
    return own.first { $0.lastDay == nil } ?? own.max { ($0.lastDay ?? today) < ($1.lastDay ?? today) }
  }

  /// Throws `Refusal.paused` for whoever does not take part in conversations today.
  func refusePaused(_ db: Snapshot) throws {
    guard try pause(db) == nil else { throw Refusal.paused }
  }

  /// Part of leaving: what stands by a mark of this person's.
  func takeAwayPauses(_ db: Transaction) throws {
    let key = ownKey
    let marked = try db.all("SELECT conversation, number, mark FROM post_pause WHERE mark IS NOT NULL") {
      (Post.Address(ID(stored: try $0.text(0)), try $0.integer(1)), try $0.text(2))
    }
    for (address, mark) in marked where mark == key.postMark(address, in: network.id).text {
      try db.run(
        "DELETE FROM post_pause WHERE conversation = \(address.conversation) AND number = \(address.number)")
    }
  }
}

extension Moderator {
  /// Keeps the writer of a post from taking part, until a last day or until it is lifted.
  func pause(_ address: Post.Address, until lastDay: Day?, _ grounds: Prose, _ db: Transaction) throws {
    try db.run("DELETE FROM post_pause WHERE last_day < \(member.today)")
    guard try db.count("SELECT count(*) FROM post_pause") < Pause.most else { throw Refusal.tooMany }
    // A ban is not made shorter by a pause.
    try db.run(
      """
      INSERT INTO post_pause (conversation, number, author, mark, last_day, grounds)
      SELECT conversation, number, author, mark, \(lastDay), \(grounds) FROM post
      WHERE conversation = \(address.conversation) AND number = \(address.number)
        AND (author IS NOT NULL OR mark IS NOT NULL)
      ON CONFLICT (conversation, number) DO UPDATE SET grounds = excluded.grounds,
        last_day = CASE WHEN post_pause.last_day IS NULL THEN NULL ELSE excluded.last_day END
      """)
  }

  /// The pauses and bans that stand, bans first.
  public func standingPauses(_ db: Snapshot) throws -> [StandingPause] {
    try db.all(
      """
      SELECT post_pause.conversation, post_pause.number, post_pause.last_day, post_pause.grounds, post.once_name,
        person.name
      FROM post_pause
      JOIN post ON post.conversation = post_pause.conversation AND post.number = post_pause.number
      LEFT JOIN person ON person.id = post_pause.author
      WHERE post_pause.last_day IS NULL OR post_pause.last_day >= \(member.today)
      ORDER BY coalesce(post_pause.last_day, ''), post_pause.conversation, post_pause.number LIMIT \(Pause.most)
      """
    ) { row in
      StandingPause(
        address: Post.Address(ID(stored: try row.text(0)), try row.integer(1)),
        writer: row.textIfAny(5).map(Post.Writer.chosen) ?? row.textIfAny(4).map(Post.Writer.once) ?? .gone,
        pause: Pause(lastDay: row.textIfAny(2).flatMap(Day.init), grounds: try row.text(3)))
    }
  }

  /// Lifts a pause or a ban before its time. Lifting what does not stand is no mistake.
  public func lift(_ address: Post.Address, _ db: Transaction) throws {
    let lifted = try db.run(
      "DELETE FROM post_pause WHERE conversation = \(address.conversation) AND number = \(address.number)")
    if lifted > 0 { try note(.lift, "", db) }
  }
}
