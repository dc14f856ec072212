internal import Markdown
public import SQL

/// What somebody wants to post.
public struct NewPost: Sendable {
  /// The steps of the ladder on which somebody writes; reading and reacting unseen come before.
  public enum Name: Sendable, Hashable {
    case chosen
    /// For this post only.
    case once(Title)
  }

  /// Drawn by the form, so that sending it twice posts once.
  public let once: ID<Post>
  public let wording: Prose
  public let contentNote: Prose
  public let name: Name
  public let quoted: Int?
  /// At most `Picture.mostOfPost`.
  public private(set) var pictures: [NewPicture] = []

  public init(once: ID<Post>, wording: Prose, contentNote: Prose, name: Name = .chosen, quoted: Int? = nil) {
    (self.once, self.wording, self.contentNote, self.name, self.quoted) = (once, wording, contentNote, name, quoted)
  }

  /// The same post with pictures.
  public func showing(_ pictures: [NewPicture]) -> NewPost {
    var post = self
    post.pictures = pictures
    return post
  }
}

/// A name for one post that is drawn for somebody: two common words, which say nothing about anybody.
public enum OnceName {
  /// Two of the 2,048 words of the keys, with a capital.
  public static func drawn() -> Title {
    let words = (0..<2).map { _ in KeyWords.list.randomElement() ?? "iemand" }.joined(separator: " ")
    return Title(known: words.prefix(1).uppercased() + words.dropFirst())
  }
}

extension Member {
  /// How many of the last posts are looked at for one that was sent twice.
  private static let recent = 50

  /// Begins a conversation with its first post. Throws `Refusal.notFound`, or as `reply` does.
  public func begin(
    _ id: ID<Conversation>, in room: ID<Room>, title: Title, _ post: NewPost, _ db: Transaction
  ) throws {
    _ = try self.room(room, db)
    try refusePaused(db)
    guard try db.count("SELECT count(*) FROM conversation WHERE id = \(id)") == 0 else { return }
    try db.run(
      """
      INSERT INTO conversation (id, room, title, last_on, posts) VALUES (\(id), \(room), \(title), \(today), 0)
      """)
    try PostIndex.add(title.text, at: Post.Address(id, 0), on: today, db)
    try reply(post, to: id, db)
  }

  /// Posts in a conversation, and gives the number of the post. That its writer read it too is not noted with it: in the
  /// log of the file the two would stand side by side, and tell whose reading it is. Throws `Refusal.notFound`, `Refusal.paused`, `Refusal.closed` when the
  /// conversation is closed, `Refusal.nameTaken` for a one-time name that a member goes by, `Refusal.tooMany` beyond
  /// `Conversation.mostPosts`, `Refusal.picturesFull` beyond `Picture.most`.
  @discardableResult
  public func reply(_ post: NewPost, to id: ID<Conversation>, _ db: Transaction) throws -> Int {
    let found = try conversation(id, db)
    if let number = try number(of: post.once, in: found.conversation, db) { return number }
    try refusePaused(db)
    guard found.conversation.closedOn == nil else { throw Refusal.closed }
    guard found.conversation.posts < Conversation.mostPosts else { throw Refusal.tooMany }
    if case .once(let name) = post.name { try refuseNameOfMember(name, db) }
    // The row is held until the end, so that no two posts get one number.
    try db.run("UPDATE conversation SET posts = posts + 1 WHERE id = \(id)")
    // Apart and seldom, since the day stands in an index.
    if found.conversation.lastOn != today {
      try db.run("UPDATE conversation SET last_on = \(today) WHERE id = \(id)")
    }
    let number = try db.count("SELECT posts FROM conversation WHERE id = \(id)")
    try insert(post, at: Post.Address(id, number), db)
    try insert(post.pictures, at: Post.Address(id, number), db)
    try PostIndex.add(PostIndex.text(post.wording.text), at: Post.Address(id, number), on: today, db)
    try mention(post.wording.text, at: Post.Address(id, number), in: found.room, db)
    return number
  }

  private func number(of once: ID<Post>, in conversation: Conversation, _ db: Snapshot) throws -> Int? {
    try db.first(
      """
      SELECT number FROM post
      WHERE conversation = \(conversation.id) AND number > \(conversation.posts - Self.recent) AND once = \(once)
      """
    ) { try $0.integer(0) }
  }

  private func refuseNameOfMember(_ name: Title, _ db: Snapshot) throws {
    let taken = try db.count("SELECT count(*) FROM person WHERE folded_name = \(name.folded)")
    guard taken == 0 else { throw Refusal.nameTaken }
  }

  private func insert(_ post: NewPost, at address: Post.Address, _ db: Transaction) throws {
    let quoted = post.quoted.flatMap { (1..<address.number).contains($0) ? $0 : nil }
    var (author, onceName, mark): (ID<Person>?, Title?, Mark?) = (person.id, nil, nil)
    if case .once(let name) = post.name {
      (author, onceName, mark) = (nil, name, ownKey.postMark(address, in: network.id))
    }
    try db.run(
      """
      INSERT INTO post (
        conversation, number, author, once_name, mark, once, wording, html, content_note, quoted, posted_on, edition)
      VALUES (
        \(address.conversation), \(address.number), \(author), \(onceName), \(mark), \(post.once), \(post.wording),
        \(Self.markup(post.wording)), \(post.contentNote), \(quoted), \(today), 1)
      """)
  }

  /// Rendered when it is written, since it is read far more often.
  static func markup(_ wording: Prose) -> String {
    String(decoding: Markdown.html(wording.text, headingOffset: 1), as: UTF8.self)
  }
}
