public import SQL

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
}
