public import Darkroom
public import SQL
internal import Secrets

extension Member {
  /// The pictures of some posts of a conversation that was found, by the number of the post and in their order. Nothing is
  /// asked of the database where there are none, as in most conversations.
  public func pictures(
    of found: FoundConversation, in numbers: ClosedRange<Int>, _ db: Snapshot
  ) throws -> [Int: [Picture]] {
    guard found.conversation.pictures > 0 else { return [:] }
    return try Picture.byPost(found.conversation.id, numbers, db)
  }

  /// The pictures of one post, to whoever may read it. Throws `Refusal.notFound`.
  public func pictures(of address: Post.Address, _ db: Snapshot) throws -> [Picture] {
    let post = try post(address, db)
    guard !post.isGone, post.hiddenBecause == nil || post.isOwn else { return [] }
    return try Picture.byPost(address.conversation, address.number...address.number, db)[address.number] ?? []
  }

  /// What a picture shows: to whoever may read the post that it belongs to, and to a moderator while that is pointed out.
  /// Throws `Refusal.notFound`.
  public func photograph(_ id: ID<Picture>, _ db: Snapshot) throws -> Photograph {
    let found = try db.first(
      """
      SELECT post_picture.conversation, post_picture.number, CASE WHEN \(isInRoom()) THEN 1 ELSE 0 END,
        (SELECT count(*) FROM post_flag WHERE post_flag.conversation = post_picture.conversation
          AND post_flag.number = post_picture.number)
      FROM post_picture JOIN conversation ON conversation.id = post_picture.conversation
      JOIN room ON room.id = conversation.room
      WHERE post_picture.id = \(id)
      """
    ) { row in
      (
        address: Post.Address(ID(stored: try row.text(0)), try row.integer(1)), isInRoom: try row.integer(2) == 1,
        isPointedOut: try row.integer(3) > 0
      )
    }
    guard let found else { throw Refusal.notFound }
    let mayRead = try found.isInRoom && pictures(of: found.address, db).contains { $0.id == id }
    guard try mayRead || found.isPointedOut && isModerator(db) else { throw Refusal.notFound }
    return try Picture.photograph(id, db)
  }

  /// Takes one picture of one’s own post away, and tells which post that was. Throws `Refusal.notFound`.
  @discardableResult
  public func takeAway(_ id: ID<Picture>, _ db: Transaction) throws -> Post.Address {
    let found = try db.first("SELECT conversation, number FROM post_picture WHERE id = \(id)") {
      Post.Address(ID(stored: try $0.text(0)), try $0.integer(1))
    }
    guard let found, try post(found, db).isOwn else { throw Refusal.notFound }
    try db.run("DELETE FROM post_picture WHERE id = \(id)")
    try db.run("UPDATE conversation SET pictures = pictures - 1 WHERE id = \(found.conversation)")
    return found
  }

  /// Throws `Refusal.picturesFull` when there would be more than `Picture.most`.
  func insert(_ pictures: [NewPicture], at address: Post.Address, _ db: Transaction) throws {
    guard !pictures.isEmpty else { return }
    let kept = try db.count("SELECT count(*) FROM post_picture")
    guard kept + pictures.count <= Picture.most else { throw Refusal.picturesFull }
    for (place, picture) in pictures.prefix(Picture.mostOfPost).enumerated() {
      let id: ID<Picture> = community.newID()
      try db.run(
        """
        INSERT INTO post_picture (conversation, number, place, id, alternative, width, height)
        VALUES (\(address.conversation), \(address.number), \(place + 1), \(id), \(picture.alternative),
          \(picture.photograph.width), \(picture.photograph.height))
        """)
      try db.run(
        """
        INSERT INTO picture_content (picture, content) VALUES (\(id), \(Secrets.base64(picture.photograph.bytes)))
        """)
    }
    try db.run(
      """
      UPDATE conversation SET pictures = pictures + \(min(pictures.count, Picture.mostOfPost))
      WHERE id = \(address.conversation)
      """)
  }

  /// Takes all pictures of a post away: part of taking it away.
  func takeAwayPictures(of address: Post.Address, _ db: Transaction) throws {
    let taken = try db.run(
      "DELETE FROM post_picture WHERE conversation = \(address.conversation) AND number = \(address.number)")
    guard taken > 0 else { return }
    try db.run("UPDATE conversation SET pictures = pictures - \(taken) WHERE id = \(address.conversation)")
  }
}

extension Picture {
  static func byPost(
    _ conversation: ID<Conversation>, _ numbers: ClosedRange<Int>, _ db: Snapshot
  ) throws -> [Int: [Picture]] {
    let found = try db.all(
      """
      SELECT \(columns), post_picture.number FROM post_picture
      WHERE post_picture.conversation = \(conversation)
        AND post_picture.number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)
      ORDER BY post_picture.number, post_picture.place
      """
    ) { (try Picture($0), try $0.integer(4)) }
    return Dictionary(grouping: found, by: \.1).mapValues { $0.map(\.0) }
  }

  static func photograph(_ id: ID<Picture>, _ db: Snapshot) throws -> Photograph {
    let content = try db.first("SELECT content FROM picture_content WHERE picture = \(id)") { try $0.text(0) }
    guard let content, let bytes = Secrets.bytes(base64: content), let photograph = Photograph(webP: bytes) else {
      throw SQLError.damaged("a picture without what it shows")
    }
    return photograph
  }
}
