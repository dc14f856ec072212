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
  /// As it was written, in Markdown; empty when it was taken away.
  public let wording: String
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
  public var isGone: Bool { wording.isEmpty && hiddenBecause == nil }

  /// The most characters of a post, of its content note and of a name for once.
  public static let limit = 4_000
  public static let noteLimit = 120

  static let columns = Columns(
    "post",
    [
      "number", "author", "once_name", "mark", "wording", "html", "content_note", "quoted", "posted_on", "edition",
    ])

  /// Where the columns come from; the last three follow those of the post.
  static let sources: Statement = """
    , person.name, post_hiding.grounds, post_warning.wording
    FROM post LEFT JOIN person ON person.id = post.author
    LEFT JOIN post_hiding
      ON post_hiding.conversation = post.conversation AND post_hiding.number = post.number
    LEFT JOIN post_warning
      ON post_warning.conversation = post.conversation AND post_warning.number = post.number
    """

  /// From a row with the columns of a post and what follows them. What is hidden is not even read for others.
  init(_ row: Row, in conversation: ID<Conversation>, for member: Member, _ key: OwnKey) throws {
    guard let day = Day(try row.text(8)) else { throw SQLError.damaged("a post without a day") }
    number = try row.integer(0)
    if let once = row.textIfAny(2) {
      writer = .once(once)
      isOwn = try row.text(3) == key.postMark(Address(conversation, number), in: member.network.id).text
    } else {
      writer = row.textIfAny(10).map(Writer.chosen) ?? .gone
      isOwn = row.textIfAny(1) == member.person.id.text
    }
    hiddenBecause = row.textIfAny(11)
    warning = isOwn ? row.textIfAny(12) : nil
    let isReadable = hiddenBecause == nil || isOwn
    wording = isReadable ? try row.text(4) : ""
    html = isReadable ? try row.bytes(5) : []
    contentNote = isReadable ? try row.text(6) : ""
    quoted = row.integerIfAny(7)
    postedOn = day
    edition = try row.integer(9)
  }
}

extension OwnKey {
  /// By what a post under a one-time name is its writer's: another mark for every post, so that two posts of one person
  /// are not known to be.
  func postMark(_ post: Post.Address, in network: ID<Network>) -> Mark {
    mark(for: "post \(post.conversation.text) \(post.number)", in: network)
  }

  /// By what somebody reacts once to a post: another mark for every conversation.
  func reactionMark(_ conversation: ID<Conversation>, in network: ID<Network>) -> Mark {
    mark(for: "reactions \(conversation.text)", in: network)
  }
}
