public import Community
public import Web

enum RoomPaths {
  static let rooms = Path<Nothing>("/rooms")
  static let room = Path<ID<Room>>("/rooms/:")
  static let entrance = Path<ID<Room>>("/rooms/:/entrance")
  static let departure = Path<ID<Room>>("/rooms/:/departure")
  static let invitations = Path<ID<Room>>("/rooms/:/invitations")
  static let search = Path<Nothing>("/rooms/search")
  static let following = Path<ID<Room>>("/rooms/:/following")
  static let kept = Path<Nothing>("/rooms/kept")
}

enum ConversationPaths {
  static let conversation = Path<ID<Conversation>>("/conversations/:")
  static let reading = Path<ID<Conversation>>("/conversations/:/reading")
  static let news = Path<ID<Conversation>>("/conversations/:/news")
  static let silence = Path<ID<Conversation>>("/conversations/:/silence")
  static let closure = Path<ID<Conversation>>("/conversations/:/closure")
  static let following = Path<ID<Conversation>>("/conversations/:/following")

  /// Where a post stands in its conversation.
  static func place(of address: Post.Address) -> String {
    let first = firstOnPage(with: address.number)
    return conversation(address.conversation) + (first == 1 ? "" : "?from=\(first)") + "#post-\(address.number)"
  }

  /// Where a post is answered with its words, below the last post.
  static func answer(to address: Post.Address) -> String {
    conversation(address.conversation) + "?\(RoomConversationPages.quote)=\(address.number)#reply"
  }

  /// The number of the first post on the page on which one stands.
  static func firstOnPage(with number: Int) -> Int {
    (number - 1) / Conversation.postsPage * Conversation.postsPage + 1
  }
}

enum PostPaths {
  static let post = Path<Post.Address>("/posts/:")
  static let history = Path<Post.Address>("/posts/:/history")
  static let withdrawal = Path<Post.Address>("/posts/:/withdrawal")
  static let reactions = Path<Post.Address>("/posts/:/reactions")
  static let flag = Path<Post.Address>("/posts/:/flag")
}

enum ModerationPaths {
  static let moderation = Path<Nothing>("/moderation")
  static let post = Path<Post.Address>("/moderation/posts/:")
  static let log = Path<Nothing>("/moderation/log")
  static let look = Path<Post.Address>("/moderation/looks/:")
  static let lift = Path<Post.Address>("/moderation/pauses/:")
}

/// As it stands in a path: the conversation, and the number of the post in it.
extension Post.Address: PathPart {
  public var pathPart: String { "\(conversation.text)-\(number)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let conversation = ID<Conversation>(parts[0]), let number = Int(pathPart: parts[1]) else {
      return nil
    }
    self.init(conversation, number)
  }
}
