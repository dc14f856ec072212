internal import Community

/// What a member sees of a conversation, read in one moment.
struct ConversationState: Sendable {
  let found: FoundConversation
  let posts: [Post]
  /// By the number of the post.
  let pictures: [Int: [Picture]]
  let from: Int
  /// The post that is being answered.
  let quoted: Post?
  let isCore: Bool
  let ownName: String
  let follows: Bool
  /// What the reader began here and keeps for later.
  let kept: KeptPostPlace?
  /// What keeps the reader from taking part today.
  let pause: Pause?

  /// The last post on this page.
  var last: Int { posts.last?.number ?? from - 1 }
  var hasMore: Bool { last < found.conversation.posts }
}
