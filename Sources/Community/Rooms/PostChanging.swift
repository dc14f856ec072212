public import SQL

extension Member {
  /// Changes one's own post, upon the edition that was seen; what it said before stays readable. Throws
  /// `Refusal.notFound`, or `Refusal.outdated` when it was changed elsewhere meanwhile.
  public func edit(
    _ address: Post.Address, wording: Prose, contentNote: Prose, upon edition: Int, _ db: Transaction
  ) throws {
    let post = try ownPost(address, db)
    if post.wording == wording.text, post.contentNote == contentNote.text { return }
    try refusePaused(db)
    guard post.edition == edition, edition < 999 else { throw Refusal.outdated }
    try db.run(
      """
      INSERT INTO post_version (conversation, number, edition, wording, content_note)
      VALUES (\(address.conversation), \(address.number), \(edition), \(post.wording), \(post.contentNote))
      """)
    try PostIndex.remove(address, db)
    try db.run(
      """
      UPDATE post SET wording = \(wording), html = \(Self.markup(wording)), content_note = \(contentNote),
        edition = \(edition + 1)
      WHERE conversation = \(address.conversation) AND number = \(address.number)
      """)
    if post.hiddenBecause == nil { try PostIndex.add(address, db) }
  }

  /// Takes one's own post away, with all that it ever said. Its number stays, so that answers hold.
  public func withdraw(_ address: Post.Address, _ db: Transaction) throws {
    _ = try ownPost(address, db)
    try empty(address, db)
  }

  private func ownPost(_ address: Post.Address, _ db: Snapshot) throws -> Post {
    let post = try post(address, db)
    guard post.isOwn, !post.isGone else { throw Refusal.notFound }
    return post
  }

  func empty(_ address: Post.Address, _ db: Transaction) throws {
    try PostIndex.remove(address, db)
    for table in [
      "post_version", "post_reaction", "post_mention", "post_flag", "post_hiding", "post_warning", "moderation_look",
    ] {
      try db.run(
        "DELETE FROM \(raw: table) WHERE conversation = \(address.conversation) AND number = \(address.number)")
    }
    try takeAwayPictures(of: address, db)
    try db.run(
      """
      UPDATE post SET wording = '', html = '', content_note = '', author = NULL, once_name = NULL, mark = NULL
      WHERE conversation = \(address.conversation) AND number = \(address.number)
      """)
  }

  /// Reacts unseen to a post, or takes it back.
  public func react(_ reaction: Post.Reaction, _ does: Bool, to address: Post.Address, _ db: Transaction) throws {
    guard try !post(address, db).isGone else { throw Refusal.notFound }
    if does { try refusePaused(db) }
    let mark = ownKey.reactionMark(address.conversation, in: network.id)
    if does {
      try db.run(
        """
        INSERT INTO post_reaction (conversation, number, reaction, mark)
        VALUES (\(address.conversation), \(address.number), \(reaction), \(mark))
        ON CONFLICT (conversation, number, reaction, mark) DO UPDATE SET mark = excluded.mark
        """)
    } else {
      try db.run(
        """
        DELETE FROM post_reaction WHERE conversation = \(address.conversation) AND number = \(address.number)
          AND reaction = \(reaction) AND mark = \(mark)
        """)
    }
  }
}
