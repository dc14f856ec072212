public import SQL

extension Member {
  /// A page of the posts of a conversation that was found, from a number on.
  public func posts(of found: FoundConversation, from number: Int = 1, _ db: Snapshot) throws -> [Post] {
    let id = found.conversation.id
    let key = ownKey
    let last = number + Conversation.postsPage - 1
    var posts = try Post.read(number...last, of: id, for: self, db)
    let reactions = try db.all(
      """
      SELECT number, reaction, count(*),
        max(CASE WHEN mark = \(key.reactionMark(id, in: network.id)) THEN 1 ELSE 0 END)
      FROM post_reaction WHERE conversation = \(id) AND number BETWEEN \(number) AND \(last)
      GROUP BY number, reaction
      """
    ) { (try $0.integer(0), Post.Reaction(rawValue: try $0.text(1)), try $0.integer(2), try $0.integer(3) == 1) }
    for case (let number, let reaction?, let count, let isOwn) in reactions {
      guard let place = posts.firstIndex(where: { $0.number == number }) else { continue }
      posts[place].reactions[reaction] = count
      if isOwn { posts[place].own.insert(reaction) }
    }
    return posts
  }

  /// One post, in a room that this person is in. Throws `Refusal.notFound`.
  public func post(_ address: Post.Address, _ db: Snapshot) throws -> Post {
    _ = try conversation(address.conversation, db)
    let found = try Post.read(address.number...address.number, of: address.conversation, for: self, db).first
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// What a post said before it was changed, the oldest first.
  public func earlier(_ address: Post.Address, _ db: Snapshot) throws -> [(wording: String, contentNote: String)] {
    let post = try post(address, db)
    guard post.hiddenBecause == nil || post.isOwn else { return [] }
    return try db.all(
      """
      SELECT wording, content_note FROM post_version
      WHERE conversation = \(address.conversation) AND number = \(address.number) ORDER BY edition
      """
    ) { (wording: try $0.text(0), contentNote: try $0.text(1)) }
  }
}
