public import SQL

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
}
