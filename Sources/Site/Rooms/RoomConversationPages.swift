internal import Community
internal import HTML
internal import Web

/// A conversation: reading it, answering, and what one does with it for oneself.
enum RoomConversationPages {
  static let quote = "quote"

  static func routes(_ router: inout Router<Call>) {
    router.get(ConversationPaths.conversation, conversation)
    router.post(ConversationPaths.conversation, from: conversation, reply)
    router.post(ConversationPaths.reading, from: conversation, read)
    router.get(ConversationPaths.news, news)
    router.post(ConversationPaths.silence, from: conversation, mute)
    router.post(ConversationPaths.closure, from: closureAgain, close)
  }

  private static func conversation(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    let chosen = call.query(RoomPages.from).flatMap { Int(pathPart: $0[...]) }
    let answered = (call.query(quote) ?? call.draft[PostForm.quoted]).flatMap { Int(pathPart: $0[...]) }
    let state = try member.read { db in
      let found = try member.conversation(id, db)
      let kept = try member.keptPost(for: .conversation(id), db)
      // Whoever answers a post needs the form below the last.
      let from = chosen ?? (answered == nil ? 1 : ConversationPaths.firstOnPage(with: found.conversation.posts))
      let asked = answered ?? (call.draft.isEmpty ? kept?.post.quoted : nil)
      let posts = try member.posts(of: found, from: from, db)
      let quoted = try asked.flatMap { number in
        try posts.first { $0.number == number }
          ?? ((1...found.conversation.posts).contains(number)
            ? member.post(Post.Address(id, number), db) : nil)
      }
      return ConversationState(
        found: found, posts: posts,
        pictures: try member.pictures(of: found, in: from...from + Conversation.postsPage - 1, db), from: from,
        quoted: quoted, isCore: try member.isCore(db), ownName: member.person.name,
        follows: try member.follows(found, db), kept: kept, pause: try member.pause(db))
    }
    return try call.page(.roomsTitle, member, scripts: ["reading.js", "arriving.js"], place: .rooms) {
      $0.conversation(state, call.draft.or(state.kept))
    }
  }

  private static func reply(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    guard let once = ID<Post>(call.draft[RoomPages.once] ?? "") else { throw Refusal.notFound }
    if call.draft.has(PostForm.keep) { return try PostForm.keep(member, call, .conversation(id)) }
    var form = FormReader(call.draft)
    let (written, chosen) = (form.post(once: once), form.pictures())
    guard let written, form.problems.isEmpty else { throw form.problems }
    _ = try member.read { try member.conversation(id, $0) }
    return try call.developing(
      chosen, for: member, from: { try conversation($0, $1, id) },
      post: { member, pictures in
        let post = written.showing(pictures)
        let number = try PostForm.posting { try member.write { try member.reply(post, to: id, $0) } }
        try PostForm.removeKept(member, call, .conversation(id))
        return .seeOther(ConversationPaths.place(of: Post.Address(id, number)))
      })
  }

  private static func read(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    guard let number = Int((call.draft["to"] ?? "").prefix(9)), number >= 0 else { throw Refusal.notFound }
    try member.write { try member.read(id, to: number, $0) }
    let room = try member.read { try member.conversation(id, $0).room }
    return .seeOther(RoomPaths.room(room.id))
  }

  /// For so many seconds a page waits for new posts before it asks again.
  private static let patience = 25

  /// Waits until there are more posts than the page has. What is told is their number; the page then asks for them.
  private static func news(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    let known = call.query("after").flatMap { Int(pathPart: $0[...]) } ?? 0
    let look: @Sendable () throws -> Response? = {
      let posts = try member.read { try member.conversation(id, $0).conversation.posts }
      return posts > known ? .stream([("posts", posts)]) : nil
    }
    return try look() ?? call.house.watch.response(within: patience, look)
  }

  private static func mute(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    try member.write { try member.mute(id, call.draft["mute"] == "yes", $0) }
    return .seeOther(ConversationPaths.conversation(id))
  }

  private static func close(_ core: CoreMember, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    try core.member.write { try core.close(id, call.draft["close"] == "yes", $0) }
    return .seeOther(ConversationPaths.conversation(id))
  }

  private static func closureAgain(_ core: CoreMember, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    try conversation(core.member, call, id)
  }
}
