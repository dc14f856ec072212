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

/// What a moderator did with a post; the raw value is stored.
public enum ModerationAct: String, Sendable, CaseIterable, Hashable, Bindable {
  /// Nobody but its writer reads it any more.
  case hide
  /// It can be read again.
  case show
  /// Its writer reads a word about it, and nobody else does.
  case warn
  /// It stays as it is.
  case leave
  /// Its writer does not take part in conversations for so many days.
  case pauseOne = "pause-1"
  case pauseThree = "pause-3"
  case pauseSeven = "pause-7"
  /// A second moderator is asked whether its writer stays out of conversations.
  case proposeBan = "propose-ban"
  /// The second agreed to that, or did not.
  case ban
  case noBan = "no-ban"
  /// The second agreed that a post is hidden.
  case agree
  /// A pause or a ban ended before its time.
  case lift

  /// What a moderator can do with a post that was pointed out; the others follow from a second look.
  public static let allCases: [ModerationAct] = [
    .hide, .show, .warn, .leave, .pauseOne, .pauseThree, .pauseSeven, .proposeBan,
  ]

  /// The days of a pause.
  public var days: Int? {
    switch self {
    case .pauseOne: 1
    case .pauseThree: 3
    case .pauseSeven: 7
    default: nil
    }
  }
}

/// One line of the log that every member can read: what was done, on which day and on what grounds, and not with which
/// post.
public struct ModerationEntry: Sendable, Hashable {
  public let act: ModerationAct
  public let actedOn: Day
  public let grounds: String

  /// The most lines that are shown.
  public static let most = 200
  /// The most characters of the grounds.
  public static let groundsLimit = 500
}

/// A post that was pointed out, as a moderator sees it; the post itself, also from a room they are not in.
public struct Flagged: Sendable {
  public let address: Post.Address
  public let writer: Post.Writer
  public let wording: String
  public let html: [UInt8]
  public let isHidden: Bool
  public let pictures: [Picture]
  /// Whether the moderator who asks wrote it: then another looks after it.
  public let isOwn: Bool
  /// What people said when they pointed it out, those who worry first.
  public let flags: [Flag]
}

extension Moderator {
  /// What was pointed out and not settled, what people worry about first.
  public func flagged(_ db: Snapshot) throws -> [Flagged] {
    let flags = try db.all(
      """
      SELECT conversation, number, kind, wording, flagged_on FROM post_flag
      ORDER BY kind DESC, flagged_on, conversation, number, mark LIMIT \(Flag.most)
      """
    ) { row in
      (Post.Address(ID(stored: try row.text(0)), try row.integer(1)), try Flag(row.from(2)))
    }
    var order: [Post.Address] = []
    var byPost: [Post.Address: [Flag]] = [:]
    for (address, flag) in flags {
      if byPost[address] == nil { order.append(address) }
      byPost[address, default: []].append(flag)
    }
    return try order.compactMap { address in try flagged(address, byPost[address] ?? [], db) }
  }

  func flagged(_ address: Post.Address, _ flags: [Flag], _ db: Snapshot) throws -> Flagged? {
    let pictures = try Picture.byPost(address.conversation, address.number...address.number, db)[address.number] ?? []
    let mark = member.ownKey.postMark(address, in: member.network.id)
    return try db.first(
      """
      SELECT post.once_name, person.name, post.wording, post.html,
        (SELECT count(*) FROM post_hiding
          WHERE post_hiding.conversation = post.conversation AND post_hiding.number = post.number),
        post.author, post.mark
      FROM post LEFT JOIN person ON person.id = post.author
      WHERE post.conversation = \(address.conversation) AND post.number = \(address.number)
      """
    ) { row in
      let writer: Post.Writer =
        row.textIfAny(0).map(Post.Writer.once) ?? row.textIfAny(1).map(Post.Writer.chosen) ?? .gone
      return Flagged(
        address: address, writer: writer, wording: try row.text(2), html: try row.bytes(3),
        isHidden: try row.integer(4) == 1, pictures: pictures,
        isOwn: row.textIfAny(5) == member.person.id.text || row.textIfAny(6) == mark.text, flags: flags)
    }
  }

  /// Does something with a post that was pointed out, and settles that; the log says what, on which day and why. What is
  /// hidden waits for the look of a second moderator. Throws `Refusal.notFound` when it was not pointed out, was settled
  /// meanwhile, or is one's own.
  public func act(_ act: ModerationAct, on address: Post.Address, grounds: Prose, _ db: Transaction) throws {
    let (conversation, number) = (address.conversation, address.number)
    guard ModerationAct.allCases.contains(act), try flagged(address, [], db)?.isOwn == false else {
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
