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

/// What one moderator did or wants, and another has not looked at yet.
public struct SecondLook: Sendable {
  /// What it is about; the raw value is stored.
  public enum Subject: String, Sendable, CaseIterable, Hashable, Bindable {
    /// A post was hidden.
    case hide
    /// Its writer would be banned from conversations.
    case ban
  }

  public let subject: Subject
  public let post: Flagged
  public let grounds: String
  /// Whether this moderator is the one who did it: then another looks.
  public let isOwn: Bool
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
  private func lookMark(_ address: Post.Address) -> Mark {
    member.ownKey.mark(
      for: "second look \(address.conversation.text) \(address.number)", in: member.network.id)
  }

  /// What waits for a second moderator, those that one can look at first.
  public func secondLooks(_ db: Snapshot) throws -> [SecondLook] {
    let all = try db.all(
      "SELECT conversation, number, subject, mark, grounds FROM moderation_look ORDER BY subject, conversation, number"
    ) { row in
      guard let subject = SecondLook.Subject(rawValue: try row.text(2)) else {
        throw SQLError.damaged("a look at nothing")
      }
      return (Post.Address(ID(stored: try row.text(0)), try row.integer(1)), subject, try row.text(3), try row.text(4))
    }
    let looks = try all.compactMap { address, subject, mark, grounds in
      try flagged(address, [], db).map {
        SecondLook(subject: subject, post: $0, grounds: grounds, isOwn: mark == lookMark(address).text)
      }
    }
    return looks.filter { !$0.isOwn } + looks.filter(\.isOwn)
  }

  /// Asks another moderator to look.
  func askToLook(at address: Post.Address, _ subject: SecondLook.Subject, _ grounds: Prose, _ db: Transaction) throws {
    try db.run(
      """
      INSERT INTO moderation_look (conversation, number, subject, mark, grounds)
      VALUES (\(address.conversation), \(address.number), \(subject), \(lookMark(address)), \(grounds))
      ON CONFLICT (conversation, number, subject) DO UPDATE SET grounds = excluded.grounds, mark = excluded.mark
      """)
  }

  func forgetLook(at address: Post.Address, _ subject: SecondLook.Subject, _ db: Transaction) throws {
    try db.run(
      """
      DELETE FROM moderation_look
      WHERE conversation = \(address.conversation) AND number = \(address.number) AND subject = \(subject)
      """)
  }

  /// Says, as the second moderator, whether one agrees: then a ban begins, or a hidden post stays hidden; else nothing
  /// comes of the ban, or the post is shown again. Throws `Refusal.notFound` when there is nothing to look at, for the
  /// moderator who did it, and for whoever wrote the post.
  public func look(
    at address: Post.Address, _ subject: SecondLook.Subject, agrees: Bool, _ db: Transaction
  ) throws {
    let look = try secondLooks(db).first { $0.post.address == address && $0.subject == subject }
    guard let look, !look.isOwn, !look.post.isOwn else { throw Refusal.notFound }
    let grounds = try Prose(look.grounds, limit: ModerationEntry.groundsLimit)
    switch (subject, agrees) {
    case (.hide, true): try note(.agree, "", db)
    case (.hide, false):
      try show(address, db)
      try note(.show, "", db)
    case (.ban, true):
      try pause(address, until: nil, grounds, db)
      try note(.ban, grounds.text, db)
    case (.ban, false): try note(.noBan, "", db)
    }
    try forgetLook(at: address, subject, db)
  }

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
