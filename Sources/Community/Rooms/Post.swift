public import SQL

/// One post of a conversation, as one person may see it.
public struct Post: Sendable {
  /// Who wrote it, as others see them.
  public enum Writer: Sendable, Hashable {
    /// Under the name they chose.
    case chosen(String)
    /// Under a name for this post only; nobody can find out whose it is.
    case once(String)
    /// Somebody who left.
    case gone
  }

  /// A quiet reaction: how many there are is shown, and never whose; the raw value is stored.
  public enum Reaction: String, Sendable, CaseIterable, Hashable, Bindable {
    case recognise, thanks
    case withYou = "with-you"
  }

  /// Where a post stands.
  public struct Address: Sendable, Hashable {
    public let conversation: ID<Conversation>
    public let number: Int

    public init(_ conversation: ID<Conversation>, _ number: Int) {
      self.conversation = conversation
      self.number = number
    }
  }

  public let number: Int
  public let writer: Writer
  /// Whether the asker wrote it; nobody else is told.
  public let isOwn: Bool
  /// As it was written, in Markdown; empty when it was taken away. Kept as it was read: most of a page does not ask for it.
  public var wording: String { String(decoding: written, as: UTF8.self) }
  private let written: [UInt8]
  /// The same as markup that is safe in a page.
  public let html: [UInt8]
  /// What to know before reading it; empty for most posts.
  public let contentNote: String
  /// The post that it answers.
  public let quoted: Int?
  public let postedOn: Day
  /// Counts the changes: 1 for a post that was never changed.
  public let edition: Int
  public var reactions: [Reaction: Int] = [:]
  /// The reactions of the asker.
  public var own: Set<Reaction> = []

  /// Why the moderators hid it; then the words are there for its writer only.
  public let hiddenBecause: String?
  /// What the moderators said about it, for its writer only.
  public let warning: String?

  /// Whether its writer took it away.
  public var isGone: Bool { written.isEmpty && hiddenBecause == nil }

  /// The most characters of a post, of its content note and of a name for once.
  public static let limit = 4_000
  public static let noteLimit = 120

  /// The posts with these numbers, in their order, with whether the asker wrote them and what the moderators said.
  static func read(
    _ numbers: ClosedRange<Int>, of conversation: ID<Conversation>, for member: Member, _ db: Snapshot
  ) throws -> [Post] {
    let remarks = try ModeratorsRemark.read(numbers, of: conversation, db)
    let (network, key) = (member.network.id, member.ownKey)
    var days = RepeatedDay()
    return try db.all(
      """
      SELECT post.number, post.author = \(member.person.id), person.name, post.once_name, post.mark, post.wording,
        post.html, post.content_note, post.quoted, post.posted_on, post.edition
      FROM post LEFT JOIN person ON person.id = post.author
      WHERE post.conversation = \(conversation) AND post.number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)
      ORDER BY post.number
      """
    ) { try Post($0, in: conversation, of: network, for: key, remarks, &days) }
  }

  /// What is hidden is not even read for others.
  private init(
    _ row: Row, in conversation: ID<Conversation>, of network: ID<Network>, for key: OwnKey,
    _ remarks: [Int: ModeratorsRemark], _ days: inout RepeatedDay
  ) throws {
    guard let day = days.day(try row.text(9)) else { throw SQLError.damaged("a post without a day") }
    number = try row.integer(0)
    if let once = row.textIfAny(3) {
      writer = .once(once)
      isOwn = try row.text(4) == key.postMark(Address(conversation, number), in: network).text
    } else {
      writer = row.textIfAny(2).map(Writer.chosen) ?? .gone
      isOwn = row.integerIfAny(1) == 1
    }
    let remark = remarks[number]
    hiddenBecause = remark?.hidden
    warning = isOwn ? remark?.warning : nil
    let isReadable = hiddenBecause == nil || isOwn
    written = isReadable ? try row.bytes(5) : []
    html = isReadable ? try row.bytes(6) : []
    contentNote = isReadable ? try row.text(7) : ""
    quoted = row.integerIfAny(8)
    postedOn = day
    edition = try row.integer(10)
  }
}

/// Reads days that are mostly the same as the one before.
private struct RepeatedDay {
  private var text = ""
  private var last: Day?

  mutating func day(_ text: String) -> Day? {
    if text != self.text { (self.text, last) = (text, Day(text)) }
    return last
  }
}

extension OwnKey {
  /// By what a post under a one-time name is its writer's: another mark for every post, so that two posts of one person
  /// are not known to be.
  func postMark(_ post: Post.Address, in network: ID<Network>) -> Mark {
    quickMark(for: "post \(post.conversation.text) \(post.number)", in: network)
  }

  /// By what somebody reacts once to a post: another mark for every conversation.
  func reactionMark(_ conversation: ID<Conversation>, in network: ID<Network>) -> Mark {
    quickMark(for: "reactions \(conversation.text)", in: network)
  }
}
