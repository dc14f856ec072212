public import SQL

/// The witness that somebody is a moderator: who has the role of safety in the core group, and its backup; while nobody
/// has it, the whole core group (domain.md, L37: two people).
public struct Moderator: Sendable {
  /// Themselves, as a member.
  public let member: Member
}

extension Community {
  /// The moderator whose session a token is. Throws `Refusal.signInNeeded`, or `Refusal.notCore` for another member.
  public func moderator(_ token: String?) throws -> Moderator {
    let member = try member(token)
    return try member.read { try member.asModerator($0) }
  }

  /// Lets the moderator in whose session a token is, and reads all that follows in that moment.
  public func lookingAsModerator<T>(_ token: String?, _ body: (Moderator) throws -> T) throws -> T {
    try looking(token) { member in try body(try member.read { try member.asModerator($0) }) }
  }
}

extension Member {
  /// Whether this member looks after what is pointed out.
  public func isModerator(_ db: Snapshot) throws -> Bool {
    let (known, own) =
      try db.first(
        """
        SELECT count(*), count(*) FILTER (WHERE holder = \(person.id) OR backup = \(person.id))
        FROM core_role WHERE role = \(KeyRole.safety) AND (holder IS NOT NULL OR backup IS NOT NULL)
        """
      ) { (try $0.integer(0), try $0.integer(1)) } ?? (0, 0)
    return known == 0 ? try isCore(db) : own == 1
  }

  /// This member as a moderator. Throws `Refusal.notCore`.
  public func asModerator(_ db: Snapshot) throws -> Moderator {
    guard try isModerator(db) else { throw Refusal.notCore }
    return Moderator(member: self)
  }
}

extension Moderator {
  /// Does something with a post that was pointed out, and settles that; the log says what, on which day and why. What is
  /// hidden waits for the look of a second moderator. Throws `Refusal.notFound` when it was not pointed out, was settled
  /// meanwhile, or is one's own.
  public func act(_ act: ModerationAct, on address: Post.Address, grounds: Prose, _ db: Transaction) throws {
    let (conversation, number) = (address.conversation, address.number)
    guard ModerationAct.uponFlags.contains(act), try flagged(address, [], db)?.isOwn == false else {
      throw Refusal.notFound
    }
    let settled = try db.run("DELETE FROM post_flag WHERE conversation = \(conversation) AND number = \(number)")
    guard settled > 0 else { throw Refusal.notFound }
    switch act {
    case .hide:
      try PostIndex.remove(address, db)
      try db.run(
        """
        INSERT INTO post_hiding (conversation, number, grounds) VALUES (\(conversation), \(number), \(grounds))
        ON CONFLICT (conversation, number) DO UPDATE SET grounds = excluded.grounds
        """)
      try askToLook(at: address, .hide, grounds, db)
    case .show:
      try show(address, db)
      try forgetLook(at: address, .hide, db)
    case .warn:
      try db.run(
        """
        INSERT INTO post_warning (conversation, number, wording) VALUES (\(conversation), \(number), \(grounds))
        ON CONFLICT (conversation, number) DO UPDATE SET wording = excluded.wording
        """)
    case .proposeBan: try askToLook(at: address, .ban, grounds, db)
    default:
      // The day on which it begins is the first of its days.
      if let days = act.days { try pause(address, until: member.today.adding(days - 1), grounds, db) }
    }
    // What a writer is told is for the writer alone.
    try note(act, act == .warn ? "" : grounds.text, db)
  }

  /// Lets a hidden post be read and found again.
  func show(_ address: Post.Address, _ db: Transaction) throws {
    let shown = try db.run(
      "DELETE FROM post_hiding WHERE conversation = \(address.conversation) AND number = \(address.number)")
    if shown > 0 { try PostIndex.add(address, db) }
  }

  /// Writes a line in the log.
  func note(_ act: ModerationAct, _ grounds: String, _ db: Transaction) throws {
    let id: ID<ModerationEntry> = member.community.newID()
    try db.run(
      """
      INSERT INTO moderation_deed (id, act, acted_on, grounds) VALUES (\(id), \(act), \(member.today), \(grounds))
      """)
  }
}
