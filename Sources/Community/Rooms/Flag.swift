public import SQL

/// That somebody pointed a post out to the moderators. Who did is told to nobody and kept nowhere.
public struct Flag: Sendable, Hashable {
  /// Why; the raw value is stored.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    /// “Ik maak me zorgen”: about whoever wrote it, or is meant.
    case worry
    /// “Dit hoort hier niet”: it goes against what was agreed.
    case rules
  }

  public let kind: Kind
  /// In the words of whoever pointed it out; may be empty.
  public let wording: String
  public let flaggedOn: Day

  /// The most characters of the words, and the most that wait.
  public static let limit = 500
  public static let most = 500

  init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.text(0)), let day = Day(try row.text(2)) else {
      throw SQLError.damaged("a flag of no kind or day")
    }
    self.kind = kind
    wording = try row.text(1)
    flaggedOn = day
  }
}

extension Member {
  /// Points a post out, in a room that one is in; the same person and reason count once, with the last words. Throws
  /// `Refusal.notFound`, or `Refusal.tooMany` beyond `Flag.most`.
  public func flag(_ address: Post.Address, as kind: Flag.Kind, _ wording: Prose, _ db: Transaction) throws {
    guard try !post(address, db).isGone else { throw Refusal.notFound }
    guard try db.count("SELECT count(*) FROM post_flag") < Flag.most else { throw Refusal.tooMany }
    let mark = ownKey.mark(for: "flag \(address.conversation.text) \(address.number)", in: network.id)
    try db.run(
      """
      INSERT INTO post_flag (conversation, number, kind, mark, wording, flagged_on)
      VALUES (\(address.conversation), \(address.number), \(kind), \(mark), \(wording), \(today))
      ON CONFLICT (conversation, number, kind, mark) DO UPDATE SET wording = excluded.wording
      """)
  }

  /// What moderators did, the last day first; every member can read it.
  public func moderationLog(_ db: Snapshot) throws -> [ModerationEntry] {
    try db.all(
      "SELECT act, acted_on, grounds FROM moderation_deed ORDER BY acted_on DESC, id LIMIT \(ModerationEntry.most)"
    ) { row in
      guard let act = ModerationAct(rawValue: try row.text(0)), let day = Day(try row.text(1)) else {
        throw SQLError.damaged("an act of no kind or day")
      }
      return ModerationEntry(act: act, actedOn: day, grounds: try row.text(2))
    }
  }
}
